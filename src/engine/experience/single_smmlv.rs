//! One contract by itself, or each of them, reaches a threshold; with an activity, one that was about it.
//!
//! Checks: value ÷ SMMLV of the year ≥ threshold for a single contract, under every open reading.
//! Legal basis: what each invitation asks.
//! Unknown: a contract without its activity, its value or its date may still be the one; of each, it may still fail.

use super::activity_count::answered;
use super::bid::Bid;
use super::required::required;
use super::total_smmlv::reach;
use super::wages::Wages;
use super::ways::{readings, under_each, Reading};
use super::Presented;
use crate::engine::bidder::Answer;
use crate::engine::process::{OfContracts, RoundedPart, SingleSmmlv};
use crate::engine::report::phrases::{ContractProblem, NoSum, Single, SingleLine};
use crate::engine::report::Outcome;

pub fn judge(rule: &SingleSmmlv, bid: &Bid<'_>, presented: Option<&[Presented<'_>]>) -> Box<dyn Outcome> {
    let Some(presented) = presented else { return Box::new(NoSum::NoContracts) };
    let wages = Wages(bid.asked.wages.as_ref());
    let all = readings(&rule.at_least, &bid.asked.counting, bid.accepted);
    let asked: Vec<_> = all.iter().map(|reading| required(reading, None, bid.budget, &wages)).collect();
    // What is said to be enough is, under every reading that asks in the same unit.
    let unit = all.first().map(|reading| reading.way.unit);
    let least = |(reading, asked): (&Reading<'_>, &Result<_, _>)| {
        let asked: &crate::engine::report::phrases::Required = asked.as_ref().ok().filter(|_| unit == Some(reading.way.unit))?;
        Some(reading.rounding(RoundedPart::Contract).least(&asked.amount))
    };
    let wanted = all.iter().zip(&asked).filter_map(least).max();
    let mut asked = asked.into_iter();
    let about = rule.activity.is_some() || !rule.also.is_empty();
    under_each(all, |reading| match asked.next() {
        Some(Ok(asked)) => {
            let lines = presented.iter().filter(|one| one.counts()).filter_map(|one| line(rule, reading, one, &wages)).collect();
            let wanted = wanted.clone().unwrap_or_else(|| asked.amount.clone());
            let single = Single { lines, asked, each: rule.of == OfContracts::Each, about, wanted, reach: reach(reading, bid) };
            Box::new(single.told())
        }
        Some(Err(no_sum)) => Box::new(no_sum),
        None => Box::new(NoSum::NoContracts),
    })
}

/// Whether a contract is about what is asked.
pub fn about(rule: &SingleSmmlv, one: &Presented<'_>) -> Option<Answer> {
    match &rule.activity {
        Some(activity) => answered(one, [activity].into_iter(), &rule.also),
        None if rule.also.is_empty() => Some(Answer::Yes),
        None => answered(one, rule.also.iter(), &rule.also),
    }
}

/// What a contract comes to; `None` if it is about something else.
fn line(rule: &SingleSmmlv, reading: &Reading<'_>, one: &Presented<'_>, wages: &Wages<'_>) -> Option<SingleLine> {
    let about = about(rule, one);
    if about == Some(Answer::No) {
        return None;
    }
    let doubt = one.unsure.clone().or(about.is_none().then_some(ContractProblem::NoObject));
    Some(SingleLine { place: one.place, converted: reading.convert(one, wages), doubt })
}
