//! The pages of the check.

mod adenda;
mod attach;
mod bidder;
mod brought;
mod causes;
mod choose;
mod comparison;
mod experience;
mod members;
mod mipyme;
mod moved;
mod offers;
mod prices;
mod report;
mod requirements;
mod rule_card;
mod summary;
mod tiebreak;

pub use bidder::Bidder;
pub use brought::{BroughtPage, BroughtPageProps};
pub use causes::Causes;
pub use choose::{choose, Choice};
pub use experience::Experience;
pub use mipyme::mipyme;
pub use offers::offers;
pub use prices::Prices;
pub use report::ReportPage;
pub use requirements::Requirements;
pub use summary::{summary, SummaryRest};
pub use tiebreak::TieBreak;
