//! Sums are exact: an oracle of whole fractions agrees, and neither splitting nor reordering contracts, nor a share of all, changes them.

use super::follow::follow;
use super::synthetic::{and, asking, asking_all, ended, of, Asked};
use crate::support::Case;
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;
use serde_json::{json, Value};

/// law.md 1, by decree.
const WAGES: [(i32, u64); 6] = [(2005, 381_500), (2014, 616_000), (2021, 908_526), (2022, 1_000_000), (2025, 1_423_500), (2026, 1_750_905)];

fn ratio(numerator: u64, denominator: u64) -> BigRational {
    BigRational::new(BigInt::from(numerator), BigInt::from(denominator))
}

/// Rounded as the policy says, with whole numbers only.
fn round(how: &str, amount: &BigRational) -> BigRational {
    let (decimals, half) = match how {
        "exact" => return amount.clone(),
        "half_up_2" => (100_u64, true),
        "truncate_2" => (100, false),
        _ => (1, true),
    };
    let scaled = amount * ratio(decimals, 1) + if half { ratio(1, 2) } else { ratio(0, 1) };
    BigRational::new(scaled.floor().to_integer(), BigInt::from(decimals))
}

/// Value in pesos, year, share in ten-thousandths of 1 %.
fn drawn() -> impl Strategy<Value = (u64, usize, u64)> {
    (1_u64..90_000_000, 0..WAGES.len(), prop_oneof![Just(1_000_000_u64), 1_u64..1_000_000])
}

fn contract((value, year, share): &(u64, usize, u64)) -> Value {
    let contract = ended(*value, &format!("{}-01-31", WAGES[*year].0));
    if *share == 1_000_000 {
        contract
    } else {
        and(contract, "share", json!(format!("{}.{:04}", share / 10_000, share % 10_000)))
    }
}

fn total(asked: u64) -> Case {
    asking(json!({ "total_smmlv": { "at_least": { "budget": { "percent": "100", "year": 2026 } } } }))
        .with(|c| c.process["budget"]["amount"] = json!(asked.to_string()))
}

fn exact(case: &Case) -> String {
    case.finding("R").figures["total_exact"].clone()
}

/// What a total, a single contract and each say of the same contracts.
fn several(smmlv: u64) -> Case {
    let at_least = json!({ "smmlv": smmlv.to_string() });
    let single = |of: &str| json!({ "single_smmlv": { "of": of, "at_least": at_least } });
    asking_all(&[
        ("R", json!({ "total_smmlv": { "at_least": at_least } })),
        ("S", single("one")),
        ("A", json!({ "activity_count": { "activity": "vias", "at_least": 1 } })),
        ("C", json!({ "unspsc_codes": { "codes": ["72141000", "72141100"], "digits": 8, "at_least": 2, "of": "together" } })),
        ("Q", json!({ "physical_quantity": { "quantity": "km", "at_least": "9", "of": "sum" } })),
        ("Q1", json!({ "physical_quantity": { "quantity": "km", "at_least": "5", "of": "one" } })),
        ("N", json!({ "contract_count": { "at_least": 2 } })),
        ("P", json!({ "members": { "how": { "any_one": {} }, "of": "R" } })),
        ("PE", json!({ "members": { "how": { "each_one": 1 }, "of": "R" } })),
        ("PP", json!({ "members": { "how": { "proportion": {} }, "of": "R" } })),
    ])
    .consorcio(&["60", "40"])
}

fn any_contract() -> impl Strategy<Value = Value> {
    let words = || prop::sample::select(vec!["yes", "no"]);
    let codes = prop::sample::select(vec!["72141000", "72141100", "1"]);
    (1_u64..40, words(), codes, 0_u64..7, prop::sample::select(vec!["m1", "m2"])).prop_map(|(smmlv, roads, code, km, member)| {
        let contract = and(and(of(smmlv), "activities", json!({ "vias": roads })), "codes", json!([code]));
        and(and(contract, "quantities", json!({ "km": km.to_string() })), "members", json!({ member: "100" }))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Σ round(value × share ÷ wage), rounded, against round(budget ÷ wage of 2026), each part only if it is named.
    #[test]
    fn an_oracle_of_fractions_agrees(
        all in prop::collection::vec(drawn(), 0..6),
        asked in 1_u64..300_000_000,
        how in prop::sample::select(vec!["exact", "half_up_2", "truncate_2", "unit"]),
        parts in prop::sample::subsequence(vec!["contract", "total", "threshold"], 0..=3),
    ) {
        let rounds = |part: &str| parts.is_empty() || parts.contains(&part);
        let part = |name: &str, amount: BigRational| if rounds(name) { round(how, &amount) } else { amount };
        let one = |(value, year, share): &(u64, usize, u64)| part("contract", ratio(*value, WAGES[*year].1) * ratio(*share, 1_000_000));
        let sum = part("total", all.iter().map(one).fold(ratio(0, 1), |sum, amount| sum + amount));
        let threshold = part("threshold", ratio(asked, 1_750_905));
        let contracts: Vec<Value> = all.iter().map(contract).collect();
        let case = total(asked).counting("rounding", json!(how)).counting("rounds", json!(parts)).bring(&contracts);
        prop_assert_eq!(case.state(), if sum >= threshold { "cumple" } else { "no_cumple" }, "{} against {}", sum, threshold);
    }

    /// What the remedy says is enough to the peso, whatever is rounded and however many contracts there are.
    #[test]
    fn every_remedy_is_enough_and_no_more(
        all in prop::collection::vec(drawn(), 0..4),
        asked in 1_u64..300_000_000,
        how in prop::sample::select(vec!["exact", "half_up_2", "truncate_2", "unit"]),
        parts in prop::sample::subsequence(vec!["contract", "total", "threshold"], 0..=3),
        ranked in prop::sample::select(vec!["", "first", "highest"]),
    ) {
        let contracts: Vec<Value> = all.iter().map(contract).collect();
        let mut case = total(asked).counting("rounding", json!(how)).counting("rounds", json!(parts)).bring(&contracts);
        if !ranked.is_empty() {
            case = case.counting(ranked, json!(2));
        }
        prop_assume!(case.state() == "no_cumple");
        // A year's contract of nothing would do where everything rounds to nothing.
        prop_assert!(follow(&case) > 0);
    }

    #[test]
    fn splitting_a_contract_or_sharing_all_of_it_changes_nothing(one in drawn(), part in 1_u64..90_000_000, rest in prop::collection::vec(drawn(), 0..4), turn in 0_usize..6) {
        let (value, year, share) = one;
        prop_assume!(value > 1);
        let part = 1 + part % (value - 1);
        let others: Vec<Value> = rest.iter().map(contract).collect();
        let with = |first: &[Value]| {
            let mut all = [first, &others].concat();
            let count = all.len();
            all.rotate_left(turn % count);
            total(1_000_000_000).bring(&all)
        };
        let whole = with(&[contract(&one)]);
        let split = with(&[contract(&(part, year, share)), contract(&(value - part, year, share))]);
        prop_assert_eq!(exact(&whole), exact(&split));
        prop_assert_eq!(whole.state(), split.state());
        let alone = ended(value, &format!("{}-01-31", WAGES[year].0));
        prop_assert_eq!(exact(&with(std::slice::from_ref(&alone))), exact(&with(&[and(alone, "share", json!("100"))])));
    }

    /// A month is its last day, for whatever looks at when a contract ended.
    #[test]
    fn a_month_is_its_last_day(value in 1_u64..90_000_000, year in 2014_i32..=2026, month in 1_u32..=12) {
        let last = [31, if year % 4 == 0 { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month as usize - 1];
        let with = |end: &str| {
            let case = total(9_000_000).counting("excludes", json!(["running"])).counting("look_back", json!({ "years": 5, "from": "closing" }));
            let found = case.bring(&[ended(value, end)]).finding("R");
            (found.state.code(), found.figures["total_exact"].clone())
        };
        prop_assert_eq!(with(&format!("{year}-{month:02}")), with(&format!("{year}-{month:02}-{last}")));
    }

    /// Another valid contract worsens nothing but what is asked of the number or of each.
    #[test]
    fn one_contract_more_never_worsens(all in prop::collection::vec(any_contract(), 0..5), more in any_contract(), smmlv in 1_u64..90) {
        let (before, after) = (several(smmlv).bring(&all).judge(), several(smmlv).bring(&all).add(more).judge());
        for (was, is) in before.findings.iter().zip(&after.findings) {
            prop_assert!(was.state.code() != "cumple" || is.state.code() == "cumple", "{}: {}\n{}", was.id, was.sentence, is.sentence);
        }
    }
}
