//! Habilitating papers.

use super::head::Consequence;
use super::schedule::MilestoneKind;
use crate::engine::reading::{choice, record, Id, Text, Whole};

record! {
    /// A paper may be at most `days` calendar days old, counted back from a milestone; both ends count.
    pub struct MaxAge {
        pub days: Whole,
        pub from: MilestoneKind,
    }
}

choice! {
    /// How a paper is judged.
    pub enum RequirementRule {
        MaxAge(MaxAge) = "max_age",
    }
}

record! {
    /// One requirement. `paper` is the kind of paper, shared by every process that asks for it.
    pub struct Requirement {
        pub id: Id,
        pub clause: Text,
        pub cites: Vec<Text>,
        pub title: Text,
        pub help: Text,
        pub paper: Id,
        pub consequence: Consequence,
        pub rule: RequirementRule,
    }
}
