//! What each candidate adds to each demand, in the order they are tried, and the most that those still to come can add.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "sums of forty-four bits are bounded; places lie within tables made here, of these sizes"
)]

use super::whole::Whole;

/// Rows: the weighing of all demands (0), the measures, the covers, the unions. Those up to the last measure are `hard`: they must be
/// reached. The others count units, of which some may be missing.
pub struct Grid {
    /// Candidates by position.
    pub order: Vec<usize>,
    pub width: usize,
    pub hard: usize,
    pub unions: usize,
    pub size: usize,
    /// By position and row.
    pub values: Vec<i64>,
    /// By position and union.
    pub codes: Vec<u128>,
    /// By position and union: the codes of those from that position on.
    pub rest: Vec<u128>,
    /// By position, contracts left to choose and row: the most they can add from that position on.
    best: Vec<i64>,
}

impl Grid {
    /// Candidates from the greatest of the goal on. One with `size` others before it that bring as much of everything is never needed: in any
    /// set, one of them can take its place.
    pub fn of(whole: &Whole<'_>, size: usize, goal: Option<usize>) -> Grid {
        let problem = whole.problem;
        let order = whole.order(goal);
        let (hard, unions) = (problem.measures.len() + 1, problem.unions.len());
        let width = hard + problem.covers.len() + unions;
        let mut grid = Grid { order: vec![], width, hard, unions, size, values: vec![], codes: vec![], rest: vec![], best: vec![] };
        let codes_of = |union: usize, candidate: usize| problem.unions[union].codes.get(candidate).copied().unwrap_or(0);
        let is_marked = |cover: usize, candidate: usize| problem.covers[cover].marked.get(candidate) == Some(&true);
        for (position, own) in order.iter().copied().enumerate() {
            let mut as_good = 0;
            for other in order.iter().copied().take(position) {
                let more = whole.rows.iter().all(|row| row.rank[other] >= row.rank[own])
                    && (0..problem.covers.len()).all(|cover| is_marked(cover, other) || !is_marked(cover, own))
                    && (0..unions).all(|union| codes_of(union, own) & !codes_of(union, other) == 0);
                as_good += usize::from(more);
            }
            if as_good < size {
                grid.order.push(own);
                grid.values.push(0);
                for row in &whole.rows {
                    grid.values.push(row.adds[own]);
                }
                for cover in 0..problem.covers.len() {
                    grid.values.push(is_marked(cover, own).into());
                }
                for union in 0..unions {
                    let codes = codes_of(union, own);
                    grid.codes.push(codes);
                    grid.values.push(codes.count_ones().into());
                }
            }
        }
        grid
    }

    /// Writes the sums of the best that remain.
    pub fn finish(&mut self) {
        let (places, width, size) = (self.order.len(), self.width, self.size);
        self.rest = vec![0; (places + 1) * self.unions];
        for at in (0..places * self.unions).rev() {
            self.rest[at] = self.rest[at + self.unions] | self.codes[at];
        }
        self.best = vec![0; (places + 1) * (size + 1) * width];
        for row in 0..width {
            let mut top: Vec<i64> = Vec::with_capacity(size + 1);
            for position in (0..places).rev() {
                // What follows takes its place until one is not less than what is carried down.
                let mut carried = self.values[position * width + row];
                let mut sum = 0;
                top.push(i64::MIN);
                for (left, value) in (1..=size).zip(&mut top) {
                    if *value < carried {
                        std::mem::swap(value, &mut carried);
                    }
                    sum += *value;
                    self.best[(position * (size + 1) + left) * width + row] = sum;
                }
                top.truncate(size);
            }
        }
    }

    /// The most that `left` contracts from a position on can add to each row.
    pub fn best(&self, position: usize, left: usize) -> &[i64] {
        &self.best[(position * (self.size + 1) + left) * self.width..][..self.width]
    }
}
