//! What is asked and what is missing, with exact amounts: what the whole numbers of the search stand for.

use super::whole::count;
use super::{Measure, Need, Problem, Shortfall};
use crate::engine::values::Smmlv;
use std::cmp::Ordering;

impl Measure {
    /// What is asked of so many contracts, if so many may be presented.
    fn need(&self, size: usize) -> Option<&Smmlv> {
        match &self.need {
            Need::Fixed(need) => Some(need),
            Need::ByCount(tiers) => tiers.iter().find(|tier| tier.from <= size && size <= tier.to).map(|tier| &tier.need),
        }
    }

    /// What some candidates bring together.
    pub fn sum(&self, chosen: &[usize]) -> Smmlv {
        let brings = chosen.iter().filter_map(|candidate| self.brings.get(*candidate));
        brings.fold(Smmlv::zero(), |sum, amount| sum.plus(amount))
    }
}

impl Problem {
    pub(super) fn main_measure(&self) -> Option<usize> {
        self.main.filter(|main| *main < self.measures.len())
    }

    /// Whether so many contracts may be presented.
    pub fn allows(&self, size: usize) -> bool {
        self.fewest <= size && size <= self.most && self.measures.iter().all(|measure| measure.need(size).is_some())
    }

    /// The number of contracts whose needs are asked of `size` of them: that one, the next that is allowed, or the last.
    pub(super) fn asked(&self, size: usize) -> Option<usize> {
        let mut next = Some(size.max(self.fewest)).filter(|size| self.allows(*size));
        for measure in &self.measures {
            let Need::ByCount(tiers) = &measure.need else { continue };
            for from in tiers.iter().map(|tier| tier.from) {
                if from >= size && next.is_none_or(|next| from < next) && self.allows(from) {
                    next = Some(from);
                }
            }
        }
        next.or_else(|| (0..size).rev().find(|size| self.allows(*size)))
    }

    /// The main measure first, then the others in their order.
    pub(super) fn ranking(&self) -> impl Iterator<Item = usize> + '_ {
        let main = self.main_measure();
        main.into_iter().chain((0..self.measures.len()).filter(move |measure| Some(*measure) != main))
    }

    /// What is asked of each measure, of so many contracts, when it may fall short by what is `missing`.
    pub(super) fn needs(&self, size: usize, missing: &[Shortfall]) -> Vec<Smmlv> {
        let asked = self.asked(size).unwrap_or(size);
        let need = |(place, measure): (usize, &Measure)| {
            let need = measure.need(asked).cloned().unwrap_or_else(Smmlv::zero);
            short(missing, place).map_or_else(|| need.clone(), |short| need.minus(short))
        };
        self.measures.iter().enumerate().map(need).collect()
    }

    /// What these contracts miss: nothing if they satisfy everything.
    pub fn missing(&self, chosen: &[usize]) -> Vec<Shortfall> {
        let mut missing = Vec::new();
        let size = chosen.len();
        let asked = self.asked(size);
        match asked {
            Some(asked) if asked < size => missing.push(Shortfall::TooMany(size.saturating_sub(asked))),
            Some(asked) if asked > size => missing.push(Shortfall::TooFew(asked.saturating_sub(size))),
            Some(_) => (),
            None => missing.push(Shortfall::TooFew(1)),
        }
        for (place, cover) in self.covers.iter().enumerate() {
            let have = chosen.iter().filter(|candidate| cover.marked.get(**candidate) == Some(&true)).count();
            if have < cover.least {
                missing.push(Shortfall::Cover(place, cover.least.saturating_sub(have)));
            }
        }
        for (place, union) in self.unions.iter().enumerate() {
            let held = chosen.iter().filter_map(|candidate| union.codes.get(*candidate)).fold(0, |held, codes| held | codes);
            let have = whole(held.count_ones());
            if have < union.least {
                missing.push(Shortfall::Union(place, union.least.saturating_sub(have)));
            }
        }
        for place in self.ranking() {
            let Some((measure, need)) = self.measures.get(place).and_then(|measure| Some((measure, measure.need(asked?)?))) else {
                continue;
            };
            let sum = measure.sum(chosen);
            if sum < *need {
                missing.push(Shortfall::Measure(place, need.minus(&sum)));
            }
        }
        missing
    }

    /// The main measure of these contracts over what is asked of it.
    pub fn slack(&self, chosen: &[usize]) -> Smmlv {
        let main = self.main.and_then(|main| self.measures.get(main));
        let slack = main.and_then(|main| Some(main.sum(chosen).minus(main.need(self.asked(chosen.len())?)?)));
        slack.unwrap_or_else(Smmlv::zero)
    }

    /// Which of two sets is nearer, by what they miss.
    pub(super) fn nearer(&self, one: &[Shortfall], other: &[Shortfall]) -> Ordering {
        let by_units = units(one).cmp(&units(other));
        // Without an amount nothing is missing: `None` goes before any.
        self.ranking().fold(by_units, |order, place| order.then_with(|| short(one, place).cmp(&short(other, place))))
    }
}

/// Contracts, marks and codes missing.
pub(super) fn units(missing: &[Shortfall]) -> i64 {
    missing.iter().fold(0_i64, |sum, shortfall| match shortfall {
        Shortfall::TooFew(units) | Shortfall::TooMany(units) | Shortfall::Cover(_, units) | Shortfall::Union(_, units) => {
            sum.saturating_add(count(*units))
        }
        Shortfall::Measure(..) => sum,
    })
}

/// What is missing of a measure.
pub(super) fn short(missing: &[Shortfall], measure: usize) -> Option<&Smmlv> {
    missing.iter().find_map(|shortfall| match shortfall {
        Shortfall::Measure(place, short) if *place == measure => Some(short),
        _ => None,
    })
}

fn whole(bits: u32) -> usize {
    usize::try_from(bits).unwrap_or(usize::MAX)
}
