//! The engine inside a browser, through the JavaScript edge: same verdicts, same receipt, errors with their place.
#![cfg(target_arch = "wasm32")]

use habilita::api;
use habilita::engine::{self, firm::Firm, offer::Offer, process::Process, values::Moment};
use js_sys::{Array, Object, Reflect, JSON};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const PROCESS: &str = include_str!("../../www/procesos/gachala-mic-006-2026.json");
const FIRM: &str = include_str!("../cases/gachala/firm.json");
const OFFER: &str = include_str!("../cases/gachala/offer.json");
const AS_OF: &str = "2026-02-05";

fn get(object: &JsValue, path: &str) -> JsValue {
    path.split('.').fold(object.clone(), |value, key| Reflect::get(&value, &key.into()).expect("an object"))
}

fn text(object: &JsValue, path: &str) -> String {
    get(object, path).as_string().unwrap_or_else(|| panic!("{path} is not text"))
}

#[wasm_bindgen_test]
fn text_and_objects_give_the_report_the_engine_gives() {
    let own = engine::evaluate(
        &Process::load(PROCESS).expect("a process"),
        &Firm::load(FIRM).expect("a firm"),
        &Offer::load(OFFER).expect("an offer"),
        Moment::new(AS_OF).expect("a moment"),
    )
    .expect("a report");
    let parsed = |text: &str| JSON::parse(text).expect("JSON");
    let from_text = api::evaluate(&PROCESS.into(), &FIRM.into(), &OFFER.into(), AS_OF).expect("a report");
    let from_objects = api::evaluate(&parsed(PROCESS), &parsed(FIRM), &parsed(OFFER), AS_OF).expect("a report");
    for report in [&from_text, &from_objects] {
        assert_eq!(text(report, "receipt.code"), own.receipt.code);
        assert_eq!(text(report, "overall"), "lista para presentar");
        assert_eq!(text(report, "receipt.asOf"), "2026-02-05T00:00");
        assert_eq!(Array::from(&get(report, "findings")).length(), 107);
        assert_eq!(text(report, "findings.68.sentence"), "Cumple EXP-02 (num. 13.2): acredita 25,5449 SMMLV y se exigen 24,5587.");
        assert_eq!(text(report, "findings.68.figures.required"), "24.5587");
    }
    let json = |value: &JsValue| String::from(JSON::stringify(value).expect("JSON"));
    assert_eq!(json(&from_text), json(&from_objects));
}

#[wasm_bindgen_test]
fn what_does_not_apply_is_absent_not_null() {
    let report = api::evaluate(&PROCESS.into(), &FIRM.into(), &OFFER.into(), AS_OF).expect("a report");
    assert!(!Reflect::has(&get(&report, "findings.0"), &"remedy".into()).expect("an object"));
}

#[wasm_bindgen_test]
fn broken_input_throws_an_error_with_every_place() {
    let broken = PROCESS.replace("\"43000000\"", "43000000").replace("\"hour\": \"08:10\"", "\"hour\": \"8\"");
    let error = api::evaluate(&broken.as_str().into(), &FIRM.into(), &OFFER.into(), AS_OF).expect_err("it is broken");
    assert!(error.is_instance_of::<js_sys::Error>());
    assert_eq!((text(&error, "code").as_str(), text(&error, "path").as_str()), ("bad_amount", "/budget/amount"));
    assert!(text(&error, "message").contains("va sin comillas"));
    assert_eq!(Array::from(&get(&error, "errors")).length(), 2);
    assert_eq!(text(&error, "errors.1.path"), "/schedule/5/hour");
}

#[wasm_bindgen_test]
fn what_is_no_document_is_refused() {
    for nothing in [JsValue::UNDEFINED, JsValue::NULL, JsValue::from(7), js_sys::Function::new_no_args("").into()] {
        assert!(api::evaluate(&nothing, &FIRM.into(), &OFFER.into(), AS_OF).is_err());
    }
    let circle = Object::new();
    Reflect::set(&circle, &"me".into(), &circle).expect("an object");
    let error = api::evaluate(&circle, &FIRM.into(), &OFFER.into(), AS_OF).expect_err("it contains itself");
    assert_eq!(text(&error, "code"), "not_json");
    let error = api::evaluate(&PROCESS.into(), &FIRM.into(), &OFFER.into(), "mañana").expect_err("no date");
    assert_eq!(text(&error, "path"), "/asOf");
}

#[wasm_bindgen_test]
fn the_versions_are_told() {
    let version = api::version().expect("an object");
    assert_eq!((text(&version, "engine").as_str(), text(&version, "format").as_str()), (engine::VERSION, "habilita/1"));
    assert!(!text(&version, "tables.smmlv").is_empty());
}
