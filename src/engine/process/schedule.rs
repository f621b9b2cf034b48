//! The schedule of a tender.

use crate::engine::reading::{record, word, Text};
use crate::engine::values::{Date, Hour};

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

impl Milestone {
    /// The date papers are counted from: the one first published, or the one in force.
    pub fn counted(&self, original: bool) -> Date {
        self.original.filter(|_| original).unwrap_or(self.date)
    }
}
