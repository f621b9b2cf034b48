//! What the bidder wrote on its form beside the prices.

use super::{asking, pricing, said};
use crate::support::Case;
use habilita::engine::report::{Overall, State};
use serde_json::json;

#[test]
fn a_changed_quantity_is_a_cause_of_rejection() {
    let written = |quantity: &str| Case::perfect().with(|c| c.offer["prices"]["7"]["quantity"] = json!(quantity));
    assert_eq!(Case::perfect().finding("PRE-04").state, State::NoAplica);
    assert_eq!(written("900").finding("PRE-04").state, State::Cumple);
    let changed = written("899");
    let found = changed.finding("PRE-04");
    assert_eq!((found.state, found.consequence, changed.judge().overall), (State::NoCumple, Some("rejection"), Overall::Rejected));
    assert!(
        found.sentence.ends_with("el ítem 7 pide 900 y su formato dice 899; cambiar cantidades cambia la oferta."),
        "{}",
        found.sentence
    );
    // What is computed is computed with the quantity of the invitation.
    assert_eq!(changed.finding("PRE-02").figures["total"], "32360000");
}

/// 900 × 14.500 = 13.050.000, and in all 32.360.000.
#[test]
fn totals_are_corrected_as_the_entity_would() {
    let written =
        |item: &str, total: &str| pricing("total", json!(total)).with(|c| c.offer["prices"]["7"]["total"] = json!(item)).finding("PRE-05");
    assert_eq!(Case::perfect().finding("PRE-05").state, State::NoAplica);
    assert_eq!(written("13050000", "32360000").state, State::Cumple);
    let item = written("13050001", "32360000");
    assert_eq!((item.state, item.consequence), (State::RequiereRevision, None));
    assert!(item.sentence.contains("ítem 7: escribió $ 13.050.001 y las operaciones dan $ 13.050.000, $ 1 menos"), "{}", item.sentence);
    let total = written("13050000", "32359990");
    assert_eq!((total.figures["written"].as_str(), total.figures["corrected"].as_str()), ("32359990", "32360000"));
    assert!(total.sentence.contains("$ 10 más"), "{}", total.sentence);
    // A form that has its lines before VAT is right too: 13.050.000 of 10.966.387.
    assert_eq!(written("10966387", "32360000").state, State::Cumple);
}

/// A total that fits as it was written, and does not once corrected: what is judged is what the prices come to.
#[test]
fn what_is_judged_is_the_corrected_total() {
    let case = pricing("total", json!("43000000"))
        .with(|c| c.offer["prices"]["2"] = json!({ "unit_price": "13140001", "ceiling": "20000000", "vat": "19" }));
    assert_eq!((case.finding("PRE-02").state, case.finding("PRE-05").state), (State::NoCumple, State::RequiereRevision));
}

fn in_words(words: &str) -> habilita::engine::report::Finding {
    let items = json!([{ "id": "1", "title": "Uno", "quantity": "1" }]);
    let case = asking(items, &[("W", json!({ "words": {} }))], json!({ "1": { "unit_price": "43000000" } }));
    case.with(|c| said(c, "words", json!(words))).finding("W")
}

#[test]
fn the_words_say_the_figure() {
    assert_eq!(in_words("CUARENTA Y TRES MILLONES DE PESOS M/CTE").state, State::Cumple);
    let differ = in_words("cuarenta y tres millones un pesos");
    assert_eq!(differ.state, State::RequiereRevision);
    assert!(differ.sentence.contains("las letras dicen $ 43.000.001 y los números $ 43.000.000"), "{}", differ.sentence);
    assert!(differ.remedy.clone().is_some_and(|remedy| remedy.contains("cuarenta y tres millones de pesos")));
    assert_eq!((in_words("muy barato").state, in_words("muy barato").code), (State::PorConfirmar, "words_unknown"));
}

/// Usme: an item without VAT says by which norm; who charges none says its regime.
#[test]
fn what_goes_without_vat_says_why() {
    let usme = |change: fn(&mut Case)| Case::usme().with(change).finding("PRE-03");
    assert_eq!(usme(|_| ()).state, State::NoAplica);
    let excluded = |c: &mut Case| c.offer["prices"]["1"]["vat"] = json!("excluded");
    let missing = usme(excluded);
    assert_eq!((missing.state, missing.code), (State::PorConfirmar, "vat_norm_missing"));
    let cited = usme(|c| {
        c.offer["prices"]["1"]["vat"] = json!("exempt");
        c.offer["prices"]["1"]["vat_norm"] = json!("Estatuto Tributario, art. 477");
    });
    assert_eq!(cited.state, State::Cumple);
    assert_eq!(usme(|c| c.offer["pricing"]["charges_vat"] = json!("no")).state, State::NoAplica);
    assert_eq!(usme(|c| drop(c.offer["prices"]["1"].as_object_mut().unwrap().remove("vat"))).code, "vat_unknown");
}
