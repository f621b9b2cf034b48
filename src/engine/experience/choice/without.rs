//! What if a certificate is refused, and why a contract was left out.

use super::{choose_without, Choice, Problem, Shortfall};
use crate::engine::values::Smmlv;
use std::cmp::Ordering;

/// If the certificate of a chosen contract is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanB {
    pub refused: usize,
    /// What the remaining ones miss: nothing if they still satisfy everything.
    pub missing: Vec<Shortfall>,
    /// The best set without it.
    pub instead: Choice,
}

/// What follows if a chosen contract alone is refused.
pub fn plan_b(problem: &Problem, choice: &Choice, refused: usize, limit: u64) -> PlanB {
    let rest: Vec<usize> = choice.chosen.iter().copied().filter(|kept| *kept != refused).collect();
    let barred = rest.iter().filter(|kept| problem.barred.get(**kept) == Some(&true)).count();
    let missing = if barred > 0 { vec![Shortfall::TooMany(barred)] } else { problem.missing(&rest) };
    PlanB { refused, missing, instead: choose_without(problem, Some(refused), limit) }
}

/// Why a contract is not among the chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhyNot {
    /// What the best swap of it for one of the chosen would do; `None` if nothing is chosen.
    pub swap: Option<(usize, Swap)>,
    /// Whether it might be added and everything were satisfied: then it is only not needed.
    pub may_be_added: bool,
}

/// A set with one contract in the place of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Swap {
    /// Satisfies everything, with so much less to spare: zero if it is all the same.
    Satisfies { less: Smmlv },
    /// Does not, and this would be missing.
    Misses(Vec<Shortfall>),
}

/// Why a candidate was left out: of its swaps, the one that leaves most to spare or, if none satisfies everything, misses least; the first in
/// the order of upload among equals.
pub fn why_not(problem: &Problem, choice: &Choice, candidate: usize) -> WhyNot {
    let mut best: Option<(usize, Vec<Shortfall>, Smmlv)> = None;
    for (place, out) in choice.chosen.iter().enumerate() {
        let mut set = choice.chosen.clone();
        if let Some(contract) = set.get_mut(place) {
            *contract = candidate;
        }
        let (missing, slack) = (problem.missing(&set), problem.slack(&set));
        let better = best.as_ref().is_none_or(|(_, least, most)| match problem.nearer(&missing, least) {
            Ordering::Less => true,
            Ordering::Equal => missing.is_empty() && slack > *most,
            Ordering::Greater => false,
        });
        if better {
            best = Some((*out, missing, slack));
        }
    }
    let swap = best.map(|(out, missing, slack)| {
        (out, if missing.is_empty() { Swap::Satisfies { less: choice.slack.minus(&slack) } } else { Swap::Misses(missing) })
    });
    let mut more = choice.chosen.clone();
    more.push(candidate);
    WhyNot { swap, may_be_added: problem.missing(&more).is_empty() }
}
