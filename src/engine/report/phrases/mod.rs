//! Every sentence the report says, one file for each section. Outcomes carry figures; only these files know words.

mod experience;
mod price;
mod requirements;
mod tiebreak;

pub use experience::{ContractProblem, ContractShare, CountOutcome, NoSum, Sum};
pub use price::{TotalPriceOutcome, UnitPrice, UnitPriceOutcome};
pub use requirements::PaperOutcome;
pub use tiebreak::{CriterionOutcome, DrawOutcome, Proof, ProofLine};

use super::finding::Figures;

/// Figures from pairs.
fn figures<const N: usize>(pairs: [(&'static str, String); N]) -> Figures {
    pairs.into_iter().collect()
}

/// «1 contrato», «2 contratos».
fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
