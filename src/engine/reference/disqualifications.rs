//! The most frequent disqualifications, as plain questions: a guide, never a legal opinion.

use super::table::{load, shipped, Status};
use crate::engine::bidder::BidderKind;
use crate::engine::reading::{record, Id, Text};
use std::sync::OnceLock;

record! {
    /// One of them. «Sí» means: ask somebody before bidding. `applies` are the forms of bidder it can happen to, all when it is empty.
    pub struct Disqualification {
        pub id: Id,
        pub title: Text,
        pub question: Text,
        pub help: Option<Text>,
        pub applies: Vec<BidderKind>,
        pub norm: Text,
        pub source: Text,
        pub status: Status,
        pub note: Option<Text>,
    }
}

record! {
    /// The list.
    pub struct Disqualifications {
        pub version: Text,
        pub title: Text,
        pub unit: Text,
        pub note: Option<Text>,
        pub entries: Vec<Disqualification>,
    }
}

pub(super) const JSON: &str = shipped!("disqualifications");

/// The whole list.
pub fn disqualifications() -> Option<&'static Disqualifications> {
    static TABLE: OnceLock<Option<Disqualifications>> = OnceLock::new();
    TABLE.get_or_init(|| load(JSON)).as_ref()
}
