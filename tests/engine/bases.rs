//! Offers that comply, one for each form of bidder, to be broken one fact at a time. They are the perfect ones with what that form owes:
//! papers as old as they may be, last days the day after the last that is surely enough. Companies and persons are invented.

use crate::support::{accepting, Case};
use serde_json::{json, Map, Value};

/// Papers that are there: by name, and with one more field of them.
fn held(plain: &[&str], more: &[(&str, &str, &str)]) -> Value {
    let mut papers = Map::new();
    for name in plain {
        papers.insert((*name).to_owned(), json!({ "has": "yes" }));
    }
    for (name, field, value) in more {
        papers.insert((*name).to_owned(), json!({ "has": "yes", *field: value }));
    }
    Value::Object(papers)
}

fn add(to: &mut Value, more: Value) {
    let more = more.as_object().expect("an object").clone();
    to.as_object_mut().expect("an object").extend(more);
}

/// Nothing is claimed in a tie: its criteria are tried on the perfect offers.
fn no_tie(case: &mut Case) {
    let ids: Vec<Value> = case.process["tiebreak"]["criteria"].as_array().expect("criteria").iter().map(|c| c["id"].clone()).collect();
    case.offer["tiebreak"] =
        ids.iter().map(|id| (id.as_str().expect("an id").to_owned(), json!({ "claimed": "no" }))).collect::<Map<_, _>>().into();
}

/// What every person owes in Usme (U:1080–1291, 1592), a company more than that.
const PERSON: [&str; 12] = [
    "cedula",
    "objeto_relacionado",
    "seguridad_social",
    "declaracion_aportes",
    "personeria",
    "policia",
    "rnmc",
    "delitos_sexuales",
    "redam",
    "rut",
    "rit",
    "no_ruia",
];
const RECORDS: [(&str, &str, &str); 4] = [
    ("registro_mercantil", "issued", "2025-06-11"),
    ("contraloria", "issued", "2025-07-01"),
    ("procuraduria", "issued", "2025-07-01"),
    ("certificacion_bancaria", "issued", "2025-04-11"),
];
/// What a company owes besides: U:1128, 1129, 1245, 1259.
const COMPANY: [(&str, &str, &str); 5] = [
    ("contraloria_empresa", "issued", "2025-07-01"),
    ("procuraduria_empresa", "issued", "2025-07-01"),
    ("duracion_sociedad", "expires", "2027-07-22"),
    ("acta_autorizacion", "issued", "2025-07-11"),
    ("antecedentes_contador", "issued", "2025-04-12"),
];
/// What the offer owes once, whoever presents it (U:1082, 1411–1593, 1621, 925).
const OFFER: [&str; 9] = [
    "carta_presentacion",
    "aceptacion_tecnica",
    "convenio_licencia_tercero",
    "manifestacion_personal",
    "formato_experiencia",
    "certificaciones_experiencia",
    "copia_contrato_plural",
    "buenas_practicas_ambientales",
    "formato_propuesta_economica",
];
const OFFER_LASTING: [(&str, &str, &str); 2] =
    [("licencia_ambiental", "expires", "2026-07-22"), ("poliza_rc_transporte", "expires", "2027-01-22")];

/// A company with a limited representative and an auditor, and a natural person that answers everything the other way.
fn usme_members() -> Value {
    let mut company = held(&PERSON, &[&RECORDS[..], &COMPANY].concat());
    add(&mut company, held(&["tarjeta_revisor_fiscal", "manifestacion_exoneracion"], &[]));
    let mut person = held(&PERSON, &RECORDS);
    add(&mut person, held(&["manifestacion_no_parafiscales", "manifestacion_sin_rit"], &[]));
    json!([
        { "id": "m1", "name": "Aseo Uno S.A.S.", "nit": "900000001-2", "kind": "legal", "share": "60", "papers": company,
          "facts": { "conflicto_administradores": "no", "representante_limitado": "yes", "revisor_fiscal": "yes", "obligado_parafiscales": "yes",
                     "exento_parafiscales": "yes", "actividad_bogota": "yes" } },
        { "id": "m2", "name": "Berta", "kind": "natural", "share": "40", "papers": person,
          "facts": { "extranjero_en_colombia": "no", "obligado_parafiscales": "no", "exento_parafiscales": "no", "actividad_bogota": "no" } },
    ])
}

/// Usme: the perfect company (`attorney`), it with other answers (`substitute`, `mipyme`), and every other form.
pub fn usme(form: &str) -> Case {
    let case = Case::usme();
    if form == "attorney" {
        return case;
    }
    case.with(|c| {
        no_tie(c);
        let facts = |c: &mut Case, more: Value| add(&mut c.firm["facts"], more);
        let papers = |c: &mut Case, plain: &[&str], more: &[(&str, &str, &str)]| add(&mut c.firm["papers"], held(plain, more));
        c.firm["signer"] = json!("representative");
        match form {
            "substitute" => {
                c.firm["signer"] = json!("substitute");
                facts(c, json!({ "conflicto_administradores": "yes" }));
                papers(c, &["declaracion_ausencia_titular", "permiso_socios_administradores"], &[]);
            }
            "mipyme" => {
                facts(c, json!({ "mipyme_limitado": "yes" }));
                papers(c, &["es_mipyme", "acreditacion_mipyme"], &[("certificado_mipyme", "issued", "2025-05-04")]);
            }
            "nonprofit" => {
                c.firm["kind"] = json!("nonprofit");
                facts(c, json!({ "esal_certificado_incompleto": "yes" }));
                papers(c, &["estatutos"], &[]);
            }
            "natural" | "foreign_natural" => {
                c.firm["kind"] = json!(form);
                let no = json!({ "obligado_parafiscales": "no", "exento_parafiscales": "no", "actividad_bogota": "no", "pide_reciprocidad": "no" });
                facts(c, no);
                facts(c, json!({ "extranjero_en_colombia": "yes" }));
                let plain = ["autorizacion_migratoria", "manifestacion_no_parafiscales", "manifestacion_sin_rit", "pasaporte"];
                papers(c, &plain, &[("poder_apoderado_colombia", "issued", "2025-07-11")]);
            }
            "foreign_branch" => {
                c.firm["kind"] = json!(form);
                facts(c, json!({ "pide_reciprocidad": "no" }));
            }
            "foreign_legal" => {
                c.firm["kind"] = json!(form);
                facts(c, json!({ "debe_abrir_sucursal": "no", "certificado_extranjero_incompleto": "yes" }));
                facts(c, json!({ "documentos_exterior": "yes", "documentos_otro_idioma": "yes", "pide_reciprocidad": "yes" }));
                papers(c, &["declaracion_ley_extranjera", "apostilla", "traduccion", "prueba_reciprocidad"], &[]);
                let dated = [("existencia_extranjera", "issued", "2025-06-11"), ("poder_apoderado_colombia", "issued", "2025-07-11")];
                papers(c, &[], &dated);
            }
            "consorcio" | "union_temporal" | "promesa_sociedad" => {
                c.firm["kind"] = json!(form);
                c.firm["members"] = usme_members();
                // 58 % of the contract was the company's; the person brings none.
                c.firm["contracts"][0]["members"] = json!({ "m1": "58" });
                c.firm["facts"] = json!({ "licencia_tercero": "yes", "experiencia_compartida": "yes", "mipyme_limitado": "no" });
                facts(c, json!({ "documentos_exterior": "no", "documentos_otro_idioma": "no", "pide_reciprocidad": "no" }));
                c.firm["papers"] = held(&OFFER, &OFFER_LASTING);
                let document = if form == "promesa_sociedad" { "promesa_sociedad" } else { "documento_plural" };
                let plain = [document, "cuenta_plural_secop", "representante_y_suplente"];
                papers(c, &plain, &[("duracion_grupo", "expires", "2027-07-22")]);
                // What the invitation leaves open about them (U:1440 and 1531, 1291, 1071), accepted.
                c.offer["accepted"] = accepting(&["LEC-PLURAL", "LEC-BANCO-PLURAL", "LEC-PROMESA"]);
                c.offer["causes"]["RECH-39"] = json!("no");
            }
            other => panic!("no form {other}"),
        }
    })
}

/// What a natural person and a company owe in Gachalá (G:419–432, 451–464).
const GACHALA_PERSON: [&str; 13] = [
    "cedula",
    "actividad_logistica",
    "seguridad_social",
    "rut",
    "contraloria",
    "procuraduria",
    "policia",
    "rnmc",
    "redam",
    "delitos_sexuales",
    "no_inhabilidad",
    "hoja_de_vida",
    "compromiso_anticorrupcion",
];
const GACHALA_REGISTRY: [(&str, &str, &str); 1] = [("registro_mercantil", "issued", "2026-01-07")];
const OF_THE_COMPANY: [&str; 2] = ["contraloria_empresa", "procuraduria_empresa"];

/// Gachalá: the perfect natural person (`natural`), it with other answers (`mipyme`, `particulares`, `garantia`), and every other form.
pub fn gachala(form: &str) -> Case {
    let case = Case::perfect();
    if form == "natural" {
        return case;
    }
    case.with(|c| {
        no_tie(c);
        let papers = |c: &mut Case, plain: &[&str], more: &[(&str, &str, &str)]| add(&mut c.firm["papers"], held(plain, more));
        // The company that did not get its reorganisation agreement (G:898) is only asked of companies and groups.
        c.offer["causes"]["REC-04"] = json!("no");
        // What the invitation leaves open about them (G:470, G:952), accepted.
        c.offer["accepted"] = accepting(&["LEC-PLURAL", "LEC-EXTRANJERA"]);
        match form {
            "mipyme" => {
                c.firm["facts"]["mipyme_limitado"] = json!("yes");
                papers(c, &["es_mipyme", "acreditacion_mipyme"], &[("certificado_mipyme", "issued", "2025-12-05")]);
            }
            "particulares" => {
                c.firm["facts"]["contratos_con_particulares"] = json!("yes");
                for index in 0..5 {
                    c.firm["contracts"][index]["private"] = json!(if index == 0 { "yes" } else { "no" });
                }
                for item in ["facturacion", "iva", "factura", "egreso"] {
                    c.firm["contracts"][0]["certificate"][item] = json!("yes");
                }
                c.firm["facts"]["garantia_seriedad_exigida"] = json!("yes");
                c.firm["facts"]["obligado_parafiscales"] = json!("yes");
                papers(c, &["certificacion_facturacion", "tarjeta_contador", "antecedentes_contador", "declaracion_iva"], &[]);
                papers(c, &["factura_electronica", "comprobante_egreso", "garantia_seriedad", "parafiscales"], &[]);
            }
            "legal" => {
                c.firm["kind"] = json!("legal");
                papers(c, &OF_THE_COMPANY, &[]);
            }
            "foreign_natural" => {
                c.firm["kind"] = json!(form);
                papers(c, &["rut_equivalente"], &[]);
            }
            "foreign_legal" | "foreign_branch" => {
                c.firm["kind"] = json!(form);
                c.firm["facts"]["representante_limitado"] = json!(if form == "foreign_legal" { "yes" } else { "no" });
                papers(
                    c,
                    &OF_THE_COMPANY,
                    &[("existencia_extranjera", "issued", "2025-08-06"), ("duracion_sociedad", "expires", "2029-10-13")],
                );
                let dated = [("seguridad_social", "issued", "2026-01-06"), ("acta_autorizacion", "issued", "2026-02-06")];
                papers(c, &["planilla_seguridad_social", "rut_equivalente"], &dated);
            }
            "consorcio" | "union_temporal" => {
                c.firm["kind"] = json!(form);
                let mut company = held(&GACHALA_PERSON, &GACHALA_REGISTRY);
                add(&mut company, held(&OF_THE_COMPANY, &[]));
                let facts = json!({ "obligado_parafiscales": "no" });
                let person = held(&GACHALA_PERSON, &GACHALA_REGISTRY);
                c.firm["members"] = json!([
                    { "id": "m1", "name": "Eventos Uno S.A.S.", "nit": "900000001-2", "kind": "legal", "share": "60",
                      "facts": facts, "papers": company },
                    { "id": "m2", "name": "Beto", "kind": "natural", "share": "40", "facts": facts, "papers": person },
                ]);
                // The company executed all of every contract.
                for index in 0..5 {
                    c.firm["contracts"][index]["members"] = json!({ "m1": "100" });
                }
                let group = ["carta_presentacion", "documento_plural", "cuenta_secop_plural", "soportes_experiencia"];
                c.firm["papers"] = held(&group, &[]);
                papers(c, &["formato_oferta_economica"], &[]);
            }
            other => panic!("no form {other}"),
        }
        // One criterion of the tie-break is claimed, with what it asks of that form (G:586, 754).
        let person = held(&["cedula", "registro_mercantil"], &[]);
        c.offer["tiebreak"]["DES-01"] = match form {
            "legal" => json!({ "claimed": "yes", "proofs": held(&["existencia"], &[]) }),
            "foreign_natural" | "foreign_legal" | "foreign_branch" => json!({ "claimed": "yes", "proofs": held(&["trato_nacional"], &[]) }),
            "consorcio" | "union_temporal" => {
                c.offer["tie_members"] = json!({ "m1": { "national": "yes" }, "m2": { "national": "yes" } });
                json!({ "claimed": "yes", "members": { "m1": held(&["existencia"], &[]), "m2": person } })
            }
            _ => json!({ "claimed": "yes", "proofs": person }),
        };
    })
}
