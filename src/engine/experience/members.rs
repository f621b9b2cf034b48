//! How the members of a plural bidder make up the experience between them.
//!
//! Checks, as the invitation says (or under each way it can be read): whatever they add up to; one alone reaches the total; each brings at least
//! so many contracts; each reaches its share of it; or minimum shares of each.
//! Applies to a consorcio, a UT or a promise of company only.
//! Legal basis: Ley 80 de 1993, art. 7; what each invitation asks.
//! Unknown: a contract of which it is not said whose it is, or that may not count, matters while it could change the state.

use super::bid::Bid;
use super::total_smmlv;
use super::wages::Wages;
use super::ways::{readings, together, Reading};
use super::Presented;
use crate::engine::process::{MembersHow, MembersRule, TotalSmmlv};
use crate::engine::reading::Id;
use crate::engine::report::phrases::{members, Choice, MemberLine, NoSum, UnderReading};
use crate::engine::report::Outcome;
use crate::engine::values::{Percent, Smmlv};

pub fn judge(rule: &MembersRule, bid: &Bid<'_>, presented: Option<&[Presented<'_>]>) -> Box<dyn Outcome> {
    match bid.firm.kind {
        None => return Box::new(members::who_unknown()),
        Some(kind) if !kind.is_plural() => return Box::new(members::not_plural()),
        Some(_) => {}
    }
    let asked = bid.asked;
    let (Some(presented), Some(total)) = (presented, total_smmlv::of(asked, &rule.of)) else { return Box::new(NoSum::NoContracts) };
    let open = rule.how.reading().filter(|id| !bid.accepted.contains(id));
    let mut under = Vec::new();
    for how in rule.how.values(bid.accepted) {
        for mut reading in readings(&total.at_least, &asked.counting, bid.accepted) {
            let outcome = one_way(how, rule, (total, &reading), bid, presented);
            let mut choices: Vec<Choice> = open.iter().map(|id| Choice { id: id.to_string(), words: words(how) }).collect();
            choices.append(&mut reading.choices);
            under.push(UnderReading { choices, outcome });
        }
    }
    together(under)
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

/// The part of a contract that a member executed, if it executed any.
pub fn part(one: &Presented<'_>, member: &Id) -> Option<Percent> {
    one.contract.members.get(member).copied().filter(|share| !share.get().is_zero())
}

/// What each member brings: its part of each contract, and of how many.
fn lines(bid: &Bid<'_>, presented: &[Presented<'_>], reading: Option<&Reading<'_>>) -> Vec<MemberLine> {
    let wages = Wages(bid.asked.wages.as_ref());
    let line = |(at, member): (usize, &crate::engine::firm::Member)| {
        let (mut amount, mut more, mut contracts, mut unsure) = (Smmlv::zero(), Some(Smmlv::zero()), 0_usize, 0_usize);
        let mut least: Option<Smmlv> = None;
        for one in presented.iter().filter(|one| one.counts()) {
            let Some(share) = part(one, &member.id) else { continue };
            let alone = Presented { place: one.place, contract: one.contract, share: Some(share), left_out: None, unsure: None };
            let part = reading.map_or(Some(Smmlv::zero()), |reading| Some(reading.convert(&alone, &wages).ok()?.amount));
            match part {
                Some(part) if one.unsure.is_none() => {
                    contracts = contracts.saturating_add(1);
                    amount = amount.plus(&part);
                }
                part => {
                    unsure = unsure.saturating_add(1);
                    let alone = part.clone().unwrap_or_else(Smmlv::zero);
                    least = Some(least.filter(|least| *least < alone).unwrap_or(alone));
                    more = more.zip(part).map(|(more, part)| more.plus(&part));
                }
            }
        }
        MemberLine { name: member.called(at), share: member.share, amount, contracts, more, least, unsure }
    };
    bid.firm.members.iter().enumerate().map(line).collect()
}

fn one_way(
    how: &MembersHow,
    rule: &MembersRule,
    (total, reading): (&TotalSmmlv, &Reading<'_>),
    bid: &Bid<'_>,
    presented: &[Presented<'_>],
) -> Box<dyn Outcome> {
    let known = |id: &Id| bid.firm.members.iter().any(|member| member.id == *id);
    let counting = || presented.iter().filter(|one| one.counts());
    let orphans: Vec<usize> = counting().filter(|one| !one.contract.members.keys().any(known)).map(|one| one.place).collect();
    match how {
        MembersHow::Sum(_) => return Box::new(members::sum(rule.of.as_str())),
        MembersHow::EachOne(least) => return Box::new(members::each_one(&lines(bid, presented, None), usize::from(least.get()), &orphans)),
        _ => {}
    }
    let sure = counting().filter(|one| one.sure()).count();
    let doubtful = counting().count().saturating_sub(sure);
    let required = match total_smmlv::asked(total, reading, bid, (&Smmlv::zero(), sure), vec![None; doubtful]) {
        Ok((required, _)) => required,
        Err(no_sum) => return Box::new(no_sum),
    };
    let brought = lines(bid, presented, Some(reading));
    Box::new(match how {
        MembersHow::Minimum(least) => members::minimum(&brought, &required, &orphans, [least.leader, least.others, least.idle]),
        MembersHow::Proportion(_) => members::proportion(&brought, &required, &orphans),
        _ => members::any_one(&brought, &required, &orphans),
    })
}
