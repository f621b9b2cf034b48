//! How the members of a plural bidder make up the experience between them.
//!
//! Checks, as the invitation says (or under each way it can be read): whatever they add up to; one alone reaches the total; each brings at least
//! so many contracts; each reaches its share of it; or minimum shares of each.
//! Applies to a consorcio, a UT or a promise of company only.
//! Legal basis: Ley 80 de 1993, art. 7; what each invitation asks.
//! Unknown: a contract of which it is not said whose it is, or that may not count, matters while it could change the state.

use super::bid::Bid;
use super::convert::convert;
use super::required::required;
use super::total_smmlv;
use super::wages::Wages;
use super::ways::readings;
use super::Presented;
use crate::engine::process::{MembersHow, MembersRule, RoundedPart};
use crate::engine::reading::Id;
use crate::engine::report::phrases::{members, not_plural, Choice, MemberLine, NoSum, Readings, UnderReading};
use crate::engine::report::Outcome;
use crate::engine::values::Smmlv;

pub fn judge(rule: &MembersRule, bid: &Bid<'_>, presented: Option<&[Presented<'_>]>) -> Box<dyn Outcome> {
    if bid.firm.kind.is_some_and(|kind| !kind.is_plural()) {
        return Box::new(not_plural());
    }
    let Some(presented) = presented.filter(|_| bid.firm.kind.is_some()) else { return Box::new(NoSum::NoContracts) };
    let open = rule.how.reading().filter(|id| !bid.accepted.contains(id));
    let mut under = rule.how.values(bid.accepted).into_iter().map(|how| UnderReading {
        choices: open.iter().map(|id| Choice { id: id.to_string(), words: words(how) }).collect(),
        outcome: one_way(how, rule, bid, presented),
    });
    match under.next() {
        Some(first) => Box::new(Readings { first, others: under.collect() }),
        None => Box::new(NoSum::NoContracts),
    }
}

/// Completes «si…».
fn words(how: &MembersHow) -> String {
    match how {
        MembersHow::Sum(_) => "basta lo que sumen entre todos".to_owned(),
        MembersHow::AnyOne(_) => "uno solo debe reunirla toda".to_owned(),
        MembersHow::EachOne(least) if least.get() == 1 => "cada integrante debe traer un contrato".to_owned(),
        MembersHow::EachOne(least) => format!("cada integrante debe traer {} contratos", least.get()),
        MembersHow::Proportion(_) => "cada integrante debe reunir su parte".to_owned(),
        MembersHow::Minimum(_) => "cada integrante debe reunir un mínimo".to_owned(),
    }
}

/// What one member brings: the amount of its part in SMMLV of each contract that counts for sure, and how many.
fn lines(bid: &Bid<'_>, presented: &[Presented<'_>], amount: impl Fn(&Presented<'_>, &Id) -> Option<Smmlv>) -> Vec<MemberLine> {
    let line = |(at, member): (usize, &crate::engine::firm::Member)| {
        let theirs = |one: &&Presented<'_>| one.counts() && one.contract.members.contains_key(&member.id);
        let mut line = MemberLine { name: member.called(at), share: member.share, ..MemberLine::default() };
        for one in presented.iter().filter(theirs) {
            match amount(one, &member.id).filter(|_| one.unsure.is_none()) {
                Some(amount) => {
                    line.contracts = line.contracts.saturating_add(1);
                    line.amount = line.amount.plus(&amount);
                }
                None => line.unsure = line.unsure.saturating_add(1),
            }
        }
        line
    };
    bid.firm.members.iter().enumerate().map(line).collect()
}

fn one_way(how: &MembersHow, rule: &MembersRule, bid: &Bid<'_>, presented: &[Presented<'_>]) -> Box<dyn Outcome> {
    let known = |id: &Id| bid.firm.members.iter().any(|member| member.id == *id);
    let orphans: Vec<usize> =
        presented.iter().filter(|one| one.counts() && !one.contract.members.keys().any(known)).map(|one| one.place).collect();
    if let MembersHow::EachOne(least) = how {
        let counted = lines(bid, presented, |_, _| Some(Smmlv::zero()));
        return Box::new(members::each_one(&counted, usize::from(least.get()), &orphans));
    }
    let asked = bid.asked;
    let wages = Wages(asked.wages.as_ref());
    let Some(total) = total_smmlv::of(asked, &rule.of) else { return Box::new(NoSum::NoContracts) };
    let Some(reading) = readings(&total.at_least, &asked.counting, bid.accepted).into_iter().next() else {
        return Box::new(NoSum::NoContracts);
    };
    let counting = presented.iter().filter(|one| one.counts()).count();
    let part = match total_smmlv::part(total, counting) {
        Ok(part) => part,
        Err(no_sum) => return Box::new(no_sum),
    };
    let required = match required(&reading, part, bid.budget, &wages) {
        Ok(required) => required,
        Err(no_sum) => return Box::new(no_sum),
    };
    let brought = lines(bid, presented, |one, member| {
        let share = one.contract.members.get(member).copied();
        let alone = Presented { place: one.place, contract: one.contract, share, left_out: None, unsure: None };
        convert(&alone, &reading.way, &wages).ok().map(|converted| reading.round(RoundedPart::Contract, &converted.amount))
    });
    Box::new(match how {
        MembersHow::AnyOne(_) => members::any_one(&brought, &required, &orphans),
        MembersHow::Proportion(_) => members::proportion(&brought, &required, &orphans),
        MembersHow::Minimum(least) => members::minimum(&brought, &required, &orphans, [least.leader, least.others, least.idle]),
        MembersHow::Sum(_) | MembersHow::EachOne(_) => members::sum(rule.of.as_str()),
    })
}
