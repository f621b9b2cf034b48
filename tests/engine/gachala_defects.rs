//! Offers to Gachalá MIC-006-2026 with one defect each: it flips the findings it must, and no other. G:nnn is a line of the published
//! invitation as plain text. Bases that comply: a natural person, a legal person, a foreign company without branch, a consorcio.

use crate::support::Case;
use habilita::engine::report::Report;
use serde_json::{json, Value};
use std::collections::BTreeMap;

const CURE: &str = "con puntos por subsanar";
const REJECT: &str = "con causal de rechazo";
const REVIEW: &str = "con puntos por revisar";
const OPEN: &str = "incompleta";
const READY: &str = "lista para presentar";

/// Base, place of the fact, its new value (nothing: it becomes unknown), findings that flip with their new state, verdict.
type Defect = (&'static str, &'static str, &'static str, &'static str, &'static str);

const NO: &str = r#"{ "has": "no" }"#;
const YES: &str = r#""yes""#;

#[rustfmt::skip]
const DEFECTS: &[Defect] = &[
    // Papers of a natural person, items 1–14 (G:419–432).
    ("natural", "firm/papers/carta_presentacion", NO, "JUR-01 no_cumple", CURE),
    ("natural", "firm/papers/cedula", NO, "JUR-02 no_cumple", CURE),
    ("natural", "firm/papers/registro_mercantil/issued", r#""2026-01-06""#, "JUR-03 no_cumple", CURE),
    ("natural", "firm/papers/registro_mercantil/issued", r#""2026-02-07""#, "JUR-03 requiere_revision", REVIEW),
    ("natural", "firm/papers/registro_mercantil/issued", "", "JUR-03 por_confirmar", OPEN),
    ("natural", "firm/papers/actividad_logistica", NO, "JUR-03-ACT no_cumple", REJECT), // G:927
    ("natural", "firm/papers/actividad_logistica", "", "JUR-03-ACT por_confirmar", OPEN),
    ("natural", "firm/papers/seguridad_social", NO, "JUR-04 no_cumple", CURE),
    ("natural", "firm/facts/obligado_parafiscales", YES, "JUR-04-PF por_confirmar", OPEN),
    ("natural", "firm/papers/rut", NO, "JUR-05 no_cumple", CURE),
    ("natural", "firm/papers/contraloria", NO, "JUR-06 no_cumple", CURE),
    ("natural", "firm/papers/procuraduria", NO, "JUR-07 no_cumple", CURE),
    ("natural", "firm/papers/policia", NO, "JUR-08 no_cumple", CURE),
    ("natural", "firm/papers/rnmc", NO, "JUR-09 no_cumple", CURE),
    ("natural", "firm/papers/redam", NO, "JUR-10 no_cumple", CURE),
    ("natural", "firm/papers/delitos_sexuales", NO, "JUR-11 no_cumple", CURE),
    ("natural", "firm/papers/no_inhabilidad", NO, "JUR-12 no_cumple", CURE),
    ("natural", "firm/papers/hoja_de_vida", NO, "JUR-13 no_cumple", CURE),
    ("natural", "firm/papers/compromiso_anticorrupcion", NO, "JUR-14 no_cumple", CURE),
    // Conditional ones (G:433, 447). The registro of 07-01-2026 is 27 days old at the publication: within the 60 of G:220.
    ("natural", "firm/facts/mipyme_limitado", YES, "JUR-15 por_confirmar, JUR-15-REG cumple", OPEN),
    ("natural", "firm/facts/mipyme_limitado", "", "JUR-15 por_confirmar, JUR-15-REG por_confirmar", OPEN),
    ("natural", "firm/facts/garantia_seriedad_exigida", YES, "JUR-16 por_confirmar", OPEN),
    ("natural", "firm/facts/contratos_con_particulares", YES, "PRU-02 por_confirmar, PRU-03 por_confirmar, PRU-04 por_confirmar, PRU-05 por_confirmar, PRU-06 por_confirmar, PRU-07 por_confirmar", OPEN),
    ("natural", "firm/papers/soportes_experiencia", NO, "PRU-01 no_cumple", CURE), // G:532
    ("natural", "firm/papers/formato_oferta_economica", NO, "OFE-01 no_cumple", REJECT), // G:552, 924
    // Experience (G:508–516, 538).
    ("natural", "offer/contracts", r#"["c1", "c2", "c3", "c4"]"#, "EXP-01 no_cumple, EXP-02 no_cumple, EXP-06 no_cumple", CURE),
    ("natural", "firm/contracts/4/state", r#""running""#, "EXP-01 no_cumple, EXP-02 no_cumple, EXP-06 no_cumple", CURE),
    ("natural", "offer/contracts", "", "EXP-01 por_confirmar, EXP-02 por_confirmar, EXP-03 por_confirmar, EXP-04 por_confirmar, EXP-05 por_confirmar, EXP-06 por_confirmar", OPEN),
    ("natural", "firm/contracts/1/share", r#""50""#, "EXP-02 requiere_revision", REVIEW),
    // 25,5449 − 2,1075 + 0,0702 = 23,5077 < 24,5587.
    ("natural", "firm/contracts/3/value", r#""100000""#, "EXP-02 no_cumple", CURE),
    ("natural", "firm/contracts/1/activities/electoral", r#""no""#, "EXP-03 no_cumple", CURE),
    ("natural", "firm/contracts/1/activities/electoral", "", "EXP-03 por_confirmar", OPEN),
    ("natural", "firm/contracts/0/activities/electoral_refrigerios_transporte", r#""no""#, "EXP-04 no_cumple", CURE),
    ("natural", "firm/contracts/2/activities/impresion", r#""no""#, "EXP-05 no_cumple", CURE),
    ("natural", "firm/contracts/3/activities/computo_oficina", r#""no""#, "EXP-06 no_cumple", CURE),
    // Price (G:580, 920).
    ("natural", "offer/prices/7/unit_price", r#""15001""#, "PRE-01.7 no_cumple", REJECT),
    ("natural", "offer/prices/3/unit_price", r#""0""#, "PRE-01.3 no_cumple", REJECT),
    ("natural", "offer/prices/3/unit_price", r#""""#, "PRE-01.3 no_cumple, PRE-02 por_confirmar", REJECT),
    ("natural", "offer/prices/3/unit_price", "", "PRE-01.3 por_confirmar, PRE-02 por_confirmar", OPEN),
    ("natural", "offer/prices/2/unit_price", r#""13140001""#, "PRE-01.2 no_cumple, PRE-02 no_cumple", REJECT),
    ("natural", "offer/prices/9/ceiling", "", "PRE-01.9 por_confirmar", OPEN),
    // Tie-break (G:586–612): it never holds an offer back.
    ("natural", "offer/tiebreak/DES-01/proofs/registro_mercantil", NO, "DES-01 no_cumple", READY),
    ("natural", "offer/tiebreak/DES-02/proofs/declaracion_notarial/issued", r#""2026-01-06""#, "DES-02 no_cumple", READY),
    ("natural", "offer/tiebreak/DES-03/claimed", YES, "DES-03 por_confirmar", READY),
    ("natural", "offer/tiebreak/DES-02-VIF", "", "DES-02-VIF por_confirmar", READY),
    // Legal person: representative and company apart (G:456–457), object (G:928).
    ("legal", "firm/papers/contraloria", NO, "JUR-06 no_cumple", CURE),
    ("legal", "firm/papers/contraloria_empresa", NO, "JUR-06-PJ no_cumple", CURE),
    ("legal", "firm/papers/procuraduria", NO, "JUR-07 no_cumple", CURE),
    ("legal", "firm/papers/procuraduria_empresa", NO, "JUR-07-PJ no_cumple", CURE),
    ("legal", "firm/papers/registro_mercantil/issued", r#""2026-01-06""#, "JUR-03 no_cumple", CURE),
    ("legal", "firm/papers/actividad_logistica", NO, "JUR-03-OBJ no_cumple", REJECT),
    ("legal", "firm/papers/no_inhabilidad", NO, "JUR-12 no_cumple", CURE),
    ("legal", "firm/facts/obligado_parafiscales", YES, "JUR-04-PF por_confirmar", OPEN),
    ("legal", "offer/tiebreak/DES-01/proofs/existencia", NO, "DES-01 no_cumple", READY),
    ("legal", "offer/tiebreak/DES-11/claimed", YES, "DES-11 por_confirmar", READY),
    // Foreign company: six months before 06-02-2026 is 06-08-2025 (G:474), one month is 06-01-2026 (G:493).
    ("foreign_legal", "firm/papers/existencia_extranjera/issued", r#""2025-08-05""#, "EXT-01 no_cumple", CURE),
    ("foreign_legal", "firm/facts/representante_limitado", YES, "EXT-02 por_confirmar", OPEN), // G:476
    ("foreign_legal", "firm/papers/duracion_contrato_mas_3_anios", NO, "EXT-03 no_cumple", REJECT), // G:490
    ("foreign_legal", "firm/papers/actividad_logistica", NO, "EXT-04 no_cumple", REJECT), // G:491
    ("foreign_legal", "firm/papers/cedula", NO, "EXT-05 no_cumple", CURE),
    ("foreign_legal", "firm/papers/seguridad_social/issued", r#""2026-01-05""#, "EXT-06 no_cumple", CURE),
    ("foreign_legal", "firm/papers/planilla_seguridad_social", NO, "EXT-07 no_cumple", CURE), // G:494
    ("foreign_legal", "firm/papers/rut_equivalente", NO, "EXT-09 no_cumple", CURE), // G:498
    // Consorcio: what the law asks (Ley 80 de 1993, art. 7), and its own account (G:931).
    ("consorcio", "firm/papers/documento_plural", NO, "PLU-01 no_cumple", CURE),
    // The members of the base take part with 60 % and 40 % (Ley 80 art. 7): 60 + 39,9999 = 99,9999; 60 + 40,0001 = 100,0001.
    ("consorcio", "firm/members/1/share", r#""39.9999""#, "PLU-01A no_cumple", CURE),
    ("consorcio", "firm/members/1/share", r#""40.0001""#, "PLU-01A no_cumple", CURE),
    ("consorcio", "firm/members/1/share", r#""0""#, "PLU-01A no_cumple", CURE),
    ("consorcio", "firm/members/1/share", "", "PLU-01A por_confirmar", OPEN),
    ("consorcio", "firm/members", "", "PLU-01A por_confirmar", OPEN),
    ("consorcio", "firm/papers/papeles_integrantes", NO, "PLU-02 no_cumple", CURE),
    ("consorcio", "firm/papers/cuenta_secop_plural", NO, "PLU-03 no_cumple", REJECT),
    ("consorcio", "firm/facts/mipyme_limitado", YES, "JUR-15 por_confirmar", OPEN), // G:222
];

fn base(kind: &str) -> Case {
    let own: &[(&str, Value)] = &match kind {
        "legal" => vec![("contraloria_empresa", json!({ "has": "yes" })), ("procuraduria_empresa", json!({ "has": "yes" }))],
        "foreign_legal" => vec![
            ("contraloria_empresa", json!({ "has": "yes" })),
            ("procuraduria_empresa", json!({ "has": "yes" })),
            ("existencia_extranjera", json!({ "issued": "2025-08-06" })),
            ("duracion_contrato_mas_3_anios", json!({ "has": "yes" })),
            ("seguridad_social", json!({ "issued": "2026-01-06" })),
            ("planilla_seguridad_social", json!({ "has": "yes" })),
            ("rut_equivalente", json!({ "has": "yes" })),
        ],
        "consorcio" => ["documento_plural", "papeles_integrantes", "cuenta_secop_plural"].map(|p| (p, json!({ "has": "yes" }))).to_vec(),
        _ => Vec::new(),
    };
    Case::perfect().with(|c| {
        c.firm["kind"] = json!(kind);
        for (paper, answer) in own {
            c.firm["papers"][*paper] = answer.clone();
        }
        // What the invitation leaves open about them (G:470, G:952), accepted.
        c.offer["accepted"] = json!(["LEC-PLURAL", "LEC-EXTRANJERA"]);
        if kind == "consorcio" {
            c.firm["members"] = json!([{ "id": "m1", "name": "Ana", "share": "60" }, { "id": "m2", "name": "Beto", "share": "40" }]);
        }
        if kind != "natural" {
            c.firm["facts"]["representante_limitado"] = json!("no");
            c.offer["tiebreak"]["DES-02"] = json!({ "claimed": "no" });
            let proof = if kind == "legal" { "existencia" } else { "trato_nacional" };
            let proof = if kind == "consorcio" { "pruebas_integrantes" } else { proof };
            c.offer["tiebreak"]["DES-01"] = json!({ "claimed": "yes", "proofs": { proof: { "has": "yes" } } });
            for id in ["DES-07", "DES-07-REI", "DES-09", "DES-11"] {
                c.offer["tiebreak"][id] = json!({ "claimed": "no" });
            }
        }
    })
}

fn set(case: &mut Case, place: &str, value: &str) {
    let (document, pointer) = place.split_at(place.find('/').unwrap());
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let document = if document == "firm" { &mut case.firm } else { &mut case.offer };
    let map = document.pointer_mut(parent).unwrap_or_else(|| panic!("{place}")).as_object_mut().unwrap();
    if value.is_empty() {
        assert!(map.remove(key).is_some(), "{place} is not there to be forgotten");
    } else {
        map.insert(key.to_owned(), serde_json::from_str(value).unwrap());
    }
}

fn states(report: &Report) -> BTreeMap<String, &'static str> {
    report.findings.iter().map(|f| (f.id.clone(), f.state.code())).collect()
}

/// Experience 6 and price 15 comply for all. Papers: natural 17 (and two criteria proven); legal 19, with object and two records of the
/// company (and one criterion, like the rest); foreign 23: letter, items 6–14 with two of the company (12), EXT 8 (the RUT too, G:495–496) and its open reading, proofs and price form;
/// consorcio 8: letter, PLU 4 and its open reading, proofs and price form.
#[test]
fn the_bases_comply() {
    let papers = [("natural", 17, 2), ("legal", 19, 1), ("foreign_legal", 23, 1), ("consorcio", 8, 1)];
    for (kind, comply) in papers.map(|(kind, papers, criteria)| (kind, papers + 6 + 15 + criteria)) {
        let report = base(kind).judge();
        let open: Vec<_> = report.findings.iter().filter(|f| !["cumple", "no_aplica"].contains(&f.state.code())).map(|f| &f.id).collect();
        assert!(open.is_empty(), "{kind}: {open:?}");
        assert_eq!(report.overall.words(), READY, "{kind}");
        assert_eq!(report.findings.iter().filter(|f| f.state.code() == "cumple").count(), comply, "{kind}");
    }
}

#[test]
fn every_defect_flips_what_it_must_and_nothing_else() {
    for (kind, place, value, flips, overall) in DEFECTS {
        let perfect = base(kind);
        let report = perfect.clone().with(|c| set(c, place, value)).judge();
        let (before, after) = (states(&perfect.judge()), states(&report));
        assert_eq!(before.len(), after.len());
        let found: Vec<String> =
            after.iter().filter(|(id, state)| before[*id] != **state).map(|(id, state)| format!("{id} {state}")).collect();
        assert_eq!(found.join(", "), *flips, "{kind}: {place} → {value}");
        assert_eq!(report.overall.words(), *overall, "{kind}: {place} → {value}");
    }
    println!("{} single-defect offers tried", DEFECTS.len());
    assert!(DEFECTS.len() >= 25);
}
