//! A date in a cell: with figures or with the name of its month, as a day, a month or the number Excel keeps it as.

use super::role::{is_letter, small};
use crate::engine::values::{Date, Span};

/// Which comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    DayMonth,
    MonthDay,
}

/// A date taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The day, unless the date is a month.
    first: Option<u32>,
    second: u32,
    year: Year,
    /// Day and month cannot be taken for each other.
    known: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Year {
    Whole(i32),
    /// The last two figures of one.
    Short(u32),
}

const MONTHS: [&str; 12] = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"];
const OTHERS: [(&str, u32); 5] = [("jan", 1), ("apr", 4), ("aug", 8), ("set", 9), ("dec", 12)];
const FILLING: [&str; 12] =
    ["de", "del", "dia", "día", "lunes", "martes", "miércoles", "miercoles", "jueves", "viernes", "sábado", "domingo"];

const NOT: &str = "no es una fecha. Escríbala día/mes/año, como 15/12/2023.";

impl Parts {
    /// The date of a cell.
    ///
    /// # Errors
    /// What is wrong with it, and its mend.
    pub fn read(cell: &str) -> Result<Parts, &'static str> {
        if cell.starts_with('=') {
            return Err("es una fórmula. Copie en su hoja el resultado, no la fórmula.");
        }
        if cell.starts_with("##") {
            return Err("no cabía en su hoja. Ensanche allá la columna y vuelva a copiar.");
        }
        if cell.starts_with('#') {
            return Err("es un error de la hoja de cálculo. Corrija allá la fórmula o escriba la fecha.");
        }
        let text: String = without_hour(cell).chars().map(small).collect();
        let words: Vec<&str> = text.split(|c: char| !is_letter(c)).filter(|word| !word.is_empty() && !FILLING.contains(word)).collect();
        let whole = |year: &str| (year.len() == 4).then(|| year.parse().ok().map(Year::Whole)).flatten();
        let year = |year: &str| whole(year).or_else(|| (year.len() == 2).then(|| year.parse().ok().map(Year::Short)).flatten());
        let short = |word: &str| (word.len() <= 2).then(|| word.parse::<u32>().ok()).flatten();
        let found = match words.as_slice() {
            [serial] if serial.len() == 5 => return from_serial(serial).ok_or(NOT),
            // With its hour, as a fraction of the day.
            [serial, _] if serial.len() == 5 && text.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b',') => {
                return from_serial(serial).ok_or(NOT);
            }
            [alone] if alone.len() == 4 && alone.bytes().all(|b| b.is_ascii_digit()) => {
                return Err("es un año. Escriba también el mes, como 12/2023.");
            }
            [first, second] => {
                let named =
                    month(first).zip(year(second)).or_else(|| short(first).zip(whole(second))).or_else(|| short(second).zip(whole(first)));
                named.map(|(second, year)| Parts { first: None, second, year, known: true })
            }
            [first, second, third] => {
                let day_first = || Some(Parts { first: Some(short(first)?), second: month(second)?, year: year(third)?, known: true });
                let month_first = || Some(Parts { first: Some(short(second)?), second: month(first)?, year: whole(third)?, known: true });
                let iso = || Some(Parts { first: Some(short(third)?), second: short(second)?, year: whole(first)?, known: true });
                let figures = || Some(Parts { first: Some(short(first)?), second: short(second)?, year: year(third)?, known: false });
                iso().or_else(figures).or_else(day_first).or_else(month_first)
            }
            _ => None,
        };
        found.ok_or(NOT)
    }

    /// The only order that makes it a date, if only one does.
    pub fn proves(&self) -> Option<Order> {
        let first = self.first.filter(|_| !self.known)?;
        match (first > 12, self.second > 12) {
            (true, false) => Some(Order::DayMonth),
            (false, true) => Some(Order::MonthDay),
            _ => None,
        }
    }

    /// Whether both orders make it a date, and not the same.
    pub fn either(&self) -> bool {
        let both = |first| first <= 12 && self.second <= 12 && first != self.second;
        !self.known && self.first.is_some_and(both)
    }

    pub fn short_year(&self) -> bool {
        matches!(self.year, Year::Short(_))
    }

    pub fn is_month(&self) -> bool {
        self.first.is_none()
    }

    /// The date as the drafts take it. `last`: the last year that two figures may mean in this century; without it they are not read.
    ///
    /// # Errors
    /// What is wrong with it, and its mend.
    pub fn written(&self, order: Order, last: Option<u32>) -> Result<String, &'static str> {
        let swapped = order == Order::MonthDay && !self.known;
        let (first, second) = if swapped { (Some(self.second), self.first.unwrap_or_default()) } else { (self.first, self.second) };
        let year = match (self.year, last) {
            (Year::Whole(year), _) => year,
            (Year::Short(_), None) => return Err("trae el año con dos cifras. Escríbalo con cuatro, como 15/12/2023."),
            (Year::Short(year), Some(last)) => {
                let century = if year <= last { 20 } else { 19 };
                format!("{century}{year:02}").parse().unwrap_or_default()
            }
        };
        if year >= 2200 {
            return Err("tiene un año muy lejano. Revise el año.");
        }
        if self.proves().is_some_and(|proved| proved != order) {
            return Err("trae el mes antes del día. Escríbala día/mes/año, como 15/12/2023.");
        }
        let span = match first {
            Some(day) => Date::from_ymd(year, second, day).map(Span::from),
            None => Date::from_ymd(year, second, 1).and_then(|first| Span::new(first.iso().get(..7)?)),
        };
        span.map(|span| span.to_string()).ok_or("no es una fecha que exista. Revise el día, el mes y el año.")
    }
}

/// A date without the hour after it.
fn without_hour(cell: &str) -> &str {
    let Some((before, _)) = cell.split_once(':') else { return cell };
    before.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches(['T', 't', ' ', ','])
}

fn month(word: &str) -> Option<u32> {
    if word.chars().count() < 3 || word.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let spanish = (1..).zip(MONTHS).find(|(_, name)| word.starts_with(name)).map(|(number, _)| number);
    spanish.or_else(|| OTHERS.iter().find(|(name, _)| word.starts_with(name)).map(|(_, number)| *number))
}

/// The day a number stands for in Excel: days from the eve of 1900, in which it believes there was a 29 February.
fn from_serial(text: &str) -> Option<Parts> {
    let days: u16 = text.parse().ok()?;
    let day = Date::from_ymd(1900, 1, 1)?.days_after(days.checked_sub(2)?)?;
    let iso = day.iso();
    let mut parts = iso.split('-').skip(1).filter_map(|part| part.parse().ok());
    let (second, first) = (parts.next()?, parts.next());
    Some(Parts { first, second, year: Year::Whole(day.year()), known: true })
}

/// The year a text ends or begins with, also one no calendar of ours has, such as 2202.
pub fn year_in(text: &str) -> Option<i32> {
    text.split(|c: char| !c.is_ascii_digit()).find(|part| part.len() == 4)?.parse().ok()
}
