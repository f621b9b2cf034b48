//! Whatever is asked, the answer is the one that trying every subset gives.

use super::brute::{exactly, ratio, specs, Spec};
use habilita::engine::choice::{choose, plan_b, why_not, Choice, Swap, STEPS};
use habilita::engine::values::Smmlv;
use proptest::prelude::*;

/// The chooser's answer is that of the oracle: the same set, which misses the same.
fn same(spec: &Spec, choice: &Choice, without: Option<usize>) -> Result<(), TestCaseError> {
    prop_assert!(choice.proven);
    match spec.best(without) {
        // No number of contracts is allowed.
        None => prop_assert!(choice.chosen.is_empty() && !choice.missing.is_empty()),
        Some((distance, set)) => {
            prop_assert_eq!(&choice.chosen, &set);
            prop_assert_eq!(spec.said(&choice.missing), distance.clone());
            prop_assert_eq!(choice.missing.is_empty(), distance == (0, vec![ratio((0, 1)); spec.measures.len()]));
        }
    }
    Ok(())
}

/// Candidates in another order: `order[new] = old`.
fn reordered(spec: &Spec, order: &[usize]) -> Spec {
    let mut other = spec.clone();
    for (brings, tiers) in &mut other.measures {
        *brings = order.iter().map(|old| brings[*old]).collect();
        for (_, _, threshold) in tiers {
            threshold.of = threshold.of.iter().map(|old| order.iter().position(|o| o == old).unwrap()).collect();
        }
    }
    for (marked, _) in &mut other.covers {
        *marked = order.iter().map(|old| marked[*old]).collect();
    }
    for (codes, _) in &mut other.unions {
        *codes = order.iter().map(|old| codes[*old]).collect();
    }
    other
}

fn shuffled() -> impl Strategy<Value = (Spec, Vec<usize>)> {
    specs(9).prop_flat_map(|spec| {
        let order = Just((0..spec.candidates).collect::<Vec<_>>()).prop_shuffle();
        (Just(spec), order)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_answer_is_the_best_of_every_subset(spec in specs(9)) {
        let choice = choose(&spec.problem(), STEPS);
        same(&spec, &choice, None)?;
        prop_assert_eq!(&choice, &choose(&spec.problem(), STEPS));
    }

    #[test]
    fn the_order_of_the_candidates_changes_no_value((spec, order) in shuffled()) {
        let (one, other) = (choose(&spec.problem(), STEPS), choose(&reordered(&spec, &order).problem(), STEPS));
        // Which mark is missing may be another, of sets as near; how much is missing, never.
        prop_assert_eq!(spec.said(&one.missing), spec.said(&other.missing));
        prop_assert_eq!(&one.slack, &other.slack);
        prop_assert_eq!(one.chosen.len(), other.chosen.len());
    }

    #[test]
    fn plan_b_is_the_best_of_every_subset_without_the_refused(spec in specs(7)) {
        let problem = spec.problem();
        let choice = choose(&problem, STEPS);
        let plans = choice.chosen.iter().map(|out| plan_b(&problem, &choice, *out, STEPS)).collect::<Vec<_>>();
        prop_assert_eq!(plans.iter().map(|plan| plan.refused).collect::<Vec<_>>(), choice.chosen.clone());
        for plan in plans {
            same(&spec, &plan.instead, Some(plan.refused))?;
            let rest: Vec<usize> = choice.chosen.iter().copied().filter(|kept| *kept != plan.refused).collect();
            prop_assert_eq!(Some(spec.said(&plan.missing)), spec.distance(&rest));
        }
    }

    /// Every swap is tried by the oracle.
    #[test]
    fn what_is_left_out_is_left_out_for_the_reason_given(spec in specs(8)) {
        let problem = spec.problem();
        let choice = choose(&problem, STEPS);
        let nothing = (0, vec![ratio((0, 1)); spec.measures.len()]);
        let slack = |set: &[usize]| spec.main.map_or(ratio((0, 1)), |main| spec.sum(main, set));
        for candidate in (0..spec.candidates).filter(|candidate| !choice.chosen.contains(candidate)) {
            let why = why_not(&problem, &choice, candidate);
            let swapped = |out: usize| -> Vec<usize> { choice.chosen.iter().map(|kept| if *kept == out { candidate } else { *kept }).collect() };
            let more: Vec<usize> = choice.chosen.iter().copied().chain([candidate]).collect();
            prop_assert_eq!(why.may_be_added, spec.allows(more.len()) && spec.distance(&more) == Some(nothing.clone()));
            let mut good: Vec<_> = choice.chosen.iter().map(|out| swapped(*out)).filter(|set| spec.distance(set) == Some(nothing.clone())).collect();
            good.sort_by_key(|set| slack(set));
            match (why.swap, good.last()) {
                (None, _) => prop_assert!(choice.chosen.is_empty()),
                (Some((out, Swap::Satisfies { less })), Some(best)) => {
                    prop_assert!(good.contains(&swapped(out)) && less >= Smmlv::zero());
                    prop_assert_eq!(exactly(&less), slack(&choice.chosen) - slack(best));
                    prop_assert_eq!(slack(&swapped(out)), slack(best));
                }
                (Some((out, Swap::Misses(missing))), None) => {
                    let least = choice.chosen.iter().filter_map(|out| spec.distance(&swapped(*out))).min();
                    prop_assert_eq!(Some(spec.said(&missing)), least.clone());
                    prop_assert_eq!(spec.distance(&swapped(out)), least);
                }
                (said, oracle) => prop_assert!(false, "{:?} but {:?}", said, oracle),
            }
        }
    }

    /// Whatever the limit: a set of as many contracts as may be presented, never better than the best, and the best if it says so.
    #[test]
    fn a_limit_leaves_the_best_found(spec in specs(9), limit in 0_u64..60) {
        let choice = choose(&spec.problem(), limit);
        prop_assert!(choice.steps <= limit * 2 + 200, "{} steps", choice.steps);
        let Some((distance, set)) = spec.best(None) else { return Ok(()) };
        if choice.proven {
            prop_assert_eq!(&choice.chosen, &set);
        }
        let said = spec.said(&choice.missing);
        prop_assert_eq!(spec.distance(&choice.chosen), Some(said.clone()));
        prop_assert!(said >= distance);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn so_is_it_with_more_candidates(spec in specs(12)) {
        same(&spec, &choose(&spec.problem(), STEPS), None)?;
    }
}
