//! Experience: contracts in SMMLV, counted and added up.

mod contract_count;
mod convert;
mod total_smmlv;

use super::firm::Contract;
use super::process::{ExperienceRule, ExperienceRuleKind, Process};
use super::report::Outcome;

/// The outcome of each rule. `chosen` are the contracts in the order of upload; `None` while nothing has been chosen.
pub fn judge<'a>(process: &'a Process, chosen: Option<&'a [&'a Contract]>) -> impl Iterator<Item = (&'a ExperienceRule, Box<dyn Outcome>)> {
    process.experience.rules.iter().map(move |rule| {
        let outcome: Box<dyn Outcome> = match &rule.rule {
            ExperienceRuleKind::ContractCount(count) => Box::new(contract_count::judge(count, chosen)),
            ExperienceRuleKind::TotalSmmlv(total) => total_smmlv::judge(total, process.budget.amount, chosen),
        };
        (rule, outcome)
    })
}
