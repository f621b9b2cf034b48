//! One fact of the perfect Usme offer, a company that signs by attorney, changed at a time: exactly the expected findings move, and no
//! other. U:nnn is line nnn of the published invitation as plain text.

use crate::bases::usme;
use crate::defect::{every_rule_is_broken, try_all, Defect, CURE, NO, OPEN, READY, REJECT, REVIEW, YES};
use crate::support::Case;
use crate::usme_forms;

/// Closing 11-07-2025 (U:986). 30 days before: 11-06-2025. 90: 12-04-2025. Three months: 11-04-2025. Month of the closing: from 01-07-2025.
/// The cure is until 16-07-2025 (U:1010).
#[rustfmt::skip]
const PAPERS: &[Defect] = &[
    ("attorney", "firm/papers/carta_presentacion", NO, "JUR-01 no_cumple", CURE), // U:1082
    ("attorney", "firm/papers/cedula", NO, "JUR-02 no_cumple", CURE), // U:1122
    ("attorney", "firm/papers/registro_mercantil/issued", r#""2025-06-10""#, "JUR-03 no_cumple", CURE), // U:1128, 31 days
    ("attorney", "firm/papers/registro_mercantil/issued", r#""2025-07-12""#, "JUR-03 por_confirmar", OPEN), // did it prove what already was?
    ("attorney", "firm/papers/registro_mercantil/issued", r#""2025-07-17""#, "JUR-03 no_cumple", CURE), // after the cure: as if it were not there
    ("attorney", "firm/papers/registro_mercantil/issued", "", "JUR-03 por_confirmar", OPEN),
    ("attorney", "firm/papers/objeto_relacionado", NO, "JUR-03A no_cumple", REJECT), // U:929, U:1073
    ("attorney", "firm/papers/duracion_sociedad/expires", r#""2027-07-10""#, "JUR-03B no_cumple", REJECT), // U:932, U:1128
    ("attorney", "firm/papers/duracion_sociedad/expires", r#""2027-07-21""#, "JUR-03B requiere_revision", REVIEW),
    ("attorney", "firm/papers/duracion_sociedad/expires", "", "JUR-03B por_confirmar", OPEN),
    ("attorney", "firm/papers/seguridad_social", NO, "JUR-07 no_cumple", CURE), // U:1235
    ("attorney", "firm/papers/declaracion_aportes", NO, "JUR-07A no_cumple", CURE), // U:1247
    ("attorney", "firm/papers/tarjeta_revisor_fiscal", NO, "JUR-07B no_cumple", CURE),
    ("attorney", "firm/papers/antecedentes_contador/issued", r#""2025-04-11""#, "JUR-07C no_cumple", CURE), // U:1245, 91 days
    ("attorney", "firm/papers/manifestacion_exoneracion", NO, "JUR-07E no_cumple", CURE), // U:1253
    ("attorney", "firm/papers/contraloria/issued", r#""2025-06-30""#, "JUR-08A no_cumple", CURE), // U:1259
    ("attorney", "firm/papers/contraloria_empresa", NO, "JUR-08B no_cumple", CURE),
    ("attorney", "firm/papers/procuraduria/issued", r#""2025-06-30""#, "JUR-08C no_cumple", CURE),
    ("attorney", "firm/papers/procuraduria_empresa/issued", r#""2025-07-12""#, "JUR-08D por_confirmar", OPEN),
    ("attorney", "firm/papers/personeria", NO, "JUR-08E no_cumple", CURE), // U:1263
    ("attorney", "firm/papers/policia", NO, "JUR-08F no_cumple", CURE),
    ("attorney", "firm/papers/rnmc", NO, "JUR-08G no_cumple", CURE),
    ("attorney", "firm/papers/delitos_sexuales", NO, "JUR-08H no_cumple", CURE),
    ("attorney", "firm/papers/redam", NO, "JUR-09 no_cumple", CURE), // U:1274
    ("attorney", "firm/papers/rut", NO, "JUR-10 no_cumple", CURE), // U:1280
    ("attorney", "firm/papers/rit", NO, "JUR-10A no_cumple", CURE), // U:1282
    ("attorney", "firm/papers/certificacion_bancaria/issued", r#""2025-04-10""#, "JUR-11 no_cumple", CURE), // U:1291
    ("attorney", "firm/papers/aceptacion_tecnica", NO, "TEC-01 no_cumple", CURE), // U:1411
    ("attorney", "firm/papers/licencia_ambiental", NO, "TEC-02 no_cumple", CURE), // U:1559
    ("attorney", "firm/papers/licencia_ambiental/expires", r#""2025-07-10""#, "TEC-02 no_cumple", REJECT), // not in force when offering
    ("attorney", "firm/papers/licencia_ambiental/expires", r#""2026-07-10""#, "TEC-02 no_cumple", CURE),
    ("attorney", "firm/papers/convenio_licencia_tercero", NO, "TEC-03 no_cumple", CURE), // U:1561
    ("attorney", "firm/papers/poliza_rc_transporte", "", "TEC-04 por_confirmar", OPEN), // U:1572
    ("attorney", "firm/papers/poliza_rc_transporte/expires", r#""2026-12-31""#, "TEC-04 requiere_revision", REVIEW), // U:365, U:1573
    ("attorney", "firm/papers/manifestacion_personal", NO, "TEC-05 no_cumple", CURE), // U:1581
    ("attorney", "firm/papers/no_ruia", NO, "TEC-06 no_cumple", REJECT), // U:1592, U:936
    ("attorney", "firm/papers/formato_experiencia", NO, "TEC-07 no_cumple", CURE), // U:1431
    ("attorney", "firm/papers/certificaciones_experiencia", NO, "TEC-08 no_cumple", CURE), // U:1480
    ("attorney", "firm/papers/copia_contrato_plural", NO, "TEC-09 no_cumple", CURE), // U:1470
    ("attorney", "firm/papers/buenas_practicas_ambientales", NO, "AMB-01 no_cumple", CURE), // U:1621
    ("attorney", "firm/papers/formato_propuesta_economica", NO, "ECO-01 no_cumple", REJECT), // U:925, U:943
];

/// Powers of attorney and the permission of a limited representative, granted before the offer (U:1118, U:1129): a later one never
/// cures, a missing one can be asked for (U:931, U:1118).
#[rustfmt::skip]
const SIGNATURES: &[Defect] = &[
    ("attorney", "firm/papers/poder", NO, "JUR-01D no_cumple", CURE),
    ("attorney", "firm/papers/poder", "", "JUR-01D por_confirmar", OPEN),
    ("attorney", "firm/papers/poder/issued", "", "JUR-01D por_confirmar", OPEN),
    ("attorney", "firm/papers/poder/issued", r#""2025-07-12""#, "JUR-01D no_cumple", REJECT),
    ("attorney", "firm/papers/cedula_apoderado", NO, "JUR-02A no_cumple", CURE), // U:1120
    ("attorney", "firm/papers/acta_autorizacion", NO, "JUR-04 no_cumple", CURE), // U:931
    ("attorney", "firm/papers/acta_autorizacion/issued", r#""2025-07-12""#, "JUR-04 no_cumple", REJECT),
    // Who signs decides which papers there are: an attorney his power and ID, a substitute why the principal does not (U:1088).
    ("attorney", "firm/signer", r#""representative""#, "JUR-01D no_aplica, JUR-02A no_aplica", READY),
    ("attorney", "firm/signer", r#""substitute""#, "JUR-01A por_confirmar, JUR-01D no_aplica, JUR-02A no_aplica", OPEN),
    ("attorney", "firm/signer", "", "JUR-01A por_confirmar, JUR-01D por_confirmar, JUR-02A por_confirmar", OPEN),
];

#[rustfmt::skip]
const ANSWERS: &[Defect] = &[
    // No activity in Bogotá: the answer asks for a paper of which nothing is known (U:1286).
    ("attorney", "firm/facts/actividad_bogota", r#""no""#, "JUR-10A no_aplica, JUR-10B por_confirmar", OPEN),
    ("attorney", "firm/facts/conflicto_administradores", YES, "JUR-01B por_confirmar", OPEN), // U:1090
    ("attorney", "firm/facts/obligado_parafiscales", r#""no""#, "JUR-07D por_confirmar", OPEN), // U:1252
    ("attorney", "firm/facts/documentos_exterior", YES, "JUR-16 por_confirmar", OPEN), // U:1381
    ("attorney", "firm/facts/representante_limitado", "", "JUR-04 por_confirmar", OPEN), // U:1129
    ("attorney", "firm/facts/revisor_fiscal", "", "JUR-07B por_confirmar, JUR-07C por_confirmar", OPEN),
    ("attorney", "firm/facts/licencia_tercero", r#""no""#, "TEC-03 no_aplica", READY), // U:1560: only if it is of a third party
    ("attorney", "firm/facts/mipyme_limitado", YES, "MIP-01 por_confirmar, MIP-02 por_confirmar, MIP-03 por_confirmar", OPEN), // U:2186
];

/// 58 % of 10.000.000 of 2023 is 5,00 SMMLV. At 50 %, 5.000.000 ÷ 1.160.000 = 4,3103 < 4,4158.
#[rustfmt::skip]
const CONTRACTS: &[Defect] = &[
    ("attorney", "firm/contracts/0/share", r#""50""#, "EXP-01 no_cumple", CURE), // U:1474
    // What does not count is neither added up nor about anything (U:1539, U:1543).
    ("attorney", "firm/contracts/0/state", r#""running""#, "EXP-01 no_cumple, EXP-02 no_cumple", CURE),
    ("attorney", "firm/contracts/0/self_certified", YES, "EXP-01 no_cumple, EXP-02 no_cumple", CURE),
    ("attorney", "firm/contracts/0/value", "", "EXP-01 por_confirmar", OPEN),
    ("attorney", "firm/contracts/0/end", "", "EXP-01 por_confirmar", OPEN),
    ("attorney", "firm/contracts/0/activities/residuos_peligrosos", r#""no""#, "EXP-01 no_cumple, EXP-02 no_cumple", CURE), // U:1421
    // U:1547; U:1477–1495. A paper can be made again, so the contract is to be confirmed.
    ("attorney", "firm/contracts/0/certificate/limpia", r#""no""#, "EXP-01 por_confirmar, EXP-02 por_confirmar", OPEN),
    ("attorney", "firm/contracts/0/certificate/firma", "", "EXP-01 por_confirmar, EXP-02 por_confirmar", OPEN),
    // U:1523: of a partner only while the company is young, and nobody said since when it exists.
    ("attorney", "firm/contracts/0/partner", YES, "EXP-01 por_confirmar, EXP-02 por_confirmar", OPEN),
    ("attorney", "offer/contracts", "[]", "EXP-01 no_cumple, EXP-02 no_cumple", CURE),
    ("attorney", "offer/contracts", "", "EXP-01 por_confirmar, EXP-02 por_confirmar", OPEN),
];

/// Ceilings are invented: item 7 has 6.500. A price left empty is also missing from the sum.
#[rustfmt::skip]
const PRICES_AND_TIES: &[Defect] = &[
    ("attorney", "offer/prices/7/unit_price", r#""6501""#, "PRE-01.7 no_cumple", REJECT), // U:1646
    ("attorney", "offer/prices/1/unit_price", r#""0""#, "PRE-01.1 no_cumple", REJECT),
    ("attorney", "offer/prices/3/ceiling", "", "PRE-01.3 por_confirmar, PRE-05 por_confirmar", OPEN), // U:1645: not printed
    ("attorney", "offer/prices/18/unit_price", r#""""#, "PRE-01.18 no_cumple, PRE-02 por_confirmar, PRE-06 por_confirmar", REJECT), // U:914
    ("attorney", "offer/prices/9", "", "PRE-01.9 por_confirmar, PRE-02 por_confirmar, PRE-03 por_confirmar, PRE-05 por_confirmar, PRE-06 por_confirmar", OPEN),
    // 98.500 − 5.200 + 6.192.601 = 6.285.901, one peso above the budget (U:922).
    ("attorney", "offer/prices/5", r#"{ "unit_price": "6192601", "ceiling": "6192601", "vat": "19" }"#, "PRE-02 requiere_revision", REVIEW),
    // U:1635: the norm of what goes without VAT.
    ("attorney", "offer/prices/2/vat", r#""excluded""#, "PRE-03 por_confirmar", OPEN),
    // U:1645 does not say whether the ceilings include VAT: every price × 1,19 passes its ceiling.
    ("attorney", "offer/pricing/prices", r#""out""#, "PRE-01.1 no_cumple, PRE-01.2 no_cumple, PRE-01.3 no_cumple, PRE-01.4 no_cumple, PRE-01.5 no_cumple, PRE-01.6 no_cumple, PRE-01.7 no_cumple, PRE-01.8 no_cumple, PRE-01.9 no_cumple, PRE-01.10 no_cumple, PRE-01.11 no_cumple, PRE-01.12 no_cumple, PRE-01.13 no_cumple, PRE-01.14 no_cumple, PRE-01.15 no_cumple, PRE-01.16 no_cumple, PRE-01.17 no_cumple, PRE-01.18 no_cumple, PRE-05 por_confirmar", REJECT),
    ("attorney", "offer/pricing/ceilings", r#""out""#, "PRE-05 por_confirmar", OPEN),
    // U:1647: 98.500 is what the prices come to.
    ("attorney", "offer/pricing/total", r#""98501""#, "PRE-04 requiere_revision", REVIEW),
    // 98.500 is 50,75 % below 200.000.
    ("attorney", "offer/pricing/estimate", r#""200000""#, "PRE-05 requiere_revision", REVIEW),
    // U:1638, U:1648: without VAT, or by discount.
    ("attorney", "offer/accepted", "[]", "PRE-06 requiere_revision", REVIEW),
    // What is lost in a tie never holds an offer back (U:2163). Only what Formato 10 marks is looked at (U:2164).
    ("attorney", "offer/tiebreak/DES-02A/proofs/declaraciones_socias", NO, "DES-02A no_cumple", READY), // U:1770
    ("attorney", "offer/tiebreak/DES-02A/proofs/documentos_socias", NO, "DES-02A no_cumple", READY), // U:1770
    ("attorney", "offer/tiebreak/DES-03/proofs/formato_10", NO, "DES-03 no_cumple", READY),
    ("attorney", "offer/tiebreak/DES-04/proofs/cedula_trabajadores", "", "DES-04 por_confirmar", READY), // U:1835
    ("attorney", "offer/tiebreak/DES-08", "", "DES-08 por_confirmar", READY),
    ("attorney", "offer/tiebreak/DES-10", r#"{ "claimed": "no" }"#, "DES-10 no_aplica", READY),
    // The facts of the criteria: 1 ÷ 11 = 9,09 %, exactly half, 9.999.999 ÷ 40.000.000 = 24,99 %.
    ("attorney", "offer/tie_facts/national", r#""no""#, "DES-01 no_cumple", READY),
    ("attorney", "offer/tie_facts/heads_of_family", r#""50""#, "DES-02A no_cumple", READY),
    ("attorney", "offer/tie_facts/workers", "11", "DES-03 no_cumple", READY),
    ("attorney", "offer/tie_facts/workers", "", "DES-03 por_confirmar, DES-04 por_confirmar", READY),
    ("attorney", "offer/tie_facts/pension_age", "[]", "DES-04 no_cumple", READY),
    ("attorney", "offer/tie_facts/business", r#""large""#, "DES-08 no_cumple, DES-11 no_cumple", READY),
    ("attorney", "offer/tie_facts/mipyme_payments", r#""9999999""#, "DES-10 no_cumple", READY),
    ("attorney", "offer/tie_facts/bic", r#""no""#, "DES-11 no_cumple", READY),
];

/// Causes that are asked (U:900–944, 1656): those for a person to judge are the capacity, the reports, what does not match, and the whole
/// national list.
#[rustfmt::skip]
const CAUSES: &[Defect] = &[
    ("attorney", "offer/causes/RECH-02", YES, "RECH-02 requiere_revision", REVIEW), // U:902
    ("attorney", "offer/causes/RECH-03", YES, "RECH-03 no_cumple", REJECT), // U:904
    ("attorney", "offer/causes/RECH-04", YES, "RECH-04 no_cumple", REJECT), // U:906
    ("attorney", "offer/causes/RECH-05", YES, "RECH-05 no_cumple", REJECT), // U:908
    ("attorney", "offer/causes/RECH-07", YES, "RECH-07 no_cumple", REJECT), // U:912
    ("attorney", "offer/causes/RECH-09", YES, "RECH-09 no_cumple", REJECT), // U:916
    ("attorney", "offer/causes/RECH-13", YES, "RECH-13 no_cumple", REJECT), // U:924
    ("attorney", "offer/causes/RECH-15", YES, "RECH-15 no_cumple", REJECT), // U:926
    ("attorney", "offer/causes/RECH-16", YES, "RECH-16 requiere_revision", REVIEW), // U:927
    ("attorney", "offer/causes/RECH-24", YES, "RECH-24 requiere_revision", REVIEW), // U:935
    ("attorney", "offer/causes/RECH-25", YES, "RECH-25 no_cumple", REJECT), // U:936
    ("attorney", "offer/causes/RECH-27", YES, "RECH-27 no_cumple", REJECT), // U:943
    ("attorney", "offer/causes/RECH-38", YES, "RECH-38 no_cumple", REJECT), // U:1656
    ("attorney", "offer/causes/RECH-15", "", "RECH-15 por_confirmar", OPEN),
    ("attorney", "offer/causes/INH-01", YES, "INH-01 requiere_revision", REVIEW), // U:900, and the rest
    ("attorney", "offer/causes/INH-02", YES, "INH-02 requiere_revision", REVIEW),
    ("attorney", "offer/causes/INH-03", YES, "INH-03 requiere_revision", REVIEW),
    ("attorney", "offer/causes/INH-04", YES, "INH-04 requiere_revision", REVIEW),
    ("attorney", "offer/causes/INH-05", YES, "INH-05 requiere_revision", REVIEW),
    ("attorney", "offer/causes/INH-06", YES, "INH-06 requiere_revision", REVIEW),
    ("attorney", "offer/causes/INH-07", YES, "INH-07 requiere_revision", REVIEW),
    ("attorney", "offer/causes/INH-10", YES, "INH-10 requiere_revision", REVIEW),
    ("attorney", "offer/causes/INH-11", YES, "INH-11 requiere_revision", REVIEW),
    ("attorney", "offer/causes/INH-12", YES, "INH-12 requiere_revision", REVIEW),
    ("attorney", "offer/causes/INH-12", "", "INH-12 por_confirmar", OPEN),
];

fn all() -> Vec<Defect> {
    [PAPERS, SIGNATURES, ANSWERS, CONTRACTS, PRICES_AND_TIES, CAUSES].concat()
}

#[test]
fn each_single_defect_moves_exactly_what_it_should() {
    assert_eq!(try_all(usme, &all()), 41 + 10 + 8 + 11 + 26 + 25);
}

/// The company of the perfect offer: of its own table, every rule that complies; then the rules of every other form.
#[test]
fn every_finding_that_complies_is_broken_by_some_defect() {
    // 36 papers, 23 causes, 2 of experience, the items and the sum, the low price and what is compared, and 7 criteria.
    assert_eq!(every_rule_is_broken(usme, &["attorney"], &all()), 36 + 23 + 2 + 1 + 1 + 2 + 7);
    // Of the 64 papers the four that the letter says never comply: 60. One cause more (a promise of forming a group), 2
    // readings and a rule of experience for groups.
    let both = [all(), usme_forms::DEFECTS.to_vec()].concat();
    assert_eq!(every_rule_is_broken(usme, &[&["attorney"], usme_forms::FORMS].concat(), &both), 60 + 2 + 24 + 3 + 2 + 2 + 7);
}

/// Records the entity looks up itself (U:1267) are owed all the same; what can be done is said.
#[test]
fn a_missing_record_is_looked_up_by_the_entity() {
    let missing = |paper: &str, id: &str| Case::usme().with(|c| c.firm["papers"][paper] = serde_json::json!({ "has": "no" })).finding(id);
    let finding = missing("rnmc", "JUR-08G");
    assert_eq!((finding.state.code(), finding.consequence), ("no_cumple", Some("looked_up")));
    assert_eq!(finding.figures["curable_until"], "2025-07-16");
    let redam = missing("redam", "JUR-09");
    assert_eq!(redam.consequence, Some("curable"), "U:1267 is item 8 only");
    assert!(redam.remedy.clone().is_some_and(|r| r.contains("16/07/2025 (sin hora indicada)")), "U:1010 prints no hour");
}
