//! Hours and moments in Colombian legal time.

use super::date::Date;
use crate::engine::reading::{Field, Node, Problems};
use serde_json::Value;
use std::fmt;

/// An hour of the Colombian clock, `00:00` to `23:59`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hour {
    hour: u8,
    minute: u8,
}

impl Hour {
    pub const MIDNIGHT: Hour = Hour { hour: 0, minute: 0 };

    /// From `HH:MM`.
    pub fn new(text: &str) -> Option<Self> {
        let (hour, minute) = text.split_once(':')?;
        let shape = hour.len() == 2 && minute.len() == 2 && text.bytes().all(|b| b.is_ascii_digit() || b == b':');
        let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
        (shape && hour < 24 && minute < 60).then_some(Hour { hour, minute })
    }

    /// Minutes since midnight.
    pub fn minutes(self) -> u16 {
        u16::from(self.hour).saturating_mul(60).saturating_add(u16::from(self.minute))
    }

    pub fn iso(self) -> String {
        format!("{:02}:{:02}", self.hour, self.minute)
    }
}

/// As it is read in Colombia: `8:10 a. m.`.
impl fmt::Display for Hour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hour, half) = match self.hour {
            0 => (12, "a. m."),
            h @ 1..=11 => (h, "a. m."),
            12 => (12, "p. m."),
            h => (h.saturating_sub(12), "p. m."),
        };
        write!(f, "{hour}:{:02} {half}", self.minute)
    }
}

impl Field for Hour {
    fn blank() -> Self {
        Hour::MIDNIGHT
    }

    fn read(node: &Node<'_>, problems: &mut Problems) -> Option<Self> {
        let read = node.value.as_str().and_then(Hour::new);
        if read.is_none() {
            node.problem(problems, "bad_hour", "Aquí va una hora de 00:00 a 23:59, escrita \"HH:MM\", como \"08:10\".");
        }
        read
    }

    fn write(&self) -> Value {
        Value::String(self.iso())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn schema() -> Value {
        serde_json::json!({ "type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$" })
    }
}

/// A civil date and hour in Colombia. A date alone is its first minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    pub date: Date,
    pub hour: Hour,
}

impl Moment {
    /// From `AAAA-MM-DD` or `AAAA-MM-DDTHH:MM`.
    pub fn new(text: &str) -> Option<Self> {
        match text.split_once('T') {
            Some((date, hour)) => Some(Moment { date: Date::new(date)?, hour: Hour::new(hour)? }),
            None => Some(Moment { date: Date::new(text)?, hour: Hour::MIDNIGHT }),
        }
    }

    pub fn iso(self) -> String {
        format!("{}T{}", self.date.iso(), self.hour.iso())
    }
}

/// As it is read in Colombia: `05/02/2026`, and `05/02/2026, 8:10 p. m.` when the hour says something.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.hour == Hour::MIDNIGHT {
            write!(f, "{}", self.date)
        } else {
            write!(f, "{}, {}", self.date, self.hour)
        }
    }
}

impl Field for Moment {
    fn blank() -> Self {
        Moment { date: Date::blank(), hour: Hour::MIDNIGHT }
    }

    fn read(node: &Node<'_>, problems: &mut Problems) -> Option<Self> {
        let read = node.value.as_str().and_then(Moment::new);
        if read.is_none() {
            node.problem(problems, "bad_moment", "Aquí va una fecha o una fecha con hora, como \"2026-02-06\" o \"2026-02-06T08:10\".");
        }
        read
    }

    fn write(&self) -> Value {
        Value::String(self.iso())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn schema() -> Value {
        serde_json::json!({ "type": "string", "pattern": "^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}(T([01][0-9]|2[0-3]):[0-5][0-9])?$" })
    }
}
