//! The papers of the tie-break of Usme FDLU-MC-009-2025, written by hand from its text. U:nnn is a line of the published invitation as plain
//! text.

use crate::support::USME;
use crate::tie_papers::{compare, papers};
use habilita::engine::bidder::BidderKind::{
    Consorcio, ForeignBranch, ForeignLegal, ForeignNatural, Legal, Natural, Nonprofit, PromesaSociedad, UnionTemporal,
};
use habilita::engine::process::Process;

fn process() -> Process {
    Process::load(USME).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// A natural person, a company, and a group of one of each. The form where the criterion is marked goes with every one (U:2164); no paper has
/// an age, and one of rule 3 must be in force (U:1786).
#[rustfmt::skip]
const PAPERS: &[(&str, [&str; 3])] = &[
    // U:1690; U:1695; of each member, with the document of the group, U:1701.
    ("DES-01", [
        "formato_10 (Formato 10), cedula, registro_mercantil",
        "formato_10 (Formato 10), certificado_existencia",
        "once formato_10 (Formato 10), natural cedula, natural registro_mercantil, legal certificado_existencia, once documento_plural",
    ]),
    // U:1749; U:1759 and 1770; of each member, U:1773.
    ("DES-02A", [
        "formato_10 (Formato 10), declaracion_notarial, cedula",
        "formato_10 (Formato 10), certificado_composicion, declaraciones_socias, documentos_socias",
        "once formato_10 (Formato 10), natural declaracion_notarial, natural cedula, legal certificado_composicion, legal declaraciones_socias, legal documentos_socias",
    ]),
    // U:1754; one condition or the other, U:1770 and 1773; the permission is only of the victims, U:1774.
    ("DES-02B", [
        "formato_10 (Formato 10), medida_proteccion, autorizacion_datos consent",
        "formato_10 (Formato 10), certificado_composicion, pruebas_socias, autorizacion_datos consent",
        "once formato_10 (Formato 10), natural medida_integrante or declaracion_notarial, legal certificado_composicion, legal pruebas_socias, once autorizacion_datos consent",
    ]),
    // U:1785 to 1798; with 25 % of the group, U:1796.
    ("DES-03", [
        "formato_10 (Formato 10), certificado_mintrabajo in force closing, manifestacion_permanencia, aportes_ultimo_ano",
        "formato_10 (Formato 10), certificado_mintrabajo in force closing, manifestacion_permanencia, aportes_ultimo_ano",
        "once formato_10 (Formato 10), each certificado_mintrabajo in force closing, each manifestacion_permanencia, each aportes_ultimo_ano, once documento_plural",
    ]),
    // U:1812, 1821; of the whole group, which is not asked the contributions, U:1824; of each worker, U:1835.
    ("DES-04", [
        "formato_10 (Formato 10), certificado_empleador, certificado_trabajadores, cedula_trabajadores, aportes_ultimo_ano",
        "formato_10 (Formato 10), certificado_empleador, certificado_trabajadores, cedula_trabajadores, aportes_ultimo_ano",
        "once formato_10 (Formato 10), once certificado_empleador_plural, each certificado_trabajadores, each cedula_trabajadores",
    ]),
    // U:1850, 1860; of the whole group, which is not asked the contributions, U:1863; the permission, U:1872.
    ("DES-05", [
        "formato_10 (Formato 10), certificado_nomina, certificado_mininterior, aportes_ultimo_ano, autorizacion_datos consent",
        "formato_10 (Formato 10), certificado_nomina, certificado_mininterior, aportes_ultimo_ano, autorizacion_datos consent",
        "once formato_10 (Formato 10), once certificado_nomina_plural, each certificado_mininterior, each autorizacion_datos consent",
    ]),
    // U:1894 to 1899; U:1914; of a company of the group, the identity documents only, U:1917; the permission, U:1918 and 1926.
    ("DES-06", [
        "formato_10 (Formato 10), certificado_reincorporacion, cedula, autorizacion_datos consent",
        "formato_10 (Formato 10), certificado_composicion, certificados_socios, documentos_socios, autorizacion_datos consent",
        "once formato_10 (Formato 10), natural certificado_reincorporacion, natural cedula, legal certificado_composicion, legal documentos_socios, each autorizacion_datos consent",
    ]),
    // By rule 2, U:1954; U:1959 and 1972; 25 %, U:1973; no ties, U:1975.
    ("DES-07A", [
        "-",
        "-",
        "once formato_10 (Formato 10), natural declaracion_notarial, natural cedula, legal certificado_composicion, legal declaraciones_socias, legal documentos_socias, once documento_plural, each sin_vinculos",
    ]),
    // By rule 6, U:1954; the permission, U:1980.
    ("DES-07B", [
        "-",
        "-",
        "once formato_10 (Formato 10), natural certificado_reincorporacion, natural cedula, legal certificado_composicion, legal pruebas_socios, legal documentos_socios, once documento_plural, each sin_vinculos, each autorizacion_datos consent",
    ]),
    // U:1987; a natural person has no such certificate: the papers of U:2186 and 2192 are taken.
    ("DES-08", [
        "formato_10 (Formato 10), certificacion_mipyme or rup",
        "formato_10 (Formato 10), certificado_existencia",
        "once formato_10 (Formato 10), legal certificado_existencia, natural certificacion_mipyme or rup",
    ]),
    // U:2007.
    ("DES-09", [
        "-",
        "-",
        "once formato_10 (Formato 10), each certificacion_mipyme if micro/small or rup, each certificado_existencia if cooperative/large_cooperative",
    ]),
    // U:2043; of a group, the document and what it is by rule 8, U:2074, and that it has no ties, U:2076.
    ("DES-10", [
        "formato_10 (Formato 10), certificado_pagos",
        "formato_10 (Formato 10), certificado_pagos",
        "once formato_10 (Formato 10), once documento_plural, legal certificado_existencia, natural certificacion_mipyme or rup, each sin_vinculos",
    ]),
    // U:2111, with the size by rule 8, which asks the same certificate; of each member, U:2112.
    ("DES-11", [
        "-",
        "formato_10 (Formato 10), certificado_existencia",
        "once formato_10 (Formato 10), each certificado_existencia",
    ]),
];

#[test]
fn each_criterion_asks_the_papers_of_the_text() {
    compare(&process(), PAPERS);
}

/// Which criterion of the law each one is; where it is marked and that nothing is added later (U:2163, U:2164).
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
    assert_eq!(p.tiebreak.marked_in.as_ref().map(|form| form.as_str()), Some("Formato 10"));
    let never_cured = p.tiebreak.never_cured.as_ref().expect("a clause");
    assert_eq!(never_cured.as_str(), "14 (16.2), nota 2");
    assert!(p.clauses.contains(never_cured));
}

/// A group is a group; a foreigner attaches what its like does, and shows that it is treated as national (U:1719).
#[test]
fn other_forms_attach_what_their_like_does() {
    let p = process();
    let likes = [(ForeignNatural, Natural), (Nonprofit, Legal), (ForeignBranch, Legal), (ForeignLegal, Legal)];
    for (id, _) in PAPERS {
        for group in [UnionTemporal, PromesaSociedad] {
            assert_eq!(papers(&p, id, group), papers(&p, id, Consorcio), "{id}");
        }
        for (form, like) in likes {
            let (theirs, of_like) = (papers(&p, id, form), papers(&p, id, like));
            match (*id, form) {
                ("DES-01", ForeignNatural) => assert_eq!(theirs, "formato_10 (Formato 10), cedula, trato_nacional or acuerdo_comercial"),
                ("DES-01", ForeignBranch | ForeignLegal) => assert_eq!(theirs, format!("{of_like}, trato_nacional or acuerdo_comercial")),
                // A BIC company is for profit (U:2109).
                ("DES-11", Nonprofit) => assert_eq!(theirs, "-"),
                _ => assert_eq!(theirs, of_like, "{id} {}", form.as_str()),
            }
        }
    }
}
