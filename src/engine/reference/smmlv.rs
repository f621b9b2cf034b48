//! The monthly minimum wage (SMMLV), in pesos a month, by year.

use super::table::{load, shipped, Gap, Status};
use crate::engine::reading::{record, Text, Whole};
use crate::engine::values::Pesos;
use std::sync::OnceLock;

record! {
    /// The wage of one year. `norm` is absent where the number of the decree could not be confirmed.
    pub struct SmmlvEntry {
        pub year: Whole,
        pub value: Pesos,
        /// Other figures that circulate for the same decree (cents dropped, or rounded) and that a document may print in good faith.
        pub variants: Vec<Pesos>,
        pub norm: Option<Text>,
        pub source: Text,
        pub status: Status,
        pub note: Option<Text>,
    }
}

record! {
    /// Decrees of the minimum wage.
    pub struct SmmlvTable {
        pub version: Text,
        pub title: Text,
        pub unit: Text,
        pub entries: Vec<SmmlvEntry>,
        pub gaps: Vec<Gap>,
    }
}

pub(super) const JSON: &str = shipped!("smmlv");

/// The whole table.
pub fn smmlv_table() -> Option<&'static SmmlvTable> {
    static TABLE: OnceLock<Option<SmmlvTable>> = OnceLock::new();
    TABLE.get_or_init(|| load(JSON)).as_ref()
}

/// The wage of `year` with its norm, source and variants, or `None` if the table does not have it.
pub fn smmlv_entry(year: i32) -> Option<&'static SmmlvEntry> {
    smmlv_table()?.entries.iter().find(|e| i32::from(e.year.get()) == year)
}

/// The wage of `year`, or `None` if the table does not have it.
pub fn smmlv(year: i32) -> Option<Pesos> {
    smmlv_entry(year).map(|e| e.value)
}
