//! Habilitating papers against the requirements of a process.

use super::firm::Firm;
use super::process::{Process, Requirement, RequirementRule};
use super::report::phrases::PaperOutcome;
use super::validity::judge_max_age;

/// The outcome of each requirement, in the order of the definition.
pub fn judge<'a>(process: &'a Process, firm: &'a Firm) -> impl Iterator<Item = (&'a Requirement, PaperOutcome)> {
    process.requirements.iter().filter_map(|requirement| {
        let RequirementRule::MaxAge(rule) = &requirement.rule;
        let outcome = judge_max_age(rule, process, firm.papers.get(&requirement.paper))?;
        Some((requirement, outcome))
    })
}
