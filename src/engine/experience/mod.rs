//! Experience: contracts in SMMLV, counted and added up.

mod activity_count;
mod contract_count;
mod conversion;
mod convert;
mod left_out;
mod total_smmlv;
mod wages;

pub use conversion::{add_up, Line, LooseContract, Refused, Sums, YearSum};
pub use conversion::{convert_experience, load_contracts, Conversion, ConversionOptions};

use super::firm::Contract;
use super::process::{ExperienceRule, ExperienceRuleKind, Process};
use super::reading::Id;
use super::report::phrases::{ContractProblem, LeftOut};
use super::report::Outcome;
use super::values::Date;

/// A contract of the offer: its place in the order of upload, from 1, why it does not count, if it does not, and what is not known that
/// could leave it out.
struct Presented<'a> {
    place: usize,
    contract: &'a Contract,
    left_out: Option<LeftOut>,
    unsure: Option<ContractProblem>,
}

/// The outcome of each rule. `chosen` are the contracts in the order of upload, `None` while nothing has been chosen; `accepted` the
/// readings the bidder accepts.
pub fn judge<'a>(
    process: &'a Process,
    chosen: Option<&[&Contract]>,
    closing: Date,
    accepted: &[Id],
) -> Vec<(&'a ExperienceRule, Box<dyn Outcome>)> {
    let asked = &process.experience;
    let presented: Option<Vec<Presented<'_>>> = chosen.map(|chosen| {
        let counting = &process.experience.counting;
        let present = |(place, contract)| {
            let left_out = left_out::left_out(contract, place, counting, closing);
            Presented { place, contract, left_out, unsure: left_out::doubt(contract, counting, closing).filter(|_| left_out.is_none()) }
        };
        (1..).zip(chosen.iter().copied()).map(present).collect()
    });
    let presented = presented.as_deref();
    let judge_one = |rule: &'a ExperienceRule| {
        let outcome: Box<dyn Outcome> = match &rule.rule {
            ExperienceRuleKind::ContractCount(count) => Box::new(contract_count::judge(count, presented)),
            ExperienceRuleKind::ActivityCount(count) => Box::new(activity_count::judge(count, &asked.activities, presented)),
            ExperienceRuleKind::TotalSmmlv(total) => total_smmlv::judge(total, asked, process.budget.amount, presented, accepted),
        };
        (rule, outcome)
    };
    asked.rules.iter().map(judge_one).collect()
}
