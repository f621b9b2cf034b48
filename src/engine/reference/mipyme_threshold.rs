//! Below which value a call may be limited to Mipyme: pesos, fixed for two years at a time.

use super::table::{load, shipped, within, Gap, Status};
use crate::engine::reading::{record, Text};
use crate::engine::values::{Amount, Date, Pesos};
use std::sync::OnceLock;

record! {
    /// The threshold of a period; both days belong to it. The value of the process must be less than `value`.
    pub struct MipymeThreshold {
        pub from: Date,
        pub until: Date,
        pub value: Pesos,
        /// Other figures that circulate for the same period.
        pub variants: Vec<Pesos>,
        /// What the pesos stand for, in US dollars.
        pub dollars: Amount,
        pub norm: Text,
        pub source: Text,
        pub status: Status,
        pub note: Option<Text>,
    }
}

record! {
    /// Thresholds by period.
    pub struct MipymeThresholds {
        pub version: Text,
        pub title: Text,
        pub unit: Text,
        pub note: Option<Text>,
        pub entries: Vec<MipymeThreshold>,
        pub gaps: Vec<Gap>,
    }
}

pub(super) const JSON: &str = shipped!("mipyme_threshold");

/// The whole table.
pub fn mipyme_thresholds() -> Option<&'static MipymeThresholds> {
    static TABLE: OnceLock<Option<MipymeThresholds>> = OnceLock::new();
    TABLE.get_or_init(|| load(JSON)).as_ref()
}

/// The threshold on `date`, or `None` if the table has none for that day. Its `status` says how far to trust it.
pub fn mipyme_threshold(date: Date) -> Option<&'static MipymeThreshold> {
    mipyme_thresholds()?.entries.iter().find(|e| within(date, e.from, Some(e.until)))
}
