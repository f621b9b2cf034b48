//! What an addendum changes, told in words: every expected line was written by hand from the change that was made.

use habilita::engine::guide::changed;
use habilita::engine::process::Process;
use serde_json::{json, Value};

const USME: &str = include_str!("../../www/procesos/usme-fdlu-mc-009-2025.json");
const GACHALA: &str = include_str!("../../www/procesos/gachala-mic-006-2026.json");

fn load(document: &Value) -> Process {
    Process::load(&document.to_string()).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// Each line as «what: how».
fn told(text: &str, change: impl Fn(&mut Value)) -> Vec<String> {
    let before: Value = serde_json::from_str(text).expect("JSON");
    let mut after = before.clone();
    change(&mut after);
    changed(&load(&before), &load(&after)).into_iter().map(|part| format!("{} | {}", part.what, part.how)).collect()
}

fn row<'a>(list: &'a mut Value, key: &str, is: &str) -> &'a mut Value {
    list.as_array_mut().expect("a list").iter_mut().find(|row| row[key] == is).unwrap_or_else(|| panic!("{is}"))
}

#[test]
fn a_definition_written_another_way_says_the_same() {
    for text in [USME, GACHALA] {
        assert_eq!(told(text, |_| {}), [""; 0]);
        // Fields in another order, and a version of its own.
        let value: Value = serde_json::from_str(text).expect("JSON");
        let turned: serde_json::Map<String, Value> = value.as_object().expect("an object").clone().into_iter().rev().collect();
        let mut turned = Value::Object(turned);
        turned["version"] = json!(99);
        assert!(changed(&load(&value), &load(&turned)).is_empty());
    }
}

#[test]
fn a_closing_that_moved_and_a_requirement_that_changed() {
    let lines = told(USME, |after| {
        after["version"] = json!(6);
        let closing = row(&mut after["schedule"], "milestone", "closing");
        closing["date"] = json!("2025-07-14");
        closing["hour"] = json!("16:30");
        closing["original"] = json!("2025-07-11");
        row(&mut after["requirements"], "id", "JUR-03")["rule"]["max_age"]["days"] = json!(60);
    });
    assert_eq!(
        lines,
        [
            "Cronograma: Cierre: presentación de ofertas (num. 10) | pasó de 11/07/2025, 8:00 a. m. a 14/07/2025, 4:30 p. m.",
            "Requisito JUR-03 (num. 13.1.1, ítem 3): Registro mercantil o certificado de existencia | cambió lo que se exige (de 30 a 60)",
        ]
    );
}

#[test]
fn amounts_items_and_what_comes_and_goes() {
    let lines = told(USME, |after| {
        after["budget"]["amount"] = json!("7000000.50");
        after["term"]["months"] = json!(10);
        after["price"]["items"][0]["title"] = json!("Otra descripción");
        let mut extra = after["price"]["items"][1].clone();
        extra["id"] = json!("99");
        extra["title"] = json!("Uno más");
        after["price"]["items"].as_array_mut().expect("items").push(extra);
        let schedule = after["schedule"].as_array_mut().expect("rows");
        schedule.retain(|row| row["milestone"] != "offer_list");
    });
    assert_eq!(
        lines,
        [
            "Presupuesto oficial | pasó de $ 6.285.900 a $ 7.000.000,50",
            "Plazo del contrato | pasó de 12 meses a 10 meses",
            "Cronograma: Lista de las ofertas presentadas (num. 10) | se quitó",
            "Ítem 1: Otra descripción | cambió el nombre",
            "Ítem 99: Uno más | se agregó",
        ]
    );
}

/// What a bidder reads of a requirement, told once for each thing that changed; a ceiling is a figure as figures are read here.
#[test]
fn words_of_a_requirement_and_a_ceiling() {
    let lines = told(GACHALA, |after| {
        after["price"]["items"][0]["ceiling"] = json!("1234567.5");
        let requirement = row(&mut after["requirements"], "id", "JUR-03");
        requirement["cites"] = json!(["Ley 1 de 2000"]);
        requirement["help"] = json!("Otra explicación");
    });
    let item = lines.iter().find(|line| line.starts_with("Ítem")).expect("the item");
    assert!(item.ends_with("| cambió el precio techo"), "{item}");
    let said = lines.iter().find(|line| line.starts_with("Requisito JUR-03")).expect("the requirement");
    assert!(said.contains("| cambió ") && said.contains("las normas que cita") && said.contains("la explicación"), "{said}");
    assert_eq!(lines.len(), 2, "{lines:?}");
    // From one ceiling to another.
    let with = |amount: &str| {
        let mut document: Value = serde_json::from_str(GACHALA).expect("JSON");
        document["price"]["items"][0]["ceiling"] = json!(amount);
        load(&document)
    };
    let found = changed(&with("1000000"), &with("1234567.5"));
    assert_eq!(found.iter().map(|part| part.how.as_str()).collect::<Vec<_>>(), ["cambió el precio techo (de 1.000.000 a 1.234.567,5)"]);
}
