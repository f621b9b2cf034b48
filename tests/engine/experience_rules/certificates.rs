//! What the papers of each contract must show: a contract is to be confirmed because its paper is incomplete.

use super::synthetic::{and, asking, of, Asked};
use crate::support::Case;
use serde_json::{json, Value};

/// 100 SMMLV with papers that show value and signature; between private parties an invoice; if shared, the share.
fn case(contract: Value) -> Case {
    let items = json!([
        { "id": "valor", "title": "El valor" }, { "id": "firma", "title": "La firma" },
        { "id": "factura", "title": "La factura electrónica", "private": "yes" },
        { "id": "participacion", "title": "El porcentaje de participación", "shared": "yes" }
    ]);
    asking(json!({ "total_smmlv": { "at_least": { "smmlv": "100" } } }))
        .with(|c| c.process["experience"]["certificate"] = json!({ "clause": "5", "items": items }))
        .bring(&[contract])
}

fn papers(private: &str, shown: Value) -> Value {
    and(and(of(100), "private", json!(private)), "certificate", shown)
}

fn step(contract: Value) -> (&'static str, String) {
    let case = case(contract);
    (case.state(), case.finding("R").steps[0].expression.clone())
}

#[test]
fn a_paper_that_shows_everything_proves_the_contract() {
    assert_eq!(step(papers("no", json!({ "valor": "yes", "firma": "yes" }))).0, "cumple");
}

/// What the paper lacks can still be put right: to be confirmed, not failed.
#[test]
fn a_paper_that_lacks_something_leaves_it_to_be_confirmed() {
    let lacks = step(papers("no", json!({ "valor": "yes", "firma": "no" })));
    assert_eq!(lacks, ("por_confirmar", "a sus soportes les falta: La firma".to_owned()));
    let unseen = step(papers("no", json!({ "valor": "yes" })));
    assert_eq!(unseen, ("por_confirmar", "falta revisar 1 punto de sus soportes".to_owned()));
    let both = step(papers("no", json!({ "valor": "no" })));
    assert_eq!(both, ("por_confirmar", "a sus soportes les falta: El valor; falta revisar 1 punto de sus soportes".to_owned()));
    assert_eq!(step(papers("no", json!({}))).1, "falta revisar 2 puntos de sus soportes");
}

#[test]
fn between_private_parties_more_is_asked() {
    let shown = || json!({ "valor": "yes", "firma": "yes" });
    assert_eq!(step(papers("yes", shown())), ("por_confirmar", "falta revisar 1 punto de sus soportes".to_owned()));
    assert_eq!(step(papers("yes", json!({ "valor": "yes", "firma": "yes", "factura": "yes" }))).0, "cumple");
    let unsaid = step(and(of(100), "certificate", shown()));
    assert_eq!(unsaid, ("por_confirmar", "falta decir si fue entre particulares".to_owned()));
}

/// Executed with others: twice the value at 50 %. Executed alone, or with all of it, the share is not asked.
#[test]
fn of_a_shared_contract_the_share_is_asked() {
    let shared = |percent: &str, shown: Value| {
        let contract = and(papers("no", shown), "share", json!(percent));
        step(and(contract, "value", json!("200000000"))).0
    };
    let shown = || json!({ "valor": "yes", "firma": "yes" });
    assert_eq!([shared("50", shown()), shared("100", shown())], ["por_confirmar", "cumple"]);
    assert_eq!(shared("50", json!({ "valor": "yes", "firma": "yes", "participacion": "yes" })), "cumple");
    // In a consorcio, the share of its members together.
    let plural = |parts: Value| {
        let contract = and(papers("no", shown()), "members", parts);
        case(contract).consorcio(&["50", "50"]).state()
    };
    assert_eq!([plural(json!({ "m1": "60", "m2": "40" })), plural(json!({ "m1": "60", "m2": "39" }))], ["cumple", "no_cumple"]);
}

/// 100 are asked: with 100 proven, an incomplete paper does not matter; and neither does one that would not be enough.
#[test]
fn an_incomplete_paper_matters_only_if_the_contract_is_needed() {
    let whole = || papers("no", json!({ "valor": "yes", "firma": "yes" }));
    let incomplete = || papers("no", json!({ "valor": "yes", "firma": "no" }));
    assert_eq!(case(whole()).add(incomplete()).state(), "cumple");
    let small = |smmlv: u64| and(whole(), "value", json!((smmlv * 1_000_000).to_string()));
    let little = |smmlv: u64| and(incomplete(), "value", json!((smmlv * 1_000_000).to_string()));
    assert_eq!(case(small(60)).add(little(40)).state(), "por_confirmar");
    assert_eq!(case(small(60)).add(little(39)).state(), "no_cumple");
}
