//! Prices: each kind of rule met to the limit and missed by the least. The ceilings, prices and estimates are invented: neither invitation
//! prints any.

mod award;
mod ceilings;
mod form;
mod kleene;
mod left;
mod loose;
mod low;
mod totals;

use crate::support::Case;
use serde_json::{json, Value};

/// Gachalá with one thing of its pricing said otherwise; `null` forgets it.
fn pricing(key: &str, value: Value) -> Case {
    Case::perfect().with(|c| said(c, key, value))
}

fn said(case: &mut Case, key: &str, value: Value) {
    let pricing = case.offer["pricing"].as_object_mut().unwrap();
    if value.is_null() {
        pricing.remove(key);
    } else {
        pricing.insert(key.to_owned(), value);
    }
}

/// Gachalá with a price for item 2, of which one is asked.
fn item_2(price: &str, ceiling: &str) -> Case {
    Case::perfect().with(|c| c.offer["prices"]["2"] = json!({ "unit_price": price, "ceiling": ceiling, "vat": "19" }))
}

/// An invitation with these items and rules, and an offer with these prices; both as JSON.
fn asking(items: Value, rules: &[(&str, Value)], prices: Value) -> Case {
    let rule =
        |(id, kind): &(&str, Value)| json!({ "id": id, "clause": "8", "cites": [], "title": "Precio", "help": "Precio.", "rule": kind });
    Case::perfect().with(|c| {
        for list in ["rejections", "contradictions", "deductions"] {
            c.process[list] = json!([]);
        }
        c.process["price"] = json!({ "items": items, "rules": rules.iter().map(rule).collect::<Value>() });
        c.offer["prices"] = prices;
        c.offer["pricing"] = json!({ "charges_vat": "yes", "prices": "in", "ceilings": "in" });
        c.offer["accepted"] = json!([]);
        c.offer["causes"] = json!({});
    })
}
