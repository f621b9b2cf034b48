//! What is left of a priced offer.

use super::{pricing, said};
use crate::support::Case;
use habilita::engine::bidder::Answer;
use habilita::engine::firm::Firm;
use habilita::engine::left;
use habilita::engine::offer::Offer;
use habilita::engine::process::Process;
use habilita::engine::reading::{Dictionary, Id};
use habilita::engine::report::NetIncome;
use serde_json::json;

fn of(case: &Case) -> Option<NetIncome> {
    let process = Process::load(&case.process.to_string()).expect("a definition");
    let firm = Firm::load(&case.firm.to_string()).expect("a firm");
    let offer = Offer::load(&case.offer.to_string()).expect("an offer");
    let answers: Dictionary<Answer> = [(Id::new("declarante").unwrap(), Answer::Yes)].into_iter().collect();
    left(&process, &firm, &offer, &answers)
}

/// Gachalá, a natural person who files, prices without VAT: 32.360.000 and 4.529.600 of VAT (see `totals.rs`). Stamps of 0,5 % (161.800; from
/// 6 × 1.750.905 on) and 4 % (1.294.400), 15 % of the VAT (679.440), ICA 1 % (323.600), no sports levy; withheld: 4 % of items 1–7, 19.500.000
/// (780.000), 3,5 % of items 8–9, 4.340.000 (151.900), and 3,5 % of items 10–14, 8.520.000 (298.200). In all 3.689.340: 33.200.260 are left.
#[test]
fn what_is_left_of_the_perfect_offer() {
    let case = pricing("prices", json!("out"));
    let found = of(&case).expect("priced");
    assert_eq!((found.total.as_str(), found.least_deducted.as_str(), found.most_deducted.as_str()), ("36889600", "3689340", "3689340"));
    assert_eq!((found.least.as_str(), found.most.as_str()), ("33200260", "33200260"));
    // Guarantees of 200.000 are paid too.
    let insured = of(&case.with(|c| said(c, "guarantees", json!("200000")))).expect("priced");
    assert_eq!(insured.least, "33000260");
}

#[test]
fn of_nothing_priced_nothing_is_left() {
    assert!(of(&Case::perfect().with(|c| c.offer["prices"] = json!({}))).is_none());
    assert!(of(&pricing("prices", json!(null)).with(|c| c.offer["prices"] = json!({ "1": c.offer["prices"]["1"] }))).is_none());
}
