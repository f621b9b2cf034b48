//! Habilitating papers against the requirements of a process.

mod owed;

use super::firm::Firm;
use super::process::{Process, Requirement, RequirementRule};
use super::report::phrases::PaperOutcome;
use super::validity;

/// The outcome of each requirement, in the order of the definition.
pub fn judge<'a>(process: &'a Process, firm: &'a Firm) -> impl Iterator<Item = (&'a Requirement, PaperOutcome)> {
    process.requirements.iter().map(move |requirement| {
        let outcome = owed::exempt(requirement, process, firm).unwrap_or_else(|| paper(requirement, process, firm));
        (requirement, outcome)
    })
}

fn paper(requirement: &Requirement, process: &Process, firm: &Firm) -> PaperOutcome {
    let limit = match &requirement.rule {
        RequirementRule::ByLetter(_) => return PaperOutcome::ByLetter,
        RequirementRule::Present(_) => None,
        RequirementRule::MaxAge(rule) => validity::days(rule, process),
        RequirementRule::MaxAgeMonths(rule) => validity::months(rule, process),
        RequirementRule::MonthOf(rule) => validity::month_of(rule, process),
    };
    validity::judge(limit, firm.papers.get(&requirement.paper))
}
