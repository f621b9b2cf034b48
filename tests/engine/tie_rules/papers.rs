//! The papers of a criterion: of whom each is asked, who signs it, how old it may be, what its absence means, and what would do in its place.

use super::synthetic::{and, criterion, each, with_criteria, Tied};
use crate::support::Case;
use habilita::engine::report::{Finding, Overall, PackPaper};
use serde_json::{json, Value};

/// The invitation with this one criterion.
fn asking(kind: &str, number: u16, proofs: &[Value]) -> Case {
    with_criteria(&[criterion(kind, number, proofs)])
}

/// A paper of the bidder as a whole.
fn whole(id: &str) -> Value {
    json!({ "id": id, "title": format!("Prueba {id}") })
}

fn both(case: Case) -> Case {
    case.consorcio(&[("natural", "50"), ("legal", "50")])
}

/// «paper» or «paper of member», in order.
fn asked(finding: &Finding) -> Vec<String> {
    let one = |paper: &PackPaper| match &paper.owner {
        Some(owner) => format!("{} {owner}", paper.id),
        None => paper.id.clone(),
    };
    finding.papers.iter().map(one).collect()
}

fn term(finding: &Finding, label: &str) -> String {
    finding.terms.iter().find(|term| term.label == label).map(|term| term.text.clone()).unwrap_or_default()
}

#[test]
fn of_whom_each_is_asked() {
    let proofs = [
        and(each("cedula"), "applies", json!(["natural"])),
        and(each("existencia"), "applies", json!(["legal"])),
        and(whole("documento"), "bidders", json!(["consorcio", "union_temporal"])),
        and(each("solo"), "bidders", json!(["natural", "legal"])),
        and(and(whole("acta"), "whose", json!("bidder")), "applies", json!(["legal"])),
        whole("siempre"),
    ];
    let papers = |case: Case| asked(&case.criterion("national"));
    let says = json!({ "national": "yes" });
    let case = || asking("national", 1, &proofs);
    assert_eq!(papers(case().alone("natural").says(says.clone())), ["cedula", "solo", "siempre"]);
    assert_eq!(papers(case().alone("legal").says(says.clone())), ["existencia", "solo", "acta", "siempre"]);
    let plural = both(case()).member("m1", says.clone()).member("m2", says);
    assert_eq!(papers(plural), ["cedula Ana", "existencia Beto", "documento", "siempre"]);
}

/// By what the person is: a cooperative shows its certificate, a Mipyme its register. While nobody has said, both may be asked.
#[test]
fn by_what_it_is() {
    let proofs = [
        and(each("rup"), "businesses", json!(["micro", "small", "medium"])),
        and(each("existencia"), "businesses", json!(["cooperative", "large_cooperative"])),
    ];
    let case = || asking("mipyme", 8, &proofs);
    let one = |size: &str| asked(&case().alone("legal").says(json!({ "business": size })).criterion("mipyme"));
    assert_eq!((one("medium"), one("large_cooperative")), (vec!["rup".to_owned()], vec!["existencia".to_owned()]));
    assert_eq!(asked(&case().alone("legal").criterion("mipyme")), ["rup", "existencia"]);
    let plural = both(case()).member("m1", json!({ "business": "micro" })).member("m2", json!({ "business": "cooperative" }));
    assert_eq!(asked(&plural.criterion("mipyme")), ["rup Ana", "existencia Beto"]);
    // Of what cannot be credited no paper serves.
    assert!(one("large").is_empty());
}

/// Only of those on whom the criterion rests: the member that gives it, the members with such workers.
#[test]
fn of_those_who_give_it() {
    let staff = |hired: &[&str]| json!({ "workers": 10, "disabled": hired, "pension_age": hired });
    let plural = |kind, number| both(asking(kind, number, &[each("lista"), whole("formato")])).member("m1", staff(&[]));
    let contracts = [(10_000_000, "2022-06-30", json!({ "m2": "100" }))];
    let three = plural("disability", 3).executed(&contracts).member("m2", staff(&["2020-01-01"]));
    assert_eq!(
        (three.is("disability"), asked(&three.criterion("disability"))),
        ("cumple", vec!["lista Beto".to_owned(), "formato".to_owned()])
    );
    let four = plural("pension_age", 4).member("m2", staff(&["2020-01-01"]));
    assert_eq!(
        (four.is("pension_age"), asked(&four.criterion("pension_age"))),
        ("cumple", vec!["lista Beto".to_owned(), "formato".to_owned()])
    );
    // What the other member says of a paper that nobody asks of it changes nothing.
    assert_eq!(four.proof("pension_age", "m1", "lista", json!({ "has": "no" })).is("pension_age"), "cumple");
}

/// Two members could give it and one has its papers: that one gives it, and the papers that go with the offer are its own.
#[test]
fn one_member_with_its_papers_is_enough() {
    let contracts = [(10_000_000, "2022-06-30", json!({ "m1": "50", "m2": "50" }))];
    let gives = json!({ "head_of_family": "yes", "heads_of_family": "60", "ties": "no" });
    let case = both(asking("member_head", 7, &[each("a"), each("b")])).executed(&contracts).member("m1", gives.clone()).member("m2", gives);
    let without = |member: &str, id: &str| case.clone().proof("member_head", member, id, json!({ "has": "no" }));
    assert_eq!(case.is("member_head"), "cumple");
    let one = without("m2", "a").proof("member_head", "m2", "b", json!({ "has": "no" }));
    assert_eq!(one.is("member_head"), "cumple");
    let found = one.criterion("member_head");
    assert_eq!((found.figures["proofs"].as_str(), found.figures["proofs_ready"].as_str()), ("4", "2"));
    assert!(found.sentence.contains("Lleva 2 pruebas con la oferta"), "{}", found.sentence);
    // One paper of each is the whole of neither.
    assert_eq!(without("m1", "a").proof("member_head", "m2", "b", json!({ "has": "no" })).is("member_head"), "no_cumple");
}

/// Ana has 10 % of the plural and can give nothing: her papers serve nobody, and what decides is what Beto has.
#[test]
fn of_a_member_that_cannot_give_it_nothing_is_asked() {
    let contracts = [(10_000_000, "2022-06-30", json!({ "m1": "50", "m2": "50" }))];
    let gives = json!({ "head_of_family": "yes", "heads_of_family": "60", "ties": "no" });
    let case = asking("member_head", 7, &[each("a")]).consorcio(&[("natural", "10"), ("legal", "90")]).executed(&contracts);
    let found = case.member("m1", gives.clone()).member("m2", gives).criterion("member_head");
    assert_eq!((found.state.code(), asked(&found)), ("cumple", vec!["a Beto".to_owned()]));
    assert_eq!((found.figures["share_percent"].as_str(), found.figures["required_share_percent"].as_str()), ("90", "25"));
    assert!(found.sentence.contains("Beto: participación 90 %") && !found.sentence.contains("10 %"), "{}", found.sentence);
}

#[test]
fn what_is_told_of_a_paper() {
    let signers = json!([
        { "who": "la persona", "applies": ["natural"] },
        { "who": "el revisor fiscal", "when": [{ "fact": "revisor", "is": "yes" }] },
        { "who": "el representante legal" }
    ]);
    let aged = json!({ "days": 30, "from": "closing", "original": "yes" });
    let proof = [
        ("format", json!("Formato 10A")),
        ("issuer", json!("una notaría")),
        ("signed_by", signers),
        ("max_age", aged),
        ("consent", json!("yes")),
    ]
    .into_iter()
    .fold(each("p"), |proof, (key, is)| and(proof, key, is));
    let other = json!({ "id": "rup", "title": "Registro único" });
    let proofs = [proof, and(and(each("q"), "in_force", json!({ "at": "closing" })), "or", other)];
    let case = both(asking("national", 1, &proofs)).member("m1", json!({ "national": "yes" })).member("m2", json!({ "national": "yes" }));
    let revisor =
        |answer: &str| case.clone().with(|c| c.firm["members"][1]["facts"] = json!({ "revisor": answer })).criterion("national").papers;
    let papers = revisor("yes");
    let (ana, beto) = (&papers[0], &papers[1]);
    assert_eq!((ana.format.as_deref(), ana.issuer.as_deref(), ana.consent), (Some("Formato 10A"), Some("una notaría"), true));
    assert_eq!((ana.signed_by.as_deref(), beto.signed_by.as_deref()), (Some("la persona"), Some("el revisor fiscal")));
    assert_eq!(revisor("no")[1].signed_by.as_deref(), Some("el representante legal"));
    let unknown = case.criterion("national").papers[1].signed_by.clone().unwrap();
    assert!(unknown.contains("el revisor fiscal o el representante legal"), "{unknown}");
    let limit = ana.limit.clone().unwrap();
    for words in ["30 días", "07/01/2026", "06/02/2026", "previsto al comienzo"] {
        assert!(limit.contains(words), "{limit}");
    }
    let lasting = papers[2].limit.clone().unwrap();
    assert!(lasting.contains("vigente") && lasting.contains("06/02/2026"), "{lasting}");
    assert_eq!((papers[2].other.as_deref(), papers[2].consent), (Some("Registro único"), false));
    // The oldest day stays where it was when the closing is moved.
    let moved = case.closing("2026-03-06").criterion("national").papers[0].limit.clone().unwrap();
    assert!(moved.contains("07/01/2026") && moved.contains("06/02/2026"), "{moved}");
}

/// Each paper in turn: without it the criterion does not count, only the tie is lost, and nothing puts it right.
#[test]
fn one_missing_and_it_does_not_count() {
    let case = asking("national", 1, &[each("a"), whole("b"), and(each("c"), "consent", json!("yes"))])
        .alone("natural")
        .says(json!({ "national": "yes" }));
    assert_eq!((case.is("national"), case.judge().overall), ("cumple", Overall::Ready));
    for id in ["a", "b", "c"] {
        let missing = case.clone().proof("national", "", id, json!({ "has": "no" }));
        let found = missing.criterion("national");
        assert_eq!(
            (found.state.code(), found.code, found.consequence),
            ("no_cumple", "criterion_proof_missing", Some("tie_break")),
            "{id}"
        );
        assert!(found.sentence.contains(&format!("Prueba {id}")), "{}", found.sentence);
        assert_eq!(missing.judge().overall, Overall::Ready);
        let remedy = found.remedy.clone().unwrap();
        assert!(remedy.contains("No es causal de rechazo") && remedy.contains("no se pueden subsanar"), "{remedy}");
        // After the closing it still is no cause of rejection, and still cannot be put right.
        let late = Case { as_of: "2026-02-10", ..missing };
        let remedy = late.criterion("national").remedy.clone().unwrap();
        assert!(remedy.contains("no se puede subsanar") && !remedy.contains("hasta el"), "{remedy}");
        assert_eq!(late.judge().overall, Overall::Ready);
        let unknown = case.clone().proof("national", "", id, json!({}));
        assert_eq!((unknown.is("national"), unknown.judge().overall), ("por_confirmar", Overall::Ready), "{id}");
    }
}

/// Where the invitation says it, its clause; elsewhere the law.
#[test]
fn why_it_is_never_cured() {
    let case = || {
        asking("national", 1, &[each("a")]).alone("natural").says(json!({ "national": "yes" })).proof(
            "national",
            "",
            "a",
            json!({ "has": "no" }),
        )
    };
    let why = |case: Case| term(&case.criterion("national"), "Por qué no se subsana");
    let law = why(case());
    assert!(law.contains("Ley 1150 de 2007, art. 5") && !law.contains("invitación"), "{law}");
    let clause = why(case().with(|c| c.process["tiebreak"]["never_cured"] = json!("14")));
    assert!(clause.contains("num. 14") && !clause.contains("Ley 1150"), "{clause}");
}

/// Usme looks only at what is marked in its form; elsewhere what is not claimed is simply not claimed.
#[test]
fn what_is_not_claimed() {
    let case = |marked: Option<&str>| {
        asking("national", 1, &[each("a")]).alone("natural").says(json!({ "national": "yes" })).with(|c| {
            c.offer["tiebreak"]["C-national"]["claimed"] = json!("no");
            marked.iter().for_each(|form| c.process["tiebreak"]["marked_in"] = json!(form));
        })
    };
    assert_eq!((case(None).is("national"), case(Some("Formato 10")).is("national")), ("no_aplica", "no_aplica"));
    let (plain, marked) = (case(None).says_why("national"), case(Some("Formato 10")).says_why("national"));
    assert!(marked.contains("Formato 10") && marked.contains("la entidad no lo mira"), "{marked}");
    assert!(!plain.contains("no lo mira"), "{plain}");
    assert!(case(None).criterion("national").papers.is_empty());
    // Whoever has not said whether it is claimed credits nothing yet, however complete its papers are.
    let unsaid = case(None).with(|c| drop(c.offer["tiebreak"]["C-national"].as_object_mut().unwrap().remove("claimed")));
    assert_eq!((unsaid.is("national"), unsaid.judge().overall), ("por_confirmar", Overall::Ready));
}
