//! A set to begin with, so that there is always one, and a good one: the better it is, the more branches the search can leave.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "sums of forty-four bits are bounded; there is always a sum of every row"
)]

use super::search::Search;

/// How many contracts of the first guess are tried again, at most.
const EXCHANGES: usize = 64;

impl Search<'_> {
    /// How far the chosen are from what is asked: units missing, then the measures; then the weighing, as a debt.
    pub fn score(&self) -> (i64, i64, i64) {
        let (mut missing, mut short) = (0, 0);
        for (row, (sum, need)) in self.sums().iter().zip(&self.needs).enumerate().skip(1) {
            let lacks = (need - sum).max(0);
            if row < self.grid.hard {
                short += lacks / ((need >> 10).max(0) + 1);
            } else {
                missing += lacks;
            }
        }
        (missing, short, -self.sums()[0])
    }

    /// A set to begin with: the best contract one at a time and then, twice over unless they are many, the best in the place of each.
    pub fn guess(&mut self) {
        let (size, places) = (self.ask.size, self.grid.order.len());
        if places < size {
            return;
        }
        for _ in 0..size + (size * 2).min(EXCHANGES) {
            if self.chosen.len() == size {
                let others = self.chosen[1..].to_vec();
                self.choose(&others);
            }
            let mut best = (0, (i64::MAX, 0, 0));
            for position in 0..places {
                if !self.chosen.contains(&position) {
                    self.push(position);
                    let score = self.score();
                    self.pop();
                    if score < best.1 {
                        best = (position, score);
                    }
                }
            }
            self.push(best.0);
        }
        let mut set = Vec::with_capacity(size);
        for position in 0..places {
            if self.chosen.contains(&position) {
                set.push(position);
            }
        }
        self.choose(&set);
        if self.may(places, 0) {
            self.settle(true);
        }
        self.choose(&[]);
    }

    /// These positions instead of those chosen.
    fn choose(&mut self, positions: &[usize]) {
        while self.pop().is_some() {}
        for position in positions {
            self.push(*position);
        }
    }
}
