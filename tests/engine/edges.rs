//! Faults that were found in papers and causes, each held by the test that showed it.

use crate::bases::{gachala, usme};
use crate::support::{Case, DEFINITION};
use habilita::engine::process::Process;
use serde_json::{json, Value};

fn definition(change: impl FnOnce(&mut Value)) -> bool {
    let mut d: Value = serde_json::from_str(DEFINITION).unwrap();
    change(&mut d);
    Process::load(&d.to_string()).is_err()
}

/// Two causes told by each other would be told by nothing.
#[test]
fn causes_in_a_circle_are_refused() {
    assert!(definition(|d| {
        d["rejections"][11]["rule"] = json!({ "rules": { "ids": ["REC-13"] } });
        d["rejections"][12]["rule"] = json!({ "rules": { "ids": ["REC-12"] } });
    }));
}

/// The findings of the national list are called INH-01…: nothing else may be, and the list is asked once.
#[test]
fn the_national_list_keeps_its_ids() {
    assert!(definition(|d| d["requirements"][0]["id"] = json!("INH-01")));
    assert!(definition(|d| d["rejections"][1]["rule"]["asked"]["stands_for"] = json!(["INH-99"])));
    assert!(definition(|d| d["rejections"][4]["rule"] = json!({ "guided": {} })));
    assert!(definition(|d| d["rejections"][11]["rule"] = json!({ "rules": { "ids": [] } })), "told by nothing: for ever no_aplica");
}

/// «No tiene fecha final» and a last day cannot both be.
#[test]
fn a_last_day_and_none_are_a_contradiction() {
    let both = Case::usme()
        .with(|c| c.firm["papers"]["duracion_sociedad"] = json!({ "has": "yes", "indefinite": "yes", "expires": "2020-01-01" }));
    assert!(both.try_judge().is_err() || both.finding("JUR-03B").state.code() != "cumple");
}

/// Members do not count for who bids alone, nor do their NIT.
#[test]
fn a_member_kept_from_another_process_does_not_break_the_firm() {
    let alone = usme("natural").with(|c| {
        c.firm["nit"] = json!("900000001-2");
        c.firm["members"] = json!([{ "id": "m1", "nit": "900000001-2" }]);
    });
    assert!(alone.try_judge().is_ok());
}

/// A document of 28-02-2026 is six months old on 31-08-2026 as well (31-08 − 6 months = 28-02): so that is the last closing it reaches.
#[test]
fn the_last_closing_said_is_the_last_accepted() {
    let at = |closing: &str| {
        gachala("foreign_legal")
            .with(|c| {
                c.firm["papers"]["existencia_extranjera"]["issued"] = json!("2026-02-28");
                c.offer["schedule"] = json!({ "closing": { "date": closing } });
            })
            .finding("EXT-01")
    };
    assert_eq!(at("2026-08-31").state.code(), "cumple");
    let said = at("2026-03-01").terms.into_iter().find(|t| t.label == "Si el cierre se mueve").unwrap().text;
    assert!(said.contains("31/08/2026"), "{said}");
}

#[test]
fn words() {
    let today = Case::perfect().with(|c| c.as_of = "2026-02-06T08:00").finding("JUR-03");
    assert!(!today.terms.iter().any(|t| t.text.contains("Hoy el cierre es hoy")), "{:?}", today.terms);
    assert!(!usme("consorcio").finding("JUR-03.m1").terms[0].text.ends_with(".."));
    let later = gachala("mipyme").with(|c| c.firm["papers"]["certificado_mipyme"]["issued"] = json!("2026-02-05")).finding("JUR-15-REG");
    assert!(!later.sentence.contains("tendrá 0 días el 03/02/2026"), "{}", later.sentence);
}

/// A cause that names the absence of the form does not stand as «cumple» without it, though it is asked too.
#[test]
fn the_cause_of_no_price_form_follows_the_form() {
    let of = |case: Case, paper: &str, id: &str| {
        let report = case.with(|c| c.firm["papers"][paper] = json!({ "has": "no" })).judge();
        report.causes.iter().find(|c| c.id == id).unwrap().state.code()
    };
    assert_eq!(of(Case::usme(), "formato_propuesta_economica", "RECH-27"), "no_cumple");
    assert_eq!(of(Case::perfect(), "formato_oferta_economica", "REC-09"), "no_cumple");
}
