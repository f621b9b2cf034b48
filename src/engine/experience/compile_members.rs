//! What is asked of each member of a plural bidder, as part of the problem that is solved to choose contracts.
//!
//! What one member of several may satisfy becomes one problem for each member; what a member either reaches or brings none of, one for each way.

use super::choice::{Measure, Need};
use super::compile::{Compiled, Compiler};
use super::members;
use super::required::required;
use super::total_smmlv;
use crate::engine::process::{ExperienceRule, MembersHow, MembersRule};
use crate::engine::reading::Id;
use crate::engine::report::phrases::Asks;
use rust_decimal::Decimal;

/// Of so many members it is tried whether they had better bring nothing; a larger group is asked to bring the minimum of each of the others.
const IDLERS: usize = 4;

impl Compiler<'_> {
    /// Contracts that a member has a part of are not chosen: it brings none.
    fn bar(&self, one: &mut Compiled, member: &Id) {
        one.problem.barred.resize(self.candidates.len(), false);
        for (barred, candidate) in one.problem.barred.iter_mut().zip(self.candidates) {
            *barred |= members::part(candidate, member).is_some();
        }
    }

    pub fn members(&self, rule: &ExperienceRule, made_up: &MembersRule, mut all: Vec<Compiled>) -> Vec<Compiled> {
        let mut ways = made_up.how.values(self.bid.accepted);
        if !self.every_reading {
            ways.truncate(1);
        }
        let asks = |unit: &str| Asks { rule: rule.id.to_string(), title: rule.title.to_string(), unit: unit.to_owned(), money: None };
        let firm = &self.bid.firm.members;
        for how in ways {
            if let MembersHow::EachOne(least) = how {
                for member in firm {
                    let marked = self.marked(|candidate| members::part(candidate, &member.id).is_some());
                    all.iter_mut().for_each(|one| one.cover(marked.clone(), usize::from(least.get()), asks("")));
                }
                continue;
            }
            let Some(total) = total_smmlv::of(self.bid.asked, &made_up.of) else { continue };
            let readings = self.readings(&total.at_least);
            // So much of the threshold of a member, as one more sum.
            let sum = |one: &mut Compiled, member: &Id, percent: Decimal| {
                for reading in &readings {
                    let Ok(asked) = required(reading, None, self.bid.budget, &self.wages()) else { continue };
                    let need = Need::Fixed(asked.amount.percent(percent));
                    one.problem.measures.push(Measure { brings: self.amounts(reading, Some(member)), need });
                    one.measures.push(Asks { money: Some(reading.way.unit), ..asks("SMMLV") });
                }
            };
            let whole = Decimal::ONE_HUNDRED;
            match how {
                MembersHow::Proportion(_) => {
                    for one in &mut all {
                        firm.iter().for_each(|member| sum(one, &member.id, member.share.map_or(whole, |share| share.get())));
                    }
                }
                MembersHow::AnyOne(_) | MembersHow::Minimum(_) => {
                    let mut each = Vec::new();
                    for (one, leader) in all.iter().flat_map(|one| firm.iter().map(move |leader| (one, leader))) {
                        let mut ways = vec![one.clone()];
                        let MembersHow::Minimum(least) = how else {
                            ways.iter_mut().for_each(|one| sum(one, &leader.id, whole));
                            each.append(&mut ways);
                            continue;
                        };
                        ways.iter_mut().for_each(|one| sum(one, &leader.id, least.leader.get()));
                        let mut idlers = 0_usize;
                        for other in firm.iter().filter(|member| member.id != leader.id) {
                            let may_idle = other.share.is_some_and(|share| share.get() <= least.idle.get()) && idlers < IDLERS;
                            idlers = idlers.saturating_add(usize::from(may_idle));
                            let mut without = if may_idle { ways.clone() } else { Vec::new() };
                            without.iter_mut().for_each(|one| self.bar(one, &other.id));
                            ways.iter_mut().for_each(|one| sum(one, &other.id, least.others.get()));
                            ways.append(&mut without);
                        }
                        each.append(&mut ways);
                    }
                    all = each;
                }
                MembersHow::Sum(_) | MembersHow::EachOne(_) => {}
            }
        }
        all
    }
}
