//! The least business days between two milestones of a mínima cuantía tender.

use super::table::{load, shipped, Status};
use crate::engine::reading::{record, Text, Whole};
use std::sync::OnceLock;

record! {
    /// From the day after `from` up to `to` there are at least `least` business days. Milestones by the words of the definition.
    pub struct LegalTerm {
        pub from: Text,
        pub to: Text,
        pub least: Whole,
        pub title: Text,
        pub norm: Text,
        pub source: Text,
        pub status: Status,
        pub note: Option<Text>,
    }
}

record! {
    /// The terms.
    pub struct LegalTerms {
        pub version: Text,
        pub title: Text,
        pub unit: Text,
        pub entries: Vec<LegalTerm>,
    }
}

pub(super) const JSON: &str = shipped!("legal_terms");

/// The whole table.
pub fn legal_terms() -> Option<&'static LegalTerms> {
    static TABLE: OnceLock<Option<LegalTerms>> = OnceLock::new();
    TABLE.get_or_init(|| load(JSON)).as_ref()
}
