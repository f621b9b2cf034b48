//! Which contracts to present: the fewest that satisfy everything and, of those sets, the one with most to spare.
//!
//! An abstract problem: it knows candidates by number, what each brings and what is asked of the chosen together, and no rule, paper or word.
//! Checks: the number of contracts, sums that must be reached (exact ratios), marks that some must have, codes they must hold together.
//! Legal basis: none of its own; who compiles an invitation into a `Problem` has it.
//! Unknown: there is none here; what is not known of a contract is left out of the problem, or counts as nothing, by whoever compiles it.
//!
//! Of two sets as good, the one whose contracts come first is chosen: greatest main amount first and, of equal amounts, lowest number. So the
//! answer is one, whatever the search did. When no set satisfies everything, the nearest of those with an allowed number of contracts is:
//! fewest units missing (marks, codes), then least missing of the main measure, then of the others in their order; of sets as near, the fewest
//! contracts, and then as above. If there are never enough candidates, the nearest set is all of them.
//!
//! How: a depth-first search over whole numbers (`search`) which bounds what is left by sums of the best that remain, for each demand and for
//! a weighing of all of them (`weigh`); amounts are settled exactly only where whole numbers cannot tell.

mod exact;
mod grid;
mod guess;
mod nearest;
mod search;
mod weigh;
mod whole;
mod without;

pub use without::{plan_b, why_not, PlanB, Swap, WhyNot};

use crate::engine::values::Smmlv;
use nearest::nearest;
use search::{Ask, Budget};
use whole::Whole;

/// How many steps a search may take unless told otherwise.
pub const STEPS: u64 = 100_000;

/// What is asked: at least `fewest` and at most `most` of the candidates, which together satisfy everything.
#[derive(Clone, Debug, Default)]
pub struct Problem {
    /// They are known by number, from 0. Where a list below is too short, its candidate brings nothing.
    pub candidates: usize,
    /// Those that may not be chosen.
    pub barred: Vec<bool>,
    pub fewest: usize,
    pub most: usize,
    pub measures: Vec<Measure>,
    /// The measure that there should be most to spare of; without one, any set of the fewest contracts is as good.
    pub main: Option<usize>,
    pub covers: Vec<Cover>,
    pub unions: Vec<Union>,
}

/// An amount the chosen must reach together.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// Of each candidate; zero when it does not count. Not negative.
    pub brings: Vec<Smmlv>,
    pub need: Need,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Need {
    Fixed(Smmlv),
    /// By the number of contracts presented; a number without a tier may not be presented.
    ByCount(Vec<Tier>),
}

/// From `from` to `to` contracts, `need`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tier {
    pub from: usize,
    pub to: usize,
    pub need: Smmlv,
}

/// At least `least` of the chosen have the mark.
#[derive(Clone, Debug)]
pub struct Cover {
    pub marked: Vec<bool>,
    pub least: usize,
}

/// The chosen together hold at least `least` different codes, a bit each.
#[derive(Clone, Debug)]
pub struct Union {
    pub codes: Vec<u128>,
    pub least: usize,
}

/// What is missing; measures, covers and unions by their place in the problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shortfall {
    /// So many contracts more must be presented (one, if no number at all is allowed).
    TooFew(usize),
    /// So many contracts must be taken away.
    TooMany(usize),
    Cover(usize, usize),
    Union(usize, usize),
    Measure(usize, Smmlv),
}

/// A set of contracts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// In the order to upload them: greatest main amount first, then lowest number.
    pub chosen: Vec<usize>,
    /// Nothing, if the set satisfies everything; otherwise it is the nearest one.
    pub missing: Vec<Shortfall>,
    /// The main measure over what is asked of it: negative when it falls short, zero without a main measure.
    pub slack: Smmlv,
    /// Whether it is certain that none is better; otherwise it is the best found within the limit.
    pub proven: bool,
    /// Steps of the search.
    pub steps: u64,
}

/// The best set. The search for a set that satisfies everything takes `limit` steps at most, the one for the nearest as many again.
pub fn choose(problem: &Problem, limit: u64) -> Choice {
    choose_without(problem, None, limit)
}

fn choose_without(problem: &Problem, without: Option<usize>, limit: u64) -> Choice {
    let whole = Whole::of(problem, without);
    let mut budget = Budget { left: limit, spent: 0, whole: true };
    let found = fewest(&whole, &[], None, &mut budget).unwrap_or_else(|| {
        (budget.left, budget.whole) = (limit, true);
        nearest(&whole, &mut budget)
    });
    let mut chosen = Vec::with_capacity(found.len());
    for candidate in whole.order(problem.main_measure()) {
        if found.contains(candidate) {
            chosen.push(*candidate);
        }
    }
    let (missing, slack) = (problem.missing(&chosen), problem.slack(&chosen));
    Choice { chosen, missing, slack, proven: budget.whole, steps: budget.spent }
}

/// The fewest contracts that miss no more than `missing`, and among those sets the best one. `known` is a set that does.
fn fewest(whole: &Whole<'_>, missing: &[Shortfall], known: Option<&[usize]>, budget: &mut Budget) -> Option<Vec<usize>> {
    let problem = whole.problem;
    for size in whole.sizes.iter().copied() {
        if whole.may_reach(size, missing) {
            let ask = Ask {
                size,
                units: exact::units(missing),
                needs: problem.needs(size, missing),
                goal: problem.main_measure(),
                enough: None,
                known: known.filter(|known| known.len() == size),
                any: false,
            };
            let found = search::search(whole, &ask, whole.sizes.last() == Some(&size), budget);
            if found.is_some() {
                return found;
            }
        }
    }
    None
}
