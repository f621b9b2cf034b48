//! Experience: contracts in SMMLV, counted and added up.

mod activity_count;
mod bid;
mod brought;
mod certificate;
pub mod choice;
mod compile;
mod compile_members;
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
pub use brought::brought;
#[cfg(feature = "ui")]
pub use certificate::asked as papers_asked;
pub use conversion::{add_up, Line, Refused, Sums, YearSum};
pub use conversion::{convert_experience, load_contracts, Conversion, ConversionOptions};
pub use select::{among, answer, select_contracts};

use super::bidder::Answer;
use super::firm::Contract;
use super::process::{ExperienceRule, ExperienceRuleKind, FirstWhen};
use super::reading::Whole;
use super::report::phrases::Depends;
use super::report::Outcome;
use presented::{presented, Presented};
use total_smmlv::Room;

/// Each rule with its outcome.
type Judged<'a> = Vec<(&'a ExperienceRule, Box<dyn Outcome>)>;

/// The outcome of each rule. `chosen` are the contracts in the order of upload, `None` while nothing has been chosen.
pub fn judge<'a>(bid: &Bid<'a>, chosen: Option<&[&'a Contract]>) -> Judged<'a> {
    differing(bid, chosen, &bid.asked.counting.differs)
}

/// With other numbers of contracts while a fact holds: under both answers, while nobody says whether it does.
fn differing<'a>(bid: &Bid<'a>, chosen: Option<&[&'a Contract]>, differs: &'a [FirstWhen]) -> Judged<'a> {
    let Some((when, others)) = differs.split_first() else { return judge_all(bid, chosen, bid.asked.counting.first) };
    match bid.fact(&when.fact) {
        Some(Answer::Yes) => judge_all(bid, chosen, Some(when.first)),
        Some(Answer::No) => differing(bid, chosen, others),
        None => {
            let yes = judge_all(&bid.supposing(&when.fact, Answer::Yes), chosen, Some(when.first));
            let no = differing(&bid.supposing(&when.fact, Answer::No), chosen, others);
            let both = |((rule, no), (_, yes))| {
                let depends: Box<dyn Outcome> = Box::new(Depends { question: bid.question(&when.fact), yes, no });
                (rule, depends)
            };
            no.into_iter().zip(yes).map(both).collect()
        }
    }
}

fn judge_all<'a>(bid: &Bid<'a>, chosen: Option<&[&'a Contract]>, first: Option<Whole>) -> Judged<'a> {
    let asked = bid.asked;
    let number = |whole: Whole| usize::from(whole.get());
    let first = first.map(number);
    let presented: Option<Vec<Presented<'_>>> = chosen.map(|chosen| presented(bid, chosen, first, asked.counting.highest.map(number)));
    let presented = presented.as_deref();
    let counted = asked.rules.iter().find_map(|rule| match &rule.rule {
        ExperienceRuleKind::ContractCount(count) => contract_count::limits(count, bid).1,
        _ => None,
    });
    let room = Room { most: counted.into_iter().chain(asked.counting.highest).min().map(number), first };
    let judge_one = |rule: &'a ExperienceRule| {
        let outcome: Box<dyn Outcome> = match &rule.rule {
            ExperienceRuleKind::ContractCount(count) => contract_count::judge(count, bid, presented),
            ExperienceRuleKind::ActivityCount(count) => Box::new(activity_count::judge(count, &asked.activities, presented)),
            ExperienceRuleKind::TotalSmmlv(total) => total_smmlv::judge(total, bid, presented, room),
            ExperienceRuleKind::SingleSmmlv(single) => single_smmlv::judge(single, bid, presented),
            ExperienceRuleKind::UnspscCodes(codes) => Box::new(unspsc_codes::judge(codes, presented)),
            ExperienceRuleKind::PhysicalQuantity(quantity) => physical_quantity::judge(quantity, bid, presented),
            ExperienceRuleKind::Members(rule) => members::judge(rule, bid, presented),
        };
        (rule, outcome)
    };
    asked.rules.iter().map(judge_one).collect()
}
