//! What the entity will compare.

use super::{pricing, said};
use crate::support::Case;
use habilita::engine::report::{Finding, Overall, State};
use serde_json::{json, Value};

fn unaccepted(case: Case) -> Case {
    case.with(|c| c.offer["accepted"] = json!([]))
}

fn steps(found: &Finding) -> Vec<(&str, &str)> {
    found.steps.iter().map(|step| (step.label.as_str(), step.value.as_str())).collect()
}

/// 32.360.000 with VAT and 28.553.613 without it (see `totals.rs`).
#[test]
fn in_gachala_with_or_without_vat_is_to_be_reviewed() {
    let open = unaccepted(Case::perfect());
    let found = open.finding("PRE-07");
    assert_eq!(
        (found.state, found.readings.as_slice(), open.judge().overall),
        (State::RequiereRevision, &["LEC-COMPARA".to_owned()][..], Overall::ToReview)
    );
    assert_eq!(steps(&found), [("Total con IVA", "$ 32.360.000"), ("Total sin IVA", "$ 28.553.613")]);
    assert_eq!(Case::perfect().finding("PRE-07").state, State::Cumple, "accepted");
    // Who charges no VAT has one total: 32.360.000 is compared either way.
    let exempt = unaccepted(pricing("charges_vat", json!("no"))).finding("PRE-07");
    assert_eq!((exempt.state, exempt.figures["net"].as_str()), (State::Cumple, "32360000"));
    // Nobody said whether the prices include VAT.
    let unsaid = Case::perfect().with(|c| said(c, "prices", Value::Null)).finding("PRE-07");
    assert_eq!((unsaid.state, unsaid.steps[0].value.as_str()), (State::PorConfirmar, "no se puede calcular"));
}

/// Two items: from 5.000 to 4.500, 10 %; from 6.500 to 6.000, 7,6923 %; on average 8,8462 %. 10.500 with VAT of 19 % is 8.823,53 without it
/// (3.781,51 + 5.042,02).
#[test]
fn in_usme_every_reading_is_shown_and_the_discount_is_no_total() {
    let case = unaccepted(Case::usme()).with(|c| {
        c.process["price"]["items"].as_array_mut().unwrap().truncate(2);
        c.offer["prices"].as_object_mut().unwrap().retain(|id, _| ["1", "2"].contains(&id.as_str()));
    });
    let found = case.finding("PRE-06");
    assert_eq!(found.state, State::RequiereRevision);
    assert_eq!(
        steps(&found),
        [
            ("Total con IVA", "$ 10.500"),
            ("Total sin IVA", "$ 8.823,53"),
            ("Ítem 1", "10 %"),
            ("Ítem 2", "7,69 %"),
            ("Promedio simple de los descuentos", "8,85 %"),
        ]
    );
    assert!(found.sentence.contains("se compara el total sin IVA, $ 8.823,53, si se lee como se asume"), "{}", found.sentence);
    assert!(found.steps[4].expression.contains("no se imprimen pesos ni cantidades"));
    // Ceilings without VAT are not set against prices with it.
    let apart = case.with(|c| c.offer["pricing"]["ceilings"] = json!("out")).finding("PRE-06");
    assert_eq!(steps(&apart).last(), Some(&("Promedio simple de los descuentos", "no se puede calcular")));
}
