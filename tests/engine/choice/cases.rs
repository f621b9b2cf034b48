//! Worked cases, with figures by hand.

use super::bench::{firm, hard_cover};
use super::brute::smmlv;
use habilita::engine::choice::{choose, plan_b, why_not, Cover, Measure, Need, Problem, Shortfall, Swap, Tier, Union, STEPS};
use habilita::engine::values::Smmlv;

/// Wages, as so many millions of 2022, when the wage was a million.
fn wages(of: i64) -> Smmlv {
    smmlv((of * 1_000_000, 1_000_000))
}

fn marked(of: &[usize], candidates: usize) -> Vec<bool> {
    (0..candidates).map(|candidate| of.contains(&candidate)).collect()
}

/// Seven contracts of 90, 80, 70, 60, 50, 40 and 30 wages; five must add up to `need`, two of them of kind A (the last three are) and one of
/// kind B (70 and 30 are).
fn seven(need: i64) -> Problem {
    let brings = [90, 80, 70, 60, 50, 40, 30].map(wages).to_vec();
    Problem {
        candidates: 7,
        barred: vec![],
        fewest: 5,
        most: 5,
        measures: vec![Measure { brings, need: Need::Fixed(wages(need)) }],
        main: Some(0),
        covers: vec![Cover { marked: marked(&[4, 5, 6], 7), least: 2 }, Cover { marked: marked(&[2, 6], 7), least: 1 }],
        unions: vec![],
    }
}

/// By hand: 50 and 40 are the two greatest of kind A; of the rest 90, 80 and 70, and 70 is of kind B: 330.
#[test]
fn five_of_seven_with_two_of_a_kind_and_one_of_another() {
    let choice = choose(&seven(300), STEPS);
    assert_eq!((choice.chosen.as_slice(), choice.missing.as_slice()), ([0, 1, 2, 4, 5].as_slice(), [].as_slice()));
    assert_eq!(choice.slack, wages(30));
    assert!(choice.proven);

    // 60 (no kind) in the place of 70 leaves nobody of kind B; of 50, one of kind A; in that of 90 everything holds, with 30 less; of 80, 20.
    let why = why_not(&seven(300), &choice, 3);
    assert_eq!(why.swap, Some((1, Swap::Satisfies { less: wages(20) })));
    assert!(!why.may_be_added, "five are presented, no more");
    // With 320 to reach, 310 will not do.
    let choice = choose(&seven(320), STEPS);
    assert_eq!(why_not(&seven(320), &choice, 3).swap, Some((1, Swap::Misses(vec![Shortfall::Measure(0, wages(10))]))));
}

/// Exactly what is asked is enough, and a wage more is not to be had: 330 is the most.
#[test]
fn the_border_is_exact() {
    let choice = choose(&seven(330), STEPS);
    assert_eq!((choice.slack, choice.missing.len()), (Smmlv::zero(), 0));
    let choice = choose(&seven(331), STEPS);
    assert_eq!(choice.missing, [Shortfall::Measure(0, wages(1))]);
    assert_eq!(choice.chosen, [0, 1, 2, 4, 5]);
    // A third of a wage of 2020, of 2021 and of 2023: none is a decimal that ends, and together they are one wage. A third of a peso less in one
    // of them, and they are not.
    let third = |wage: i64, less: i64| smmlv((wage - less, wage * 3));
    let mut problem = Problem { candidates: 3, fewest: 3, most: 3, main: Some(0), ..Problem::default() };
    let thirds =
        |less| vec![Measure { brings: vec![third(877_803, less), third(908_526, 0), third(1_160_000, 0)], need: Need::Fixed(wages(1)) }];
    problem.measures = thirds(0);
    let choice = choose(&problem, STEPS);
    assert_eq!((choice.missing.len(), choice.slack), (0, Smmlv::zero()));
    problem.measures = thirds(1);
    assert_eq!(choose(&problem, STEPS).missing, [Shortfall::Measure(0, smmlv((1, 877_803 * 3)))]);
}

/// A tier for one or two contracts asks for 75, one for three to five for 120; six are not allowed.
#[test]
fn the_fewest_contracts_are_chosen_and_what_is_asked_goes_by_their_number() {
    let tier = |from, to, need| Tier { from, to, need: wages(need) };
    let mut problem = Problem { candidates: 6, fewest: 1, most: 6, main: Some(0), ..Problem::default() };
    let brings = [40, 30, 30, 30, 20, 10].map(wages).to_vec();
    problem.measures = vec![Measure { brings, need: Need::ByCount(vec![tier(1, 2, 75), tier(3, 5, 120)]) }];
    // Two reach 70, three 100, four 130.
    let choice = choose(&problem, STEPS);
    assert_eq!((choice.chosen.clone(), choice.slack.clone()), (vec![0, 1, 2, 3], wages(10)));
    // A fifth is not needed; without the first, four reach 110 and five 120.
    assert!(why_not(&problem, &choice, 5).may_be_added);
    let plans = choice.chosen.iter().map(|out| plan_b(&problem, &choice, *out, STEPS)).collect::<Vec<_>>();
    assert_eq!(plans[0].missing, [Shortfall::Measure(0, wages(30))]);
    assert_eq!((plans[0].instead.chosen.as_slice(), plans[0].instead.slack.clone()), ([1, 2, 3, 4, 5].as_slice(), wages(0)));
    assert_eq!(plans.len(), 4);
}

/// Three are asked for and there are two: both are shown, with the contract that is missing and the code nobody has.
#[test]
fn with_too_few_candidates_all_of_them_are_the_nearest() {
    let mut problem = Problem { candidates: 2, fewest: 3, most: 5, main: Some(0), ..Problem::default() };
    problem.measures = vec![Measure { brings: vec![wages(1), wages(5)], need: Need::Fixed(wages(10)) }];
    problem.unions = vec![Union { codes: vec![0b01, 0b11], least: 3 }];
    let choice = choose(&problem, STEPS);
    assert_eq!(choice.chosen, [1, 0]);
    assert_eq!(choice.missing, [Shortfall::TooFew(1), Shortfall::Union(0, 1), Shortfall::Measure(0, wages(4))]);
    assert!(choice.proven);
    // Nothing may be presented: nothing is.
    problem.most = 2;
    assert_eq!(choose(&problem, STEPS).chosen, [0_usize; 0]);
    // More than may be presented.
    let one = Problem { fewest: 1, most: 1, ..problem };
    assert_eq!(one.missing(&[0, 1]).first(), Some(&Shortfall::TooMany(1)));
}

/// With no steps at all, what is plain to see is still found, and nothing is claimed of it.
#[test]
fn without_steps_an_obvious_set_is_found() {
    let choice = choose(&firm(200, 5, 4, 1), 0);
    assert_eq!((choice.missing.len(), choice.proven), (0, false));
    assert_eq!(choice.chosen.len(), 5);
}

/// Which codes cover most is not settled by bounds: the limit is kept, and it says so.
#[test]
fn a_hard_cover_stays_within_its_limit() {
    let problem = hard_cover(200, 12, 55, 7);
    let choice = choose(&problem, 20_000);
    assert!(choice.missing.is_empty() && !choice.proven);
    assert!(choice.steps <= 20_100, "{} steps", choice.steps);
    let easier = choose(&hard_cover(200, 5, 26, 7), STEPS);
    assert!(easier.missing.is_empty() && easier.proven);
}

/// Two hundred contracts of the same amount, which no decimal number says: a branch is not gone through for being as good.
#[test]
fn amounts_that_are_all_the_same_take_few_steps() {
    let mut problem = firm(200, 5, 0, 1);
    problem.measures[0].brings = vec![smmlv((10_000_000, 908_526)); 200];
    let choice = choose(&problem, STEPS);
    assert!(choice.proven && choice.missing.is_empty());
    assert!(choice.steps < 2_000, "{} steps", choice.steps);
}
