//! What the Gachalá definition must have, counted and sampled by hand from the document. G:nnn is a line of the published invitation as
//! plain text.

use crate::support::{consequence, owes, DEFINITION};
use habilita::engine::process::Process;
use habilita::engine::reading::Field;
use serde_json::{json, Value};
use std::collections::BTreeSet;

fn definition() -> Value {
    serde_json::from_str(DEFINITION).unwrap()
}

/// A list of the definition; one that is not written is empty.
fn list<'a>(definition: &'a Value, pointer: &str) -> &'a [Value] {
    definition.pointer(pointer).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn by_id<'a>(definition: &'a Value, pointer: &str, id: &str) -> &'a Value {
    list(definition, pointer).iter().find(|e| e["id"] == id).unwrap_or_else(|| panic!("{pointer} {id}"))
}

/// Numbers of clause 12's list that a form of bidder owes, or would owe if a fact holds.
fn items_owed(definition: &Value, kind: &str) -> BTreeSet<u32> {
    let owed = list(definition, "/requirements").iter().filter(|r| {
        let applies = list(r, "/applies");
        applies.is_empty() || applies.contains(&json!(kind))
    });
    owed.filter_map(|r| r["clause"].as_str()?.strip_prefix("12, ítem ")?.parse().ok()).collect()
}

#[test]
fn every_list_of_the_invitation_is_whole() {
    let d = definition();
    let counts = [
        ("/unspsc", 1),       // G:284
        ("/bidders", 7),      // G:952, 470
        ("/schedule", 10),    // G:849–858
        ("/price/items", 14), // G:235–276
        ("/deductions", 29),  // G:315–338, 352–357
        ("/void", 3),         // G:887–889
        ("/guarantees", 0),   // G:842
        ("/experience/rules", 6),
    ];
    for (pointer, count) in counts {
        assert_eq!(list(&d, pointer).len(), count, "{pointer}");
    }
    // G:419–447 and G:451–466.
    let all: BTreeSet<u32> = (1..=16).collect();
    assert_eq!(items_owed(&d, "natural"), all);
    assert_eq!(items_owed(&d, "legal"), all);
    // G:895–932; elsewhere G:580 and G:960.
    let place = |word: &str| list(&d, "/rejections").iter().filter(|c| c["place"] == word).count();
    assert_eq!((place("listed"), place("elsewhere")), (25, 2));
    // Twelve rules (G:586–752): eleven criteria and the draw; 2 and 7 are two entries each. Four notes (G:754–762).
    let numbers: Vec<u64> = list(&d, "/tiebreak/criteria").iter().filter_map(|c| c["number"].as_u64()).collect();
    assert_eq!(numbers, [1, 2, 2, 3, 4, 5, 6, 7, 7, 8, 9, 10, 11]);
    assert!(d.pointer("/tiebreak/draw/method/trm_residue").is_some());
    let notes = list(&d, "/notices").iter().filter(|n| n["clause"].as_str().is_some_and(|c| c.starts_with("14, nota"))).count();
    assert_eq!(notes, 4);
}

#[test]
fn every_clause_named_is_one_the_document_has() {
    let d = definition();
    let clauses: BTreeSet<&str> = list(&d, "/clauses").iter().filter_map(Value::as_str).collect();
    assert_eq!(clauses.len(), list(&d, "/clauses").len(), "a clause twice");
    let mut named = Vec::new();
    named_clauses(&d, &mut named);
    let strangers: Vec<&String> = named.iter().filter(|c| !clauses.contains(c.as_str())).collect();
    println!("{} clauses named", named.len());
    assert!(named.len() > 200 && strangers.is_empty(), "{strangers:?}");
    let missing: Vec<&str> = list(&d, "/contradictions").iter().flat_map(|c| list(c, "/missing")).filter_map(Value::as_str).collect();
    assert_eq!(missing, ["4.4.1", "4.4.1.1"]); // G:586
    assert!(missing.iter().all(|clause| !clauses.contains(clause)));
}

fn named_clauses(value: &Value, named: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            for (key, inner) in map {
                match inner {
                    Value::String(clause) if key == "clause" => named.push(clause.clone()),
                    Value::Array(list) if key == "clauses" && map.contains_key("detail") => {
                        named.extend(list.iter().filter_map(Value::as_str).map(str::to_owned));
                    }
                    _ => named_clauses(inner, named),
                }
            }
        }
        Value::Array(list) => list.iter().for_each(|inner| named_clauses(inner, named)),
        _ => {}
    }
}

/// Every fact asked is one some paper or deduction depends on, and every activity one some rule counts.
#[test]
fn nothing_is_asked_for_nothing() {
    let d = definition();
    let ids = |pointer: &str| -> BTreeSet<&str> { list(&d, pointer).iter().filter_map(|e| e["id"].as_str()).collect() };
    let papers = list(&d, "/requirements").iter().flat_map(|r| list(r, "/when"));
    let deductions = list(&d, "/deductions").iter().flat_map(|r| list(r, "/rule/taken/when"));
    let used = papers.chain(deductions).filter_map(|w| w["fact"].as_str());
    assert_eq!(used.collect::<BTreeSet<_>>(), ids("/facts"));
    let counted = list(&d, "/experience/rules").iter().filter_map(|r| r.pointer("/rule/activity_count/activity")?.as_str());
    assert_eq!(counted.collect::<BTreeSet<_>>(), ids("/experience/activities"));
}

/// By hand from the text: id, clause, rule, who owes it, whether its absence rejects.
#[test]
fn a_sample_of_the_papers_says_what_the_text_says() {
    let process = Process::load(DEFINITION).unwrap();
    let days = |n: u32, from: &str| json!({ "max_age": { "days": n, "from": from } });
    let months = |n: u32| json!({ "max_age_months": { "months": n, "from": "closing" } });
    let covers = json!({ "covers": { "extra_months": 36, "earliest": "closing", "latest": "acceptance", "reading": "LEC-INICIO" } });
    let thirty = json!({ "max_age": { "days": 30, "from": "closing", "doubt": "LEC-DIAS" } });
    let before = json!({ "issued_by": { "milestone": "closing" } });
    let present = json!({ "present": {} });
    let foreign = "of foreign_branch foreign_legal";
    let rows: [(&str, &str, &Value, &str, bool); 19] = [
        ("JUR-02", "12, ítem 2", &present, "per representative, of natural foreign_natural legal", false), // G:420, 452
        ("JUR-03", "12, ítem 3", &thirty, "per member, of natural foreign_natural legal", false),          // G:421, 453
        ("JUR-03-ACT", "26.20", &present, "per member, of natural foreign_natural", true),                 // G:927
        ("JUR-03-OBJ", "26.21", &present, "per member, of legal", true),                                   // G:928
        ("JUR-05", "12, ítem 5", &present, "per member, of natural legal", false),                         // G:423, 455
        ("JUR-06-PJ", "12, ítem 6", &present, "per member, of legal foreign_branch foreign_legal", false), // G:456
        ("JUR-07-PJ", "12, ítem 7", &present, "per member, of legal foreign_branch foreign_legal", false), // G:457
        ("JUR-15-SER", "4.1", &present, "per member, when mipyme_limitado yes", true),                     // G:222
        ("JUR-15", "12, ítem 15", &present, "per member, of natural legal, when mipyme_limitado yes", false), // G:433, 465
        ("JUR-15-REG", "4.1", &days(60, "publication"), "per member, of natural legal, when mipyme_limitado yes", false), // G:220
        ("JUR-16", "12, ítem 16", &present, "when garantia_seriedad_exigida yes", true),                   // G:447, 466, 929
        ("EXT-01", "12, a", &months(6), &format!("per member, {foreign}"), false),                         // G:474
        ("EXT-02", "12, a", &before, &format!("per member, {foreign}, when representante_limitado yes"), false), // G:476
        ("EXT-03", "12, b", &covers, &format!("per member, {foreign}"), true),                             // G:490
        ("EXT-06", "12, c, ii", &months(1), &format!("per member, {foreign}"), false),                     // G:493
        ("EXT-09", "12, d", &present, &format!("per member, {foreign} foreign_natural"), false),           // G:498
        ("PLU-03", "26.24", &present, "of consorcio union_temporal", true),                                // G:931
        ("PRU-04", "13.2, A", &present, "when contratos_con_particulares yes", false),                     // G:545
        ("OFE-01", "13, 8.1", &present, "", true),                                                         // G:552, 924
    ];
    for (id, clause, rule, who, rejects) in rows {
        let row = process.requirements.iter().find(|r| r.id.as_str() == id).unwrap_or_else(|| panic!("no {id}"));
        assert_eq!((row.clause.as_str(), &row.rule.write(), owes(row).as_str()), (clause, rule, who), "{id}");
        assert_eq!(consequence(row), if rejects { "rejection" } else { "curable cure" }, "{id}");
    }
}

#[test]
fn a_sample_of_the_figures_says_what_the_text_says() {
    let d = definition();
    let percents = [
        ("DED-01", Some("0.5")),  // G:315
        ("DED-02", Some("4")),    // G:316
        ("DED-03", Some("15")),   // G:317
        ("DED-04", Some("0.8")),  // G:318, printed as 8x1000
        ("DED-06", Some("1")),    // G:320
        ("DED-10", None),         // G:324, exempt
        ("DED-11", Some("1.5")),  // G:325
        ("DED-15", Some("0.75")), // G:329
        ("DED-19", Some("4")),    // G:333
        ("DED-20", None),         // G:334
        ("DED-22", Some("11")),   // G:336
        ("DED-24", Some("1")),    // G:338 goes on in G:352: of cargo
        ("DED-25", Some("3.5")),  // G:353: of passengers
        ("DED-29", Some("0.1")),  // G:357
    ];
    for (id, percent) in percents {
        assert_eq!(by_id(&d, "/deductions", id)["percent"].as_str(), percent, "{id}");
    }
    assert!(by_id(&d, "/deductions", "DED-24")["title"].as_str().unwrap().ends_with("transporte de carga"));
    assert!(by_id(&d, "/deductions", "DED-25")["title"].as_str().unwrap().ends_with("transporte de pasajeros"));
    // G:514–516.
    let asked = |id: &str| by_id(&d, "/experience/rules", id)["rule"]["activity_count"]["at_least"].as_u64();
    assert_eq!(["EXP-03", "EXP-04", "EXP-05", "EXP-06"].map(asked), [Some(2), Some(1), Some(1), Some(5)]);
    // G:178–179, 220; the threshold in pesos is not printed.
    assert_eq!(["requests", "years", "max_age_days"].map(|f| d["mipyme"][f].as_u64()), [Some(2), Some(1), Some(60)]);
    assert!(d["mipyme"].get("threshold").is_none());
    // Eight months (G:802), thirty days (G:875), $ 43.000.000 (G:288); no ceiling is printed.
    assert_eq!((&d["term"]["months"], &d["validity"]["days"], &d["budget"]["amount"]), (&json!(8), &json!(30), &json!("43000000")));
    assert!(list(&d, "/price/items").iter().all(|item| item.get("ceiling").is_none()));
    // Only the rows with a printed hour have one: 16:00 twice, 18:00 twice, 08:10 (G:850–854).
    let hours: Vec<&str> = list(&d, "/schedule").iter().filter_map(|row| row["hour"].as_str()).collect();
    assert_eq!(hours, ["16:00", "16:00", "18:00", "18:00", "08:10"]);
}
