//! Sentences about the tie-break.

mod criterion;
mod draw;
mod points;
mod proofs;
mod trial;

pub use criterion::CriterionOutcome;
pub use draw::DrawOutcome;
pub use points::{Point, Said, Staff};
pub use proofs::{Instead, Proof, ProofLine};
pub use trial::{TrialOutcome, TrialStep, Winner};
