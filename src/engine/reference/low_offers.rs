//! When an offer seems artificially low: the figures of the state agency's guide, which is no norm.

use super::table::{load, shipped, within, Gap, Status};
use crate::engine::reading::{record, Text, Whole};
use crate::engine::values::{Date, Deviation, Percent};
use std::sync::OnceLock;

record! {
    /// One figure; of `percent`, `offers` and `deviation` it has one. Both days belong to it.
    pub struct LowOfferEntry {
        pub from: Date,
        pub until: Option<Date>,
        pub title: Text,
        /// So far below the estimate, or farther, an offer is to be explained.
        pub percent: Option<Percent>,
        /// So many offers, or more, are compared among themselves.
        pub offers: Option<Whole>,
        /// The deviation that is taken from the median.
        pub deviation: Option<Deviation>,
        pub norm: Text,
        pub source: Text,
        pub status: Status,
        pub note: Option<Text>,
    }
}

record! {
    /// The figures.
    pub struct LowOfferTable {
        pub version: Text,
        pub title: Text,
        pub unit: Text,
        pub note: Option<Text>,
        pub entries: Vec<LowOfferEntry>,
        pub gaps: Vec<Gap>,
    }
}

/// The figures in force together, each with its entry.
#[derive(Clone, Copy, Debug)]
pub struct LowOfferRules {
    pub percent: (Percent, &'static LowOfferEntry),
    pub offers: (Whole, &'static LowOfferEntry),
    pub deviation: (Deviation, &'static LowOfferEntry),
}

pub(super) const JSON: &str = shipped!("low_offers");

/// The whole table.
pub fn low_offer_table() -> Option<&'static LowOfferTable> {
    static TABLE: OnceLock<Option<LowOfferTable>> = OnceLock::new();
    TABLE.get_or_init(|| load(JSON)).as_ref()
}

/// The figures on `date`, or those without an end if no day is given; `None` if the table lacks one of them for that day.
pub fn low_offer_rules(date: Option<Date>) -> Option<LowOfferRules> {
    let current = |entry: &LowOfferEntry| match date {
        Some(date) => within(date, entry.from, entry.until),
        None => entry.until.is_none(),
    };
    let entries = || low_offer_table().into_iter().flat_map(|table| &table.entries).filter(|entry| current(entry));
    Some(LowOfferRules {
        percent: entries().find_map(|entry| Some((entry.percent?, entry)))?,
        offers: entries().find_map(|entry| Some((entry.offers?, entry)))?,
        deviation: entries().find_map(|entry| Some((entry.deviation?, entry)))?,
    })
}
