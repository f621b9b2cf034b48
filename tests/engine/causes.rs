//! Causes of rejection: those that are asked, and where each of the invitation stands. U:nnn and G:nnn are lines of the published
//! invitations as plain text.

use crate::bases::{gachala, usme};
use crate::support::Case;
use habilita::engine::causes::asked;
use habilita::engine::process::Process;
use habilita::engine::report::{Report, State};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

/// What the causes of an invitation say, by id.
fn standing(report: &Report) -> BTreeMap<&str, State> {
    report.causes.iter().map(|cause| (cause.id.as_str(), cause.state)).collect()
}

/// Every cause that is asked of a group, answered each way.
fn walk(case: &Case, review: &[&str], rejects: usize) {
    let process = Process::load(&case.process.to_string()).unwrap();
    let ids: Vec<String> = asked(&process).iter().map(|cause| cause.id.to_string()).collect();
    let answers = case.offer["causes"].as_object().unwrap();
    assert_eq!(ids.iter().map(String::as_str).collect::<BTreeSet<_>>(), answers.keys().map(String::as_str).collect(), "all are answered");
    let mut rejected = 0;
    for id in &ids {
        let answer = |word: Option<&str>| {
            let answered = case.clone().with(|c| {
                let causes = c.offer["causes"].as_object_mut().unwrap();
                match word {
                    Some(word) => drop(causes.insert(id.clone(), json!(word))),
                    None => drop(causes.remove(id)),
                }
            });
            let found = answered.finding(id);
            (found.state, found.code, found.consequence, answered.judge().overall.words())
        };
        assert_eq!(answer(Some("no")), (State::Cumple, "cause_absent", None, "lista para presentar"), "{id}");
        assert_eq!(answer(None), (State::PorConfirmar, "cause_unknown", Some("rejection"), "incompleta"), "{id}");
        if review.contains(&id.as_str()) || id.starts_with("INH-") {
            assert_eq!(
                answer(Some("yes")),
                (State::RequiereRevision, "cause_to_judge", Some("rejection"), "con puntos por revisar"),
                "{id}"
            );
        } else {
            assert_eq!(answer(Some("yes")), (State::NoCumple, "cause_happens", Some("rejection"), "con causal de rechazo"), "{id}");
            rejected += 1;
        }
    }
    println!("{} causes asked, {rejected} of them reject", ids.len());
    assert_eq!((ids.len(), rejected), (rejects + review.len() + 10, rejects));
}

/// Of the 31 causes listed (U:900–947) 12 are asked: 2–5, 7, 9, 13, 15, 16, 24, 25 and 27; of the others the promise of a group (U:1220)
/// and the rules of the price (U:1656). A person judges the capacity (U:902), the reports (U:927: «y», «o») and what does not match (U:935).
/// Of the national list 10 of 12: RECH-16 asks the fiscal bulletin and the REDAM.
#[test]
fn every_cause_that_usme_asks() {
    walk(&usme("consorcio"), &["RECH-02", "RECH-16", "RECH-24"], 12 + 2 - 3);
}

/// Of the 25 causes 13 are asked: 2–4, 6–11, 15, 16, 18 and 19; and that of 21.1 (G:960). A person judges the conflict of interest (26.3),
/// the company that did not get its agreement (26.4), the capacity (26.18) and what does not match (G:960). Of the national list 10 of
/// 12: 26.2 asks the fiscal bulletin and 26.3 the conflict of interest.
#[test]
fn every_cause_that_gachala_asks() {
    walk(&gachala("consorcio"), &["REC-03", "REC-04", "REC-18", "REC-27"], 13 + 1 - 4);
}

/// A cause that cannot happen to a form of bidder is not asked of it.
#[test]
fn a_cause_of_companies_is_not_asked_of_a_person() {
    for (case, id) in [(usme("natural"), "RECH-13"), (usme("natural"), "RECH-39"), (gachala("natural"), "REC-04")] {
        let answered = case.with(|c| c.offer["causes"][id] = json!("yes"));
        assert_eq!((answered.finding(id).state, answered.finding(id).code), (State::NoAplica, "cause_not_for_them"), "{id}");
    }
}

/// 31 listed and U:24, 1210, 1214, 1220, 1225, 1646, 1650 and 1656; 25 and G:580 and 960. All of them, in the order of the document.
#[test]
fn every_cause_of_the_invitation_has_a_standing() {
    for (report, prefix, listed, elsewhere, later) in
        [(usme("attorney").judge(), "RECH", 31, 8, 8), (gachala("natural").judge(), "REC", 25, 2, 3)]
    {
        let ids: Vec<&str> = report.causes.iter().map(|c| c.id.as_str()).collect();
        assert_eq!(ids, (1..=listed + elsewhere).map(|n| format!("{prefix}-{n:02}")).collect::<Vec<_>>());
        let place = |word: &str| report.causes.iter().filter(|c| c.place == word).count();
        assert_eq!((place("listed"), place("elsewhere")), (listed, elsewhere));
        // Those that can only happen later say what to watch, and nothing else does.
        let notes: Vec<_> = report.causes.iter().filter(|c| c.note.is_some()).collect();
        assert_eq!(notes.len(), later);
        assert!(notes.iter().all(|c| c.state == State::NoAplica && c.findings.is_empty()));
        assert!(report.causes.iter().all(|c| c.findings.is_empty() == c.note.is_some()), "each of the others names what decides it");
    }
}

/// Usme: eight can only happen later (U:910, 918, 928, 930, 933, 934, 946, 947); four are of groups (U:24, 944, 1210, 1220).
/// Gachalá: three later (26.5, 14, 25); of a natural person not those of companies (26.4, 26.21), groups (26.24) or a guarantee (26.22).
#[test]
fn the_causes_of_an_offer_that_complies() {
    let none =
        |report: &Report| -> Vec<String> { report.causes.iter().filter(|c| c.state == State::NoAplica).map(|c| c.id.clone()).collect() };
    let company = usme("attorney").judge();
    let later = "RECH-06 RECH-10 RECH-17 RECH-19 RECH-22 RECH-23";
    assert_eq!(none(&company).join(" "), format!("{later} RECH-28 RECH-30 RECH-31 RECH-32 RECH-33 RECH-39"));
    let person = gachala("natural").judge();
    assert_eq!(none(&person).join(" "), "REC-04 REC-05 REC-14 REC-21 REC-22 REC-24 REC-25");
    for (report, comply) in [(company, 39 - 12), (person, 27 - 7)] {
        assert_eq!(report.causes.iter().filter(|c| c.state == State::Cumple).count(), comply);
    }
    // A group has its account, its members' permission and its document; only what comes later is left.
    assert_eq!(none(&usme("consorcio").judge()).join(" "), format!("{later} RECH-30 RECH-31"));
}

/// What moves in the causes when one fact changes: exactly these, to the state of the rule that decides them.
#[test]
fn a_cause_follows_the_rule_that_decides_it() {
    type Row = (Case, fn(&mut Case), &'static str, State, &'static str);
    let over: fn(&mut Case) = |c| c.offer["prices"]["7"] = json!({ "unit_price": "99999", "ceiling": "6500" });
    let no = State::NoCumple;
    let rows: Vec<Row> = vec![
        // U:914, 920, 942, 1646, 1650: one price over its ceiling is all these causes.
        (usme("attorney"), over, "RECH-08 RECH-11 RECH-26 RECH-36 RECH-37", no, "PRE-01.7"),
        (
            usme("attorney"),
            |c| c.offer["prices"]["5"] = json!({ "unit_price": "6192601", "ceiling": "6192601" }),
            "RECH-12",
            State::RequiereRevision,
            "PRE-02",
        ), // U:922
        (usme("attorney"), |c| c.offer["causes"]["RECH-05"] = json!("yes"), "RECH-05 RECH-29", no, "RECH-05"), // U:908, U:945
        (usme("attorney"), |c| c.offer["causes"]["RECH-03"] = json!("yes"), "RECH-03 RECH-35", no, "RECH-03"), // U:904, U:1225
        (usme("attorney"), |c| c.offer["causes"]["RECH-27"] = json!("yes"), "RECH-14 RECH-27", no, "RECH-27"), // U:925, U:943
        (usme("attorney"), |c| c.offer["causes"]["RECH-25"] = json!("yes"), "RECH-08 RECH-25", no, "RECH-25"), // U:914, U:936
        (usme("attorney"), |c| c.offer["causes"]["INH-11"] = json!("yes"), "RECH-01", State::RequiereRevision, "INH-11"), // U:900
        (usme("attorney"), |c| c.firm["papers"]["duracion_sociedad"]["expires"] = json!("2027-07-10"), "RECH-21", no, "JUR-03B"), // U:932
        (usme("attorney"), |c| c.firm["papers"]["poder"]["issued"] = json!("2025-07-12"), "RECH-20", no, "JUR-01D"), // U:931
        (usme("attorney"), |c| c.firm["papers"]["formato_propuesta_economica"] = json!({ "has": "no" }), "RECH-14 RECH-27", no, "ECO-01"), // U:925
        (
            usme("consorcio"),
            |c| c.firm["members"][1]["papers"]["objeto_relacionado"] = json!({ "has": "no" }),
            "RECH-18 RECH-34",
            no,
            "JUR-03A.m2",
        ), // U:929, U:1214
        (
            usme("consorcio"),
            |c| c.firm["members"][0]["papers"]["acta_autorizacion"] = json!({ "has": "no" }),
            "RECH-20 RECH-33",
            no,
            "JUR-04A.m1",
        ), // U:931, U:1210
        (usme("consorcio"), |c| c.firm["papers"]["cuenta_plural_secop"] = json!({ "has": "no" }), "RECH-28 RECH-32", no, "JUR-06B"), // U:944, U:24
        (usme("consorcio"), |c| c.firm["papers"]["cuenta_plural_secop"] = json!({}), "RECH-28 RECH-32", State::PorConfirmar, "JUR-06B"),
        // G:920 and G:580.
        (gachala("natural"), |c| c.offer["prices"]["7"]["unit_price"] = json!("15001"), "REC-13 REC-26", no, "PRE-01.7"),
        (gachala("natural"), |c| c.offer["causes"]["REC-11"] = json!("yes"), "REC-11 REC-23", no, "REC-11"), // G:918, G:930
        (gachala("natural"), |c| c.offer["causes"]["REC-15"] = json!("yes"), "REC-12 REC-15", no, "REC-15"), // G:919, G:922
        (gachala("natural"), |c| c.firm["papers"]["actividad_logistica"] = json!({ "has": "no" }), "REC-20", no, "JUR-03-ACT"), // G:927
        (gachala("legal"), |c| c.firm["papers"]["actividad_logistica"] = json!({ "has": "no" }), "REC-21", no, "JUR-03-OBJ"), // G:928
        (gachala("foreign_legal"), |c| c.firm["papers"]["actividad_logistica"] = json!({ "has": "no" }), "REC-21", no, "EXT-04"),
        (gachala("natural"), |c| c.firm["papers"]["formato_oferta_economica"] = json!({ "has": "no" }), "REC-09 REC-17", no, "OFE-01"), // G:924
        (gachala("particulares"), |c| c.firm["papers"]["garantia_seriedad"] = json!({ "has": "no" }), "REC-22", no, "JUR-16"), // G:929
        (gachala("consorcio"), |c| c.firm["papers"]["cuenta_secop_plural"] = json!({ "has": "no" }), "REC-24", no, "PLU-03"),  // G:931
        (gachala("consorcio"), |c| c.offer["causes"]["INH-01"] = json!("yes"), "REC-01", State::RequiereRevision, "INH-01"),   // G:895
    ];
    for (case, change, causes, state, finding) in &rows {
        let (before, after) = (case.judge(), case.clone().with(change).judge());
        let (was, is) = (standing(&before), standing(&after));
        let moved: Vec<&str> = is.iter().filter(|(id, state)| was[*id] != **state).map(|(id, _)| *id).collect();
        assert_eq!(moved.join(" "), *causes, "{finding}");
        for cause in after.causes.iter().filter(|c| moved.contains(&c.id.as_str())) {
            assert_eq!((cause.state, cause.findings.as_slice()), (*state, &[(*finding).to_owned()][..]), "{}", cause.id);
        }
    }
    println!("{} changes looked at", rows.len());
}
