//! A paper that must be older than the offer: a power of attorney, the permission of the partners.
//!
//! Checks: its date against a milestone; on the same day it is in time.
//! Legal basis: facts after the closing cannot be put right (Ley 1150/2007 art. 5 par. 1); what each invitation asks.

use crate::engine::bidder::Answer;
use crate::engine::firm::Paper;
use crate::engine::process::{IssuedBy, Process};
use crate::engine::report::phrases::{DatedOutcome, PaperOutcome};
use crate::engine::report::Outcome;

pub fn issued_by(rule: &IssuedBy, process: &Process, paper: Option<&Paper>) -> Box<dyn Outcome> {
    let by = process.milestone(rule.milestone).map(|row| row.date);
    let (Some(by), Some(held)) = (by, paper.and_then(Paper::held)) else { return Box::new(PaperOutcome::Unknown { limit: None }) };
    match (held, paper.and_then(|paper| paper.issued)) {
        (Answer::No, _) => Box::new(PaperOutcome::Missing { limit: None }),
        (Answer::Yes, None) => Box::new(DatedOutcome::Undated { by }),
        (Answer::Yes, Some(issued)) if issued > by => Box::new(DatedOutcome::After { issued, by }),
        (Answer::Yes, Some(issued)) => Box::new(DatedOutcome::Before { issued, by }),
    }
}
