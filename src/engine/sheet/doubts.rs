//! Rows that read well and are odd: marked for whoever typed or pasted them to look at. They decide nothing.

use super::date::year_in;
use super::figure::above_hundred;
use super::Role;
use crate::engine::values::text::{parse_figure, parse_span, Misread};
use crate::engine::values::{Date, Span};

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

/// What is odd in one row among as many as there are. `called`: how a row is called. The other rows cost a glance each.
pub fn doubts<'a>(
    index: usize,
    count: usize,
    row: &dyn Fn(usize) -> Facts<'a>,
    as_of: Option<Date>,
    called: &dyn Fn(usize) -> String,
) -> Vec<Doubt> {
    let own = row(index);
    let mut found = alone(&own, as_of);
    found.extend((0..count).filter(|other| *other != index).find_map(|other| like(&own, &row(other), &|| called(other))));
    found
}

/// The same for every row, for many at once.
pub fn suspicions(rows: &[Facts<'_>], as_of: Option<Date>, called: &dyn Fn(usize) -> String) -> Vec<(usize, Doubt)> {
    let mut twins: Vec<Option<usize>> = vec![None; rows.len()];
    for key in [of_rup, of_client, of_object] {
        let mut keyed: Vec<(String, usize)> = rows.iter().map(key).zip(0..).filter(|(key, _)| !key.is_empty()).collect();
        keyed.sort_unstable();
        for group in keyed.chunk_by(|one, other| one.0 == other.0) {
            for (_, own) in group {
                let other = group.iter().map(|(_, place)| *place).find(|place| place != own);
                if let Some(twin) = twins.get_mut(*own) {
                    *twin = [*twin, other].into_iter().flatten().min();
                }
            }
        }
    }
    let mut found = Vec::new();
    for (index, (row, twin)) in rows.iter().zip(twins).enumerate() {
        let twin = twin.and_then(|twin| like(row, rows.get(twin)?, &|| called(twin)));
        found.extend(alone(row, as_of).into_iter().chain(twin).map(|doubt| (index, doubt)));
    }
    found
}

/// What rows of one contract share, if this row has it: see [`like`].
fn of_rup(row: &Facts<'_>) -> String {
    digits(row.rup).collect()
}

fn of_client(row: &Facts<'_>) -> String {
    of(row, row.client)
}

fn of_object(row: &Facts<'_>) -> String {
    of(row, row.object)
}

fn of(row: &Facts<'_>, whose: &str) -> String {
    let value: String = digits(row.value).collect();
    if value.is_empty() || row.end.trim().is_empty() || whose.trim().is_empty() {
        return String::new();
    }
    let when = |text: &str| parse_span(text).map_or_else(|_| text.trim().to_owned(), Span::iso);
    [value.as_str(), when(row.start).as_str(), when(row.end).as_str(), whose.trim()].join("\t")
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
fn digits(text: &str) -> impl Iterator<Item = char> + '_ {
    let text = text.trim();
    let cents = [",00", ".00", ",0"].into_iter().find_map(|end| text.strip_suffix(end));
    cents.unwrap_or(text).chars().filter(char::is_ascii_digit).skip_while(|digit| *digit == '0')
}

/// Whether two rows look like one contract, and why.
fn like(row: &Facts<'_>, other: &Facts<'_>, called: &dyn Fn() -> String) -> Option<Doubt> {
    let filled = |one: &str, two: &str| !one.trim().is_empty() && !two.trim().is_empty();
    if filled(row.rup, other.rup) && digits(row.rup).eq(digits(other.rup)) && digits(row.rup).next().is_some() {
        return Some(Doubt { field: Role::Rup, words: format!("Tiene el mismo consecutivo del RUP que {}.", called()) });
    }
    // Of thousands of rows, most differ in the first digit.
    let first = |text: &str| text.bytes().find(|b| matches!(b, b'1'..=b'9'));
    if first(row.value).is_none() || first(row.value) != first(other.value) || !digits(row.value).eq(digits(other.value)) {
        return None;
    }
    let same = |one: &str, two: &str| one.trim() == two.trim();
    let span = |text: &str| -> Option<Span> { parse_span(text).ok() };
    // However a date is written, its digits add up to the same: most are told apart without being read.
    let weight = |text: &str| text.bytes().filter(u8::is_ascii_digit).map(|b| u32::from(b & 15)).sum::<u32>();
    let written = |one: &str, two: &str| weight(one) == weight(two) && span(one).is_some_and(|one| Some(one) == span(two));
    let when = |one: &str, two: &str| same(one, two) || written(one, two);
    let whose = (filled(row.client, other.client) && same(row.client, other.client))
        || (filled(row.object, other.object) && same(row.object, other.object));
    let twin = whose && !row.end.trim().is_empty() && when(row.end, other.end) && when(row.start, other.start);
    twin.then(|| Doubt { field: Role::Value, words: format!("Parece el mismo contrato que {}: mismo valor y mismas fechas.", called()) })
}
