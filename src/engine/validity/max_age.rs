//! How old a paper may be at a milestone.
//!
//! Checks: the date of issue against the oldest one accepted; both ends count (30 days before 06-02-2026 is 07-01-2026, accepted).
//! Legal basis: what each invitation asks; «días» without more is read as calendar days, months date to date.
//! Does not apply: to papers with an expiry date of their own.

use crate::engine::bidder::Answer;
use crate::engine::firm::Paper;
use crate::engine::process::{MaxAge, MaxAgeMonths, MilestoneKind, MonthOf, Process};
use crate::engine::report::phrases::{Limit, PaperOutcome, Span};
use crate::engine::values::Date;

/// The limit of so many days; `None` only if the schedule lacks the milestone, which the reader of definitions refuses.
pub fn days(rule: &MaxAge, process: &Process) -> Option<Limit> {
    let from = process.milestone(rule.from)?.date;
    Some(Limit { span: Span::Days(rule.days.get()), oldest: from.days_before(rule.days.get())?, from, closing: closing(process, from) })
}

/// The closing, or the date the age is counted from where that is later.
fn closing(process: &Process, from: Date) -> Date {
    process.milestone(MilestoneKind::Closing).map_or(from, |row| row.date.max(from))
}

/// The limit of so many months.
pub fn months(rule: &MaxAgeMonths, process: &Process) -> Option<Limit> {
    let from = process.milestone(rule.from)?.date;
    Some(Limit {
        span: Span::Months(rule.months.get()),
        oldest: from.months_before(rule.months.get())?,
        from,
        closing: closing(process, from),
    })
}

/// The limit of the calendar month of a milestone.
pub fn month_of(rule: &MonthOf, process: &Process) -> Option<Limit> {
    let from = process.milestone(rule.milestone)?.date;
    Some(Limit { span: Span::Month, oldest: from.month_start()?, from, closing: closing(process, from) })
}

/// What comes of a paper that is owed. Without a limit its age does not matter.
pub fn judge(limit: Option<Limit>, paper: Option<&Paper>) -> PaperOutcome {
    match (paper.and_then(Paper::held), paper.and_then(|p| p.issued), limit) {
        (None, _, limit) => PaperOutcome::Unknown { limit },
        (Some(Answer::No), _, limit) => PaperOutcome::Missing { limit },
        (Some(Answer::Yes), _, None) => PaperOutcome::Present,
        (Some(Answer::Yes), None, Some(limit)) => PaperOutcome::Undated { limit },
        (Some(Answer::Yes), Some(issued), Some(limit)) if issued > limit.closing => PaperOutcome::Later { issued, limit },
        (Some(Answer::Yes), Some(issued), Some(limit)) if issued < limit.oldest => PaperOutcome::TooOld { issued, limit },
        (Some(Answer::Yes), Some(issued), Some(limit)) => PaperOutcome::InDate { issued, limit },
    }
}
