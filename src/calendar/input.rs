//! What the writer of calendars is given: names, texts, and moments of the Colombian clock.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use icalendar::DatePerhapsTime;
use serde::de::Error;
use serde::{Deserialize, Deserializer};

/// A calendar.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dates {
    pub name: String,
    /// Since when these dates are known.
    pub stamp: Instant,
    pub events: Vec<Entry>,
}

/// One date.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    pub uid: String,
    pub title: String,
    #[serde(default)]
    pub text: String,
    pub start: Start,
    #[serde(default)]
    pub alarms: Vec<Reminder>,
}

/// What sounds before a date.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reminder {
    pub uid: String,
    /// Before the start.
    pub minutes: u32,
    pub text: String,
}

impl Reminder {
    /// From the start of the date to the alarm.
    pub fn before(&self) -> Duration {
        Duration::minutes(i64::from(self.minutes).saturating_neg())
    }
}

/// `AAAA-MM-DDTHH:MM` of the Colombian clock, as an instant.
#[derive(Clone, Copy)]
pub struct Instant(pub DateTime<Utc>);

/// An instant, or a whole day (`AAAA-MM-DD`).
#[derive(Clone, Copy)]
pub enum Start {
    At(Instant),
    Day(NaiveDate),
}

impl From<Start> for DatePerhapsTime {
    fn from(start: Start) -> Self {
        match start {
            Start::At(Instant(instant)) => instant.into(),
            Start::Day(day) => day.into(),
        }
    }
}

/// The whole moment in the form that chrono reads strictly.
fn read(text: &str, length: usize, rest: &str) -> Option<DateTime<Utc>> {
    let moment = (text.len() == length).then(|| DateTime::parse_from_rfc3339(&format!("{text}{rest}")).ok());
    moment.flatten().map(|moment| moment.to_utc())
}

fn instant(text: &str) -> Option<Instant> {
    // Colombia has had no summer time since 1993.
    read(text, 16, ":00-05:00").map(Instant)
}

fn day(text: &str) -> Option<NaiveDate> {
    read(text, 10, "T00:00:00Z").map(|moment| moment.date_naive())
}

impl<'de> Deserialize<'de> for Instant {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        instant(&text).ok_or_else(|| D::Error::custom(format!("`{text}` is no moment like 2026-02-06T08:10")))
    }
}

impl<'de> Deserialize<'de> for Start {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        let start = instant(&text).map(Start::At).or_else(|| day(&text).map(Start::Day));
        start.ok_or_else(|| D::Error::custom(format!("`{text}` is neither a day like 2026-02-06 nor a moment like 2026-02-06T08:10")))
    }
}
