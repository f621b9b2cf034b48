//! Numbers as Colombia writes them, so that each reads one way only.

/// Digits that a spreadsheet keeps of a number; those after are noise of its binary form.
const DIGITS: usize = 15;

/// Whether a format shows a number times a hundred. What it only quotes does not count.
pub fn is_percent(format: &str) -> bool {
    format.split('"').step_by(2).any(|part| part.contains('%'))
}

/// `1500000`, `0,3`, `4,1230`: no mark groups thousands, so that three decimals could be taken for them; another zero tells. `percent`: it is shown
/// times a hundred.
pub fn written(value: f64, percent: bool) -> String {
    let (digits, point) = parts(value);
    let point = if percent { point.saturating_add(2) } else { point };
    let sign = if value < 0.0 && digits != "0" { "-" } else { "" };
    let whole = usize::try_from(point).unwrap_or(0);
    let (integer, decimals) = if digits.len() <= whole {
        (format!("{digits}{}", "0".repeat(whole.saturating_sub(digits.len()))), String::new())
    } else {
        let (integer, rest) = digits.split_at_checked(whole).unwrap_or(("", &digits));
        let zeros = usize::try_from(point.saturating_neg()).unwrap_or(0);
        (if integer.is_empty() { "0".to_owned() } else { integer.to_owned() }, format!("{}{rest}", "0".repeat(zeros)))
    };
    let more = if decimals.len() == 3 { "0" } else { "" };
    let comma = if decimals.is_empty() { "" } else { "," };
    let mark = if percent { "%" } else { "" };
    format!("{sign}{integer}{comma}{decimals}{more}{mark}")
}

/// The digits that count, without zeros at their end, and how many of them stand before the point.
fn parts(value: f64) -> (String, i32) {
    let text = format!("{:.*e}", DIGITS.saturating_sub(1), value.abs());
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_end_matches('0');
    if digits.is_empty() {
        return ("0".to_owned(), 1);
    }
    (digits.to_owned(), exponent.parse::<i32>().unwrap_or(0).saturating_add(1))
}
