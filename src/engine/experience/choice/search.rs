//! The search: sets of one size, depth first, in the order of the goal; a branch is left as soon as no set in it can be better.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "sums of forty-four bits are bounded; places lie within lists that grow and shrink together"
)]

use super::grid::Grid;
use super::weigh::weigh;
use super::whole::{count, Whole, BEYOND};
use crate::engine::values::Smmlv;

/// What settling one set exactly counts for, in steps.
const EXACTLY: u64 = 16;

/// Steps that may still be taken, those that were, and whether every search came to its end.
pub struct Budget {
    pub left: u64,
    pub spent: u64,
    pub whole: bool,
}

/// The best set of `size` contracts.
pub struct Ask<'a> {
    pub size: usize,
    /// Units (marks, codes) that may be missing.
    pub units: i64,
    /// What each measure must reach.
    pub needs: Vec<Smmlv>,
    /// The measure that is to be greatest; without one, the units missing are to be fewest.
    pub goal: Option<usize>,
    /// Any set whose goal reaches this is as good.
    pub enough: Option<Smmlv>,
    /// A set that is known to do, and to miss just those units.
    pub known: Option<&'a [usize]>,
    /// Any set as good as the best will do; otherwise it is the first of them.
    pub any: bool,
}

pub struct Search<'a> {
    whole: &'a Whole<'a>,
    pub ask: &'a Ask<'a>,
    pub grid: Grid,
    /// What the weighing must reach besides the goal, and what a unit that is missing takes from that.
    weighed: (i64, i64),
    /// What each row must reach for a set to be better than the best found.
    pub needs: Vec<i64>,
    units: i64,
    /// Positions chosen, and after each number of them: the sum of each row, and the codes held of each union.
    pub chosen: Vec<usize>,
    sums: Vec<i64>,
    held: Vec<u128>,
    /// Candidates of the best set, and its goal.
    best: Option<Vec<usize>>,
    reached: Smmlv,
    /// The best set was guessed: another as good, before it, may still come.
    guessed: bool,
    /// Nothing can be better than the best set.
    done: bool,
    steps: u64,
}

/// The best set, if any was found. Unless this is the `last` of several searches it may take half the steps that are left.
pub fn search(whole: &Whole<'_>, ask: &Ask<'_>, last: bool, budget: &mut Budget) -> Option<Vec<usize>> {
    let mut grid = Grid::of(whole, ask.size, ask.goal);
    let mut needs = vec![0];
    for (row, need) in whole.rows.iter().zip(&ask.needs) {
        needs.push(row.need(need, false));
    }
    needs.extend_from_slice(&whole.least);
    let weighed = weigh(&mut grid, &needs, ask.goal.map(|goal| goal + 1));
    grid.finish();
    let mut search = Search {
        whole,
        ask,
        weighed,
        needs,
        units: ask.units,
        chosen: Vec::new(),
        sums: vec![0; grid.width],
        held: vec![0; grid.unions],
        best: None,
        reached: Smmlv::zero(),
        guessed: true,
        done: false,
        steps: 0,
        grid,
    };
    search.weigh_anew();
    match ask.known {
        Some(known) => search.take(known.to_vec(), ask.units, true),
        None => search.guess(),
    }
    budget.whole &= search.walk(if last { budget.left } else { budget.left / 2 });
    budget.left = budget.left.saturating_sub(search.steps);
    budget.spent += search.steps;
    search.best
}

impl Search<'_> {
    /// Goes through every branch that may hold a better set. Whether it came to the end.
    fn walk(&mut self, limit: u64) -> bool {
        let mut position = 0;
        while !self.done {
            if self.steps >= limit {
                return false;
            }
            self.steps += 1;
            let left = self.ask.size - self.chosen.len();
            if position + left <= self.grid.order.len() && self.may(position, left) && !self.ties(position, left) {
                if left > 0 {
                    self.push(position);
                    position += 1;
                    continue;
                }
                self.settle(false);
            }
            let Some(last) = self.pop() else { break };
            position = last + 1;
        }
        true
    }

    /// The sums of the chosen.
    pub fn sums(&self) -> &[i64] {
        &self.sums[self.sums.len() - self.grid.width..]
    }

    pub fn push(&mut self, position: usize) {
        let (width, unions) = (self.grid.width, self.grid.unions);
        for value in &self.grid.values[position * width..][..width] {
            self.sums.push(self.sums[self.sums.len() - width] + value);
        }
        let from = self.sums.len() - unions;
        for union in 0..unions {
            let held = self.held[self.held.len() - unions] | self.grid.codes[position * unions + union];
            self.held.push(held);
            self.sums[from + union] = held.count_ones().into();
        }
        self.chosen.push(position);
    }

    pub fn pop(&mut self) -> Option<usize> {
        let last = self.chosen.pop()?;
        self.sums.truncate(self.sums.len() - self.grid.width);
        self.held.truncate(self.held.len() - self.grid.unions);
        Some(last)
    }

    /// Whether `left` contracts from a position on may complete a better set, as far as whole numbers tell.
    pub fn may(&self, position: usize, left: usize) -> bool {
        let mut missing = 0;
        for (row, ((sum, best), need)) in self.sums().iter().zip(self.grid.best(position, left)).zip(&self.needs).enumerate() {
            let lacks = need - sum - best;
            if lacks > 0 {
                missing += if row < self.grid.hard { BEYOND } else { lacks };
                if missing > self.units {
                    return false;
                }
            }
        }
        let unions = self.grid.unions;
        (0..unions).all(|union| {
            let most = self.held[self.held.len() - unions + union] | self.grid.rest[position * unions + union];
            self.needs[self.grid.width - unions + union] - i64::from(most.count_ones()) <= self.units
        })
    }

    /// Whether the greatest amounts from a position on make a set whose goal is no better than the best one's, where only exact sums tell.
    fn ties(&mut self, position: usize, left: usize) -> bool {
        let Some(goal) = self.ask.goal.filter(|_| left > 0 && self.best.is_some()) else { return false };
        let most = self.sums()[goal + 1] + self.grid.best(position, left)[goal + 1];
        if self.whole.rows[goal].exact || most - count(self.ask.size) >= self.needs[goal + 1] {
            return false;
        }
        for more in position..position + left {
            self.push(more);
        }
        let set = self.set();
        for _ in 0..left {
            self.pop();
        }
        // Mostly they tie because their amounts are the same ones, one by one.
        let (row, best) = (&self.whole.rows[goal], self.best.as_deref().unwrap_or_default());
        if set.iter().zip(best).all(|(one, other)| row.rank[*one] == row.rank[*other]) {
            return !self.guessed;
        }
        let sum = self.sum(goal, &set);
        !self.passes(&sum)
    }

    fn set(&self) -> Vec<usize> {
        self.chosen.iter().map(|position| self.grid.order[*position]).collect()
    }

    /// What they bring, exactly.
    fn sum(&mut self, measure: usize, set: &[usize]) -> Smmlv {
        self.steps += EXACTLY;
        self.whole.problem.measures[measure].sum(set)
    }

    /// Whether this is better than the best goal, or as good if that was guessed.
    fn passes(&self, goal: &Smmlv) -> bool {
        *goal > self.reached || self.guessed && *goal == self.reached
    }

    /// Takes the set that is chosen if it does, exactly. That its goal is better is settled: `ties` was asked of the last contract too.
    pub fn settle(&mut self, guessed: bool) {
        let set = self.set();
        for measure in 0..self.ask.needs.len() {
            if !self.whole.rows[measure].exact && self.sum(measure, &set) < self.ask.needs[measure] {
                return;
            }
        }
        self.take(set, self.score().0, guessed);
    }

    /// The best set from now on.
    fn take(&mut self, set: Vec<usize>, missing: i64, guessed: bool) {
        self.guessed = guessed && !self.ask.any;
        if let Some(goal) = self.ask.goal {
            self.reached = self.whole.problem.measures[goal].sum(&set);
            self.needs[goal + 1] = self.whole.rows[goal].need(&self.reached, !self.guessed);
            self.done = self.ask.enough.as_ref().is_some_and(|enough| self.reached >= *enough);
        } else {
            self.units = missing - i64::from(!self.guessed);
            self.done = self.units < 0 || !guessed && !self.ask.any;
        }
        self.best = Some(set);
        self.weigh_anew();
    }

    /// What is asked of the weighing, after what is asked of the goal or the units that may be missing.
    fn weigh_anew(&mut self) {
        let (need, unit) = self.weighed;
        self.needs[0] = need + self.ask.goal.map_or(0, |goal| self.needs[goal + 1]) - unit * self.units.max(0);
    }
}
