//! Every sentence the report says, one file for each section. Outcomes carry figures; only these files know words.

mod bidder;
mod causes;
mod codes;
mod contract;
mod converted;
mod deductions;
mod depends;
mod enough;
mod experience;
mod lasting;
mod limit;
mod low_offers;
pub mod members;
pub mod net_income;
mod price_award;
mod price_form;
mod price_low;
mod price_said;
mod price_sum;
mod price_total;
mod price_unit;
mod quantity;
mod question;
mod readings;
mod requirements;
pub mod selection;
mod shares;
mod single;
mod sum;
mod tie;
mod told;

pub use bidder::BidderOutcome;
pub use causes::CauseOutcome;
pub use codes::{Codes, CodesLine};
pub use contract::{ContractLine, ContractProblem, LeftOut, Unit};
pub use converted::{rounded, Converted, Rate};
pub use deductions::{BandTold, LineTold, RowTold};
pub use depends::Depends;
pub use enough::{Adding, Bar, Reach};
pub use experience::{ActivityOutcome, CountOutcome};
pub use lasting::{Cover, DatedOutcome, LastingOutcome, Needed};
pub use limit::{Limit, OtherCount, Span};
pub use low_offers::{LowLine, LowTold, Spreading};
pub use members::MemberLine;
pub use net_income::NetTold;
pub use price_award::{ComparedBy, ComparisonOutcome, Discount};
pub use price_form::{Arithmetic, Cents, Corrected, Quantities, WholePesosOutcome};
pub use price_low::{FloorOutcome, LowOutcome};
pub use price_said::{Cited, Worded};
pub use price_sum::{LotNotOffered, UnitSumOutcome};
pub use price_total::{AiuPart, Between, PricedLine, TotalPriceOutcome};
pub use price_unit::{Against, Lacks, Raised, UnitPrice, UnitPriceOutcome};
pub use quantity::{quantity, QuantityLine};
pub use question::QuestionOutcome;
pub use readings::{Choice, Readings, UnderReading};
pub use requirements::PaperOutcome;
pub use selection::Asks;
pub use shares::{SharesOutcome, Total};
pub use single::{Single, SingleLine};
pub use sum::{NoSum, Required, Sum};
pub use tie::{CriterionOutcome, DrawOutcome, Instead, Point, Proof, ProofLine, Said, Staff, TrialOutcome, TrialStep, Winner};
pub use told::Told;

use super::outcome::Figures;

/// Figures from pairs.
fn figures<const N: usize>(pairs: [(&'static str, String); N]) -> Figures {
    pairs.into_iter().collect()
}

/// «1 contrato», «2 contratos».
fn counted(count: usize, one: &str, many: &str) -> String {
    let number = crate::engine::values::text::grouped(&count.to_string());
    format!("{number} {}", if count == 1 { one } else { many })
}
