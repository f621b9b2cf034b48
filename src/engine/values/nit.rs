//! NIT: the tax number and its check digit.

use super::text::grouped;
use serde::Serialize;
use std::fmt;

/// What each digit weighs, from the last one to the first. They are the algorithm of the DIAN (Orden Administrativa 4 of 1989), not a
/// figure that a law updates.
const WEIGHTS: [u32; 15] = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71];

/// How many digits a number has, its check digit aside: 9 in firms, up to 10 in persons (their *cédula*).
const SHORTEST: usize = 5;
const LONGEST: usize = 10;

/// A NIT whose check digit is right.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Nit {
    pub number: String,
    pub digit: char,
}

/// As it is read in Colombia: `899.999.061-9`.
impl fmt::Display for Nit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", grouped(&self.number), self.digit)
    }
}

/// What was understood of a NIT as typed. `number`, `digit` and `expected` are empty where nothing could be told.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct NitCheck {
    pub valid: bool,
    pub number: String,
    /// The check digit that was typed.
    pub digit: String,
    /// The check digit that the number has.
    pub expected: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
}

impl Nit {
    /// From text as people type it, if it is whole and right.
    pub fn new(text: &str) -> Option<Nit> {
        let found = check(text);
        found.digit.chars().next().filter(|_| found.valid).map(|digit| Nit { number: found.number, digit })
    }
}

/// Reads a NIT as people type it (`899.999.061-9`, `8999990619`) and checks its digit.
pub fn check(text: &str) -> NitCheck {
    match split(text) {
        Ok((number, digit)) => judge(number, digit),
        Err(problem) => NitCheck { problem: Some(problem), ..NitCheck::default() },
    }
}

fn judge(number: String, digit: Option<char>) -> NitCheck {
    let Some(expected) = check_digit(&number) else {
        return NitCheck { problem: Some("El NIT está vacío.".to_owned()), ..NitCheck::default() };
    };
    let problem = match digit {
        Some(digit) if digit == expected => None,
        Some(digit) => Some(format!(
            "El dígito de verificación no corresponde: para {} es {expected} y se escribió {digit}. Revise el número completo.",
            grouped(&number)
        )),
        None => Some(lacks_digit(&number, expected)),
    };
    NitCheck {
        valid: problem.is_none(),
        number,
        digit: digit.map(String::from).unwrap_or_default(),
        expected: expected.to_string(),
        problem,
    }
}

fn lacks_digit(number: &str, expected: char) -> String {
    let lacks = format!("El número {} está sin dígito de verificación. El suyo es {expected}.", grouped(number));
    let mut before = number.chars();
    match before.next_back() {
        Some(last) if number.len() == LONGEST => {
            format!("{lacks} Si el último número ya es el dígito, escríbalo después de un guion: {}-{last}.", grouped(before.as_str()))
        }
        _ => lacks,
    }
}

/// The check digit of a number made of digits: Σ digit × weight modulo 11; 0 and 1 stay, the rest is taken from 11.
fn check_digit(number: &str) -> Option<char> {
    let digits: Vec<u32> = number.chars().rev().map(|c| c.to_digit(10)).collect::<Option<_>>()?;
    if digits.is_empty() || digits.len() > WEIGHTS.len() {
        return None;
    }
    let sum = digits.iter().zip(WEIGHTS).fold(0_u32, |sum, (digit, weight)| sum.saturating_add(digit.saturating_mul(weight)));
    let rest = sum % 11;
    char::from_digit(if rest < 2 { rest } else { 11_u32.saturating_sub(rest) }, 10)
}

/// The number without marks or leading zeros, and the digit if there is one.
fn split(text: &str) -> Result<(String, Option<char>), String> {
    let bare: String = text.chars().filter(|c| !c.is_whitespace() && *c != '.').map(|c| if is_dash(c) { '-' } else { c }).collect();
    if bare.is_empty() {
        return Err("Falta escribir el NIT.".to_owned());
    }
    if !bare.chars().all(|c| c.is_ascii_digit() || c == '-') {
        return Err("El NIT solo lleva números, puntos y el guion antes del dígito de verificación.".to_owned());
    }
    let (number, digit) = match bare.trim_start_matches('0').split_once('-') {
        None => unglued(bare.trim_start_matches('0')),
        Some((number, digit)) => {
            let mut digits = digit.chars();
            match (digits.next(), digits.next()) {
                (Some(one), None) if one != '-' => (number, Some(one)),
                _ => return Err("Después del guion va un solo número: el dígito de verificación.".to_owned()),
            }
        }
    };
    match number.len() {
        0..SHORTEST => Err(format!("El NIT está incompleto: tiene menos de {SHORTEST} números antes del dígito de verificación.")),
        SHORTEST..=LONGEST => Ok((number.to_owned(), digit)),
        _ => Err(format!("El NIT tiene más de {LONGEST} números antes del dígito de verificación. Revise si sobra alguno.")),
    }
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '–' | '—' | '−')
}

/// Ten or eleven digits in a row are a number and its digit if the last one is the check digit of the others; else, a number alone.
/// Ten that start with 1 are not taken apart: today's *cédulas* look so, and one in eleven would pass for a shorter number and its digit.
fn unglued(digits: &str) -> (&str, Option<char>) {
    let mut before = digits.chars();
    let last = before.next_back();
    let may_be_glued = match digits.len() {
        10 => !digits.starts_with('1'),
        11 => true,
        _ => false,
    };
    if may_be_glued && last.is_some() && check_digit(before.as_str()) == last {
        (before.as_str(), last)
    } else {
        (digits, None)
    }
}
