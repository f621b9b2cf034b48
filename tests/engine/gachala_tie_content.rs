//! The papers of the tie-break of Gachalá MIC-006-2026, written by hand from its text. G:nnn is a line of the published invitation as plain
//! text.

use crate::support::DEFINITION;
use crate::tie_papers::{all, compare, criterion, issued, papers, signed, titles_do_not_name_forms};
use habilita::engine::bidder::BidderKind::{Consorcio, ForeignBranch, ForeignLegal, ForeignNatural, Legal, Natural, UnionTemporal};
use habilita::engine::process::{Privacy, Process};

fn process() -> Process {
    Process::load(DEFINITION).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// A natural person, a company, and a group of one of each. Thirty days before the first closing: G:588, and by reference, G:672 and G:686.
#[rustfmt::skip]
const PAPERS: &[(&str, [&str; 3])] = &[
    // G:586 names clauses that are not there: who it is and where it is registered.
    ("DES-01", [
        "cedula, registro_mercantil",
        "existencia",
        "natural cedula, natural registro_mercantil, legal existencia",
    ]),
    // G:588; G:592 and 606; of each member, G:608.
    ("DES-02", [
        "declaracion_notarial 30d closing original",
        "formato_10a (Formato 10A), declaraciones_socias 30d closing original",
        "natural declaracion_notarial 30d closing original, legal formato_10a (Formato 10A), legal declaraciones_socias 30d closing original",
    ]),
    // G:590; one condition or the other, G:592 and 608; the permission is only of the victims, G:610.
    ("DES-02-VIF", [
        "medida_proteccion, formato_11 (Formato 11) consent",
        "formato_10a (Formato 10A), pruebas_socias 30d closing original or medidas_socias, formato_11 (Formato 11) consent",
        "natural declaracion_notarial 30d closing original or medida_integrante, legal formato_10a (Formato 10A), legal pruebas_socias 30d closing original or medidas_socias, once formato_11 (Formato 11) consent",
    ]),
    // G:612, 616; with 25 % of the group, G:614. The term of the certificate is looked at on the closing, G:612.
    ("DES-03", [
        "certificado_mintrabajo in force closing, formato_10b (Formato 10B), aportes_ultimo_anio",
        "certificado_mintrabajo in force closing, formato_10b (Formato 10B), aportes_ultimo_anio",
        "each certificado_mintrabajo in force closing, each formato_10b (Formato 10B), each aportes_ultimo_anio, once documento_plural",
    ]),
    // G:618, 620; one of the employer for the whole group, G:634; of each worker, with the identity document, G:636.
    ("DES-04", [
        "formato_10c_empleador (Formato 10C), formato_10c_trabajador (Formato 10C), cedula_trabajadores, aportes_ultimo_anio",
        "formato_10c_empleador (Formato 10C), formato_10c_trabajador (Formato 10C), cedula_trabajadores, aportes_ultimo_anio",
        "once formato_10c_plural (Formato 10C), each formato_10c_trabajador (Formato 10C), each cedula_trabajadores, each aportes_ultimo_anio",
    ]),
    // G:640, 642, 644; of the whole group, G:646; the permission, G:660.
    ("DES-05", [
        "formato_10d (Formato 10D), certificacion_mininterior, aportes_ultimo_anio, formato_11 (Formato 11) consent",
        "formato_10d (Formato 10D), certificacion_mininterior, aportes_ultimo_anio, formato_11 (Formato 11) consent",
        "once formato_10d_plural (Formato 10D), each certificacion_mininterior, each aportes_ultimo_anio, each formato_11 (Formato 11) consent",
    ]),
    // G:662; G:664; of a company of the group no certificates of its partners are asked again, G:666; the permission, G:668.
    ("DES-06", [
        "certificado_reincorporacion, documento_identidad, formato_11 (Formato 11) consent",
        "formato_10e (Formato 10E), certificados_socios, documentos_socios, formato_11 (Formato 11) consent",
        "natural certificado_reincorporacion, natural documento_identidad, legal formato_10e (Formato 10E), legal documentos_socios, each formato_11 (Formato 11) consent",
    ]),
    // G:672: by the first paragraph of rule 2; of a company, each of them and 25 %, G:686; no ties, G:690.
    ("DES-07", [
        "-",
        "-",
        "natural declaracion_notarial 30d closing original, legal formato_10f_mayoria (Formato 10F), legal declaraciones_socias 30d closing original, each formato_10f (Formato 10F), once documento_plural",
    ]),
    // G:672: by the first paragraph of rule 6, with the identity document; the permission, G:692.
    ("DES-07-REI", [
        "-",
        "-",
        "natural certificado_reincorporacion, natural documento_identidad, legal formato_10f_mayoria (Formato 10F), legal pruebas_socios 30d closing original or certificados_socios, legal documentos_socios, each formato_10f (Formato 10F), once documento_plural, each formato_11 (Formato 11) consent",
    ]),
    // G:694; cooperatives and mutual associations, G:696; of each member, G:698.
    ("DES-08", [
        "rup if micro/small/medium or certificacion_tamano by LEC-RUP, existencia if cooperative/large_cooperative",
        "rup if micro/small/medium or certificacion_tamano by LEC-RUP, existencia if cooperative/large_cooperative",
        "each rup if micro/small/medium or certificacion_tamano by LEC-RUP, each existencia if cooperative/large_cooperative",
    ]),
    // G:700, 714, 716.
    ("DES-09", [
        "-",
        "-",
        "each rup if micro/small or certificacion_tamano by LEC-RUP, each existencia if cooperative/large_cooperative",
    ]),
    // G:718; of a group, the document and what it is, G:722, and that it has no ties, G:726.
    ("DES-10", [
        "formato_10g (Formato 10G)",
        "formato_10g (Formato 10G)",
        "once documento_plural, each rup if micro/small/medium or certificacion_tamano by LEC-RUP, each existencia if cooperative/large_cooperative, each formato_10h (Formato 10H)",
    ]),
    // G:730; of each member, G:732. A natural person is no company.
    ("DES-11", [
        "-",
        "existencia_bic, rup or certificacion_tamano by LEC-RUP",
        "each existencia_bic, each rup or certificacion_tamano by LEC-RUP",
    ]),
];

#[test]
fn each_criterion_asks_the_papers_of_the_text() {
    compare(&process(), PAPERS);
}

/// Which criterion of the law each one is; the facts the law keeps reserved (G:758): violence, ethnic origin, reincorporation.
#[test]
fn each_criterion_is_the_one_of_the_law() {
    let p = process();
    let kinds: Vec<&str> = p.tiebreak.criteria.iter().map(|c| c.rule.kind().0).collect();
    let expected = [
        "national",
        "heads_of_family",
        "victims",
        "disability",
        "pension_age",
        "ethnic",
        "reincorporation",
        "member_head",
        "member_reincorporation",
        "mipyme",
        "small_plural",
        "payments",
        "bic",
    ];
    assert_eq!(kinds, expected);
    let sensitive = p.tiebreak.criteria.iter().filter(|c| c.privacy == Some(Privacy::Sensitive)).map(|c| c.id.as_str());
    assert_eq!(sensitive.collect::<Vec<_>>(), ["DES-02-VIF", "DES-05", "DES-06", "DES-07-REI"]);
    // No form where a criterion is marked, and no clause that says that proofs are not added later: the law says it.
    assert_eq!((&p.tiebreak.marked_in, &p.tiebreak.never_cured), (&None, &None));
}

/// A union temporal is a group as a consorcio; a foreigner attaches what its like does, but shows national treatment (G:586).
#[test]
fn other_forms_attach_what_their_like_does() {
    let p = process();
    for (id, _) in PAPERS {
        assert_eq!(papers(&p, id, UnionTemporal), papers(&p, id, Consorcio), "{id}");
        for (foreign, like) in [(ForeignNatural, Natural), (ForeignBranch, Legal), (ForeignLegal, Legal)] {
            let theirs = papers(&p, id, foreign);
            match *id {
                "DES-01" => assert_eq!(theirs, "trato_nacional"),
                // G:698 and G:730 speak of Colombian sizes and companies.
                "DES-08" | "DES-11" => assert_eq!(theirs, "-"),
                _ => assert_eq!(theirs, papers(&p, id, like), "{id}"),
            }
        }
    }
    assert_eq!(criterion(&p, "DES-07").clause.as_str(), "14, 9.7");
}

const EITHER: &str = "el representante legal o el revisor fiscal, según corresponda";
const IF_OBLIGED: &str = "el representante legal, o el revisor fiscal si está obligado a tenerlo";
const ITSELF: &str = "la persona natural [natural foreign_natural]; el representante legal";
const SIZE: &str = "la persona natural y un contador público [natural foreign_natural]; el representante legal y el contador, o el revisor fiscal si debe tenerlo";

#[test]
fn each_paper_says_who_signs_it() {
    let p = process();
    let employer = format!("usted [natural foreign_natural]; {EITHER}");
    let payments = "usted y un contador público [natural foreign_natural]; el representante legal y el revisor fiscal; si la ley no la obliga a tenerlo, el representante legal y un contador público";
    let expected = [
        ("DES-02", "formato_10a", EITHER),                              // G:592
        ("DES-02-VIF", "formato_10a", EITHER),                          // G:592
        ("DES-02-VIF", "formato_11", "cada mujer víctima"),             // G:610
        ("DES-04", "formato_10c_empleador", employer.as_str()),         // G:618
        ("DES-04", "formato_10c_plural", "el representante del grupo"), // G:634
        ("DES-04", "formato_10c_trabajador", "cada trabajador"),        // G:636
        ("DES-05", "formato_10d", employer.as_str()),                   // G:640
        ("DES-05", "formato_10d_plural", "el representante del grupo"), // G:646
        ("DES-05", "formato_11", "cada trabajador"),                    // G:660
        ("DES-06", "formato_10e", IF_OBLIGED),                          // G:664
        ("DES-06", "formato_11", "cada persona en el proceso"),         // G:668
        ("DES-07", "formato_10f_mayoria", IF_OBLIGED),                  // G:672
        ("DES-07", "formato_10f", ITSELF),                              // G:690
        ("DES-07-REI", "formato_10f_mayoria", IF_OBLIGED),              // G:672
        ("DES-07-REI", "formato_10f", ITSELF),                          // G:690
        ("DES-07-REI", "formato_11", "cada persona en el proceso"),     // G:692
        ("DES-08", "certificacion_tamano", SIZE),                       // G:187, 188
        ("DES-09", "certificacion_tamano", SIZE),
        ("DES-10", "formato_10g", payments), // G:718
        ("DES-10", "certificacion_tamano", SIZE),
        ("DES-10", "formato_10h", ITSELF), // G:726
        ("DES-11", "certificacion_tamano", SIZE),
    ];
    assert_eq!(signed(&p), expected.map(|(criterion, proof, who)| (criterion, proof, who.to_owned())));
}

#[test]
fn each_paper_says_who_issues_it() {
    let p = process();
    let words = [
        ("registro_mercantil", "Cámara de Comercio"),
        ("existencia", "Cámara de Comercio"),
        ("existencia_bic", "Cámara de Comercio"), // G:730
        ("rup", "Cámara de Comercio"),
        ("declaracion_notarial", "notaría"), // G:588
        ("declaraciones_socias", "notaría"), // G:606
        ("medida_proteccion", "comisaría"),  // G:590
        ("medida_integrante", "comisaría"),
        ("pruebas_socias", "notaría"),
        ("medidas_socias", "juez"),
        ("certificado_mintrabajo", "Ministerio del Trabajo"), // G:612
        ("aportes_ultimo_anio", "planilla"),
        ("certificacion_mininterior", "Ministerio del Interior"),           // G:644
        ("certificado_reincorporacion", "Agencia para la Reincorporación"), // G:662
        ("certificados_socios", "Oficina del Alto Comisionado"),
        ("pruebas_socios", "notaría"),
    ];
    issued(&p, &words);
    titles_do_not_name_forms(&p);
    // What the law admits in place of the register is a reading, asked of the entity under the same contradiction.
    let by_law = all(&p).filter(|(_, proof)| proof.or.as_ref().is_some_and(|other| other.reading.is_some())).map(|(id, _)| id);
    let asked = p.contradictions.iter().find(|c| c.id.as_str() == "CON-06").map(|c| c.rules.iter().map(|rule| rule.as_str()).collect());
    assert_eq!(Some(by_law.collect::<Vec<_>>()), asked);
    assert!(p.readings.iter().any(|reading| reading.id.as_str() == "LEC-RUP" && reading.clause.as_str() == "14, 9.8"));
}
