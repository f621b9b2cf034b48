//! The writer: what a spreadsheet finds in the file.

use calamine::{Data, DataType, Reader, Xlsx};
use habilita::workbook::write::write;
use serde_json::{json, Value};
use std::io::Cursor;

fn bytes(rows: Value) -> Vec<u8> {
    let book = json!({ "title": "Ensayo", "sheets": [{ "name": "Hoja", "widths": [10, 20], "frozen": 1, "rows": rows }] });
    write(&book.to_string(), |_, _| {}).expect("a workbook")
}

fn open(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).expect("it opens")
}

fn cells(rows: Value) -> Vec<Data> {
    open(bytes(rows)).worksheet_range("Hoja").expect("the sheet").cells().map(|(_, _, cell)| cell.clone()).collect()
}

fn formulas(rows: Value) -> Vec<String> {
    open(bytes(rows)).worksheet_formula("Hoja").expect("the sheet").cells().map(|(_, _, formula)| formula.clone()).collect()
}

#[test]
fn figures_dates_and_formulas_are_what_they_say() {
    let rows = json!([[["pesos", "1500000"], ["pesos", "10.5"], ["wages", "8.6207"], ["number", "19"], ["date", "2026-02-06"]]]);
    let found = cells(rows);
    assert_eq!(found[..4], [1_500_000.0, 10.5, 8.6207, 19.0].map(Data::Float));
    let Data::DateTime(date) = &found[4] else { panic!("no date: {:?}", found[4]) };
    assert_eq!(date.to_ymd_hms_milli(), (2026, 2, 6, 0, 0, 0, 0));
    let sum = json!([[["pesos", "1"]], [["pesos", "2.5"]], [["sum_pesos", "3.5", "SUM(A1:A2)"]]]);
    assert_eq!(cells(sum.clone())[2], Data::Float(3.5), "what the formula comes to is there without calculating it");
    assert!(formulas(sum).contains(&"SUM(A1:A2)".to_owned()));
}

#[test]
fn a_text_is_never_a_formula_and_comes_back_letter_by_letter() {
    let long = "ñ".repeat(5_000);
    let texts = [
        "=1+1",
        "+57 300",
        "-5",
        "@SUM(A1)",
        "</script><b>",
        "\"comillas\" y 'otras'",
        "🗓 Ñandú",
        "a\nb\tc",
        "  orilla ",
        "_x0041_",
        &long,
    ];
    for text in texts {
        for cell in [json!(text), json!(["text", text]), json!(["bold", text]), json!(["head", text])] {
            let row = json!([[cell]]);
            assert_eq!(cells(row.clone()), [Data::String(text.to_owned())], "{text}");
            assert!(formulas(row).iter().all(String::is_empty), "{text}");
        }
    }
}

#[test]
fn what_a_number_cannot_hold_stays_text() {
    for text in ["1234567890123456", "9999999999999.999", "mucho", "1e5"] {
        let found = cells(json!([["x", ["pesos", text]]]));
        assert_eq!(found[1], Data::String(text.to_owned()));
    }
    assert_eq!(cells(json!([[["pesos", "123456789012345"]]])), [Data::Float(123_456_789_012_345.0)]);
    assert_eq!(
        cells(json!([[["date", "1850-01-01"], ["date", "ayer"]]])),
        ["1850-01-01", "ayer"].map(|text| Data::String(text.to_owned()))
    );
}

#[test]
fn more_than_a_cell_takes_is_cut_and_marked() {
    let found = cells(json!([["🗓".repeat(20_000)]]));
    let text = found[0].as_string().expect("a text");
    assert!(text.encode_utf16().count() <= 32_767 && text.ends_with('…') && text.starts_with('🗓'));
}

#[test]
fn the_same_sheets_are_the_same_bytes_and_progress_ends_at_the_whole() {
    let rows: Vec<Value> = (0..1_000).map(|row| json!([format!("fila {row}"), ["pesos", row.to_string()]])).collect();
    assert_eq!(bytes(json!(rows)), bytes(json!(rows)));
    let mut heard = Vec::new();
    let book = json!({ "sheets": [{ "name": "A", "rows": rows }, { "name": "B", "rows": [["x"]] }] });
    write(&book.to_string(), |done, all| heard.push((done, all))).expect("a workbook");
    assert_eq!(heard.last(), Some(&(1_001, 1_001)));
    assert!(heard.len() > 4 && heard.is_sorted(), "{heard:?}");
}

#[test]
fn what_is_no_workbook_is_said() {
    for json in ["", "{}", r#"{"sheets":[]}"#, r#"{"sheets":[{"rows":[]}]}"#, r#"{"sheets":[{"name":"A","rows":[3]}]}"#] {
        assert!(write(json, |_, _| {}).is_err(), "{json}");
    }
}
