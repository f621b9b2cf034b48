//! What a receipt must not know: violence, reincorporation, ethnic origin, of whoever it is; and which findings say that they are of those.

use super::synthetic::{alone, consorcio, criterion, each, with_criteria, Tied, KINDS};
use crate::support::Case;
use serde_json::{json, Value};

fn code(case: &Case) -> String {
    case.judge().receipt.code
}

/// The four kinds whose facts the law protects most.
const SENSITIVE: [&str; 4] = ["victims", "ethnic", "reincorporation", "member_reincorporation"];

fn facts(answer: &str, percent: &str, days: &[&str]) -> Value {
    let part = json!({ "victim": answer, "victims": percent, "reincorporated": answer, "reincorporated_share": percent, "ethnic": days });
    json!({ "sensitive": part })
}

/// Said, said otherwise or not said, the code is the same; said in the open, it is not.
#[test]
fn sensitive_facts_reach_no_receipt() {
    let case = alone("legal").says(json!({ "workers": 10 }));
    let base = code(&case);
    for said in [facts("yes", "40", &["2020-01-01"]), facts("no", "0", &[]), json!({ "sensitive": {} })] {
        assert_eq!(code(&case.clone().says(said)), base);
    }
    assert_ne!(code(&case.clone().says(json!({ "workers": 11 }))), base);
    assert_ne!(code(&case.says(json!({ "disabled": ["2020-01-01"] }))), base);
    let plural = consorcio(&[("natural", "50"), ("legal", "50")]).member("m1", json!({ "workers": 10 }));
    let base = code(&plural);
    assert_eq!(code(&plural.clone().member("m1", facts("yes", "40", &["2020-01-01"]))), base);
    assert_ne!(code(&plural.member("m1", json!({ "head_of_family": "yes" }))), base);
}

/// A member of whom only that was said is a member of whom nothing was said.
#[test]
fn nor_that_something_was_said() {
    let plural = consorcio(&[("natural", "50"), ("legal", "50")]);
    assert_eq!(code(&plural.clone().member("m1", facts("yes", "40", &[]))), code(&plural));
    let alone = alone("legal");
    assert_eq!(code(&alone.clone().says(facts("yes", "40", &[]))), code(&alone));
}

/// Whether it is claimed, and every paper of it.
#[test]
fn sensitive_claims_reach_no_receipt() {
    let case = consorcio(&[("natural", "50"), ("legal", "50")]);
    let base = code(&case);
    for (kind, _) in KINDS {
        let id = format!("C-{kind}");
        let changes: [&dyn Fn(&mut Value); 4] = [
            &|claims| claims[&id]["claimed"] = json!("no"),
            &|claims| claims[&id]["proofs"]["p"] = json!({ "has": "no" }),
            &|claims| claims[&id]["members"]["m1"]["p"] = json!({ "issued": "2026-01-20" }),
            &|claims| drop(claims.as_object_mut().unwrap().remove(&id)),
        ];
        for (at, change) in changes.iter().enumerate() {
            let changed = code(&case.clone().with(|c| change(&mut c.offer["tiebreak"])));
            assert_eq!(changed == base, SENSITIVE.contains(&kind), "{kind}, change {at}");
        }
    }
}

/// What is said of rivals under 2, 5, 6 and 7, where a criterion is sensitive; under the others it is part of what was judged.
#[test]
fn sensitive_credits_of_rivals_reach_no_receipt() {
    let with = |credits: Value| {
        alone("legal").with(|c| c.offer["draw"] = json!({ "bidders": [{ "name": "Ana", "credits": credits }, { "name": "Beto" }] }))
    };
    let base = code(&with(json!({})));
    for number in 1..=11 {
        let credits = json!({ number.to_string(): { "credited": "yes" } });
        assert_eq!(code(&with(credits)) == base, [2, 5, 6, 7].contains(&number), "{number}");
    }
}

/// By its kind, or because it stands under 5 or 6, or because it is marked.
#[test]
fn findings_say_that_they_are_sensitive() {
    let report = consorcio(&[("natural", "50"), ("legal", "50")]).judge();
    for (kind, _) in KINDS {
        let found = report.findings.iter().find(|f| f.id == format!("C-{kind}")).unwrap();
        assert_eq!(found.sensitive, SENSITIVE.contains(&kind), "{kind}");
    }
    for number in 1..=11 {
        let proofs = |mark: bool| {
            let mut one = criterion("proofs", number, &[each("p")]);
            if mark {
                one["privacy"] = json!("sensitive");
            }
            with_criteria(&[one]).alone("natural").criterion("proofs").sensitive
        };
        assert_eq!((proofs(false), proofs(true)), ([5, 6].contains(&number), true), "{number}");
    }
}

/// Under 5 and 6 nothing reaches the receipt though the definition forgot the mark, whatever the kind; with the mark, under any number.
#[test]
fn the_mark_is_not_needed_under_5_and_6() {
    for number in 1..=11_u16 {
        for mark in [false, true] {
            let mut one = criterion("proofs", number, &[each("p")]);
            if mark {
                one["privacy"] = json!("sensitive");
            }
            let case = with_criteria(&[one]).alone("natural");
            let unclaimed = case.clone().with(|c| c.offer["tiebreak"]["C-proofs"]["claimed"] = json!("no"));
            assert_eq!(code(&case) == code(&unclaimed), mark || [5, 6].contains(&number), "{number} {mark}");
        }
    }
}

/// The trial is sensitive once it goes through such a criterion, be it that nobody credits it; the draw, when one decides who stays.
#[test]
fn a_trial_that_a_sensitive_criterion_decides() {
    let tried = |credits: Value| {
        let bidders = json!([{ "name": "Ana", "credits": credits }, { "name": "Beto", "credits": no_credits() }, { "name": "Caro", "credits": no_credits() }]);
        let case = alone("legal").with(|c| c.offer["draw"] = json!({ "trm": "4123.57", "bidders": bidders }));
        (case.finding("DESEMPATE").sensitive, case.finding("SORTEO").sensitive)
    };
    let mut credits = no_credits();
    assert_eq!(tried(credits.clone()), (true, false));
    credits["1"] = json!({ "credited": "yes" });
    assert_eq!(tried(credits.clone()), (false, false));
    credits["1"] = json!({ "credited": "no" });
    credits["5"] = json!({ "credited": "yes" });
    assert!(tried(credits).0);
}

/// Nobody credits anything.
fn no_credits() -> Value {
    (1..=11).map(|number| (number.to_string(), json!({ "credited": "no" }))).collect::<serde_json::Map<_, _>>().into()
}

/// A list of nobody and a list that nobody gave are judged otherwise, so the receipt tells them apart.
#[test]
fn nobody_is_not_the_same_as_not_said() {
    let case = alone("legal").says(json!({ "workers": 10 }));
    let none = case.clone().says(json!({ "disabled": [] }));
    assert_eq!((case.is("disability"), none.is("disability")), ("por_confirmar", "no_cumple"));
    assert_ne!(code(&case), code(&none));
}
