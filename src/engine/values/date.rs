//! Civil dates: a day in the calendar, in no zone.

use crate::engine::reading::{Field, Node, Problems};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Serialize, Serializer};
use serde_json::Value;
use std::fmt;

/// A day between 1900 and 2199.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(NaiveDate);

impl Date {
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        let in_range = (1900..2200).contains(&year);
        in_range.then(|| NaiveDate::from_ymd_opt(year, month, day)).flatten().map(Date)
    }

    /// From `AAAA-MM-DD`.
    pub fn new(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let shape = year.len() == 4 && month.len() == 2 && day.len() == 2 && parts.next().is_none();
        let digits = [year, month, day].iter().all(|p| p.bytes().all(|b| b.is_ascii_digit()));
        (shape && digits).then(|| Self::from_ymd(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)).flatten()
    }

    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The day `days` calendar days earlier.
    pub fn days_before(self, days: u16) -> Option<Date> {
        self.0.checked_sub_days(Days::new(days.into())).map(Date)
    }

    /// The same day `months` earlier, or the last day of that month when it has no such day.
    pub fn months_before(self, months: u16) -> Option<Date> {
        self.0.checked_sub_months(chrono::Months::new(months.into())).map(Date)
    }

    /// The same day `months` later, or the last day of that month when it has no such day.
    pub fn months_after(self, months: u16) -> Option<Date> {
        self.0.checked_add_months(chrono::Months::new(months.into())).filter(|d| d.year() < 2200).map(Date)
    }

    /// The first day of the month.
    pub fn month_start(self) -> Option<Date> {
        self.0.with_day(1).map(Date)
    }

    /// The day `days` calendar days later.
    pub fn days_after(self, days: u16) -> Option<Date> {
        self.0.checked_add_days(Days::new(days.into())).filter(|d| d.year() < 2200).map(Date)
    }

    /// Saturday or Sunday.
    pub fn is_weekend(self) -> bool {
        matches!(self.0.weekday(), Weekday::Sat | Weekday::Sun)
    }

    /// This day if it is a Monday, else the next Monday.
    pub fn monday_from_here(self) -> Option<Date> {
        let past = u16::try_from(self.0.weekday().num_days_from_monday()).ok()?;
        self.days_after(7_u16.saturating_sub(past) % 7)
    }

    /// Calendar days from `earlier` to this day; negative when `earlier` is later.
    pub fn days_since(self, earlier: Date) -> i64 {
        self.0.signed_duration_since(earlier.0).num_days()
    }

    /// `AAAA-MM-DD`.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

/// As it is read in Colombia: `06/02/2026`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}/{:02}/{:04}", self.0.day(), self.0.month(), self.0.year())
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.iso())
    }
}

impl Field for Date {
    fn blank() -> Self {
        Date(chrono::NaiveDate::MIN)
    }

    fn read(node: &Node<'_>, problems: &mut Problems) -> Option<Self> {
        let read = node.value.as_str().and_then(Date::new);
        if read.is_none() {
            node.problem(problems, "bad_date", "Aquí va una fecha que exista, escrita \"AAAA-MM-DD\", como \"2026-02-06\".");
        }
        read
    }

    fn write(&self) -> Value {
        Value::String(self.iso())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn schema() -> Value {
        serde_json::json!({ "type": "string", "format": "date", "pattern": "^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$" })
    }
}
