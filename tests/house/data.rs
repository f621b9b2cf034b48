//! Files that must say the same as the code or as each other.

use crate::files::root;
use habilita::engine::process::{MilestoneKind, Process};
use habilita::engine::values::Date;
use habilita::engine::{reference, schemas, VERSION};
use serde_json::Value;
use std::fs;
use std::time::{SystemTime, UNIX_EPOCH};

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

fn json(path: &str) -> Value {
    serde_json::from_str(&read(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

#[test]
fn the_schemas_are_the_ones_the_types_declare() {
    let all = schemas::all();
    assert_eq!(all.len(), 3);
    for (name, schema) in all {
        assert!(read(&format!("www/esquema/{name}")) == schema, "www/esquema/{name} is out of date: run `cargo xtask schema`");
    }
}

/// Every definition is in the list the app shows, with its own facts, and is named by its id.
#[test]
fn the_list_of_invitations_matches_the_definitions() {
    let mut listed: Vec<Value> = json("www/procesos/indice.json").as_array().expect("a list").clone();
    let files = fs::read_dir(root().join("www/procesos"))
        .expect("the folder")
        .map(|e| e.expect("an entry").file_name().into_string().expect("UTF-8"));
    let mut looked = 0;
    for name in files.filter(|name| name != "indice.json") {
        let process = Process::load(&read(&format!("www/procesos/{name}"))).unwrap_or_else(|problems| panic!("{name}: {problems:#?}"));
        assert_eq!(name, format!("{}.json", process.id));
        let closing = process.milestone(MilestoneKind::Closing).expect("a closing").date.iso();
        let facts = serde_json::json!({
            "id": process.id.as_str(), "reference": process.reference.as_str(), "entity": process.entity.name.as_str(),
            "object": process.object.as_str(), "closing": closing,
        });
        let place = listed.iter().position(|entry| without_mark(entry) == facts);
        listed.remove(place.unwrap_or_else(|| panic!("www/procesos/indice.json lacks or misstates {facts}")));
        looked += 1;
    }
    assert!(looked > 0 && listed.is_empty(), "{looked} definitions; listed without a definition: {listed:?}");
}

/// An entry as it is without being marked as over.
fn without_mark(entry: &Value) -> Value {
    let mut entry = entry.clone();
    entry.as_object_mut().map(|facts| facts.remove("past"));
    entry
}

/// An invitation is marked as over only after its closing: what the pages say of it is true from then on. One that is not marked says
/// nothing, so that no test fails because a day went by.
/// The app's tables are the engine's without what it never shows, and say the same figures.
#[test]
fn the_tables_of_the_app_are_those_of_the_engine() {
    let lean = reference::lean();
    assert_eq!(lean.len(), 10);
    let (mut whole, mut thin) = (0, 0);
    for (name, text) in lean {
        assert_eq!(read(&format!("src/engine/reference/lean/{name}")), text, "{name}: cargo xtask schema writes it");
        let table = json(&format!("src/engine/reference/{name}"));
        let app: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(table["version"], app["version"]);
        assert_eq!(table["entries"].as_array().map(Vec::len), app["entries"].as_array().map(Vec::len));
        for key in ["value", "micro", "status", "question", "least", "rule", "about", "percent", "months", "offers", "deviation"] {
            let of = |table: &Value| table["entries"].as_array().into_iter().flatten().map(|e| e[key].clone()).collect::<Vec<_>>();
            assert_eq!(of(&table), of(&app), "{name}: {key}");
        }
        (whole, thin) = (whole + read(&format!("src/engine/reference/{name}")).len(), thin + text.len());
    }
    println!("{whole} bytes of tables, {thin} in the app");
    assert!(thin * 3 < whole * 2);
}

#[test]
fn only_what_is_over_is_marked_as_over() {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970").as_secs();
    // Whole days of Colombia, five hours behind.
    let days = u16::try_from((seconds - 5 * 3600) / 86_400).expect("a day before 2149");
    let today = Date::new("1970-01-01").and_then(|epoch| epoch.days_after(days)).expect("a day").iso();
    let listed = json("www/procesos/indice.json");
    let marked: Vec<&Value> = listed.as_array().expect("a list").iter().filter(|entry| entry["past"] == "yes").collect();
    for entry in &marked {
        assert!(entry["closing"].as_str().expect("a closing") < today.as_str(), "{entry} is marked as over and today is {today}");
    }
    println!("{} invitations marked as over on {today}", marked.len());
    assert!(!marked.is_empty());
}

#[test]
fn the_javascript_package_has_the_version_of_the_engine() {
    assert_eq!(json("src/api/package/package.json")["version"], VERSION);
}

/// Every function the package declares is exported by the wrapper, and the other way round.
#[test]
fn the_javascript_package_declares_what_it_exports() {
    let declared = read("src/api/package/habilita_engine.d.ts");
    let mut declared: Vec<&str> =
        declared.lines().filter_map(|l| l.strip_prefix("export function ")).map(|l| l.split('(').next().unwrap_or("")).collect();
    let wrapper = read("src/api/package/habilita_engine.js");
    let mut exported: Vec<&str> =
        wrapper.lines().filter_map(|l| l.strip_prefix("export const ")).map(|l| l.split(' ').next().unwrap_or("")).collect();
    declared.sort_unstable();
    exported.sort_unstable();
    assert!(!declared.is_empty());
    assert_eq!(declared, exported);
}
