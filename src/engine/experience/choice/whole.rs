//! The amounts of a problem as whole numbers, rounded up, in steps fine enough for the greatest of them to have fifty bits.

use super::exact::{count, units};
use super::{Problem, Shortfall};
use crate::engine::values::Smmlv;

/// Amounts have at most so many bits: two hundred of them, weighed, stay within 63.
pub const BITS: u32 = 50;
/// More than any sum of a set: what nobody reaches.
pub const BEYOND: i64 = 1 << 60;

/// A measure in whole numbers.
pub struct Amounts {
    /// Rounded up, of each candidate; never negative.
    pub upper: Vec<i64>,
    /// How many zeros a step has: `10^(zeros - 12)` wages.
    zeros: u32,
    /// Whether these are the amounts themselves.
    pub exact: bool,
    /// Candidates from the greatest amount to the least, the lowest number first among equals.
    pub order: Vec<usize>,
    /// Of each candidate: how many different amounts are greater.
    pub class: Vec<i64>,
}

impl Amounts {
    fn of(brings: &[Smmlv], candidates: usize) -> Amounts {
        let zero = Smmlv::zero();
        let amount = |candidate: usize| brings.get(candidate).unwrap_or(&zero);
        let mut order: Vec<usize> = Vec::with_capacity(candidates);
        for candidate in 0..candidates {
            let place = order.partition_point(|earlier| amount(*earlier) >= amount(candidate));
            order.insert(place, candidate);
        }
        let greatest = order.first().map_or(&zero, |first| amount(*first));
        let fits = |zeros: &u32| greatest.steps(*zeros).is_some_and(|(steps, _)| steps < 1 << BITS);
        let zeros = (0..64).find(fits).unwrap_or(64);
        let mut class = vec![0; candidates];
        let (mut current, mut last) = (0_i64, greatest);
        for candidate in &order {
            if amount(*candidate) != last {
                current = current.saturating_add(1);
                last = amount(*candidate);
            }
            if let Some(class) = class.get_mut(*candidate) {
                *class = current;
            }
        }
        let mut made = Amounts { upper: Vec::new(), zeros, exact: true, order, class };
        for candidate in 0..candidates {
            let (steps, more) = amount(candidate).steps(zeros).unwrap_or((0, false));
            made.exact &= !more && steps >= 0;
            made.upper.push(steps.saturating_add(more.into()).max(0));
        }
        made
    }

    /// The least whole number that reaches an amount or, if it must be `passed`, that is greater.
    pub fn need(&self, amount: &Smmlv, passed: bool) -> i64 {
        amount.steps(self.zeros).map_or(BEYOND, |(steps, more)| steps.saturating_add((more || passed).into()).min(BEYOND))
    }
}

/// A problem and its amounts.
pub struct Whole<'a> {
    pub problem: &'a Problem,
    pub amounts: Vec<Amounts>,
}

impl Whole<'_> {
    pub fn of(problem: &Problem) -> Whole<'_> {
        let amounts = problem.measures.iter().map(|measure| Amounts::of(&measure.brings, problem.candidates)).collect();
        Whole { problem, amounts }
    }

    /// The candidates from the greatest of a measure to the least; by number without one.
    pub fn order(&self, measure: Option<usize>) -> Vec<usize> {
        let amounts = measure.and_then(|measure| self.amounts.get(measure));
        amounts.map_or_else(|| (0..self.problem.candidates).collect(), |amounts| amounts.order.clone())
    }

    pub fn upload_order(&self, chosen: Vec<usize>) -> Vec<usize> {
        let mut order = self.order(self.problem.main_measure());
        order.retain(|candidate| chosen.contains(candidate));
        order
    }

    /// The numbers of contracts that may be presented and are there.
    pub fn sizes(&self, without: Option<usize>) -> impl Iterator<Item = usize> + '_ {
        let there = self.problem.candidates.saturating_sub(without.is_some().into());
        (self.problem.fewest..=self.problem.most.min(there)).filter(|size| self.problem.allows(*size))
    }

    /// Whether so many contracts could miss no more than this, as far as each measure by itself and the number of marks tell.
    pub fn may_reach(&self, size: usize, without: Option<usize>, missing: &[Shortfall]) -> bool {
        let needs = self.problem.needs(size, missing);
        let reaches = |(amounts, need): (&Amounts, &Smmlv)| {
            let greatest = amounts.order.iter().filter(|candidate| Some(**candidate) != without).take(size);
            let sum = greatest.filter_map(|candidate| amounts.upper.get(*candidate)).fold(0_i64, |sum, upper| sum.saturating_add(*upper));
            sum >= amounts.need(need, false)
        };
        let marks = self.problem.covers.iter().map(|cover| cover.least).max().unwrap_or(0);
        count(size).saturating_add(units(missing)) >= count(marks) && self.amounts.iter().zip(&needs).all(reaches)
    }
}
