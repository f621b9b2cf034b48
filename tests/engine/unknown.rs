//! Replacing any fact by «no sé» never turns what does not comply into complying, nor what complies into failing: on both invitations,
//! for every fact of the perfect offer as it is and turned into something worse.

use crate::support::Case;
use habilita::engine::report::{Report, State};
use serde_json::{json, Value};

/// A fact of an offer: the document it is in and its JSON pointer.
type Fact = (&'static str, String);

/// Facts whose absence says something: without a share the firm executed alone, without a state the date tells; an object is a note.
const SPEAK_BY_ABSENCE: [&str; 3] = ["share", "state", "object"];

fn facts(case: &Case) -> Vec<Fact> {
    let mut found = vec![("firm", "/kind".to_owned()), ("offer", "/contracts".to_owned())];
    for (document, value, roots) in
        [("firm", &case.firm, ["/facts", "/papers", "/contracts"]), ("offer", &case.offer, ["/prices", "/tiebreak", "/prices"])]
    {
        for root in roots {
            if let Some(inner) = value.pointer(root) {
                leaves(document, root.to_owned(), inner, &mut found);
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

fn leaves(document: &'static str, pointer: String, value: &Value, found: &mut Vec<Fact>) {
    match value {
        // Whether a paper is there and its date are one fact: a date says that it is there.
        Value::Object(map) if map.contains_key("has") => {
            found.push((document, pointer.clone()));
            if map.contains_key("issued") {
                found.push((document, format!("{pointer}/issued")));
            }
        }
        Value::Object(map) => map.iter().for_each(|(key, inner)| leaves(document, format!("{pointer}/{key}"), inner, found)),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(index, inner)| leaves(document, format!("{pointer}/{index}"), inner, found))
        }
        _ => {
            let key = pointer.rsplit('/').next().unwrap_or_default();
            if key != "id" && !SPEAK_BY_ABSENCE.contains(&key) {
                found.push((document, pointer));
            }
        }
    }
}

fn document<'a>(case: &'a mut Case, name: &str) -> &'a mut Value {
    if name == "firm" {
        &mut case.firm
    } else {
        &mut case.offer
    }
}

/// The offer with a fact turned: an answer into the other, a date into long ago, an amount into nothing or too much.
fn turned(case: &Case, (name, pointer): &Fact) -> Vec<Case> {
    let place = |case: &mut Case, value: Value| *document(case, name).pointer_mut(pointer).expect("the fact") = value;
    let now = document(&mut case.clone(), name).pointer(pointer).cloned().expect("the fact");
    let others: Vec<Value> = match now.as_str() {
        Some("yes") => vec![json!("no")],
        Some("no") => vec![json!("yes")],
        // A contract said to be finished cannot end in the future too: that is a contradiction, not a fact.
        Some(_) if pointer.ends_with("/end") => vec![json!("2001-01-01")],
        Some(text) if text.len() == 10 && text.contains('-') => vec![json!("2001-01-01"), json!("2100-01-01")],
        Some(_) if pointer == "/kind" => ["natural", "legal", "consorcio", "foreign_legal"].map(|kind| json!(kind)).to_vec(),
        Some(_) => vec![json!("1"), json!("900000000")],
        None if now.is_object() => vec![json!({ "has": "no" })],
        None => vec![json!([])],
    };
    others.into_iter().map(|value| case.clone().with(|c| place(c, value))).collect()
}

fn without(case: &Case, (name, pointer): &Fact) -> Case {
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    let mut less = case.clone();
    document(&mut less, name).pointer_mut(parent).and_then(Value::as_object_mut).and_then(|map| map.remove(key)).expect("the fact");
    less
}

fn broken(known: &Report, unknown: &Report) -> Vec<String> {
    let helps = |was: State, is: State| was != State::Cumple && is == State::Cumple;
    let condemns = |was: State, is: State| was == State::Cumple && is == State::NoCumple;
    // By id: some findings are only there for some forms of bidder.
    let pairs = known.findings.iter().filter_map(|was| Some((was, unknown.findings.iter().find(|is| is.id == was.id)?)));
    let wrong = pairs.filter(|(was, is)| helps(was.state, is.state) || condemns(was.state, is.state));
    wrong.map(|(was, is)| format!("{}: {:?} → {:?}", was.id, was.state, is.state)).collect()
}

fn not_knowing_neither_helps_nor_condemns(case: &Case, at_least: usize) {
    let (mut looked, mut wrong) = (0, Vec::new());
    for fact in facts(case) {
        let unknown = without(case, &fact).judge();
        for known in [case.clone()].into_iter().chain(turned(case, &fact)) {
            wrong.extend(broken(&known.judge(), &unknown).into_iter().map(|line| format!("{} {}: {line}", fact.0, fact.1)));
            looked += 1;
        }
    }
    println!("{looked} pairs of known and unknown looked at");
    assert!(looked > at_least, "{looked}");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn in_gachala() {
    not_knowing_neither_helps_nor_condemns(&Case::perfect(), 150);
}

#[test]
fn in_usme() {
    not_knowing_neither_helps_nor_condemns(&Case::usme(), 200);
}
