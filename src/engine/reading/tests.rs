use super::*;
use serde_json::json;

record! {
    /// A small document to read.
    pub struct Sample {
        pub id: Id,
        pub note: Option<Text>,
        pub days: Whole,
        pub kind: Kind,
        pub parts: Vec<Part>,
    }
}

record! {
    /// One part.
    pub struct Part {
        pub name: Text,
    }
}

choice! {
    /// Two kinds.
    pub enum Kind {
        One(Part) = "one",
        Two(Part) = "two",
    }
}

const LIMITS: Limits = Limits { bytes: 10_000, what: "La muestra" };

fn problems(text: &str) -> Vec<(String, &'static str)> {
    let found = read_document::<Sample>(text, &LIMITS).expect_err("it is broken");
    found.into_iter().map(|p| (p.path, p.code)).collect()
}

#[test]
fn a_good_document_is_read_and_written_back_in_canonical_form() {
    let text = r#"{ "parts": [], "kind": {"two": {"name": "b"}}, "days": 30.0, "id": "A-1" }"#;
    let sample = read_document::<Sample>(text, &LIMITS).expect("it is good");
    assert_eq!(canonical_text(&sample), r#"{"days":30,"id":"A-1","kind":{"two":{"name":"b"}}}"#);
}

#[test]
fn a_document_is_printed_as_any_printer_of_json_would() {
    let odd: String = (0..0x180).filter_map(char::from_u32).chain(['\u{2028}', '\u{feff}', '𝒳']).collect();
    let inner = json!([null, true, false, 0, -7, 30.0, 1e300, 18_446_744_073_709_551_615_u64, "", [], {}, [[1], {}]]);
    let document = json!({ "z": inner, odd.clone(): odd, "a": {}, "": { "b": [], "a": "\"\\" } });
    assert_eq!(json_text(&document), document.to_string());
    for plain in [json!(null), json!([]), json!({}), json!("á")] {
        assert_eq!(json_text(&plain), plain.to_string());
    }
}

#[test]
fn every_fault_is_named_at_once_with_its_place() {
    let text = json!({ "id": "con espacio", "note": "  ", "days": "30", "kind": { "three": {} }, "parts": [{ "name": "a" }, { "nombre": "b" }], "a/b": 1 }).to_string();
    assert_eq!(
        problems(&text),
        [
            ("/a~1b".to_owned(), "unknown_field"),
            ("/id".to_owned(), "bad_id"),
            ("/note".to_owned(), "bad_text"),
            ("/days".to_owned(), "wrong_type"),
            ("/kind/three".to_owned(), "unknown_kind"),
            ("/parts/1/nombre".to_owned(), "unknown_field"),
            ("/parts/1".to_owned(), "missing_field"),
        ]
    );
}

#[test]
fn a_kind_is_one_key() {
    let kind = |kind: serde_json::Value| problems(&json!({ "id": "a", "days": 1, "kind": kind }).to_string());
    assert_eq!(kind(json!({})), [("/kind".to_owned(), "wrong_kind")]);
    assert_eq!(kind(json!({ "one": { "name": "a" }, "two": { "name": "b" } })), [("/kind".to_owned(), "wrong_kind")]);
    assert_eq!(kind(json!("one")), [("/kind".to_owned(), "wrong_type")]);
    assert_eq!(kind(json!({ "one": [] })), [("/kind/one".to_owned(), "wrong_type")]);
}

#[test]
fn text_that_is_not_json_is_refused_with_its_line() {
    let said = |text: &str| parse(text, &LIMITS).expect_err("it is broken").remove(0);
    let cases = [
        ("", "broken_json", "le falta una parte"),
        ("{\"a\": 1", "broken_json", "le falta una parte"),
        ("{\"a\": 1,\n}", "broken_json", "línea 2"),
        ("{a: 1}", "broken_json", "comillas"),
        ("[1 2]", "broken_json", "coma"),
        ("{} x", "broken_json", "sobra texto"),
        ("\u{0}", "broken_json", "línea 1"),
        ("{\"a\": {\"b\": 1, \"b\": 2}}", "duplicate_key", "«b»"),
    ];
    for (text, code, says) in cases {
        let problem = said(text);
        assert_eq!(problem.code, code, "{text}");
        assert!(problem.message.contains(says), "{text}: {}", problem.message);
    }
}

#[test]
fn depth_and_size_are_bounded() {
    let deep = format!("{}{}", "[".repeat(4000), "]".repeat(4000));
    assert_eq!(parse(&deep, &LIMITS).expect_err("too deep")[0].code, "too_deep");
    let large = "x".repeat(10_001);
    let problem = parse(&large, &LIMITS).expect_err("too large").remove(0);
    assert_eq!(problem.code, "too_large");
    assert!(problem.message.contains("pesa 11 kB y el límite es 10 kB"), "{}", problem.message);
}

#[test]
fn a_document_full_of_faults_does_not_fill_the_memory() {
    let parts: Vec<_> = (0..1000).map(|_| json!(7)).collect();
    let text = json!({ "id": "a", "days": 1, "kind": { "one": { "name": "a" } }, "parts": parts }).to_string();
    let found = problems(&text);
    assert_eq!(found.len(), 201);
    assert_eq!(found.last().map(|(_, code)| *code), Some("more_problems"));
}

/// A name may be the whole file, and is said with every fault under it.
#[test]
fn a_name_as_long_as_the_file_is_not_said_back_whole() {
    let long = "ñ".repeat(4000);
    let twice = format!("{{\"{long}\": 1, \"{long}\": 1}}");
    let texts = [
        json!({ "id": "a", "days": 1, "kind": { "one": { "name": "a" } }, long.clone(): 1 }).to_string(),
        json!({ "id": "a", "days": 1, "kind": { long.clone(): {} } }).to_string(),
    ];
    let mut found: Vec<Problem> = texts.iter().flat_map(|text| read_document::<Sample>(text, &LIMITS).expect_err("it is broken")).collect();
    found.extend(parse(&twice, &Limits { bytes: 20_000, ..LIMITS }).expect_err("said twice"));
    assert_eq!(found.len(), 3);
    for problem in found {
        assert!(problem.message.contains("ñ…") && problem.message.len() < 500, "{}", problem.message);
        assert!(problem.path.chars().count() < 100, "{}", problem.path);
    }
    assert_eq!(shorten("seguridad_social"), "seguridad_social");
}
