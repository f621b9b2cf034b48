//! The problem as whole numbers: amounts rounded up, in steps fine enough for the greatest of them to have forty-four bits, and marks and
//! codes as counts.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "amounts have forty-four bits and places lie within lists made here, one entry for each candidate"
)]

use super::{Problem, Shortfall};
use crate::engine::values::Smmlv;

/// Amounts have at most so many bits: two hundred of them, with a weight for each of a hundred demands, stay within 63.
pub const BITS: u32 = 44;
/// More than any sum of a set: what nobody reaches.
pub const BEYOND: i64 = 1 << 58;
/// More units than any set misses; counts are cut to it.
pub const UNITS: i64 = 1 << 12;

/// A demand: what each candidate adds to it.
pub struct Row {
    /// Rounded up; never negative.
    pub adds: Vec<i64>,
    /// Candidates from the one that adds most to the one that adds least, the lowest number first among equals.
    pub order: Vec<usize>,
    /// Of each candidate: how many different amounts are less. Two that round to the same number may differ.
    pub rank: Vec<i64>,
    /// Whether `adds` are the amounts themselves.
    pub exact: bool,
    /// How many zeros a step has: `10^(zeros - 12)` wages.
    zeros: u32,
}

impl Row {
    fn of(brings: &[Smmlv], candidates: usize, there: &[usize]) -> Row {
        let zero = Smmlv::zero();
        let amount = |candidate: usize| brings.get(candidate).unwrap_or(&zero);
        let mut order: Vec<usize> = Vec::with_capacity(candidates);
        for candidate in there {
            let place = order.partition_point(|earlier| amount(*earlier) >= amount(*candidate));
            order.insert(place, *candidate);
        }
        let greatest = order.first().map_or(&zero, |first| amount(*first));
        let mut row = Row { adds: vec![0; candidates], rank: vec![0; candidates], exact: true, zeros: 0, order };
        while row.zeros < 64 && greatest.steps(row.zeros).is_none_or(|(steps, _)| steps >> BITS > 0) {
            row.zeros += 1;
        }
        let (mut rank, mut last) = (0, greatest);
        for candidate in &row.order {
            let amount = amount(*candidate);
            rank -= i64::from(amount != last);
            last = amount;
            let (steps, more) = amount.steps(row.zeros).unwrap_or((0, true));
            row.exact &= !more && steps >= 0;
            row.adds[*candidate] = (steps + i64::from(more)).max(0);
            row.rank[*candidate] = rank;
        }
        row
    }

    /// The least whole number that reaches an amount or, if it must be `passed`, that is greater.
    pub fn need(&self, amount: &Smmlv, passed: bool) -> i64 {
        amount.steps(self.zeros).map_or(BEYOND, |(steps, more)| steps.min(BEYOND - 1) + i64::from(more || passed))
    }
}

/// A problem in whole numbers.
pub struct Whole<'a> {
    pub problem: &'a Problem,
    pub rows: Vec<Row>,
    /// What each measure must reach, whatever the number of contracts; then the units of each cover and union.
    pub least: Vec<i64>,
    /// The candidates that may be chosen, by number.
    pub there: Vec<usize>,
    /// The numbers of contracts that may be presented and are there.
    pub sizes: Vec<usize>,
}

/// A count among the whole numbers.
pub fn count(units: usize) -> i64 {
    i64::try_from(units).unwrap_or(UNITS).min(UNITS)
}

impl Whole<'_> {
    /// Without a candidate that may not be chosen.
    pub fn of(problem: &Problem, without: Option<usize>) -> Whole<'_> {
        let mut whole = Whole { problem, rows: Vec::new(), least: Vec::new(), there: Vec::new(), sizes: Vec::new() };
        for candidate in 0..problem.candidates {
            if Some(candidate) != without && problem.barred.get(candidate) != Some(&true) {
                whole.there.push(candidate);
            }
        }
        for measure in &problem.measures {
            whole.rows.push(Row::of(&measure.brings, problem.candidates, &whole.there));
        }
        for cover in &problem.covers {
            whole.least.push(count(cover.least));
        }
        for union in &problem.unions {
            whole.least.push(count(union.least));
        }
        for size in problem.fewest..=problem.most.min(whole.there.len()) {
            if problem.allows(size) {
                whole.sizes.push(size);
            }
        }
        whole
    }

    /// The candidates from the greatest of a measure to the least; by number without one.
    pub fn order(&self, measure: Option<usize>) -> &[usize] {
        measure.map_or(&self.there, |measure| &self.rows[measure].order)
    }

    /// Whether so many contracts could miss no more than this, as far as each measure by itself tells.
    pub fn may_reach(&self, size: usize, missing: &[Shortfall]) -> bool {
        let needs = self.problem.needs(size, missing);
        self.rows.iter().zip(&needs).all(|(row, need)| {
            let sum = row.order.iter().take(size).fold(0, |sum, candidate| sum + row.adds[*candidate]);
            sum >= row.need(need, false)
        })
    }
}
