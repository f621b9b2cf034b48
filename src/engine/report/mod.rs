//! States and their algebra, findings, sentences, the overall verdict and the receipt. Depends on `values` only.

mod agenda;
mod consequence;
mod finding;
pub mod phrases;
mod receipt;
mod state;
mod verdict;

pub use agenda::{agenda, Task, Urgency};
pub use consequence::{Consequence, Context, Deadline};
pub use finding::{Figures, Finding, Head, Outcome, Section, Step};
pub use receipt::{Parts, Receipt};
pub use state::State;
pub use verdict::Overall;

use serde::Serialize;

/// A reading of the invitation that was assumed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Assumption {
    pub id: String,
    pub title: String,
    /// «Asumo que…».
    pub text: String,
    pub otherwise: String,
    pub clause: String,
    pub accepted: bool,
    /// The findings whose state hangs on it now.
    pub findings: Vec<String>,
}

/// What the bidder gets.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    pub process: String,
    pub overall: Overall,
    pub findings: Vec<Finding>,
    pub assumptions: Vec<Assumption>,
    pub receipt: Receipt,
}

#[cfg(test)]
mod tests;
