//! Who owes what, by the form of the bidder: groups and their members, foreigners, who signs. U:nnn and G:nnn are lines of the published
//! invitations as plain text.

use crate::bases::{gachala, usme};
use crate::support::{accepting, Case};
use habilita::engine::process::Process;
use habilita::engine::report::{Finding, Overall, Report, State};
use serde_json::json;
use std::collections::BTreeSet;
use State::{Cumple, NoAplica, NoCumple, PorConfirmar, RequiereRevision};

fn set(ids: &str) -> BTreeSet<String> {
    ids.split_whitespace().map(str::to_owned).collect()
}

/// The papers that do apply, of a member or of the group as a whole, without its mark.
fn owed(report: &Report, member: Option<&str>) -> BTreeSet<String> {
    let papers = report.findings.iter().filter(|f| f.section.words() == "Documentos habilitantes" && f.state != NoAplica);
    let theirs = papers.filter_map(|f| match (f.id.split_once('.'), member) {
        (Some((rule, of)), Some(member)) => (of == member).then(|| rule.to_owned()),
        (None, None) => Some(f.id.clone()),
        _ => None,
    });
    theirs.collect()
}

fn one<'a>(report: &'a Report, id: &str) -> &'a Finding {
    report.findings.iter().find(|f| f.id == id).unwrap_or_else(|| panic!("no finding {id}"))
}

/// What no natural person owes: permission of partners, duration, statutes, minutes, auditor, records of a company (U:1088–1091, 1128,
/// 1134, 1147, 1210, 1245, 1259), nor, with domicile in Colombia, what foreigners owe (U:1152–1164).
const OF_COMPANIES: &str = "JUR-01B JUR-03B JUR-03C JUR-04A JUR-05A JUR-05B JUR-05C JUR-05D JUR-05E JUR-07B JUR-07C JUR-08B JUR-08D";

/// Each member owes the papers of the chapter by its own form (U:1213), the group its document, account, shares, representatives and
/// duration (U:1184–1198, 1227), and the offer is one.
#[test]
fn a_consorcio_owes_the_papers_of_each_member_and_its_own() {
    let report = usme("consorcio").judge();
    let company =
        "JUR-02 JUR-03 JUR-03A JUR-03B JUR-04A JUR-07 JUR-07A JUR-07B JUR-07C JUR-07E JUR-08A JUR-08B JUR-08C JUR-08D JUR-08E JUR-08F \
                   JUR-08G JUR-08H JUR-09 JUR-10 JUR-10A JUR-11 TEC-06";
    assert_eq!(owed(&report, Some("m1")), set(company));
    let person =
        "JUR-02 JUR-03 JUR-03A JUR-07 JUR-07A JUR-07D JUR-08A JUR-08C JUR-08E JUR-08F JUR-08G JUR-08H JUR-09 JUR-10 JUR-10B JUR-11 TEC-06";
    assert_eq!(owed(&report, Some("m2")), set(person));
    let group =
        "BAN-00 JUR-01 JUR-06 JUR-06B JUR-06C JUR-06D JUR-06E TEC-01 TEC-02 TEC-03 TEC-04 TEC-05 TEC-07 TEC-08 TEC-09 AMB-01 ECO-01";
    assert_eq!(owed(&report, None), set(group));
    assert_eq!(report.overall, Overall::Ready);
    // Whatever the person answers, it is not asked what companies owe.
    let sure = usme("consorcio").with(|c| {
        for fact in c.process["facts"].as_array().unwrap().clone() {
            c.firm["members"][1]["facts"][fact["id"].as_str().unwrap()] = json!("yes");
        }
    });
    let report = sure.judge();
    assert!(set(OF_COMPANIES).iter().all(|rule| one(&report, &format!("{rule}.m2")).state == NoAplica));
}

/// A finding of a member says whose it is, and who signs by the member's own answers.
#[test]
fn a_finding_of_a_member_says_whose_it_is() {
    let report = usme("consorcio").judge();
    let term = |id: &str, label: &str| one(&report, id).terms.iter().find(|t| t.label == label).map(|t| t.text.clone());
    assert_eq!(one(&report, "JUR-03.m1").owner.as_deref(), Some("Aseo Uno S.A.S."));
    assert_eq!(one(&report, "JUR-02.m1").owner.as_deref(), Some("representante legal de Aseo Uno S.A.S."));
    assert_eq!(one(&report, "JUR-02.m2").owner.as_deref(), Some("Berta"));
    assert_eq!(one(&report, "JUR-06").owner, None);
    assert!(one(&report, "JUR-03.m1").sentence.starts_with("Cumple JUR-03.m1 (num. 13.1.1, ítem 3), Aseo Uno S.A.S.: "));
    assert_eq!(term("JUR-06", "Lo debe").as_deref(), Some("el grupo, una vez."));
    assert_eq!(term("JUR-03.m2", "Lo debe").as_deref(), Some("Berta."));
    // U:1235: the auditor where there is one.
    assert_eq!(term("JUR-07.m1", "Lo firma").as_deref(), Some("el revisor fiscal."));
    assert_eq!(term("JUR-07.m2", "Lo firma").as_deref(), Some("la persona natural."));
}

/// Until they are named, nobody knows what the members owe; the group's own papers do not wait.
#[test]
fn unknown_members_leave_their_papers_open() {
    for (case, own) in [(usme("consorcio"), "JUR-06"), (gachala("consorcio"), "PLU-01")] {
        let process = Process::load(&case.process.to_string()).unwrap();
        let report = case.with(|c| {
            c.firm["members"] = json!([]);
            // What the offer says of them for a tie goes with them.
            c.offer.as_object_mut().map(|offer| offer.remove("tie_members"));
            for claim in c.offer["tiebreak"].as_object_mut().into_iter().flat_map(|claims| claims.values_mut()) {
                claim.as_object_mut().map(|claim| claim.remove("members"));
            }
        });
        let report = report.judge();
        let mut looked = 0;
        for rule in process.requirements.iter().filter(|r| r.per.is_some() && (r.bidders.is_empty() || r.bidders.len() == 3)) {
            let found = one(&report, rule.id.as_str());
            let excluded = found.sentence.contains("por lo que respondió");
            assert!(found.state == PorConfirmar || excluded, "{}: {}", found.id, found.sentence);
            looked += 1;
        }
        println!("{looked} papers of members");
        assert!(looked > 20);
        assert_eq!((one(&report, own).state, report.overall), (Cumple, Overall::Incomplete));
    }
    // A member of no known form may owe anything that some form owes.
    let unsaid = usme("consorcio").with(|c| drop(c.firm["members"][1].as_object_mut().unwrap().remove("kind"))).judge();
    assert_eq!((one(&unsaid, "JUR-03B.m2").state, one(&unsaid, "JUR-03A.m2").state), (PorConfirmar, Cumple));
}

/// U:24, 1123, 1184 and 1287 admit a promesa de sociedad; U:46, 1071, 1191 and 1227 do not name it: both sides are shown.
#[test]
fn a_promise_of_a_company_shows_both_sides() {
    let case = usme("promesa_sociedad").with(|c| c.offer["accepted"] = accepting(&["LEC-BANCO-PLURAL"]));
    let report = case.judge();
    let found = one(&report, "PROM-00");
    assert_eq!(
        (found.state, found.readings.as_slice(), report.overall),
        (RequiereRevision, &["LEC-PROMESA".to_owned()][..], Overall::ToReview)
    );
    let reading = report.assumptions.iter().find(|a| a.id == "LEC-PROMESA").expect("it is a reading");
    assert!(found.sentence.contains(&reading.text) && !reading.otherwise.is_empty() && reading.findings == ["PROM-00"]);
    // It owes the promise instead of the document of a consorcio, and its members owe theirs.
    assert_eq!((one(&report, "JUR-06A").state, one(&report, "JUR-06").state, one(&report, "JUR-03.m1").state), (Cumple, NoAplica, Cumple));
    assert_eq!(one(&report, "RECH-39").state, NoAplica, "what is refused is the promise of a consorcio");
    // U:1220 and U:1230.
    let promised = usme("consorcio").with(|c| c.offer["causes"]["RECH-39"] = json!("yes"));
    assert_eq!((promised.finding("RECH-39").state, promised.judge().overall), (NoCumple, Overall::Rejected));
}

/// U:1427 admits two contracts and U:1440 asks one of each member: three members cannot meet both.
#[test]
fn a_consorcio_of_three_is_told_that_it_cannot_meet_both() {
    let three = usme("consorcio").with(|c| {
        let mut third = c.firm["members"][1].clone();
        (third["id"], third["name"]) = (json!("m3"), json!("Celia"));
        c.firm["members"].as_array_mut().unwrap().push(third);
        for (index, share) in ["50", "25", "25"].into_iter().enumerate() {
            c.firm["members"][index]["share"] = json!(share);
        }
        c.offer["accepted"] = accepting(&["LEC-BANCO-PLURAL"]);
    });
    // One contract of each: the third is beyond the two that are looked at.
    let three = three.with(|c| {
        for member in ["m1", "m2", "m3"] {
            let mut one = c.firm["contracts"][0].clone();
            (one["id"], one["object"], one["members"]) = (json!(member), json!(format!("Residuos de {member}")), json!({ member: "58" }));
            c.firm["contracts"].as_array_mut().unwrap().push(one);
        }
        c.offer["contracts"] = json!(["m1", "m2", "m3"]);
    });
    let found = three.finding("EXP-03");
    assert_eq!((found.state, found.readings.as_slice()), (RequiereRevision, &["LEC-PLURAL".to_owned()][..]));
    assert!(
        found.sentence.contains("si cada integrante debe traer un contrato, no cumple") && found.sentence.contains("no alcanza Celia"),
        "{}",
        found.sentence
    );
    let accepted = three.clone().with(|c| c.offer["accepted"] = accepting(&["LEC-BANCO-PLURAL", "LEC-PLURAL"]));
    assert_eq!(accepted.finding("EXP-03").state, Cumple);
    // Two of them, one contract each: both readings agree.
    let two = three.with(|c| {
        c.firm["members"].as_array_mut().unwrap().truncate(2);
        (c.firm["members"][0]["share"], c.firm["members"][1]["share"]) = (json!("50"), json!("50"));
    });
    assert_eq!(two.finding("EXP-03").state, Cumple);
    let process = Process::load(&Case::usme().process.to_string()).unwrap();
    let contradiction = process.contradictions.iter().find(|c| c.id.as_str() == "CON-04").expect("CON-04");
    assert!(contradiction.ask.is_some() && contradiction.rules.iter().any(|rule| rule.as_str() == "EXP-03"));
}

/// U:1239: a unión temporal that does not say its shares is taken as a consorcio; U:1189 and 1219: they are compulsory for all.
#[test]
fn shares_that_are_not_stated() {
    let unstated = |form: &str, accepted: &[&str]| {
        let more = ["LEC-PLURAL", "LEC-BANCO-PLURAL"];
        let case = usme(form).with(|c| {
            c.firm["shares_stated"] = json!("no");
            c.offer["accepted"] = accepting(&[&more, accepted].concat());
        });
        (case.finding("JUR-06C").state, case.finding("JUR-06C").code, case.judge().overall)
    };
    assert_eq!(unstated("union_temporal", &[]), (RequiereRevision, "shares_unstated_as_consorcio", Overall::ToReview));
    assert_eq!(unstated("union_temporal", &["LEC-PORCENTAJES"]), (Cumple, "shares_unstated_as_consorcio", Overall::Ready));
    assert_eq!(unstated("consorcio", &["LEC-PORCENTAJES"]), (NoCumple, "shares_unstated", Overall::ToCure));
}

/// U:1135 and U:1136: with a branch it proves itself as a Colombian company does; without one, by a document of its country and an attorney.
#[test]
fn a_foreign_company_with_and_without_a_branch() {
    let of = |form: &str| owed(&usme(form).judge(), None);
    let (with, without) = (of("foreign_branch"), of("foreign_legal"));
    assert_eq!(with.difference(&without).cloned().collect::<BTreeSet<_>>(), set("JUR-03"));
    assert_eq!(without.difference(&with).cloned().collect::<BTreeSet<_>>(), set("JUR-05B JUR-05C JUR-05E JUR-16 JUR-16A JUR-16B"));
    // As members of a group the same (U:1213).
    let group = usme("consorcio").with(|c| {
        c.firm["members"][0]["kind"] = json!("foreign_branch");
        c.firm["members"][1]["kind"] = json!("foreign_legal");
        c.firm["members"][1]["facts"]["debe_abrir_sucursal"] = json!("no");
    });
    let report = group.judge();
    let states = |rule: &str| ["m1", "m2"].map(|member| one(&report, &format!("{rule}.{member}")).state);
    assert_eq!(
        (states("JUR-03"), states("JUR-05B"), states("JUR-05C")),
        ([Cumple, NoAplica], [NoAplica, PorConfirmar], [NoAplica, PorConfirmar])
    );
}

#[test]
fn a_natural_person_alone_is_never_asked_what_companies_owe() {
    let yes = |case: Case| {
        case.with(|c| {
            for fact in c.process["facts"].as_array().unwrap().clone() {
                c.firm["facts"][fact["id"].as_str().unwrap()] = json!("yes");
            }
        })
    };
    let usme = yes(usme("natural")).judge();
    assert!(set(OF_COMPANIES).iter().chain(&set("JUR-04")).all(|rule| one(&usme, rule).state == NoAplica));
    // G:453, 456–457, 476, 490: object, records of the company, minutes and duration.
    let gachala = yes(gachala("natural")).judge();
    assert!(set("JUR-03-OBJ JUR-06-PJ JUR-07-PJ EXT-01 EXT-02 EXT-03 EXT-04").iter().all(|rule| one(&gachala, rule).state == NoAplica));
}
