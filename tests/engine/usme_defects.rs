//! One fact of the perfect Usme offer changed at a time: exactly the expected findings move, and no other.
//! U:nnn is line nnn of the published invitation as plain text.

use crate::support::Case;
use habilita::engine::report::Overall::{Incomplete, Ready, Rejected, ToCure, ToReview};
use habilita::engine::report::State::{Cumple, NoAplica, NoCumple, PorConfirmar, RequiereRevision};
use habilita::engine::report::{Overall, Report, State};
use serde_json::{json, Value};
use std::collections::BTreeMap;

/// What is changed: a place of a document and its new value, or nothing there.
enum Change {
    Firm(&'static str, Option<Value>),
    Offer(&'static str, Option<Value>),
}
use Change::{Firm, Offer};

struct Defect {
    change: Change,
    flips: &'static [(&'static str, State)],
    overall: Overall,
}

fn paper(place: &'static str, flips: &'static [(&'static str, State)], overall: Overall) -> Defect {
    Defect { change: Firm(place, Some(json!({ "has": "no" }))), flips, overall }
}

fn issued(place: &'static str, date: &str, flips: &'static [(&'static str, State)], overall: Overall) -> Defect {
    Defect { change: Firm(place, Some(json!(date))), flips, overall }
}

fn firm(place: &'static str, value: Value, flips: &'static [(&'static str, State)], overall: Overall) -> Defect {
    Defect { change: Firm(place, Some(value)), flips, overall }
}

fn unknown(place: &'static str, flips: &'static [(&'static str, State)], overall: Overall) -> Defect {
    Defect { change: Firm(place, None), flips, overall }
}

fn offer(place: &'static str, value: Value, flips: &'static [(&'static str, State)], overall: Overall) -> Defect {
    Defect { change: Offer(place, Some(value)), flips, overall }
}

fn forgotten(place: &'static str, flips: &'static [(&'static str, State)], overall: Overall) -> Defect {
    Defect { change: Offer(place, None), flips, overall }
}

/// Closing 11-07-2025 (U:986). 30 days before: 11-06-2025. 90: 12-04-2025. Three months: 11-04-2025. Month of the closing: from 01-07-2025.
fn papers() -> Vec<Defect> {
    vec![
        paper("/papers/carta_presentacion", &[("JUR-01", NoCumple)], ToCure), // U:1082
        paper("/papers/poder", &[("JUR-01D", NoCumple)], ToCure),             // U:1118: the entity asks for it
        paper("/papers/cedula", &[("JUR-02", NoCumple)], ToCure),             // U:1122
        paper("/papers/cedula_apoderado", &[("JUR-02A", NoCumple)], ToCure),  // U:1120
        issued("/papers/registro_mercantil/issued", "2025-06-10", &[("JUR-03", NoCumple)], ToCure), // U:1128, 31 days
        issued("/papers/registro_mercantil/issued", "2025-07-12", &[("JUR-03", RequiereRevision)], ToReview),
        unknown("/papers/registro_mercantil/issued", &[("JUR-03", PorConfirmar)], Incomplete),
        paper("/papers/objeto_relacionado", &[("JUR-03A", NoCumple)], Rejected), // U:929, U:1073
        paper("/papers/duracion_plazo_y_un_ano", &[("JUR-03B", NoCumple)], Rejected), // U:932
        paper("/papers/acta_autorizacion", &[("JUR-04", NoCumple)], ToCure),     // U:931
        paper("/papers/seguridad_social", &[("JUR-07", NoCumple)], ToCure),      // U:1235
        paper("/papers/declaracion_aportes", &[("JUR-07A", NoCumple)], ToCure),  // U:1247
        paper("/papers/tarjeta_revisor_fiscal", &[("JUR-07B", NoCumple)], ToCure),
        issued("/papers/antecedentes_contador/issued", "2025-04-11", &[("JUR-07C", NoCumple)], ToCure), // U:1245, 91 days
        paper("/papers/manifestacion_exoneracion", &[("JUR-07E", NoCumple)], ToCure),                   // U:1253
        issued("/papers/contraloria/issued", "2025-06-30", &[("JUR-08A", NoCumple)], ToCure),           // U:1259
        paper("/papers/contraloria_empresa", &[("JUR-08B", NoCumple)], ToCure),
        issued("/papers/procuraduria/issued", "2025-06-30", &[("JUR-08C", NoCumple)], ToCure),
        issued("/papers/procuraduria_empresa/issued", "2025-07-12", &[("JUR-08D", RequiereRevision)], ToReview),
        paper("/papers/personeria", &[("JUR-08E", NoCumple)], ToCure), // U:1263
        paper("/papers/policia", &[("JUR-08F", NoCumple)], ToCure),
        paper("/papers/rnmc", &[("JUR-08G", NoCumple)], ToCure),
        paper("/papers/delitos_sexuales", &[("JUR-08H", NoCumple)], ToCure),
        paper("/papers/redam", &[("JUR-09", NoCumple)], ToCure), // U:1274
        paper("/papers/rut", &[("JUR-10", NoCumple)], ToCure),   // U:1280
        paper("/papers/rit", &[("JUR-10A", NoCumple)], ToCure),  // U:1282
        issued("/papers/certificacion_bancaria/issued", "2025-04-10", &[("JUR-11", NoCumple)], ToCure), // U:1291
        paper("/papers/aceptacion_tecnica", &[("TEC-01", NoCumple)], ToCure), // U:1411
        paper("/papers/licencia_ambiental", &[("TEC-02", NoCumple)], ToCure), // U:1559
        paper("/papers/convenio_licencia_tercero", &[("TEC-03", NoCumple)], ToCure), // U:1561
        unknown("/papers/poliza_rc_transporte", &[("TEC-04", PorConfirmar)], Incomplete), // U:1572
        paper("/papers/manifestacion_personal", &[("TEC-05", NoCumple)], ToCure), // U:1581
        paper("/papers/no_ruia", &[("TEC-06", NoCumple)], Rejected), // U:1592, U:936
        paper("/papers/formato_experiencia", &[("TEC-07", NoCumple)], ToCure), // U:1431
        paper("/papers/certificaciones_experiencia", &[("TEC-08", NoCumple)], ToCure), // U:1480
        paper("/papers/copia_contrato_plural", &[("TEC-09", NoCumple)], ToCure), // U:1470
        paper("/papers/buenas_practicas_ambientales", &[("AMB-01", NoCumple)], ToCure), // U:1621
        paper("/papers/formato_propuesta_economica", &[("ECO-01", NoCumple)], Rejected), // U:925, U:943
    ]
}

fn answers() -> Vec<Defect> {
    vec![
        // Substitute and no activity in Bogotá: the answer asks for a paper of which nothing is known (U:1088, U:1286).
        firm("/facts/firma_suplente", json!("yes"), &[("JUR-01A", PorConfirmar)], Incomplete),
        firm("/facts/actividad_bogota", json!("no"), &[("JUR-10A", NoAplica), ("JUR-10B", PorConfirmar)], Incomplete),
        firm("/facts/obligado_parafiscales", json!("no"), &[("JUR-07D", PorConfirmar)], Incomplete), // U:1252
        firm("/facts/documentos_exterior", json!("yes"), &[("JUR-16", PorConfirmar)], Incomplete),   // U:1381
        unknown("/facts/representante_limitado", &[("JUR-04", PorConfirmar)], Incomplete),           // U:1129
        unknown("/facts/revisor_fiscal", &[("JUR-07B", PorConfirmar), ("JUR-07C", PorConfirmar)], Incomplete),
        firm("/facts/licencia_tercero", json!("no"), &[("TEC-03", NoAplica)], Ready), // U:1560: only if it is of a third party
    ]
}

/// 58 % of 10.000.000 of 2023 is 5,00 SMMLV. At 50 %, 5.000.000 ÷ 1.160.000 = 4,3103 < 4,4158.
fn contracts() -> Vec<Defect> {
    vec![
        firm("/contracts/0/share", json!("50"), &[("EXP-01", NoCumple)], ToCure), // U:1474
        // What does not count is neither added up nor about anything (U:1539, U:1543).
        firm("/contracts/0/state", json!("running"), &[("EXP-01", NoCumple), ("EXP-02", NoCumple)], ToCure),
        firm("/contracts/0/self_certified", json!("yes"), &[("EXP-01", NoCumple), ("EXP-02", NoCumple)], ToCure),
        unknown("/contracts/0/value", &[("EXP-01", PorConfirmar)], Incomplete),
        unknown("/contracts/0/end", &[("EXP-01", PorConfirmar)], Incomplete),
        firm("/contracts/0/activities/residuos_peligrosos", json!("no"), &[("EXP-01", NoCumple), ("EXP-02", NoCumple)], ToCure), // U:1421
        offer("/contracts", json!([]), &[("EXP-01", NoCumple), ("EXP-02", NoCumple)], ToCure),
        forgotten("/contracts", &[("EXP-01", PorConfirmar), ("EXP-02", PorConfirmar)], Incomplete),
    ]
}

/// Ceilings are invented: item 7 has 6.500. A price left empty is also missing from the sum.
fn prices_and_ties() -> Vec<Defect> {
    vec![
        offer("/prices/7/unit_price", json!("6501"), &[("PRE-01.7", NoCumple)], Rejected), // U:1646
        offer("/prices/1/unit_price", json!("0"), &[("PRE-01.1", NoCumple)], Rejected),
        forgotten("/prices/3/ceiling", &[("PRE-01.3", PorConfirmar)], Incomplete), // U:1645: not printed
        offer("/prices/18/unit_price", json!(""), &[("PRE-01.18", NoCumple), ("PRE-02", PorConfirmar)], Rejected), // U:914
        forgotten("/prices/9", &[("PRE-01.9", PorConfirmar), ("PRE-02", PorConfirmar)], Incomplete),
        // 98.500 − 5.200 + 6.192.601 = 6.285.901, one peso above the budget (U:922).
        offer("/prices/5", json!({ "unit_price": "6192601", "ceiling": "6192601" }), &[("PRE-02", RequiereRevision)], ToReview),
        // What is lost in a tie never holds an offer back (U:2163). Only what Formato 10 marks is looked at (U:2164).
        offer("/tiebreak/DES-02A/proofs/pruebas_socias", json!({ "has": "no" }), &[("DES-02A", NoCumple)], Ready), // U:1770
        offer("/tiebreak/DES-03/proofs/formato_10", json!({ "has": "no" }), &[("DES-03", NoCumple)], Ready),
        forgotten("/tiebreak/DES-04/proofs/cedula_trabajadores", &[("DES-04", PorConfirmar)], Ready), // U:1835
        forgotten("/tiebreak/DES-08", &[("DES-08", PorConfirmar)], Ready),
        offer("/tiebreak/DES-10", json!({ "claimed": "no" }), &[("DES-10", NoAplica)], Ready),
    ]
}

fn change(document: &mut Value, pointer: &str, value: &Option<Value>) {
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    let parent = document.pointer_mut(parent).unwrap_or_else(|| panic!("nothing at {pointer}")).as_object_mut().expect("an object");
    match value {
        Some(value) => assert_ne!(parent.insert(key.to_owned(), value.clone()).as_ref(), Some(value), "{pointer} does not change"),
        None => assert!(parent.remove(key).is_some(), "nothing at {pointer}"),
    }
}

fn states(report: &Report) -> BTreeMap<&str, State> {
    report.findings.iter().map(|f| (f.id.as_str(), f.state)).collect()
}

#[test]
fn each_single_defect_moves_exactly_what_it_should() {
    let perfect = Case::usme().judge();
    let before = states(&perfect);
    assert_eq!((before.len(), perfect.overall), (95, Ready));
    let defects: Vec<Defect> = [papers(), answers(), contracts(), prices_and_ties()].into_iter().flatten().collect();
    for defect in &defects {
        let mut case = Case::usme();
        let place = match &defect.change {
            Firm(place, value) => {
                change(&mut case.firm, place, value);
                format!("firm{place}")
            }
            Offer(place, value) => {
                change(&mut case.offer, place, value);
                format!("offer{place}")
            }
        };
        let report = case.judge();
        let after = states(&report);
        let moved: BTreeMap<&str, State> = after.into_iter().filter(|(id, state)| before[id] != *state).collect();
        assert_eq!(moved, defect.flips.iter().copied().collect(), "{place}");
        assert_eq!(report.overall, defect.overall, "{place}");
    }
    println!("{} defects tried", defects.len());
    assert_eq!(defects.len(), 38 + 7 + 8 + 11);
}

/// Every finding that complies can be broken by some defect above: none complies whatever the offer says.
#[test]
fn every_finding_that_complies_is_broken_by_some_defect() {
    let defects: Vec<Defect> = [papers(), answers(), contracts(), prices_and_ties()].into_iter().flatten().collect();
    let broken: Vec<&str> = defects.iter().flat_map(|d| d.flips).map(|(id, _)| *id).collect();
    let perfect = Case::usme().judge();
    let whole: Vec<&str> = perfect.findings.iter().filter(|f| f.state == Cumple).map(|f| f.id.as_str()).collect();
    // The items of the price are alike, and so are the criteria of the tie-break that are claimed.
    let alike = |id: &str| id.starts_with("PRE-01.") || id.starts_with("DES-");
    let untouched: Vec<&&str> = whole.iter().filter(|id| !alike(id) && !broken.contains(id)).collect();
    assert!(untouched.is_empty(), "{untouched:?}");
    assert_eq!(whole.len(), 64);
}

/// Records the entity looks up itself (U:1267) are owed all the same; what can be done is said.
#[test]
fn a_missing_record_is_looked_up_by_the_entity() {
    let finding = Case::usme().with(|c| c.firm["papers"]["rnmc"] = json!({ "has": "no" })).finding("JUR-08G");
    assert_eq!((finding.state, finding.consequence), (NoCumple, Some("looked_up")));
    assert_eq!(finding.figures["curable_until"], "2025-07-16");
    let redam = Case::usme().with(|c| c.firm["papers"]["redam"] = json!({ "has": "no" })).finding("JUR-09");
    assert_eq!(redam.consequence, Some("curable"), "U:1267 is item 8 only");
    assert!(redam.remedy.is_some_and(|r| r.contains("16/07/2025 (sin hora indicada)")), "U:1010 prints no hour");
}
