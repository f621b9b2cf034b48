//! Totals with VAT, administration, contingencies and profit, by lots, with and without cents.

use super::{asking, item_2, pricing, said};
use crate::support::Case;
use habilita::engine::report::{Overall, State};
use serde_json::{json, Value};

/// Items 1 to 9 come to 600.000 + 2.500.000 + 1.200.000 + 450.000 + 1.200.000 + 500.000 + 13.050.000 + 1.440.000 + 2.900.000 = 23.840.000 and
/// have VAT: 19 % is 4.529.600. Items 10 to 14, excluded, come to 8.520.000. 32.360.000 + 4.529.600 = 36.889.600.
#[test]
fn vat_is_added_to_prices_without_it() {
    let total = pricing("prices", json!("out")).finding("PRE-02");
    assert_eq!((total.figures["total"].as_str(), total.figures["net"].as_str()), ("36889600", "32360000"));
    assert_eq!(total.steps[0].expression, "2 × $ 300.000 + IVA 19 %");
    assert_eq!(total.steps[0].value, "$ 714.000");
    // 23.840.000 ÷ 1,19 line by line, to the peso: 504.202 + 2.100.840 + 1.008.403 + 378.151 + 1.008.403 + 420.168 + 10.966.387 + 1.210.084 +
    // 2.436.975 = 20.033.613; with the excluded ones, 28.553.613.
    let net = Case::perfect().finding("PRE-02");
    assert_eq!((net.figures["total"].as_str(), net.figures["net"].as_str()), ("32360000", "28553613"));
}

/// Nobody said whether the prices include VAT: 32.360.000 if they do, 36.889.600 if they do not. A budget of 36.889.600 does for both.
#[test]
fn a_total_between_two_amounts_is_judged_by_both() {
    let budget = |budget: &str| pricing("prices", Value::Null).with(|c| c.process["budget"]["amount"] = json!(budget)).finding("PRE-02");
    assert_eq!(budget("36889600").state, State::Cumple);
    let open = budget("36889599");
    assert_eq!(open.state, State::PorConfirmar);
    assert!(
        open.sentence.ends_with("lo escrito suma $ 32.360.000, o $ 36.889.600 con IVA, y el presupuesto es $ 36.889.599; falta saber si los precios llevan IVA."),
        "{}",
        open.sentence
    );
    assert_eq!(budget("32359999").state, State::NoCumple);
    // A rate that nobody said: the rest is a least, and there is no most.
    let rate = pricing("prices", json!("out")).with(|c| drop(c.offer["prices"]["1"].as_object_mut().unwrap().remove("vat")));
    assert!(rate.finding("PRE-02").sentence.contains("falta el IVA de 1 ítem"), "{}", rate.finding("PRE-02").sentence);
    // Who charges no VAT has one total.
    assert_eq!(pricing("prices", Value::Null).with(|c| said(c, "charges_vat", json!("no"))).finding("PRE-02").state, State::Cumple);
}

/// A budget of $ 9.242.224,80, although offers are in whole pesos.
#[test]
fn a_budget_may_have_cents() {
    let state = |price: &str| {
        let case = asking(
            json!([{ "id": "1", "title": "Uno", "quantity": "1" }]),
            &[("T", json!({ "total_within_budget": {} }))],
            json!({ "1": { "unit_price": price } }),
        );
        case.with(|c| c.process["budget"]["amount"] = json!("9242224.80")).finding("T")
    };
    assert_eq!(state("9242224").state, State::Cumple);
    assert!(state("9242225").sentence.ends_with("pasa del presupuesto de $ 9.242.224,80 por $ 0,20."), "{}", state("9242225").sentence);
}

/// 5.269.028.000 × 8 % = 421.522.240; × 2 % = 105.380.560; × 5 % = 263.451.400; 16 % of this last = 42.152.224. In all 6.101.534.424.
fn works(budget: &str) -> Case {
    let items = json!([{ "id": "1", "title": "Obra", "quantity": "1" }]);
    asking(items, &[("T", json!({ "total_within_budget": {} }))], json!({ "1": { "unit_price": "5269028000" } })).with(|c| {
        c.process["budget"]["amount"] = json!(budget);
        c.process["price"]["aiu"] = json!({ "clause": "8" });
        said(c, "aiu", json!({ "administration": "8", "contingencies": "2", "profit": "5", "vat": "16" }));
    })
}

#[test]
fn vat_is_charged_on_the_profit_only() {
    let total = works("6101534424").finding("T");
    assert_eq!((total.state, total.figures["total"].as_str()), (State::Cumple, "6101534424"));
    let steps: Vec<(&str, &str)> = total.steps.iter().map(|step| (step.label.as_str(), step.value.as_str())).collect();
    assert_eq!(
        steps,
        [
            ("Ítem 1", "$ 5.269.028.000"),
            ("Administración", "$ 421.522.240"),
            ("Imprevistos", "$ 105.380.560"),
            ("Utilidad", "$ 263.451.400"),
            ("IVA sobre la utilidad", "$ 42.152.224"),
            ("Total sin IVA", "$ 6.059.382.200"),
            ("Total", "$ 6.101.534.424"),
        ]
    );
    assert_eq!(works("6101534423").finding("T").state, State::NoCumple);
    let unsaid = works("6101534424").with(|c| drop(c.offer["pricing"]["aiu"].as_object_mut().unwrap().remove("profit")));
    assert_eq!(unsaid.finding("T").state, State::PorConfirmar);
    assert!(unsaid.finding("T").sentence.contains("falta el porcentaje de utilidad"), "{}", unsaid.finding("T").sentence);
    // What is known already passes: 5.269.028.000 + 421.522.240 + 105.380.560 = 5.795.930.800.
    let over = works("5795930799").with(|c| drop(c.offer["pricing"]["aiu"].as_object_mut().unwrap().remove("profit")));
    assert_eq!(over.finding("T").state, State::NoCumple);
}

fn lots(offered: Value, prices: Value) -> Case {
    let items = json!([
        { "id": "1", "title": "Uno", "quantity": "2", "lot": "A" },
        { "id": "2", "title": "Dos", "quantity": "1", "lot": "A" },
        { "id": "3", "title": "Tres", "quantity": "10", "lot": "B" }
    ]);
    asking(items, &[("T", json!({ "total_within_budget": {} })), ("U", json!({ "unit_prices": {} }))], prices).with(|c| {
        c.process["price"]["lots"] =
            json!([{ "id": "A", "title": "Lote A", "budget": "1000" }, { "id": "B", "title": "Lote B", "budget": "500" }]);
        said(c, "lots", offered);
    })
}

/// 2 × 300 + 400 = 1.000; 10 × 51 = 510 of 500, though both together are less than the budget.
#[test]
fn each_lot_has_a_budget_of_its_own() {
    let prices = |third: &str| {
        let one = |price: &str| json!({ "unit_price": price, "ceiling": "999", "vat": "19" });
        json!({ "1": one("300"), "2": one("400"), "3": one(third) })
    };
    let states = |case: &Case| ["T.A", "T.B", "U.1", "U.3"].map(|id| case.finding(id).state.code());
    assert_eq!(states(&lots(Value::Null, prices("50"))), ["cumple"; 4]);
    assert_eq!(states(&lots(Value::Null, prices("51"))), ["cumple", "no_cumple", "cumple", "cumple"]);
    // The offer is for the first lot only.
    assert_eq!(states(&lots(json!(["A"]), prices("51"))), ["cumple", "no_aplica", "cumple", "no_aplica"]);
    let problems = lots(json!(["C"]), prices("50")).try_judge().expect_err("no such lot");
    assert_eq!((problems[0].code, problems[0].path.as_str()), ("unknown_lot", "/pricing/lots/0"));
}

#[test]
fn lots_that_make_no_sense_are_told() {
    let broken = |change: fn(&mut Case)| lots(Value::Null, json!({})).with(change).try_judge().expect_err("broken").remove(0);
    let found = broken(|c| c.process["price"]["items"][0]["lot"] = json!("C"));
    assert_eq!((found.code, found.path.as_str()), ("unknown_name", "/price/items/0/lot"));
    let found = broken(|c| drop(c.process["price"]["items"][1].as_object_mut().unwrap().remove("lot")));
    assert_eq!((found.code, found.path.as_str()), ("missing_lot", "/price/items/1"));
    let found = broken(|c| c.process["price"]["lots"][1]["id"] = json!("A"));
    assert_eq!((found.code, found.path.as_str()), ("duplicate_id", "/price/lots/1/id"));
}

/// 1.833.115,20 is 1.833.115 either way; 1.833.115,50 is 1.833.116 or 1.833.115.
#[test]
fn cents_become_whole_pesos_and_the_two_ways_are_said() {
    let fifth = item_2("1833115.2", "1833115");
    assert_eq!(fifth.finding("PRE-01.2").state, State::Cumple);
    let cents = fifth.finding("PRE-03");
    assert_eq!((cents.state, cents.code), (State::RequiereRevision, "price_with_cents"));
    assert_eq!((cents.steps[0].expression.as_str(), cents.steps[0].value.as_str()), ("$ 1.833.115,20 al peso", "$ 1.833.115"));
    let half = item_2("1833115.5", "1833115");
    assert_eq!(half.finding("PRE-03").steps[0].expression, "$ 1.833.115,50 al peso; recortado, $ 1.833.115");
    assert_eq!(half.finding("PRE-03").steps[0].value, "$ 1.833.116");
    let item = half.finding("PRE-01.2");
    assert_eq!((item.state, item.readings.as_slice()), (State::RequiereRevision, &["LEC-PESO".to_owned()][..]));
    assert_eq!(item.remedy.as_deref().map(|remedy| remedy.contains("$ 1.833.115 o menos")), Some(true), "{:?}", item.remedy);
    // Accepted, it is as it is assumed.
    let accepted = half.clone().with(|c| c.offer["accepted"].as_array_mut().unwrap().push(json!("LEC-PESO")));
    assert_eq!(accepted.finding("PRE-01.2").state, State::NoCumple);
    assert_eq!(item_2("1833115.5", "1833116").finding("PRE-01.2").state, State::Cumple);
    assert_eq!(accepted.judge().overall, Overall::Rejected);
}
