//! The unit of tax value (UVT), in pesos, by year. Sizes of firms are written in it.

use super::table::{load, shipped, Gap, Status};
use crate::engine::reading::{record, Text, Whole};
use crate::engine::values::Pesos;
use std::sync::OnceLock;

record! {
    /// The UVT of one year. `norm` is absent where the number of the resolution could not be confirmed.
    pub struct UvtEntry {
        pub year: Whole,
        pub value: Pesos,
        pub norm: Option<Text>,
        pub source: Text,
        pub status: Status,
        pub note: Option<Text>,
    }
}

record! {
    /// Resolutions of the DIAN.
    pub struct UvtTable {
        pub version: Text,
        pub title: Text,
        pub unit: Text,
        pub entries: Vec<UvtEntry>,
        pub gaps: Vec<Gap>,
    }
}

pub(super) const JSON: &str = shipped!("uvt");

/// The whole table.
pub fn uvt_table() -> Option<&'static UvtTable> {
    static TABLE: OnceLock<Option<UvtTable>> = OnceLock::new();
    TABLE.get_or_init(|| load(JSON)).as_ref()
}

/// The UVT of `year` with its norm and source, or `None` if the table does not have it.
pub fn uvt_entry(year: i32) -> Option<&'static UvtEntry> {
    uvt_table()?.entries.iter().find(|e| i32::from(e.year.get()) == year)
}

/// The UVT of `year`, or `None` if the table does not have it.
pub fn uvt(year: i32) -> Option<Pesos> {
    uvt_entry(year).map(|e| e.value)
}
