//! Until when a paper is good, worked by hand. Usme: publication 03-07-2025 (U:960), closing 11-07-2025 (U:986), cure 16-07-2025 (U:1010),
//! guarantees approved 21-07-2025 (U:1014), term 12 months (U:796). U:nnn is a line of the published invitation as plain text.

use crate::bases::usme;
use crate::support::{accepting, Case};
use habilita::engine::report::{Finding, State};
use serde_json::{json, Value};
use State::{Cumple, NoCumple, PorConfirmar, RequiereRevision};

/// The finding `id` of the perfect company, with a paper as told.
fn with(id: &str, paper: &str, told: Value) -> Finding {
    Case::usme().with(|c| c.firm["papers"][paper] = told).finding(id)
}

fn issued(id: &str, paper: &str, date: &str) -> Finding {
    with(id, paper, json!({ "has": "yes", "issued": date }))
}

/// Each last day with the state it gets, the reading open and then accepted.
fn last_days(id: &str, paper: &str, reading: &str, rows: &[(&str, State, State)]) {
    for (date, open, accepted) in rows {
        let case = Case::usme().with(|c| c.firm["papers"][paper] = json!({ "has": "yes", "expires": date }));
        let found = case.finding(id);
        assert_eq!(found.state, *open, "{id} {date}");
        assert_eq!(found.readings, if *open == RequiereRevision { vec![reading.to_owned()] } else { Vec::new() }, "{id} {date}");
        let settled = case.with(|c| c.offer["accepted"] = accepting(&[reading])).finding(id);
        assert_eq!((settled.state, settled.readings.len()), (*accepted, 0), "{id} {date} accepted");
    }
}

const BUSINESS: &str = "Contado en días hábiles aún valdría";

/// U:1126: 30 days, which kind is not said. Calendar: from 11-06-2025 (19 days of June and 11 of July). Business: from 27-05-2025
/// (facts/readings.md, [1]).
#[test]
fn the_existence_certificate_is_thirty_calendar_days_old_and_business_days_are_said() {
    let of = |date: &str| issued("JUR-03", "registro_mercantil", date);
    assert_eq!(of("2025-06-11").state, Cumple);
    let late = of("2025-06-10");
    assert_eq!((late.state, late.consequence), (NoCumple, Some("curable")));
    assert_eq!(
        late.sentence,
        "No cumple JUR-03 (num. 13.1.1, ítem 3): expedido el 10/06/2025, tendrá 31 días el 11/07/2025; se admiten 30: se pasa por 1 día. \
         Contado en días hábiles aún valdría, desde el 27/05/2025."
    );
    assert_eq!(
        ["age_days", "oldest", "oldest_business_days", "curable_until"].map(|f| late.figures[f].as_str()),
        ["31", "2025-06-11", "2025-05-27", "2025-07-16"]
    );
    assert_eq!(late.readings, ["LEC-DIAS"]);
    assert!(of("2025-05-27").sentence.contains(BUSINESS), "the last day that business days accept");
    let old = of("2025-05-26");
    assert_eq!((old.state, old.sentence.contains(BUSINESS), old.readings.len()), (NoCumple, false, 0));
    assert!(old.sentence.ends_with("tendrá 46 días el 11/07/2025; se admiten 30: se pasa por 16 días."), "{}", old.sentence);
    // Accepting the reading, that calendar days are meant, does not make it younger.
    assert_eq!(
        Case::usme()
            .with(|c| c.offer["accepted"] = accepting(&["LEC-DIAS"]))
            .with(|c| c.firm["papers"]["registro_mercantil"]["issued"] = json!("2025-06-10"))
            .finding("JUR-03")
            .state,
        NoCumple
    );
}

/// U:1259: issued in the month of the closing.
#[test]
fn records_are_of_the_month_of_the_closing() {
    let of = |date: &str| issued("JUR-08A", "contraloria", date);
    assert_eq!((of("2025-07-01").state, of("2025-07-11").state), (Cumple, Cumple));
    let june = of("2025-06-30");
    assert_eq!((june.state, june.consequence), (NoCumple, Some("looked_up")));
    assert!(
        june.sentence.ends_with("expedido el 30/06/2025, fuera del mes del cierre; se acepta desde el 01/07/2025."),
        "{}",
        june.sentence
    );
}

/// U:1245: 90 days before 11-07-2025 is 12-04-2025 (18 of April, 31, 30 and 11); 90 business days, 26-02-2025 (facts/readings.md, [1]).
/// U:1291: three months, date to date; no business days there.
#[test]
fn the_record_of_the_auditor_and_the_certificate_of_the_bank() {
    let record = |date: &str| issued("JUR-07C", "antecedentes_contador", date);
    assert_eq!(record("2025-04-12").state, Cumple);
    let late = record("2025-04-11");
    assert_eq!((late.state, late.figures["age_days"].as_str(), late.sentence.contains(BUSINESS)), (NoCumple, "91", true));
    assert_eq!((record("2025-02-26").sentence.contains(BUSINESS), record("2025-02-25").sentence.contains(BUSINESS)), (true, false));
    let bank = |date: &str| issued("JUR-11", "certificacion_bancaria", date);
    assert_eq!(bank("2025-04-11").state, Cumple);
    let late = bank("2025-04-10");
    assert_eq!((late.state, late.sentence.contains(BUSINESS), late.readings.len()), (NoCumple, false, 0));
}

/// U:2196: 60 calendar days before the requests may begin, which is taken as the publication: 04-05-2025 (27 of May, 30 of June and 3).
#[test]
fn the_proof_of_a_mipyme_is_counted_from_the_publication() {
    let of = |date: &str| usme("mipyme").with(|c| c.firm["papers"]["certificado_mipyme"]["issued"] = json!(date)).finding("MIP-03");
    assert_eq!((of("2025-05-04").state, of("2025-05-04").figures["age_days"].as_str()), (Cumple, "60"));
    let late = of("2025-05-03");
    assert_eq!(
        (late.state, late.consequence, late.sentence.contains("hábiles")),
        (NoCumple, Some("curable"), false),
        "calendar days are printed"
    );
    // Later than the publication and before the closing it is new, not a cure.
    assert_eq!(of("2025-07-11").state, Cumple);
    assert_eq!(of("2025-07-12").state, PorConfirmar);
    let term = late.terms.iter().find(|t| t.label == "Si el cierre se mueve").expect("it says what happens");
    assert_eq!(term.text, "no cambia: se cuenta desde el 03/07/2025.");
}

/// U:1128, U:932, Ley 80 art. 6: the term and a year. From the closing at the earliest, 11-07-2027; from the approval of the guarantees,
/// 21-07-2027, which is surely enough only the day after («superior», U:1128; «igual», U:1072).
#[test]
fn the_company_lasts_the_term_and_a_year() {
    let rows = [
        ("2027-07-10", NoCumple, NoCumple),
        ("2027-07-11", RequiereRevision, NoCumple),
        ("2027-07-15", RequiereRevision, NoCumple),
        ("2027-07-20", RequiereRevision, NoCumple),
        ("2027-07-21", RequiereRevision, Cumple),
        ("2027-07-22", Cumple, Cumple),
    ];
    last_days("JUR-03B", "duracion_sociedad", "LEC-DURACION", &rows);
    let short = with("JUR-03B", "duracion_sociedad", json!({ "expires": "2027-07-10" }));
    assert_eq!((short.consequence, short.code), (Some("rejection"), "expiry_short"));
    assert_eq!((short.figures["must_last_until"].as_str(), short.figures["surely_enough_after"].as_str()), ("2027-07-11", "2027-07-21"));
    assert_eq!(short.steps.iter().map(|s| s.expression.as_str()).collect::<Vec<_>>(), ["11/07/2025 + 24 meses", "21/07/2025 + 24 meses"]);
    assert_eq!(with("JUR-03B", "duracion_sociedad", json!({ "has": "yes", "indefinite": "yes" })).state, Cumple);
    let undated = with("JUR-03B", "duracion_sociedad", json!({ "has": "yes" }));
    assert_eq!((undated.state, undated.code), (PorConfirmar, "expiry_unknown"));
}

/// U:1559: the licence, in force when offering and while the contract lasts: 11-07-2026, surely after 21-07-2026. U:1573 and U:365: the
/// policy, for the term or until the liquidation, six months more: surely after 21-01-2027.
#[test]
fn the_licence_and_the_policy_last_the_contract() {
    let licence = [
        ("2026-07-10", NoCumple, NoCumple),
        ("2026-07-11", RequiereRevision, NoCumple),
        ("2026-07-20", RequiereRevision, NoCumple),
        ("2026-07-21", RequiereRevision, Cumple),
        ("2026-07-22", Cumple, Cumple),
    ];
    last_days("TEC-02", "licencia_ambiental", "LEC-PLAZO", &licence);
    let policy = [
        ("2026-07-10", NoCumple, NoCumple),
        ("2026-07-11", RequiereRevision, NoCumple),
        ("2027-01-20", RequiereRevision, NoCumple),
        ("2027-01-21", RequiereRevision, Cumple),
        ("2027-01-22", Cumple, Cumple),
    ];
    last_days("TEC-04", "poliza_rc_transporte", "LEC-POLIZA", &policy);
    // What ended before the closing was not in force then, and a new one would be a later fact.
    let of = |date: &str| with("TEC-02", "licencia_ambiental", json!({ "expires": date }));
    let found = |date: &str| (of(date).code, of(date).consequence);
    assert_eq!(found("2025-07-10"), ("expiry_before_closing", Some("rejection")));
    assert_eq!((found("2025-07-11"), found("2026-07-10")), (("expiry_short", Some("curable")), ("expiry_short", Some("curable"))));
}

/// U:1118 and U:1129: granted before the offer. Missing, the entity asks for it; of a later day, it never cures.
#[test]
fn a_power_granted_after_the_offer_never_cures() {
    for (id, paper) in [("JUR-01D", "poder"), ("JUR-04", "acta_autorizacion")] {
        assert_eq!(issued(id, paper, "2025-07-11").state, Cumple);
        let later = issued(id, paper, "2025-07-12");
        assert_eq!((later.state, later.code, later.consequence), (NoCumple, "paper_dated_after", Some("rejection")), "{id}");
        assert!(!later.figures.contains_key("curable_until"), "{id}");
        let missing = with(id, paper, json!({ "has": "no" }));
        assert_eq!(
            (missing.state, missing.consequence, missing.figures["curable_until"].as_str()),
            (NoCumple, Some("curable"), "2025-07-16")
        );
        let undated = with(id, paper, json!({ "has": "yes" }));
        assert_eq!((undated.state, undated.code), (PorConfirmar, "paper_undated"));
    }
}

/// U:930 and Ley 1150/2007 art. 5: a paper of after the closing cures what already existed, until the day of the cure.
#[test]
fn a_paper_issued_after_the_closing_only_proves_what_existed() {
    let of = |date: &str, existed: Option<&str>| {
        let mut paper = json!({ "has": "yes", "issued": date });
        if let Some(existed) = existed {
            paper["existed"] = json!(existed);
        }
        let found = with("JUR-03", "registro_mercantil", paper);
        (found.state, found.code, found.consequence)
    };
    let (cures, never) = ((Cumple, "paper_cures", None), (NoCumple, "paper_later_fact", Some("rejection")));
    assert_eq!((of("2025-07-12", Some("yes")), of("2025-07-16", Some("yes"))), (cures, cures));
    assert_eq!((of("2025-07-12", Some("no")), of("2025-07-16", Some("no"))), (never, never));
    assert_eq!(of("2025-07-12", None), (PorConfirmar, "paper_issued_later", Some("curable")));
    // After the last day to cure it is as if there were none: another one may still be given in time.
    for existed in [Some("yes"), None] {
        assert_eq!(of("2025-07-17", existed), (NoCumple, "paper_too_late", Some("curable")));
    }
    assert_eq!(of("2025-07-17", Some("no")), never);
    // On the day of the closing nothing is asked about it.
    assert_eq!(of("2025-07-11", Some("no")), (Cumple, "paper_in_date", None));
}
