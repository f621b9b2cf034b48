//! Who signs and who issues the papers of the tie-break of Usme FDLU-MC-009-2025. U:nnn is a line of the published invitation as plain text.

use crate::support::USME;
use crate::tie_papers::{all, issued, signed, titles_do_not_name_forms};
use habilita::engine::process::Process;

fn process() -> Process {
    Process::load(USME).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// Whoever has an auditor has its certificates signed by it; the rest, by the legal representative.
const AUDITOR: &str = "el revisor fiscal if revisor_fiscal yes; el representante legal";
const EMPLOYER: &str = "usted [natural foreign_natural]; el revisor fiscal [legal nonprofit foreign_branch foreign_legal] if revisor_fiscal yes; el representante legal";
const ITSELF: &str = "la persona natural [natural foreign_natural]; el representante legal";
const PERSON_SIZE: &str = "la persona natural y un contador público [natural foreign_natural]";
const ACCOUNTS: &str = "el representante legal y el revisor fiscal if revisor_fiscal yes; el representante legal y un contador público";

#[test]
fn each_paper_says_who_signs_it() {
    let p = process();
    let payments = format!("usted y un contador público [natural foreign_natural]; {ACCOUNTS}");
    let size = format!("{PERSON_SIZE}; {ACCOUNTS}");
    let expected = [
        ("DES-02A", "certificado_composicion", AUDITOR),                          // U:1759
        ("DES-02B", "certificado_composicion", AUDITOR),                          // U:1759
        ("DES-02B", "autorizacion_datos", "cada mujer víctima"),                  // U:1774
        ("DES-04", "certificado_empleador", EMPLOYER),                            // U:1812
        ("DES-04", "certificado_empleador_plural", "el representante del grupo"), // U:1824
        ("DES-04", "certificado_trabajadores", "cada trabajador"),                // U:1835
        ("DES-05", "certificado_nomina", EMPLOYER),                               // U:1850
        ("DES-05", "certificado_nomina_plural", "el representante del grupo"),    // U:1863
        ("DES-05", "autorizacion_datos", "cada trabajador"),                      // U:1872
        ("DES-06", "certificado_composicion", AUDITOR),                           // U:1904, 1914
        ("DES-06", "autorizacion_datos", "cada persona en el proceso"),           // U:1918
        ("DES-07A", "certificado_composicion", AUDITOR),                          // U:1959
        ("DES-07A", "sin_vinculos", ITSELF),                                      // U:1975
        ("DES-07B", "certificado_composicion", AUDITOR),                          // U:1959
        ("DES-07B", "sin_vinculos", ITSELF),                                      // U:1975
        ("DES-07B", "autorizacion_datos", "cada persona en el proceso"),          // U:1980
        ("DES-08", "certificacion_mipyme", PERSON_SIZE),                          // U:2186
        ("DES-09", "certificacion_mipyme", size.as_str()),                        // U:2186, 2187
        ("DES-10", "certificado_pagos", payments.as_str()),                       // U:2043
        ("DES-10", "certificacion_mipyme", PERSON_SIZE),                          // U:2186
        ("DES-10", "sin_vinculos", ITSELF),                                       // U:2076
    ];
    assert_eq!(signed(&p), expected.map(|(criterion, proof, who)| (criterion, proof, who.to_owned())));
}

#[test]
fn each_paper_says_who_issues_it() {
    let p = process();
    let words = [
        ("registro_mercantil", "Cámara de Comercio"),
        ("certificado_existencia", "Cámara de Comercio"), // U:1987
        ("trato_nacional", "misión diplomática"),         // U:1719
        ("declaracion_notarial", "notaría"),              // U:1749
        ("declaraciones_socias", "notaría"),
        ("medida_proteccion", "comisaría"), // U:1754
        ("medida_integrante", "comisaría"),
        ("pruebas_socias", "comisaría"),
        ("certificado_mintrabajo", "Ministerio del Trabajo"), // U:1785
        ("aportes_ultimo_ano", "planilla"),
        ("certificado_mininterior", "Ministerio del Interior"),             // U:1860
        ("certificado_reincorporacion", "Agencia para la Reincorporación"), // U:1894 to 1897
        ("certificados_socios", "Oficina del Alto Comisionado"),
        ("pruebas_socios", "notaría"),
        ("rup", "Cámara de Comercio"),
    ];
    issued(&p, &words);
    titles_do_not_name_forms(&p);
    // The only form with a name is the one where each criterion is marked.
    let formed = all(&p).filter(|(_, proof)| proof.format.is_some()).map(|(id, proof)| (id, proof.id.as_str()));
    let marked = p.tiebreak.criteria.iter().map(|criterion| (criterion.id.as_str(), "formato_10"));
    assert!(formed.eq(marked));
}
