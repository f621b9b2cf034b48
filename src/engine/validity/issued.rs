//! How old a paper may be at a milestone.
//!
//! Checks: the date of issue against the oldest one accepted; both ends count (30 days before 06-02-2026 is 07-01-2026, accepted).
//! Legal basis: what each invitation asks; «días» without more is read as calendar days (Ley 4/1913 art. 62 would read business days: then
//! both counts are said), months date to date. A paper issued after the closing only cures what already existed (Ley 1150/2007 art. 5).
//! Does not apply: to papers with an expiry date of their own.

use crate::engine::bidder::Answer;
use crate::engine::firm::Paper;
use crate::engine::process::{DayUnit, MaxAge, MaxAgeMonths, MilestoneKind, MonthOf, Process};
use crate::engine::reference::add_business_days;
use crate::engine::report::phrases::{Limit, OtherCount, PaperOutcome, Span};
use crate::engine::values::Date;

/// The limit of so many days; `None` only if the schedule lacks the milestone, which the reader of definitions refuses.
pub fn days(rule: &MaxAge, process: &Process) -> Option<Limit> {
    let count = rule.days.get();
    let basis = Basis::new(process, rule.from, rule.original)?;
    let business = || add_business_days(basis.from, i32::from(count).saturating_neg());
    if rule.unit == Some(DayUnit::Business) {
        return Some(basis.limit(Span::BusinessDays(count), business()?));
    }
    let mut limit = basis.limit(Span::Days(count), basis.from.days_before(count)?);
    limit.other = rule.doubt.as_ref().and_then(|reading| Some(OtherCount { oldest: business()?, reading: reading.to_string() }));
    Some(limit)
}

/// The limit of so many months.
pub fn months(rule: &MaxAgeMonths, process: &Process) -> Option<Limit> {
    let basis = Basis::new(process, rule.from, rule.original)?;
    Some(basis.limit(Span::Months(rule.months.get()), basis.from.months_before(rule.months.get())?))
}

/// The limit of the calendar month of a milestone.
pub fn month_of(rule: &MonthOf, process: &Process) -> Option<Limit> {
    let basis = Basis::new(process, rule.milestone, rule.original)?;
    Some(basis.limit(Span::Month, basis.from.month_start()?))
}

/// The date an age is counted from, and the milestones around it.
struct Basis {
    from: Date,
    closing: Date,
    cure: Option<Date>,
    follows: bool,
}

impl Basis {
    fn new(process: &Process, kind: MilestoneKind, original: Option<Answer>) -> Option<Basis> {
        let original = original == Some(Answer::Yes);
        let from = process.milestone(kind)?.counted(original);
        // The closing, or the date the age is counted from where that is later.
        let closing = process.milestone(MilestoneKind::Closing).map_or(from, |row| row.date.max(from));
        let cure = process.milestone(MilestoneKind::Cure).map(|row| row.date).filter(|cure| *cure >= closing);
        Some(Basis { from, closing, cure, follows: kind == MilestoneKind::Closing && !original })
    }

    fn limit(&self, span: Span, oldest: Date) -> Limit {
        Limit { span, oldest, from: self.from, closing: self.closing, cure: self.cure, follows: self.follows, other: None }
    }
}

/// What comes of a paper that is owed. Without a limit its age does not matter.
pub fn judge(limit: Option<Limit>, paper: Option<&Paper>) -> PaperOutcome {
    let limit = match (paper.and_then(Paper::held), limit) {
        (None, limit) => return PaperOutcome::Unknown { limit },
        (Some(Answer::No), limit) => return PaperOutcome::Missing { limit },
        (Some(Answer::Yes), None) => return PaperOutcome::Present,
        (Some(Answer::Yes), Some(limit)) => limit,
    };
    match paper.and_then(|paper| paper.issued) {
        None => PaperOutcome::Undated { limit },
        Some(issued) if issued > limit.closing => {
            let late = limit.cure.is_some_and(|cure| issued > cure);
            match paper.and_then(|paper| paper.existed) {
                Some(Answer::No) => PaperOutcome::LaterFact { issued, limit },
                _ if late => PaperOutcome::TooLate { issued, limit },
                Some(Answer::Yes) => PaperOutcome::Cures { issued, limit },
                None => PaperOutcome::Later { issued, limit },
            }
        }
        Some(issued) if issued < limit.oldest => PaperOutcome::TooOld { issued, limit },
        Some(issued) => PaperOutcome::InDate { issued, limit },
    }
}
