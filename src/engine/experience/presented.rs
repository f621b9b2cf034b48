//! The contracts of an offer, each with why it does not count, if it does not, and with what is not known that could leave it out.

use super::bid::{share, Bid};
use super::convert::{convert, Way};
use super::left_out::{doubt, left_out};
use super::wages::Wages;
use crate::engine::firm::Contract;
use crate::engine::process::{ExperienceRuleKind, Threshold};
use crate::engine::report::phrases::{ContractProblem, LeftOut, Unit};
use crate::engine::values::{Percent, Smmlv};

/// A contract of the offer: its place in the order of upload, from 1, and the part of it that is the bidder's.
pub struct Presented<'a> {
    pub place: usize,
    pub contract: &'a Contract,
    pub share: Option<Percent>,
    pub left_out: Option<LeftOut>,
    pub unsure: Option<ContractProblem>,
}

impl Presented<'_> {
    pub fn counts(&self) -> bool {
        self.left_out.is_none()
    }

    /// It counts for sure.
    pub fn sure(&self) -> bool {
        self.counts() && self.unsure.is_none()
    }
}

/// The contracts in the order of upload. Only the `first` so many of them count, or the `highest`, if the invitation says so.
pub fn presented<'a>(bid: &Bid<'a>, chosen: &[&'a Contract], first: Option<usize>, highest: Option<usize>) -> Vec<Presented<'a>> {
    let mut all: Vec<Presented<'a>> = Vec::with_capacity(chosen.len());
    for (place, contract) in (1..).zip(chosen.iter().copied()) {
        let share = share(contract, bid.firm);
        let beyond = first.filter(|first| place > *first).map(LeftOut::BeyondFirst);
        let left_out = beyond.or_else(|| left_out(contract, bid));
        let unsure = if left_out.is_some() {
            None
        } else {
            let doubt = || doubt(contract, bid).or_else(|| twin(contract, &all).map(ContractProblem::Twin));
            share.clone().err().or_else(doubt)
        };
        all.push(Presented { place, contract, share: share.unwrap_or_default(), left_out, unsure });
    }
    if let Some(highest) = highest {
        keep_highest(highest, bid, &mut all);
    }
    all
}

/// Among so many earlier ones a contract that looks the same is looked for: no invitation asks for more, and a whole sheet may be pasted.
const LOOKED_AT: usize = 300;

/// The place of an earlier contract that looks the same: no contract counts twice, whoever of the members brings it. What was not written does
/// not tell them apart, and neither do the numbers of two RUP.
fn twin(contract: &Contract, earlier: &[Presented<'_>]) -> Option<usize> {
    fn alike<T: PartialEq>(one: &Option<T>, other: &Option<T>) -> bool {
        one.is_none() || other.is_none() || one == other
    }
    // Of a row where only the object is written yet there is nothing to compare.
    let written = |one: &Contract| one.value.is_some() || one.end.is_some();
    let said = contract.object.is_some() && written(contract);
    let same = |one: &&Presented<'_>| {
        let other = one.contract;
        one.counts()
            && other.object == contract.object
            && written(other)
            && alike(&other.value, &contract.value)
            && alike(&other.end, &contract.end)
            && alike(&other.client, &contract.client)
            && (alike(&other.rup, &contract.rup) || !other.members.keys().eq(contract.members.keys()))
    };
    earlier.iter().take(LOOKED_AT).filter(|_| said).find(same).map(|other| other.place)
}

/// Leaves out all but the `most` highest, as the assumed readings convert them; of two equal ones the later. What is not known may leave it
/// open whether a contract is one of them.
fn keep_highest(most: usize, bid: &Bid<'_>, all: &mut [Presented<'_>]) {
    let asked = bid.asked;
    let pesos = |kind: &ExperienceRuleKind| match kind {
        ExperienceRuleKind::TotalSmmlv(total) => {
            total.at_least.values(bid.accepted).first().is_some_and(|threshold| matches!(threshold, Threshold::Pesos(_)))
        }
        _ => false,
    };
    let unit = if asked.rules.iter().any(|rule| pesos(&rule.rule)) { Unit::Pesos } else { Unit::Smmlv };
    let (way, wages) = (Way::assumed(&asked.counting, bid.accepted, unit), Wages(asked.wages.as_ref()));
    let amount = |one: &Presented<'_>| convert(one, &way, &wages).ok().map(|converted| converted.amount);
    let ranked: Vec<(usize, Option<Smmlv>, bool)> =
        all.iter().filter(|one| one.counts()).map(|one| (one.place, amount(one), one.sure())).collect();
    for (place, amount, _) in &ranked {
        let (mut above, mut perhaps) = (0_usize, 0_usize);
        for (other, more, sure) in ranked.iter().filter(|(other, _, _)| other != place) {
            let over = more.as_ref().zip(amount.as_ref()).map(|(more, amount)| more > amount || (more == amount && other < place));
            above = above.saturating_add(usize::from(over == Some(true) && *sure));
            perhaps = perhaps.saturating_add(usize::from(over != Some(false)));
        }
        let Some(one) = all.iter_mut().find(|one| one.place == *place) else { continue };
        if above >= most {
            (one.left_out, one.unsure) = (Some(LeftOut::BeyondHighest(most)), None);
        } else if perhaps >= most {
            one.unsure.get_or_insert(ContractProblem::NoRank);
        }
    }
}
