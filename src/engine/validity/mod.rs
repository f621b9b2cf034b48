//! Until when a paper is good. Shared by requirements and by tie-break proofs.

mod dated;
mod issued;
mod lasting;

pub use dated::issued_by;
pub use issued::{days, judge, month_of, months};
pub use lasting::{covers, in_force};
