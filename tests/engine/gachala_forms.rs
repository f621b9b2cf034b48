//! Offers to Gachalá of companies, foreigners and groups, each perfect, with one defect each. G:nnn is a line of the published invitation.

use crate::bases::gachala;
use crate::defect::{try_all, Defect, CURE, NO, OPEN, READY, REJECT, REVIEW, YES};

pub const FORMS: &[&str] = &["legal", "foreign_natural", "foreign_branch", "foreign_legal", "consorcio", "union_temporal"];

/// Closing 06-02-2026 (G:854): 30 days before, 07-01-2026; six months, 06-08-2025 (G:474); one month, 06-01-2026 (G:493).
#[rustfmt::skip]
pub const DEFECTS: &[Defect] = &[
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
    ("legal", "offer/causes/REC-04", YES, "REC-04 requiere_revision", REVIEW), // G:898
    ("legal", "offer/causes/REC-04", "", "REC-04 por_confirmar", OPEN),
    ("legal", "firm/signer", r#""substitute""#, "", READY), // nobody asks who signs
    // A foreign person: the equivalent of the RUT (G:498), and how its offer is read (G:952).
    ("foreign_natural", "firm/papers/rut_equivalente", NO, "EXT-09 no_cumple", CURE),
    ("foreign_natural", "firm/papers/registro_mercantil/issued", r#""2026-01-06""#, "JUR-03 no_cumple", CURE),
    ("foreign_natural", "offer/accepted", r#"["LEC-COMPARA"]"#, "EXT-00 requiere_revision", REVIEW),
    // Foreign company without branch.
    ("foreign_legal", "firm/papers/existencia_extranjera/issued", r#""2025-08-05""#, "EXT-01 no_cumple", CURE),
    ("foreign_legal", "firm/papers/acta_autorizacion", NO, "EXT-02 no_cumple", CURE), // G:476
    ("foreign_legal", "firm/papers/acta_autorizacion/issued", r#""2026-02-07""#, "EXT-02 no_cumple", REJECT),
    ("foreign_legal", "firm/papers/acta_autorizacion/issued", "", "EXT-02 por_confirmar", OPEN),
    ("foreign_legal", "firm/facts/representante_limitado", r#""no""#, "EXT-02 no_aplica", READY),
    ("foreign_legal", "firm/facts/representante_limitado", "", "EXT-02 por_confirmar", OPEN),
    // 8 months (G:802) and 3 years (G:490): from the closing, 06-10-2029; from the acceptance (G:858), 12-10-2029.
    ("foreign_legal", "firm/papers/duracion_sociedad/expires", r#""2029-10-05""#, "EXT-03 no_cumple", REJECT),
    ("foreign_legal", "firm/papers/duracion_sociedad/expires", r#""2029-10-06""#, "EXT-03 requiere_revision", REVIEW),
    ("foreign_legal", "firm/papers/duracion_sociedad/expires", r#""2029-10-12""#, "EXT-03 requiere_revision", REVIEW),
    ("foreign_legal", "firm/papers/duracion_sociedad", r#"{ "has": "yes", "indefinite": "yes" }"#, "", READY),
    ("foreign_legal", "firm/papers/duracion_sociedad", NO, "EXT-03 no_cumple", REJECT),
    ("foreign_legal", "firm/papers/actividad_logistica", NO, "EXT-04 no_cumple", REJECT), // G:491
    ("foreign_legal", "firm/papers/cedula", NO, "EXT-05 no_cumple", CURE),
    ("foreign_legal", "firm/papers/seguridad_social/issued", r#""2026-01-05""#, "EXT-06 no_cumple", CURE),
    ("foreign_legal", "firm/papers/planilla_seguridad_social", NO, "EXT-07 no_cumple", CURE), // G:494
    ("foreign_legal", "firm/papers/rut", NO, "EXT-08 no_cumple", CURE), // G:496
    ("foreign_legal", "firm/papers/rut_equivalente", NO, "EXT-09 no_cumple", CURE), // G:498
    ("foreign_legal", "firm/papers/contraloria_empresa", NO, "JUR-06-PJ no_cumple", CURE),
    ("foreign_legal", "offer/tiebreak/DES-01/proofs/trato_nacional", NO, "DES-01 no_cumple", READY),
    // With a branch it owes the same (G:470: «sea que tengan o no domicilio»).
    ("foreign_branch", "firm/papers/existencia_extranjera/issued", r#""2025-08-05""#, "EXT-01 no_cumple", CURE),
    ("foreign_branch", "firm/papers/duracion_sociedad/expires", r#""2029-10-05""#, "EXT-03 no_cumple", REJECT),
    ("foreign_branch", "firm/facts/representante_limitado", YES, "EXT-02 cumple", READY), // its minutes were there
    ("foreign_branch", "offer/accepted", r#"["LEC-PLURAL", "LEC-COMPARA"]"#, "EXT-00 requiere_revision", REVIEW),
    // Consorcio: what the law asks (Ley 80 de 1993, art. 7), and its own account (G:931).
    ("consorcio", "firm/papers/carta_presentacion", NO, "JUR-01 no_cumple", CURE),
    ("consorcio", "firm/papers/documento_plural", NO, "PLU-01 no_cumple", CURE),
    // The members of the base take part with 60 % and 40 %: 60 + 39,9999 = 99,9999; 60 + 40,0001 = 100,0001.
    ("consorcio", "firm/members/1/share", r#""39.9999""#, "PLU-01A no_cumple", CURE),
    ("consorcio", "firm/members/1/share", r#""40.0001""#, "PLU-01A no_cumple", CURE),
    ("consorcio", "firm/members/1/share", r#""0""#, "PLU-01A no_cumple", CURE),
    ("consorcio", "firm/members/1/share", "", "PLU-01A por_confirmar", OPEN),
    ("consorcio", "firm/shares_stated", r#""no""#, "PLU-01A no_cumple", CURE),
    ("consorcio", "firm/papers/cuenta_secop_plural", NO, "PLU-03 no_cumple", REJECT),
    ("consorcio", "firm/facts/mipyme_limitado", YES, "JUR-15.m1 por_confirmar, JUR-15.m2 por_confirmar, JUR-15-REG.m1 por_confirmar, JUR-15-REG.m2 por_confirmar, JUR-15-SER.m1 por_confirmar, JUR-15-SER.m2 por_confirmar", OPEN), // G:222
    ("consorcio", "offer/accepted", r#"["LEC-COMPARA"]"#, "PLU-00 requiere_revision", REVIEW), // G:952
    ("consorcio", "firm/members/0/papers/registro_mercantil/issued", r#""2026-01-06""#, "JUR-03.m1 no_cumple", CURE),
    ("consorcio", "firm/members/1/papers/registro_mercantil", NO, "JUR-03.m2 no_cumple", CURE),
    ("consorcio", "firm/members/0/papers/actividad_logistica", NO, "JUR-03-OBJ.m1 no_cumple", REJECT),
    ("consorcio", "firm/members/1/papers/actividad_logistica", NO, "JUR-03-ACT.m2 no_cumple", REJECT),
    ("consorcio", "firm/members/0/papers/contraloria_empresa", NO, "JUR-06-PJ.m1 no_cumple", CURE),
    ("consorcio", "firm/members/0/papers/procuraduria", NO, "JUR-07.m1 no_cumple", CURE),
    ("consorcio", "firm/members/1/papers/redam", "", "JUR-10.m2 por_confirmar", OPEN),
    ("consorcio", "firm/members/1/facts/obligado_parafiscales", YES, "JUR-04-PF.m2 por_confirmar", OPEN),
    // In a unión temporal the shares are compulsory too: no footnote says otherwise here.
    ("union_temporal", "firm/shares_stated", r#""no""#, "PLU-01A no_cumple", CURE),
    ("union_temporal", "firm/members/0/papers/compromiso_anticorrupcion", NO, "JUR-14.m1 no_cumple", CURE),
];

#[test]
fn every_defect_of_another_form_flips_what_it_must_and_nothing_else() {
    assert_eq!(try_all(gachala, DEFECTS), 59);
}

/// Papers by form: legal 19, with its object and two records of the company; a foreign person 17 (letter, items 2–4 and 6–14 and its
/// activity, the equivalent of the RUT, proofs and price form); a foreign company 23 or, if its representative is not limited, 22
/// (letter, items 6–14 with two of the company, EXT 9 or 8, proofs and price form); a group 36: letter, 16 of the company, 14 of the
/// person, PLU 3, proofs and price form. Foreigners and groups have a reading too. Causes: 14 of the invitation and 10 of the national
/// list, one less for a person. Experience 6, price 18 and one criterion of the tie-break are the same for all.
#[test]
fn the_bases_comply_with_what_they_owe() {
    let forms = [
        ("legal", 19, 24),
        ("foreign_natural", 17 + 1, 23),
        ("foreign_legal", 23 + 1, 24),
        ("foreign_branch", 22 + 1, 24),
        ("consorcio", 36 + 1, 24),
        ("union_temporal", 36 + 1, 24),
    ];
    for (form, papers, causes) in forms {
        let report = gachala(form).judge();
        let comply = report.findings.iter().filter(|f| f.state.code() == "cumple").count();
        assert_eq!(comply, papers + causes + 6 + 18 + 1, "{form}");
    }
}
