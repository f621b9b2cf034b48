//! The pages of the check.

mod bidder;
mod choose;
mod comparison;
mod experience;
mod members;
mod offers;
mod prices;
mod report;
mod requirements;
mod summary;
mod tiebreak;

pub use bidder::Bidder;
pub use choose::Choose;
pub use comparison::title;
pub use experience::Experience;
pub use offers::Offers;
pub use prices::Prices;
pub use report::ReportPage;
pub use requirements::Requirements;
pub use summary::Summary;
pub use tiebreak::TieBreak;
