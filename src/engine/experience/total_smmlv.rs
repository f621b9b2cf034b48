//! The contracts that count add up to a threshold, in SMMLV or in pesos.
//!
//! Checks: Σ value ÷ SMMLV of the year ≥ threshold, as exact ratios, under every reading the invitation leaves open: which year converts a
//! contract, which share of it counts, with VAT or without, how amounts are rounded (contract, total and threshold), and what the threshold is.
//! With tiers, the threshold is the part asked for as many contracts as count.
//! Legal basis: what each invitation asks; SMMLV by decree of each year.
//! Unknown: a contract that cannot be converted, or that may not count, matters only while the rest do not reach the threshold and could with
//! it. With tiers nothing complies but with the greatest part that may be asked.

use super::bid::Bid;
use super::required::required;
use super::wages::Wages;
use super::ways::{readings, under_each, Reading};
use super::Presented;
use crate::engine::process::{Experience, RoundedPart, TotalSmmlv, YearBasis};
use crate::engine::report::phrases::{Adding, Bar, ContractLine, NoSum, Reach, Required, Sum};
use crate::engine::report::Outcome;
use crate::engine::values::{Amount, Smmlv, VatBasis};

/// How many contracts may count at most, and in how many places of the upload they may be, if the invitation says it.
#[derive(Clone, Copy)]
pub struct Room {
    pub most: Option<usize>,
    pub first: Option<usize>,
}

pub fn judge(rule: &TotalSmmlv, bid: &Bid<'_>, presented: Option<&[Presented<'_>]>, room: Room) -> Box<dyn Outcome> {
    let asked = bid.asked;
    let Some(presented) = presented else { return Box::new(NoSum::NoContracts) };
    let readings = readings(&rule.at_least, &asked.counting, bid.accepted);
    let mut sums: Vec<Result<Sum, NoSum>> = readings.iter().map(|reading| sum(rule, reading, bid, presented, room)).collect();
    // What is missing under the assumed reading must be enough under the others too.
    let (first, others) = sums.split_at_mut(1);
    if let Some(Ok(first)) = first.first_mut() {
        let alike = others.iter().flatten().filter(|other| other.required.unit == first.required.unit);
        first.readings.extend(alike.flat_map(|other| other.readings.clone()));
    }
    let mut sums = sums.into_iter();
    under_each(readings, |_| match sums.next() {
        Some(Ok(sum)) => Box::new(sum),
        Some(Err(no_sum)) => Box::new(no_sum),
        None => Box::new(NoSum::NoContracts),
    })
}

fn sum(rule: &TotalSmmlv, reading: &Reading<'_>, bid: &Bid<'_>, presented: &[Presented<'_>], room: Room) -> Result<Sum, NoSum> {
    let wages = Wages(bid.asked.wages.as_ref());
    let mut sum = Smmlv::zero();
    let mut amounts = Vec::new();
    // What each contract in doubt could bring; nothing where that is not known either.
    let mut doubtful: Vec<Option<Smmlv>> = Vec::new();
    let mut lines = Vec::with_capacity(presented.len());
    for one in presented {
        let counts = match &one.left_out {
            Some(left_out) => Err(left_out.clone()),
            None => Ok(match (reading.convert(one, &wages), &one.unsure) {
                (Err(problem), _) => {
                    doubtful.push(None);
                    Err(problem)
                }
                (Ok(converted), Some(problem)) => {
                    doubtful.push(Some(converted.amount));
                    Err(problem.clone())
                }
                (Ok(converted), None) => {
                    sum = sum.plus(&converted.amount);
                    amounts.push((one.place, converted.amount.clone()));
                    Ok(converted)
                }
            }),
        };
        lines.push(ContractLine { place: one.place, counts });
    }
    let rounding = reading.rounding(RoundedPart::Total);
    let most = amounts.len().saturating_add(doubtful.len());
    let (required, open) = asked(rule, reading, bid, (&sum, amounts.len()), doubtful)?;
    let bar = match room {
        _ if part(rule, most) != part(rule, most.saturating_add(1)) => Some(Bar::Tier),
        Room { most: Some(limit), .. } if most >= limit => Some(Bar::Most),
        Room { first: Some(first), .. } if presented.len() >= first => Some(Bar::First(first)),
        _ => None,
    };
    let adding = Adding { each: reading.rounding(RoundedPart::Contract), goal: rounding.least(&required.amount), sum, amounts };
    let total = rounding.apply(&adding.sum);
    Ok(Sum { lines, total, required, rounding, open, bar, readings: vec![adding], reach: reach(reading, bid) })
}

/// The most that may be asked of the contracts, and whether what is not known of them could change the state. `sure`: what those that count
/// for sure add up to, and how many they are.
pub fn asked(
    rule: &TotalSmmlv,
    reading: &Reading<'_>,
    bid: &Bid<'_>,
    sure: (&Smmlv, usize),
    mut doubtful: Vec<Option<Smmlv>>,
) -> Result<(Required, bool), NoSum> {
    let wages = Wages(bid.asked.wages.as_ref());
    let rounding = reading.rounding(RoundedPart::Total);
    let (mut best, mut known, mut count) = (sure.0.clone(), true, sure.1);
    let (mut most, mut reachable, mut untold): (Option<Required>, bool, Option<NoSum>) = (None, false, None);
    loop {
        // The best ones first; without tiers their number asks for nothing, and all of them at once may count.
        let ended = doubtful.is_empty();
        if ended || !rule.tiers.is_empty() {
            match part(rule, count) {
                Err(no_tier) => untold = Some(no_tier),
                Ok(part) => {
                    let one = required(reading, part, bid.budget, &wages)?;
                    reachable |= !known || rounding.apply(&best) >= one.amount;
                    if most.as_ref().is_none_or(|other| one.amount > other.amount) {
                        most = Some(one);
                    }
                }
            }
        }
        if ended {
            break;
        }
        let better = |one: &Option<Smmlv>, other: &Option<Smmlv>| one.is_none() || (other.is_some() && one > other);
        let mut at = 0;
        for (place, one) in doubtful.iter().enumerate().filter(|_| !rule.tiers.is_empty()) {
            if doubtful.get(at).is_some_and(|other| better(one, other)) {
                at = place;
            }
        }
        match doubtful.swap_remove(at) {
            Some(amount) => best = best.plus(&amount),
            None => known = false,
        }
        count = count.saturating_add(1);
    }
    let most = most.ok_or_else(|| untold.unwrap_or(NoSum::NoContracts))?;
    let enough = rounding.apply(sure.0) >= most.amount;
    Ok((most, untold.is_some() || (reachable && !enough)))
}

/// A contract of the year of the closing, or of the one before: what could still be brought.
pub fn reach(reading: &Reading<'_>, bid: &Bid<'_>) -> Reach {
    let wages = Wages(bid.asked.wages.as_ref());
    let closing = bid.closing.year();
    let when = match reading.way.year {
        YearBasis::Termination => "terminó",
        YearBasis::Start => "empezó",
        YearBasis::Reception => "se recibió",
    };
    let years = [closing, closing.saturating_sub(1)].into_iter().filter_map(|year| Some((year, wages.of(year)?.0))).collect();
    Reach { years, when, without_vat: reading.way.vat == VatBasis::Out }
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
