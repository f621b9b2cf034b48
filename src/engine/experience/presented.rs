//! The contracts of an offer, each with why it does not count, if it does not, and with what is not known that could leave it out.

use super::bid::{share, Bid};
use super::convert::{convert, Way};
use super::left_out::{doubt, left_out};
use super::wages::Wages;
use crate::engine::firm::Contract;
use crate::engine::report::phrases::{ContractProblem, LeftOut};
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
        } else if share.is_err() {
            Some(ContractProblem::SharesAbove)
        } else {
            doubt(contract, bid).or_else(|| twin(contract, &all).map(ContractProblem::Twin))
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

/// The place of an earlier contract that looks the same: no contract counts twice, whoever of the members brings it.
fn twin(contract: &Contract, earlier: &[Presented<'_>]) -> Option<usize> {
    let said = contract.object.is_some() && contract.value.is_some() && contract.end.is_some();
    let same = |other: &&Presented<'_>| {
        let other = other.contract;
        other.value == contract.value
            && other.end == contract.end
            && other.object == contract.object
            && other.client == contract.client
            && other.rup == contract.rup
    };
    earlier.iter().take(LOOKED_AT).filter(|_| said).find(same).map(|other| other.place)
}

/// Leaves out all but the `most` highest, as the assumed readings convert them.
fn keep_highest(most: usize, bid: &Bid<'_>, all: &mut [Presented<'_>]) {
    let asked = bid.asked;
    let (way, wages) = (Way::assumed(&asked.counting, bid.accepted), Wages(asked.wages.as_ref()));
    let amount = |one: &Presented<'_>| convert(one, &way, &wages).map_or_else(|_| Smmlv::zero(), |converted| converted.amount);
    let mut places: Vec<(Smmlv, usize)> = all.iter().filter(|one| one.counts()).map(|one| (amount(one), one.place)).collect();
    while places.len() > most {
        // Of two equal ones, the later goes.
        let lowest = places.iter().enumerate().min_by(|(_, one), (_, other)| one.0.cmp(&other.0).then(other.1.cmp(&one.1)));
        let Some((at, _)) = lowest else { return };
        let (_, place) = places.remove(at);
        if let Some(one) = all.iter_mut().find(|one| one.place == place) {
            (one.left_out, one.unsure) = (Some(LeftOut::BeyondHighest(most)), None);
        }
    }
}
