//! A unit price against its ceiling, with and without VAT.

use super::{item_2, pricing, said};
use crate::support::Case;
use habilita::engine::report::{Overall, State};
use proptest::prelude::*;
use serde_json::{json, Value};

/// All fourteen at ceilings that come to 43.000.000: the thirteen others, item 2 apart, come to 29.860.000 (see `gachala.rs`), and 13.140.000
/// more fill the budget.
fn at_the_budget() -> Case {
    item_2("13140000", "13140000").with(|c| c.offer["prices"]["7"] = json!({ "unit_price": "14500", "ceiling": "14500", "vat": "19" }))
}

#[test]
fn all_items_at_their_ceilings_and_the_total_at_the_budget() {
    let case = at_the_budget();
    assert_eq!(case.finding("PRE-02").figures["total"], "43000000");
    let report = case.judge();
    let priced: Vec<State> = report.findings.iter().filter(|f| f.id.starts_with("PRE-0")).map(|f| f.state).collect();
    assert_eq!(report.overall, Overall::Ready, "{priced:?}");
}

/// One peso of 900 units above its ceiling, and item 2 cheaper by as much: the total fits, and the offer is rejected.
#[test]
fn one_peso_above_one_ceiling_rejects_although_the_total_fits() {
    let case = at_the_budget().with(|c| {
        c.offer["prices"]["7"]["unit_price"] = json!("14501");
        c.offer["prices"]["2"]["unit_price"] = json!("13139100");
    });
    let item = case.finding("PRE-01.7");
    assert_eq!((item.state, item.consequence), (State::NoCumple, Some("rejection")));
    assert!(item.sentence.ends_with("ofrece $ 14.501 y el tope es $ 14.500; se pasa por $ 1."), "{}", item.sentence);
    assert_eq!((case.finding("PRE-02").state, case.judge().overall), (State::Cumple, Overall::Rejected));
}

fn four(price: &str, change: impl FnOnce(&mut Case)) -> habilita::engine::report::Finding {
    let case = Case::perfect().with(|c| c.offer["prices"]["4"]["unit_price"] = json!(price));
    case.with(change).finding("PRE-01.4")
}

/// The ceiling of item 4 is 90.000. With VAT of 19 %: 75.630 × 1,19 = 89.999,70 and 75.631 × 1,19 = 90.000,89.
#[test]
fn prices_without_vat_are_held_against_ceilings_with_it() {
    let out = |c: &mut Case| said(c, "prices", json!("out"));
    assert_eq!(four("75630", out).state, State::Cumple);
    let above = four("75631", out);
    assert_eq!(above.state, State::NoCumple);
    assert!(
        above.sentence.ends_with("ofrece $ 75.631, que con IVA del 19 % son $ 90.000,89, y el tope es $ 90.000; se pasa por $ 0,89."),
        "{}",
        above.sentence
    );
    assert!(above.remedy.clone().is_some_and(|remedy| remedy.starts_with("Baje el precio unitario a $ 75.630 o menos.")));
    assert_eq!(above.steps[0].value, "$ 90.000,89");
}

/// The other way about: 90.000 × 1,19 = 107.100.
#[test]
fn prices_with_vat_are_held_against_ceilings_without_it() {
    let out = |c: &mut Case| said(c, "ceilings", json!("out"));
    assert_eq!(four("107100", out).state, State::Cumple);
    let above = four("107101", out);
    assert!(above.remedy.clone().is_some_and(|remedy| remedy.starts_with("Baje el precio unitario a $ 107.100 o menos.")));
}

/// 75.000 × 1,19 = 89.250 is within whatever includes VAT; 80.000 × 1,19 = 95.200 only if the price includes it, or neither does; 107.101 is
/// above whatever they include.
#[test]
fn vat_that_nobody_said_matters_only_where_it_could_change_the_answer() {
    let unsaid = |c: &mut Case| {
        said(c, "prices", Value::Null);
        said(c, "ceilings", Value::Null);
    };
    assert_eq!(four("75000", unsaid).state, State::Cumple);
    assert_eq!((four("80000", unsaid).state, four("80000", unsaid).code), (State::PorConfirmar, "vat_unknown"));
    assert!(four("80000", unsaid).sentence.contains("falta saber si los precios y los topes llevan IVA"));
    assert_eq!(four("107101", unsaid).state, State::NoCumple);
    // Prices with VAT: the ceiling alone is not known.
    assert!(four("95000", |c| said(c, "ceilings", Value::Null)).sentence.contains("falta saber si los topes llevan IVA"));
    // Which rate, where the two differ.
    let rate = |c: &mut Case| {
        said(c, "prices", json!("out"));
        c.offer["prices"]["4"].as_object_mut().unwrap().remove("vat");
    };
    assert!(four("75000", rate).sentence.contains("falta saber cuál es el IVA de este ítem"));
    assert_eq!(four("90001", rate).state, State::NoCumple, "above it at any rate");
}

/// An excluded item, or a bidder who charges no VAT, has one price.
#[test]
fn without_vat_there_is_one_price() {
    let unsaid = |c: &mut Case| {
        said(c, "prices", Value::Null);
        said(c, "ceilings", Value::Null);
    };
    let excluded = |c: &mut Case| {
        unsaid(c);
        c.offer["prices"]["4"]["vat"] = json!("excluded");
    };
    assert_eq!((four("90000", excluded).state, four("90001", excluded).state), (State::Cumple, State::NoCumple));
    let charges_none = |c: &mut Case| {
        unsaid(c);
        said(c, "charges_vat", json!("no"));
    };
    assert_eq!((four("90000", charges_none).state, four("90001", charges_none).state), (State::Cumple, State::NoCumple));
}

/// A ceiling that is not there leaves that item to be confirmed, and no other.
#[test]
fn a_missing_ceiling_concerns_its_item_only() {
    let case = Case::perfect().with(|c| drop(c.offer["prices"]["4"].as_object_mut().unwrap().remove("ceiling")));
    let open: Vec<String> = case.judge().findings.iter().filter(|f| f.state == State::PorConfirmar).map(|f| f.id.clone()).collect();
    assert_eq!(open, ["PRE-01.4"]);
}

/// Where the invitation prints whether its ceilings include VAT, nobody else says it.
#[test]
fn what_the_invitation_prints_of_the_ceilings_goes_first() {
    let case = pricing("ceilings", json!("in")).with(|c| c.process["price"]["ceilings"] = json!("out"));
    assert_eq!(case.with(|c| c.offer["prices"]["4"]["unit_price"] = json!("107100")).finding("PRE-01.4").state, State::Cumple);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 80, failure_persistence: None, ..ProptestConfig::default() })]

    /// With cents: the price of the remedy complies, and one cent more does not. Compared in whole numbers: price × (100 + rate) ≤ ceiling × 100.
    #[test]
    fn the_price_of_the_remedy_is_the_greatest_that_complies(price in 1_u64..50_000_000, ceiling in 1_u64..40_000_000, rate in prop::sample::select(vec![0_u64, 5, 16, 19]), bases in (prop::bool::ANY, prop::bool::ANY)) {
        let cents = |amount: u64| if amount.is_multiple_of(100) { (amount / 100).to_string() } else { format!("{}.{:02}", amount / 100, amount % 100).trim_end_matches('0').to_owned() };
        let basis = |within: bool| json!(if within { "in" } else { "out" });
        let state = |price: u64| {
            let found = four(&cents(price), |c| {
                c.process["price"].as_object_mut().unwrap().remove("whole_pesos");
                c.offer["prices"]["4"]["ceiling"] = json!(cents(ceiling));
                c.offer["prices"]["4"]["vat"] = json!(rate.to_string());
                said(c, "prices", basis(bases.0));
                said(c, "ceilings", basis(bases.1));
            });
            (found.state, found.remedy.clone().unwrap_or_default())
        };
        let (with, without) = (100 + rate, 100);
        let (own, other) = match bases { (false, true) => (with, without), (true, false) => (without, with), _ => (100, 100) };
        let (found, remedy) = state(price);
        let fits = u128::from(price) * u128::from(own) <= u128::from(ceiling) * u128::from(other);
        prop_assert_eq!(found, if fits { State::Cumple } else { State::NoCumple });
        if !fits {
            let most = u64::try_from(u128::from(ceiling) * u128::from(other) / u128::from(own)).unwrap();
            let written = remedy.strip_prefix("Baje el precio unitario a $ ").and_then(|rest| rest.split(" o menos").next()).unwrap().replace('.', "").replace(',', ".");
            let said: u64 = match written.split_once('.') {
                None => written.parse::<u64>().unwrap() * 100,
                Some((whole, part)) => whole.parse::<u64>().unwrap() * 100 + format!("{part:0<2}").parse::<u64>().unwrap(),
            };
            prop_assert_eq!(said, most);
        }
    }
}
