//! What is not known of a contract: it never makes anything comply, nor condemns what complied; and it is asked for only where it matters.

use super::synthetic::{asking_all, Asked};
use crate::support::Case;
use proptest::prelude::*;
use serde_json::{json, Value};

/// One rule of each kind, with the numbers drawn; `T` is the total that members share out.
pub fn rules(amount: u64, n: u16) -> Vec<(&'static str, Value)> {
    let smmlv = amount.to_string();
    let tiers = json!([{ "from": 1, "to": 1, "percent": "75" }, { "from": 2, "to": 3, "percent": "120" }, { "from": 4, "to": 9, "percent": "150" }]);
    let single = |of: &str, activity: Option<&str>| {
        let mut rule = json!({ "of": of, "at_least": { "smmlv": smmlv } });
        activity.into_iter().for_each(|id| rule["activity"] = json!(id));
        json!({ "single_smmlv": rule })
    };
    let codes = |of: &str| json!({ "unspsc_codes": { "codes": ["72141000", "72141100"], "digits": 6, "at_least": n.min(2), "of": of } });
    let quantity = |of: &str| json!({ "physical_quantity": { "quantity": "km", "at_least": smmlv, "of": of } });
    let members = |how: Value| json!({ "members": { "how": how, "of": "T" } });
    vec![
        ("T", json!({ "total_smmlv": { "at_least": { "smmlv": smmlv } } })),
        ("T-PESOS", json!({ "total_smmlv": { "at_least": { "pesos": (amount * 1_000_000).to_string() } } })),
        ("T-TIERS", json!({ "total_smmlv": { "at_least": { "smmlv": smmlv }, "tiers": tiers } })),
        ("N-EXACT", json!({ "contract_count": { "exactly": n } })),
        (
            "N-MOST",
            json!({ "contract_count": { "at_most": n, "differs": [{ "fact": "mipyme", "at_most": n + 1 }, { "fact": "mujeres", "at_least": 1 }] } }),
        ),
        ("A", json!({ "activity_count": { "activity": "vias", "or": ["puentes"], "also": ["urbano"], "at_least": n } })),
        ("S-ONE", single("one", None)),
        ("S-EACH", single("each", None)),
        ("S-ABOUT", single("one", Some("vias"))),
        ("S-EACH-ABOUT", single("each", Some("vias"))),
        ("C-EACH", codes("each")),
        ("C-ALL", codes("together")),
        ("Q-ONE", quantity("one")),
        ("Q-SUM", quantity("sum")),
        ("M-SUM", members(json!({ "sum": {} }))),
        ("M-ONE", members(json!({ "any_one": {} }))),
        ("M-EACH", members(json!({ "each_one": 1 }))),
        ("M-PART", members(json!({ "proportion": {} }))),
        ("M-LEAST", members(json!({ "minimum": { "leader": "50", "others": "5", "idle": "40" } }))),
    ]
}

/// How contracts count: everything that may leave one out, some at a time.
fn countings() -> impl Strategy<Value = Vec<(&'static str, Value)>> {
    let unsaid = json!({ "reading": "LEC-A", "assume": "exact", "or": ["half_up_2", "truncate_2"] });
    let parts: Vec<(&'static str, Value)> = vec![
        ("excludes", json!(["running"])),
        ("excludes", json!(["not_liquidated", "self_certified"])),
        ("excludes", json!(["not_started", "group", "member"])),
        ("look_back", json!({ "years": 3, "from": "closing" })),
        ("activity", json!("urbano")),
        ("partners", json!({ "years": 3 })),
        ("first", json!(2)),
        ("highest", json!(2)),
        ("differs", json!([{ "fact": "mipyme", "first": 1 }, { "fact": "mujeres", "first": 3 }])),
        ("rounding", unsaid),
        ("vat", json!("out")),
        ("year", json!("reception")),
        ("year", json!("start")),
        ("share", json!({ "reading": "LEC-B", "assume": "own", "or": ["whole"] })),
    ];
    prop::sample::subsequence(parts, 0..5).prop_map(|parts| {
        let has = |key: &str| parts.iter().any(|(other, _)| *other == key);
        let ranked = has("first") || has("differs");
        parts.iter().filter(|(key, _)| *key != "highest" || !ranked).cloned().collect()
    })
}

fn answer() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["yes", "no"])
}

/// A contract of which everything is known, and nothing contradicts itself.
pub fn contracts() -> impl Strategy<Value = Value> {
    let dates = prop::sample::select(vec![
        ("2020-01-15", "2021-06-30", "finished"),
        ("2022-01", "2022-06-30", "liquidated"),
        ("2024-12-01", "2025-02", "finished"),
        ("2025-06-01", "2026-02-06", "liquidated"),
        ("2025-06-01", "2026-12-31", "running"),
        ("2026-03-01", "2026-12-31", ""),
    ]);
    let certifier = prop::sample::select(vec!["client", "client", "self", "own_consortium", "member", "group"]);
    let codes = prop::sample::select(vec!["72141000", "72141100", "99999999"]);
    let share = prop::sample::select(vec!["", "50", "33.3333"]);
    let amounts = (1_u64..80, 0_u64..9, 0_u64..30);
    (amounts, dates, certifier, codes, share, (answer(), answer(), answer()), 0_u8..8).prop_map(
        |((value, vat, km), (start, end, state), certifier, code, share, (roads, bridges, town), odd)| {
            let mut contract = json!({
                "value": (value * 1_000_000).to_string(), "vat": (vat * 100_000).to_string(), "start": start, "end": end,
                "received": "2026-01-20", "certifier": certifier, "private": "no", "quantities": { "km": km.to_string() },
                "activities": { "vias": roads, "puentes": bridges, "urbano": town }, "codes": [code], "certificate": { "firma": "yes" },
                "object": format!("obra {}", value % 3), "client": "Alcaldía", "rup": (value % 2).to_string()
            });
            if !state.is_empty() {
                contract["state"] = json!(state);
            }
            if odd == 0 {
                contract["currency"] = json!("USD");
                contract["trm"] = json!("4100.5");
                contract["value"] = json!((value * 1_000).to_string());
                contract["vat"] = json!("0");
            }
            if odd == 1 {
                contract["partner"] = json!("yes");
            }
            if !share.is_empty() {
                contract["share"] = json!(share);
                contract["members"] = json!({ "m1": share, "m2": "10" });
            } else if odd % 2 == 0 {
                contract["members"] = json!({ "m2": "100" });
            } else {
                contract["members"] = json!({ "m1": "100" });
            }
            contract
        },
    )
}

fn offers() -> impl Strategy<Value = Case> {
    let facts = (answer(), answer(), prop::bool::ANY, prop::bool::ANY, prop::bool::ANY);
    (20_u64..160, 1_u16..4, countings(), prop::collection::vec(contracts(), 0..5), facts).prop_map(
        |(amount, n, counting, contracts, (mipyme, women, plural, papers, young))| {
            let mut case = asking_all(&rules(amount, n)).bring(&contracts);
            if plural {
                case = case.consorcio(&["60", "40"]);
            }
            for (key, value) in counting {
                case = case.counting(key, value);
            }
            if papers {
                let items = json!([{ "id": "firma", "title": "La firma" }, { "id": "factura", "title": "La factura", "private": "yes" }]);
                case.process["experience"]["certificate"] = json!({ "clause": "5", "items": items });
            }
            case.firm["facts"] = json!({ "mipyme": mipyme, "mujeres": women });
            case.firm["constituted"] = json!(if young { "2025-01-01" } else { "2020-01-01" });
            case
        },
    )
}

/// What may not be known of a contract. Absent, a share and a state say something (alone; as its date tells), and so do the members it is of,
/// its currency and that it was a partner's; its object is what tells two contracts apart.
const FACTS: &[&str] = &[
    "/value",
    "/vat",
    "/trm",
    "/start",
    "/end",
    "/received",
    "/certifier",
    "/private",
    "/quantities/km",
    "/activities/vias",
    "/activities/puentes",
    "/activities/urbano",
    "/codes",
    "/certificate/firma",
    "/client",
    "/rup",
];

fn forget(case: &mut Case, pointer: &str) -> bool {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    case.firm.pointer_mut(parent).and_then(Value::as_object_mut).is_some_and(|map| map.remove(key).is_some())
}

/// A fact of the offer: of one of its contracts, or of the firm.
fn pointer(case: &Case, which: usize, contract: usize) -> String {
    let contracts = case.firm["contracts"].as_array().unwrap().len();
    match FACTS.get(which) {
        Some(fact) if contracts > 0 => format!("/contracts/{}{fact}", contract % contracts),
        _ => ["/facts/mipyme", "/facts/mujeres", "/constituted", "/kind"][which % 4].to_owned(),
    }
}

/// Values of a fact among which every state that a rule can take is found: of a figure, the least and the greatest.
fn values(pointer: &str) -> Vec<Value> {
    let words = |list: &[&str]| list.iter().map(|word| json!(word)).collect();
    match pointer.rsplit('/').next().unwrap() {
        "value" | "km" | "trm" => words(&["0", "999999999999"]),
        "certifier" => words(&["client", "self", "own_consortium", "member", "group"]),
        "vias" | "puentes" | "urbano" | "mipyme" | "mujeres" => words(&["yes", "no"]),
        "codes" => vec![json!(["72141000", "72141100"]), json!(["72141000"]), json!(["1"])],
        "constituted" => words(&["2025-01-01", "2000-01-01"]),
        _ => Vec::new(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 250, max_global_rejects: 5_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn not_knowing_never_helps_and_never_condemns(case in offers(), which in 0..FACTS.len() + 4, contract in 0_usize..5) {
        let pointer = pointer(&case, which, contract);
        let mut unknowing = case.clone();
        prop_assume!(forget(&mut unknowing, &pointer));
        let (before, after) = (case.judge(), unknowing.judge());
        for (was, is) in before.findings.iter().zip(&after.findings) {
            let (was_state, is_state) = (was.state.code(), is.state.code());
            prop_assert!(was_state == "cumple" || is_state != "cumple", "{}: {was_state} became cumple without {pointer}\n{}\n{}", was.id, was.sentence, is.sentence);
            prop_assert!(was_state != "cumple" || is_state != "no_cumple", "{}: cumple became no_cumple without {pointer}\n{}\n{}", was.id, was.sentence, is.sentence);
        }
    }

    /// A fact is asked for only if some answer would change the state. (Which contracts are highest is told on the safe side, and a value
    /// between the least and the greatest may be the one that matters to a number by tiers or to a kind of bidder.)
    #[test]
    fn what_could_change_nothing_is_not_asked_for(case in offers(), which in 0..FACTS.len() + 4, contract in 0_usize..5) {
        let mut case = case;
        case.process["experience"]["counting"].as_object_mut().unwrap().remove("highest");
        // No two of them are alike: of twins one counts, whichever is left out.
        for (at, one) in case.firm["contracts"].as_array_mut().unwrap().iter_mut().enumerate() {
            one["object"] = json!(format!("obra {at}"));
        }
        let pointer = pointer(&case, which, contract);
        prop_assume!(!values(&pointer).is_empty());
        let mut unknowing = case.clone();
        prop_assume!(forget(&mut unknowing, &pointer));
        let known: Vec<_> = values(&pointer).into_iter().map(|value| {
            let (parent, key) = pointer.rsplit_once('/').unwrap();
            let mut case = case.clone();
            case.firm.pointer_mut(parent).unwrap()[key] = value;
            case.judge()
        }).collect();
        // By minimum shares, one member may fail if a contract counts and another if it does not.
        for (at, is) in unknowing.judge().findings.iter().enumerate().filter(|(_, found)| found.id != "M-LEAST") {
            let states: Vec<&str> = known.iter().map(|report| report.findings[at].state.code()).collect();
            let one = states.iter().all(|state| *state == states[0]);
            prop_assert!(!one || is.state.code() == states[0], "{}: {} without {pointer}, and {} whatever it is\n{}", is.id, is.state.code(), states[0], is.sentence);
        }
    }
}
