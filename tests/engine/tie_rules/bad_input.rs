//! What cannot be so: each is refused with its place and a sentence that says what to mend.

use super::synthetic::{alone, consorcio, criterion, each, with_criteria, Tied, KINDS};
use crate::support::Case;
use habilita::engine::offer::Offer;
use habilita::engine::process::Process;
use habilita::engine::reading::Problem;
use serde_json::{json, Value};

/// Place, code and words of the only problem.
fn one(problems: Vec<Problem>) -> (String, &'static str, String) {
    assert_eq!(problems.len(), 1, "{problems:#?}");
    let problem = problems.into_iter().next().unwrap();
    assert!(problem.message.ends_with('.'), "{}", problem.message);
    (problem.path, problem.code, problem.message)
}

/// An offer that says these facts is refused when it is read.
fn loading(case: &Case) -> (String, &'static str, String) {
    one(Offer::load(&case.offer.to_string()).expect_err("a broken offer"))
}

fn facts(facts: Value) -> (String, &'static str, String) {
    loading(&alone("legal").says(facts))
}

fn bidders(bidders: Value) -> (String, &'static str, String) {
    loading(&alone("legal").with(|c| c.offer["draw"] = json!({ "bidders": bidders })))
}

fn is(found: (String, &'static str, String), path: &str, code: &str, words: &[&str]) {
    assert_eq!((found.0.as_str(), found.1), (path, code), "{}", found.2);
    for words in words {
        assert!(found.2.contains(words), "«{words}» is not in: {}", found.2);
    }
}

#[test]
fn more_special_workers_than_workers() {
    let days = ["2020-01-01", "2020-01-01", "2020-01-01"];
    let two = |field: &str| json!({ "workers": 2, field: days });
    is(facts(two("disabled")), "/tie_facts/disabled", "more_than_workers", &["3 trabajadores con discapacidad", "2"]);
    is(facts(two("pension_age")), "/tie_facts/pension_age", "more_than_workers", &["3 trabajadores en edad de pensión", "2"]);
    let ethnic = json!({ "workers": 2, "sensitive": { "ethnic": days } });
    is(facts(ethnic.clone()), "/tie_facts/sensitive/ethnic", "more_than_workers", &["3 trabajadores", "2"]);
    let member = consorcio(&[("natural", "50"), ("legal", "50")]).member("m2", ethnic);
    is(loading(&member), "/tie_members/m2/sensitive/ethnic", "more_than_workers", &[]);
    // As many as there are is no more than there are.
    assert!(alone("legal").says(json!({ "workers": 3, "disabled": days, "pension_age": days })).try_judge().is_ok());
}

#[test]
fn parts_above_the_whole() {
    let women = |heads: &str, victims: &str| json!({ "heads_of_family": heads, "sensitive": { "victims": victims } });
    is(facts(women("60", "40.01")), "/tie_facts/sensitive/victims", "above_whole", &["100 %"]);
    assert!(alone("legal").says(women("60", "40")).try_judge().is_ok());
    let both = json!({ "heads_of_family": "60", "sensitive": { "reincorporated_share": "40.01" } });
    is(facts(both), "/tie_facts/sensitive/reincorporated_share", "above_whole", &["100 %"]);
    let paid = |part: &str| json!({ "payments": "100", "mipyme_payments": part });
    is(facts(paid("101")), "/tie_facts/mipyme_payments", "above_whole", &["Mipyme"]);
    assert!(alone("legal").says(paid("100")).try_judge().is_ok());
    for field in ["heads_of_family", "sensitive/victims", "sensitive/reincorporated_share"] {
        let said = match field.split_once('/') {
            Some((_, inner)) => json!({ "sensitive": { inner: "100.01" } }),
            None => json!({ field: "100.01" }),
        };
        is(facts(said), &format!("/tie_facts/{field}"), "bad_percent", &["100"]);
    }
    let credits = json!({ "4": { "proportion": "101" } });
    is(bidders(json!([{ "name": "Ana", "credits": credits }])), "/draw/bidders/0/credits/4/proportion", "bad_percent", &["100"]);
    let share = consorcio(&[("natural", "101"), ("legal", "50")]).broken();
    is(one(share), "/members/0/share", "bad_percent", &["100"]);
}

#[test]
fn a_rate_with_letters() {
    for trm in ["4.123,57", "cuatro mil", "4123,57", "-4123", "", "$4123"] {
        let case = alone("legal").with(|c| c.offer["draw"] = json!({ "trm": trm, "bidders": [] }));
        is(loading(&case), "/draw/trm", "bad_amount", &["punto decimal"]);
    }
}

/// With the same name nobody knows who goes first without both hours.
#[test]
fn two_bidders_that_cannot_be_told_apart() {
    let two = |one: Value, other: Value| json!([{ "name": "Beto" }, one, other]);
    let at = |hour: &str| json!({ "name": "Ana", "offered_at": hour });
    let unsaid = || json!({ "name": "Ana" });
    let same = |found| is(found, "/draw/bidders/2/name", "same_bidder", &["«Ana»", "hora de cada uno"]);
    same(bidders(two(at("2026-02-05T10:00"), at("2026-02-05T10:00"))));
    same(bidders(two(unsaid(), unsaid())));
    same(bidders(two(at("2026-02-05T10:00"), unsaid())));
    same(bidders(two(unsaid(), at("2026-02-05T10:00"))));
    let apart = alone("legal").with(|c| c.offer["draw"] = json!({ "bidders": two(at("2026-02-05T10:00"), at("2026-02-05T10:01")) }));
    assert!(apart.try_judge().is_ok());
}

#[test]
fn more_bidders_than_tie() {
    let many = |count: usize| (0..count).map(|at| json!({ "name": format!("P{at}") })).collect::<Value>();
    is(bidders(many(51)), "/draw/bidders", "too_many", &["51", "50"]);
    assert!(alone("legal").with(|c| c.offer["draw"] = json!({ "bidders": many(50) })).try_judge().is_ok());
}

#[test]
fn only_one_is_the_bidder() {
    let two = json!([{ "name": "Ana", "own": "yes" }, { "name": "Beto", "own": "no" }, { "name": "Caro", "own": "yes" }]);
    is(bidders(two), "/draw/bidders/2/own", "two_own", &["usted"]);
}

#[test]
fn names_that_nobody_has() {
    let plural = || consorcio(&[("natural", "50"), ("legal", "50")]);
    let stranger = plural().member("m9", json!({ "national": "yes" })).broken();
    is(one(stranger), "/tie_members/m9", "unknown_member", &["«m9»"]);
    let paper = plural().proof("national", "m9", "p", json!({ "has": "yes" })).broken();
    is(one(paper), "/tiebreak/C-national/members/m9", "unknown_member", &["«m9»"]);
    let other = alone("legal").proof("national", "", "nada", json!({ "has": "yes" })).broken();
    is(one(other), "/tiebreak/C-national/proofs/nada", "unknown_proof", &["«nada»", "C-national"]);
    let of_member = plural().proof("national", "m1", "nada", json!({ "has": "yes" })).broken();
    is(one(of_member), "/tiebreak/C-national/members/m1/nada", "unknown_proof", &["«nada»"]);
    let claim = alone("legal").with(|c| c.offer["tiebreak"]["C-99"] = json!({ "claimed": "yes" })).broken();
    is(one(claim), "/tiebreak/C-99", "unknown_criterion", &["«C-99»"]);
    // What is said of a rival under a number that the invitation does not have would be looked at by nobody.
    for number in ["12", "0", "02", "DES-02"] {
        let credits = json!({ number: { "credited": "yes" } });
        let case = alone("legal").with(|c| c.offer["draw"] = json!({ "bidders": [{ "name": "Ana", "credits": credits }] }));
        is(one(case.broken()), &format!("/draw/bidders/0/credits/{number}"), "unknown_number", &[number]);
    }
}

/// Each kind under a number that is not its own; the papers alone may stand under any.
#[test]
fn a_kind_under_another_number() {
    let load = |kind: &str, number: u16| Process::load(&with_criteria(&[criterion(kind, number, &[each("p")])]).process.to_string());
    for (kind, number) in KINDS {
        assert!(load(kind, number).is_ok(), "{kind}");
        let wrong = if number == 11 { 10 } else { number + 1 };
        let found = one(load(kind, wrong).expect_err("a wrong number"));
        is(found, "/tiebreak/criteria/0/number", "wrong_number", &[&format!("«{kind}»"), &number.to_string(), &wrong.to_string()]);
    }
    for number in 1..=11 {
        assert!(load("proofs", number).is_ok(), "{number}");
    }
    // The law has eleven and the draw.
    for number in [0, 12] {
        is(one(load("proofs", number).expect_err("no such number")), "/tiebreak/criteria/0/number", "wrong_number", &[&number.to_string()]);
    }
}

#[test]
fn a_proof_that_names_what_is_not_there() {
    let load = |proof: Value| {
        let criteria = [criterion("national", 1, &[each("p"), super::synthetic::and(proof, "whose", json!("each"))])];
        one(Process::load(&with_criteria(&criteria).process.to_string()).expect_err("a broken definition"))
    };
    let place = "/tiebreak/criteria/0/rule/national/proofs/1";
    let proof = |key: &str, is: Value| super::synthetic::and(json!({ "id": "q", "title": "Q" }), key, is);
    is(load(json!({ "id": "p", "title": "P" })), &format!("{place}/id"), "duplicate_id", &["«p»"]);
    is(load(proof("or", json!({ "id": "p", "title": "P" }))), &format!("{place}/or/id"), "duplicate_id", &["«p»"]);
    let reading = json!({ "id": "r", "title": "R", "reading": "LEC-X" });
    is(load(proof("or", reading)), &format!("{place}/or/reading"), "unknown_name", &["«LEC-X»"]);
    let signers = json!([{ "who": "alguien", "when": [{ "fact": "nadie", "is": "yes" }] }]);
    is(load(proof("signed_by", signers.clone())), &format!("{place}/signed_by/0/when/0/fact"), "unknown_name", &["«nadie»"]);
    let other = json!({ "id": "r", "title": "R", "signed_by": signers });
    is(load(proof("or", other)), &format!("{place}/or/signed_by/0/when/0/fact"), "unknown_name", &["«nadie»"]);
    let doubt = json!({ "days": 30, "from": "closing", "doubt": "LEC-X" });
    is(load(proof("max_age", doubt)), &format!("{place}/max_age/doubt"), "unknown_name", &["«LEC-X»"]);
    let age = json!({ "days": 30, "from": "opening" });
    is(load(proof("max_age", age)), &format!("{place}/max_age/from"), "missing_milestone", &["opening"]);
    is(load(proof("in_force", json!({ "at": "opening" }))), &format!("{place}/in_force/at"), "missing_milestone", &["opening"]);
    is(load(proof("businesses", json!(["gigante"]))), &format!("{place}/businesses/0"), "unknown_word", &["gigante"]);
    is(load(proof("whom", json!("each"))), &format!("{place}/whom"), "unknown_field", &["«whom»"]);
}
