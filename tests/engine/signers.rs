//! Who signs decides which papers there are. U:nnn are lines of the published invitation as plain text.

use crate::bases::usme;
use crate::support::Case;
use habilita::engine::report::{Finding, Overall, Report, State};
use serde_json::{json, Value};
use State::NoAplica;

fn one<'a>(report: &'a Report, id: &str) -> &'a Finding {
    report.findings.iter().find(|f| f.id == id).unwrap_or_else(|| panic!("no finding {id}"))
}

/// U:931 lets the entity ask for the permission of a bidder; of a member of a group its absence rejects (U:1210).
#[test]
fn a_limited_representative_alone_and_in_a_group() {
    let missing = json!({ "has": "no" });
    let alone = Case::usme().with(|c| c.firm["papers"]["acta_autorizacion"] = missing.clone());
    assert_eq!((alone.finding("JUR-04").consequence, alone.judge().overall), (Some("curable"), Overall::ToCure));
    assert_eq!(alone.finding("JUR-04A").state, NoAplica);
    let member = usme("consorcio").with(|c| c.firm["members"][0]["papers"]["acta_autorizacion"] = missing);
    assert_eq!((member.finding("JUR-04A.m1").consequence, member.judge().overall), (Some("rejection"), Overall::Rejected));
    assert_eq!((member.finding("JUR-04").state, member.finding("JUR-04A.m2").state), (NoAplica, NoAplica));
}

/// U:1088, 1118 and 1120: who signs decides, of a bidder alone and of a group.
#[test]
fn who_signs_decides_which_papers_there_are() {
    let papers = |form: &str, signer: Value| {
        let report = usme(form).with(|c| c.firm["signer"] = signer).judge();
        ["JUR-01A", "JUR-01D", "JUR-02A"].map(|id| one(&report, id).state != NoAplica)
    };
    for form in ["mipyme", "consorcio", "foreign_branch"] {
        assert_eq!(papers(form, json!("representative")), [false, false, false], "{form}");
        assert_eq!(papers(form, json!("substitute")), [true, false, false], "{form}");
        assert_eq!(papers(form, json!("attorney")), [false, true, true], "{form}");
    }
    assert_eq!(papers("natural", json!("substitute")), [false, false, false], "a person has no substitute");
}

/// U:1082-1090 lets several people sign the letter: with nobody known they are told as one list, not each «según el caso».
#[test]
fn who_may_sign_reads_as_one_list() {
    let case = Case::usme().with(|c| {
        let firm = c.firm.as_object_mut().expect("a firm");
        firm.remove("kind");
        firm.remove("signer");
    });
    let found = case.finding("JUR-01");
    let said = &found.terms.iter().find(|term| term.label == "Lo firma").expect("who signs").text;
    assert!(said.contains(", ") && said.contains(" o ") && said.ends_with(", según el caso."), "{said}");
    assert_eq!(said.matches("según el caso").count(), 1, "{said}");
}
