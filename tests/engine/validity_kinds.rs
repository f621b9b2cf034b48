//! Kinds of validity that neither invitation prints, on changed definitions.

use crate::support::Case;
use habilita::engine::report::{Finding, State};
use serde_json::{json, Value};

/// JUR-03 of Usme under another rule, with this paper.
fn under(rule: Value, paper: Value) -> Finding {
    let case = Case::usme().with(|c| {
        let requirements = c.process["requirements"].as_array_mut().expect("a list");
        let requirement = requirements.iter_mut().find(|r| r["id"] == "JUR-03").expect("the requirement");
        requirement["rule"] = rule;
        c.firm["papers"]["registro_mercantil"] = paper;
    });
    case.finding("JUR-03")
}

/// Thirty business days back from Friday 11-07-2025, the holidays of 23 and 30 June and 2 June aside, reach 27-05-2025.
#[test]
fn business_days_where_they_are_printed() {
    let rule = || json!({ "max_age": { "days": 30, "from": "closing", "unit": "business" } });
    let of = |issued: &str| under(rule(), json!({ "issued": issued }));
    assert_eq!((of("2025-05-27").state, of("2025-05-26").state), (State::Cumple, State::NoCumple));
    let late = of("2025-05-26");
    assert_eq!((late.figures["oldest"].as_str(), late.figures["max_business_days"].as_str()), ("2025-05-27", "30"));
    assert!(late.sentence.contains("30 días hábiles") && !late.sentence.contains("aún valdría"), "{}", late.sentence);
}

/// A paper with a last day of its own: in force on the day of the closing, that day included.
#[test]
fn in_force_at_a_milestone() {
    let of = |paper: Value| under(json!({ "in_force": { "at": "cure" } }), paper);
    assert_eq!(of(json!({ "expires": "2025-07-16" })).state, State::Cumple);
    let short = of(json!({ "expires": "2025-07-15" }));
    assert_eq!((short.state, short.code, short.consequence), (State::NoCumple, "expiry_short", Some("curable")));
    // An addendum that moves the closing need not move this milestone.
    let moving = &short.terms.iter().find(|term| term.label == "Si el cierre se mueve").expect("it says what happens").text;
    assert!(!moving.contains("con él"), "{moving}");
    let ended = of(json!({ "expires": "2025-07-10" }));
    assert_eq!((ended.state, ended.code, ended.consequence), (State::NoCumple, "expiry_before_closing", Some("rejection")));
    assert_eq!(of(json!({ "has": "yes", "indefinite": "yes" })).state, State::Cumple);
    assert_eq!(of(json!({ "has": "yes" })).code, "expiry_unknown");
    assert_eq!(of(json!({ "has": "no" })).code, "paper_missing");
}

/// «Del mes»: of the month of the closing first published, though an addendum moves it to the next.
#[test]
fn the_month_of_the_original_closing() {
    let moved = |original: bool| {
        let case = Case::usme().with(|c| {
            let requirements = c.process["requirements"].as_array_mut().expect("a list");
            let requirement = requirements.iter_mut().find(|r| r["id"] == "JUR-08A").expect("the requirement");
            if original {
                requirement["rule"]["month_of"]["original"] = json!("yes");
            }
            c.offer["schedule"] = json!({ "closing": { "date": "2025-08-01" }, "cure": { "date": "2025-08-06" } });
        });
        case.finding("JUR-08A").state
    };
    // The record of the case is of 01-07-2025.
    assert_eq!((moved(true), moved(false)), (State::Cumple, State::NoCumple));
}
