//! How large a firm may be to be micro, small or medium: income of the year in UVT, by sector.

use super::table::{load, shipped, within, Gap, Status};
use crate::engine::reading::{record, word, Text};
use crate::engine::values::{Amount, Date};
use std::sync::OnceLock;

word! {
    /// The three sectors the decree tells apart.
    pub enum Sector {
        Manufacturing = "manufacturing",
        Services = "services",
        Commerce = "commerce",
    }
}

word! {
    /// A size of firm below the large ones.
    pub enum Size {
        Micro = "micro",
        Small = "small",
        Medium = "medium",
    }
}

record! {
    /// The greatest income of each size in one sector, in UVT; a firm with exactly that income is of that size.
    pub struct SizeLimits {
        pub sector: Sector,
        pub from: Date,
        pub until: Option<Date>,
        pub micro: Amount,
        pub small: Amount,
        pub medium: Amount,
        pub norm: Text,
        pub source: Text,
        pub status: Status,
        pub note: Option<Text>,
    }
}

record! {
    /// A range that no longer rules, in words: only to recognise it where it is still copied. Nothing is judged by it.
    pub struct RepealedSize {
        pub size: Size,
        pub workers: Text,
        pub assets: Text,
        pub norm: Text,
        pub source: Text,
        pub status: Status,
        pub note: Option<Text>,
    }
}

record! {
    /// Sizes in force and sizes repealed.
    pub struct MipymeSizes {
        pub version: Text,
        pub title: Text,
        pub unit: Text,
        pub note: Option<Text>,
        pub repealed_note: Text,
        pub entries: Vec<SizeLimits>,
        pub gaps: Vec<Gap>,
        pub repealed: Vec<RepealedSize>,
    }
}

pub(super) const JSON: &str = shipped!("mipyme_sizes");

/// The whole table.
pub fn mipyme_sizes() -> Option<&'static MipymeSizes> {
    static TABLE: OnceLock<Option<MipymeSizes>> = OnceLock::new();
    TABLE.get_or_init(|| load(JSON)).as_ref()
}

/// The limits of `sector` that rule on `date`, or `None` if the table has none for that day.
pub fn mipyme_size_limits(sector: Sector, date: Date) -> Option<&'static SizeLimits> {
    mipyme_sizes()?.entries.iter().find(|e| e.sector == sector && within(date, e.from, e.until))
}
