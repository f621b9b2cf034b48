//! The rules of an invitation as the abstract problem that is solved to choose contracts.
//!
//! Every kind of rule becomes sums to reach, marks that some contract must have, codes to hold together, or contracts that are no candidates.
//! Rules about the members of a plural bidder are compiled in `compile_members`.

use super::activity_count;
use super::bid::Bid;
use super::choice::{Cover, Measure, Need, Problem, Tier, Union};
use super::contract_count;
use super::members;
use super::physical_quantity;
use super::required::required;
use super::single_smmlv;
use super::unspsc_codes;
use super::wages::Wages;
use super::ways::{readings, Reading};
use super::Presented;
use crate::engine::bidder::Answer;
use crate::engine::process::{
    CodesOf, ExperienceRule, ExperienceRuleKind, OfContracts, QuantityOf, RoundedPart, Settable, SingleSmmlv, Threshold, Tier as AskedTier,
    TotalSmmlv,
};
use crate::engine::reading::{Id, Whole};
use crate::engine::report::phrases::{Asks, Unit};
use crate::engine::values::{Rounding, Smmlv};

/// A problem, with what each of its demands asks, in the words of its rule.
#[derive(Clone, Default)]
pub struct Compiled {
    pub problem: Problem,
    pub measures: Vec<Asks>,
    pub covers: Vec<Asks>,
    pub unions: Vec<Asks>,
}

/// The candidates and how the rules are taken: under every open reading, or as it is assumed.
pub struct Compiler<'a> {
    pub bid: &'a Bid<'a>,
    pub candidates: &'a [Presented<'a>],
    pub every_reading: bool,
    /// The most that count of those presented.
    pub most: Option<usize>,
}

impl Compiler<'_> {
    /// One problem, or one for each member that could be the one that is asked for.
    pub fn problems(&self) -> Vec<Compiled> {
        let mut one = Compiled::default();
        one.problem.candidates = self.candidates.len();
        (one.problem.fewest, one.problem.most) = self.count();
        let mut all = vec![one];
        for rule in &self.bid.asked.rules {
            match &rule.rule {
                ExperienceRuleKind::ContractCount(_) => {}
                ExperienceRuleKind::Members(members) if self.bid.is_plural() => all = self.members(rule, members, all),
                _ => all.iter_mut().for_each(|one| self.rule(rule, one)),
            }
        }
        all
    }

    /// The fewest and the most that may be presented.
    fn count(&self) -> (usize, usize) {
        let (mut fewest, mut most) = (1, self.most.unwrap_or(usize::MAX));
        let number = |whole: Whole| usize::from(whole.get());
        for rule in &self.bid.asked.rules {
            if let ExperienceRuleKind::ContractCount(count) = &rule.rule {
                let (least, greatest) = contract_count::limits(count, self.bid);
                fewest = least.map_or(fewest, |least| fewest.max(number(least)));
                most = greatest.map_or(most, |greatest| most.min(number(greatest)));
            }
        }
        (fewest, most.min(self.candidates.len().max(fewest)))
    }

    pub fn readings<'r>(&'r self, at_least: &'r Settable<Threshold>) -> Vec<Reading<'r>> {
        let mut all = readings(at_least, &self.bid.asked.counting, self.bid.accepted);
        if !self.every_reading {
            all.truncate(1);
        }
        all
    }

    pub fn wages(&self) -> Wages<'_> {
        Wages(self.bid.asked.wages.as_ref())
    }

    pub fn marked(&self, mark: impl Fn(&Presented<'_>) -> bool) -> Vec<bool> {
        self.candidates.iter().map(mark).collect()
    }

    fn rule(&self, rule: &ExperienceRule, one: &mut Compiled) {
        let asks = |unit: &str| Asks { rule: rule.id.to_string(), title: rule.title.to_string(), unit: unit.to_owned(), money: None };
        match &rule.rule {
            ExperienceRuleKind::TotalSmmlv(total) => self.total(total, &asks(""), one),
            ExperienceRuleKind::ActivityCount(count) => {
                let marked = self.marked(|candidate| activity_count::answer(count, candidate) == Some(Answer::Yes));
                one.cover(marked, usize::from(count.at_least.get()), asks(""));
            }
            // Of each, some must be about it.
            ExperienceRuleKind::SingleSmmlv(single) => {
                for reading in self.readings(&single.at_least) {
                    let marked = self.marked(|candidate| self.reaches(single, &reading, candidate));
                    one.cover(marked, 1, asks(""));
                }
            }
            ExperienceRuleKind::UnspscCodes(codes) if codes.of == CodesOf::Together => {
                let bits = |candidate: &Presented<'_>| {
                    let held = unspsc_codes::held(codes, candidate).unwrap_or_default().into_iter();
                    held.filter_map(|place| 1_u128.checked_shl(u32::try_from(place).ok()?)).fold(0, |all, bit| all | bit)
                };
                one.problem
                    .unions
                    .push(Union { codes: self.candidates.iter().map(bits).collect(), least: usize::from(codes.at_least.get()) });
                one.unions.push(asks("códigos"));
            }
            ExperienceRuleKind::PhysicalQuantity(quantity) => {
                let asked = Smmlv::from_decimal(quantity.at_least.get());
                let unit = self.bid.asked.quantities.iter().find(|one| one.id == quantity.quantity);
                if quantity.of == QuantityOf::One {
                    one.cover(self.marked(|candidate| physical_quantity::own(quantity, candidate, self.bid) >= asked), 1, asks(""));
                } else {
                    let brings = self.candidates.iter().map(|candidate| physical_quantity::own(quantity, candidate, self.bid)).collect();
                    one.problem.measures.push(Measure { brings, need: Need::Fixed(asked) });
                    one.measures.push(asks(unit.map_or("", |unit| unit.unit.as_str())));
                }
            }
            _ => {}
        }
    }

    /// Whether a contract by itself reaches what is asked of one, or of each.
    fn reaches(&self, single: &SingleSmmlv, reading: &Reading<'_>, candidate: &Presented<'_>) -> bool {
        let about = single_smmlv::about(single, candidate) == Some(Answer::Yes);
        let asked = required(reading, None, self.bid.budget, &self.wages());
        let amount = reading.convert(candidate, &self.wages());
        let (Ok(asked), Ok(amount)) = (asked, amount) else { return false };
        about && amount.amount >= asked.amount
    }

    /// Why a contract is no candidate although it counts: each that is presented must satisfy this rule, and it does not.
    pub fn unfit(&self, candidate: &Presented<'_>) -> Option<&str> {
        let fails = |rule: &&ExperienceRule| match &rule.rule {
            ExperienceRuleKind::SingleSmmlv(single) if single.of == OfContracts::Each => {
                let readings = self.readings(&single.at_least);
                single_smmlv::about(single, candidate) != Some(Answer::No)
                    && readings.iter().any(|one| !self.reaches(single, one, candidate))
            }
            ExperienceRuleKind::UnspscCodes(codes) if codes.of == CodesOf::Each => {
                unspsc_codes::held(codes, candidate).is_none_or(|held| held.len() < usize::from(codes.at_least.get()))
            }
            _ => false,
        };
        self.bid.asked.rules.iter().find(fails).map(|rule| rule.id.as_str())
    }

    fn total(&self, total: &TotalSmmlv, asks: &Asks, one: &mut Compiled) {
        for reading in self.readings(&total.at_least) {
            // Contracts that are rounded already add up to a rounded sum.
            let rounded = reading.rounding(RoundedPart::Contract) != Rounding::Exact;
            let rounding = if rounded { Rounding::Exact } else { reading.rounding(RoundedPart::Total) };
            let part = |part| required(&reading, part, self.bid.budget, &self.wages()).ok().map(|asked| rounding.least(&asked.amount));
            let need = if total.tiers.is_empty() {
                part(None).map(Need::Fixed)
            } else {
                let tier = |tier: &AskedTier| {
                    Some(Tier { from: usize::from(tier.from.get()), to: usize::from(tier.to.get()), need: part(Some(tier.percent))? })
                };
                Some(Need::ByCount(total.tiers.iter().filter_map(tier).collect()))
            };
            let Some(need) = need else { continue };
            let measure = Measure { brings: self.amounts(&reading, None), need };
            if one.problem.measures.contains(&measure) {
                continue; // another reading of the same figures asks nothing more
            }
            one.problem.main = one.problem.main.or(Some(one.problem.measures.len()));
            one.problem.measures.push(measure);
            let pesos = reading.way.unit == Unit::Pesos;
            one.measures.push(Asks {
                unit: if pesos { "pesos" } else { "SMMLV" }.to_owned(),
                money: Some(reading.way.unit),
                ..asks.clone()
            });
        }
    }

    /// What each candidate comes to; with a member, its part.
    pub fn amounts(&self, reading: &Reading<'_>, member: Option<&Id>) -> Vec<Smmlv> {
        let wages = self.wages();
        let amount = |candidate: &Presented<'_>| {
            let share = match member {
                None => candidate.share,
                Some(member) => Some(members::part(candidate, member)?),
            };
            let one = Presented { place: candidate.place, contract: candidate.contract, share, left_out: None, unsure: None };
            Some(reading.convert(&one, &wages).ok()?.amount)
        };
        self.candidates.iter().map(|candidate| amount(candidate).unwrap_or_else(Smmlv::zero)).collect()
    }
}

impl Compiled {
    pub fn cover(&mut self, marked: Vec<bool>, least: usize, asks: Asks) {
        self.problem.covers.push(Cover { marked, least });
        self.covers.push(asks);
    }
}
