//! The contracts that count add up to a threshold, in SMMLV or in pesos.
//!
//! Checks: Σ value ÷ SMMLV of the year ≥ threshold, as exact ratios, under every reading the invitation leaves open: which year converts a
//! contract, which share of it counts, with VAT or without, how amounts are rounded (contract, total and threshold), and what the threshold is.
//! With tiers, the threshold is the part asked for as many contracts as count.
//! Legal basis: what each invitation asks; SMMLV by decree of each year.
//! Unknown: a contract that cannot be converted matters only while the rest do not reach the threshold; with tiers, the greatest part that may
//! be asked is.

use super::bid::Bid;
use super::convert::convert;
use super::required::required;
use super::wages::Wages;
use super::ways::{readings, under_each, Reading};
use super::Presented;
use crate::engine::process::{Experience, RoundedPart, TotalSmmlv};
use crate::engine::report::phrases::{ContractLine, NoSum, Sum};
use crate::engine::report::Outcome;
use crate::engine::values::{Amount, Smmlv};

/// `most`: how many contracts may count at most, if the invitation says it.
pub fn judge(rule: &TotalSmmlv, bid: &Bid<'_>, presented: Option<&[Presented<'_>]>, most: Option<usize>) -> Box<dyn Outcome> {
    let asked = bid.asked;
    let Some(presented) = presented else { return Box::new(NoSum::NoContracts) };
    let wages = Wages(asked.wages.as_ref());
    under_each(readings(&rule.at_least, &asked.counting, bid.accepted), |reading| match sum(rule, reading, bid, presented, &wages, most) {
        Ok(sum) => Box::new(sum),
        Err(no_sum) => Box::new(no_sum),
    })
}

fn sum(
    rule: &TotalSmmlv,
    reading: &Reading<'_>,
    bid: &Bid<'_>,
    presented: &[Presented<'_>],
    wages: &Wages<'_>,
    most: Option<usize>,
) -> Result<Sum, NoSum> {
    let mut total = Smmlv::zero();
    let mut lines = Vec::with_capacity(presented.len());
    for one in presented {
        let counts = match &one.left_out {
            Some(left_out) => Err(left_out.clone()),
            None => Ok(convert(one, &reading.way, wages).and_then(|mut converted| {
                if let Some(problem) = &one.unsure {
                    return Err(problem.clone());
                }
                converted.amount = reading.round(RoundedPart::Contract, &converted.amount);
                total = total.plus(&converted.amount);
                Ok(converted)
            })),
        };
        lines.push(ContractLine { place: one.place, counts });
    }
    let sure = lines.iter().filter(|line| matches!(line.counts, Ok(Ok(_)))).count();
    let perhaps = lines.iter().filter(|line| line.counts.is_ok()).count();
    let mut asked = None;
    for count in sure..=perhaps.max(sure) {
        let part = part(rule, count)?;
        let one = required(reading, part, bid.budget, wages)?;
        if asked.as_ref().is_none_or(|other: &crate::engine::report::phrases::Required| one.amount > other.amount) {
            asked = Some(one);
        }
    }
    let closing = bid.closing.year();
    let reach = [closing, closing.saturating_sub(1)].into_iter().filter_map(|year| Some((year, wages.of(year)?.0))).collect();
    Ok(Sum {
        total: reading.round(RoundedPart::Total, &total),
        required: asked.ok_or(NoSum::NoContracts)?,
        rounding: reading.rounding(),
        full: most.is_some_and(|most| perhaps >= most),
        reach,
        lines,
    })
}

/// The part of the threshold that is asked for so many contracts; the whole of it without tiers. None at all ask what the first tier asks.
pub fn part(rule: &TotalSmmlv, count: usize) -> Result<Option<Amount>, NoSum> {
    if rule.tiers.is_empty() {
        return Ok(None);
    }
    let count = count.max(rule.tiers.iter().map(|tier| usize::from(tier.from.get())).min().unwrap_or(1));
    let tier = rule.tiers.iter().find(|tier| (usize::from(tier.from.get())..=usize::from(tier.to.get())).contains(&count));
    tier.map(|tier| Some(tier.percent)).ok_or(NoSum::NoTier { count })
}

/// The total that other rules share out.
pub fn of<'a>(asked: &'a Experience, id: &crate::engine::reading::Id) -> Option<&'a TotalSmmlv> {
    use crate::engine::process::ExperienceRuleKind::TotalSmmlv;
    asked.rules.iter().filter(|rule| rule.id == *id).find_map(|rule| if let TotalSmmlv(total) = &rule.rule { Some(total) } else { None })
}
