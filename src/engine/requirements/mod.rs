//! Habilitating papers against the requirements of a process.

mod owed;
mod shares;

use super::firm::Firm;
use super::process::{BidderDoubt, Process, Requirement, RequirementRule};
use super::reading::Id;
use super::report::phrases::{BidderOutcome, PaperOutcome};
use super::report::Outcome;
use super::validity;

/// The outcome of each requirement, in the order of the definition.
pub fn judge<'a>(process: &'a Process, firm: &'a Firm) -> impl Iterator<Item = (&'a Requirement, Box<dyn Outcome>)> {
    process.requirements.iter().map(move |requirement| {
        let outcome = match owed::exempt(requirement, process, firm) {
            Some(exempt) => Box::new(exempt) as Box<dyn Outcome>,
            None => judge_one(requirement, process, firm),
        };
        (requirement, outcome)
    })
}

fn judge_one(requirement: &Requirement, process: &Process, firm: &Firm) -> Box<dyn Outcome> {
    let limit = match &requirement.rule {
        RequirementRule::ByLetter(_) => return Box::new(PaperOutcome::ByLetter),
        RequirementRule::MemberShares(_) => return Box::new(shares::judge(&firm.members)),
        RequirementRule::Present(_) => None,
        RequirementRule::MaxAge(rule) => validity::days(rule, process),
        RequirementRule::MaxAgeMonths(rule) => validity::months(rule, process),
        RequirementRule::MonthOf(rule) => validity::month_of(rule, process),
    };
    Box::new(validity::judge(limit, firm.papers.get(&requirement.paper)))
}

/// The findings about the form of the bidder itself: only those that concern it.
pub fn judge_bidder<'a>(process: &'a Process, firm: &Firm, accepted: &[Id]) -> Vec<(Option<&'a BidderDoubt>, BidderOutcome)> {
    let Some(kind) = firm.kind else { return Vec::new() };
    let mut found = Vec::new();
    if !process.bidders.contains(&kind) {
        found.push((None, BidderOutcome::NotAdmitted { kind: kind.words() }));
    }
    for doubt in process.bidder_doubts.iter().filter(|doubt| doubt.applies.contains(&kind)) {
        let reading = process.readings.iter().find(|reading| reading.id == doubt.reading);
        let assume = reading.map(|reading| reading.assume.to_string()).unwrap_or_default();
        let outcome = if accepted.contains(&doubt.reading) {
            BidderOutcome::Accepted { assume }
        } else {
            BidderOutcome::Open { assume, reading: doubt.reading.to_string() }
        };
        found.push((Some(doubt), outcome));
    }
    found
}
