//! The contracts that are chosen comply, and some are whenever some do: against every set judged by the rules, whatever kinds they are of.

use super::kleene::{contracts, rules};
use super::synthetic::{and, asking_all, of, Asked};
use crate::support::Case;
use habilita::engine::firm::Firm;
use habilita::engine::offer::Offer;
use habilita::engine::process::Process;
use habilita::engine::report::Selection;
use proptest::prelude::*;
use serde_json::{json, Value};

fn chosen(case: &Case) -> Selection {
    let process = Process::load(&case.process.to_string()).expect("a definition");
    let firm = Firm::load(&case.firm.to_string()).expect("a firm");
    let offer = Offer::load(&case.offer.to_string()).expect("an offer");
    habilita::engine::selection(&process, &firm, &offer).expect("contracts to choose among")
}

/// A set of contracts that complies with everything, tried one set after another.
fn some_set(case: &Case) -> Option<Value> {
    let count = case.firm["contracts"].as_array().unwrap().len();
    (1_u32..1 << count).map(|set| (0..count).filter(|at| set & (1 << at) != 0).map(|at| json!(format!("c{}", at + 1))).collect()).find(
        |ids| {
            let report = case.clone().with(|c| c.offer["contracts"] = Value::clone(ids)).judge();
            report.findings.iter().all(|found| ["cumple", "no_aplica"].contains(&found.state.code()))
        },
    )
}

fn agree(case: &Case) -> Result<(), String> {
    let (found, set) = (chosen(case), some_set(case));
    let state = found.state.code();
    let said = format!("{:?} {state}, missing {:?}; {set:?} complies", found.chosen, found.missing);
    let sound = !found.missing.is_empty() || ["cumple", "requiere_revision"].contains(&state);
    let complete = set.is_none() || (found.missing.is_empty() && state == "cumple");
    if sound && complete {
        Ok(())
    } else {
        Err(said)
    }
}

/// The whole length counts where the whole contract does: 2,35 km at 50 %, 1,512 asked.
#[test]
fn a_quantity_is_chosen_by_the_share_that_counts() {
    let quantity = |of: &str| json!({ "physical_quantity": { "quantity": "km", "at_least": "1.512", "of": of } });
    let contract = || and(and(of(1), "share", json!("50")), "quantities", json!({ "km": "2.35" }));
    for of in ["one", "sum"] {
        let case = asking_all(&[("R", quantity(of))]).counting("share", json!("whole")).bring(&[contract()]);
        assert_eq!((case.state(), chosen(&case).state.code()), ("cumple", "cumple"));
        assert_eq!(chosen(&case).missing, [""; 0]);
    }
}

/// Without an activity, what must be there too is what is asked: the small contract in town, not the large one elsewhere.
#[test]
fn one_alone_is_chosen_by_what_it_is_about() {
    let about = |smmlv: u64, town: &str| and(of(smmlv), "activities", json!({ "urbano": town }));
    let rule = json!({ "single_smmlv": { "of": "one", "at_least": { "smmlv": "10" }, "also": ["urbano"] } });
    let case = asking_all(&[("R", rule)]).bring(&[about(90, "no"), about(10, "yes")]);
    assert_eq!(chosen(&case).chosen, ["c2"]);
}

/// Of each that is about roads: one about something else is no obstacle, but some must be about roads.
#[test]
fn one_about_something_else_may_be_chosen_beside_those_asked_of() {
    let about = |smmlv: u64, roads: &str| and(of(smmlv), "activities", json!({ "vias": roads }));
    let rules = [
        ("N", json!({ "contract_count": { "exactly": 2 } })),
        ("R", json!({ "single_smmlv": { "of": "each", "activity": "vias", "at_least": { "smmlv": "24" } } })),
    ];
    let case = asking_all(&rules).bring(&[about(49, "yes"), about(10, "no")]);
    assert_eq!((agree(&case), chosen(&case).chosen), (Ok(()), vec!["c1".to_owned(), "c2".to_owned()]));
    // One about roads that falls short is left out.
    let case = asking_all(&rules).bring(&[about(49, "yes"), about(23, "yes"), about(10, "no")]);
    assert_eq!((agree(&case), chosen(&case).chosen), (Ok(()), vec!["c1".to_owned(), "c3".to_owned()]));
    // None is about roads.
    assert_ne!(chosen(&asking_all(&rules).bring(&[about(90, "no"), about(90, "no")])).missing, [""; 0]);
}

/// Of 41 wages 5 % are 2,05, and who has 40 % of the group may bring none: with the second contract Beto brings 1 of 10, which is too little and
/// not nothing.
#[test]
fn a_member_brings_the_minimum_or_nothing() {
    let by = |smmlv: u64, parts: Value| and(of(smmlv), "members", parts);
    let least = json!({ "minimum": { "leader": "50", "others": "5", "idle": "40" } });
    let rules =
        [("T", json!({ "total_smmlv": { "at_least": { "smmlv": "41" } } })), ("R", json!({ "members": { "how": least, "of": "T" } }))];
    let case = |all: &[Value]| asking_all(&rules).consorcio(&["60", "40"]).bring(all);
    let shared = by(10, json!({ "m1": "90", "m2": "10" }));
    let ana = |smmlv: u64| by(smmlv, json!({ "m1": "100" }));
    // The largest two would do, were it not for Beto's part.
    let one = case(&[ana(36), shared.clone(), ana(5)]);
    assert_eq!((agree(&one), chosen(&one).chosen), (Ok(()), vec!["c1".to_owned(), "c3".to_owned()]));
    assert!(chosen(&one)
        .left_out
        .iter()
        .any(|left| left.id == "c2" && left.reason == "con él, un integrante traería menos del mínimo que se le pide"));
    // Another contract of Beto makes it 3, which is enough.
    let two = case(&[ana(30), shared.clone(), by(2, json!({ "m2": "100" }))]);
    assert_eq!((agree(&two), chosen(&two).chosen.len()), (Ok(()), 3));
    // Nothing else does: what is missing is told.
    let none = case(&[ana(36), shared]);
    assert_eq!(agree(&none), Ok(()));
    assert_ne!(chosen(&none).missing, [""; 0]);
}

/// If the certificate of the one who reaches it alone is refused, another member may: the way out is told.
#[test]
fn plan_b_looks_at_every_member() {
    let by = |smmlv: u64, member: &str| and(of(smmlv), "members", json!({ member: "100" }));
    let rules = [
        ("T", json!({ "total_smmlv": { "at_least": { "smmlv": "40" } } })),
        ("R", json!({ "members": { "how": { "any_one": {} }, "of": "T" } })),
    ];
    let case = asking_all(&rules).consorcio(&["60", "40"]).bring(&[by(50, "m1"), by(45, "m2")]);
    let found = chosen(&case);
    assert_eq!(found.chosen, ["c1"]);
    assert_eq!(found.plan_b.iter().map(|plan| (plan.holds, plan.chosen.clone())).collect::<Vec<_>>(), [(false, vec!["c2".to_owned()])]);
}

/// A member with none of it brings none.
#[test]
fn each_member_is_given_a_contract_it_executed() {
    let by = |parts: Value| and(of(10), "members", parts);
    let rules = [
        ("T", json!({ "total_smmlv": { "at_least": { "smmlv": "10" } } })),
        ("R", json!({ "members": { "how": { "each_one": 1 }, "of": "T" } })),
    ];
    let case = asking_all(&rules).consorcio(&["60", "40"]).bring(&[by(json!({ "m1": "100", "m2": "0" })), by(json!({ "m2": "1" }))]);
    assert_eq!(agree(&case), Ok(()));
    assert_eq!(chosen(&case).chosen, ["c1", "c2"]);
}

/// 4,416 of Ana are 4,42 if they are rounded and fall short if they are not. With 4 of Beto there is more to spare, and no one alone for sure:
/// the other 0,01 of Ana is what is needed.
#[test]
fn what_a_member_brings_is_enough_however_it_is_read() {
    let by = |value: &str, member: &str| json!({ "value": value, "end": "2022-06-30", "members": { member: "100" } });
    let rules = [
        ("T", json!({ "total_smmlv": { "at_least": { "smmlv": "4.42" } } })),
        ("R", json!({ "members": { "how": { "any_one": {} }, "of": "T" } })),
    ];
    let case = asking_all(&rules)
        .counting("rounding", json!({ "reading": "LEC-A", "assume": "half_up_2", "or": ["exact"] }))
        .consorcio(&["60", "40"])
        .bring(&[by("4416000", "m1"), by("10000", "m1"), by("4000000", "m2")]);
    assert_eq!(agree(&case), Ok(()));
    assert_eq!(chosen(&case).chosen, ["c1", "c2"]);
}

/// Contracts that are rounded add up to a rounded sum: with 4,42 of 4,42 there is nothing to spare, and of 4,41 0,01 is missing.
#[test]
fn what_there_is_to_spare_is_told_from_what_is_asked() {
    let case = |value: &str| {
        asking_all(&[("R", json!({ "total_smmlv": { "at_least": { "smmlv": "4.42" } } }))])
            .counting("rounding", json!("half_up_2"))
            .bring(&[json!({ "value": value, "end": "2022-06-30" })])
    };
    assert_eq!(chosen(&case("4415000")).slack, "0.0000");
    assert_eq!(chosen(&case("4414999")).slack, "-0.0100");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn some_are_chosen_whenever_some_comply(
        amount in 5_u64..90,
        n in 1_u16..3,
        picked in prop::collection::vec(0_usize..19, 1..3),
        all in prop::collection::vec(contracts(), 1..5),
        plural in prop::bool::ANY,
        parts in prop::sample::subsequence(vec![
            ("excludes", json!(["running", "self_certified"])),
            ("rounding", json!({ "reading": "LEC-A", "assume": "exact", "or": ["half_up_2", "truncate_2"] })),
            ("share", json!({ "reading": "LEC-B", "assume": "own", "or": ["whole"] })),
            ("vat", json!("out")),
        ], 0..3),
    ) {
        let every = rules(amount, n);
        let mut asked = vec![every[0].clone()];
        asked.extend(picked.iter().map(|at| every[*at].clone()));
        asked.dedup_by_key(|(id, _)| *id);
        asked.sort_by_key(|(id, _)| *id);
        asked.dedup_by_key(|(id, _)| *id);
        // No two of them are alike.
        let all: Vec<Value> = all.into_iter().enumerate().map(|(at, one)| and(one, "object", json!(format!("obra {at}")))).collect();
        let mut case = asking_all(&asked).bring(&all);
        case = if plural { case.consorcio(&["60", "40"]) } else { case };
        for (key, value) in parts {
            case = case.counting(key, value);
        }
        case.firm["facts"] = json!({ "mipyme": "no", "mujeres": "no" });
        if let Err(said) = agree(&case) {
            prop_assert!(false, "{said}\n{:#}\n{:#}", case.process["experience"], case.firm["contracts"]);
        }
    }
}
