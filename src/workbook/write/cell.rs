//! One cell. Its kinds: `text`, `title`, `head` and `bold`, which are text; `pesos`, `wages` (SMMLV), `number` and `date` (AAAA-MM-DD), which are
//! figures, and `sum_pesos` and `sum_wages`, which sum others.

use super::style::{Figure, Styles};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Worksheet, XlsxError};
use serde_json::Value;

/// A spreadsheet keeps fifteen digits of a number.
const DIGITS: usize = 15;
/// UTF-16 units of a cell.
const LONGEST: usize = 32_767;

pub fn write(sheet: &mut Worksheet, at: (u32, u16), value: &Value, styles: &Styles) -> Result<(), XlsxError> {
    let cell = match value {
        Value::String(text) => return words(sheet, at, text, None, styles),
        Value::Array(cell) => cell,
        _ => return Ok(()),
    };
    let part = |place: usize| cell.get(place).and_then(Value::as_str);
    let (kind, text) = (part(0).unwrap_or_default(), part(1).unwrap_or_default());
    let (figure, sum) = match kind {
        "title" => return words(sheet, at, text, Some(&styles.title), styles),
        "head" => return words(sheet, at, text, Some(&styles.head), styles),
        "bold" => return words(sheet, at, text, Some(&styles.bold), styles),
        "pesos" => (Figure::Pesos, false),
        "sum_pesos" => (Figure::Pesos, true),
        "wages" => (Figure::Wages, false),
        "sum_wages" => (Figure::Wages, true),
        "number" => (Figure::Number, false),
        "date" => return date(sheet, at, text, styles),
        _ => return words(sheet, at, text, None, styles),
    };
    let exact = exact(text);
    let format = styles.figure(figure, text.contains('.'), sum);
    match (part(2), exact) {
        (Some(formula), Some(_)) => {
            sheet.write_formula_with_format(at.0, at.1, Formula::new(formula).set_result(text), format)?;
        }
        (None, Some(number)) => {
            sheet.write_number_with_format(at.0, at.1, number, format)?;
        }
        (_, None) => return words(sheet, at, text, None, styles),
    }
    Ok(())
}

/// The number, if a spreadsheet holds every digit of it.
fn exact(text: &str) -> Option<f64> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let plain = text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-'));
    let leading = text.trim_start_matches('-').strip_prefix("0.").map_or(0, |_| 1);
    (plain && digits > 0 && digits.saturating_sub(leading) <= DIGITS).then(|| text.parse().ok()).flatten()
}

/// A real date from 1900 on, which is where spreadsheets begin; any other stays text.
fn date(sheet: &mut Worksheet, at: (u32, u16), text: &str, styles: &Styles) -> Result<(), XlsxError> {
    let mut parts = text.split('-');
    let mut part = || parts.next().and_then(|part| part.parse::<u16>().ok());
    let day = part()
        .zip(part())
        .zip(part())
        .and_then(|((year, month), day)| ExcelDateTime::from_ymd(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?).ok());
    match day {
        Some(day) => sheet.write_datetime_with_format(at.0, at.1, &day, styles.figure(Figure::Date, false, false)).map(drop),
        None => words(sheet, at, text, None, styles),
    }
}

/// A text is always a text: never a formula, whatever it begins with.
fn words(sheet: &mut Worksheet, at: (u32, u16), text: &str, format: Option<&Format>, styles: &Styles) -> Result<(), XlsxError> {
    let hot = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let format = format.unwrap_or(if hot { &styles.quoted } else { &styles.text });
    sheet.write_string_with_format(at.0, at.1, fitting(text), format).map(drop)
}

/// As much of a text as a cell takes.
fn fitting(text: &str) -> String {
    let mut room = LONGEST.saturating_sub(1);
    if text.encode_utf16().count() <= LONGEST {
        return text.to_owned();
    }
    let fits = |letter: &char| {
        let wide = letter.len_utf16();
        let fits = wide <= room;
        room = room.saturating_sub(wide);
        fits
    };
    text.chars().take_while(fits).chain(['…']).collect()
}
