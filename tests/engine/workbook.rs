//! An offer laid out as sheets, with figures worked out by hand.

use crate::support::Case;
use habilita::engine::workbook::answer;
use serde_json::{json, Value};

const COLUMNS: [[&str; 2]; 2] = [["es-electoral", "Electoral"], ["soportes", "Soportes"]];

/// The sheets of a case, by name.
pub fn book(case: &Case, sensitive: bool) -> Value {
    let ask = json!({ "as_of": format!("{}T00:00", case.as_of), "title": "Oferta 1", "sensitive": sensitive, "columns": COLUMNS });
    let [process, firm, offer] = [&case.process, &case.firm, &case.offer].map(Value::to_string);
    let text = answer(&process, &firm, &offer, &ask.to_string()).expect("sheets");
    serde_json::from_str(&text).expect("JSON")
}

fn rows<'a>(book: &'a Value, name: &str) -> &'a Vec<Value> {
    let sheet = book["sheets"].as_array().expect("sheets").iter().find(|sheet| sheet["name"] == name).expect("the sheet");
    sheet["rows"].as_array().expect("rows")
}

/// The column with a title.
fn column(book: &Value, name: &str, title: &str) -> Vec<Value> {
    let rows = rows(book, name);
    let place = rows[0].as_array().expect("titles").iter().position(|cell| cell[1] == title).expect("the title");
    rows[1..].iter().map(|row| row.get(place).cloned().unwrap_or_default()).collect()
}

#[test]
fn experience_is_in_the_shape_of_a_form_with_its_sum() {
    let book = book(&Case::perfect(), false);
    assert_eq!(rows(&book, "Experiencia").len(), 7, "titles, five contracts and the total");
    // $ 10.000.000 ÷ $ 1.160.000 (2023), $ 8.000.000 ÷ $ 1.000.000 (2022), $ 6.000.000 ÷ $ 1.300.000 (2024), $ 3.000.000 ÷ $ 1.423.500 (2025),
    // $ 2.000.000 ÷ $ 908.526 (2021); S is the nineteenth column.
    let brought = [
        ("8.62068966", "8.62068966"),
        ("8.00000000", "16.62068966"),
        ("4.61538462", "21.23607428"),
        ("2.10748156", "23.34355584"),
        ("2.20136793", "25.54492377"),
    ];
    let (own, sums) = (column(&book, "Experiencia", "SMMLV que aporta"), column(&book, "Experiencia", "SMMLV acumulados"));
    for (row, (amount, sum)) in brought.iter().enumerate() {
        assert_eq!(own[row], json!(["wages", amount]));
        assert_eq!(sums[row], json!(["wages", sum, format!("SUM(S$2:S{})", row + 2)]));
    }
    assert_eq!(own[5], json!(["sum_wages", "25.54492377", "SUM(S2:S6)"]));
    assert_eq!(column(&book, "Experiencia", "Valor")[0], json!(["pesos", "10000000"]));
    assert_eq!(column(&book, "Experiencia", "Terminación")[0], json!(["date", "2023-12-15"]));
    assert_eq!(column(&book, "Experiencia", "Electoral")[..5], ["sí", "sí", "no", "no", "no"].map(Value::from));
    assert_eq!(column(&book, "Experiencia", "Soportes")[0], "sí");
    assert_eq!(column(&book, "Experiencia", "Orden")[4], json!(["number", "5"]));
}

#[test]
fn a_contract_that_is_not_presented_brings_nothing_and_says_so() {
    let mut case = Case::perfect();
    case.offer["contracts"] = json!(["c5", "c1"]);
    let book = book(&case, false);
    let orders = column(&book, "Experiencia", "Orden");
    assert_eq!(orders[..5], [json!(["number", "2"]), Value::Null, Value::Null, Value::Null, json!(["number", "1"])]);
    assert_eq!(column(&book, "Experiencia", "SMMLV que aporta")[1], Value::Null);
    assert_eq!(column(&book, "Experiencia", "Qué aporta")[1], "No se presenta en esta oferta.");
    assert_eq!(column(&book, "Experiencia", "SMMLV que aporta")[5], json!(["sum_wages", "10.82205759", "SUM(S2:S6)"]));
}

#[test]
fn prices_with_vat_are_parted_from_it_by_a_formula() {
    let book = book(&Case::perfect(), false);
    // 2 × $ 300.000 with 19 % in it: $ 600.000 ÷ 1,19 = $ 504.201,68, which is $ 504.202.
    assert_eq!(column(&book, "Precios", "Importe con IVA")[0], json!(["pesos", "600000", "ROUND(D2*ROUND(F2,0),0)"]));
    assert_eq!(column(&book, "Precios", "Importe sin IVA")[0], json!(["pesos", "504202", "ROUND(ROUND(K2/(1+G2/100),2),0)"]));
    assert_eq!(column(&book, "Precios", "Importe del IVA")[0], json!(["pesos", "95798", "K2-I2"]));
    assert_eq!(column(&book, "Precios", "IVA %")[0], json!(["number", "19"]));
    // 3 × $ 900.000, left out of VAT.
    assert_eq!(column(&book, "Precios", "IVA %")[9], "excluido");
    assert_eq!(column(&book, "Precios", "Importe sin IVA")[9], json!(["pesos", "2700000", "ROUND(D11*ROUND(F11,0),0)"]));
    assert_eq!(column(&book, "Precios", "Importe con IVA")[9], json!(["pesos", "2700000", "I11+J11"]));
    let gross = column(&book, "Precios", "Importe con IVA");
    assert_eq!(gross[14], json!(["sum_pesos", "32360000", "SUM(K2:K15)"]));
    assert_eq!(gross[15], json!(["sum_pesos", "32360000"]), "and the check says the same");
}

#[test]
fn papers_are_in_the_order_of_the_invitation_and_findings_with_their_remedy() {
    let mut case = Case::perfect();
    case.firm["papers"]["registro_mercantil"]["issued"] = json!("2026-01-06");
    let book = book(&case, false);
    let order: Vec<&str> =
        case.process["requirements"].as_array().expect("a list").iter().map(|one| one["id"].as_str().expect("an id")).collect();
    let ids: Vec<Value> = column(&book, "Papeles", "Id");
    let places: Vec<usize> = ids.iter().filter_map(|id| order.iter().position(|one| Some(*one) == id.as_str())).collect();
    assert!(places.len() > 10 && places.is_sorted(), "{ids:?}");
    assert!(column(&book, "Papeles", "Expedido").contains(&json!(["date", "2026-01-06"])));
    let at = column(&book, "Hallazgos", "Estado").iter().position(|state| state == "No cumple").expect("one that fails");
    assert!(column(&book, "Hallazgos", "Qué hacer")[at].as_str().expect("a remedy").contains("subsanar"));
    let summary = rows(&book, "Resumen");
    let said = |label: &str| summary.iter().find(|row| row[0][1] == label).map(|row| row[1].clone()).expect("the row");
    assert_eq!(said("Resultado"), "Con puntos por subsanar");
    assert_eq!(said("No cumple"), json!(["number", "1"]));
    assert_eq!(said("Comprobante").as_str().map(str::len), Some(14));
    assert_eq!(said("Cierre"), "06/02/2026, 8:10 a. m.");
}

#[test]
fn nothing_sensitive_is_in_it_unless_it_is_asked_for() {
    let mut case = Case::perfect();
    for id in ["DES-02-VIF", "DES-05", "DES-06"] {
        case.offer["tiebreak"][id] = json!({ "claimed": "yes" });
    }
    let (plain, whole) = (book(&case, false), book(&case, true));
    let ids =
        |book: &Value| column(book, "Hallazgos", "Id").iter().map(|id| id.as_str().unwrap_or_default().to_owned()).collect::<Vec<_>>();
    let hidden: Vec<String> = ids(&whole).into_iter().filter(|id| !ids(&plain).contains(id)).collect();
    println!("hidden: {hidden:?}");
    assert!(hidden.iter().any(|id| id.starts_with("DES-02-VIF")), "{hidden:?}");
    assert!(!plain.to_string().to_lowercase().contains("violencia"));
    assert!(whole.to_string().to_lowercase().contains("violencia"), "it is nowhere, so that nothing was shown");
}

#[test]
fn documents_that_are_wrong_are_said_and_nothing_is_laid_out() {
    let [process, firm, offer] = [&Case::perfect().process, &Case::perfect().firm, &Case::usme().offer].map(Value::to_string);
    let ask = r#"{"as_of":"2026-02-05T00:00"}"#;
    assert!(answer("{", &firm, &offer, ask).is_err());
    assert!(answer(&process, &firm, &offer, ask).is_err(), "an offer for another process");
    assert!(answer(&process, &firm, &offer, "{}").expect_err("no day").contains("as_of"));
}
