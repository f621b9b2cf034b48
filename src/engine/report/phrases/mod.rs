//! Every sentence the report says, one file for each section. Outcomes carry figures; only these files know words.

mod bidder;
mod causes;
mod experience;
mod lasting;
mod limit;
mod price;
mod question;
mod readings;
mod requirements;
mod shares;
mod sum;
mod tiebreak;

pub use bidder::BidderOutcome;
pub use causes::CauseOutcome;
pub use experience::{ActivityOutcome, CountOutcome};
pub use lasting::{Cover, DatedOutcome, LastingOutcome, Needed};
pub use limit::{Limit, OtherCount, Span};
pub use price::{PricedLine, TotalPriceOutcome, UnitPrice, UnitPriceOutcome, UnitSumOutcome};
pub use question::QuestionOutcome;
pub use readings::{Choice, Readings, UnderReading};
pub use requirements::PaperOutcome;
pub use shares::{SharesOutcome, Total};
pub use sum::{ContractLine, ContractProblem, Converted, LeftOut, NoSum, Required, Sum};
pub use tiebreak::{CriterionOutcome, DrawOutcome, Proof, ProofLine};

use super::finding::Figures;

/// Figures from pairs.
fn figures<const N: usize>(pairs: [(&'static str, String); N]) -> Figures {
    pairs.into_iter().collect()
}

/// «1 contrato», «2 contratos».
fn counted(count: usize, one: &str, many: &str) -> String {
    let number = crate::engine::values::text::grouped(&count.to_string());
    format!("{number} {}", if count == 1 { one } else { many })
}
