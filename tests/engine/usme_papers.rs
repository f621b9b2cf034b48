//! The papers of the Usme definition against the invitation: who owes which, how old they may be, what follows. U:nnn is line nnn of the
//! published invitation as plain text.

use crate::support::{consequence, owes, Case, USME};
use habilita::engine::process::{Process, Requirement, RequirementRule};
use habilita::engine::reading::Field;
use serde_json::{json, Value};

fn process() -> Process {
    Process::load(USME).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// Id, clause, rule, consequence, who owes it and when.
type Row<'a> = (&'a str, &'a str, &'a Value, &'a str, String);

/// By hand from the text.
#[test]
fn a_sample_of_papers_says_what_the_text_says() {
    const COMPANY: &str = "of legal nonprofit foreign_branch foreign_legal";
    const PLURAL: &str = "of consorcio union_temporal promesa_sociedad";
    let shares = json!({ "member_shares": { "unstated": "LEC-PORCENTAJES" } });
    let (present, letter, month) =
        (json!({ "present": {} }), json!({ "by_letter": {} }), json!({ "month_of": { "milestone": "closing" } }));
    let before = json!({ "issued_by": { "milestone": "closing" } });
    let cure = "curable cure";
    let company = |more: &str| format!("per member, {COMPANY}{more}");
    let rows: Vec<Row<'_>> = vec![
        ("JUR-01", "13.1.1, ítem 1", &present, cure, "".to_owned()), // U:1082
        // U:1088 of a company; a group has a substitute too (U:1198).
        (
            "JUR-01A",
            "13.1.1, ítem 1",
            &present,
            cure,
            "of legal nonprofit foreign_branch foreign_legal consorcio union_temporal promesa_sociedad, signed by substitute".to_owned(),
        ),
        ("JUR-01C", "13.1.1, ítem 1", &present, cure, "per member, of natural foreign_natural, when extranjero_en_colombia yes".to_owned()), // U:1097
        ("JUR-01D", "13.1.1, ítem a", &before, cure, "signed by attorney".to_owned()), // U:1118
        (
            "JUR-02",
            "13.1.1, ítem 2",
            &present,
            cure,
            "per representative, of natural legal nonprofit foreign_branch foreign_legal".to_owned(),
        ), // U:1122
        ("JUR-04", "13.1.1, ítem 4", &before, cure, format!("{COMPANY}, when representante_limitado yes")), // U:931, U:1129
        (
            "JUR-04A",
            "13.1.1, ítem 6",
            &before,
            "rejection",
            format!("per member, in consorcio union_temporal promesa_sociedad, {COMPANY}, when representante_limitado yes"),
        ), // U:1210
        ("JUR-05A", "13.1.1, ítem 5", &present, cure, "per member, of foreign_natural".to_owned()), // U:1164
        ("JUR-05C", "13.1.1, ítem 5", &before, cure, "per member, of foreign_legal, when debe_abrir_sucursal no".to_owned()), // U:1157
        ("JUR-06", "13.1.1, ítem 6", &present, cure, "of consorcio union_temporal".to_owned()), // U:1190
        ("JUR-06B", "13.1.1, ítem 6", &present, "rejection", PLURAL.to_owned()),       // U:1227
        ("JUR-06C", "13.1.1, ítem 6", &shares, cure, PLURAL.to_owned()),               // U:1189, U:1219, U:1239
        ("JUR-06D", "13.1.1, ítem 6", &present, cure, PLURAL.to_owned()),              // U:1198
        ("JUR-07A", "13.1.1, ítem 7", &present, cure, "per member".to_owned()),        // U:1247, U:1255
        ("JUR-07B", "13.1.1, ítem 7", &present, cure, company(", when revisor_fiscal yes")), // U:1245
        ("JUR-07D", "13.1.1, ítem 7", &present, cure, "per member, when obligado_parafiscales no".to_owned()), // U:1252
        ("JUR-08A", "13.1.1, ítem 8", &month, "looked_up cure", "per representative".to_owned()), // U:1259, U:1267, U:1268
        ("JUR-08D", "13.1.1, ítem 8", &month, "looked_up cure", company("")),          // U:1259
        ("JUR-08E", "13.1.1, ítem 8", &present, "looked_up cure", "per representative".to_owned()), // U:1263
        ("JUR-09", "13.1.1, ítem 9", &present, cure, "per representative".to_owned()), // U:1274
        ("JUR-10A", "13.1.1, ítem 10", &present, cure, "per member, when actividad_bogota yes".to_owned()), // U:1282
        ("JUR-10B", "13.1.1, ítem 10", &present, cure, "per member, when actividad_bogota no".to_owned()), // U:1286
        ("JUR-12", "13.1.1, ítem 12", &letter, cure, "".to_owned()),                   // U:1314
        ("JUR-15", "13.1.1, ítem 15", &letter, cure, "".to_owned()),                   // U:1370
        ("TEC-01", "13.2", &present, cure, "".to_owned()),                             // U:1411
        ("TEC-03", "13.2 (6.1.2.3)", &present, cure, "when licencia_tercero yes".to_owned()), // U:1560
        ("TEC-06", "13.2 (6.1.2.3)", &present, "rejection", "per member".to_owned()),  // U:1592, U:936
        ("AMB-01", "13.5", &present, cure, "".to_owned()),                             // U:1621
        ("ECO-01", "14 (16.1)", &present, "rejection", "".to_owned()),                 // U:925, U:943
        ("MIP-01", "15", &present, "rejection", "per member, when mipyme_limitado yes".to_owned()), // U:2197
        ("MIP-02", "15", &present, cure, "per member, when mipyme_limitado yes".to_owned()), // U:2186
    ];
    let p = process();
    let find = |id: &str| p.requirements.iter().find(|r| r.id.as_str() == id).unwrap_or_else(|| panic!("no {id}"));
    for (id, clause, rule, follows, who) in &rows {
        let found = find(id);
        assert_eq!((found.clause.as_str(), &found.rule.write(), consequence(found).as_str()), (*clause, *rule, *follows), "{id}");
        assert_eq!(owes(found), *who, "{id}");
    }
}

/// Every paper with a date in its rule: 30 days (U:1126), 30 calendar days for a foreign company (U:1137), 90 (U:1245), three months
/// (U:1291), four records of the month (U:1259), 60 from the publication (U:2196); powers and permissions older than the offer (U:1118,
/// 1129, 1157, 1210); what must last the term and a year (U:1128, 1197), the term (U:1559), the term or until liquidation (U:365, 1573).
#[test]
fn the_dated_papers_are_those_of_the_text() {
    let days = |days: u16, more: Value| {
        let mut rule = json!({ "days": days, "from": "closing" });
        more.as_object().expect("an object").iter().for_each(|(key, value)| rule[key] = value.clone());
        json!({ "max_age": rule })
    };
    let doubt = json!({ "doubt": "LEC-DIAS" });
    let covers = |more: Value, reading: &str| {
        let mut rule = json!({ "earliest": "closing", "latest": "guarantee_approval", "reading": reading });
        more.as_object().expect("an object").iter().for_each(|(key, value)| rule[key] = value.clone());
        json!({ "covers": rule })
    };
    let (before, month) = (json!({ "issued_by": { "milestone": "closing" } }), json!({ "month_of": { "milestone": "closing" } }));
    let year = || covers(json!({ "extra_months": 12 }), "LEC-DURACION");
    let expected = [
        ("JUR-01D", before.clone()),
        ("JUR-03", days(30, doubt.clone())),
        ("JUR-03B", year()),
        ("JUR-04", before.clone()),
        ("JUR-04A", before.clone()),
        ("JUR-05B", days(30, json!({}))),
        ("JUR-05C", before.clone()),
        ("JUR-05D", before),
        ("JUR-06E", year()),
        ("JUR-07C", days(90, doubt)),
        ("JUR-08A", month.clone()),
        ("JUR-08B", month.clone()),
        ("JUR-08C", month.clone()),
        ("JUR-08D", month),
        ("JUR-11", json!({ "max_age_months": { "months": 3, "from": "closing" } })),
        ("TEC-02", covers(json!({ "extra_months": 0 }), "LEC-PLAZO")),
        ("TEC-04", covers(json!({ "extra_months": 0, "or_extra_months": 6 }), "LEC-POLIZA")),
        ("MIP-03", days(60, json!({ "from": "publication" }))),
    ];
    let p = process();
    let dated =
        |r: &&Requirement| !matches!(r.rule, RequirementRule::Present(_) | RequirementRule::ByLetter(_) | RequirementRule::MemberShares(_));
    let found: Vec<(&str, Value)> = p.requirements.iter().filter(dated).map(|r| (r.id.as_str(), r.rule.write())).collect();
    assert_eq!(found, expected);
}

/// What each form of bidder never owes, whatever it answers; the rest it owes or may owe.
#[test]
fn papers_of_others_are_not_owed() {
    let never = |kind: &str| -> Vec<String> {
        let why = format!("no se pide a una oferta de {kind}.");
        let report = |case: Case| case.judge().findings.into_iter().filter(|f| f.sentence.ends_with(&why)).map(|f| f.id.clone()).collect();
        let word = match kind {
            "persona natural" => "natural",
            "persona jurídica" => "legal",
            "persona natural extranjera sin domicilio en Colombia" => "foreign_natural",
            _ => "consorcio",
        };
        report(Case::usme().with(|c| c.firm["kind"] = json!(word)))
    };
    // A natural person has no substitute, duration, statutes, organs, auditor or NIT of a company (U:1088, U:1128, U:1134, U:1147, U:1245, U:1259).
    let plural = "JUR-06 JUR-06A JUR-06B JUR-06C JUR-06D JUR-06E";
    let natural = format!(
        "JUR-01A JUR-01B JUR-03B JUR-03C JUR-04 JUR-04A JUR-05A JUR-05B JUR-05C JUR-05D JUR-05E {plural} JUR-07B JUR-07C JUR-08B JUR-08D JUR-16B"
    );
    assert_eq!(never("persona natural").join(" "), natural);
    // A company owes neither what natural persons and foreigners owe nor what plural bidders do (U:1097, U:1134, U:1152–1164, U:1190, U:1391).
    let legal = format!("JUR-01C JUR-03C JUR-04A JUR-05A JUR-05B JUR-05C JUR-05D JUR-05E {plural} JUR-16B");
    assert_eq!(never("persona jurídica").join(" "), legal);
    // Without domicile in Colombia: passport and attorney instead of ID and registro mercantil (U:1118, U:1164).
    let foreign = format!(
        "JUR-01A JUR-01B JUR-02 JUR-03 JUR-03B JUR-03C JUR-04 JUR-04A JUR-05B JUR-05C JUR-05E {plural} JUR-07B JUR-07C JUR-08B JUR-08D"
    );
    assert_eq!(never("persona natural extranjera sin domicilio en Colombia").join(" "), foreign);
    // A group without members yet: all that each of them owes is open (U:1213); the permission of a company alone and the promise are not its.
    assert_eq!(never("consorcio").join(" "), "JUR-04 JUR-06A");
}
