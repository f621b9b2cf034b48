//! Broken firms, offers and definitions of the kinds that causes, members and dates brought: every place is named.

use crate::bases::usme;
use crate::support::{Case, DEFINITION};
use habilita::engine::process::Process;
use habilita::engine::reading::Problem;
use serde_json::{json, Value};

type Places = Vec<(String, &'static str)>;

fn named(problems: Vec<Problem>) -> Places {
    assert!(problems.iter().all(|p| p.message.ends_with('.')), "{problems:?}");
    problems.into_iter().map(|p| (p.path, p.code)).collect()
}

fn one(path: &str, code: &'static str) -> Places {
    vec![(path.to_owned(), code)]
}

fn firm(change: impl FnOnce(&mut Value)) -> Places {
    named(usme("consorcio").with(|c| change(&mut c.firm)).try_judge().expect_err("a broken firm"))
}

fn offer(change: impl FnOnce(&mut Value)) -> Places {
    named(Case::usme().with(|c| change(&mut c.offer)).try_judge().expect_err("a broken offer"))
}

fn definition(change: impl FnOnce(&mut Value)) -> Places {
    let mut definition: Value = serde_json::from_str(DEFINITION).unwrap();
    change(&mut definition);
    named(Process::load(&definition.to_string()).expect_err("a broken definition"))
}

/// The check digit of 900.000.001: 1 × 3 + 9 × 41 = 372 = 33 × 11 + 9, and 11 − 9 = 2. Of 900.000.002: 2 × 3 + 369 = 375 = 34 × 11 + 1: 1.
#[test]
fn a_nit_exists_and_is_said_once() {
    assert_eq!(firm(|f| f["nit"] = json!("900000001-3")), one("/nit", "bad_nit"));
    assert_eq!(firm(|f| f["nit"] = json!("no tengo")), one("/nit", "bad_nit"));
    assert_eq!(firm(|f| f["members"][0]["nit"] = json!("900000001-1")), one("/members/0/nit", "bad_nit"));
    // The base has 900000001-2 in its first member. However it is written it is the same.
    assert_eq!(firm(|f| f["members"][1]["nit"] = json!("900.000.001-2")), one("/members/1/nit", "duplicate_nit"));
    // A plural has no number of its own yet: the one of the firm may be that of the member who types.
    for own in ["9000000012", "900000002-1"] {
        assert!(usme("consorcio").with(|c| c.firm["nit"] = json!(own)).try_judge().is_ok());
    }
    // Members kept from a consorcio say nothing of a firm that bids alone.
    let alone = usme("consorcio").with(|c| {
        c.firm["kind"] = json!("legal");
        c.firm["members"][1]["nit"] = json!("900000001-2");
    });
    assert!(alone.try_judge().is_ok());
}

#[test]
fn a_paper_does_not_expire_before_it_is_issued() {
    let paper = json!({ "issued": "2025-06-11", "expires": "2025-06-10" });
    assert_eq!(
        firm(|f| f["papers"]["licencia_ambiental"] = paper.clone()),
        one("/papers/licencia_ambiental/expires", "expires_before_issue")
    );
    let member = firm(|f| f["members"][1]["papers"]["cedula"] = paper.clone());
    assert_eq!(member, one("/members/1/papers/cedula/expires", "expires_before_issue"));
    let same_day = Case::usme().with(|c| c.firm["papers"]["cedula"] = json!({ "issued": "2025-06-11", "expires": "2025-06-11" }));
    assert!(same_day.try_judge().is_ok());
}

/// RECH-01 is told by the national list and RECH-06 can only happen later: they are not asked. RECH-16 stands for INH-08.
#[test]
fn an_answer_is_to_a_cause_that_is_asked() {
    for id in ["RECH-01", "RECH-06", "RECH-11", "RECH-99", "INH-08", "INH-99"] {
        assert_eq!(offer(|o| o["causes"][id] = json!("no")), one(&format!("/causes/{id}"), "unknown_cause"), "{id}");
    }
    assert_eq!(offer(|o| o["causes"]["RECH-05"] = json!("tal vez")), one("/causes/RECH-05", "unknown_word"));
}

#[test]
fn a_moved_date_is_of_a_milestone_that_exists() {
    assert_eq!(offer(|o| o["schedule"] = json!({ "cierre": { "date": "2025-07-18" } })), one("/schedule/cierre", "unknown_milestone"));
    assert_eq!(offer(|o| o["schedule"] = json!({ "closing": { "date": "2025-02-30" } })), one("/schedule/closing/date", "bad_date"));
    assert_eq!(
        offer(|o| o["schedule"] = json!({ "closing": { "date": "2025-07-18", "hour": "8" } })),
        one("/schedule/closing/hour", "bad_hour")
    );
    assert_eq!(offer(|o| o["schedule"] = json!({ "closing": {} })), one("/schedule/closing", "missing_field"));
}

/// Findings and causes are called after their ids, all in one list.
#[test]
fn rules_and_causes_have_one_id_each() {
    assert_eq!(definition(|d| d["rejections"][1]["id"] = json!("JUR-01")), one("/rejections/1/id", "duplicate_id"));
    assert_eq!(definition(|d| d["rejections"][1]["id"] = json!("REC-03")), one("/rejections/2/id", "duplicate_id"));
    // The findings of members are called JUR-03.m1: no requirement may begin so.
    assert_eq!(definition(|d| d["requirements"][1]["id"] = json!("JUR-03.m1")), one("/requirements/1/id", "duplicate_id"));
}

/// REC-13, REC-26, CON-03, CON-13 and CON-22 name PRE-01: a rule that is renamed leaves them pointing at nothing.
#[test]
fn causes_and_contradictions_name_rules_that_exist() {
    assert_eq!(definition(|d| d["contradictions"][3]["rules"] = json!(["DES-99"])), one("/contradictions/3/rules/0", "unknown_name"));
    assert_eq!(
        definition(|d| d["rejections"][12]["rule"] = json!({ "rules": { "ids": ["PRE-01", "PRE-99"] } })),
        one("/rejections/12/rule/rules/ids/1", "unknown_name")
    );
    // A cause cannot be told by itself.
    assert_eq!(
        definition(|d| d["rejections"][12]["rule"] = json!({ "rules": { "ids": ["REC-13"] } })),
        one("/rejections/12/rule/rules/ids/0", "unknown_name")
    );
    let renamed = definition(|d| d["price"]["rules"][0]["id"] = json!("PRE-77"));
    let lost = [
        "/rejections/12/rule/rules/ids/0",
        "/rejections/25/rule/rules/ids/0",
        "/contradictions/2/rules/0",
        "/contradictions/12/rules/0",
        "/contradictions/21/rules/0",
    ];
    assert_eq!(renamed, lost.map(|path| (path.to_owned(), "unknown_name")));
}

/// Facts, readings and milestones that the new rules name.
#[test]
fn new_rules_name_facts_readings_and_milestones_that_exist() {
    let at = |id: &str| {
        let d: Value = serde_json::from_str(DEFINITION).unwrap();
        d["requirements"].as_array().unwrap().iter().position(|r| r["id"] == id).unwrap()
    };
    let (registry, minutes, lasts) = (at("JUR-03"), at("EXT-02"), at("EXT-03"));
    assert_eq!(
        definition(|d| d["requirements"][registry]["rule"]["max_age"]["doubt"] = json!("LEC-99")),
        one(&format!("/requirements/{registry}/rule/max_age/doubt"), "unknown_name")
    );
    assert_eq!(
        definition(|d| d["requirements"][lasts]["rule"]["covers"]["reading"] = json!("LEC-99")),
        one(&format!("/requirements/{lasts}/rule/covers/reading"), "unknown_name")
    );
    assert_eq!(
        definition(|d| d["requirements"][lasts]["rule"]["covers"]["latest"] = json!("guarantee_approval")),
        one(&format!("/requirements/{lasts}/rule/covers/latest"), "missing_milestone")
    );
    assert_eq!(
        definition(|d| d["requirements"][minutes]["rule"]["issued_by"]["milestone"] = json!("opening")),
        one(&format!("/requirements/{minutes}/rule/issued_by/milestone"), "missing_milestone")
    );
    assert_eq!(
        definition(|d| d["requirements"][minutes]["when"][0]["fact"] = json!("nadie")),
        one(&format!("/requirements/{minutes}/when/0/fact"), "unknown_name")
    );
    assert_eq!(
        definition(|d| d["requirements"][0]["signed_by"] = json!([{ "who": "alguien", "when": [{ "fact": "nadie", "is": "yes" }] }])),
        one("/requirements/0/signed_by/0/when/0/fact", "unknown_name")
    );
    assert_eq!(definition(|d| d["bidder_doubts"][0]["reading"] = json!("LEC-99")), one("/bidder_doubts/0/reading", "unknown_name"));
}
