//! Pesos → words.

use super::{HUNDREDS, SCALES, SCALE_DIGITS, SMALL, TENS};
use crate::engine::values::ratio::Ratio;
use crate::engine::values::Pesos;

/// «nueve millones doscientos mil pesos con 80/100»: in small letters, cents only where there are any.
pub fn write(pesos: Pesos) -> String {
    let figures = Ratio::of(pesos.get()).text(2);
    let (whole, cents) = figures.split_once('.').unwrap_or((&figures, "00"));
    let mut words: Vec<&str> = Vec::new();
    let groups: Vec<&[u8]> = whole.as_bytes().rchunks(SCALE_DIGITS).collect();
    for (scale, digits) in groups.iter().enumerate().rev() {
        let number = digits.iter().fold(0_u64, |number, digit| number.saturating_mul(10).saturating_add(u64::from(digit & 15)));
        scaled(number, scale, &mut words);
    }
    if words.is_empty() {
        words.extend(SMALL.first());
    }
    // A round number of millions is of pesos.
    let round = groups.len() > 1 && groups.first().is_some_and(|last| last.iter().all(|digit| *digit == b'0'));
    words.push(match whole {
        "1" => "peso",
        _ if round => "de pesos",
        _ => "pesos",
    });
    let words = words.join(" ");
    if cents == "00" {
        words
    } else {
        format!("{words} con {cents}/100")
    }
}

/// A number below a million, and what its unit is called.
fn scaled(number: u64, scale: usize, words: &mut Vec<&str>) {
    let (thousands, rest) = (number / 1000, number % 1000);
    if thousands > 1 {
        below_thousand(thousands, words);
    }
    if thousands > 0 {
        words.push("mil");
    }
    below_thousand(rest, words);
    let name = SCALES.get(scale).filter(|_| number > 0 && scale > 0);
    words.extend(name.map(|(one, many)| if number == 1 { one } else { many }));
}

fn below_thousand(number: u64, words: &mut Vec<&str>) {
    if number == 100 {
        words.push("cien");
        return;
    }
    let name = |list: &'static [&'static str], at: u64| usize::try_from(at).ok().and_then(|at| list.get(at)).copied();
    let (hundreds, rest) = (number / 100, number % 100);
    words.extend(hundreds.checked_sub(1).and_then(|at| name(&HUNDREDS, at)));
    let (tens, unit) = (rest / 10, rest % 10);
    match tens.checked_sub(3) {
        None if rest > 0 => words.extend(name(&SMALL, rest)),
        None => {}
        Some(at) => {
            words.extend(name(&TENS, at));
            if unit > 0 {
                words.push("y");
                words.extend(name(&SMALL, unit));
            }
        }
    }
}
