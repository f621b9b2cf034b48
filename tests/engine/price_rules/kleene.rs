//! What is not known of prices never makes anything comply, nor condemns what complied.

use super::asking;
use crate::support::Case;
use proptest::prelude::*;
use serde_json::{json, Value};

fn basis() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["in", "out"])
}

fn price() -> impl Strategy<Value = Value> {
    let vat = prop::sample::select(vec!["0", "5", "19", "excluded", "exempt"]);
    (1_u64..30, 1_u64..30, vat, prop::bool::ANY, prop::bool::ANY).prop_map(|(price, ceiling, vat, cited, written)| {
        let mut one = json!({ "unit_price": (price * 10).to_string(), "ceiling": (ceiling * 10).to_string(), "vat": vat });
        if cited {
            one["vat_norm"] = json!("Una norma");
        }
        if written {
            one["quantity"] = json!("2");
            one["total"] = json!((price * 20).to_string());
        }
        one
    })
}

fn offers() -> impl Strategy<Value = Case> {
    let rest = (prop::bool::ANY, basis(), basis(), 40_u64..1_200, prop::bool::ANY, prop::bool::ANY);
    (prop::collection::vec(price(), 1..4), rest).prop_map(|(prices, (charges, own, ceilings, budget, aiu, counted))| {
        let item = |at: usize| {
            let mut item = json!({ "id": at.to_string(), "title": "Cosa" });
            if counted {
                item["quantity"] = json!("2");
            }
            item
        };
        let items: Value = (0..prices.len()).map(item).collect();
        let total = if counted { "total_within_budget" } else { "unit_sum_within_budget" };
        let rules = [
            ("U", json!({ "unit_prices": {} })),
            ("T", json!({ total: {} })),
            ("V", json!({ "vat_cited": {} })),
            ("A", json!({ "arithmetic": {} })),
            ("Q", json!({ "quantities": {} })),
            ("F", json!({ "price_floor": { "percent": "90" } })),
            ("L", json!({ "low_price": { "percent": "20" } })),
            ("C", json!({ "comparison": { "by": "without_vat" } })),
        ];
        let prices: Value = prices.into_iter().enumerate().map(|(at, price)| (at.to_string(), price)).collect();
        let mut case = asking(items, &rules, prices);
        case.process["budget"]["amount"] = json!(budget.to_string());
        case.offer["pricing"] = json!({ "charges_vat": if charges { "yes" } else { "no" }, "prices": own, "ceilings": ceilings });
        if aiu {
            case.process["price"]["aiu"] = json!({ "clause": "8" });
            case.offer["pricing"]["aiu"] = json!({ "administration": "8", "contingencies": "2", "profit": "5", "vat": "19" });
        }
        case
    })
}

/// Facts of an offer. What the bidder did not write of its own form is not compared, so a quantity and a total are not here.
const FACTS: [&str; 12] = [
    "/prices/0/unit_price",
    "/prices/0/ceiling",
    "/prices/0/vat",
    "/prices/0/vat_norm",
    "/prices/1/unit_price",
    "/prices/1/vat",
    "/pricing/charges_vat",
    "/pricing/prices",
    "/pricing/ceilings",
    "/pricing/aiu/profit",
    "/pricing/aiu/vat",
    "/pricing/aiu",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, max_global_rejects: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn not_knowing_never_helps_and_never_condemns(case in offers(), fact in prop::sample::select(FACTS.to_vec())) {
        let (parent, key) = fact.rsplit_once('/').unwrap();
        let mut unknowing = case.clone();
        let gone = unknowing.offer.pointer_mut(parent).and_then(Value::as_object_mut).is_some_and(|map| map.remove(key).is_some());
        prop_assume!(gone);
        let (before, after) = (case.judge(), unknowing.judge());
        for (was, is) in before.findings.iter().zip(&after.findings).filter(|(was, _)| was.section == habilita::engine::report::Section::Price) {
            let (was_state, is_state) = (was.state.code(), is.state.code());
            // Nothing is asked of who charges no VAT; who did not say it is asked.
            let helped = is_state == "cumple" && was_state != "cumple" && was_state != "no_aplica";
            prop_assert!(!helped, "{}: {was_state} became cumple without {fact}\n{}\n{}", was.id, was.sentence, is.sentence);
            prop_assert!(was_state != "cumple" || is_state != "no_cumple", "{}: cumple became no_cumple without {fact}\n{}\n{}", was.id, was.sentence, is.sentence);
            prop_assert!(was_state != "no_cumple" || is_state != "cumple", "{}: {fact}", was.id);
        }
    }
}
