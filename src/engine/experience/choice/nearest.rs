//! The set that comes nearest when none satisfies everything.

use super::search::{search, Ask, Budget};
use super::whole::{Whole, UNITS};
use super::Shortfall;
use crate::engine::values::Smmlv;
use std::cmp::Ordering;

/// What is missing of the nearest set is found one demand after another (units, then each measure), for every number of contracts whose needs
/// the next number does not share: a contract more takes nothing away. Then the fewest contracts that miss no more.
pub fn nearest(whole: &Whole<'_>, budget: &mut Budget) -> Vec<usize> {
    let problem = whole.problem;
    let mut best: Option<(Vec<Shortfall>, Vec<usize>)> = None;
    for size in &whole.sizes {
        let next = size.saturating_add(1);
        let needs = problem.needs(*size, &[]);
        if whole.sizes.contains(&next) && needs == problem.needs(next, &[]) {
            continue;
        }
        let set = least_missing(whole, *size, &needs, budget);
        let missing = problem.missing(&set);
        if best.as_ref().is_none_or(|(least, _)| problem.nearer(&missing, least) == Ordering::Less) {
            best = Some((missing, set));
        }
    }
    match best {
        Some((missing, set)) => super::fewest(whole, &missing, Some(&set), budget).unwrap_or(set),
        // Fewer candidates than may be presented: all of them.
        None if problem.asked(problem.fewest).is_some() => whole.there.clone(),
        None => Vec::new(),
    }
}

/// A set of so many contracts that misses least of what is asked.
fn least_missing(whole: &Whole<'_>, size: usize, asked: &[Smmlv], budget: &mut Budget) -> Vec<usize> {
    let problem = whole.problem;
    let needs = vec![Smmlv::zero(); asked.len()];
    let mut ask = Ask { size, units: UNITS, needs, goal: None, enough: None, known: None, any: true };
    let mut set = search(whole, &ask, false, budget).unwrap_or_default();
    ask.units = super::exact::units(&problem.missing(&set));
    for place in problem.ranking() {
        let (Some(measure), Some(enough)) = (problem.measures.get(place), asked.get(place)) else { continue };
        (ask.goal, ask.enough) = (Some(place), Some(enough.clone()));
        let found = search(whole, &Ask { known: Some(&set), needs: ask.needs.clone(), enough: ask.enough.clone(), ..ask }, false, budget);
        set = found.unwrap_or_default();
        if let Some(need) = ask.needs.get_mut(place) {
            *need = measure.sum(&set).min(enough.clone());
        }
    }
    set
}
