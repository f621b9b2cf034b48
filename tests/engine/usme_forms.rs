//! Offers to Usme of every other form of bidder, each perfect, with one defect each. U:nnn is a line of the published invitation.

use crate::bases::usme;
use crate::defect::{try_all, Defect, CURE, NO, OPEN, READY, REJECT, REVIEW, YES};

pub const FORMS: &[&str] = &[
    "substitute",
    "mipyme",
    "nonprofit",
    "natural",
    "foreign_natural",
    "foreign_branch",
    "foreign_legal",
    "consorcio",
    "union_temporal",
    "promesa_sociedad",
];

/// Closing 11-07-2025 (U:986): 30 days before, 11-06-2025. Publication 03-07-2025 (U:960): 60 days before, 04-05-2025.
#[rustfmt::skip]
pub const DEFECTS: &[Defect] = &[
    // A company whose substitute signs (U:1088) and whose administrator needs permission (U:1090).
    ("substitute", "firm/papers/declaracion_ausencia_titular", NO, "JUR-01A no_cumple", CURE),
    ("substitute", "firm/papers/permiso_socios_administradores", NO, "JUR-01B no_cumple", CURE),
    ("substitute", "firm/papers/declaracion_ausencia_titular", "", "JUR-01A por_confirmar", OPEN),
    ("substitute", "firm/facts/conflicto_administradores", r#""no""#, "JUR-01B no_aplica", READY),
    ("substitute", "firm/facts/representante_limitado", r#""no""#, "JUR-04 no_aplica", READY),
    // Limited to Mipyme (U:2186–2197): being one is a fact, its proofs are papers.
    ("mipyme", "firm/papers/es_mipyme", NO, "MIP-01 no_cumple", REJECT),
    ("mipyme", "firm/papers/acreditacion_mipyme", NO, "MIP-02 no_cumple", CURE),
    ("mipyme", "firm/papers/certificado_mipyme/issued", r#""2025-05-03""#, "MIP-03 no_cumple", CURE),
    ("mipyme", "firm/facts/mipyme_limitado", r#""no""#, "MIP-01 no_aplica, MIP-02 no_aplica, MIP-03 no_aplica", READY),
    // Without lucre: statutes, where the certificate leaves something out (U:1134).
    ("nonprofit", "firm/papers/estatutos", NO, "JUR-03C no_cumple", CURE),
    ("nonprofit", "firm/facts/esal_certificado_incompleto", r#""no""#, "JUR-03C no_aplica", READY),
    ("nonprofit", "firm/papers/duracion_sociedad/expires", r#""2027-07-10""#, "JUR-03B no_cumple", REJECT),
    // A natural person that signs alone: U:1093, 1097, 1252, 1286.
    ("natural", "firm/papers/autorizacion_migratoria", NO, "JUR-01C no_cumple", CURE),
    ("natural", "firm/papers/registro_mercantil/issued", r#""2025-06-10""#, "JUR-03 no_cumple", CURE),
    ("natural", "firm/papers/manifestacion_no_parafiscales", NO, "JUR-07D no_cumple", CURE),
    ("natural", "firm/papers/manifestacion_sin_rit", NO, "JUR-10B no_cumple", CURE),
    ("natural", "firm/papers/contraloria", NO, "JUR-08A no_cumple", CURE),
    ("natural", "firm/papers/no_ruia", NO, "TEC-06 no_cumple", REJECT),
    ("natural", "firm/facts/extranjero_en_colombia", "", "JUR-01C por_confirmar", OPEN),
    ("natural", "firm/signer", r#""attorney""#, "JUR-01D cumple, JUR-02A cumple", READY), // his power of attorney was there
    ("natural", "firm/signer", r#""substitute""#, "", READY), // a person has no substitute
    // A foreign person without domicile: passport and attorney (U:1118, 1164).
    ("foreign_natural", "firm/papers/pasaporte", NO, "JUR-05A no_cumple", CURE),
    ("foreign_natural", "firm/papers/poder_apoderado_colombia", NO, "JUR-05D no_cumple", CURE),
    ("foreign_natural", "firm/papers/poder_apoderado_colombia/issued", r#""2025-07-12""#, "JUR-05D no_cumple", REJECT),
    // A foreign company with a branch is as a Colombian one (U:1135).
    ("foreign_branch", "firm/papers/registro_mercantil/issued", r#""2025-06-10""#, "JUR-03 no_cumple", CURE),
    ("foreign_branch", "firm/papers/duracion_sociedad/expires", r#""2027-07-15""#, "JUR-03B requiere_revision", REVIEW),
    ("foreign_branch", "firm/papers/acta_autorizacion", NO, "JUR-04 no_cumple", CURE),
    ("foreign_branch", "firm/facts/pide_reciprocidad", YES, "JUR-16B por_confirmar", OPEN), // U:1391
    ("foreign_branch", "firm/papers/contraloria_empresa", NO, "JUR-08B no_cumple", CURE),
    // Without a branch: 30 calendar days (U:1137, and the month before of U:1159 is the same day), attorney (U:1157), declaration (U:1163).
    ("foreign_legal", "firm/papers/existencia_extranjera/issued", r#""2025-06-10""#, "JUR-05B no_cumple", CURE),
    ("foreign_legal", "firm/papers/poder_apoderado_colombia", NO, "JUR-05C no_cumple", CURE),
    ("foreign_legal", "firm/papers/poder_apoderado_colombia/issued", r#""2025-07-12""#, "JUR-05C no_cumple", REJECT),
    ("foreign_legal", "firm/facts/debe_abrir_sucursal", YES, "JUR-05C no_aplica", READY),
    ("foreign_legal", "firm/papers/declaracion_ley_extranjera", NO, "JUR-05E no_cumple", CURE),
    ("foreign_legal", "firm/papers/acta_autorizacion/issued", r#""2025-07-12""#, "JUR-04 no_cumple", REJECT), // U:1149
    ("foreign_legal", "firm/papers/duracion_sociedad/expires", r#""2027-07-10""#, "JUR-03B no_cumple", REJECT), // U:1171
    ("foreign_legal", "firm/papers/apostilla", NO, "JUR-16 no_cumple", CURE), // U:1381
    ("foreign_legal", "firm/papers/traduccion", NO, "JUR-16A no_cumple", CURE), // U:1384
    ("foreign_legal", "firm/papers/prueba_reciprocidad", NO, "JUR-16B no_cumple", CURE), // U:1391
    // A consorcio: what the group owes once (U:1184, 1189–1198, 1227).
    ("consorcio", "firm/papers/carta_presentacion", NO, "JUR-01 no_cumple", CURE),
    ("consorcio", "firm/papers/documento_plural", NO, "JUR-06 no_cumple", CURE),
    ("consorcio", "firm/papers/cuenta_plural_secop", NO, "JUR-06B no_cumple", REJECT),
    ("consorcio", "firm/members/1/share", r#""39.9999""#, "JUR-06C no_cumple", CURE),
    ("consorcio", "firm/members/1/share", "", "JUR-06C por_confirmar", OPEN),
    ("consorcio", "firm/shares_stated", r#""no""#, "JUR-06C no_cumple", CURE),
    ("consorcio", "firm/papers/representante_y_suplente", NO, "JUR-06D no_cumple", CURE),
    ("consorcio", "firm/papers/duracion_grupo/expires", r#""2027-07-10""#, "JUR-06E no_cumple", CURE),
    ("consorcio", "firm/papers/duracion_grupo/expires", r#""2027-07-11""#, "JUR-06E requiere_revision", REVIEW),
    ("consorcio", "firm/signer", r#""attorney""#, "JUR-01D por_confirmar, JUR-02A por_confirmar", OPEN),
    ("consorcio", "firm/signer", r#""substitute""#, "JUR-01A por_confirmar", OPEN),
    // What each member owes (U:1123, 1133, 1171, 1213–1214, 1249–1255, 1265–1268): only its own moves.
    ("consorcio", "firm/members/0/papers/registro_mercantil/issued", r#""2025-06-10""#, "JUR-03.m1 no_cumple", CURE),
    ("consorcio", "firm/members/1/papers/registro_mercantil/issued", r#""2025-06-10""#, "JUR-03.m2 no_cumple", CURE),
    ("consorcio", "firm/members/1/papers/objeto_relacionado", NO, "JUR-03A.m2 no_cumple", REJECT),
    ("consorcio", "firm/members/0/papers/duracion_sociedad/expires", r#""2027-07-10""#, "JUR-03B.m1 no_cumple", REJECT),
    ("consorcio", "firm/members/0/papers/acta_autorizacion", NO, "JUR-04A.m1 no_cumple", REJECT), // U:1210: so pena de rechazo
    ("consorcio", "firm/members/0/papers/acta_autorizacion/issued", r#""2025-07-12""#, "JUR-04A.m1 no_cumple", REJECT),
    ("consorcio", "firm/members/0/facts/representante_limitado", r#""no""#, "JUR-04A.m1 no_aplica", READY),
    ("consorcio", "firm/members/0/facts/revisor_fiscal", "", "JUR-07B.m1 por_confirmar, JUR-07C.m1 por_confirmar", OPEN),
    ("consorcio", "firm/members/0/papers/antecedentes_contador/issued", r#""2025-04-11""#, "JUR-07C.m1 no_cumple", CURE),
    ("consorcio", "firm/members/0/papers/procuraduria_empresa/issued", r#""2025-06-30""#, "JUR-08D.m1 no_cumple", CURE),
    ("consorcio", "firm/members/1/papers/cedula", NO, "JUR-02.m2 no_cumple", CURE),
    ("consorcio", "firm/members/1/papers/redam", NO, "JUR-09.m2 no_cumple", CURE),
    ("consorcio", "firm/members/1/facts/actividad_bogota", YES, "JUR-10A.m2 cumple, JUR-10B.m2 no_aplica", READY), // it had its RIT
    ("consorcio", "firm/members/1/papers/no_ruia", NO, "TEC-06.m2 no_cumple", REJECT),
    ("consorcio", "firm/facts/mipyme_limitado", YES, "MIP-01.m1 por_confirmar, MIP-01.m2 por_confirmar, MIP-02.m1 por_confirmar, MIP-02.m2 por_confirmar, MIP-03.m1 por_confirmar, MIP-03.m2 por_confirmar", OPEN),
    ("consorcio", "offer/causes/RECH-39", YES, "RECH-39 no_cumple", REJECT), // U:1220, U:1230
    // U:1440 against U:1531: the person brings no contract.
    ("consorcio", "offer/accepted", r#"["LEC-BANCO-PLURAL", "LEC-COMPARA"]"#, "EXP-03 requiere_revision", REVIEW),
    ("consorcio", "firm/contracts/0/members/m1", r#""50""#, "EXP-01 no_cumple", CURE), // 4,3103, as the company alone
    ("consorcio", "offer/accepted", r#"["LEC-PLURAL", "LEC-COMPARA"]"#, "BAN-00 requiere_revision", REVIEW), // U:1291
    // A unión temporal without shares is taken as a consorcio (U:1239), or is at fault (U:1189).
    ("union_temporal", "firm/shares_stated", r#""no""#, "JUR-06C requiere_revision", REVIEW),
    ("union_temporal", "firm/members/0/share", r#""60.0001""#, "JUR-06C no_cumple", CURE),
    ("union_temporal", "offer/causes/RECH-39", "", "RECH-39 por_confirmar", OPEN),
    // A promise to constitute a company (U:24, 1123, 1184).
    ("promesa_sociedad", "firm/papers/promesa_sociedad", NO, "JUR-06A no_cumple", CURE),
    ("promesa_sociedad", "firm/papers/cuenta_plural_secop", NO, "JUR-06B no_cumple", REJECT),
    ("promesa_sociedad", "offer/accepted", r#"["LEC-BANCO-PLURAL", "LEC-PLURAL", "LEC-COMPARA"]"#, "PROM-00 requiere_revision", REVIEW),
];

#[test]
fn each_single_defect_of_another_form_moves_exactly_what_it_should() {
    assert_eq!(try_all(usme, DEFECTS), 75);
}
