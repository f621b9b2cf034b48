//! How many contracts are presented: exactly, at least or at most so many, or other numbers while a fact holds.
//!
//! Checks: the number of contracts chosen that count. Fewer does not comply; more needs a person, because no rule for the excess is printed.
//! Unknown: contracts that may not count matter only if the rest are not enough or too many without them; a fact that changes the number,
//! only if the number changes the state.
//! Legal basis: what each invitation asks (differential numbers: Decreto 1082 de 2015, arts. 2.2.1.2.4.2.15 and 2.2.1.2.4.2.18).

use super::bid::Bid;
use super::Presented;
use crate::engine::bidder::Answer;
use crate::engine::process::{ContractCount, CountWhen};
use crate::engine::reading::Whole;
use crate::engine::report::phrases::{CountOutcome, Depends};
use crate::engine::report::Outcome;

/// The numbers asked: at least, at most.
type Asked = (Option<Whole>, Option<Whole>);

pub fn judge(rule: &ContractCount, bid: &Bid<'_>, presented: Option<&[Presented<'_>]>) -> Box<dyn Outcome> {
    differing(rule, &rule.differs, bid, presented)
}

fn differing(rule: &ContractCount, differs: &[CountWhen], bid: &Bid<'_>, presented: Option<&[Presented<'_>]>) -> Box<dyn Outcome> {
    let numbers = |exactly: Option<Whole>, least: Option<Whole>, most: Option<Whole>| -> Asked { (exactly.or(least), exactly.or(most)) };
    let Some((when, others)) = differs.split_first() else {
        return outcome(numbers(rule.exactly, rule.at_least, rule.at_most), presented);
    };
    let changed = || outcome(numbers(when.exactly, when.at_least, when.at_most), presented);
    let usual = || differing(rule, others, bid, presented);
    match bid.fact(&when.fact) {
        Some(Answer::Yes) => changed(),
        Some(Answer::No) => usual(),
        None => Box::new(Depends { question: bid.question(&when.fact), yes: changed(), no: usual() }),
    }
}

fn outcome((least, most): Asked, presented: Option<&[Presented<'_>]>) -> Box<dyn Outcome> {
    let number = |whole: Option<Whole>| whole.map(|whole| usize::from(whole.get()));
    let given = presented.map(|presented| presented.iter().filter(|one| one.counts()).count());
    let all = presented.unwrap_or_default();
    let left_out = all.iter().filter(|one| !one.counts()).count();
    let unsure = all.iter().filter(|one| one.unsure.is_some()).count();
    Box::new(CountOutcome { least: number(least), most: number(most), given, unsure, left_out })
}

/// The fewest and the most that may be presented, for sure: what a choice of contracts keeps to.
pub fn limits(rule: &ContractCount, bid: &Bid<'_>) -> Asked {
    let other = rule.differs.iter().find(|when| bid.fact(&when.fact) == Some(Answer::Yes));
    match other {
        Some(when) => (when.exactly.or(when.at_least), when.exactly.or(when.at_most)),
        None => (rule.exactly.or(rule.at_least), rule.exactly.or(rule.at_most)),
    }
}
