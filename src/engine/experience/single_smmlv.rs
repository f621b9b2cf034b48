//! One contract by itself, or each of them, reaches a threshold; with an activity, one that was about it.
//!
//! Checks: value ÷ SMMLV of the year ≥ threshold for a single contract, under every open reading.
//! Legal basis: what each invitation asks.
//! Unknown: a contract without its activity, its value or its date may still be the one; of each, it may still fail.

use super::activity_count::answered;
use super::bid::Bid;
use super::convert::convert;
use super::required::required;
use super::wages::Wages;
use super::ways::{readings, under_each, Reading};
use super::Presented;
use crate::engine::bidder::Answer;
use crate::engine::process::{OfContracts, RoundedPart, SingleSmmlv};
use crate::engine::report::phrases::{single, NoSum, SingleLine};
use crate::engine::report::Outcome;

pub fn judge(rule: &SingleSmmlv, bid: &Bid<'_>, presented: Option<&[Presented<'_>]>) -> Box<dyn Outcome> {
    let Some(presented) = presented else { return Box::new(NoSum::NoContracts) };
    let wages = Wages(bid.asked.wages.as_ref());
    let all = readings(&rule.at_least, &bid.asked.counting, bid.accepted);
    under_each(all, |reading| match required(reading, None, bid.budget, &wages) {
        Ok(asked) => {
            let lines = presented.iter().filter(|one| one.counts()).filter_map(|one| line(rule, reading, one, &wages)).collect();
            Box::new(single(lines, asked, rule.of == OfContracts::Each, rule.activity.is_some()))
        }
        Err(no_sum) => Box::new(no_sum),
    })
}

/// What a contract comes to; `None` if it is about something else.
fn line(rule: &SingleSmmlv, reading: &Reading<'_>, one: &Presented<'_>, wages: &Wages<'_>) -> Option<SingleLine> {
    let about = if rule.activity.is_none() { Some(Answer::Yes) } else { answered(one, rule.activity.iter(), &rule.also) };
    if about == Some(Answer::No) {
        return None;
    }
    let amount = convert(one, &reading.way, wages).ok().map(|converted| reading.round(RoundedPart::Contract, &converted.amount));
    Some(SingleLine { place: one.place, amount, sure: one.unsure.is_none() && about.is_some() })
}
