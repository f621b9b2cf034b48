//! Habilitating papers against the requirements of a process.

mod owed;
mod shares;
mod terms;

use super::firm::{Answer, Firm, Paper};
use super::owners::Owner;
use super::process::{BidderDoubt, Process, Requirement, RequirementRule};
use super::reading::{Id, Text};
use super::report::phrases::{BidderOutcome, PaperOutcome, QuestionOutcome};
use super::report::{Outcome, Term};
use super::validity;

/// What came of a requirement for one of those who owe it.
pub struct Judged<'a> {
    pub requirement: &'a Requirement,
    pub owner: Owner<'a>,
    pub terms: Vec<Term>,
    pub outcome: Box<dyn Outcome>,
}

/// The outcome of each requirement for each who owes it, in the order of the definition.
pub fn judge<'a>(process: &'a Process, firm: &'a Firm, accepted: &[Id]) -> Vec<Judged<'a>> {
    let mut found = Vec::new();
    for requirement in &process.requirements {
        for owner in Owner::all(firm, requirement.per) {
            let outcome: Box<dyn Outcome> = match owed::exempt(requirement, process, &owner) {
                Some(exempt) => Box::new(exempt),
                None => judge_one(requirement, process, &owner, accepted),
            };
            found.push(Judged { requirement, owner, terms: terms::of(requirement, process, &owner), outcome });
        }
    }
    found
}

/// Whether somebody owes it, or may, as far as is known.
pub fn may_owe(requirement: &Requirement, process: &Process, owner: &Owner<'_>) -> bool {
    !matches!(owed::exempt(requirement, process, owner), Some(PaperOutcome::NotOwed { .. }))
}

fn judge_one(requirement: &Requirement, process: &Process, owner: &Owner<'_>, accepted: &[Id]) -> Box<dyn Outcome> {
    let paper: Option<&Paper> = owner.papers().get(&requirement.paper);
    let limit = match &requirement.rule {
        RequirementRule::ByLetter(_) => return Box::new(PaperOutcome::ByLetter),
        RequirementRule::MemberShares(rule) => return Box::new(shares::judge(rule, owner.firm, accepted)),
        RequirementRule::IssuedBy(rule) => return validity::issued_by(rule, process, paper),
        RequirementRule::InForce(rule) => return validity::in_force(rule, process, paper),
        RequirementRule::Covers(rule) => return validity::covers(rule, process, accepted, paper),
        RequirementRule::Present(_) => match &requirement.question {
            Some(question) => return Box::new(answered(question, paper)),
            None => None,
        },
        RequirementRule::MaxAge(rule) => {
            // Once the bidder accepts that they are calendar days, the other count says nothing.
            let settled = rule.doubt.as_ref().is_some_and(|reading| accepted.contains(reading));
            validity::days(rule, process).map(|limit| if settled { limit.settled() } else { limit })
        }
        RequirementRule::MaxAgeMonths(rule) => validity::months(rule, process),
        RequirementRule::MonthOf(rule) => validity::month_of(rule, process),
    };
    Box::new(validity::judge(limit, paper))
}

/// A requirement that is a fact, answered yes or no.
fn answered(question: &Text, paper: Option<&Paper>) -> QuestionOutcome {
    match paper.and_then(Paper::held) {
        None => QuestionOutcome::Open { question: question.to_string() },
        Some(Answer::Yes) => QuestionOutcome::Affirmed,
        Some(Answer::No) => QuestionOutcome::Denied { question: question.to_string() },
    }
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
