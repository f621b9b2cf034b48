//! The pages of the check.

mod bidder;
mod choose;
mod experience;
mod prices;
mod report;
mod requirements;
mod summary;
mod tiebreak;

pub use bidder::Bidder;
pub use choose::{Choose, Opened};
pub use experience::Experience;
pub use prices::Prices;
pub use report::ReportPage;
pub use requirements::Requirements;
pub use summary::Summary;
pub use tiebreak::TieBreak;
