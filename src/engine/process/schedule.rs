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
    /// One row of the schedule. No hour means that none is printed; nothing is assumed for it.
    pub struct Milestone {
        pub milestone: MilestoneKind,
        pub title: Text,
        pub date: Date,
        pub hour: Option<Hour>,
        pub clause: Text,
    }
}
