//! How long a choice takes: `cargo test --release --test engine choice::bench -- --ignored --nocapture`. It prints; time is never asserted.

use super::brute::{smmlv, WAGES};
use habilita::engine::choice::{choose, plan_b, why_not, Choice, Cover, Measure, Need, Problem, Union, STEPS};
use habilita::engine::values::Smmlv;
use std::time::{Duration, Instant};

/// Numbers that look like chance and are the same every day.
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

/// As `of` wages, added up.
fn wages(of: u64) -> Smmlv {
    smmlv((i64::try_from(of).unwrap() * 1_000_000, 1_000_000))
}

/// Contracts of up to 90 million pesos of six years, with three measures (the amount, a share of it, a quantity that has nothing to do with
/// it) and four kinds of marks, the rarer the kind the later.
pub fn firm(candidates: usize, chosen: usize, hard: u64, seed: u64) -> Problem {
    let mut chance = Chance(seed);
    let money: Vec<(i64, i64)> = (0..candidates).map(|_| (1 + chance.below(90_000_000) as i64, WAGES[chance.below(6) as usize])).collect();
    let shares: Vec<u64> = (0..candidates).map(|_| [100, 100, 50, 30][chance.below(4) as usize]).collect();
    let whole: Vec<Smmlv> = money.iter().map(|money| smmlv(*money)).collect();
    let own: Vec<Smmlv> = money.iter().zip(&shares).map(|((pesos, wage), share)| smmlv((pesos * *share as i64, wage * 100))).collect();
    let quantity: Vec<Smmlv> = (0..candidates).map(|_| wages(chance.below(500))).collect();
    let fixed = |brings: &[Smmlv], need: u64| Measure { brings: brings.to_vec(), need: Need::Fixed(wages(need)) };
    let each = chosen as u64;
    let measures = vec![fixed(&own, each * 8 * hard), fixed(&whole, each * 9 * hard), fixed(&quantity, each * 50 * hard)];
    let covers = [(2, 2), (4, 2), (8, 1), (16, 1)]
        .map(|(rare, least)| Cover { marked: (0..candidates).map(|_| chance.below(rare) == 0).collect(), least });
    Problem { candidates, barred: vec![], fewest: chosen, most: chosen, measures, main: Some(0), covers: covers.into(), unions: vec![] }
}

/// Contracts with six codes of sixty each, of which the chosen must hold most: no set of that size can be shown to be the best one.
pub fn hard_cover(candidates: usize, chosen: usize, least: usize, seed: u64) -> Problem {
    let mut problem = firm(candidates, chosen, 0, seed);
    let mut chance = Chance(seed + 1);
    let codes = (0..candidates).map(|_| (0..6).fold(0_u128, |codes, _| codes | 1 << chance.below(60))).collect();
    problem.covers.clear();
    problem.unions = vec![Union { codes, least }];
    problem
}

fn timed<T>(work: impl Fn() -> T) -> (T, Duration) {
    let started = Instant::now();
    let result = work();
    (result, started.elapsed())
}

fn report(name: &str, problem: &Problem) -> Choice {
    let (choice, time) = timed(|| choose(problem, STEPS));
    let found = if choice.missing.is_empty() { "satisfies" } else { "nearest" };
    let proven = if choice.proven { "proven" } else { "best found" };
    println!(
        "{name}: {found}, {} chosen, slack {}, {proven}, {} steps, {time:?}",
        choice.chosen.len(),
        choice.slack.half_up(4),
        choice.steps
    );
    choice
}

/// Every set of so many, with the arithmetic of the engine, for the best that satisfies everything.
fn naive(problem: &Problem) -> Option<Smmlv> {
    let mut best: Option<Smmlv> = None;
    let mut set: Vec<usize> = (0..problem.fewest).collect();
    loop {
        if problem.missing(&set).is_empty() {
            let slack = problem.slack(&set);
            best = Some(best.map_or_else(|| slack.clone(), |best| best.max(slack.clone())));
        }
        // The last place that can move on does, and those after it follow it.
        let room = |place: usize| problem.candidates - set.len() + place;
        let Some(place) = (0..set.len()).rev().find(|place| set[*place] < room(*place)) else { return best };
        let from = set[place] + 1;
        set[place..].iter_mut().zip(from..).for_each(|(contract, next)| *contract = next);
    }
}

#[test]
#[ignore = "prints times"]
fn times() {
    for seed in 1..=4 {
        for hard in [1, 4, 5, 6, 8, 12] {
            report(&format!("200 candidates, 5, seed {seed}, hard {hard}"), &firm(200, 5, hard, seed));
        }
    }
    for (chosen, least) in [(4, 22), (5, 26), (6, 30), (8, 40), (10, 48), (12, 55), (14, 60)] {
        report(&format!("cover, {chosen} of 200 with {least} codes of 60"), &hard_cover(200, chosen, least, 7));
    }
    let mut open = firm(200, 5, 5, 1);
    (open.fewest, open.most) = (1, 200);
    report("any number of 200", &open);
    for measure in &mut open.measures {
        measure.need = Need::Fixed(wages(2_000));
    }
    report("any number of 200, for 2000 wages", &open);
    open.measures[2].need = Need::Fixed(wages(2_000_000));
    report("any number of 200, for what nobody has", &open);
    let mut equal = firm(200, 5, 4, 1);
    equal.measures[0].brings = vec![smmlv((10_000_000, 908_526)); 200];
    report("200 of the same amount", &equal);
    for (place, amount) in equal.measures[0].brings.iter_mut().enumerate() {
        *amount = smmlv((10_000_000 * (1 + place as i64 % 4), 908_526));
    }
    report("200 of four round amounts of one year", &equal);

    let problem = firm(200, 5, 4, 1);
    let choice = choose(&problem, STEPS);
    let (_, time) = timed(|| choice.chosen.iter().map(|out| plan_b(&problem, &choice, *out, STEPS)).collect::<Vec<_>>());
    println!("plan b of five: {time:?}");
    let (_, time) = timed(|| (0..200).map(|candidate| why_not(&problem, &choice, candidate)).collect::<Vec<_>>());
    println!("why not of two hundred: {time:?}");

    let small = firm(25, 5, 3, 3);
    let (slack, long) = timed(|| naive(&small));
    let (choice, short) = timed(|| choose(&small, STEPS));
    assert_eq!(slack, choice.missing.is_empty().then_some(choice.slack));
    println!(
        "25 candidates, C(25,5) = 53130: all of them, exactly, {long:?}; chooser {short:?} ({} steps), {:.0} times",
        choice.steps,
        long.as_secs_f64() / short.as_secs_f64()
    );
}
