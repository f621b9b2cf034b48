//! How much of the experience of an offer each member of a plural brings, for the tie-break criteria that ask for a part of it.
//!
//! Checks: Σ of the member's part ÷ Σ of the contracts that count, in SMMLV, exact, under every reading the invitation leaves open.
//! Legal basis: Ley 2069/2020 art. 35 nums. 3, 7 and 10; what each invitation takes for accredited experience.
//! Unknown: a contract that may not count, or cannot be converted, matters only while it could change the answer.

use super::bid::Bid;
use super::members::part;
use super::presented::{presented, Presented};
use super::wages::Wages;
use super::ways::{readings, Reading};
use crate::engine::bidder::Answer;
use crate::engine::firm::Contract;
use crate::engine::process::{Settable, ShareBasis, Threshold};
use crate::engine::reading::{Id, Whole};
use crate::engine::values::{Amount, Brought, BroughtWay, MayBring, Percent, Smmlv};
use rust_decimal::Decimal;

/// What each member brings, each way; nothing where no plural bids, or while no contract has been chosen.
pub fn brought(bid: &Bid<'_>, chosen: Option<&[&Contract]>, at_least: Percent) -> Vec<BroughtWay> {
    let (Some(chosen), true) = (chosen, bid.is_plural()) else { return Vec::new() };
    let Some(nothing) = Amount::new("0").map(|zero| Settable::Printed(Threshold::Smmlv(zero))) else { return Vec::new() };
    let highest = bid.asked.counting.highest.map(|highest| usize::from(highest.get()));
    let mut ways = Vec::new();
    for (first, supposed) in firsts(bid) {
        let presented = presented(bid, chosen, first.map(|first| usize::from(first.get())), highest);
        for reading in readings(&nothing, &bid.asked.counting, bid.accepted) {
            let members = bid.firm.members.iter().map(|member| of_member(&member.id, bid, &presented, &reading, at_least)).collect();
            let readings = reading.choices.into_iter().map(|choice| (choice.id, choice.words)).collect();
            ways.push(BroughtWay { readings, supposed, members });
        }
    }
    ways
}

/// How many of the first contracts may count: under each answer to a fact that nobody gave.
fn firsts(bid: &Bid<'_>) -> Vec<(Option<Whole>, bool)> {
    let (mut found, mut supposed) = (Vec::new(), false);
    for when in &bid.asked.counting.differs {
        match bid.fact(&when.fact) {
            Some(Answer::Yes) => {
                found.push((Some(when.first), supposed));
                return found;
            }
            Some(Answer::No) => {}
            None => {
                supposed = true;
                found.push((Some(when.first), true));
            }
        }
    }
    found.push((bid.asked.counting.first, supposed));
    found
}

fn of_member(member: &Id, bid: &Bid<'_>, presented: &[Presented<'_>], reading: &Reading<'_>, at_least: Percent) -> Brought {
    let wages = Wages(bid.asked.wages.as_ref());
    let mut brought = Brought { part: Smmlv::zero(), whole: Smmlv::zero(), doubts: Vec::new() };
    for one in presented.iter().filter(|one| one.counts()) {
        let own = part(one, member);
        let named = bid.firm.members.iter().any(|member| one.contract.members.contains_key(&member.id));
        let alone = |share: Option<Percent>| Presented { place: one.place, contract: one.contract, share, left_out: None, unsure: None };
        let convert = |one: &Presented<'_>| reading.convert(one, &wages).ok().map(|converted| converted.amount);
        let amounts = || {
            let whole = convert(one)?;
            let part = match (own, one.share) {
                (None, _) => Smmlv::zero(),
                // Counted whole, it is shared out between those of the members that executed it.
                (Some(own), Some(all)) if reading.way.share == ShareBasis::Whole => whole.shared(own.get(), all.get())?,
                (own, _) => convert(&alone(own))?,
            };
            Some((part, whole))
        };
        match (amounts(), &one.unsure) {
            (Some((_, whole)), None) if !named => brought.doubts.push(MayBring::Somebodys { whole }),
            (Some((part, whole)), None) => {
                (brought.part, brought.whole) = (brought.part.plus(&part), brought.whole.plus(&whole));
            }
            (Some((part, whole)), Some(_)) if one.share.is_some() && named => brought.doubts.push(MayBring::Amount { part, whole }),
            // Its amount, or whose it is, is not known: only its parts say which way it could move the proportion.
            _ => brought.doubts.push(lean(own, one.share.filter(|_| named), at_least)),
        }
    }
    brought
}

/// Which way a contract of unknown amount could move the proportion of the member.
fn lean(own: Option<Percent>, all: Option<Percent>, at_least: Percent) -> MayBring {
    let Some(all) = all.filter(|all| !all.get().is_zero()) else { return MayBring::Unknown { up: true, down: true } };
    let own = own.map_or(Decimal::ZERO, Percent::get);
    // own ÷ all against the threshold, in %; both are at most 100.
    let (mine, asked) = (own.saturating_mul(Decimal::ONE_HUNDRED), all.get().saturating_mul(at_least.get()));
    MayBring::Unknown { up: mine >= asked, down: mine < asked }
}
