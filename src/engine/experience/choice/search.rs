//! The search: sets of one size, depth first, in the order of the goal; a branch is left as soon as no set in it can be better.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "sums of fifty-bit amounts saturate or are bounded; places lie within lists that grow and shrink together"
)]

use super::exact::count;
use super::grid::Grid;
use super::weigh::{weigh, Weighed};
use super::whole::Whole;
use crate::engine::values::Smmlv;

/// What settling one set exactly counts for, in steps.
const EXACTLY: u64 = 16;

/// How many contracts of the first guess are tried again, at most.
const EXCHANGES: usize = 64;

/// Steps that may still be taken, those that were, and whether every search came to its end.
pub struct Budget {
    pub left: u64,
    pub spent: u64,
    pub whole: bool,
}

/// The best set of `size` contracts.
pub struct Ask<'a> {
    pub size: usize,
    pub without: Option<usize>,
    /// Units (marks, codes) that may be missing.
    pub units: i64,
    /// What each measure must reach, if anything.
    pub needs: Vec<Option<Smmlv>>,
    /// The measure that is to be greatest; without one, the units missing are to be fewest.
    pub goal: Option<usize>,
    /// Any set whose goal reaches this is as good.
    pub enough: Option<Smmlv>,
    /// A set that is known to do, and to miss just those units.
    pub known: Option<&'a [usize]>,
    /// Any set as good as the best will do; otherwise it is the first of them.
    pub any: bool,
}

struct Search<'a> {
    whole: &'a Whole<'a>,
    ask: &'a Ask<'a>,
    grid: Grid,
    weighed: Weighed,
    /// What each row must reach for a set to be better than the best found.
    needs: Vec<i64>,
    units: i64,
    /// Positions chosen, and after each number of them: the sum of each row, and the codes held of each union.
    chosen: Vec<usize>,
    sums: Vec<i64>,
    held: Vec<u128>,
    /// Candidates of the best set, their goal, and the classes of its amounts.
    best: Option<Vec<usize>>,
    reached: Smmlv,
    classes: Vec<i64>,
    /// The best set was guessed: another as good, before it, may still come.
    guessed: bool,
    /// Nothing can be better than the best set.
    done: bool,
    steps: u64,
}

/// The best set, if any was found. Unless this is the `last` of several searches it may take half the steps that are left.
pub fn search(whole: &Whole<'_>, ask: &Ask<'_>, last: bool, budget: &mut Budget) -> Option<Vec<usize>> {
    let grid = Grid::of(whole, ask);
    let problem = whole.problem;
    let mut needs = vec![i64::MIN; grid.width];
    for (row, (amounts, need)) in (1..).zip(whole.amounts.iter().zip(&ask.needs)) {
        needs[row] = need.as_ref().map_or(i64::MIN, |need| amounts.need(need, false));
    }
    let least = problem.covers.iter().map(|cover| cover.least).chain(problem.unions.iter().map(|union| union.least));
    for (row, least) in (grid.hard..).zip(least) {
        needs[row] = count(least);
    }
    let weighed = weigh(&grid, &needs, ask.goal.map(|goal| goal + 1), ask.size);
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
        classes: Vec::new(),
        guessed: false,
        done: false,
        steps: 0,
        grid,
    };
    search.grid.finish(&search.weighed.row);
    search.guess();
    let limit = if last { budget.left } else { budget.left / 2 };
    budget.whole &= search.walk(limit);
    budget.left = budget.left.saturating_sub(search.steps);
    budget.spent += search.steps;
    search.best
}

impl Search<'_> {
    /// Goes through every branch that may hold a better set. Whether it came to the end.
    fn walk(&mut self, limit: u64) -> bool {
        self.weigh_anew();
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

    fn push(&mut self, position: usize) {
        let (width, unions) = (self.grid.width, self.grid.unions);
        let from = self.sums.len() - width;
        for row in 0..width {
            self.sums.push(self.sums[from + row].saturating_add(self.grid.values[position * width + row]));
        }
        for union in 0..unions {
            let held = self.held[self.held.len() - unions] | self.grid.codes[position * unions + union];
            self.held.push(held);
            let row = self.sums.len() - unions + union;
            self.sums[row] = held.count_ones().into();
        }
        self.chosen.push(position);
    }

    fn pop(&mut self) -> Option<usize> {
        let last = self.chosen.pop()?;
        self.sums.truncate(self.sums.len() - self.grid.width);
        self.held.truncate(self.held.len() - self.grid.unions);
        Some(last)
    }

    /// Whether `left` contracts from a position on may complete a better set, as far as whole numbers tell.
    fn may(&self, position: usize, left: usize) -> bool {
        let sums = &self.sums[self.sums.len() - self.grid.width..];
        let mut missing = 0_i64;
        for (row, ((sum, best), need)) in sums.iter().zip(self.grid.best(position, left)).zip(&self.needs).enumerate() {
            let most = sum.saturating_add(*best);
            if most < *need {
                if row < self.grid.hard {
                    return false;
                }
                missing = missing.saturating_add(need - most);
            }
        }
        let rest = &self.grid.rest[position * self.grid.unions..];
        let least = &self.needs[self.grid.width - self.grid.unions..];
        let held = &self.held[self.held.len() - self.grid.unions..];
        let holds = |((held, rest), least): ((&u128, &u128), &i64)| least - i64::from((held | rest).count_ones()) <= self.units;
        missing <= self.units && held.iter().zip(rest).zip(least).all(holds)
    }

    /// Whether the greatest amounts from a position on make a set whose goal is no better than the best one's, where only exact sums tell.
    fn ties(&mut self, position: usize, left: usize) -> bool {
        let (Some(goal), Some(_)) = (self.ask.goal, &self.best) else { return false };
        let most = self.sums[self.sums.len() - self.grid.width + goal + 1].saturating_add(self.grid.best(position, left)[goal + 1]);
        if self.whole.amounts[goal].exact || left == 0 || most - count(self.ask.size) >= self.needs[goal + 1] {
            return false;
        }
        let set: Vec<usize> =
            self.chosen.iter().copied().chain(position..position + left).map(|position| self.grid.order[position]).collect();
        let class = &self.whole.amounts[goal].class;
        if set.iter().map(|candidate| class[*candidate]).eq(self.classes.iter().copied()) {
            return !self.guessed;
        }
        self.steps += EXACTLY;
        !self.passes(&self.whole.problem.measures[goal].sum(&set))
    }

    /// Whether this is better than the best goal, or as good if that was guessed.
    fn passes(&self, goal: &Smmlv) -> bool {
        *goal > self.reached || self.guessed && *goal == self.reached
    }

    /// Takes the set that is chosen if it does, exactly, and is better.
    fn settle(&mut self, guessed: bool) {
        let set: Vec<usize> = self.chosen.iter().map(|position| self.grid.order[*position]).collect();
        for (place, measure) in self.whole.problem.measures.iter().enumerate() {
            let is_goal = self.ask.goal == Some(place) && self.best.is_some();
            let need = self.ask.needs[place].as_ref();
            if self.whole.amounts[place].exact || need.is_none() && !is_goal {
                continue;
            }
            self.steps += EXACTLY;
            let sum = measure.sum(&set);
            if need.is_some_and(|need| sum < *need) || is_goal && !self.passes(&sum) {
                return;
            }
        }
        let sums = &self.sums[self.sums.len() - self.grid.width..];
        let missing =
            sums.iter().zip(&self.needs).skip(self.grid.hard).fold(0_i64, |units, (sum, need)| units.saturating_add((need - sum).max(0)));
        self.take(set, missing, guessed);
    }

    /// The best set from now on.
    fn take(&mut self, set: Vec<usize>, missing: i64, guessed: bool) {
        let again = guessed && !self.ask.any;
        if let Some(goal) = self.ask.goal {
            let amounts = &self.whole.amounts[goal];
            self.reached = self.whole.problem.measures[goal].sum(&set);
            self.classes = set.iter().map(|candidate| amounts.class[*candidate]).collect();
            self.needs[goal + 1] = amounts.need(&self.reached, !again);
            self.done = self.ask.enough.as_ref().is_some_and(|enough| self.reached >= *enough);
        } else {
            self.units = if again { missing } else { missing - 1 };
            self.done = self.units < 0 || !guessed && !self.ask.any;
        }
        self.best = Some(set);
        self.guessed = again;
        self.weigh_anew();
    }

    /// What is asked of the weighing, after what is asked of the goal or the units that may be missing.
    fn weigh_anew(&mut self) {
        let goal = self.ask.goal.map_or(0, |goal| self.needs[goal + 1].max(0));
        self.needs[0] = self.weighed.need.saturating_add(goal).saturating_sub(self.weighed.unit.saturating_mul(self.units.max(0)));
    }

    /// A set to begin with: the best contract one at a time and then, twice over unless they are many, the best in the place of each.
    fn guess(&mut self) {
        if let Some(known) = self.ask.known {
            return self.take(known.to_vec(), self.ask.units, true);
        }
        if self.grid.order.len() < self.ask.size {
            return;
        }
        let mut set: Vec<usize> = Vec::with_capacity(self.ask.size + 1);
        while set.len() < self.ask.size {
            set.push(self.best_beside(&set));
        }
        for _ in 0..(self.ask.size * 2).min(EXCHANGES) {
            set.remove(0);
            set.push(self.best_beside(&set));
        }
        for position in 0..self.grid.order.len() {
            if set.contains(&position) {
                self.push(position);
            }
        }
        self.weigh_anew();
        if self.may(self.grid.order.len(), 0) {
            self.settle(true);
        }
        while self.pop().is_some() {}
    }

    /// The position that makes most of a set: fewest units missing, then least of the measures, then the greatest weighing.
    fn best_beside(&self, set: &[usize]) -> usize {
        let (width, unions) = (self.grid.width, self.grid.unions);
        let sum = |row: usize| set.iter().fold(0_i64, |sum, position| sum.saturating_add(self.grid.values[position * width + row]));
        let sums: Vec<i64> = (0..width).map(sum).collect();
        let hold = |union: usize| set.iter().fold(0, |held, position| held | self.grid.codes[position * unions + union]);
        let held: Vec<u128> = (0..unions).map(hold).collect();
        let mut best = (0, (i64::MAX, i64::MAX, i64::MAX));
        let mut free = vec![true; self.grid.order.len()];
        set.iter().for_each(|position| free[*position] = false);
        for position in (0..free.len()).filter(|position| free[*position]) {
            let values = &self.grid.values[position * width..];
            let (mut missing, mut short) = (0_i64, 0_i64);
            for row in 1..width - unions {
                let lacks = self.needs[row].saturating_sub(sums[row].saturating_add(values[row])).max(0);
                if row < self.grid.hard {
                    short = short.saturating_add(lacks / (self.needs[row].max(0) / 1024 + 1));
                } else {
                    missing = missing.saturating_add(lacks);
                }
            }
            for (union, held) in held.iter().enumerate() {
                let have = (held | self.grid.codes[position * unions + union]).count_ones();
                missing = missing.saturating_add((self.needs[width - unions + union] - i64::from(have)).max(0));
            }
            let score = (missing, short, -values[0]);
            if score < best.1 {
                best = (position, score);
            }
        }
        best.0
    }
}
