//! One contract that reaches a threshold by itself, or each of them; about an activity or any.

use super::follow::follow;
use super::synthetic::{and, asking, asking_all, ended, of, Asked};
use crate::support::Case;
use serde_json::{json, Value};

fn roads(contract: Value, answer: &str) -> Value {
    if answer.is_empty() {
        contract
    } else {
        and(contract, "activities", json!({ "vias": answer }))
    }
}

/// 30 % of 2.000: one contract of 600.
fn one() -> Case {
    asking(json!({ "single_smmlv": { "of": "one", "at_least": { "budget": { "percent": "30", "year": 2026 } } } }))
}

fn each(smmlv: &str) -> Case {
    asking(json!({ "single_smmlv": { "of": "each", "at_least": { "smmlv": smmlv } } }))
}

#[test]
fn one_alone_reaches_it() {
    let state = |pesos: u64| one().bring(&[of(599), ended(pesos, "2022-06-30"), of(10)]).state();
    assert_eq!([state(600_000_000), state(599_999_999)], ["cumple", "no_cumple"]);
    // Together they would, and that is not what is asked.
    let many = one().bring(&[of(500), of(599), of(10)]);
    assert_eq!(many.sentence(), "el mayor de los contratos, el 2, llega a 599,0000 SMMLV y se exige que uno solo llegue a 600,0000.");
    assert_eq!(
        many.steps(),
        [
            "Contrato 1, año 2022 | $ 500.000.000 ÷ $ 1.000.000 (SMMLV 2022) | 500,0000 SMMLV",
            "Contrato 2, año 2022 | $ 599.000.000 ÷ $ 1.000.000 (SMMLV 2022) | 599,0000 SMMLV",
            "Contrato 3, año 2022 | $ 10.000.000 ÷ $ 1.000.000 (SMMLV 2022) | 10,0000 SMMLV",
            "Se exige | $ 3.501.810.000 × 30 % ÷ $ 1.750.905 (SMMLV 2026) | 600,0000 SMMLV"
        ]
    );
    assert_eq!(one().bring(&[]).state(), "no_cumple");
}

/// 600 × 1.750.905 = 1.050.543.000; × 1.423.500 = 854.100.000.
#[test]
fn what_one_contract_would_have_to_be() {
    let short = one().bring(&[of(599)]);
    assert_eq!(
        short.remedy(),
        "Presente un contrato que por sí solo llegue: de $ 1.050.543.000 o más si terminó en 2026, o de $ 854.100.000 o más si terminó en 2025."
    );
    assert_eq!(follow(&short), 2);
    // 1 ÷ 3 % of the budget is no round number of wages: 2.000 × 0,033333 % = 0,66666; × 1.750.905 = 1.167.258,3 → 1.167.259.
    let odd = asking(json!({ "single_smmlv": { "of": "one", "at_least": { "budget": { "percent": "0.033333", "year": 2026 } } } }));
    assert_eq!(follow(&odd.bring(&[ended(1, "2022-06-30")])), 2);
    // Rounded half up, half a wage less is enough: 599,5.
    assert_eq!(follow(&one().counting("rounding", json!("unit")).bring(&[of(599)])), 2);
    let pesos = asking(json!({ "single_smmlv": { "of": "one", "at_least": { "pesos": "5000" } } })).bring(&[ended(4_999, "2022-06-30")]);
    assert_eq!(follow(&pesos), 1);
}

#[test]
fn what_is_not_known_of_one_may_be_the_one() {
    let certified = |contract: Value| and(contract, "certifier", json!("client"));
    let case = |contracts: &[Value]| one().counting("excludes", json!(["self_certified"])).bring(contracts).state();
    assert_eq!(case(&[certified(of(599)), of(600)]), "por_confirmar");
    assert_eq!(case(&[certified(of(600)), of(9_000)]), "cumple");
    // It would not reach it even if it counted.
    assert_eq!(case(&[certified(of(599)), of(599)]), "no_cumple");
    assert_eq!(case(&[certified(of(599)), certified(json!({ "end": "2022-06-30" }))]), "por_confirmar");
}

#[test]
fn each_of_them_reaches_it() {
    let state = |smmlv: &[u64]| each("100").bring(&smmlv.iter().map(|n| of(*n)).collect::<Vec<_>>()).state();
    assert_eq!([state(&[100, 100]), state(&[100, 99, 500])], ["cumple", "no_cumple"]);
    assert_eq!(state(&[]), "no_cumple");
    let short = each("100").bring(&[of(100), ended(99_999_999, "2022-06-30")]);
    assert_eq!(short.sentence(), "el menor de los contratos, el 2, llega a 99,999999 SMMLV y se exige que cada uno llegue a 100,000000.");
    let wanted =
        "Cambie los que no llegan (el 2) por otros de $ 175.090.500 o más si terminó en 2026, o de $ 142.350.000 o más si terminó en 2025.";
    assert_eq!(short.remedy(), wanted);
    for (pesos, end, state) in [
        (175_090_500, "2026-01-15", "cumple"),
        (175_090_499, "2026-01-15", "no_cumple"),
        (142_350_000, "2025-01-15", "cumple"),
        (142_349_999, "2025-01-15", "no_cumple"),
    ] {
        assert_eq!(each("100").bring(&[of(100), ended(pesos, end)]).state(), state, "{pesos} {end}");
    }
}

#[test]
fn of_each_one_that_may_not_count_only_a_lack_matters() {
    let certified = |contract: Value| and(contract, "certifier", json!("client"));
    let case = |contracts: &[Value]| each("100").counting("excludes", json!(["self_certified"])).bring(contracts).state();
    // It reaches it if it counts, and is not missed if it does not.
    assert_eq!(case(&[certified(of(100)), of(100)]), "cumple");
    // If it counts it fails; if it does not, the other is enough.
    assert_eq!(case(&[certified(of(100)), of(99)]), "por_confirmar");
    // Alone, it is the one that must count.
    assert_eq!(case(&[of(100)]), "por_confirmar");
    // Whether it counts or not there is none that reaches it.
    assert_eq!(case(&[of(99)]), "no_cumple");
    assert_eq!(case(&[certified(of(99)), of(100)]), "no_cumple");
}

/// Threshold of 300 with one contract about roads of 210: a single one of 222 is long enough for the second and fails the total.
#[test]
fn a_specific_contract_beside_a_total() {
    let rules = [
        ("T", json!({ "total_smmlv": { "at_least": { "smmlv": "300" } } })),
        ("R", json!({ "single_smmlv": { "of": "one", "at_least": { "smmlv": "210" }, "activity": "vias" } })),
    ];
    let case = |contracts: &[Value]| {
        let case = asking_all(&rules).bring(contracts);
        (case.finding("T").state.code(), case.state())
    };
    assert_eq!(case(&[roads(of(222), "yes")]), ("no_cumple", "cumple"));
    assert_eq!(case(&[roads(of(222), "")]), ("no_cumple", "por_confirmar"));
    assert_eq!(case(&[roads(of(222), "yes"), roads(of(78), "no")]), ("cumple", "cumple"));
    assert_eq!(case(&[roads(of(210), "yes"), roads(of(90), "no")]), ("cumple", "cumple"));
    assert_eq!(case(&[roads(of(209), "yes"), roads(of(91), "no")]), ("cumple", "no_cumple"));
    assert_eq!(case(&[roads(of(400), "no")]), ("cumple", "no_cumple"));
    // Nobody said what it was about, and it would not reach it anyway.
    assert_eq!(case(&[roads(of(209), ""), roads(of(91), "no")]), ("cumple", "no_cumple"));
    let none = asking_all(&rules).bring(&[roads(of(400), "no")]);
    assert_eq!(none.sentence(), "ningún contrato de los que se piden cuenta, y se exige que llegue a 210,0000 SMMLV.");
    assert!(
        none.remedy().starts_with("Presente un contrato de los que se piden que por sí solo llegue: de $ 367.690.050"),
        "{}",
        none.remedy()
    );
}

/// About roads and in town: both of the same contract. Without an activity, `also` is what is asked.
#[test]
fn a_specific_contract_about_two_things_at_once() {
    let about = |rule: Value, town: &str| {
        let contract = and(of(210), "activities", json!({ "vias": "yes", "urbano": town }));
        let other = and(of(500), "activities", json!({ "vias": "no", "urbano": "yes" }));
        asking(json!({ "single_smmlv": rule })).bring(&[contract, other]).state()
    };
    let both = || json!({ "of": "one", "at_least": { "smmlv": "210" }, "activity": "vias", "also": ["urbano"] });
    assert_eq!([about(both(), "yes"), about(both(), "no")], ["cumple", "no_cumple"]);
    let town = || json!({ "of": "each", "at_least": { "smmlv": "211" }, "also": ["urbano"] });
    assert_eq!([about(town(), "yes"), about(town(), "no")], ["no_cumple", "cumple"]);
}

/// 40.000.000 of 2026 = 22,845328… of one contract: 32.520.000 of 2025 = 22,845100… hangs on the rounding.
#[test]
fn one_contract_that_hangs_on_the_rounding_says_so() {
    let case = asking(json!({ "single_smmlv": { "of": "one", "at_least": { "budget": { "percent": "100", "year": 2026 } } } }))
        .with(|c| c.process["budget"]["amount"] = json!("40000000"))
        .counting("rounding", json!({ "reading": "LEC-A", "assume": "exact", "or": ["half_up_2"] }))
        .bring(&[ended(32_520_000, "2025-06-30")]);
    assert_eq!((case.state(), case.finding("R").readings), ("requiere_revision", vec!["LEC-A".to_owned()]));
}
