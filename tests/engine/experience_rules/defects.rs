//! Every kind of rule about experience with an offer that just meets it and one that just misses it.

use super::synthetic::{asking_all, Asked};
use crate::support::Case;
use serde_json::{json, Value};
use std::collections::BTreeMap;

/// Kind; its rule «R»; how contracts count, and other parts of the case; contracts that just meet it; contracts that just miss it; state of
/// the second. Contracts that ended in 2022 are as many SMMLV as they have millions.
type Defect = (&'static str, &'static str, &'static str, &'static str, &'static str, &'static str);

const NO: &str = "no_cumple";
const ASK: &str = "por_confirmar";
const SEE: &str = "requiere_revision";

#[rustfmt::skip]
const EXPERIENCE_DEFECTS: &[Defect] = &[
    ("contract_count", r#"{"exactly":2}"#, "", "1M 1M", "1M", NO),
    ("contract_count", r#"{"exactly":2}"#, "", "1M 1M", "1M 1M 1M", SEE),
    ("contract_count", r#"{"at_least":2}"#, "", "1M 1M 1M", "1M", NO),
    ("contract_count", r#"{"at_most":2}"#, "", "1M 1M", "1M 1M 1M", SEE),
    ("contract_count", r#"{"exactly":2,"differs":[{"fact":"mipyme","exactly":3}]}"#, r#"{"mipyme":"yes"}"#, "1M 1M 1M", "1M 1M", NO),
    ("contract_count", r#"{"exactly":3,"differs":[{"fact":"mujeres","exactly":2}]}"#, r#"{"mujeres":"yes"}"#, "1M 1M", "1M", NO),
    ("contract_count", r#"{"exactly":3,"differs":[{"fact":"mujeres","exactly":2}]}"#, r#"{"mujeres":"no"}"#, "1M 1M 1M", "1M 1M", NO),
    ("activity_count", r#"{"activity":"vias","at_least":2}"#, "", "1M+vias=yes 1M+vias=yes", "1M+vias=yes 1M+vias=no", NO),
    ("activity_count", r#"{"activity":"vias","at_least":2}"#, "", "1M+vias=yes 1M+vias=yes", "1M+vias=yes 1M", ASK),
    ("activity_count", r#"{"activity":"vias","or":["puentes"],"at_least":1}"#, "", "1M+vias=no+puentes=yes", "1M+vias=no+puentes=no", NO),
    ("activity_count", r#"{"activity":"vias","also":["urbano"],"at_least":1}"#, "", "1M+vias=yes+urbano=yes", "1M+vias=yes+urbano=no 1M+vias=no+urbano=yes", NO),
    ("total_smmlv", r#"{"at_least":{"budget":{"percent":"75","year":2026}}}"#, "", "1500M", "1499.999999M", NO),
    ("total_smmlv", r#"{"at_least":{"smmlv":"300"}}"#, "", "222M 78M", "222M 77.999999M", NO),
    ("total_smmlv", r#"{"at_least":{"pesos":"300000000"}}"#, "", "222M 78M", "222M 77.999999M", NO),
    ("total_smmlv", r#"{"at_least":{"budget":{"percent":"100","year":2026}},"tiers":[{"from":1,"to":2,"percent":"75"},{"from":3,"to":4,"percent":"120"}]}"#, "", "1500M", "1499.999999M", NO),
    ("total_smmlv", r#"{"at_least":{"budget":{"percent":"100","year":2026}},"tiers":[{"from":1,"to":2,"percent":"75"},{"from":3,"to":4,"percent":"120"}]}"#, "", "1500M 1M", "1500M 1M 1M", NO),
    ("single_smmlv", r#"{"of":"one","at_least":{"smmlv":"210"}}"#, "", "100M 210M", "209.999999M 209.999999M", NO),
    ("single_smmlv", r#"{"of":"each","at_least":{"smmlv":"210"}}"#, "", "210M 500M", "209.999999M 500M", NO),
    ("single_smmlv", r#"{"of":"one","at_least":{"smmlv":"210"},"activity":"vias"}"#, "", "210M+vias=yes 500M+vias=no", "209.999999M+vias=yes 500M+vias=no", NO),
    ("single_smmlv", r#"{"of":"one","at_least":{"smmlv":"210"},"activity":"vias"}"#, "", "210M+vias=yes", "210M", ASK),
    ("unspsc_codes", r#"{"codes":["72141000","72141100"],"digits":8,"at_least":2,"of":"each"}"#, "", "1M+codes=72141000/72141100", "1M+codes=72141000/72141101", NO),
    ("unspsc_codes", r#"{"codes":["72141000","72141100"],"digits":6,"at_least":2,"of":"each"}"#, "", "1M+codes=72141000/72141101", "1M+codes=72141000/72141201", NO),
    ("unspsc_codes", r#"{"codes":["72141000","72141100"],"digits":8,"at_least":2,"of":"together"}"#, "", "1M+codes=72141000 1M+codes=72141100", "1M+codes=72141000 1M+codes=72141000", NO),
    ("physical_quantity", r#"{"quantity":"km","at_least":"1.512","of":"one"}"#, "", "1M+km=3.024+share=50", "1M+km=2.35+share=50", NO),
    ("physical_quantity", r#"{"quantity":"km","at_least":"1.512","of":"sum"}"#, "", "1M+km=1 1M+km=0.512", "1M+km=1 1M+km=0.511999", NO),
    ("members", r#"{"how":{"any_one":{}},"of":"T"}"#, "", "300M+m1=100 299M+m2=100", "299.999999M+m1=100 299M+m2=100", NO),
    ("members", r#"{"how":{"each_one":1},"of":"T"}"#, "", "300M+m1=50+m2=50", "300M+m1=100", NO),
    ("members", r#"{"how":{"each_one":1},"of":"T"}"#, "", "300M+m1=50+m2=50", "300M+m1=100 300M", ASK),
    ("members", r#"{"how":{"proportion":{}},"of":"T"}"#, "", "180M+m1=100 120M+m2=100", "180M+m1=100 119.999999M+m2=100", NO),
    ("members", r#"{"how":{"minimum":{"leader":"50","others":"5","idle":"10"}},"of":"T"}"#, "", "150M+m1=100 15M+m2=100", "150M+m1=100 14.999999M+m2=100", NO),
    ("members", r#"{"how":{"minimum":{"leader":"50","others":"5","idle":"40"}},"of":"T"}"#, "", "150M+m1=100", "149.999999M+m1=100", NO),
    // How they count, seen by a total of 300 or a count of one.
    ("first", "300", r#"{"first":2}"#, "200M 100M 9M", "200M 99.999999M 9M", NO),
    ("highest", "300", r#"{"highest":2}"#, "9M 200M 100M", "9M 200M 99.999999M", NO),
    ("differs", "300", r#"{"first":1,"differs":[{"fact":"mipyme","first":2}],"mipyme":"yes"}"#, "200M 100M", "200M 99.999999M 100M", NO),
    ("look_back", "1", r#"{"look_back":{"years":5,"from":"closing"}}"#, "100M+end=2021-02-06", "100M+end=2021-02-05", NO),
    ("running", "1", r#"{"excludes":["running"]}"#, "100M+end=2026-02-06", "100M+end=2026-02-07", NO),
    ("not_liquidated", "1", r#"{"excludes":["not_liquidated"]}"#, "100M+state=liquidated", "100M+state=finished", NO),
    ("not_started", "1", r#"{"excludes":["not_started"]}"#, "2000M+start=2026-02-06+end=2026-12-31", "2000M+start=2026-02-07+end=2026-12-31", NO),
    ("self_certified", "1", r#"{"excludes":["self_certified"]}"#, "1M+certifier=client", "1M+certifier=self", NO),
    ("own_consortium", "1", r#"{"excludes":["own_consortium"]}"#, "1M+certifier=client", "1M+certifier=own_consortium", NO),
    ("member", "1", r#"{"excludes":["member"]}"#, "1M+certifier=client", "1M+certifier=member", NO),
    ("group", "1", r#"{"excludes":["group"]}"#, "1M+certifier=client", "1M+certifier=group", NO),
    ("group", "1", r#"{"excludes":["group"]}"#, "1M+certifier=client", "1M", ASK),
    ("object", "1", r#"{"activity":"vias"}"#, "1M+vias=yes", "1M+vias=no", NO),
    ("partners", "1", r#"{"partners":{"years":3},"constituted":"2023-02-07"}"#, "1M+partner=yes+client=Alcaldía", "1M+partner=yes+end=2022", ASK),
    ("share", "300", "", "600M+share=50", "600M+share=49.9999", NO),
    ("year", "1", r#"{"year":"start"}"#, "1.3M+start=2024-12-31+end=2025-01-31", "1.3M+start=2025-01-01+end=2025-01-31", NO),
    ("month", "1", "", "1.3M+end=2024-12", "1.3M+end=2025-01", NO),
    ("vat", "300", r#"{"vat":"out"}"#, "310M+vat=10000000", "310M+vat=10000001", NO),
    ("additions", "300", "", "200M+additions=100000000", "200M+additions=99999999", NO),
    ("currency", "41.2357", "", "0.01M+currency=USD+trm=4123.57", "0.01M+currency=USD+trm=4123.56", NO),
    ("rounding", "0.42", r#"{"rounding":"half_up_2"}"#, "0.415M", "0.414999M", NO),
    ("rounding", "0.42", r#"{"rounding":"truncate_2"}"#, "0.42M", "0.419999M", NO),
    ("rounding", "5", r#"{"rounding":"unit"}"#, "4.5M", "4.499999M", NO),
    ("certificate", "1", r#"{"certificate":"firma"}"#, "1M+firma=yes", "1M+firma=no", ASK),
];

/// `210M+vias=yes+share=50`: 210 millions, ended in 2022 unless it says, about roads, executed at 50 %.
fn contract(text: &str) -> Value {
    let (value, facts) = text.split_once('+').unwrap_or((text, ""));
    let (whole, part) = value.trim_end_matches('M').split_once('.').unwrap_or((value.trim_end_matches('M'), ""));
    let pesos: u64 = format!("{whole}{part:0<6}").parse().expect("millions");
    let mut contract = json!({ "value": pesos.to_string(), "end": "2022-06-30" });
    for (fact, is) in facts.split('+').filter_map(|fact| fact.split_once('=')) {
        match fact {
            "vias" | "puentes" | "urbano" => contract["activities"][fact] = json!(is),
            "m1" | "m2" => contract["members"][fact] = json!(is),
            "km" => contract["quantities"][fact] = json!(is),
            "firma" => contract["certificate"][fact] = json!(is),
            "codes" => contract["codes"] = is.split('/').collect(),
            // Only the year is known, which is no date: it was not said.
            "end" if is.len() == 4 => drop(contract.as_object_mut().unwrap().remove("end")),
            _ => contract[fact] = json!(is),
        }
    }
    contract
}

fn case(kind: &str, rule: &str, parts: &str, contracts: &str) -> Case {
    let total = |smmlv: &str| json!({ "total_smmlv": { "at_least": { "smmlv": smmlv } } });
    let rule = if rule.starts_with('{') { json!({ kind: serde_json::from_str::<Value>(rule).unwrap() }) } else { total(rule) };
    let contracts: Vec<Value> = contracts.split(' ').map(contract).collect();
    let mut case = asking_all(&[("R", rule), ("T", total("300"))]).bring(&contracts);
    if kind == "members" {
        case = case.consorcio(&["60", "40"]);
    }
    let parts: Value = if parts.is_empty() { json!({}) } else { serde_json::from_str(parts).unwrap() };
    for (key, value) in parts.as_object().unwrap() {
        match key.as_str() {
            "mipyme" | "mujeres" => case.firm["facts"][key] = value.clone(),
            "constituted" => case.firm["constituted"] = value.clone(),
            "certificate" => {
                let items = json!([{ "id": value, "title": "La firma" }]);
                case.process["experience"]["certificate"] = json!({ "clause": "5", "items": items });
            }
            _ => case = case.counting(key, value.clone()),
        }
    }
    case
}

#[test]
fn every_kind_has_offers_that_just_meet_it_and_just_miss_it() {
    let mut wrong = Vec::new();
    let mut tried: BTreeMap<&str, usize> = BTreeMap::new();
    for (kind, rule, parts, meets, misses, state) in EXPERIENCE_DEFECTS {
        let (met, missed) = (case(kind, rule, parts, meets), case(kind, rule, parts, misses));
        if (met.state(), missed.state()) != ("cumple", *state) {
            wrong.push(format!("{kind} {rule} {parts}: {meets} → {}; {misses} → {}, expected {state}", met.state(), missed.state()));
        }
        *tried.entry(kind).or_default() += 2;
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    // Every kind that the format has.
    let schema: Value = serde_json::from_str(include_str!("../../../www/esquema/habilita-1.json")).unwrap();
    let kinds = ["contract_count", "activity_count", "total_smmlv", "single_smmlv", "unspsc_codes", "physical_quantity", "members"];
    assert!(kinds.iter().all(|kind| tried.get(kind).is_some_and(|offers| *offers >= 4)), "{tried:?}");
    let declared = schema.to_string();
    for exclusion in ["running", "not_liquidated", "not_started", "self_certified", "own_consortium", "member", "group"] {
        assert!(declared.contains(&format!("\"{exclusion}\"")) && tried.contains_key(exclusion), "{exclusion}");
    }
    println!("{} offers to {} kinds of rule: {tried:?}", tried.values().sum::<usize>(), tried.len());
}
