//! National holidays: rules as data, and the days they give in a year.

use super::easter::easter;
use super::table::{load, shipped, Status};
use crate::engine::reading::{choice, record, Ordered, Text, Whole};
use crate::engine::values::Date;
use serde::Serialize;
use std::sync::OnceLock;

record! {
    /// A day of every year.
    pub struct DayOfYear {
        pub month: Whole,
        pub day: Whole,
    }
}

record! {
    /// Days counted from the Sunday of Easter.
    pub struct FromEaster {
        pub days: Whole,
    }
}

choice! {
    /// How a holiday falls in a year.
    pub enum HolidayRule {
        /// Always on its day.
        Fixed(DayOfYear) = "fixed",
        /// On its day if it is a Monday, else on the next Monday.
        NextMonday(DayOfYear) = "next_monday",
        BeforeEaster(FromEaster) = "before_easter",
        AfterEaster(FromEaster) = "after_easter",
    }
}

record! {
    /// One holiday, from the year `from` on and, if it ended, up to the year `until`.
    pub struct HolidayEntry {
        pub name: Text,
        pub rule: HolidayRule,
        pub from: Whole,
        pub until: Option<Whole>,
        pub norm: Text,
        pub source: Text,
        pub status: Status,
        pub note: Option<Text>,
    }
}

record! {
    /// The rules, and the years for which they give the whole list.
    pub struct HolidayTable {
        pub version: Text,
        pub title: Text,
        pub unit: Text,
        pub from: Whole,
        pub until: Whole,
        pub note: Option<Text>,
        pub entries: Vec<HolidayEntry>,
    }
}

/// A day off, with its name; two holidays on one day are one, with both names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Holiday {
    pub date: Date,
    pub name: String,
}

impl HolidayRule {
    fn in_year(&self, year: u16) -> Option<Date> {
        let on = |day: &DayOfYear| Date::from_ymd(year.into(), day.month.get().into(), day.day.get().into());
        match self {
            HolidayRule::Fixed(day) => on(day),
            HolidayRule::NextMonday(day) => on(day)?.monday_from_here(),
            HolidayRule::BeforeEaster(count) => easter(year)?.days_before(count.days.get()),
            HolidayRule::AfterEaster(count) => easter(year)?.days_after(count.days.get()),
        }
    }
}

pub(super) const JSON: &str = shipped!("holidays");

/// The whole table.
pub fn holiday_table() -> Option<&'static HolidayTable> {
    static TABLE: OnceLock<Option<HolidayTable>> = OnceLock::new();
    TABLE.get_or_init(|| load(JSON)).as_ref()
}

/// The holidays of `year` in order, or `None` for a year the table does not cover.
pub fn holidays(year: i32) -> Option<&'static [Holiday]> {
    static YEARS: OnceLock<Ordered<i32, Vec<Holiday>>> = OnceLock::new();
    YEARS.get_or_init(every_year).get(&year).map(Vec::as_slice)
}

fn every_year() -> Ordered<i32, Vec<Holiday>> {
    let covered = |table: &'static HolidayTable| {
        (table.from.get()..=table.until.get()).filter_map(|year| Some((year.into(), of_year(&table.entries, year)?)))
    };
    holiday_table().into_iter().flat_map(covered).collect()
}

/// `None` if a rule gives no day: a list that lacks one would be worse than none.
pub(super) fn of_year(entries: &[HolidayEntry], year: u16) -> Option<Vec<Holiday>> {
    let mut days: Ordered<Date, String> = Ordered::new();
    for entry in entries.iter().filter(|e| e.from.get() <= year && e.until.is_none_or(|until| year <= until.get())) {
        let date = entry.rule.in_year(year)?;
        let name = match days.remove(&date) {
            Some(earlier) => format!("{earlier}; {}", entry.name),
            None => entry.name.to_string(),
        };
        days.insert(date, name);
    }
    Some(days.into_iter().map(|(date, name)| Holiday { date, name }).collect())
}
