//! What a machine sees wrong with a definition.

use habilita::engine::lint::{lint, Severity};
use serde_json::{json, Value};

const SHIPPED: [(&str, &str); 2] = [
    ("gachala-mic-006-2026", include_str!("../../www/procesos/gachala-mic-006-2026.json")),
    ("usme-fdlu-mc-009-2025", include_str!("../../www/procesos/usme-fdlu-mc-009-2025.json")),
];

fn definition(name: &str) -> Value {
    let (_, text) = SHIPPED.iter().find(|(id, _)| *id == name).expect("a shipped definition");
    serde_json::from_str(text).expect("JSON")
}

fn remarks(definition: &Value) -> Vec<(String, Severity, String)> {
    lint(&definition.to_string()).into_iter().map(|r| (r.path, r.severity, r.message)).collect()
}

/// Whether a contradiction whose message holds `words` is found.
fn contradicts(definition: &Value, words: &str) -> bool {
    remarks(definition).iter().any(|(_, severity, message)| *severity == Severity::Contradiction && message.contains(words))
}

#[test]
fn the_shipped_definitions_have_no_error_and_every_clause_they_name() {
    for (name, text) in SHIPPED {
        let found = lint(text);
        let count = |severity| found.iter().filter(|r| r.severity == severity).count();
        println!("{name}: {} contradictions, {} doubts", count(Severity::Contradiction), count(Severity::Doubt));
        assert_eq!(count(Severity::Error), 0, "{name}");
        let unknown: Vec<_> = found.iter().filter(|r| r.message.contains("no está en la lista de numerales")).map(|r| &r.message).collect();
        assert!(unknown.is_empty(), "{name}: {unknown:#?}");
        let criteria: Vec<_> = found.iter().filter(|r| r.message.starts_with("Faltan los criterios")).collect();
        assert!(criteria.is_empty(), "{name}: {criteria:#?}");
    }
}

/// 6.285.900 ÷ 1.423.500 = 4,4158… against 4.42; the printed wages stop at 2024 and the closing is in 2025; clauses 6.1 lit. M and
/// 6.1.2.1 do not exist.
#[test]
fn what_a_machine_sees_in_usme() {
    let usme = definition("usme-fdlu-mc-009-2025");
    assert!(contradicts(&usme, "da 4,4158"));
    assert!(contradicts(&usme, "no trae 2025"));
    assert!(contradicts(&usme, "6.1.2.1"));
}

/// The tie-break refers to 4.4.1 and 4.4.1.1, which are not there.
#[test]
fn what_a_machine_sees_in_gachala() {
    let gachala = definition("gachala-mic-006-2026");
    assert!(contradicts(&gachala, "4.4.1"));
    assert!(contradicts(&gachala, "4.4.1.1"));
}

/// 2026-02-07 is a Saturday; 2026-03-23 is San José, moved to Monday.
#[test]
fn dates_out_of_order_or_on_a_day_off_are_seen() {
    let moved = |index: usize, date: &str| {
        let mut gachala = definition("gachala-mic-006-2026");
        gachala["schedule"][index]["date"] = json!(date);
        gachala
    };
    let untouched = definition("gachala-mic-006-2026");
    for words in ["no es día hábil", "tiene fecha anterior", "días hábiles ("] {
        assert!(!contradicts(&untouched, words), "{words}");
    }
    let closing = untouched["schedule"].as_array().unwrap().iter().position(|row| row["milestone"] == "closing").unwrap();
    assert!(contradicts(&moved(closing, "2026-02-07"), "cae el 07/02/2026, que no es día hábil"));
    assert!(contradicts(&moved(closing, "2026-03-23"), "no es día hábil"));
    assert!(contradicts(&moved(closing, "2026-02-03"), "tiene fecha anterior"));
    // No business day between the notice of 4 February and a closing on the same day.
    assert!(contradicts(&moved(closing, "2026-02-04"), "hay 0 días hábiles"));
}

#[test]
fn figures_that_disagree_with_the_tables_are_seen() {
    let mut usme = definition("usme-fdlu-mc-009-2025");
    usme["experience"]["wages"]["wages"][0]["value"] = json!("737718");
    assert!(contradicts(&usme, "El SMMLV de 2017 se imprime como $ 737.718 y el nacional es $ 737.717"));
    let mut usme = definition("usme-fdlu-mc-009-2025");
    usme["budget"]["amount"] = json!("533287768");
    assert!(contradicts(&usme, "no se puede limitar a Mipyme"), "the threshold of 2025 is 533.287.768, and the value must be less");
}

#[test]
fn a_broken_definition_comes_back_as_errors_with_their_places() {
    let mut gachala = definition("gachala-mic-006-2026");
    gachala["budget"]["amount"] = json!(5);
    gachala["price"]["items"][0]["id"] = json!("2");
    let found = remarks(&gachala);
    assert!(found.iter().all(|(_, severity, _)| *severity == Severity::Error));
    assert_eq!(found[0].0, "/budget/amount");
}

#[test]
fn parts_without_rules_and_shares_of_the_budget_are_doubts() {
    let mut gachala = definition("gachala-mic-006-2026");
    gachala["experience"]["rules"][1]["rule"]["total_smmlv"]["at_least"]["budget"]["percent"] = json!("75");
    gachala["price"]["rules"] = json!([]);
    // Nothing may name the rules that are gone.
    gachala["rejections"] = json!([]);
    gachala["contradictions"] = json!([]);
    let doubts: Vec<String> = remarks(&gachala).into_iter().filter(|(_, s, _)| *s == Severity::Doubt).map(|(path, _, _)| path).collect();
    for path in ["/experience/rules/1/rule/total_smmlv/at_least", "/price/rules"] {
        assert!(doubts.iter().any(|doubt| doubt == path), "{path}: {doubts:?}");
    }
}
