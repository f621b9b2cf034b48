//! What every table shares: how sure a figure is, where the table is silent, how its file is read.

use crate::engine::reading::{parse, read_document, record, word, Field, Limits, Text};
use crate::engine::values::Date;
use serde_json::Value;

word! {
    /// How sure a figure is.
    pub enum Status {
        /// Read in two or more independent places.
        Confirmed = "confirmed",
        /// Read in one place.
        SingleSource = "single_source",
        /// Recalled or inferred, read nowhere: shown as a doubt, never as the law.
        Unverified = "unverified",
    }
}

impl Status {
    /// What a reader must be told of a figure or a norm of this status, beside it; nothing of one that is confirmed.
    pub fn caution(self) -> &'static str {
        match self {
            Status::Confirmed => "",
            Status::SingleSource => " (una sola fuente)",
            Status::Unverified => " (sin confirmar)",
        }
    }
}

record! {
    /// A time for which the table says that it has no figure, and why. Both days belong to it.
    pub struct Gap {
        pub from: Date,
        pub until: Date,
        pub note: Text,
    }
}

const LIMITS: Limits = Limits { bytes: 100_000, what: "La tabla" };

/// A shipped table; `None` only if its file were broken, which a test forbids: all it says would then be unknown.
pub(super) fn load<T: Field>(text: &str) -> Option<T> {
    read_document(text, &LIMITS).ok()
}

/// A shipped table as plain JSON.
pub(super) fn parsed(text: &str) -> Option<Value> {
    parse(text, &LIMITS).ok()
}

/// Whether `date` lies in a period whose last day, if there is one, belongs to it.
pub(super) fn within(date: Date, from: Date, until: Option<Date>) -> bool {
    from <= date && until.is_none_or(|until| date <= until)
}
