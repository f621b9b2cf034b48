//! Habilitating papers.

use super::head::{Consequence, Nothing};
use super::schedule::MilestoneKind;
use crate::engine::bidder::{Answer, BidderKind};
use crate::engine::reading::{choice, record, Id, Text, Whole};

record! {
    /// A paper may be at most `days` calendar days old, counted back from a milestone; both ends count.
    pub struct MaxAge {
        pub days: Whole,
        pub from: MilestoneKind,
    }
}

record! {
    /// A paper may be at most `months` old, date to date, counted back from a milestone.
    pub struct MaxAgeMonths {
        pub months: Whole,
        pub from: MilestoneKind,
    }
}

record! {
    /// A paper is issued in the calendar month of a milestone.
    pub struct MonthOf {
        pub milestone: MilestoneKind,
    }
}

choice! {
    /// How a paper is judged.
    pub enum RequirementRule {
        /// It is there; its age does not matter.
        Present(Nothing) = "present",
        MaxAge(MaxAge) = "max_age",
        MaxAgeMonths(MaxAgeMonths) = "max_age_months",
        MonthOf(MonthOf) = "month_of",
        /// Signing the letter of the offer says it; no paper is due.
        ByLetter(Nothing) = "by_letter",
        /// The members of a plural bidder, as the paper names them: two or more, whose shares are all of it.
        MemberShares(Nothing) = "member_shares",
    }
}

record! {
    /// The requirement is due only if a fact about the bidder holds.
    pub struct Condition {
        pub fact: Id,
        pub is: Answer,
    }
}

record! {
    /// One requirement. `paper` is the kind of paper, shared by every process that asks for it; `applies` are the bidders who owe it,
    /// all of them when it is empty; every condition of `when` must hold.
    pub struct Requirement {
        pub id: Id,
        pub clause: Text,
        pub cites: Vec<Text>,
        pub title: Text,
        pub help: Text,
        pub paper: Id,
        pub applies: Vec<BidderKind>,
        pub when: Vec<Condition>,
        pub consequence: Consequence,
        pub rule: RequirementRule,
    }
}
