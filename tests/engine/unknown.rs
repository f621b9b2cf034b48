//! Replacing any fact by «no sé» never turns what does not comply into complying, nor what complies into failing: on both invitations,
//! for every fact of the offers that comply, alone and in a group, as it is and turned into something worse.

use crate::bases::{gachala, usme};
use crate::support::Case;
use habilita::engine::report::{Report, State};
use serde_json::{json, Value};

/// A fact of an offer: the document it is in and its JSON pointer.
type Fact = (&'static str, String);

/// Facts whose absence says something: without a share the firm executed a contract alone, without a state its date tells; without an estimate
/// it is the budget; names, NIT and objects are notes. Nor are these facts to forget: that the document of a group states no shares (absent: it states those written), a
/// reading accepted (absent: it is open) and a date moved by an addendum (absent: the printed one).
const SPEAK_BY_ABSENCE: [(&str, &str); 7] = [
    ("/contracts", "share"),
    ("/contracts", "state"),
    ("/contracts", "object"),
    ("/members", "name"),
    ("/members", "nit"),
    ("/pricing", "estimate"),
    ("", "id"),
];

/// What is known of a paper beside whether it is there.
const OF_PAPERS: [&str; 4] = ["issued", "expires", "indefinite", "existed"];

fn facts(case: &Case) -> Vec<Fact> {
    let mut found = vec![("offer", "/contracts".to_owned())];
    for (document, value, roots) in [
        ("firm", &case.firm, &["/kind", "/signer", "/facts", "/papers", "/contracts", "/members"][..]),
        ("offer", &case.offer, &["/prices", "/pricing", "/tiebreak", "/tie_facts", "/tie_members", "/causes"][..]),
    ] {
        for root in roots {
            if let Some(inner) = value.pointer(root) {
                leaves(document, (*root).to_owned(), inner, &mut found);
            }
        }
    }
    if case.firm.get("members").is_some() {
        found.push(("firm", "/members".to_owned()));
    }
    found
}

fn leaves(document: &'static str, pointer: String, value: &Value, found: &mut Vec<Fact>) {
    match value {
        // Whether a paper is there and its date are one fact: a date says that it is there.
        Value::Object(map) if map.contains_key("has") => {
            found.push((document, pointer.clone()));
            found.extend(OF_PAPERS.iter().filter(|key| map.contains_key(**key)).map(|key| (document, format!("{pointer}/{key}"))));
        }
        Value::Object(map) => map.iter().for_each(|(key, inner)| leaves(document, format!("{pointer}/{key}"), inner, found)),
        // The days on which workers were hired are one fact.
        Value::Array(_) if pointer.starts_with("/tie_") => found.push((document, pointer)),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(index, inner)| leaves(document, format!("{pointer}/{index}"), inner, found))
        }
        _ => {
            let key = pointer.rsplit('/').next().unwrap_or_default();
            // Nor whose part of a contract it was: without it, the share of the whole is told by the contract.
            let part = pointer.starts_with("/contracts") && pointer.contains("/members/");
            if !part && !SPEAK_BY_ABSENCE.iter().any(|(root, name)| pointer.starts_with(root) && *name == key) {
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
    let place = |case: &mut Case, value: Value| {
        *document(case, name).pointer_mut(pointer).expect("the fact") = value;
        gone(case, pointer);
    };
    let now = document(&mut case.clone(), name).pointer(pointer).cloned().expect("the fact");
    let others: Vec<Value> = match now.as_str() {
        Some("yes") => vec![json!("no")],
        Some("no") => vec![json!("yes")],
        // A contract said to be finished cannot end in the future too: that is a contradiction, not a fact.
        Some(_) if pointer.ends_with("/end") => vec![json!("2001-01-01")],
        Some(text) if text.len() == 10 && text.contains('-') => vec![json!("2001-01-01"), json!("2100-01-01")],
        Some(_) if pointer == "/kind" => ["natural", "legal", "consorcio", "foreign_legal"].map(|kind| json!(kind)).to_vec(),
        Some(_) if pointer.ends_with("/kind") => ["natural", "legal", "foreign_legal"].map(|kind| json!(kind)).to_vec(),
        Some(_) if pointer == "/signer" => ["representative", "substitute", "attorney"].map(|signer| json!(signer)).to_vec(),
        Some(_) if pointer.ends_with("/business") => vec![json!("large"), json!("cooperative"), json!("micro")],
        Some(_) if pointer.ends_with("/heads_of_family") => vec![json!("0"), json!("50"), json!("100")],
        Some(_) if pointer.ends_with("payments") => vec![json!("10000000"), json!("40000000")],
        Some(_) if pointer.ends_with("/vat") => vec![json!("0"), json!("exempt"), json!("100")],
        Some("in" | "out") => vec![json!("in"), json!("out")],
        Some(_) if pointer.ends_with("/share") => vec![json!("1"), json!("100")],
        Some(_) => vec![json!("1"), json!("900000000")],
        None if now.is_object() => vec![json!({ "has": "no" })],
        // More workers than are listed, and fewer.
        None if now.is_number() => vec![json!(1), json!(9999)],
        None => vec![json!([])],
    };
    others.into_iter().map(|value| case.clone().with(|c| place(c, value))).collect()
}

/// What the offer says of members for a tie goes with them.
fn gone(case: &mut Case, pointer: &str) {
    if pointer == "/members" {
        case.offer.as_object_mut().map(|offer| offer.remove("tie_members"));
        for claim in case.offer["tiebreak"].as_object_mut().into_iter().flat_map(|claims| claims.values_mut()) {
            claim.as_object_mut().map(|claim| claim.remove("members"));
        }
    }
}

fn without(case: &Case, (name, pointer): &Fact) -> Case {
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    let mut less = case.clone();
    document(&mut less, name).pointer_mut(parent).and_then(Value::as_object_mut).and_then(|map| map.remove(key)).expect("the fact");
    gone(&mut less, pointer);
    less
}

fn broken(known: &Report, unknown: &Report) -> Vec<String> {
    let helps = |was: State, is: State| was != State::Cumple && is == State::Cumple;
    let condemns = |was: State, is: State| was == State::Cumple && is == State::NoCumple;
    // By id: some findings are only there for some forms of bidder.
    let pairs = known.findings.iter().filter_map(|was| Some((was, unknown.findings.iter().find(|is| is.id == was.id)?)));
    // A cause that cannot happen to this form of bidder and one that it says does not happen ask for nothing, one as the other.
    let alike = |code: &str| ["cause_not_for_them", "cause_absent"].contains(&code);
    let pairs = pairs.filter(|(was, is)| !(alike(was.code) && alike(is.code)));
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
    not_knowing_neither_helps_nor_condemns(&Case::perfect(), 250);
}

#[test]
fn in_usme() {
    not_knowing_neither_helps_nor_condemns(&Case::usme(), 350);
}

#[test]
fn in_a_group_in_gachala() {
    not_knowing_neither_helps_nor_condemns(&gachala("consorcio"), 250);
}

/// With the rarer facts of a paper: one that has no last day, one of after the closing that proves what existed, one that does not.
#[test]
fn in_a_group_in_usme() {
    let case = usme("consorcio").with(|c| {
        c.firm["signer"] = json!("attorney");
        c.firm["papers"]["poder"] = json!({ "has": "yes", "issued": "2025-07-11" });
        c.firm["papers"]["cedula_apoderado"] = json!({ "has": "yes" });
        let members = &mut c.firm["members"];
        members[0]["papers"]["duracion_sociedad"] = json!({ "has": "yes", "indefinite": "yes" });
        members[0]["papers"]["registro_mercantil"] = json!({ "has": "yes", "issued": "2025-07-12", "existed": "yes" });
        members[1]["papers"]["registro_mercantil"] = json!({ "has": "yes", "issued": "2025-07-12", "existed": "no" });
    });
    not_knowing_neither_helps_nor_condemns(&case, 400);
}

/// Foreigners and companies whose substitute signs owe papers of their own.
#[test]
fn in_other_forms() {
    for (case, at_least) in [(usme("foreign_legal"), 300), (usme("substitute"), 300), (gachala("foreign_legal"), 200)] {
        not_knowing_neither_helps_nor_condemns(&case, at_least);
    }
}
