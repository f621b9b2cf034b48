//! Offers of a natural person and of a company to Gachalá MIC-006-2026 with one defect each: it flips the findings it must, and no
//! other. G:nnn is a line of the published invitation as plain text.

use crate::bases::gachala;
use crate::defect::{every_rule_is_broken, try_all, Defect, CURE, NO, OPEN, READY, REJECT, REVIEW, YES};
use crate::gachala_forms;

/// Papers of a natural person, items 1–14 (G:419–432), and conditional ones (G:433, 447). The cure is until 11-02-2026 (G:856).
#[rustfmt::skip]
const PAPERS: &[Defect] = &[
    ("natural", "firm/papers/carta_presentacion", NO, "JUR-01 no_cumple", CURE),
    ("natural", "firm/papers/cedula", NO, "JUR-02 no_cumple", CURE),
    ("natural", "firm/papers/registro_mercantil/issued", r#""2026-01-06""#, "JUR-03 no_cumple", CURE),
    ("natural", "firm/papers/registro_mercantil/issued", r#""2026-02-07""#, "JUR-03 por_confirmar", OPEN), // did it prove what already was?
    ("natural", "firm/papers/registro_mercantil/issued", r#""2026-02-12""#, "JUR-03 no_cumple", CURE), // after the cure: as if it were not there
    ("natural", "firm/papers/registro_mercantil", r#"{ "issued": "2026-02-07", "existed": "no" }"#, "JUR-03 no_cumple", REJECT),
    ("natural", "firm/papers/registro_mercantil", r#"{ "issued": "2026-02-11", "existed": "yes" }"#, "", READY),
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
    ("natural", "firm/facts/mipyme_limitado", YES, "JUR-15-SER por_confirmar, JUR-15 por_confirmar, JUR-15-REG por_confirmar", OPEN),
    ("natural", "firm/facts/mipyme_limitado", "", "JUR-15-SER por_confirmar, JUR-15 por_confirmar, JUR-15-REG por_confirmar", OPEN),
    ("natural", "firm/facts/garantia_seriedad_exigida", YES, "JUR-16 por_confirmar", OPEN),
    ("natural", "firm/facts/contratos_con_particulares", YES, "PRU-02 por_confirmar, PRU-03 por_confirmar, PRU-04 por_confirmar, PRU-05 por_confirmar, PRU-06 por_confirmar, PRU-07 por_confirmar, EXP-01 por_confirmar, EXP-02 por_confirmar, EXP-03 por_confirmar, EXP-04 por_confirmar, EXP-05 por_confirmar, EXP-06 por_confirmar", OPEN),
    ("natural", "firm/papers/soportes_experiencia", NO, "PRU-01 no_cumple", CURE), // G:532
    ("natural", "firm/papers/formato_oferta_economica", NO, "OFE-01 no_cumple", REJECT), // G:552, 924
    // Nobody asks who signs.
    ("natural", "firm/signer", r#""attorney""#, "", READY),
    // Limited to Mipyme (G:208–222): publication 03-02-2026, 60 days before 05-12-2025.
    ("mipyme", "firm/papers/es_mipyme", NO, "JUR-15-SER no_cumple", REJECT), // G:222
    ("mipyme", "firm/papers/acreditacion_mipyme", NO, "JUR-15 no_cumple", CURE),
    ("mipyme", "firm/papers/certificado_mipyme/issued", r#""2025-12-04""#, "JUR-15-REG no_cumple", CURE),
    // Contracts with private parties (G:543–548), parafiscales (G:422) and a guarantee of seriousness that was asked (G:447, 929).
    ("particulares", "firm/papers/parafiscales", NO, "JUR-04-PF no_cumple", CURE),
    ("particulares", "firm/papers/garantia_seriedad", NO, "JUR-16 no_cumple", REJECT),
    ("particulares", "firm/papers/certificacion_facturacion", NO, "PRU-02 no_cumple", CURE),
    ("particulares", "firm/papers/tarjeta_contador", NO, "PRU-03 no_cumple", CURE),
    ("particulares", "firm/papers/antecedentes_contador", NO, "PRU-04 no_cumple", CURE),
    ("particulares", "firm/papers/declaracion_iva", NO, "PRU-05 no_cumple", CURE),
    ("particulares", "firm/papers/factura_electronica", NO, "PRU-06 no_cumple", CURE),
    ("particulares", "firm/papers/comprobante_egreso", NO, "PRU-07 no_cumple", CURE),
];

/// Experience (G:508–516, 538), price (G:580, 920) and tie-break (G:586–612), which never holds an offer back.
#[rustfmt::skip]
const SUMS: &[Defect] = &[
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
    // G:508, G:529–540: without contract 4, 25,5449 − 2,1075 = 23,4374 < 24,5587, if its paper is not completed.
    ("natural", "firm/contracts/3/certificate/destinatario", r#""no""#, "EXP-01 por_confirmar, EXP-02 por_confirmar, EXP-06 por_confirmar", OPEN),
    ("natural", "firm/contracts/3/certificate/valor", "", "EXP-01 por_confirmar, EXP-02 por_confirmar, EXP-06 por_confirmar", OPEN),
    // G:543–548: the first contract is between private parties, electoral, with snacks and transport.
    ("particulares", "firm/contracts/0/certificate/factura", r#""no""#, "EXP-01 por_confirmar, EXP-02 por_confirmar, EXP-03 por_confirmar, EXP-04 por_confirmar, EXP-06 por_confirmar", OPEN),
    ("particulares", "firm/contracts/0/certificate/iva", "", "EXP-01 por_confirmar, EXP-02 por_confirmar, EXP-03 por_confirmar, EXP-04 por_confirmar, EXP-06 por_confirmar", OPEN),
    ("particulares", "firm/contracts/1/private", "", "EXP-01 por_confirmar, EXP-02 por_confirmar, EXP-03 por_confirmar, EXP-06 por_confirmar", OPEN),
    ("natural", "offer/prices/7/unit_price", r#""15001""#, "PRE-01.7 no_cumple", REJECT),
    ("natural", "offer/prices/3/unit_price", r#""0""#, "PRE-01.3 no_cumple", REJECT),
    ("natural", "offer/prices/3/unit_price", r#""""#, "PRE-01.3 no_cumple, PRE-02 por_confirmar, PRE-03 por_confirmar, PRE-07 por_confirmar", REJECT),
    ("natural", "offer/prices/3/unit_price", "", "PRE-01.3 por_confirmar, PRE-02 por_confirmar, PRE-03 por_confirmar, PRE-07 por_confirmar", OPEN),
    ("natural", "offer/prices/2/unit_price", r#""13140001""#, "PRE-01.2 no_cumple, PRE-02 no_cumple", REJECT),
    ("natural", "offer/prices/9/ceiling", "", "PRE-01.9 por_confirmar", OPEN),
    // 800 of the 900 that are asked (G:255, 26.9).
    ("natural", "offer/prices/7/quantity", r#""800""#, "PRE-04 no_cumple", REJECT),
    // G:578: no cents; 400.000,40 is 400.000 either way.
    ("natural", "offer/prices/5/unit_price", r#""400000.4""#, "PRE-03 requiere_revision", REVIEW),
    // 900 × 14.500 = 13.050.000; in all 32.360.000 (26.13).
    ("natural", "offer/prices/7/total", r#""13050100""#, "PRE-05 requiere_revision", REVIEW),
    ("natural", "offer/pricing/total", r#""32360001""#, "PRE-05 requiere_revision", REVIEW),
    // Items 1 to 9 have VAT and their prices stand at their ceilings, or 500 below one of 15.000: with 19 % more all pass them.
    ("natural", "offer/pricing/prices", r#""out""#, "PRE-01.1 no_cumple, PRE-01.2 no_cumple, PRE-01.3 no_cumple, PRE-01.4 no_cumple, PRE-01.5 no_cumple, PRE-01.6 no_cumple, PRE-01.7 no_cumple, PRE-01.8 no_cumple, PRE-01.9 no_cumple", REJECT),
    ("natural", "offer/pricing/prices", "", "PRE-01.1 por_confirmar, PRE-01.2 por_confirmar, PRE-01.3 por_confirmar, PRE-01.4 por_confirmar, PRE-01.5 por_confirmar, PRE-01.6 por_confirmar, PRE-01.7 por_confirmar, PRE-01.8 por_confirmar, PRE-01.9 por_confirmar, PRE-07 por_confirmar", OPEN),
    // Ceilings without VAT are higher, and who charges none has prices that are what they are.
    ("natural", "offer/pricing/ceilings", r#""out""#, "", READY),
    ("natural", "offer/pricing/ceilings", "", "", READY),
    ("natural", "offer/pricing/charges_vat", r#""no""#, "", READY),
    // 41.000.000 − 20 % = 32.800.000 (26.14).
    ("natural", "offer/pricing/estimate", r#""41000000""#, "PRE-06 requiere_revision", REVIEW),
    // G:1000 and G:1004: with VAT or without it.
    ("natural", "offer/accepted", "[]", "PRE-07 requiere_revision", REVIEW),
    ("natural", "offer/tiebreak/DES-01/proofs/registro_mercantil", NO, "DES-01 no_cumple", READY),
    ("natural", "offer/tiebreak/DES-02/proofs/declaracion_notarial/issued", r#""2026-01-06""#, "DES-02 no_cumple", READY),
    ("natural", "offer/tie_facts/head_of_family", r#""no""#, "DES-02 no_cumple", READY),
    ("natural", "offer/tie_facts/national", "", "DES-01 por_confirmar", READY),
    ("natural", "offer/tiebreak/DES-03/claimed", YES, "DES-03 por_confirmar", READY),
    ("natural", "offer/tiebreak/DES-02-VIF", "", "DES-02-VIF por_confirmar", READY),
];

/// Causes that are asked (G:895–932, 960): the conflict of interest, the capacity, what does not match and the whole national list are
/// for a person to judge.
#[rustfmt::skip]
const CAUSES: &[Defect] = &[
    ("natural", "offer/causes/REC-02", YES, "REC-02 no_cumple", REJECT),
    ("natural", "offer/causes/REC-03", YES, "REC-03 requiere_revision", REVIEW),
    ("natural", "offer/causes/REC-06", YES, "REC-06 no_cumple", REJECT),
    ("natural", "offer/causes/REC-07", YES, "REC-07 no_cumple", REJECT),
    ("natural", "offer/causes/REC-08", YES, "REC-08 no_cumple", REJECT),
    ("natural", "offer/causes/REC-09", YES, "REC-09 no_cumple", REJECT),
    ("natural", "offer/causes/REC-10", YES, "REC-10 no_cumple", REJECT),
    ("natural", "offer/causes/REC-11", YES, "REC-11 no_cumple", REJECT),
    ("natural", "offer/causes/REC-15", YES, "REC-15 no_cumple", REJECT),
    ("natural", "offer/causes/REC-16", YES, "REC-16 no_cumple", REJECT),
    ("natural", "offer/causes/REC-18", YES, "REC-18 requiere_revision", REVIEW),
    ("natural", "offer/causes/REC-19", YES, "REC-19 no_cumple", REJECT),
    ("natural", "offer/causes/REC-27", YES, "REC-27 requiere_revision", REVIEW),
    ("natural", "offer/causes/REC-08", "", "REC-08 por_confirmar", OPEN),
    ("natural", "offer/causes/INH-01", YES, "INH-01 requiere_revision", REVIEW), // G:895, and the rest
    ("natural", "offer/causes/INH-02", YES, "INH-02 requiere_revision", REVIEW),
    ("natural", "offer/causes/INH-03", YES, "INH-03 requiere_revision", REVIEW),
    ("natural", "offer/causes/INH-04", YES, "INH-04 requiere_revision", REVIEW),
    ("natural", "offer/causes/INH-05", YES, "INH-05 requiere_revision", REVIEW),
    ("natural", "offer/causes/INH-06", YES, "INH-06 requiere_revision", REVIEW),
    ("natural", "offer/causes/INH-09", YES, "INH-09 requiere_revision", REVIEW),
    ("natural", "offer/causes/INH-10", YES, "INH-10 requiere_revision", REVIEW),
    ("natural", "offer/causes/INH-11", YES, "INH-11 requiere_revision", REVIEW),
    ("natural", "offer/causes/INH-12", YES, "INH-12 requiere_revision", REVIEW),
    ("natural", "offer/causes/INH-01", "", "INH-01 por_confirmar", OPEN),
];

fn all() -> Vec<Defect> {
    [PAPERS, SUMS, CAUSES].concat()
}

#[test]
fn every_defect_flips_what_it_must_and_nothing_else() {
    assert_eq!(try_all(gachala, &all()), 40 + 38 + 25);
}

/// Of a natural person: 17 papers, 3 of a Mipyme, parafiscales, 6 of private contracts and the guarantee; 23 causes, 6 of experience, the
/// items, the total, the cents, the low price and what is compared, two criteria. Then every other form.
#[test]
fn every_finding_that_complies_is_broken_by_some_defect() {
    let papers = 17 + 3 + 1 + 6 + 1;
    assert_eq!(every_rule_is_broken(gachala, &["natural", "mipyme", "particulares"], &all()), papers + 23 + 6 + 5 + 2);
    // All 43 papers comply somewhere; one cause more (G:898) and two readings.
    let forms = [&["natural", "mipyme", "particulares"], gachala_forms::FORMS].concat();
    assert_eq!(every_rule_is_broken(gachala, &forms, &[all(), gachala_forms::DEFECTS.to_vec()].concat()), 43 + 2 + 24 + 6 + 5 + 2);
}
