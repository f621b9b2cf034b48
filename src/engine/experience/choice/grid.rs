//! What each candidate adds to each demand, in the order they are tried, and the most that those still to come can add.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "amounts have fifty bits and sums of them are bounded; places lie within tables made here, of these sizes"
)]

use super::search::Ask;
use super::whole::Whole;

/// Rows: the weighing of all demands (0), the measures, the covers, the unions. Those up to the last measure are `hard`: they must be
/// reached. The others count units, of which some may be missing.
pub struct Grid {
    /// Candidates by position.
    pub order: Vec<usize>,
    pub width: usize,
    pub hard: usize,
    /// By position and row.
    pub values: Vec<i64>,
    /// By position and union.
    pub codes: Vec<u128>,
    /// By position and union: the codes of those from that position on.
    pub rest: Vec<u128>,
    pub unions: usize,
    /// By position, contracts left to choose and row: the most they can add from that position on.
    best: Vec<i64>,
    size: usize,
}

impl Grid {
    /// Candidates from the greatest of the goal on. One with `size` others before it that bring as much of everything is never needed.
    pub fn of(whole: &Whole<'_>, ask: &Ask<'_>) -> Grid {
        let problem = whole.problem;
        let mut order = whole.order(ask.goal);
        order.retain(|candidate| Some(*candidate) != ask.without);
        let (hard, unions) = (1 + problem.measures.len(), problem.unions.len());
        let width = hard + problem.covers.len() + unions;
        let mut grid =
            Grid { width, hard, unions, size: ask.size, order: Vec::new(), values: vec![], codes: vec![], rest: vec![], best: vec![] };
        // What is compared to tell whether one brings as much as another: classes, since two amounts may round to the same number.
        let mut merits: Vec<i64> = Vec::with_capacity(order.len() * width);
        let mut codes: Vec<u128> = Vec::with_capacity(order.len() * unions);
        for (position, candidate) in order.iter().copied().enumerate() {
            merits.extend(whole.amounts.iter().map(|amounts| -amounts.class[candidate]));
            let marks = problem.covers.iter().map(|cover| i64::from(cover.marked.get(candidate) == Some(&true)));
            merits.extend(marks.clone());
            codes.extend(problem.unions.iter().map(|union| union.codes.get(candidate).copied().unwrap_or(0)));
            let each = width - 1 - unions;
            let (own, held) = (&merits[position * each..], &codes[position * unions..]);
            let as_good = |earlier: &usize| {
                let theirs = &merits[earlier * each..(earlier + 1) * each];
                let have = &codes[earlier * unions..(earlier + 1) * unions];
                theirs.iter().zip(own).all(|(theirs, own)| theirs >= own) && have.iter().zip(held).all(|(have, held)| held & !have == 0)
            };
            if (0..position).filter(as_good).take(ask.size).count() < ask.size {
                grid.order.push(candidate);
                grid.values.push(0);
                grid.values.extend(whole.amounts.iter().map(|amounts| amounts.upper[candidate]));
                grid.values.extend(marks);
                grid.values.extend(held.iter().map(|codes| i64::from(codes.count_ones())));
                grid.codes.extend_from_slice(held);
            }
        }
        grid
    }

    /// One row, by position.
    pub fn row(&self, row: usize) -> impl Iterator<Item = i64> + Clone + '_ {
        self.values.iter().skip(row).step_by(self.width).copied()
    }

    /// Writes the row of the weighing and the sums of the best that remain.
    pub fn finish(&mut self, weighed: &[i64]) {
        let (places, width, size) = (self.order.len(), self.width, self.size);
        for (position, value) in weighed.iter().enumerate() {
            self.values[position * width] = *value;
        }
        self.rest = vec![0; (places + 1) * self.unions];
        self.best = vec![0; (places + 1) * (size + 1) * width];
        let mut tops: Vec<Vec<i64>> = vec![Vec::with_capacity(size + 1); width];
        for position in (0..places).rev() {
            for union in 0..self.unions {
                let at = position * self.unions + union;
                self.rest[at] = self.rest[at + self.unions] | self.codes[at];
            }
            for (row, top) in tops.iter_mut().enumerate() {
                let value = self.values[position * width + row];
                let place = top.partition_point(|greater| *greater >= value);
                top.insert(place, value);
                top.truncate(size);
                let mut sum = 0_i64;
                for (left, value) in top.iter().enumerate() {
                    sum = sum.saturating_add(*value);
                    self.best[(position * (size + 1) + left + 1) * width + row] = sum;
                }
            }
        }
    }

    /// The most that `left` contracts from a position on can add to each row.
    pub fn best(&self, position: usize, left: usize) -> &[i64] {
        let at = (position * (self.size + 1) + left) * self.width;
        &self.best[at..at + self.width]
    }
}
