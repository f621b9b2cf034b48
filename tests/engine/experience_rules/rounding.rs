//! Rounding: on the contract, the total, the threshold, as the invitation says; what it does not say is tried in every way.

use super::follow::follow;
use super::synthetic::{asking, ended, of, Asked};
use crate::support::Case;
use serde_json::{json, Value};

/// 40.000.000 of 2026 are asked: 22,845328… SMMLV.
fn forty(rounding: Value) -> Case {
    asking(json!({ "total_smmlv": { "at_least": { "budget": { "percent": "100", "year": 2026 } } } }))
        .with(|c| c.process["budget"]["amount"] = json!("40000000"))
        .counting("rounding", rounding)
}

fn unsaid() -> Value {
    json!({ "reading": "LEC-A", "assume": "exact", "or": ["half_up_2", "truncate_2"] })
}

/// 32.520.000 of 2025 = 22,845100… fails exactly and passes with two decimals (22,85 against 22,85; cut, 22,84 against 22,84).
#[test]
fn a_verdict_that_hangs_on_the_rounding_says_so() {
    let contract = || [ended(32_520_000, "2025-06-30")];
    assert_eq!(forty(json!("exact")).bring(&contract()).state(), "no_cumple");
    assert_eq!(forty(json!("half_up_2")).bring(&contract()).state(), "cumple");
    assert_eq!(forty(json!("truncate_2")).bring(&contract()).state(), "cumple");
    let open = forty(unsaid()).bring(&contract());
    let finding = open.finding("R");
    assert_eq!((finding.state.code(), finding.code), ("requiere_revision", "readings_differ"));
    assert_eq!(finding.readings, ["LEC-A"]);
    assert_eq!(
        open.sentence(),
        "depende de cómo se lea la invitación: si se compara sin redondear, no cumple: acredita 22,8451 SMMLV y se exigen 22,8453; faltan 0,0002; \
         si se compara redondeado a dos decimales, cumple: acredita 22,8500 SMMLV y se exigen 22,8500."
    );
    // Accepted, the reading settles it.
    assert_eq!(open.with(|c| c.offer["accepted"] = json!(["LEC-A"])).state(), "no_cumple");
    // 32.520.326 = 22,8453291… is enough however it is rounded, and 32.500.000 = 22,831050… is not.
    assert_eq!(forty(unsaid()).bring(&[ended(32_520_326, "2025-06-30")]).state(), "cumple");
    assert_eq!(forty(unsaid()).bring(&[ended(32_500_000, "2025-06-30")]).state(), "no_cumple");
}

/// Three contracts of 4,416 (2022) against 13,25. Contracts rounded up: 4,42 × 3 = 13,26; cut: 4,41 × 3 = 13,23. Only the total rounded:
/// 13,248 → 13,25; cut: 13,24. Only the threshold: 13,248 against 13,25.
#[test]
fn each_part_is_rounded_only_if_it_is_named() {
    let three = |how: &str, rounds: &[&str]| {
        let contract = || ended(4_416_000, "2022-01-31");
        asking(json!({ "total_smmlv": { "at_least": { "smmlv": "13.25" } } }))
            .counting("rounding", json!(how))
            .counting("rounds", json!(rounds))
            .bring(&[contract(), contract(), contract()])
            .finding("R")
            .figures["total"]
            .clone()
    };
    assert_eq!(three("half_up_2", &["contract"]), "13.2600");
    assert_eq!(three("truncate_2", &["contract"]), "13.2300");
    assert_eq!(three("half_up_2", &["total"]), "13.2500");
    assert_eq!(three("truncate_2", &["total"]), "13.2400");
    assert_eq!(three("half_up_2", &["threshold"]), "13.2480");
    assert_eq!(three("half_up_2", &["contract", "total"]), "13.2600");
    assert_eq!(three("truncate_2", &[]), "13.2300");
    assert_eq!(three("unit", &["contract"]), "12.0000");
    // The threshold: 40.000.000 of 2026 = 22,845328… → 22,85.
    let asked = forty(json!("half_up_2")).counting("rounds", json!(["threshold"]));
    assert_eq!(asked.clone().bring(&[ended(22_849_999, "2022-01-31")]).state(), "no_cumple");
    assert_eq!(asked.bring(&[ended(22_850_000, "2022-01-31")]).state(), "cumple");
}

/// A step that was rounded says so, and one that was not does not.
#[test]
fn steps_say_what_was_rounded() {
    let steps =
        |rounds: &[&str]| forty(json!("half_up_2")).counting("rounds", json!(rounds)).bring(&[ended(32_520_000, "2025-06-30")]).steps();
    let contract = "Contrato 1, año 2025 | $ 32.520.000 ÷ $ 1.423.500 (SMMLV 2025)";
    let asked = "Se exige | $ 40.000.000 × 100 % ÷ $ 1.750.905 (SMMLV 2026)";
    assert_eq!(
        steps(&["contract"]),
        [
            format!("{contract}, redondeado a dos decimales | 22,8500 SMMLV"),
            "Suma | 1 contrato, sin redondear | 22,8500 SMMLV".to_owned(),
            format!("{asked} | 22,8453 SMMLV")
        ]
    );
    assert_eq!(
        steps(&["total", "threshold"]),
        [
            format!("{contract} | 22,8451 SMMLV"),
            "Suma | 1 contrato, redondeado a dos decimales | 22,8500 SMMLV".to_owned(),
            format!("{asked}, redondeado a dos decimales | 22,8500 SMMLV")
        ]
    );
}

/// The remedy counts with the rounding. Half up, 0,005 less than what is missing already rounds to it: 22,85 − 10 = 12,85 is reached by
/// 12,845 × 1.750.905 = 22.490.374,7 → 22.490.375 of 2026.
#[test]
fn the_remedy_counts_with_the_rounding() {
    let ways = |how: &str, rounds: &[&str]| {
        let case = forty(json!(how)).counting("rounds", json!(rounds)).bring(&[of(10)]);
        (follow(&case), case.remedy())
    };
    assert_eq!(
        ways("half_up_2", &[]),
        (2, "Alcanza con otro contrato de $ 22.490.375 o más si terminó en 2026, o de $ 18.284.858 o más si terminó en 2025.".to_owned())
    );
    for how in ["exact", "half_up_2", "truncate_2", "unit"] {
        for rounds in [&[][..], &["contract"], &["total"], &["threshold"], &["contract", "threshold"], &["total", "threshold"]] {
            assert_eq!(ways(how, rounds).0, 2, "{how} {rounds:?}");
        }
    }
}

/// While the rounding is not said, the remedy is enough under every way to round. Each contract of 10.000.000 of 2025 is 7,024938…: exactly,
/// 22,845328… − 21,074815… = 1,770513… are missing; cut, 22,84 − 3 × 7,02 = 1,78; rounded, 22,85 − 3 × 7,02 = 1,79, which 1,785 reaches.
/// 1,785 × 1.750.905 = 3.125.365,4; × 1.423.500 = 2.540.947,5.
#[test]
fn the_remedy_is_enough_however_it_is_rounded() {
    let contract = || ended(10_000_000, "2025-06-30");
    let case = forty(unsaid()).bring(&[contract(), contract(), contract()]);
    assert_eq!(follow(&case), 2);
    let remedy = "Alcanza con otro contrato de $ 3.125.366 o más si terminó en 2026, o de $ 2.540.948 o más si terminó en 2025.";
    assert_eq!(case.remedy(), remedy);
}
