//! What every rule carries besides itself.

use super::schedule::MilestoneKind;
use crate::engine::reading::{choice, record};

record! {
    /// A kind without fields of its own: `{}`.
    pub struct Nothing {}
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
        Rejection(Nothing) = "rejection",
        Curable(Curable) = "curable",
        /// Owed, but the entity looks it up itself when it is missing; it can be put right until a milestone.
        LookedUp(Curable) = "looked_up",
        /// Only the tie-break is lost.
        TieBreak(Nothing) = "tie_break",
    }
}
