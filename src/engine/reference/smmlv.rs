//! The monthly minimum wage (SMMLV), in pesos a month, by year.

use crate::engine::reading::{read_document, record, word, Limits, Text, Whole};
use crate::engine::values::Pesos;
use std::sync::OnceLock;

word! {
    /// How sure a figure is.
    pub enum Status {
        /// Read in two or more independent places.
        Confirmed = "confirmed",
        /// Read in one place.
        SingleSource = "single_source",
    }
}

record! {
    /// The wage of one year. `norm` is absent where the number of the decree could not be confirmed.
    pub struct SmmlvEntry {
        pub year: Whole,
        pub value: Pesos,
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
        pub unit: Text,
        pub entries: Vec<SmmlvEntry>,
    }
}

const LIMITS: Limits = Limits { bytes: 100_000, what: "La tabla" };

/// The whole table; `None` only if the shipped file were broken, which a test forbids: every year would then be unknown.
pub fn smmlv_table() -> Option<&'static SmmlvTable> {
    static TABLE: OnceLock<Option<SmmlvTable>> = OnceLock::new();
    TABLE.get_or_init(|| read_document(include_str!("smmlv.json"), &LIMITS).ok()).as_ref()
}

/// The wage of `year`, or `None` if the table does not have it.
pub fn smmlv(year: i32) -> Option<Pesos> {
    smmlv_table()?.entries.iter().find(|e| i32::from(e.year.get()) == year).map(|e| e.value)
}
