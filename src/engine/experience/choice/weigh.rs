//! One demand out of all of them: the goal plus a weight for each unit of every other demand. A set that meets them all has at least the
//! weighed sum of what is asked, so the most that is left of this one sum bounds the search better than each demand by itself.
//!
//! The weights are found by steps against what the best set of the moment misses or has to spare (Lagrange multipliers by subgradients); any
//! weights are valid, good ones only make the search shorter.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "amounts are cut to a few bits first; places are those of lists made here"
)]

use super::exact::count;
use super::grid::Grid;

const ROUNDS: u32 = 40;
/// Bits that the goal and the other demands are cut to while the weights are looked for.
const GOAL_BITS: u32 = 36;
const DEMAND_BITS: u32 = 14;

/// A demand, cut to few bits: rounded up what each brings, down what is asked.
struct Demand {
    adds: Vec<i64>,
    need: i64,
    most: i64,
    weight: i64,
}

/// How many bits are too many.
fn excess(greatest: i64, bits: u32) -> u32 {
    (i64::BITS - greatest.leading_zeros()).saturating_sub(bits)
}

/// The weighing of all demands.
pub struct Weighed {
    /// By position.
    pub row: Vec<i64>,
    /// What is asked of it besides the need of the goal.
    pub need: i64,
    /// What a unit that is missing takes from that, at most.
    pub unit: i64,
}

pub fn weigh(grid: &Grid, needs: &[i64], goal: Option<usize>, size: usize) -> Weighed {
    let places = grid.order.len();
    let own: Vec<i64> = goal.map_or_else(|| vec![0; places], |row| grid.row(row).collect());
    let mut demands = Vec::new();
    for row in (1..grid.width).filter(|row| Some(*row) != goal && needs[*row] > 0) {
        let most = grid.row(row).max().unwrap_or(0);
        let cut = excess(most, DEMAND_BITS);
        let adds: Vec<i64> = grid.row(row).map(|value| (value + (1 << cut) - 1) >> cut).collect();
        let most = (most >> cut) + 1;
        // What nobody can reach is cut to just that.
        let need = (needs[row] >> cut).min(most * count(size) + 1);
        demands.push((Demand { adds, need, most, weight: 0 }, row >= grid.hard));
    }
    let greatest = own.iter().copied().max().unwrap_or(0);
    let cut = excess(greatest, GOAL_BITS);
    let coarse: Vec<i64> = own.iter().map(|value| value >> cut).collect();
    let mut step = greatest >> cut;
    if step <= 0 {
        // No goal: every demand weighs the same.
        step = 1 << DEMAND_BITS;
        for (demand, _) in &mut demands {
            demand.weight = (1 << GOAL_BITS) / demand.need.max(1);
        }
    }
    let mut least = i64::MAX;
    let mut kept: Vec<i64> = vec![0; demands.len()];
    for _ in 0..ROUNDS {
        let weighed = together(&coarse, &demands);
        let top = top(&weighed, size);
        let bound = top.iter().map(|at| weighed[*at]).sum::<i64>() - demands.iter().map(|(d, _)| d.weight * d.need).sum::<i64>();
        if bound < least {
            least = bound;
            kept = demands.iter().map(|(demand, _)| demand.weight).collect();
        }
        for (demand, _) in &mut demands {
            let over = top.iter().map(|at| demand.adds[*at]).sum::<i64>() - demand.need;
            let weight = demand.weight - step * over / (demand.most * demand.most);
            demand.weight = weight.clamp(0, (1 << (GOAL_BITS + 2)) / demand.most);
        }
        step -= step >> 3;
    }
    let (mut need, mut unit) = (0_i64, 0_i64);
    for ((demand, is_unit), weight) in demands.iter_mut().zip(kept) {
        demand.weight = weight << cut;
        need = need.saturating_add(demand.weight.saturating_mul(demand.need));
        if *is_unit {
            unit = unit.max(demand.weight);
        }
    }
    Weighed { row: together(&own, &demands), need, unit }
}

fn together(own: &[i64], demands: &[(Demand, bool)]) -> Vec<i64> {
    let mut sum = own.to_vec();
    for (demand, _) in demands {
        for (sum, adds) in sum.iter_mut().zip(&demand.adds) {
            *sum = sum.saturating_add(demand.weight.saturating_mul(*adds));
        }
    }
    sum
}

/// Where the greatest are.
fn top(values: &[i64], size: usize) -> Vec<usize> {
    let mut top: Vec<usize> = Vec::with_capacity(size + 1);
    for at in 0..values.len() {
        let place = top.partition_point(|greater| values[*greater] >= values[at]);
        top.insert(place, at);
        top.truncate(size);
    }
    top
}
