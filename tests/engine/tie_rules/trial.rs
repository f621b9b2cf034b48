//! A tie tried criterion by criterion: who survives each number, who wins, and what is told when something is not known.

use super::synthetic::{alone, consorcio, Tied};
use crate::support::Case;
use habilita::engine::report::Finding;
use serde_json::{json, Map, Value};

/// A rival that credits the numbers listed and no other.
pub fn rival(name: &str, credited: &[u16]) -> Value {
    let credits: Map<String, Value> = (1..=11_u16)
        .map(|number| (number.to_string(), json!({ "credited": if credited.contains(&number) { "yes" } else { "no" } })))
        .collect();
    json!({ "name": name, "credits": credits })
}

/// The same, of which this is said of one number.
fn said(mut rival: Value, number: u16, credit: Value) -> Value {
    rival["credits"][number.to_string()] = credit;
    rival
}

fn tried(bidders: &[Value], trm: &str) -> Case {
    alone("natural").with(|c| {
        c.offer["draw"] = json!({ "bidders": bidders });
        if !trm.is_empty() {
            c.offer["draw"]["trm"] = json!(trm);
        }
    })
}

/// The code, the winner and the criterion.
fn end(found: &Finding) -> (&'static str, &str, &str) {
    let figure = |name: &str| found.figures.get(name).map_or("", String::as_str);
    (found.code, figure("winner"), figure("criterion"))
}

fn trial(bidders: &[Value], trm: &str) -> Finding {
    tried(bidders, trm).finding("DESEMPATE")
}

fn steps(found: &Finding) -> Vec<String> {
    found.steps.iter().map(|step| format!("{} | {} | {}", step.label, step.expression, step.value)).collect()
}

const BY_CRITERION: &str = "tie_won_by_criterion";
const BY_DRAW: &str = "tie_won_by_draw";
const TO_DRAW: &str = "tie_goes_to_draw";
const OPEN: &str = "tie_open";

/// Successive and exclusive: the first number that leaves one decides, and those that came out do not come back.
#[test]
fn one_after_the_other() {
    let (ana, beto, caro) = (rival("Ana", &[2, 9]), rival("Beto", &[2, 5]), rival("Caro", &[3, 4, 5, 6, 8, 10, 11]));
    let found = trial(&[ana, beto, caro], "4123.57");
    assert_eq!(end(&found), (BY_CRITERION, "Beto", "5"));
    assert_eq!(found.state.code(), "no_aplica");
    assert!(found.sentence.contains("«Beto» ganaría con el criterio 5"), "{}", found.sentence);
    let told = steps(&found);
    assert_eq!(told.len(), 5, "{told:?}");
    assert!(told[0].starts_with("1. ") && told[0].contains("nadie lo acredita"), "{told:?}");
    assert!(
        told[1].starts_with("2. ") && told[1].contains("lo acredita «Ana» y «Beto»") && told[1].ends_with("sigue «Ana» y «Beto»"),
        "{told:?}"
    );
    // Caro credits the third, but is no longer tied.
    assert!(told[2].starts_with("3. ") && told[2].contains("nadie lo acredita"), "{told:?}");
    assert!(told[4].starts_with("5. ") && told[4].ends_with("sigue «Beto»"), "{told:?}");
}

/// Each number alone decides, so the order of the list does not matter.
#[test]
fn every_number_decides() {
    for number in 1..=11 {
        let bidders = [rival("Beto", &[]), rival("Caro", &[number]), rival("Ana", &[])];
        assert_eq!(end(&trial(&bidders, "")), (BY_CRITERION, "Caro", number.to_string().as_str()), "{number}");
    }
}

/// Whoever credits the same as the others reaches the draw: 4123 = 3 × 1374 + 1, the first in order of those still tied; 4123 = 2 × 2061 + 1.
#[test]
fn what_no_criterion_decides_is_drawn() {
    let all = [rival("Caro", &[1]), rival("Ana", &[1]), rival("Beto", &[1])];
    assert_eq!(end(&trial(&all, "4123.57")), (BY_DRAW, "Ana", ""));
    assert_eq!(end(&trial(&all, "4122.99")), (BY_DRAW, "Caro", ""));
    // Ana does not credit it: two are drawn, and Beto is the first.
    let two = [rival("Caro", &[1]), rival("Ana", &[]), rival("Beto", &[1])];
    let case = tried(&two, "4123.57");
    assert_eq!(end(&case.finding("DESEMPATE")), (BY_DRAW, "Beto", ""));
    let drawn = case.finding("SORTEO");
    assert_eq!((drawn.figures["bidders"].as_str(), drawn.figures["winner"].as_str()), ("2", "Beto"));
    // Without the rate it is told who reaches it.
    let untold = trial(&two, "");
    assert_eq!((end(&untold).0, untold.figures["left"].as_str()), (TO_DRAW, "2"));
    assert!(untold.sentence.contains("«Caro» y «Beto»") && untold.sentence.contains("TRM"), "{}", untold.sentence);
    // With balls nothing is computed, with or without a rate.
    let balls = tried(&two, "4123.57").with(|c| c.process["tiebreak"]["draw"]["method"] = json!({ "balls": {} })).finding("DESEMPATE");
    assert!(end(&balls).0 == TO_DRAW && !balls.sentence.contains("TRM"), "{}", balls.sentence);
    // One was left, so nothing is drawn.
    let won = tried(&[rival("Ana", &[1]), rival("Beto", &[])], "4123.57");
    assert_eq!(won.finding("SORTEO").code, "draw_not_needed");
}

/// Names only say nothing of criteria: all of them are drawn, and no trial is told. With fewer than two there is no tie.
#[test]
fn names_alone_are_all_drawn() {
    let case = tried(&[json!({ "name": "Caro" }), json!({ "name": "Ana" }), json!({ "name": "Beto" })], "4123.57");
    let report = case.judge();
    assert!(report.findings.iter().all(|found| found.id != "DESEMPATE"));
    assert_eq!((case.finding("SORTEO").figures["bidders"].as_str(), case.finding("SORTEO").figures["winner"].as_str()), ("3", "Ana"));
    for few in [vec![], vec![rival("Ana", &[1])]] {
        assert!(tried(&few, "4123.57").judge().findings.iter().all(|found| found.id != "DESEMPATE"));
    }
}

/// Criterion 4: The greatest part of the payroll, not who has any. Who says a part says that it has one, and of 0 % that it has none.
#[test]
fn the_greatest_proportion_wins() {
    let part = |name: &str, percent: &str| said(rival(name, &[]), 4, json!({ "proportion": percent }));
    let (ana, beto) = (part("Ana", "9.52"), part("Beto", "9.53"));
    assert_eq!(end(&trial(&[ana.clone(), beto.clone(), rival("Caro", &[])], "")), (BY_CRITERION, "Beto", "4"));
    // Of equal parts both stay, and the next number decides.
    let mut caro = part("Caro", "9.53");
    caro["credits"]["5"] = json!({ "credited": "yes" });
    assert_eq!(end(&trial(&[ana.clone(), beto.clone(), caro], "")), (BY_CRITERION, "Caro", "5"));
    assert_eq!(end(&trial(&[ana, part("Beto", "0")], "")), (BY_CRITERION, "Ana", "4"));
    assert_eq!(end(&trial(&[part("Ana", "0"), part("Beto", "0")], "4124")), (BY_DRAW, "Beto", ""));
    // A part of which it is said that its papers do not credit it is none.
    let unproven = said(rival("Caro", &[]), 4, json!({ "credited": "no", "proportion": "50" }));
    assert_eq!(end(&trial(&[unproven, part("Beto", "1")], "")), (BY_CRITERION, "Beto", "4"));
    // It has some, nobody knows how much: it may be more or less.
    let some = said(rival("Caro", &[]), 4, json!({ "credited": "yes" }));
    assert_eq!(end(&trial(&[some, part("Beto", "1")], "")).0, OPEN);
}

/// 8, 9 and 10: among those that credit it, large cooperatives give way to the rest; among themselves they stay.
#[test]
fn large_cooperatives_give_way() {
    for number in [8, 9, 10] {
        let credits = |name: &str, large: &str| said(rival(name, &[]), number, json!({ "credited": "yes", "large": large }));
        let decided = number.to_string();
        let won = |bidders: &[Value]| {
            let found = trial(bidders, "4123.57");
            let (code, winner, criterion) = end(&found);
            (code, winner.to_owned(), criterion.to_owned())
        };
        let by = |name: &str| (BY_CRITERION, name.to_owned(), decided.clone());
        assert_eq!(won(&[credits("Ana", "yes"), credits("Beto", "no")]), by("Beto"), "{number}");
        assert_eq!(won(&[credits("Ana", "yes"), credits("Beto", "no"), rival("Caro", &[])]), by("Beto"), "{number}");
        // Whoever does not credit it saves nobody: the large one stays alone.
        let bystander = said(rival("Caro", &[]), number, json!({ "credited": "no", "large": "no" }));
        assert_eq!(won(&[credits("Ana", "yes"), bystander]), by("Ana"), "{number}");
        // Both large: the draw, of which 4123 gives the first of two.
        assert_eq!(won(&[credits("Beto", "yes"), credits("Ana", "yes")]), (BY_DRAW, "Ana".to_owned(), String::new()), "{number}");
        let unknown = said(rival("Beto", &[]), number, json!({ "credited": "yes" }));
        assert_eq!(won(&[credits("Ana", "yes"), unknown.clone()]).0, OPEN, "{number}");
        // Either Beto gives way or both are drawn, and the draw gives Ana too.
        assert_eq!(won(&[credits("Ana", "no"), unknown]), (BY_DRAW, "Ana".to_owned(), String::new()), "{number}");
    }
    // Elsewhere being large changes nothing.
    let large = |name: &str| said(rival(name, &[]), 1, json!({ "credited": "yes", "large": "yes" }));
    let small = said(rival("Caro", &[]), 1, json!({ "credited": "yes", "large": "no" }));
    assert_eq!(end(&trial(&[large("Ana"), small], "4123.57")), (BY_DRAW, "Ana", ""));
}

/// The bidder itself stands as its criteria were judged, papers and all; what it said of others is not said of it.
#[test]
fn the_bidder_stands_as_it_was_judged() {
    let own = json!({ "name": "Ana", "own": "yes" });
    let case = |facts: Value| {
        let case = tried(&[own.clone(), rival("Beto", &[])], "").says(facts);
        case.with(|c| {
            for (id, claim) in c.offer["tiebreak"].as_object_mut().unwrap() {
                claim["claimed"] = json!(if id == "C-national" || id == "C-victims" || id == "C-mipyme" { "yes" } else { "no" });
            }
        })
    };
    let facts = |national: &str, victim: &str| json!({ "national": national, "business": "large", "sensitive": { "victim": victim } });
    let credits = case(facts("yes", "no"));
    assert_eq!(end(&credits.finding("DESEMPATE")), (BY_CRITERION, "Ana", "1"));
    assert!(credits.finding("DESEMPATE").sentence.contains("«Ana», que es usted, ganaría"), "{}", credits.finding("DESEMPATE").sentence);
    // Without its paper it credits nothing, and both go to the draw.
    let unproven = credits.proof("national", "", "p", json!({ "has": "no" })).finding("DESEMPATE");
    assert_eq!((end(&unproven).0, unproven.figures["left"].as_str()), (TO_DRAW, "2"));
    // One of both criteria under 2 is enough, though the other is not claimed; and then the trial tells of what is sensitive.
    let victim = case(facts("no", "yes")).finding("DESEMPATE");
    assert_eq!((end(&victim), victim.sensitive), ((BY_CRITERION, "Ana", "2"), true));
    // What is not known of it leaves the end open.
    let unknown = case(json!({ "business": "large", "national": "no" })).finding("DESEMPATE");
    assert_eq!(end(&unknown).0, OPEN);
    assert!(unknown.remedy.is_some());
}

/// Of 4 the exact part of the bidder's own payroll: 1 of 3 is more than 33,3333 % and less than 33,3334 %.
#[test]
fn the_exact_part_of_its_own_payroll() {
    let against = |percent: &str| {
        let other = said(rival("Beto", &[]), 4, json!({ "proportion": percent }));
        let case = tried(&[json!({ "name": "Ana", "own": "yes" }), other], "").says(json!({ "workers": 3, "pension_age": ["2020-01-01"] }));
        let case = case.with(|c| {
            for (id, claim) in c.offer["tiebreak"].as_object_mut().unwrap() {
                claim["claimed"] = json!(if id == "C-pension_age" { "yes" } else { "no" });
            }
        });
        end(&case.finding("DESEMPATE")).1.to_owned()
    };
    assert_eq!((against("33.3333"), against("33.3334")), ("Ana".to_owned(), "Beto".to_owned()));
}

/// As many unknown ones as may be written: nothing is told that is not known, and names alone are still drawn.
#[test]
fn more_is_unknown_than_can_be_followed() {
    let many = |credits: Value| (0..50).map(|at| json!({ "name": format!("P{at:02}"), "credits": credits })).collect::<Vec<_>>();
    let case = tried(&many(json!({ "1": {} })), "4123.57");
    assert_eq!((end(&case.finding("DESEMPATE")), case.finding("SORTEO").code), ((OPEN, "", ""), "draw_open"));
    // 4123 = 50 × 82 + 23: the twenty-third in order is P22.
    let names = tried(&many(json!({})), "4123.57").finding("SORTEO");
    assert_eq!((names.figures["number"].as_str(), names.figures["winner"].as_str()), ("23", "P22"));
}

/// A large cooperative that offers alone credits 10 by its payments: what the law says there of large ones it says of plurals only.
#[test]
fn in_10_only_plurals_give_way() {
    let small = said(rival("Beto", &[]), 10, json!({ "credited": "yes", "large": "no" }));
    let own = json!({ "name": "Ana", "own": "yes" });
    let only = |case: Case, kinds: &[&str]| {
        case.with(|c| {
            c.offer["draw"] = json!({ "trm": "4123.57", "bidders": [own.clone(), small.clone()] });
            for (id, claim) in c.offer["tiebreak"].as_object_mut().unwrap() {
                claim["claimed"] = json!(if kinds.iter().any(|kind| *id == format!("C-{kind}")) { "yes" } else { "no" });
            }
        })
    };
    let alone = alone("legal").says(json!({ "business": "large_cooperative", "payments": "100", "mipyme_payments": "25" }));
    assert_eq!(end(&only(alone, &["payments"]).finding("DESEMPATE")), (BY_DRAW, "Ana", ""));
    let large = json!({ "business": "large_cooperative", "ties": "no" });
    let contracts = [(10_000_000, "2022-06-30", json!({ "m1": "50", "m2": "50" }))];
    let plural =
        |other: Value| consorcio(&[("legal", "50"), ("legal", "50")]).executed(&contracts).member("m1", large.clone()).member("m2", other);
    assert_eq!(end(&only(plural(large.clone()), &["payments"]).finding("DESEMPATE")), (BY_CRITERION, "Beto", "10"));
    // With a small firm among them it is not made up of large cooperatives only.
    assert_eq!(end(&only(plural(json!({ "business": "small", "ties": "no" })), &["payments"]).finding("DESEMPATE")), (BY_DRAW, "Ana", ""));
}
