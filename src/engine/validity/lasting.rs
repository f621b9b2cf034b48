//! Until when what a paper shows must last.
//!
//! Checks: its last day against a milestone, or against the term of the contract and so many months more. The term runs from the acta de
//! inicio, whose day no invitation prints: not before one milestone, and taken as not after another. Before the first end it falls short;
//! after the second it is enough; between both a reading decides.
//! Legal basis: Ley 80/1993 art. 6 (duration of companies); what each invitation asks of licences and policies.
//! Does not apply: to papers whose age is asked instead.

use crate::engine::bidder::Answer;
use crate::engine::firm::Paper;
use crate::engine::process::{Covers, InForce, MilestoneKind, Process};
use crate::engine::reading::{Id, Whole};
use crate::engine::report::phrases::{Cover, LastingOutcome, Needed, PaperOutcome};
use crate::engine::report::Outcome;
use crate::engine::values::Date;

/// A paper in force at a milestone.
pub fn in_force(rule: &InForce, process: &Process, paper: Option<&Paper>) -> Box<dyn Outcome> {
    let needed = process.milestone(rule.at).map(|row| Needed::On(row.counted(rule.original == Some(Answer::Yes))));
    judge(needed, process, paper)
}

/// A paper that covers the contract and some months more.
pub fn covers(rule: &Covers, process: &Process, accepted: &[Id], paper: Option<&Paper>) -> Box<dyn Outcome> {
    let months = process.term.months.get().saturating_add(rule.extra_months.get());
    let more = months.saturating_add(rule.or_extra_months.map_or(0, Whole::get));
    let end = |kind: MilestoneKind, months: u16| {
        let from = process.milestone(kind)?.date;
        Some((from.months_after(months)?, format!("{from} + {months} meses")))
    };
    let needed = end(rule.earliest, months).zip(end(rule.latest, more)).map(|((least, least_sum), (sure, sure_sum))| {
        Needed::Covering(Box::new(Cover {
            least,
            // An addendum may leave the other milestone behind.
            sure: sure.max(least),
            sum: [least_sum, sure_sum],
            reading: rule.reading.to_string(),
            accepted: accepted.contains(&rule.reading),
        }))
    });
    judge(needed, process, paper)
}

fn judge(needed: Option<Needed>, process: &Process, paper: Option<&Paper>) -> Box<dyn Outcome> {
    let Some(needed) = needed else { return Box::new(PaperOutcome::Unknown { limit: None }) };
    match paper.and_then(Paper::held) {
        None => return Box::new(PaperOutcome::Unknown { limit: None }),
        Some(Answer::No) => return Box::new(PaperOutcome::Missing { limit: None }),
        Some(Answer::Yes) => {}
    }
    if paper.and_then(|paper| paper.indefinite) == Some(Answer::Yes) {
        return Box::new(LastingOutcome::Indefinite);
    }
    let Some(expires) = paper.and_then(|paper| paper.expires) else { return Box::new(LastingOutcome::Undated { needed }) };
    // What is asked at the closing first published is not ended by a later one.
    let first = if let Needed::On(day) = &needed { Some(*day) } else { None };
    let closing = process.milestone(MilestoneKind::Closing).map(|row| first.map_or(row.date, |first| first.min(row.date)));
    Box::new(weigh(expires, needed, closing))
}

fn weigh(expires: Date, needed: Needed, closing: Option<Date>) -> LastingOutcome {
    if closing.is_some_and(|closing| expires < closing) {
        return LastingOutcome::Ended { expires, needed };
    }
    let (enough, short) = match &needed {
        Needed::On(day) => (expires >= *day, expires < *day),
        // «No inferior», «superior», «igual»: the last day itself is enough only under the reading accepted.
        Needed::Covering(cover) if cover.accepted => (expires >= cover.sure, expires < cover.sure),
        Needed::Covering(cover) => (expires > cover.sure, expires < cover.least),
    };
    match (enough, short) {
        (true, _) => LastingOutcome::Lasts { expires, needed },
        (_, true) => LastingOutcome::Short { expires, needed },
        _ => LastingOutcome::Doubtful { expires, needed },
    }
}
