//! States and their algebra, findings, sentences, the overall verdict and the receipt. Depends on `values` only.

mod consequence;
mod finding;
pub mod phrases;
mod receipt;
mod state;
mod verdict;

pub use consequence::{Consequence, Context, Deadline};
pub use finding::{Figures, Finding, Head, Outcome, Section, Step};
pub use receipt::{Parts, Receipt};
pub use state::State;
pub use verdict::Overall;

use serde::Serialize;

/// What the bidder gets.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    pub process: String,
    pub overall: Overall,
    pub findings: Vec<Finding>,
    pub receipt: Receipt,
}

#[cfg(test)]
mod tests;
