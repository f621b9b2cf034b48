//! The schedule of a tender.

use crate::engine::reading::{record, word, Text};
use crate::engine::values::{Date, Hour};
use serde_json::Value;

word! {
    /// What happens at a row of the schedule.
    pub enum MilestoneKind {
        Publication = "publication",
        MipymeRequest = "mipyme_request",
        Observations = "observations",
        Answers = "answers",
        MipymeNotice = "mipyme_notice",
        /// The last moment to submit an offer.
        Closing = "closing",
        Report = "report",
        /// The last moment to put a curable fault right.
        Cure = "cure",
        Response = "response",
        Acceptance = "acceptance",
        Opening = "opening",
        Addenda = "addenda",
        OfferList = "offer_list",
        ReportObservations = "report_observations",
        GuaranteeDelivery = "guarantee_delivery",
        GuaranteeApproval = "guarantee_approval",
        Other = "other",
    }
}

record! {
    /// One row of the schedule. No hour means that none is printed; nothing is assumed for it. `original` is the date first published, where an
    /// addendum has moved it.
    pub struct Milestone {
        pub milestone: MilestoneKind,
        pub title: Text,
        pub date: Date,
        pub original: Option<Date>,
        pub hour: Option<Hour>,
        pub clause: Text,
    }
}

record! {
    /// The date an addendum gives to a row of the schedule.
    pub struct Moved {
        pub date: Date,
        pub hour: Option<Hour>,
    }
}

/// Gives a row of the canonical document its new date. The first one published stays known, unless the row is back at it.
pub(super) fn move_row(row: &mut Value, moved: &Moved) {
    let Some(row) = row.as_object_mut() else { return };
    let date = moved.date.iso();
    let first = row.get("original").or_else(|| row.get("date")).and_then(Value::as_str).map(str::to_owned);
    for (key, value) in std::mem::take(row) {
        if !matches!(key.as_str(), "original" | "date" | "hour") {
            row.insert(key, value);
        }
    }
    if let Some(first) = first.filter(|first| *first != date) {
        row.insert("original".to_owned(), Value::String(first));
    }
    row.insert("date".to_owned(), Value::String(date));
    if let Some(hour) = moved.hour {
        row.insert("hour".to_owned(), Value::String(hour.iso()));
    }
}

impl Milestone {
    /// The date papers are counted from: the one first published, or the one in force.
    pub fn counted(&self, original: bool) -> Date {
        self.original.filter(|_| original).unwrap_or(self.date)
    }
}
