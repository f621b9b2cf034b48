//! What an addendum moves, and when to ask for a paper, on Gachalá: closing 06-02-2026 at 8:10 (G:854), cure 11-02-2026 (G:856), acceptance
//! 12-02-2026 (G:858), term 8 months (G:802). G:nnn is a line of the published invitation as plain text.

use crate::bases::gachala;
use crate::support::{accepting, Case};
use habilita::engine::report::{Finding, State};
use serde_json::{json, Value};
use State::{Cumple, NoCumple, RequiereRevision};

fn moved(case: Case, schedule: Value) -> Case {
    case.with(|c| c.offer["schedule"] = schedule)
}

/// A week later, with its cure.
fn a_week_later() -> Value {
    json!({ "closing": { "date": "2026-02-13", "hour": "08:10" }, "cure": { "date": "2026-02-18" } })
}

fn term(finding: &Finding, label: &str) -> String {
    let found = finding.terms.iter().find(|term| term.label == label);
    found.unwrap_or_else(|| panic!("no «{label}» in {:?}", finding.terms)).text.clone()
}

/// 30 days before 13-02-2026 is 14-01-2026: the registro mercantil of 07-01 will be 37 days old.
#[test]
fn a_paper_of_thirty_days_falls_out_when_the_closing_moves_a_week() {
    let case = moved(Case::perfect(), a_week_later());
    let found = case.finding("JUR-03");
    assert_eq!((found.state, found.consequence, found.figures["curable_until"].as_str()), (NoCumple, Some("curable"), "2026-02-18"));
    assert!(
        found.sentence.contains("expedido el 07/01/2026, tendrá 37 días el 13/02/2026; se admiten 30: se pasa por 7 días."),
        "{}",
        found.sentence
    );
    let of = |date: &str| case.clone().with(|c| c.firm["papers"]["registro_mercantil"]["issued"] = json!(date)).finding("JUR-03").state;
    assert_eq!((of("2026-01-14"), of("2026-01-13"), of("2026-02-13")), (Cumple, NoCumple, Cumple));
    // Nothing else of the perfect offer hangs on the closing.
    let before = Case::perfect().judge();
    let after = case.judge();
    let changed: Vec<&str> =
        before.findings.iter().zip(&after.findings).filter(|(was, is)| was.state != is.state).map(|(was, _)| was.id.as_str()).collect();
    assert_eq!((changed, after.overall.words()), (vec!["JUR-03"], "con puntos por subsanar"));
    assert_ne!(before.receipt.code, after.receipt.code, "another schedule is another check");
}

/// G:588: the declaration before a notary is counted from the closing first published, even if it is moved.
#[test]
fn the_notarial_declaration_is_counted_from_the_first_closing() {
    let of = |date: &str| {
        let case = Case::perfect().with(|c| c.offer["tiebreak"]["DES-02"]["proofs"]["declaracion_notarial"]["issued"] = json!(date));
        moved(case, a_week_later()).finding("DES-02").state
    };
    assert_eq!((of("2026-01-07"), of("2026-01-06")), (Cumple, NoCumple));
    // Between both closings it is there before the one in force.
    assert_eq!((of("2026-02-10"), of("2026-02-14")), (Cumple, NoCumple));
}

/// Moving the closing past the cure, and not the cure, leaves no day to name.
#[test]
fn a_closing_past_the_cure_leaves_no_day_to_cure() {
    let case =
        moved(Case::perfect(), json!({ "closing": { "date": "2026-02-13" } })).with(|c| c.firm["papers"]["rut"] = json!({ "has": "no" }));
    let found = case.finding("JUR-05");
    assert_eq!((found.state, found.consequence), (NoCumple, Some("curable")));
    assert!(!found.figures.contains_key("curable_until"));
    let remedy = found.remedy.clone().unwrap_or_default();
    assert!(remedy.contains("en el plazo que dé el cronograma nuevo") && !remedy.contains("11/02/2026"), "{remedy}");
    // On the very day of the cure there still is one.
    let same =
        moved(Case::perfect(), json!({ "closing": { "date": "2026-02-11" } })).with(|c| c.firm["papers"]["rut"] = json!({ "has": "no" }));
    assert_eq!(same.finding("JUR-05").figures["curable_until"], "2026-02-11");
    // Without a cure no day is too late to prove what existed.
    let later = moved(Case::perfect(), json!({ "closing": { "date": "2026-02-13" } }))
        .with(|c| c.firm["papers"]["registro_mercantil"] = json!({ "issued": "2026-02-20", "existed": "yes" }));
    assert_eq!((later.finding("JUR-03").state, later.finding("JUR-03").code), (Cumple, "paper_cures"));
}

/// Writing the date that is already printed changes nothing.
#[test]
fn the_printed_date_written_again_changes_no_finding() {
    let same = moved(Case::perfect(), json!({ "closing": { "date": "2026-02-06", "hour": "08:10" } }));
    assert_eq!(same.judge().findings, Case::perfect().judge().findings);
}

/// G:474 and G:490: six months before 06-02-2026 is 06-08-2025; 8 months and 3 years after it, 06-10-2029, and after the acceptance 12-10-2029.
#[test]
fn a_foreign_company_has_six_months_and_three_years() {
    let document =
        |date: &str| gachala("foreign_legal").with(|c| c.firm["papers"]["existencia_extranjera"]["issued"] = json!(date)).finding("EXT-01");
    assert_eq!((document("2025-08-06").state, document("2025-08-05").state), (Cumple, NoCumple));
    assert_eq!(term(&document("2025-08-20"), "Si el cierre se mueve"), "el suyo sirve mientras el cierre no pase del 20/02/2026.");
    let lasts = |date: &str, schedule: Option<Value>, accepted: &[&str]| {
        let case = gachala("foreign_legal").with(|c| {
            c.firm["papers"]["duracion_sociedad"]["expires"] = json!(date);
            c.offer["accepted"] = accepting(&[&["LEC-EXTRANJERA"], accepted].concat());
        });
        schedule.map_or(case.clone(), |schedule| moved(case, schedule)).finding("EXT-03").state
    };
    let open = |date: &str| lasts(date, None, &[]);
    assert_eq!((open("2029-10-05"), open("2029-10-06")), (NoCumple, RequiereRevision));
    assert_eq!((open("2029-10-12"), open("2029-10-13")), (RequiereRevision, Cumple));
    let settled = |date: &str| lasts(date, None, &["LEC-INICIO"]);
    assert_eq!((settled("2029-10-11"), settled("2029-10-12")), (NoCumple, Cumple));
    // A closing of 13-02-2026 is after the acceptance printed: both ends are 13-10-2029.
    let week = |date: &str| lasts(date, Some(a_week_later()), &[]);
    assert_eq!((week("2029-10-12"), week("2029-10-13"), week("2029-10-14")), (NoCumple, RequiereRevision, Cumple));
}

/// The last closing a paper would reach: its date and 30 days. 31 − 7 + 6 = 30; 31 − 20 + 19 = 30.
#[test]
fn the_last_closing_a_paper_reaches_is_said_and_is_true() {
    let of = |date: &str| Case::perfect().with(|c| c.firm["papers"]["registro_mercantil"]["issued"] = json!(date));
    let says = |date: &str| term(&of(date).finding("JUR-03"), "Si el cierre se mueve");
    assert_eq!(says("2026-01-07"), "el suyo sirve mientras el cierre no pase del 06/02/2026.");
    assert_eq!(says("2026-01-20"), "el suyo sirve mientras el cierre no pase del 19/02/2026.");
    let at = |closing: &str| moved(of("2026-01-20"), json!({ "closing": { "date": closing } })).finding("JUR-03").state;
    assert_eq!((at("2026-02-19"), at("2026-02-20")), (Cumple, NoCumple));
    assert_eq!(says("2026-01-06"), "se vuelve a contar desde el nuevo cierre.", "it does not serve even now");
}

/// The certificate of a Mipyme is counted from the publication (G:220), so the closing does not matter to it.
#[test]
fn what_is_not_counted_from_the_closing_does_not_move_with_it() {
    let case = gachala("mipyme");
    assert_eq!(term(&case.finding("JUR-15-REG"), "Si el cierre se mueve"), "no cambia: se cuenta desde el 03/02/2026.");
    assert_eq!(moved(case, a_week_later()).finding("JUR-15-REG").state, Cumple);
}

/// From 07-01-2026 on it serves. 5 January is 26 + 6 = 32 days before the closing.
#[test]
fn when_to_ask_for_a_paper_follows_the_moment_of_the_check() {
    let ask = |as_of: &'static str| term(&Case::perfect().with(|c| c.as_of = as_of).finding("JUR-03"), "Cuándo pedirlo");
    assert_eq!(ask("2026-01-05"), "pídalo desde el 07/01/2026: uno anterior ya estaría viejo. Faltan 32 días para el cierre.");
    assert_eq!(ask("2026-02-05"), "pídalo ya, si no lo tiene: sirve el expedido desde el 07/01/2026. Falta 1 día para el cierre.");
    assert!(ask("2026-02-06T08:10").starts_with("pídalo ya, si no lo tiene: sirve el expedido desde el 07/01/2026."));
    assert_eq!(ask("2026-02-06T08:11"), "el cierre ya pasó; servía el expedido desde el 07/01/2026.");
    let states = |as_of| Case::perfect().with(|c| c.as_of = as_of).judge().findings.iter().map(|f| f.state).collect::<Vec<_>>();
    assert_eq!(states("2026-01-05"), states("2026-02-06T08:11"), "the moment of the check moves no state");
}
