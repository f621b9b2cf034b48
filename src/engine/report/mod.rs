//! States and their algebra, findings, sentences, the overall verdict and the receipt. Depends on `values` only.

mod agenda;
mod causes;
mod changed;
mod consequence;
mod finding;
mod guide;
mod low_offers;
mod net_income;
mod outcome;
mod pack;
pub mod phrases;
mod prices;
mod receipt;
mod selection;
mod state;
mod steps;
mod tie;
mod verdict;
mod written;

pub use agenda::{agenda, Task, Urgency};
pub use causes::CauseStanding;
pub use changed::ChangedPart;
pub use consequence::{Consequence, Context, Deadline};
pub use finding::{Finding, Head, Section, Told};
pub use guide::{GuaranteeLine, Guide, LegalCheck, MipymeGuide, Observation, ScheduleRow, SizeFound, Standing};
pub use low_offers::{LeastAccepted, LowOffer, LowOffers};
pub use net_income::{DeductionLine, DeductionRow, NetIncome, OpenFact, OtherRow, Settled};
pub use outcome::{Figures, Outcome, Part, Step, Term};
pub use pack::PackPaper;
pub use prices::{CheckedLine, PriceCheck};
pub use receipt::{Parts, Receipt};
pub use selection::{LeftOutContract, Refused, Selection};
pub use state::State;
pub use steps::Steps;
pub use tie::{TieCheck, TieDraw, TieLine};
pub use verdict::Overall;

use serde::{Serialize, Serializer};
use std::rc::Rc;

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

/// What was found. Findings are shared: the next check keeps those that nothing touched.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    pub overall: Overall,
    pub findings: Vec<Rc<Finding>>,
    pub assumptions: Vec<Assumption>,
}

/// What the bidder gets.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    pub process: String,
    pub overall: Overall,
    #[serde(serialize_with = "each")]
    pub findings: Vec<Rc<Finding>>,
    pub causes: Vec<CauseStanding>,
    pub assumptions: Vec<Assumption>,
    pub guide: Guide,
    pub receipt: Receipt,
}

fn each<S: Serializer>(findings: &[Rc<Finding>], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(findings.iter().map(Rc::as_ref))
}

#[cfg(test)]
mod tests;
