//! When there are more contracts than are looked at: all, the first so many in the order of upload, or the highest so many.

use super::follow::follow;
use super::synthetic::{and, asking, asking_all, ended, of, Asked};
use crate::support::Case;
use serde_json::{json, Value};

/// 300 SMMLV in contracts of 100, 120 and 200, in the order given.
fn total(contracts: &[Value]) -> Case {
    asking(json!({ "total_smmlv": { "at_least": { "smmlv": "300" } } })).bring(contracts)
}

#[test]
fn all_of_them_the_first_ones_or_the_highest() {
    let state = |key: &str, n: u16, amounts: &[u64]| {
        let contracts: Vec<Value> = amounts.iter().map(|amount| of(*amount)).collect();
        let case = total(&contracts);
        if key.is_empty() { case } else { case.counting(key, json!(n)) }.state()
    };
    // All: 100 + 100 + 100 = 300; one wage less is not.
    assert_eq!([state("", 0, &[100, 100, 100]), state("", 0, &[100, 100, 99])], ["cumple", "no_cumple"]);
    // The first two: 200 + 100 = 300; in the other order 100 + 100.
    assert_eq!([state("first", 2, &[200, 100, 100]), state("first", 2, &[100, 100, 200])], ["cumple", "no_cumple"]);
    // The two highest, whatever the order.
    assert_eq!([state("highest", 2, &[100, 100, 200]), state("highest", 2, &[199, 100, 100])], ["cumple", "no_cumple"]);
}

#[test]
fn the_ones_in_excess_say_why_they_do_not_count() {
    let three = [of(100), of(120), of(200)];
    assert_eq!(
        total(&three).counting("first", json!(2)).steps()[2],
        "Contrato 3 | no cuenta: solo se miran los 2 primeros en el orden de cargue | 0"
    );
    assert_eq!(total(&three).counting("highest", json!(2)).steps()[0], "Contrato 1 | no cuenta: solo se miran los 2 de mayor valor | 0");
    // Of two equal ones the later goes: the order of upload settles it.
    let equal = total(&[of(100), of(100), of(200)]).counting("highest", json!(2));
    assert!(equal.steps()[1].starts_with("Contrato 2 | no cuenta"), "{:#?}", equal.steps());
}

/// Wages are compared, not pesos: 130.000.000 of 2024 are 100 wages, and 142.350.000 of 2025 too; 120.000.000 of 2022 are more than both.
#[test]
fn the_highest_are_told_in_wages() {
    let case = asking(json!({ "total_smmlv": { "at_least": { "smmlv": "120" } } })).counting("highest", json!(1));
    let case = case.bring(&[ended(130_000_000, "2024-05-01"), ended(142_350_000, "2025-05-01"), ended(120_000_000, "2022-05-01")]);
    assert_eq!(case.state(), "cumple");
    // Where pesos are asked, pesos are: contracts without a date have a value.
    let pesos = asking(json!({ "total_smmlv": { "at_least": { "pesos": "142350000" } } })).counting("highest", json!(1));
    let bare = |value: &str| json!({ "value": value });
    assert_eq!(pesos.bring(&[bare("130000000"), bare("142350000"), bare("120000000")]).state(), "cumple");
}

/// Whether a contract is among the highest may not be known: then nothing complies or fails thanks to it.
#[test]
fn who_is_highest_may_not_be_known() {
    let highest = |contracts: &[Value]| total(contracts).counting("highest", json!(2));
    let silent = json!({ "end": "2022-06-30" });
    // 200 + 100 = 300; without the value of the first, it may be that or less.
    assert_eq!(highest(&[of(200), of(100), of(50)]).state(), "cumple");
    assert_eq!(highest(&[silent.clone(), of(100), of(50)]).state(), "por_confirmar");
    assert_ne!(highest(&[silent.clone(), of(200), of(100)]).state(), "no_cumple");
    assert_eq!(highest(&[silent, of(300), of(50)]).state(), "cumple");
    // The highest may be left out, and the third would come in: it is about roads, and one such is asked.
    let roads = |contract: Value, answer: &str| and(contract, "activities", json!({ "vias": answer }));
    let case = asking(json!({ "activity_count": { "activity": "vias", "at_least": 1 } }))
        .counting("highest", json!(2))
        .counting("excludes", json!(["self_certified"]));
    let certified = |contract: Value| and(contract, "certifier", json!("client"));
    let doubtful = roads(of(200), "no");
    let all = [doubtful.clone(), certified(roads(of(100), "no")), certified(roads(of(50), "yes"))];
    assert_eq!(case.clone().bring(&all).state(), "por_confirmar");
    assert_eq!(case.clone().bring(&[certified(doubtful.clone()), all[1].clone(), all[2].clone()]).state(), "no_cumple");
    let out = and(doubtful, "certifier", json!("self"));
    assert_eq!(case.bring(&[out, all[1].clone(), all[2].clone()]).state(), "cumple");
}

/// What is missing is brought where it is looked at: in the place of one of the first, or as one of the highest.
#[test]
fn the_remedy_knows_which_are_looked_at() {
    let first = total(&[of(150), of(100), of(500)]).counting("first", json!(2));
    assert_eq!(
        first.remedy(),
        // 200 × 1.750.905 and × 1.423.500.
        "No puede presentar más contratos: cambie el 2 (100,0000 SMMLV) por uno de $ 262.635.750 o más si terminó en 2026, o de $ 213.525.000 o más si terminó en 2025."
    );
    assert_eq!(follow(&first), 2);
    assert_eq!(follow(&total(&[of(150), of(100), of(50)]).counting("highest", json!(2))), 2);
    // One of the first does not count: its place is the one to take.
    let running = ended(500_000_000, "2026-12-31");
    let wasted = total(&[running, of(250)]).counting("first", json!(2)).counting("excludes", json!(["running"]));
    assert_eq!(
        wasted.remedy(),
        // 50 × 1.750.905 and × 1.423.500.
        "No puede presentar más contratos: cambie el 1 (no cuenta) por uno de $ 87.545.250 o más si terminó en 2026, o de $ 71.175.000 o más si terminó en 2025."
    );
    assert_eq!(follow(&wasted), 2);
}

/// Five for a Mipyme instead of the first three: while nobody says, only what hangs on it is asked.
#[test]
fn another_number_of_first_ones_while_a_fact_holds() {
    let case = |amounts: &[u64], facts: Value| {
        let contracts: Vec<Value> = amounts.iter().map(|amount| of(*amount)).collect();
        let differs = json!([{ "fact": "mipyme", "first": 3 }, { "fact": "mujeres", "first": 1 }]);
        total(&contracts).counting("first", json!(2)).counting("differs", differs).with(|c| c.firm["facts"] = facts).state()
    };
    let no = || json!({ "mipyme": "no", "mujeres": "no" });
    let mipyme = || json!({ "mipyme": "yes", "mujeres": "no" });
    assert_eq!([case(&[150, 100, 50], no()), case(&[150, 100, 50], mipyme())], ["no_cumple", "cumple"]);
    assert_eq!(case(&[150, 100, 49], mipyme()), "no_cumple");
    assert_eq!(case(&[150, 100, 50], json!({ "mujeres": "no" })), "por_confirmar");
    assert_eq!(case(&[200, 100, 50], json!({ "mujeres": "no" })), "cumple");
    // Not known to be a Mipyme, and of women: three or one, never two.
    assert_eq!(case(&[200, 100, 50], json!({ "mujeres": "yes" })), "por_confirmar");
    assert_eq!(case(&[300, 1, 1], json!({ "mujeres": "yes" })), "cumple");
}

/// The count looks only at the ones that are looked at: with the first two, three presented are two.
#[test]
fn the_count_looks_at_the_same_ones() {
    let rules = [("R", json!({ "contract_count": { "exactly": 2 } }))];
    assert_eq!(asking_all(&rules).counting("first", json!(2)).bring(&[of(1), of(1), of(1)]).state(), "cumple");
}
