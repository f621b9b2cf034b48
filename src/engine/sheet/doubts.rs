//! Rows that read well and are odd: marked for whoever typed or pasted them to look at. They decide nothing.

use super::date::year_in;
use super::figure::above_hundred;
use super::twins::twins;
use super::Role;
use crate::engine::values::text::{parse_figure, parse_span, Misread};
use crate::engine::values::Date;

/// What a contract says, as typed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Facts<'a> {
    pub object: &'a str,
    pub client: &'a str,
    pub rup: &'a str,
    pub value: &'a str,
    pub currency: &'a str,
    pub start: &'a str,
    pub end: &'a str,
    pub share: &'a str,
}

impl<'a> Facts<'a> {
    /// Puts what a column says where it belongs, if anything here hangs on it.
    pub fn put(&mut self, role: Role, text: &'a str) {
        match role {
            Role::Object => self.object = text,
            Role::Client => self.client = text,
            Role::Rup => self.rup = text,
            Role::Value => self.value = text,
            Role::Currency => self.currency = text,
            Role::Start => self.start = text,
            Role::End => self.end = text,
            Role::Share => self.share = text,
            _ => {}
        }
    }
}

/// Something odd in a field of a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    pub field: Role,
    pub words: String,
}

/// Years from the day of the check after and before which a date is odd.
const AHEAD: i32 = 10;
const BEHIND: i32 = 70;
/// Digits of the least value that is not very low.
const DIGITS: usize = 6;

/// What is odd in a row; its twin, as [`twins`] finds it, comes with what it is called.
pub fn doubts(row: &Facts<'_>, twin: Option<(&Facts<'_>, &str)>, as_of: Option<Date>) -> Vec<Doubt> {
    let mut found = alone(row, as_of);
    found.extend(twin.and_then(|(twin, called)| like(row, twin, called)));
    found
}

/// The same for every row, for many at once. `called`: how a row is called.
pub fn suspicions(rows: &[Facts<'_>], as_of: Option<Date>, called: &dyn Fn(usize) -> String) -> Vec<(usize, Doubt)> {
    let mut found = Vec::new();
    for (index, (row, twin)) in rows.iter().zip(twins(rows)).enumerate() {
        let called = twin.map(called).unwrap_or_default();
        let twin = twin.and_then(|twin| Some((rows.get(twin)?, called.as_str())));
        found.extend(doubts(row, twin, as_of).into_iter().map(|doubt| (index, doubt)));
    }
    found
}

/// What is odd in a row by itself.
fn alone(row: &Facts<'_>, as_of: Option<Date>) -> Vec<Doubt> {
    let mut found = Vec::new();
    let mut say = |field, words: String| found.push(Doubt { field, words });
    let (start, end) = (parse_span(row.start), parse_span(row.end));
    match (&start, &end) {
        (Ok(start), Ok(end)) if end.last() < start.first() => {
            say(Role::End, format!("Termina ({end}) antes de empezar ({start}). Revise las dos fechas."));
        }
        (_, Err(Misread::Empty)) if !row.value.trim().is_empty() || start.is_ok() => {
            say(Role::End, "Falta la fecha de terminación.".to_owned())
        }
        _ => {}
    }
    for (field, text) in [(Role::Start, row.start), (Role::End, row.end)] {
        let odd = |year: &i32| as_of.is_some_and(|day| !(-BEHIND..=AHEAD).contains(&year.saturating_sub(day.year())));
        if let Some(year) = year_in(text).filter(odd) {
            say(field, format!("El año {year} es muy raro. Revíselo."));
        } else if let (Role::Start, Ok(start), Some(day)) = (field, &start, as_of) {
            if start.first() > day {
                say(field, format!("Empieza ({start}) después del día de la revisión ({day})."));
            }
        }
    }
    value(row, end.is_ok() || start.is_ok(), &mut say);
    share(row.share, &mut say);
    found
}

fn value(row: &Facts<'_>, dated: bool, say: &mut dyn FnMut(Role, String)) {
    let low = || parse_figure(row.value, 2).is_ok_and(|text| text.split('.').next().is_some_and(|whole| whole.len() < DIGITS));
    if row.value.trim().is_empty() {
        if dated {
            say(Role::Value, "Falta el valor.".to_owned());
        }
    } else if digits(row.value).next().is_none() {
        // Zeros after the marks are no digits of it, but a zero is a figure.
        let words = if row.value.contains('0') { "El valor es cero." } else { "El valor no tiene cifras." };
        say(Role::Value, words.to_owned());
    } else if matches!(row.currency.trim(), "" | "COP") && low() {
        say(Role::Value, "El valor es muy bajo. ¿Está en miles o en millones? Escríbalo completo, en pesos.".to_owned());
    }
}

fn share(text: &str, say: &mut dyn FnMut(Role, String)) {
    let sign = text.trim().strip_suffix('%');
    let Ok(read) = parse_figure(sign.unwrap_or(text), 6) else { return };
    let words = match read.as_str() {
        "0" => "La parte es cero.".to_owned(),
        read if above_hundred(read) => "La parte pasa de 100 %.".to_owned(),
        read if read.starts_with("0.") && sign.is_none() => {
            format!("La parte, {}, es menos del 1 %. Si quiso decir una fracción, escríbala de 0 a 100.", text.trim())
        }
        _ => return,
    };
    say(Role::Share, words);
}

/// The digits that make a figure, however it is written: without marks, and without the zeros of its cents.
pub fn digits(text: &str) -> impl Iterator<Item = char> + '_ {
    let text = text.trim();
    let cents = [",00", ".00", ",0"].into_iter().find_map(|end| text.strip_suffix(end));
    cents.unwrap_or(text).chars().filter(char::is_ascii_digit).skip_while(|digit| *digit == '0')
}

/// Whether two rows look like one contract, and why.
fn like(row: &Facts<'_>, other: &Facts<'_>, called: &str) -> Option<Doubt> {
    let figure = |one: &str, two: &str| digits(one).next().is_some() && digits(one).eq(digits(two));
    if figure(row.rup, other.rup) {
        return Some(Doubt { field: Role::Rup, words: format!("Tiene el mismo consecutivo del RUP que {called}.") });
    }
    let same = |one: &str, two: &str| one.trim() == two.trim();
    let said = |one: &str, two: &str| !one.trim().is_empty() && same(one, two);
    let when = |one: &str, two: &str| same(one, two) || parse_span(one).is_ok_and(|span| parse_span(two) == Ok(span));
    let whose = said(row.client, other.client) || said(row.object, other.object);
    let twin = figure(row.value, other.value) && whose && !row.end.trim().is_empty();
    let twin = twin && when(row.end, other.end) && when(row.start, other.start);
    twin.then(|| Doubt { field: Role::Value, words: format!("Parece el mismo contrato que {called}: mismo valor y mismas fechas.") })
}
