//! A day, or a month whose day nobody printed: many certificates say only «de marzo de 2021 a febrero de 2022».

use super::date::Date;
use crate::engine::reading::{Field, Node, Problems};
use serde_json::Value;
use std::fmt;

/// When something happened, as exactly as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    first: Date,
    last: Date,
}

impl Span {
    /// From `AAAA-MM-DD` or `AAAA-MM`.
    pub fn new(text: &str) -> Option<Self> {
        if let Some(day) = Date::new(text) {
            return Some(day.into());
        }
        let first = Date::new(&format!("{text}-01"))?;
        Some(Span { first, last: first.months_after(1)?.days_before(1)? })
    }

    /// The day, or the first of the month: when something that started then started.
    pub fn first(self) -> Date {
        self.first
    }

    /// The day, or the last of the month: when something that ended then ended.
    pub fn last(self) -> Date {
        self.last
    }

    pub fn is_month(self) -> bool {
        self.first != self.last
    }

    /// `AAAA-MM-DD` or `AAAA-MM`.
    pub fn iso(self) -> String {
        let mut text = self.first.iso();
        if self.is_month() {
            text.truncate(7);
        }
        text
    }
}

impl From<Date> for Span {
    fn from(day: Date) -> Self {
        Span { first: day, last: day }
    }
}

/// As it is read in Colombia: `06/02/2026`, or `02/2026`.
impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.first.to_string();
        f.write_str(if self.is_month() { text.get(3..).unwrap_or_default() } else { &text })
    }
}

impl Field for Span {
    fn blank() -> Self {
        Date::blank().into()
    }

    fn read(node: &Node<'_>, problems: &mut Problems) -> Option<Self> {
        let read = node.value.as_str().and_then(Span::new);
        if read.is_none() {
            let message =
                "Aquí va una fecha que exista, escrita \"AAAA-MM-DD\", como \"2026-02-06\"; o \"AAAA-MM\", si solo se sabe el mes.";
            node.problem(problems, "bad_date", message);
        }
        read
    }

    fn write(&self) -> Value {
        Value::String(self.iso())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn schema() -> Value {
        // A format of its own for each: a day must exist, and a month has one shape only.
        serde_json::json!({ "anyOf": [Date::schema(), { "type": "string", "pattern": "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$" }] })
    }
}
