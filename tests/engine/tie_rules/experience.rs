//! The member that gives a criterion to its plural: 25 % of it, and 25 % of the experience of the offer in SMMLV, exact.

use super::synthetic::{consorcio, none, Tied};
use crate::support::Case;
use serde_json::{json, Value};

/// Ana has the disability payroll (2 of 20), is a head of family and reincorporated, and a small firm; the others are none of these and large.
fn plural(shares: &[&str]) -> Case {
    let members: Vec<(&str, &str)> = shares.iter().map(|share| ("natural", *share)).collect();
    let mut case = consorcio(&members).member("m1", giving());
    for at in 1..shares.len() {
        case = case.member(&format!("m{}", at + 1), taking());
    }
    case
}

fn giving() -> Value {
    let sensitive = json!({ "reincorporated": "yes" });
    json!({ "workers": 20, "disabled": ["2020-01-01", "2020-01-01"], "head_of_family": "yes", "ties": "no", "business": "small", "sensitive": sensitive })
}

fn taking() -> Value {
    let sensitive = json!({ "reincorporated": "no" });
    json!({ "workers": 20, "disabled": [], "head_of_family": "no", "ties": "no", "business": "large", "sensitive": sensitive })
}

/// The four criteria that ask for it.
const KINDS: [&str; 4] = ["disability", "member_head", "member_reincorporation", "payments"];

fn all(case: &Case, state: &str, words: &str) -> Vec<String> {
    let found = KINDS.iter().map(|kind| case.criterion(kind));
    let wrong = found.filter(|found| found.state.code() != state || !found.sentence.contains(words));
    wrong.map(|found| format!("expected {state}, «{words}»: {}", found.sentence)).collect()
}

fn of(member: &str) -> Value {
    json!({ member: "100" })
}

/// Contracts of Ana and of Beto.
fn both(ana: u64, ana_end: &str, beto: u64, beto_end: &str) -> Case {
    plural(&["25", "75"]).executed(&[(ana, ana_end, of("m1")), (beto, beto_end, of("m2"))])
}

/// 76/24 fails by the share alone; 75/25 still needs the experience.
#[test]
fn a_quarter_of_the_plural_is_not_enough() {
    let much = [(90_000_000, "2022-06-30", of("m1")), (10_000_000, "2022-06-30", of("m2"))];
    let little = [(10_000_000, "2022-06-30", of("m1")), (90_000_000, "2022-06-30", of("m2"))];
    none(all(&plural(&["24", "76"]).executed(&much), "no_cumple", "participación 24 %, se exige 25 %"));
    none(all(&plural(&["24.9999", "75.0001"]).executed(&much), "no_cumple", "24,9999 %"));
    none(all(&plural(&["25", "75"]).executed(&much), "cumple", ""));
    none(all(&plural(&["25", "75"]).executed(&little), "no_cumple", "aporta 10 % de la experiencia"));
    none(all(&plural(&["", "75"]).executed(&much), "por_confirmar", "falta decir cuánto participa"));
    none(all(&plural(&["", "75"]).executed(&little), "no_cumple", "aporta 10 %"));
}

/// 2022: 10.000.000 ÷ 1.000.000 = 10 SMMLV. 2024: 39.000.000 ÷ 1.300.000 = 30. 10 of 40 is 25 %; with a peso less 9,999999 of 39,999999 is 24,999998 %.
/// In pesos it would be 10 of 49, which is 20,4 %.
#[test]
fn contracts_of_different_years_at_the_limit() {
    none(all(
        &both(10_000_000, "2022-06-30", 39_000_000, "2024-06-30"),
        "cumple",
        "aporta 25 % de la experiencia (10,0000 de 40,0000 SMMLV)",
    ));
    none(all(&both(9_999_999, "2022-06-30", 39_000_000, "2024-06-30"), "no_cumple", "24,99"));
    none(all(&both(10_000_000, "2022-06-30", 39_000_001, "2024-06-30"), "no_cumple", "24,99"));
    let found = both(9_999_999, "2022-06-30", 39_000_000, "2024-06-30").criterion("disability");
    assert_eq!(found.figures["required_experience_percent"], "25");
    assert!(!found.sentence.contains("aporta 25 %"), "{}", found.sentence);
}

/// Thirds are exact: three contracts of 2025 whose wages have no end in decimals. 1.000.000 ÷ 1.423.500 each, one of four.
#[test]
fn a_ratio_without_end_is_exact() {
    let four = |ana: u64| {
        let mut contracts = vec![(ana, "2025-03-01", of("m1"))];
        contracts.extend((0..3).map(|_| (1_000_000, "2025-03-01", of("m2"))));
        plural(&["25", "75"]).executed(&contracts)
    };
    none(all(&four(1_000_000), "cumple", "aporta 25 %"));
    none(all(&four(999_999), "no_cumple", "24,99"));
}

/// A contract executed by both counts to each by its part: 25 and 75 of 100. By a third party too, only theirs: 20 of 20 + 60.
#[test]
fn a_contract_of_several() {
    let one = |members: Value| plural(&["25", "75"]).executed(&[(100_000_000, "2022-06-30", members)]);
    none(all(&one(json!({ "m1": "25", "m2": "75" })), "cumple", "aporta 25 %"));
    none(all(&one(json!({ "m1": "24.9999", "m2": "75.0001" })), "no_cumple", "24,9999 de 100,0000"));
    none(all(&one(json!({ "m1": "20", "m2": "60" })), "cumple", "20,0000 de 80,0000"));
    none(all(&one(json!({ "m2": "60" })), "no_cumple", "0 %"));
    // A running contract brings nothing to either.
    let running = [(10_000_000, "2022-06-30", of("m1")), (39_000_000, "2024-06-30", of("m2")), (500_000_000, "2026-12-31", of("m2"))];
    none(all(&plural(&["25", "75"]).executed(&running), "cumple", "aporta 25 %"));
}

/// A contract that may count or not. Without it Ana brings 10 of 40; with one more of hers it could only be more; with one of Beto's it could be less.
#[test]
fn a_contract_in_doubt() {
    let with = |change: &dyn Fn(&mut Value)| {
        let contracts = [(10_000_000, "2022-06-30", of("m1")), (39_000_000, "2024-06-30", of("m2")), (5_000_000, "2022-06-30", of("m2"))];
        plural(&["25", "75"]).executed(&contracts).with(|c| change(&mut c.firm["contracts"][2]))
    };
    let forget = |key: &'static str| move |contract: &mut Value| drop(contract.as_object_mut().unwrap().remove(key));
    none(all(&with(&forget("value")), "por_confirmar", "contrato por confirmar"));
    none(all(&with(&forget("end")), "por_confirmar", "contrato por confirmar"));
    none(all(&with(&forget("members")), "por_confirmar", ""));
    // Known, it is too much of Beto's: 10 of 45 is 22,2 %.
    none(all(&with(&|_| ()), "no_cumple", "22,22 %"));
    // Ana's own can only help.
    let own = |key: &'static str| {
        with(&move |contract: &mut Value| {
            contract["members"] = json!({ "m1": "100" });
            contract.as_object_mut().unwrap().remove(key);
        })
    };
    none(all(&own("value"), "cumple", ""));
    none(all(&own("end"), "cumple", ""));
}

/// A contract of the plural of which nobody said who executed it: 10 of Ana's, 50 of Beto's and 10 of either are 10 or 20 of 70: 14,28 %
/// or 28,57 %. A small one does not matter: 10 or 11 of 21; at most 11 of 101.
#[test]
fn a_contract_of_nobody_knows_whom() {
    let case = |beto: u64, open: u64| {
        let contracts = [(10_000_000, "2022-06-30", of("m1")), (beto, "2022-06-30", of("m2")), (open, "2022-06-30", json!({}))];
        plural(&["25", "75"]).executed(&contracts).with(|c| c.firm["contracts"][2]["share"] = json!("100"))
    };
    none(all(&case(50_000_000, 10_000_000), "por_confirmar", "contrato por confirmar"));
    none(all(&case(10_000_000, 1_000_000), "cumple", ""));
    none(all(&case(90_000_000, 1_000_000), "no_cumple", ""));
}

#[test]
fn no_contracts() {
    none(all(&plural(&["25", "75"]), "no_cumple", "0 %"));
    let unchosen = plural(&["25", "75"]).with(|c| drop(c.offer.as_object_mut().unwrap().remove("contracts")));
    none(all(&unchosen, "por_confirmar", "falta elegir los contratos"));
}

/// Beto's contract began in 2022 and ended in 2024: 39.000.000 are 30 SMMLV by its end and 39 by its start. Ana brings 10 of 40, or of 49.
#[test]
fn a_reading_that_changes_it() {
    let year = json!({ "reading": "LEC-A", "assume": "termination", "or": ["start"] });
    let case = both(10_000_000, "2022-06-30", 39_000_000, "2024-06-30").with(|c| {
        c.process["experience"]["counting"]["year"] = year;
        for contract in c.firm["contracts"].as_array_mut().unwrap() {
            contract["start"] = json!("2022-01-01");
        }
    });
    none(all(&case, "requiere_revision", "No sería igual si el SMMLV es el del año de inicio"));
    for kind in KINDS {
        assert_eq!(case.criterion(kind).readings, ["LEC-A"], "{kind}");
    }
    none(all(&case.clone().with(|c| c.offer["accepted"] = json!(["LEC-A"])), "cumple", ""));
    // A reading that changes nothing is not named: with the start in 2024 both years are the same.
    let same = case.with(|c| c.firm["contracts"][1]["start"] = json!("2024-01-01"));
    none(all(&same, "cumple", ""));
    assert!(same.criterion("disability").readings.is_empty());
}

/// Whether a contract counts by the own part or whole, what two members executed together is shared out between them: 10 and 90 of 100 either way. What
/// Ana executed with a third party is hers alone: 10 of 10 + 60 are 14,28 %, and whole 100 of 100 + 60 are 62,5 %.
#[test]
fn a_contract_that_counts_whole_is_not_counted_twice() {
    let share = json!({ "reading": "LEC-A", "assume": "own", "or": ["whole"] });
    let case = |contracts: &[(u64, &str, Value)]| {
        plural(&["25", "75"]).executed(contracts).with(|c| c.process["experience"]["counting"]["share"] = share.clone())
    };
    let together = case(&[(100_000_000, "2022-06-30", json!({ "m1": "10", "m2": "90" }))]);
    none(all(&together, "no_cumple", "aporta 10 % de la experiencia"));
    none(all(&case(&[(100_000_000, "2022-06-30", json!({ "m1": "25", "m2": "75" }))]), "cumple", ""));
    let apart = case(&[(100_000_000, "2022-06-30", json!({ "m1": "10" })), (60_000_000, "2022-06-30", of("m2"))]);
    none(all(&apart, "requiere_revision", "14,28 %"));
    assert_eq!(apart.criterion("payments").readings, ["LEC-A"]);
}

/// Rounded to two decimals each contract, 9,999999 SMMLV are 10,00: 10 of 40. Exact it is not.
#[test]
fn a_rounding_that_changes_it() {
    let rounding = json!({ "reading": "LEC-B", "assume": "exact", "or": ["half_up_2"] });
    let case = both(9_999_999, "2022-06-30", 39_000_000, "2024-06-30").with(|c| c.process["experience"]["counting"]["rounding"] = rounding);
    none(all(&case, "requiere_revision", ""));
    assert_eq!(case.criterion("payments").readings, ["LEC-B"]);
    none(all(&case.with(|c| c.offer["accepted"] = json!(["LEC-B"])), "no_cumple", "24,99"));
}

/// One member that meets everything is enough; each part of a different one is not.
#[test]
fn one_member_meets_everything() {
    let contracts = [(50_000_000, "2022-06-30", of("m1")), (50_000_000, "2022-06-30", of("m2"))];
    let of_both = |ana: &str, beto: &str| plural(&[ana, beto]).executed(&contracts).member("m2", giving());
    none(all(&of_both("10", "90"), "cumple", ""));
    // Three, of whom the one with the share has no experience and the one with the experience no share.
    let split = plural(&["30", "10", "60"]).executed(&[(90_000_000, "2022-06-30", of("m2")), (10_000_000, "2022-06-30", of("m3"))]);
    none(all(&split.member("m2", giving()), "no_cumple", "Ana"));
}

/// Of a plural of which nobody said who is in it nothing is known, whatever was said of the bidder.
#[test]
fn a_plural_of_nobody() {
    let case = consorcio(&[]).says(giving()).says(json!({ "national": "yes", "bic": "yes", "pension_age": [], "heads_of_family": "60" }));
    for (kind, _) in super::synthetic::KINDS {
        let found = case.criterion(kind);
        assert_eq!(found.state.code(), "por_confirmar", "{}", found.sentence);
        assert!(found.sentence.contains("quiénes integran"), "{}", found.sentence);
    }
}

/// The invitation prints wages of its own: 2022 at 2.000.000. Ana's 10.000.000 are 5 SMMLV, of 35: 14,28 %.
#[test]
fn the_wages_are_those_of_the_invitation() {
    let case = both(10_000_000, "2022-06-30", 39_000_000, "2024-06-30");
    let printed =
        case.with(|c| c.process["experience"]["wages"] = json!({ "clause": "5", "wages": [{ "year": 2022, "value": "2000000" }] }));
    none(all(&printed, "no_cumple", "14,28 %"));
}
