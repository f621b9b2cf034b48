//! The canonical text of a definition, which the receipt is made of: kept while it is read, and exactly what the writers of its types say.

use crate::bad_input::{collect, one_of_each_shape};
use crate::support::{Case, DEFINITION, USME};
use habilita::engine::offer::Offer;
use habilita::engine::process::{Definition, Process, LIMITS};
use habilita::engine::reading::{canonical_text, read_document};
use serde_json::{json, Value};
use std::collections::BTreeSet;

/// The canonical text, which must be what the typed definition writes.
fn canonical(process: &Process, of: &str) -> String {
    let kept = process.canonical_text();
    assert_eq!(kept, canonical_text::<Definition>(process), "{of}");
    kept
}

fn shipped() -> [(Value, String); 2] {
    [DEFINITION, USME].map(|text| {
        let process = Process::load(text).expect("a shipped definition");
        (serde_json::from_str(text).expect("JSON"), canonical(&process, "as shipped"))
    })
}

/// Other ways to write the same: a figure with zeros behind, a whole number with a point.
fn otherwise(value: &Value) -> Option<Value> {
    match value {
        Value::String(text) if text.contains(|c: char| c != '.' && !c.is_ascii_digit()) => None,
        Value::String(text) if text.contains('.') => Some(json!(format!("{text}0"))),
        Value::String(text) => Some(json!(format!("{text}.00"))),
        Value::Number(number) => Some(json!(number.as_f64()?)),
        _ => None,
    }
}

/// Lists that may be absent, in some record or other.
const LISTS: [&str; 23] = [
    "activities",
    "also",
    "applies",
    "assumed",
    "bidder_doubts",
    "bidders",
    "cites",
    "clauses",
    "contradictions",
    "criteria",
    "deductions",
    "excludes",
    "facts",
    "guarantees",
    "items",
    "limited",
    "missing",
    "notices",
    "rules",
    "signed_by",
    "signers",
    "stands_for",
    "when",
];

/// The place in any list: `/price/items/*/quantity`.
fn shape(pointer: &str) -> String {
    pointer.split('/').map(|part| if part.parse::<usize>().is_ok() { "*" } else { part }).collect::<Vec<_>>().join("/")
}

/// Where a definition may say a figure otherwise, and where it may have an empty list, by shape: tried on one element of each shape.
fn places(whole: &Value) -> (BTreeSet<String>, BTreeSet<String>) {
    let mut thin = whole.clone();
    one_of_each_shape(&mut thin);
    let text = |value: &Value| read_document::<Definition>(&value.to_string(), &LIMITS).ok().map(|definition| canonical_text(&definition));
    let same = text(&thin).expect("it can be read");
    let (mut figures, mut lists, mut seen) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for pointer in pointers(&thin) {
        let tried = |found: &mut BTreeSet<String>, name: String, change: &dyn Fn(&mut Value)| {
            let mut changed = thin.clone();
            changed.pointer_mut(&pointer).map(change);
            // Of a text it makes another text; a name or a date is refused.
            if text(&changed).as_ref() == Some(&same) {
                found.insert(name);
            }
        };
        let value = thin.pointer(&pointer).expect("it is there");
        if let Some(other) = otherwise(value) {
            tried(&mut figures, shape(&pointer), &|value| *value = other.clone());
        }
        let fresh = |list: &&&str| value.is_object() && value.get(list).is_none();
        for list in LISTS.iter().filter(fresh).filter(|list| seen.insert((shape(&pointer), **list))) {
            tried(&mut lists, format!("{}/{list}", shape(&pointer)), &|value| value[list] = json!([]));
        }
    }
    (figures, lists)
}

fn pointers(value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    collect(value, String::new(), &mut found);
    found
}

#[test]
fn two_ways_to_write_a_definition_have_one_text() {
    for (whole, text) in shipped() {
        let (figures, lists) = places(&whole);
        assert!(figures.contains("/budget/amount") && figures.contains("/term/months") && lists.contains("/requirements/*/cites"));
        let (mut changes, pointers) = (0, pointers(&whole));
        // Every change at once, and then every third of them.
        for (step, start) in [(1, 0), (3, 0), (3, 1), (3, 2)] {
            let mut changed = whole.clone();
            for pointer in pointers.iter().skip(start).step_by(step) {
                let value = changed.pointer_mut(pointer).expect("it is there");
                let place = shape(pointer);
                for list in LISTS.iter().filter(|list| lists.contains(&format!("{place}/{list}"))) {
                    if value.get(list).is_none() {
                        value[list] = json!([]);
                        changes += 1;
                    }
                }
                if let (true, Some(other)) = (figures.contains(&place), otherwise(value)) {
                    *value = other;
                    changes += 1;
                }
            }
            assert_ne!(changed, whole);
            let process = Process::load(&changed.to_string()).unwrap_or_else(|problems| panic!("{problems:#?}"));
            assert_eq!(canonical(&process, "written otherwise"), text, "{step} {start}");
        }
        assert!(changes > 200, "{changes}");
    }
}

#[test]
fn a_part_is_what_the_whole_says_of_it() {
    for (_, text) in shipped() {
        let process = Process::load(&text).expect("its own canonical text");
        let experience = process.part("experience").expect("every definition has it");
        assert!(text.contains(&format!("\"experience\":{experience},")));
        assert_eq!(process.part("nada"), None);
    }
}

#[test]
fn an_addendum_is_written_as_the_process_it_makes() {
    let case = Case::perfect().with(|c| {
        c.offer["schedule"] = json!({
            "closing": { "date": "2026-02-10", "hour": "16:00" },
            "report": { "date": "2026-02-12" },
        });
    });
    let process = Process::load(&case.process.to_string()).expect("the shipped definition");
    let offer = Offer::load(&case.offer.to_string()).expect("an offer");
    let moved = process.moved(&offer.schedule).expect("it changes something");
    let written: Value = serde_json::from_str(&canonical(&moved, "moved")).expect("JSON");
    let row = |name: &str| {
        let rows = written["schedule"].as_array().expect("rows");
        rows.iter().find(|row| row["milestone"] == name).expect("the row").clone()
    };
    // The invitation closes on 6 February at 8:10.
    let closing = row("closing");
    assert_eq!([&closing["date"], &closing["original"], &closing["hour"]], ["2026-02-10", "2026-02-06", "16:00"]);
    assert_eq!((&row("report")["date"], row("report").get("hour")), (&json!("2026-02-12"), None));

    // Back at the first date, nothing has moved.
    let back = Case::perfect().with(|c| c.offer["schedule"] = json!({ "closing": { "date": "2026-02-06", "hour": "08:10" } }));
    let back = moved.moved(&Offer::load(&back.offer.to_string()).expect("an offer").schedule).expect("it changes something");
    let closing = back.schedule.iter().find(|row| row.milestone.as_str() == "closing").expect("the closing");
    assert_eq!((closing.date.iso().as_str(), closing.original), ("2026-02-06", None));
    canonical(&back, "back");
}
