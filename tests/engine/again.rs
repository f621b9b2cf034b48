//! A check that keeps what an earlier one found says exactly what a check from nothing says.

use crate::support::{accepting, Case};
use habilita::engine::firm::Firm;
use habilita::engine::offer::Offer;
use habilita::engine::process::Process;
use habilita::engine::values::Moment;
use habilita::engine::{evaluate, judge, receipt, Earlier};
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
                let earlier = Earlier { verdict: &verdict, offer: before, as_of: earlier_day };
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
