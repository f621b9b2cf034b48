//! Totals that are too low.

use super::{asking, item_2, pricing, said};
use crate::support::Case;
use habilita::engine::report::{Overall, State};
use serde_json::{json, Value};

/// 43.000.000 less 20 % is 34.400.000. Without item 2 (2.500.000) the offer comes to 29.860.000: item 2 at 4.540.000 makes 34.400.000.
#[test]
fn a_fifth_below_the_budget_is_warned_of_and_never_rejected() {
    let priced = |price: &str| item_2(price, "9000000").with(|c| said(c, "estimate", Value::Null));
    let low = priced("4540000");
    let found = low.finding("PRE-06");
    assert_eq!((found.state, found.consequence, found.figures["limit"].as_str()), (State::RequiereRevision, None, "34400000"));
    assert!(found.sentence.contains("está 20 % por debajo de lo estimado"), "{}", found.sentence);
    assert_eq!(found.steps.len(), 5, "the limit and the four parts of an explanation");
    assert_eq!(low.judge().overall, Overall::ToReview);
    assert_eq!(priced("4540001").finding("PRE-06").state, State::Cumple);
}

/// Of an estimate of 2.400 millions: 1.780 is 25,83 % below it (620 ÷ 2.400), 2.210 is 7,92 %.
#[test]
fn the_estimate_of_the_entity_goes_before_the_budget() {
    let offer = |total: &str| {
        item_2(total, "9999999999").with(|c| {
            for item in c.process["price"]["items"].as_array_mut().unwrap().iter_mut().filter(|item| item["id"] != "2") {
                item["quantity"] = json!("0.000001");
            }
            c.process["price"].as_object_mut().unwrap().remove("whole_pesos");
            said(c, "estimate", json!("2400000000"));
        })
    };
    let low = offer("1780000000").finding("PRE-06");
    assert!(low.state == State::RequiereRevision && low.sentence.contains("25,83 %"), "{}", low.sentence);
    assert_eq!(offer("2210000000").finding("PRE-06").state, State::Cumple);
}

/// A percentage of the invitation goes before the guide's: 5 % below 35.000.000 is 33.250.000, and 32.360.000 is less.
#[test]
fn an_invitation_may_have_a_percentage_of_its_own() {
    let case = Case::perfect().with(|c| c.process["price"]["rules"][5]["rule"] = json!({ "low_price": { "percent": "5" } }));
    assert_eq!((Case::perfect().finding("PRE-06").state, case.finding("PRE-06").figures["limit"].as_str()), (State::Cumple, "33250000"));
    assert_eq!(case.finding("PRE-06").state, State::RequiereRevision);
}

/// Usme prints no quantities: the prices are held against the sum of the ceilings, and only on the same basis.
#[test]
fn without_quantities_prices_are_held_against_ceilings() {
    let ceilings: u64 = Case::usme().offer["prices"]
        .as_object()
        .unwrap()
        .values()
        .map(|price| price["ceiling"].as_str().unwrap().parse::<u64>().unwrap())
        .sum();
    let found = Case::usme().finding("PRE-05");
    assert_eq!((found.state, found.figures["estimate"].as_str()), (State::Cumple, ceilings.to_string().as_str()));
    let other = Case::usme().with(|c| c.offer["pricing"]["ceilings"] = json!("out")).finding("PRE-05");
    assert_eq!(other.state, State::PorConfirmar);
    // Each at four fifths of its ceiling.
    let fifth = Case::usme().with(|c| {
        for price in c.offer["prices"].as_object_mut().unwrap().values_mut() {
            let ceiling: u64 = price["ceiling"].as_str().unwrap().parse().unwrap();
            price["unit_price"] = json!((ceiling * 4 / 5).to_string());
        }
    });
    assert_eq!(fifth.finding("PRE-05").state, State::RequiereRevision);
}

/// 90 % of 43.000.000 is 38.700.000.
#[test]
fn an_invitation_may_have_a_floor() {
    let floor = |price: &str| {
        let items = json!([{ "id": "1", "title": "Uno", "quantity": "1" }]);
        asking(items, &[("F", json!({ "price_floor": { "percent": "90" } }))], json!({ "1": { "unit_price": price } }))
    };
    assert_eq!(floor("38700000").finding("F").state, State::Cumple);
    let below = floor("38699999");
    assert_eq!(below.finding("F").state, State::NoCumple);
    assert!(below.finding("F").remedy.clone().is_some_and(|remedy| remedy.starts_with("Suba el total a $ 38.700.000 o más.")));
    assert_eq!(below.judge().overall, Overall::Rejected);
    let unpriced = floor("1").with(|c| c.offer["prices"] = json!({}));
    assert_eq!(unpriced.finding("F").state, State::PorConfirmar);
    // Prices without VAT, at an unknown rate, may still reach it.
    let open = floor("38699999").with(|c| said(c, "prices", json!("out")));
    assert_eq!(open.finding("F").state, State::PorConfirmar);
    assert_eq!(pricing("prices", Value::Null).finding("PRE-06").state, State::Cumple);
}
