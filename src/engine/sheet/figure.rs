//! A figure in a cell: what surrounds it, which of the two styles it is written in, and the figure in the style of the drafts.

use super::role::{is_letter, small, words};
use crate::engine::values::text::{grouped, parse_figure};

/// How figures are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `1.234.567,89`
    Dots,
    /// `1,234,567.89`
    Commas,
}

/// What the marks of a figure say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// It has none: it reads the same in both.
    None,
    Only(Style),
    /// `1.234`: thousands in this style, decimals in the other.
    Both(Style),
}

/// A figure without what surrounds it.
pub struct Figure {
    /// Digits, dots and commas.
    digits: String,
    pub evidence: Evidence,
    /// It has a percent sign.
    pub percent: bool,
    /// It says to be in another currency.
    pub foreign: bool,
}

/// What may stand around a figure, in small letters and without spaces.
const PESOS: [&str; 13] =
    ["$", "cop$", "cop", "col$", "pesos", "pesoscolombianos", "m/cte", "m/cte.", "mcte", "mcte.", "m.cte.", "m/l", "(cop)"];
const FOREIGN: [&str; 8] = ["us$", "u$s", "usd$", "usd", "eur", "€", "dólares", "euros"];

/// Whether a line is a figure and nothing else.
pub fn looks(line: &str) -> bool {
    Figure::read(line).is_ok()
}

impl Figure {
    /// The figure of a cell.
    ///
    /// # Errors
    /// What is wrong with it, and its mend.
    pub fn read(cell: &str) -> Result<Figure, &'static str> {
        if let Some(said) = not_a_figure(cell) {
            return Err(said);
        }
        let text: String = cell.chars().filter(|c| !c.is_whitespace()).map(small).collect();
        let inner = text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
        let (mut text, mut minus) = (inner.unwrap_or(&text), inner.is_some());
        let (mut percent, mut foreign) = (false, false);
        let dash = ['-', '−', '–'];
        loop {
            let before = text;
            for word in FOREIGN {
                text = without(text, word);
            }
            foreign |= text.len() < before.len();
            for word in PESOS {
                text = without(text, word);
            }
            let signed = text;
            text = text.strip_prefix(dash).or_else(|| text.strip_suffix(dash)).unwrap_or(text);
            minus |= text.len() < signed.len();
            let marked = text;
            text = without(text, "%");
            percent |= text.len() < marked.len();
            if text.len() == before.len() {
                break;
            }
        }
        const NOT: &str = "no es una cifra. Escriba solo números, como 6.285.900.";
        // `$ 1.000.000,oo`: no cents, as some write it by hand.
        let digits = apostrophes(text.strip_suffix("oo").and_then(|text| text.strip_suffix([',', '.'])).unwrap_or(text));
        if !digits.bytes().any(|b| b.is_ascii_digit()) || !digits.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b',') {
            return Err(NOT);
        }
        if minus {
            return Err("es negativo. Quite el signo o los paréntesis si la cifra está bien.");
        }
        let evidence = evidence(&digits).ok_or(NOT)?;
        Ok(Figure { digits, evidence, percent, foreign })
    }

    /// The figure with a dot for its decimals, as one style or the other reads it.
    pub fn plain(&self, style: Style) -> String {
        let (groups, decimals) = match style {
            Style::Dots => ('.', ','),
            Style::Commas => (',', '.'),
        };
        let plain: String = self.digits.chars().filter(|c| *c != groups).map(|c| if c == decimals { '.' } else { c }).collect();
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
        let whole = if whole.is_empty() { "0" } else { whole };
        if fraction.is_empty() {
            whole.to_owned()
        } else {
            format!("{whole}.{fraction}")
        }
    }

    /// A figure whose thousands make no sense, such as a share: a single mark starts the decimals.
    pub fn plain_small(&self) -> String {
        match self.evidence {
            Evidence::Both(Style::Dots) | Evidence::Only(Style::Commas) => self.plain(Style::Commas),
            Evidence::Both(Style::Commas) | Evidence::None | Evidence::Only(Style::Dots) => self.plain(Style::Dots),
        }
    }
}

/// What a spreadsheet or a person writes where a figure should be.
fn not_a_figure(cell: &str) -> Option<&'static str> {
    if cell.starts_with('=') || cell.starts_with("+") || cell.starts_with('@') {
        return Some("es una fórmula. Copie en su hoja el resultado, no la fórmula.");
    }
    if cell.starts_with("##") {
        return Some("no cabía en su hoja. Ensanche allá la columna y vuelva a copiar.");
    }
    if cell.starts_with('#') {
        return Some("es un error de la hoja de cálculo. Corrija allá la fórmula o escriba la cifra.");
    }
    if !cell.chars().any(is_letter) {
        return None;
    }
    if words(cell).iter().any(|word| word.starts_with("smmlv") || word.starts_with("smlmv")) {
        return Some("está en salarios mínimos. Escriba el valor en pesos.");
    }
    let scientific = cell.split_once(['e', 'E']).is_some_and(|(before, after)| {
        let digits =
            |text: &str| text.bytes().any(|b| b.is_ascii_digit()) && text.bytes().all(|b| b.is_ascii_digit() || b",.+-".contains(&b));
        digits(before) && digits(after)
    });
    scientific.then_some("viene cortada, sin todas sus cifras. Póngale en su hoja formato de número y vuelva a copiar.")
}

fn without<'a>(text: &'a str, word: &str) -> &'a str {
    let rest = text.strip_prefix(word).unwrap_or(text);
    rest.strip_suffix(word).unwrap_or(rest)
}

/// Millions are often parted with an apostrophe, `6'285.900`: it is the same mark as the one after it.
fn apostrophes(text: &str) -> String {
    const MARKS: [char; 3] = ['\'', '’', '´'];
    let Some(at) = text.find(MARKS) else { return text.to_owned() };
    let mark = text.get(at..).and_then(|rest| rest.chars().find(|c| matches!(c, '.' | ','))).unwrap_or('.');
    // Alone it can only group: without it there is nothing left to tell.
    if !text.contains(['.', ',']) {
        return text.chars().filter(|c| !MARKS.contains(c)).collect();
    }
    text.chars().map(|c| if MARKS.contains(&c) { mark } else { c }).collect()
}

/// What the marks say, if they are where a figure may have them.
fn evidence(digits: &str) -> Option<Evidence> {
    let style = |groups: char| if groups == '.' { Style::Dots } else { Style::Commas };
    let Some(at) = digits.rfind(['.', ',']) else { return Some(Evidence::None) };
    let (before, rest) = digits.split_at_checked(at)?;
    let last = rest.chars().next()?;
    let after = rest.get(1..)?;
    let other = if last == '.' { ',' } else { '.' };
    if before.is_empty() || after.is_empty() {
        return None;
    }
    if before.contains(last) {
        return (!before.contains(other) && fits(digits, last)).then(|| Evidence::Only(style(last)));
    }
    if before.contains(other) {
        return fits(before, other).then(|| Evidence::Only(style(other)));
    }
    let either = after.len() == 3 && before.len() <= 3 && !before.starts_with('0');
    Some(if either { Evidence::Both(style(last)) } else { Evidence::Only(style(other)) })
}

/// Whether every group but the first has three digits.
fn fits(digits: &str, mark: char) -> bool {
    let mut groups = digits.split(mark);
    groups.next().is_some_and(|first| (1..=3).contains(&first.len())) && groups.all(|group| group.len() == 3)
}

/// A figure as the drafts take it: in the style of Colombia, and so that it reads one way only (`15000` and not `15.000`).
pub fn written(plain: &str) -> String {
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
    match (fraction.len(), whole.len()) {
        (0, 4..=6) => whole.to_owned(),
        (3, 1..=3) => format!("{},{fraction}0", whole),
        _ => grouped(plain),
    }
}

/// What the drafts would say to a figure, if it cannot be theirs.
pub fn fault(written: &str, decimals: usize) -> Option<String> {
    let misread = parse_figure(written, decimals).err()?;
    let words = misread.to_string();
    // They begin a sentence there and go on with one here.
    let mut letters = words.chars();
    let first = letters.next()?;
    Some(std::iter::once(small(first)).chain(letters).collect())
}

/// Whether a plain figure is more than 100.
pub fn above_hundred(plain: &str) -> bool {
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
    whole.len() > 3 || whole.len() == 3 && (whole != "100" || !fraction.is_empty())
}
