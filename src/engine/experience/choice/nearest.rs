//! The set that comes nearest when none satisfies everything.

use super::exact::{short, units};
use super::search::{search, Ask, Budget};
use super::whole::Whole;
use super::Shortfall;
use std::cmp::Ordering;

/// What is missing of the nearest set is found one demand after another (units, then each measure), for every number of contracts whose needs
/// no greater number shares: a contract more takes nothing away. Then the fewest contracts that miss no more.
pub fn nearest(whole: &Whole<'_>, without: Option<usize>, budget: &mut Budget) -> Vec<usize> {
    let problem = whole.problem;
    let sizes: Vec<usize> = whole.sizes(without).collect();
    let mut best: Option<(Vec<Shortfall>, Vec<usize>)> = None;
    for size in &sizes {
        let next = size.saturating_add(1);
        if sizes.contains(&next) && problem.needs(*size, &[]) == problem.needs(next, &[]) {
            continue;
        }
        let set = least_missing(whole, without, *size, budget);
        let missing = problem.missing(&set);
        if best.as_ref().is_none_or(|(least, _)| problem.nearer(&missing, least) == Ordering::Less) {
            best = Some((missing, set));
        }
    }
    match best {
        Some((missing, set)) => super::fewest(whole, without, &missing, Some(&set), budget).unwrap_or(set),
        // Fewer candidates than may be presented: all of them.
        None if problem.asked(problem.fewest).is_some() => {
            whole.order(None).into_iter().filter(|candidate| Some(*candidate) != without).collect()
        }
        None => Vec::new(),
    }
}

/// A set of so many contracts that misses least.
fn least_missing(whole: &Whole<'_>, without: Option<usize>, size: usize, budget: &mut Budget) -> Vec<usize> {
    let problem = whole.problem;
    let asked = problem.needs(size, &[]);
    let needs = asked.iter().map(|_| None).collect();
    let mut ask = Ask { size, without, units: i64::MAX, needs, goal: None, enough: None, known: None, any: true };
    let mut set = search(whole, &ask, false, budget).unwrap_or_default();
    ask.units = units(&problem.missing(&set));
    for measure in problem.ranking() {
        let known = set;
        let enough = asked.get(measure).cloned();
        let ask_more = Ask { goal: Some(measure), enough: enough.clone(), known: Some(&known), needs: ask.needs.clone(), ..ask };
        set = search(whole, &ask_more, false, budget).unwrap_or_default();
        let missing = problem.missing(&set);
        let reached = enough.map(|enough| short(&missing, measure).map_or_else(|| enough.clone(), |short| enough.minus(short)));
        if let Some(need) = ask.needs.get_mut(measure) {
            *need = reached;
        }
    }
    set
}
