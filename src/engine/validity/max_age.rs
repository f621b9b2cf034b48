//! A paper may be at most so many calendar days old at a milestone.
//!
//! Checks: issued on or after `milestone − days`; both ends count (30 days before 06-02-2026 is 07-01-2026, accepted).
//! Legal basis: what each invitation asks; «días» without more is read as calendar days.
//! Does not apply: to papers with an expiry date of their own.

use crate::engine::firm::{Answer, Paper};
use crate::engine::process::{MaxAge, Process};
use crate::engine::report::phrases::PaperOutcome;

/// The outcome; `None` only if the schedule lacks the milestone, which the reader of definitions refuses.
pub fn judge(rule: &MaxAge, process: &Process, paper: Option<&Paper>) -> Option<PaperOutcome> {
    let from = process.milestone(rule.from)?.date;
    let days = rule.days.get();
    let oldest = from.days_before(days)?;
    let outcome = match (paper.and_then(Paper::held), paper.and_then(|p| p.issued)) {
        (None, _) => PaperOutcome::Unknown { oldest, days },
        (Some(Answer::No), _) => PaperOutcome::Missing { oldest, days },
        (Some(Answer::Yes), None) => PaperOutcome::Undated { oldest, days },
        (Some(Answer::Yes), Some(issued)) if issued > from => PaperOutcome::Later { issued, from },
        (Some(Answer::Yes), Some(issued)) if issued < oldest => PaperOutcome::TooOld { issued, oldest, from, days },
        (Some(Answer::Yes), Some(issued)) => PaperOutcome::InDate { issued, oldest, from, days },
    };
    Some(outcome)
}
