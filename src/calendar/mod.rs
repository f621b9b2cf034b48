//! Dates as an .ics file, for the calendar of whoever bids (RFC 5545). Text in, text out; knows no tender, screen or clock.
//!
//! icalendar writes the file: it escapes and orders. What it would take from the clock or from chance (`DTSTAMP`, `UID`) is
//! always given, so that the same dates are the same bytes, and a file opened again renews its dates instead of doubling them.
#![warn(clippy::arithmetic_side_effects, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod fold;
mod input;

use icalendar::{Alarm, Calendar, Component, DatePerhapsTime, Event, EventLike, Property};
use input::{Dates, Entry, Reminder};

/// What writes the file, as the standard asks to be told.
const PRODUCT: &str = "-//Habilita//Calendario//ES";

/// The .ics file of some dates, given as JSON:
///
/// ```json
/// { "name": "Gachalá MIC-006-2026", "stamp": "2026-02-03T00:00", "events": [
///   { "uid": "gachala-mic-006-2026.closing@habilita", "title": "Cierre", "text": "Hasta las 8:10 a. m.", "start": "2026-02-06T08:10",
///     "alarms": [ { "uid": "gachala-mic-006-2026.closing.1440@habilita", "minutes": 1440, "text": "Mañana cierra" } ] } ] }
/// ```
///
/// Hours are Colombian (UTC−5 the whole year) and are written as instants; a `start` without an hour is a whole day. `text` and
/// `alarms` may be left out. `minutes` is how long before the start the alarm sounds.
///
/// # Errors
/// What is wrong with the JSON.
pub fn calendar(json: &str) -> Result<String, String> {
    let dates: Dates = serde_json::from_str(json).map_err(|error| error.to_string())?;
    if dates.events.is_empty() {
        return Err("no events: a calendar without dates is no file".to_owned());
    }
    let mut calendar = Calendar::empty();
    calendar.append_property(("VERSION", "2.0"));
    calendar.append_property(("PRODID", PRODUCT));
    calendar.append_property(("CALSCALE", "GREGORIAN"));
    // The library does not know that `NAME` is text, which must be escaped, unless it is told.
    calendar.append_property(Property::new("NAME", clean(&dates.name)).add_parameter("VALUE", "TEXT").done());
    calendar.append_property(("X-WR-CALNAME", clean(&dates.name).as_str()));
    for entry in &dates.events {
        calendar.push(event(entry, &dates));
    }
    Ok(fold::folded(&calendar.to_string()))
}

fn event(entry: &Entry, dates: &Dates) -> Event {
    let mut event = Event::new();
    // Without an end: a moment ends when it begins, a day with the day.
    event.uid(&clean(&entry.uid)).timestamp(dates.stamp.0).summary(&clean(&entry.title)).starts::<DatePerhapsTime>(entry.start.into());
    if !entry.text.is_empty() {
        event.description(&clean(&entry.text));
    }
    for reminder in &entry.alarms {
        event.alarm(alarm(reminder, dates));
    }
    event.done()
}

fn alarm(reminder: &Reminder, dates: &Dates) -> Alarm {
    let mut alarm = Alarm::display(&clean(&reminder.text), reminder.before());
    // The library dates alarms as well, by the clock unless it is told.
    alarm.uid(&clean(&reminder.uid)).timestamp(dates.stamp.0);
    alarm.done()
}

/// Text without what no calendar may hold: of the control characters, only the end of a line and the tab.
fn clean(text: &str) -> String {
    text.replace("\r\n", "\n").chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}
