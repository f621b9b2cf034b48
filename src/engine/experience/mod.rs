//! Experience: contracts in SMMLV, counted and added up.

mod activity_count;
mod bid;
mod certificate;
pub mod choice;
mod compile;
mod contract_count;
mod conversion;
mod convert;
mod left_out;
mod members;
mod physical_quantity;
mod presented;
mod required;
mod select;
mod single_smmlv;
mod total_smmlv;
mod unspsc_codes;
mod wages;
mod ways;

pub use bid::Bid;
#[cfg(feature = "ui")]
pub use certificate::asked as papers_asked;
pub use conversion::{add_up, Line, LooseContract, Refused, Sums, YearSum};
pub use conversion::{convert_experience, load_contracts, Conversion, ConversionOptions};
pub use select::{among, answer, select_contracts};

use super::bidder::Answer;
use super::firm::Contract;
use super::process::{ExperienceRule, ExperienceRuleKind};
use super::report::phrases::Depends;
use super::report::Outcome;
use presented::{presented, Presented};

/// The outcome of each rule. `chosen` are the contracts in the order of upload, `None` while nothing has been chosen.
pub fn judge<'a>(bid: &Bid<'a>, chosen: Option<&[&'a Contract]>) -> Vec<(&'a ExperienceRule, Box<dyn Outcome>)> {
    let counting = &bid.asked.counting;
    let usual = counting.first.map(|first| usize::from(first.get()));
    // Other numbers of contracts, while a fact holds or while it is not known whether it does.
    let other = counting.differs.iter().find(|when| bid.fact(&when.fact) != Some(Answer::No));
    let changed = other.map(|when| (bid.fact(&when.fact), bid.question(&when.fact), usize::from(when.first.get())));
    let under = |first: Option<usize>| {
        let highest = counting.highest.map(|highest| usize::from(highest.get()));
        let presented = chosen.map(|chosen| presented(bid, chosen, first, highest));
        judge_all(bid, presented.as_deref(), first.or(highest))
    };
    match changed {
        None => under(usual),
        Some((Some(Answer::Yes), _, first)) => under(Some(first)),
        Some((_, question, first)) => {
            let both = under(usual).into_iter().zip(under(Some(first)));
            both.map(|((rule, no), (_, yes))| (rule, Box::new(Depends { question: question.clone(), yes, no }) as Box<dyn Outcome>))
                .collect()
        }
    }
}

fn judge_all<'a>(bid: &Bid<'a>, presented: Option<&[Presented<'_>]>, ranked: Option<usize>) -> Vec<(&'a ExperienceRule, Box<dyn Outcome>)> {
    let asked = bid.asked;
    let counted = asked.rules.iter().find_map(|rule| match &rule.rule {
        ExperienceRuleKind::ContractCount(count) => contract_count::limits(count, bid).1,
        _ => None,
    });
    let most = ranked.or(counted.map(|most| usize::from(most.get())));
    let judge_one = |rule: &'a ExperienceRule| {
        let outcome: Box<dyn Outcome> = match &rule.rule {
            ExperienceRuleKind::ContractCount(count) => contract_count::judge(count, bid, presented),
            ExperienceRuleKind::ActivityCount(count) => Box::new(activity_count::judge(count, &asked.activities, presented)),
            ExperienceRuleKind::TotalSmmlv(total) => total_smmlv::judge(total, bid, presented, most),
            ExperienceRuleKind::SingleSmmlv(single) => single_smmlv::judge(single, bid, presented),
            ExperienceRuleKind::UnspscCodes(codes) => Box::new(unspsc_codes::judge(codes, presented)),
            ExperienceRuleKind::PhysicalQuantity(quantity) => Box::new(physical_quantity::judge(quantity, &asked.quantities, presented)),
            ExperienceRuleKind::Members(rule) => members::judge(rule, bid, presented),
        };
        (rule, outcome)
    };
    asked.rules.iter().map(judge_one).collect()
}
