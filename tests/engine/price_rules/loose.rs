//! Prices without a process, as the JavaScript package has them.

use habilita::engine::check_prices;
use serde_json::{json, Value};

fn check(items: Value, rule: Value) -> Value {
    serde_json::to_value(check_prices(&items.to_string(), &rule.to_string()).expect("documents")).unwrap()
}

/// 2 × 100 = 200 and 3 × 50 = 150; with 19 % and excluded, 38 of VAT: 350 and 388.
#[test]
fn lines_totals_and_states() {
    let items = json!([
        { "id": "a", "quantity": "2", "unit_price": "100", "vat": "19", "ceiling": "119" },
        { "id": "b", "quantity": "3", "unit_price": "50", "vat": "excluded", "ceiling": "50" }
    ]);
    let rule = |budget: &str| json!({ "budget": budget, "prices": "out", "ceilings": "in", "charges_vat": "yes" });
    let found = check(items.clone(), rule("388"));
    assert_eq!(
        (found["total"].as_str(), found["totalWithVat"].as_str(), found["state"].as_str()),
        (Some("350"), Some("388"), Some("cumple"))
    );
    assert_eq!((found["lines"][0]["total"].as_str(), found["lines"][0]["vat"].as_str()), (Some("200"), Some("38")));
    assert_eq!(found["lines"][1]["state"], "cumple");
    assert_eq!(check(items.clone(), rule("387"))["state"], "no_cumple");
    // Without a budget the total is only told; without ceilings each item is to be confirmed.
    let alone = check(json!([{ "id": "a", "unit_price": "100", "vat": "19" }]), json!({ "prices": "in" }));
    assert_eq!((alone["totalWithVat"].as_str(), alone["state"].as_str()), (Some("100"), Some("por_confirmar")));
    // Nobody said whether prices include VAT: there is no one total.
    let unsaid = check(items, json!({ "budget": "350", "charges_vat": "yes" }));
    assert!(unsaid.get("totalWithVat").is_none());
    assert_eq!(unsaid["state"], "por_confirmar");
}

#[test]
fn broken_input_is_told() {
    let broken = |items: Value, rule: Value| check_prices(&items.to_string(), &rule.to_string()).expect_err("broken").remove(0);
    assert_eq!(broken(json!([{ "id": "a", "unit_price": "gratis" }]), json!({})).path, "/0/unit_price");
    assert_eq!(broken(json!([{ "id": "a" }, { "id": "a" }]), json!({})).code, "duplicate_id");
    assert_eq!(broken(json!([]), json!({ "prices": "maybe" })).path, "/prices");
    assert_eq!(broken(json!([{ "id": "a", "vat": "130" }]), json!({})).path, "/0/vat");
}
