//! The dates of proofs: how old they may be, until when they last, that none is later than the closing; and another paper in their place.

use super::synthetic::{and, criterion, each, with_criteria, Tied};
use crate::support::Case;
use habilita::engine::report::Overall;
use serde_json::{json, Value};

/// A head of family whose only proof is this one.
fn head(proof: Value) -> Case {
    with_criteria(&[criterion("heads_of_family", 2, &[proof])]).alone("natural").says(json!({ "head_of_family": "yes" }))
}

fn notarial(original: bool) -> Value {
    let mut age = json!({ "days": 30, "from": "closing" });
    if original {
        age["original"] = json!("yes");
    }
    and(each("p"), "max_age", age)
}

fn state(case: &Case, paper: Value) -> &'static str {
    case.clone().proof("heads_of_family", "", "p", paper).is("heads_of_family")
}

/// The states of a declaration issued on each of these days.
fn issued(case: &Case, days: &[&str]) -> Vec<&'static str> {
    days.iter().map(|day| state(case, json!({ "issued": day }))).collect()
}

/// Closing 06-02-2026 − 30 calendar days = 07-01-2026.
#[test]
fn thirty_days_to_the_closing() {
    let days = ["2026-01-07", "2026-01-06", "2026-02-06"];
    for original in [true, false] {
        assert_eq!(issued(&head(notarial(original)), &days), ["cumple", "no_cumple", "cumple"]);
    }
    let old = head(notarial(true)).proof("heads_of_family", "", "p", json!({ "issued": "2026-01-06" })).criterion("heads_of_family");
    assert!(old.sentence.contains("06/01/2026"), "{}", old.sentence);
    assert_eq!(old.consequence, Some("tie_break"));
}

/// An addendum moves the closing to 06-03-2026. From the original one nothing changes; from the one in force, 06-03 − 30 = 04-02.
#[test]
fn thirty_days_when_the_closing_is_moved() {
    let days = ["2026-01-06", "2026-01-07", "2026-02-03", "2026-02-04", "2026-02-20", "2026-03-06", "2026-03-07"];
    let (yes, no) = ("cumple", "no_cumple");
    assert_eq!(issued(&head(notarial(true)).closing("2026-03-06"), &days), [no, yes, yes, yes, yes, yes, no]);
    assert_eq!(issued(&head(notarial(false)).closing("2026-03-06"), &days), [no, no, no, yes, yes, yes, no]);
}

/// Whatever it proves: a paper that is later than the closing did not travel with the offer.
#[test]
fn a_proof_after_the_closing_does_not_count() {
    let late = json!({ "issued": "2026-02-07" });
    let plain = |paper: Value| state(&head(each("p")), paper);
    assert_eq!(plain(json!({ "has": "yes" })), "cumple");
    assert_eq!(plain(json!({ "issued": "2026-02-06" })), "cumple");
    assert_eq!(plain(late.clone()), "no_cumple");
    let aged = head(notarial(true));
    assert_eq!(state(&aged, late.clone()), "no_cumple");
    for existed in ["yes", "no"] {
        assert_eq!(state(&aged, and(late.clone(), "existed", json!(existed))), "no_cumple", "{existed}");
    }
    let lasting = head(and(each("p"), "in_force", json!({ "at": "closing" })));
    assert_eq!(state(&lasting, and(late.clone(), "expires", json!("2027-01-01"))), "no_cumple");
    assert_eq!(state(&lasting, and(late, "indefinite", json!("yes"))), "no_cumple");
    // Moved, the same day is before it.
    assert_eq!(state(&head(each("p")).closing("2026-03-06"), json!({ "issued": "2026-02-07" })), "cumple");
    let found = head(each("p")).proof("heads_of_family", "", "p", json!({ "issued": "2026-02-07" })).criterion("heads_of_family");
    assert!(found.sentence.contains("07/02/2026") && found.sentence.contains("después del cierre"), "{}", found.sentence);
}

/// In force at the closing: its last day is that day or later.
#[test]
fn in_force_at_the_closing() {
    let case = head(and(each("p"), "in_force", json!({ "at": "closing" })));
    let until = |day: &str| state(&case, json!({ "has": "yes", "expires": day }));
    assert_eq!((until("2026-02-06"), until("2026-02-05")), ("cumple", "no_cumple"));
    assert_eq!(state(&case, json!({ "has": "yes", "indefinite": "yes" })), "cumple");
    assert_eq!(state(&case, json!({ "has": "yes" })), "por_confirmar");
    assert_eq!(state(&case, json!({ "has": "no", "expires": "2027-01-01" })), "no_cumple");
    let moved = case.closing("2026-03-06");
    assert_eq!(state(&moved, json!({ "expires": "2026-03-05" })), "no_cumple");
    assert_eq!(state(&moved, json!({ "expires": "2026-03-06" })), "cumple");
}

/// Asked in force at the closing first published, an addendum does not end it.
#[test]
fn in_force_at_the_first_closing() {
    let case = head(and(each("p"), "in_force", json!({ "at": "closing", "original": "yes" }))).closing("2026-03-06");
    let until = |day: &str| state(&case, json!({ "has": "yes", "expires": day }));
    assert_eq!((until("2026-02-06"), until("2026-02-05")), ("cumple", "no_cumple"));
    // Brought forward, the first is the later one.
    let earlier = case.closing("2026-02-04");
    assert_eq!(state(&earlier, json!({ "has": "yes", "expires": "2026-02-05" })), "no_cumple");
}

/// «Treinta días» that do not say which: calendar days are the prudent reading, and the finding says that by business days it would do. 30 business
/// days before 06-02-2026 is 23-12-2025, with 25-12, 01-01 and 12-01 as holidays.
#[test]
fn days_that_do_not_say_which() {
    let age = json!({ "days": 30, "from": "closing", "doubt": "LEC-A" });
    let case = head(and(each("p"), "max_age", age));
    assert_eq!(issued(&case, &["2026-01-07", "2025-12-23", "2025-12-22"]), ["cumple", "no_cumple", "no_cumple"]);
    let said =
        |day: &str| case.clone().proof("heads_of_family", "", "p", json!({ "issued": day })).criterion("heads_of_family").sentence.clone();
    assert!(said("2025-12-23").contains("hábiles"), "{}", said("2025-12-23"));
    assert!(!said("2025-12-22").contains("aún"), "{}", said("2025-12-22"));
}

/// A paper that must be recent and in force must be both.
#[test]
fn recent_and_in_force() {
    let case = head(and(notarial(true), "in_force", json!({ "at": "closing" })));
    let paper = |issued: &str, expires: &str| state(&case, json!({ "issued": issued, "expires": expires }));
    assert_eq!(paper("2026-01-07", "2026-02-06"), "cumple");
    assert_eq!(paper("2026-01-06", "2026-02-06"), "no_cumple");
    assert_eq!(paper("2026-01-07", "2026-02-05"), "no_cumple");
    assert_eq!(state(&case, json!({ "issued": "2026-01-07" })), "por_confirmar");
    assert_eq!(state(&case, json!({ "has": "yes", "expires": "2026-02-06" })), "por_confirmar");
    let limit = case.criterion("heads_of_family").papers[0].limit.clone().unwrap();
    assert!(limit.contains("07/01/2026") && limit.contains("vigente al cierre"), "{limit}");
}

#[test]
fn a_date_that_is_not_known() {
    assert_eq!(state(&head(notarial(true)), json!({ "has": "yes" })), "por_confirmar");
    assert_eq!(state(&head(notarial(true)), json!({})), "por_confirmar");
    assert_eq!(state(&head(notarial(true)), json!({ "has": "no" })), "no_cumple");
}

const YES: &str = r#"{ "has": "yes" }"#;
const NO: &str = r#"{ "has": "no" }"#;
const UNKNOWN: &str = "{}";

/// The proof «p» or, in its place, «otra»: by the invitation itself, or by a reading of it.
fn either(reading: Option<&str>, p: &str, other: &str) -> Case {
    let mut or = json!({ "id": "otra", "title": "La otra" });
    reading.iter().for_each(|id| or["reading"] = json!(id));
    let paper = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    head(and(each("p"), "or", or)).proof("heads_of_family", "", "p", paper(p)).proof("heads_of_family", "", "otra", paper(other))
}

/// One of both is enough. What is not known of the other could be enough too.
#[test]
fn one_paper_or_another() {
    let state = |p: &str, other: &str| either(None, p, other).is("heads_of_family");
    assert_eq!([state(YES, YES), state(YES, NO), state(YES, UNKNOWN), state(NO, YES), state(UNKNOWN, YES)], ["cumple"; 5]);
    assert_eq!(state(NO, NO), "no_cumple");
    assert_eq!([state(UNKNOWN, NO), state(UNKNOWN, UNKNOWN), state(NO, UNKNOWN)], ["por_confirmar"; 3]);
    let why = either(None, NO, YES).criterion("heads_of_family").papers[0].words.clone();
    assert!(why.contains("La otra"), "{why}");
    let open = either(None, NO, UNKNOWN).says_why("heads_of_family");
    assert!(open.contains("no se sabe si va en su lugar «La otra»"), "{open}");
    // The other one cannot be later than the closing either.
    assert_eq!(state(NO, r#"{ "issued": "2026-02-06" }"#), "cumple");
    assert_eq!(state(NO, r#"{ "issued": "2026-02-07" }"#), "no_cumple");
    // The first is too old, and the other is there.
    let old = head(and(notarial(true), "or", json!({ "id": "otra", "title": "La otra" })));
    let old = old.proof("heads_of_family", "", "p", json!({ "issued": "2025-01-01" }));
    assert_eq!(old.clone().proof("heads_of_family", "", "otra", json!({ "has": "yes" })).is("heads_of_family"), "cumple");
    assert_eq!(old.proof("heads_of_family", "", "otra", json!({ "has": "no" })).is("heads_of_family"), "no_cumple");
}

/// Under a reading, a person must say whether it does; accepted, it does.
#[test]
fn another_paper_by_a_reading() {
    let case = |p: &str, other: &str| either(Some("LEC-A"), p, other);
    let state = |p: &str, other: &str| case(p, other).is("heads_of_family");
    assert_eq!([state(YES, YES), state(YES, NO), state(YES, UNKNOWN)], ["cumple"; 3]);
    assert_eq!(state(NO, YES), "requiere_revision");
    assert_eq!(state(NO, NO), "no_cumple");
    assert_eq!([state(UNKNOWN, YES), state(UNKNOWN, NO), state(NO, UNKNOWN)], ["por_confirmar"; 3]);
    let found = case(NO, YES).criterion("heads_of_family");
    assert_eq!(found.readings, ["LEC-A"]);
    assert!(found.sentence.contains("LEC-A"), "{}", found.sentence);
    assert_eq!(case(NO, YES).judge().overall, Overall::Ready);
    let accepted = case(NO, YES).with(|c| c.offer["accepted"] = json!(["LEC-A"]));
    assert_eq!((accepted.is("heads_of_family"), accepted.criterion("heads_of_family").readings.len()), ("cumple", 0));
    let listed = case(NO, YES).judge().assumptions.into_iter().find(|one| one.id == "LEC-A").unwrap();
    assert_eq!(listed.findings, ["C-heads_of_family"]);
}
