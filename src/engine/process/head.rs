//! What every rule carries besides itself.

use super::schedule::MilestoneKind;
use crate::engine::reading::{choice, record, Text};

record! {
    /// A kind without fields of its own: `{}`.
    pub struct Nothing {}
}

record! {
    /// Cannot be put right after the closing; `why`, in a few words, where it is not plain.
    pub struct Rejected {
        pub why: Option<Text>,
    }
}

record! {
    /// Can be put right until a milestone of the schedule.
    pub struct Curable {
        pub until: MilestoneKind,
    }
}

choice! {
    /// What follows from not complying.
    pub enum Consequence {
        /// The offer is rejected and cannot be put right after the closing.
        Rejection(Rejected) = "rejection",
        Curable(Curable) = "curable",
        /// Owed, but the entity looks it up itself when it is missing; it can be put right until a milestone.
        LookedUp(Curable) = "looked_up",
        /// Only the tie-break is lost.
        TieBreak(Nothing) = "tie_break",
    }
}
