//! Broken documents: every place named, in Spanish, and loader and schema of one mind.

use crate::support::{Case, DEFINITION};
use habilita::engine::process::{Definition, Process};
use habilita::engine::reading::{read_document, Problem};
use serde_json::{json, Value};

fn problems(change: impl FnOnce(&mut Value)) -> Vec<Problem> {
    let mut definition: Value = serde_json::from_str(DEFINITION).unwrap();
    change(&mut definition);
    Process::load(&definition.to_string()).expect_err("it is broken")
}

fn places(change: impl FnOnce(&mut Value)) -> Vec<(String, &'static str)> {
    problems(change).into_iter().map(|p| (p.path, p.code)).collect()
}

#[test]
fn the_faults_a_hand_written_definition_has() {
    let one = |path: &str, code: &'static str| vec![(path.to_owned(), code)];
    assert_eq!(places(|d| d["budget"]["amount"] = json!(43_000_000)), one("/budget/amount", "bad_amount"));
    // The finding of item 7 is called PRE-01.7: no requirement may be.
    assert_eq!(places(|d| d["requirements"][1]["id"] = json!("PRE-01.7")), one("/requirements/1/id", "duplicate_id"));
    assert_eq!(places(|d| d["budget"]["amount"] = json!("43 millones")), one("/budget/amount", "bad_amount"));
    assert_eq!(places(|d| d["budget"]["monto"] = json!("1")), one("/budget/monto", "unknown_field"));
    assert_eq!(places(|d| d["requirements"][0]["rule"] = json!({ "maxage": {} })), one("/requirements/0/rule/maxage", "unknown_kind"));
    assert_eq!(places(|d| d["schedule"][5]["date"] = json!("2026-02-30")), one("/schedule/5/date", "bad_date"));
    assert_eq!(places(|d| d["schedule"][5]["hour"] = json!("8:10")), one("/schedule/5/hour", "bad_hour"));
    assert_eq!(places(|d| d["price"]["items"][3]["id"] = json!("1")), one("/price/items/3/id", "duplicate_id"));
    assert_eq!(places(|d| d["tiebreak"]["criteria"][3]["id"] = json!("EXP-01")), one("/tiebreak/criteria/3/id", "duplicate_id"));
    assert_eq!(
        places(|d| d["requirements"][2]["rule"]["max_age"]["from"] = json!("other")),
        one("/requirements/2/rule/max_age/from", "missing_milestone")
    );
    assert_eq!(places(|d| d["format"] = json!("habilita/2")), one("/format", "unknown_word"));
}

#[test]
fn several_faults_are_named_at_once_and_say_the_mend() {
    let found = problems(|d| {
        d["budget"]["amount"] = json!(43_000_000);
        d["price"]["items"][13]["quantity"] = json!("tres");
        d["entity"].as_object_mut().unwrap().remove("name");
    });
    let paths: Vec<&str> = found.iter().map(|p| p.path.as_str()).collect();
    assert_eq!(paths, ["/entity", "/budget/amount", "/price/items/13/quantity"]);
    assert_eq!(found[1].message, "La cifra 43000000 va sin comillas. Escríbala entre comillas, como \"43000000\".");
}

#[test]
fn a_milestone_that_a_rule_needs_must_be_in_the_schedule() {
    let found = places(|d| {
        d["schedule"].as_array_mut().unwrap().retain(|row| row["milestone"] != "cure");
    });
    assert_eq!(found.len(), 41, "of 43 papers 8 are not curable; of 6 rules of experience all are: {found:?}");
    assert!(found.iter().all(|(path, code)| path.ends_with("/consequence/curable/until") && *code == "missing_milestone"));
}

#[test]
fn hostile_definitions_are_refused_without_harm() {
    let code = |text: &str| Process::load(text).expect_err("it is hostile")[0].code;
    assert_eq!(code(&"[".repeat(20_000)), "too_deep");
    assert_eq!(code(&format!("{}{}", "[".repeat(20_000), "]".repeat(20_000))), "too_deep");
    assert_eq!(code(&" ".repeat(30_000_000)), "too_large");
    assert_eq!(code("\u{feff}"), "broken_json");
    let items: Vec<Value> = (0..6000).map(|n| json!({ "id": n.to_string(), "title": "x", "unit": "u", "quantity": "1" })).collect();
    assert_eq!(places(|d| d["price"]["items"] = json!(items)), [("/price/items".to_owned(), "too_many")]);
    assert_eq!(places(|d| d["price"]["items"][0]["quantity"] = json!("9".repeat(500)))[0].1, "bad_amount");
}

#[test]
fn an_offer_that_does_not_belong_names_every_place() {
    let found = Case::perfect()
        .with(|c| {
            c.offer["process"] = json!("otro");
            c.offer["contracts"] = json!(["c1", "c9", "c1"]);
            c.offer["prices"]["99"] = json!({});
            c.offer["tiebreak"]["DES-77"] = json!({});
            c.offer["tiebreak"]["DES-02"]["proofs"]["nada"] = json!({});
        })
        .try_judge()
        .expect_err("it does not belong");
    let places: Vec<&str> = found.iter().map(|p| p.path.as_str()).collect();
    assert_eq!(places, ["/process", "/prices/99", "/tiebreak/DES-02/proofs/nada", "/tiebreak/DES-77", "/contracts/1", "/contracts/2"]);
}

/// Every node of the definition, replaced by something else, removed, or given a stranger: loader and schema must agree each time.
/// Of each list one element of each shape is enough; a whole definition would take minutes.
#[test]
fn the_loader_and_the_schema_agree_on_every_mutation() {
    let mut definition: Value = serde_json::from_str(DEFINITION).unwrap();
    one_of_each_shape(&mut definition);
    let (_, schema) = &habilita::engine::schemas::all()[0];
    let validator = jsonschema::options().should_validate_formats(true).build(&serde_json::from_str(schema).unwrap()).expect("a schema");
    let limits = habilita::engine::process::LIMITS;
    let (mut looked, mut accepted) = (0, 0);
    let mut pointers = Vec::new();
    collect(&definition, String::new(), &mut pointers);
    let strangers = [
        json!(null),
        json!(true),
        json!(7),
        json!(7.5),
        json!("texto"),
        json!("2026-02-06"),
        json!("43000000"),
        json!(" "),
        json!([]),
        json!({}),
        json!({ "otro": {} }),
    ];
    for pointer in &pointers {
        let changes = strangers.iter().map(Some).chain([None]);
        for change in changes {
            let mut mutated = definition.clone();
            match change {
                Some(value) => *mutated.pointer_mut(pointer).unwrap() = value.clone(),
                None => remove(&mut mutated, pointer),
            }
            let loaded = read_document::<Definition>(&mutated.to_string(), &limits).is_ok();
            let valid = validator.is_valid(&mutated);
            assert_eq!(loaded, valid, "{pointer} → {change:?}");
            looked += 1;
            accepted += usize::from(loaded);
        }
    }
    println!("{looked} mutations, {accepted} of them harmless");
    assert!(looked > 2000 && accepted > 100 && accepted < looked / 2);
}

/// Leaves in every list one element of each shape: the keys it has, at any depth.
pub fn one_of_each_shape(value: &mut Value) {
    match value {
        Value::Object(map) => map.values_mut().for_each(one_of_each_shape),
        Value::Array(list) => {
            list.iter_mut().for_each(one_of_each_shape);
            let mut seen = Vec::new();
            list.retain(|element| {
                let mut shape = Vec::new();
                collect(element, String::new(), &mut shape);
                let fresh = !seen.contains(&shape);
                seen.push(shape);
                fresh
            });
        }
        _ => {}
    }
}

pub fn collect(value: &Value, pointer: String, found: &mut Vec<String>) {
    match value {
        Value::Object(map) => map.iter().for_each(|(key, inner)| collect(inner, format!("{pointer}/{key}"), found)),
        Value::Array(list) => list.iter().enumerate().for_each(|(index, inner)| collect(inner, format!("{pointer}/{index}"), found)),
        _ => {}
    }
    found.push(pointer);
}

fn remove(value: &mut Value, pointer: &str) {
    let Some((parent, key)) = pointer.rsplit_once('/') else {
        *value = Value::Null;
        return;
    };
    match value.pointer_mut(parent) {
        Some(Value::Object(map)) => drop(map.remove(key)),
        Some(Value::Array(list)) => drop(list.remove(key.parse::<usize>().unwrap())),
        _ => {}
    }
}

#[test]
fn what_reads_and_makes_no_sense_is_refused() {
    let one = |path: &str, code: &'static str| vec![(path.to_owned(), code)];
    let report = |d: &Value| d["schedule"].as_array().unwrap().iter().position(|row| row["milestone"] == "report").unwrap();
    let at = report(&serde_json::from_str(DEFINITION).unwrap());
    assert_eq!(
        places(|d| d["schedule"][at]["milestone"] = json!("closing")),
        one(&format!("/schedule/{at}/milestone"), "duplicate_milestone")
    );
    assert_eq!(places(|d| d["budget"]["amount"] = json!("0")), one("/budget/amount", "zero"));
    assert_eq!(places(|d| d["price"]["items"][2]["quantity"] = json!("0")), one("/price/items/2/quantity", "zero"));
    assert_eq!(
        places(|d| d["price"]["rules"][0]["consequence"] = json!({ "tie_break": {} })),
        one("/price/rules/0/consequence/tie_break", "wrong_consequence")
    );
}

#[test]
fn two_contracts_with_one_id_are_refused() {
    let found = Case::perfect().with(|c| c.firm["contracts"][3]["id"] = json!("c1")).try_judge().expect_err("c1 twice");
    assert_eq!((found[0].path.as_str(), found[0].code), ("/contracts/3/id", "duplicate_id"));
}

/// Every combination of readings is judged: their number is bounded, and each says something else.
#[test]
fn readings_are_few_and_different() {
    let other =
        |or: Value| places(|d| d["experience"]["counting"]["share"] = json!({ "reading": "LEC-PARTICIPACION", "assume": "own", "or": or }));
    let at = "/experience/counting/share/or".to_owned();
    assert_eq!(other(json!(["own"])), [(at.clone(), "bad_alternatives")]);
    assert_eq!(other(json!(["whole", "whole"])), [(at.clone(), "bad_alternatives")]);
    assert_eq!(other(json!([])), [(at, "no_alternative")]);
    let none = places(|d| d["experience"]["rules"][0]["rule"] = json!({ "contract_count": { "exactly": 0 } }));
    assert_eq!(none, [("/experience/rules/0/rule/contract_count/exactly".to_owned(), "zero")]);
    let index = 1;
    let zero = places(|d| {
        d["experience"]["rules"][index]["rule"] = json!({ "total_smmlv": { "at_least": { "budget": { "percent": "0", "year": 2026 } } } })
    });
    assert_eq!(zero, [(format!("/experience/rules/{index}/rule/total_smmlv/at_least"), "zero")]);
}
