//! Figures and dates as people in Colombia type and read them: `$ 6.285.900`, `1.300.000,50`, `06/02/2026`.

use super::date::Date;
use super::moment::Hour;
use super::span::Span;
use rust_decimal::Decimal;
use std::fmt;

/// Why a typed figure or date was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misread {
    /// Nothing was typed.
    Empty,
    /// It is not a figure.
    NotAFigure,
    Negative,
    /// It can be read two ways; both as canonical text (`"1234"`, `"1.234"`), thousands first.
    Ambiguous {
        thousands: String,
        decimals: String,
    },
    TooManyDecimals(usize),
    TooLarge,
    /// A percentage above 100.
    AboveHundred,
    NotADate,
    NotAnHour,
}

impl fmt::Display for Misread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Misread::Empty => f.write_str("Falta escribir este dato."),
            Misread::NotAFigure => f.write_str("No es una cifra. Escriba solo números, como 6.285.900 o 1.300.000,50."),
            Misread::Negative => f.write_str("No puede ser negativo."),
            Misread::Ambiguous { thousands, decimals } => {
                write!(f, "Se puede leer de dos maneras: {} o {}. Elija cuál es.", grouped(thousands), grouped(decimals))
            }
            Misread::TooManyDecimals(most) => write!(f, "Tiene más de {most} decimales."),
            Misread::TooLarge => f.write_str("Es una cifra demasiado grande. Revise si sobran ceros."),
            Misread::AboveHundred => f.write_str("Un porcentaje va de 0 a 100."),
            Misread::NotADate => {
                f.write_str("No es una fecha que exista. Escríbala día/mes/año, con el año de cuatro cifras, como 06/02/2026.")
            }
            Misread::NotAnHour => f.write_str("No es una hora. Escríbala como 8:10 a. m., 16:00 o 4:00 p. m."),
        }
    }
}

/// Reads a typed figure into canonical text (`"6285900"`, `"1300000.5"`) with at most `decimals` decimals.
///
/// The dot groups thousands and the comma starts decimals; figures pasted in the other style are understood when only that reading
/// makes sense. One separator followed by three digits (`1.234`) has two readings and is never guessed.
pub fn parse_figure(typed: &str, decimals: usize) -> Result<String, Misread> {
    let text: String = typed.trim().trim_start_matches("COP").trim_start_matches('$').chars().filter(|c| !c.is_whitespace()).collect();
    if text.is_empty() {
        return Err(if typed.trim().is_empty() { Misread::Empty } else { Misread::NotAFigure });
    }
    if text.strip_prefix(['-', '−']).is_some_and(|rest| rest.bytes().any(|b| b.is_ascii_digit())) {
        return Err(Misread::Negative);
    }
    if !text.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b',') {
        return Err(Misread::NotAFigure);
    }
    let (integer, fraction) = split(&text)?;
    let integer = integer.trim_start_matches('0');
    let integer = if integer.is_empty() { "0" } else { integer };
    if integer.len() > 15 {
        return Err(Misread::TooLarge);
    }
    let fraction = fraction.trim_end_matches('0');
    if fraction.len() > decimals {
        return Err(Misread::TooManyDecimals(decimals));
    }
    Ok(if fraction.is_empty() { integer.to_owned() } else { format!("{integer}.{fraction}") })
}

/// Reads a typed percentage, `25 %` or `12,5`, into canonical text from `0` to `100`.
pub fn parse_percent(typed: &str, decimals: usize) -> Result<String, Misread> {
    let read = parse_figure(typed.trim().trim_end_matches('%'), decimals)?;
    let above = Decimal::from_str_exact(&read).map_or(true, |value| value > Decimal::ONE_HUNDRED);
    if above {
        Err(Misread::AboveHundred)
    } else {
        Ok(read)
    }
}

/// Integer digits and decimal digits of a figure made of digits, dots and commas.
fn split(text: &str) -> Result<(String, String), Misread> {
    let last = text.rfind(['.', ',']);
    let Some(last) = last else { return Ok((text.to_owned(), String::new())) };
    let (before, after) = (text.get(..last).unwrap_or(""), text.get(last.saturating_add(1)..).unwrap_or(""));
    let mark = if text.get(last..).is_some_and(|t| t.starts_with('.')) { '.' } else { ',' };
    let other = if mark == '.' { ',' } else { '.' };
    if before.is_empty() || after.is_empty() {
        return Err(Misread::NotAFigure);
    }
    if before.contains(mark) {
        // The last mark repeats: it can only group thousands, and nothing else may.
        return (!before.contains(other)).then(|| ungroup(text, mark)).flatten().map(|i| (i, String::new())).ok_or(Misread::NotAFigure);
    }
    if before.contains(other) {
        return ungroup(before, other).map(|i| (i, after.to_owned())).ok_or(Misread::NotAFigure);
    }
    let groups = after.len() == 3 && before.len() <= 3 && !before.starts_with('0');
    if groups {
        return Err(Misread::Ambiguous { thousands: format!("{before}{after}"), decimals: format!("{before}.{after}") });
    }
    Ok((before.to_owned(), after.to_owned()))
}

/// `6.285.900` without its marks, if every group but the first has three digits.
fn ungroup(text: &str, mark: char) -> Option<String> {
    let mut groups = text.split(mark);
    let first = groups.next()?;
    let fits = (1..=3).contains(&first.len()) && groups.all(|g| g.len() == 3);
    fits.then(|| text.chars().filter(|c| *c != mark).collect())
}

/// Reads a typed date: `6/2/2026`, `06-02-2026` or `2026-02-06`.
pub fn parse_date(typed: &str) -> Result<Date, Misread> {
    let text = typed.trim();
    if text.is_empty() {
        return Err(Misread::Empty);
    }
    if let Some(date) = Date::new(text) {
        return Ok(date);
    }
    let parts: Vec<&str> = text.split(['/', '-', '.']).collect();
    let [day, month, year] = parts.as_slice() else { return Err(Misread::NotADate) };
    let short = |p: &str| (1..=2).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_digit());
    if !(short(day) && short(month) && year.len() == 4) {
        return Err(Misread::NotADate);
    }
    let date = || Date::from_ymd(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    date().ok_or(Misread::NotADate)
}

/// Reads a typed date, or a month: `12/2023`, `2023-12`.
pub fn parse_span(typed: &str) -> Result<Span, Misread> {
    let text = typed.trim();
    if let Some(span) = Span::new(text) {
        return Ok(span);
    }
    let month = text.split_once(['/', '-', '.']).filter(|(month, year)| (1..=2).contains(&month.len()) && year.len() == 4);
    let month = month.and_then(|(month, year)| Span::new(&format!("{year}-{month:0>2}")));
    month.map_or_else(|| parse_date(text).map(Span::from), Ok)
}

/// Reads a typed hour of the Colombian clock: `8:10`, `08:10`, `8:10 a. m.`, `4:00 p. m.`, `16:00`.
pub fn parse_hour(typed: &str) -> Result<Hour, Misread> {
    let text: String = typed.to_ascii_lowercase().chars().filter(|c| !c.is_whitespace() && *c != '.').collect();
    if text.is_empty() {
        return Err(Misread::Empty);
    }
    let (clock, half) = match text.strip_suffix('m') {
        Some(rest) => (rest.trim_end_matches(['a', 'p']), rest.chars().last()),
        None => (text.as_str(), None),
    };
    let (hour, minute) = clock.split_once(':').ok_or(Misread::NotAnHour)?;
    let read: u8 = hour.parse().map_err(|_| Misread::NotAnHour)?;
    let hour = match (half, read) {
        (None, hour) => hour,
        (Some('a'), 12) => 0,
        (Some('p'), 12) => 12,
        (Some('a'), 1..=11) => read,
        (Some('p'), 1..=11) => read.saturating_add(12),
        _ => return Err(Misread::NotAnHour),
    };
    Hour::new(&format!("{hour:02}:{minute}")).ok_or(Misread::NotAnHour)
}

/// Words of our own at the beginning of a sentence: they begin with a plain letter.
pub fn capital(words: &str) -> String {
    let (first, rest) = words.split_at_checked(1).unwrap_or((words, ""));
    first.to_ascii_uppercase() + rest
}

/// The small letter of a capital one, of those that Spanish and its neighbours write. Every letter of Unicode would weigh more than the rules.
pub fn lower(letter: char) -> char {
    match letter {
        'A'..='Z' => letter.to_ascii_lowercase(),
        'À'..='Ö' | 'Ø'..='Þ' => char::from_u32(u32::from(letter) | 0x20).unwrap_or(letter),
        _ => letter,
    }
}

/// Whether it is a letter or a digit: of ASCII, or beyond the signs of Latin 1.
pub fn is_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || (letter >= 'À' && !matches!(letter, '×' | '÷') && !letter.is_whitespace())
}

/// `$ 6.285.900`, with two decimals only when there are cents.
pub fn pesos(value: &Decimal) -> String {
    let value = value.normalize();
    let digits = if value.scale() == 0 { value.to_string() } else { format!("{value:.2}") };
    format!("$ {}", grouped(&digits))
}

/// Canonical text as it is read in Colombia: `"1300000.5"` → `1.300.000,5`.
pub fn grouped(canonical: &str) -> String {
    let (sign, unsigned) = canonical.strip_prefix('-').map_or(("", canonical), |rest| ("-", rest));
    let (integer, fraction) = unsigned.split_once('.').map_or((unsigned, None), |(i, f)| (i, Some(f)));
    let mut text = String::with_capacity(canonical.len().saturating_mul(2));
    text.push_str(sign);
    for (index, digit) in integer.chars().enumerate() {
        let left = integer.len().saturating_sub(index);
        if index > 0 && left.is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    if let Some(fraction) = fraction {
        text.push(',');
        text.push_str(fraction);
    }
    text
}
