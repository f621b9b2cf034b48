//! A check that keeps what an earlier one found says exactly what a check from nothing says.

use crate::support::{accepting, Case};
use habilita::engine::firm::Firm;
use habilita::engine::offer::Offer;
use habilita::engine::process::Process;
use habilita::engine::values::Moment;
use habilita::engine::{evaluate, judge, judge_untied, receipt, Earlier};
use serde_json::{json, Value};
use std::rc::Rc;

/// Offers one edit away from each other, as a bidder makes them.
fn edits() -> Vec<Value> {
    let start = Case::perfect().offer;
    let edit = |change: &dyn Fn(&mut Value)| {
        let mut offer = start.clone();
        change(&mut offer);
        offer
    };
    vec![
        start.clone(),
        edit(&|o| o["prices"]["7"]["unit_price"] = json!("15001")),
        edit(&|o| o["prices"]["7"]["ceiling"] = json!("1")),
        edit(&|o| o["prices"]["3"]["unit_price"] = json!("")),
        edit(&|o| drop(o["prices"].as_object_mut().expect("prices").remove("14"))),
        edit(&|o| o["prices"] = json!({})),
        edit(&|o| o["contracts"] = json!([])),
        edit(&|o| o["accepted"] = accepting(&["LEC-PARTICIPACION"])),
        edit(&|o| drop(o.as_object_mut().expect("an offer").remove("tiebreak"))),
    ]
}

#[test]
fn a_check_after_another_finds_the_same_as_a_check_from_nothing() {
    let case = Case::perfect();
    let process = Process::load(&case.process.to_string()).expect("the definition");
    let firm = Firm::load(&case.firm.to_string()).expect("the firm");
    // A firm of which nothing is known has other findings before those of the prices.
    let stranger =
        Firm::load(&json!({ "format": case.firm["format"], "kind": "consorcio", "contracts": case.firm["contracts"] }).to_string())
            .expect("a firm");
    let offers: Vec<Offer> = edits().iter().map(|offer| Offer::load(&offer.to_string()).expect("an offer")).collect();
    let days = ["2026-02-05", "2026-02-07"].map(|day| Moment::new(day).expect("a moment"));
    let (mut pairs, mut kept) = (0, 0);
    for before in &offers {
        for (earlier_firm, earlier_day) in [(&firm, days[0]), (&stranger, days[0]), (&firm, days[1])] {
            let verdict = judge(&process, earlier_firm, before, earlier_day, None).expect("a verdict");
            for now in &offers {
                let earlier = Earlier { verdict: &verdict, firm: earlier_firm, offer: before, as_of: earlier_day };
                let again = judge(&process, &firm, now, days[0], Some(&earlier)).expect("a verdict");
                let fresh = evaluate(&process, &firm, now, days[0]).expect("a report");
                assert_eq!(again.findings, fresh.findings);
                assert_eq!((again.overall, &again.assumptions), (fresh.overall, &fresh.assumptions));
                assert_eq!(receipt(&process, &firm, now, days[0]), fresh.receipt);
                kept += again.findings.iter().filter(|finding| verdict.findings.iter().any(|other| Rc::ptr_eq(finding, other))).count();
                pairs += 1;
            }
        }
    }
    println!("{pairs} pairs of checks, {kept} findings kept");
    assert!(pairs == 243 && kept > 1000, "{pairs} pairs, {kept} kept");
}

/// With as much as the largest tender asks, a change costs what it touches: shown by counting what is found anew.
#[test]
fn only_what_changed_is_judged_again() {
    const ITEMS: usize = 2000;
    const CONTRACTS: usize = 200;
    let mut case = Case::perfect();
    let item = |n: usize| json!({ "id": format!("{}", n + 1), "title": "Un elemento", "unit": "UND", "quantity": "3" });
    case.process["price"]["items"] = (0..ITEMS).map(item).collect();
    case.process["budget"]["amount"] = json!("9000000000");
    let price = |n: usize| (format!("{}", n + 1), json!({ "unit_price": "1000", "ceiling": "2000", "vat": "19" }));
    case.offer["prices"] = Value::Object((0..ITEMS).map(price).collect());
    let contract = case.firm["contracts"][0].clone();
    let one = |n: usize| {
        let mut one = contract.clone();
        one["id"] = json!(format!("c{n}"));
        one
    };
    case.firm["contracts"] = (0..CONTRACTS).map(one).collect();
    case.offer["contracts"] = (0..5).map(|n| json!(format!("c{n}"))).collect();
    let process = Process::load(&case.process.to_string()).expect("the definition");
    let load_firm = |firm: &Value| Firm::load(&firm.to_string()).expect("a firm");
    let load_offer = |offer: &Value| Offer::load(&offer.to_string()).expect("an offer");
    let (firm, offer) = (load_firm(&case.firm), load_offer(&case.offer));
    let day = Moment::new("2026-02-05").expect("a moment");
    let before = judge_untied(&process, &firm, &offer, day, None).expect("a verdict");
    // Rules on prices that are about the whole offer.
    let of_all = process.price.rules.len() - 1;
    assert!(before.findings.len() > ITEMS + of_all && of_all > 2);

    let anew = |firm_now: &Firm, offer_now: &Offer| {
        let earlier = Earlier { verdict: &before, firm: &firm, offer: &offer, as_of: day };
        let now = judge_untied(&process, firm_now, offer_now, day, Some(&earlier)).expect("a verdict");
        assert_eq!(now.findings, judge_untied(&process, firm_now, offer_now, day, None).expect("a verdict").findings);
        now.findings.iter().filter(|finding| !before.findings.iter().any(|other| Rc::ptr_eq(finding, other))).count()
    };
    let mut priced = case.offer.clone();
    priced["prices"]["7"]["unit_price"] = json!("1001");
    let one_price = anew(&firm, &load_offer(&priced));
    let mut said = case.firm.clone();
    said["contracts"][3]["value"] = json!("123456");
    let one_contract = anew(&load_firm(&said), &offer);
    let nothing = anew(&firm, &load_offer(&case.offer));
    println!(
        "found anew of {}: {one_price} after a price, {one_contract} after a contract, {nothing} after nothing",
        before.findings.len()
    );
    assert_eq!(one_price, 1 + of_all);
    assert_eq!(one_contract, before.findings.len() - ITEMS);
    assert_eq!(nothing, of_all);
}
