//! Until when a paper is good. Shared by requirements and by tie-break proofs.

mod max_age;

pub use max_age::{days, judge, month_of, months};
