//! What an invitation lets or makes a bidder do besides the offer: its deadlines, its guarantees, what to ask the entity, whether the call may
//! be limited to Mipyme. Nothing here is a verdict.

mod attach;
mod calendar;
mod changed;
mod guarantees;
mod mipyme;
mod observations;
mod schedule;

pub use attach::to_attach;
pub use calendar::calendar;
pub use changed::changed;
pub use guarantees::guarantees;
pub use mipyme::{mipyme, size};
pub use observations::observations;
pub use schedule::{legal_checks, schedule};

use super::firm::Firm;
use super::process::Process;
use super::report::Guide;
use super::values::Moment;

/// All of it, for a report.
pub fn guide(process: &Process, firm: &Firm, as_of: Moment) -> Guide {
    Guide {
        schedule: schedule(process, as_of),
        legal_terms: legal_checks(process),
        guarantees: guarantees(process),
        mipyme: mipyme(process, firm, as_of),
        observations: observations(process, as_of),
    }
}
