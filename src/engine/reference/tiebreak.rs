//! The thresholds of the tie-break criteria (Ley 2069/2020 art. 35; Decreto 1082/2015 art. 2.2.1.2.4.2.17).

use super::table::{load, shipped, within, Gap, Status};
use crate::engine::reading::{record, word, Text, Whole};
use crate::engine::values::{Date, Percent};
use std::sync::OnceLock;

word! {
    /// What a threshold is for.
    pub enum TieRule {
        /// More than this part of a company.
        Majority = "majority",
        /// So much of the payroll.
        Payroll = "payroll",
        /// So many months hired.
        Seniority = "seniority",
        /// So much of a plural.
        Share = "share",
        /// So much of the experience of a plural.
        Experience = "experience",
        /// So much of what was paid to suppliers.
        Payments = "payments",
        /// No figure: the norm by which proofs are never added later.
        NeverCured = "never_cured",
    }
}

record! {
    /// One threshold, in `percent` or in `months`. Both days belong to it.
    pub struct TieEntry {
        pub about: TieRule,
        pub from: Date,
        pub until: Option<Date>,
        pub title: Text,
        pub percent: Option<Percent>,
        pub months: Option<Whole>,
        pub norm: Text,
        pub source: Text,
        pub status: Status,
        pub note: Option<Text>,
    }
}

record! {
    /// The thresholds.
    pub struct TieTable {
        pub version: Text,
        pub title: Text,
        pub unit: Text,
        pub note: Option<Text>,
        pub entries: Vec<TieEntry>,
        pub gaps: Vec<Gap>,
    }
}

pub(super) const JSON: &str = shipped!("tiebreak");

/// The whole table.
pub fn tie_table() -> Option<&'static TieTable> {
    static TABLE: OnceLock<Option<TieTable>> = OnceLock::new();
    TABLE.get_or_init(|| load(JSON)).as_ref()
}

/// What rules on `date`, or `None` if the table has nothing for that day.
pub fn tie_entry(rule: TieRule, date: Date) -> Option<&'static TieEntry> {
    tie_table()?.entries.iter().find(|entry| entry.about == rule && within(date, entry.from, entry.until))
}
