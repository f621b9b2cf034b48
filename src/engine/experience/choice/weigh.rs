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

use super::grid::Grid;
use super::whole::BITS;

const ROUNDS: u32 = 40;
/// Bits that the goal and the other demands are cut to while the weights are looked for.
const GOAL_BITS: u32 = 32;
const DEMAND_BITS: u32 = 14;

/// A demand, cut to few bits: rounded up what each brings, down what is asked.
struct Demand {
    adds: Vec<i64>,
    need: i64,
    most: i64,
    weight: i64,
    kept: i64,
}

/// Writes the row of the weighing. Returns what is asked of it besides the need of the goal, and what a unit that is missing takes from that.
pub fn weigh(grid: &mut Grid, needs: &[i64], goal: Option<usize>) -> (i64, i64) {
    let places = grid.order.len();
    let mut demands: Vec<Demand> = Vec::new();
    let mut own = vec![0; places];
    for (row, need) in needs.iter().copied().enumerate().skip(1) {
        let mut adds: Vec<i64> = (0..places).map(|position| grid.values[position * grid.width + row]).collect();
        if goal == Some(row) {
            own = adds;
        } else if need > 0 {
            let cut = if row < grid.hard { BITS - DEMAND_BITS } else { 0 };
            let mut most = 1;
            for adds in &mut adds {
                *adds = (*adds + (1 << cut) - 1) >> cut;
                most = most.max(*adds);
            }
            // What nobody can reach is cut to where that is sure.
            let need = (need >> cut).min(1 << (DEMAND_BITS + 8));
            let weight = if goal.is_some() { 0 } else { ((1 << GOAL_BITS) / need.max(1)).min((1 << GOAL_BITS) / most) };
            demands.push(Demand { adds, need, most, weight, kept: 0 });
        }
    }
    // Without a goal every demand weighs the same to begin with.
    let cut = BITS - GOAL_BITS;
    let mut step = own.iter().max().map_or(0, |most| *most >> cut).max(1 << DEMAND_BITS);
    let mut least = i64::MAX;
    for _ in 0..ROUNDS {
        let mut top: Vec<(i64, usize)> = Vec::with_capacity(grid.size + 1);
        for (position, goal) in own.iter().enumerate() {
            let weighed = demands.iter().fold(goal >> cut, |sum, demand| sum + demand.weight * demand.adds[position]);
            let place = top.partition_point(|(greater, _)| *greater >= weighed);
            top.insert(place, (weighed, position));
            top.truncate(grid.size);
        }
        let bound = top.iter().fold(0, |sum, (weighed, _)| sum + weighed) - demands.iter().fold(0, |sum, d| sum + d.weight * d.need);
        let better = bound < least;
        least = least.min(bound);
        for demand in &mut demands {
            if better {
                demand.kept = demand.weight;
            }
            let over = top.iter().fold(-demand.need, |sum, (_, position)| sum + demand.adds[*position]);
            demand.weight = (demand.weight - step * over / (demand.most * demand.most)).clamp(0, (1 << (GOAL_BITS + 2)) / demand.most);
        }
        step -= step >> 3;
    }
    let (mut need, mut unit) = (0, 0);
    for demand in &demands {
        let weight = demand.kept << cut;
        need += weight * demand.need;
        // Only units may be missing; weighing them all alike is safe.
        unit = unit.max(weight);
        for (own, adds) in own.iter_mut().zip(&demand.adds) {
            *own += weight * adds;
        }
    }
    for (position, weighed) in own.iter().enumerate() {
        grid.values[position * grid.width] = *weighed;
    }
    (need, unit)
}
