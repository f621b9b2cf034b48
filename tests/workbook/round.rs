//! An offer written, read and looked at again as a list: nothing of its tables is lost.

use crate::read::told;
use habilita::engine::sheet::answer;
use habilita::engine::values::text::{parse_figure, parse_span};
use habilita::engine::workbook;
use habilita::workbook::write::write;
use serde_json::{json, Map, Value};

const INVITATION: &str = include_str!("../../www/procesos/gachala-mic-006-2026.json");
const FIRM: &str = include_str!("../cases/gachala/firm.json");
const OFFER: &str = include_str!("../cases/gachala/offer.json");

fn document(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

/// A sheet of the workbook of an offer, as the list that is looked at when it is opened.
fn list(process: &Value, firm: &Value, offer: &Value, name: &str, settings: &Value) -> Value {
    let ask = json!({ "as_of": "2026-02-05T00:00", "columns": [["es-electoral", "Electoral"], ["soportes", "Soportes"]] });
    let sheets = workbook::answer(&process.to_string(), &firm.to_string(), &offer.to_string(), &ask.to_string()).expect("sheets");
    let book = told(write(&sheets, |_, _| {}).expect("a workbook"));
    let sheet = book["sheets"].as_array().expect("sheets").iter().find(|sheet| sheet["name"] == name).expect("the sheet");
    document(&answer(sheet["text"].as_str().expect("its text"), &settings.to_string()))
}

/// The rows under the names of their fields.
fn rows(list: &Value) -> Vec<Map<String, Value>> {
    let fields: Vec<&str> = list["fields"].as_array().unwrap_or_else(|| panic!("{list}")).iter().filter_map(Value::as_str).collect();
    let named =
        |row: &Value| fields.iter().zip(row.as_array().expect("a row")).map(|(name, cell)| ((*name).to_owned(), cell.clone())).collect();
    list["rows"].as_array().expect("rows").iter().map(named).collect()
}

/// What a cell says, as a document has it.
fn plain(row: &Map<String, Value>, field: &str, decimals: usize) -> String {
    let text = row.get(field).and_then(Value::as_str).unwrap_or_default();
    parse_figure(text, decimals).unwrap_or_default()
}

fn words(row: &Map<String, Value>, field: &str) -> String {
    row.get(field).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// Contracts of every shape, a thousand of them: figures that could be read two ways, months, texts that mean something to a spreadsheet.
fn contract(place: usize) -> Value {
    let objects = [
        "=SUM(A1) de papel",
        "Obra \"grande\"; 5\" de tubo",
        "TOTAL de suministros",
        "Línea una\ny otra",
        "+57 servicios",
        "Ñandú & Cía. <b>",
    ];
    let states = ["finished", "liquidated", "running"];
    let mut contract = json!({
        "id": format!("c{place}"),
        "object": format!("{} {place}", objects[place % objects.len()]),
        "client": format!("Entidad {}", place % 7),
        "rup": place.to_string(),
        "value": format!("{}{}", 1_000 + place * 12_345, ["", ".5", ".25"][place % 3]),
        "end": if place.is_multiple_of(5) { "2022-07".to_owned() } else { format!("20{:02}-{:02}-{:02}", 10 + place % 15, 1 + place % 12, 1 + place % 28) },
        "start": format!("20{:02}-{:02}-{:02}", 5 + place % 5, 1 + place % 12, 1 + place % 28),
        "share": (["12.125", "50", "100", "33.33"][place % 4]),
        "state": states[place % states.len()],
        "codes": ["44101501", "44121600"],
        "activities": { "electoral": if place.is_multiple_of(2) { "yes" } else { "no" } },
    });
    if place.is_multiple_of(4) {
        contract["additions"] = json!(format!("{}", 999 + place));
        contract["received"] = json!("2024-05-09");
    }
    contract
}

#[test]
fn a_thousand_contracts_come_back_the_same() {
    let (process, mut firm, mut offer) = (document(INVITATION), document(FIRM), document(OFFER));
    firm["contracts"] = (0..1_000).map(contract).collect();
    offer["contracts"] = json!(["c1", "c0"]);
    let settings = json!({ "as_of": "2026-02-05", "extra": ["Electoral", "Soportes"] });
    let list = list(&process, &firm, &offer, "Experiencia", &settings);
    assert_eq!(list["asks"], json!([]), "nothing of it reads two ways");
    let (rows, contracts) = (rows(&list), firm["contracts"].as_array().expect("contracts").clone());
    assert_eq!(rows.len(), 1_000);
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    for (row, contract) in rows.iter().zip(&contracts) {
        for field in ["client", "rup"] {
            assert_eq!(words(row, field), text(&contract[field]));
        }
        // A list has one line for each contract.
        assert_eq!(
            words(row, "object").split_whitespace().collect::<Vec<_>>(),
            text(&contract["object"]).split_whitespace().collect::<Vec<_>>()
        );
        for (field, decimals) in [("value", 2), ("additions", 2), ("share", 6)] {
            assert_eq!(plain(row, field, decimals), text(&contract[field]), "{field} of {contract}");
        }
        for field in ["start", "end", "received"] {
            let read = parse_span(&words(row, field)).map(|span| span.iso()).unwrap_or_default();
            assert_eq!(read, text(&contract[field]), "{field} of {contract}");
        }
        let state = match contract["state"].as_str() {
            Some("running") => "en ejecución",
            Some("liquidated") => "liquidado",
            _ => "terminado",
        };
        assert_eq!(words(row, "state"), state);
        assert_eq!(words(row, "extra0"), if contract["activities"]["electoral"] == "yes" { "sí" } else { "no" });
        assert!(words(row, "codes").contains("44121600"));
    }
}

#[test]
fn two_thousand_items_come_back_the_same() {
    let (mut process, firm, mut offer) = (document(INVITATION), document(FIRM), document(OFFER));
    let item = |place: usize| json!({ "id": format!("{}.{}", place / 50 + 1, place % 50 + 1), "title": format!("Ítem de prueba {place}"), "unit": "UND", "quantity": (place + 1).to_string() });
    let items: Vec<Value> = (0..2_000).map(item).collect();
    let price = |place: usize| {
        json!({
            "unit_price": format!("{}{}", 900 + place * 37, ["", ".5"][place % 2]),
            "ceiling": (2_000 + place * 40).to_string(),
            "vat": (["19", "5", "exempt", "excluded"][place % 4]),
        })
    };
    let prices: Map<String, Value> =
        items.iter().enumerate().map(|(place, item)| (item["id"].as_str().expect("an id").to_owned(), price(place))).collect();
    process["price"]["items"] = json!(items);
    // They name items of the invitation as it is.
    process["deductions"] = json!([]);
    offer["prices"] = json!(prices);
    let names: Vec<Value> = items.iter().map(|item| json!([item["id"], item["title"]])).collect();
    let list = list(&process, &firm, &offer, "Precios", &json!({ "as_of": "2026-02-05", "items": names }));
    assert_eq!(list["asks"], json!([]), "nothing of it reads two ways");
    let rows = rows(&list);
    assert_eq!(rows.len(), 2_000, "{}", list["said"]);
    for (row, (place, item)) in rows.iter().zip(items.iter().enumerate()) {
        let price = price(place);
        assert_eq!(words(row, "item"), item["id"].as_str().expect("an id"));
        assert_eq!(plain(row, "unit_price", 2), price["unit_price"].as_str().expect("a price"));
        assert_eq!(plain(row, "ceiling", 2), price["ceiling"].as_str().expect("a ceiling"));
        let rate = match price["vat"].as_str() {
            Some("exempt") => "exento",
            Some("excluded") => "excluido",
            rate => rate.unwrap_or_default(),
        };
        assert!(words(row, "rate").trim_end_matches([' ', '%']).eq_ignore_ascii_case(rate), "{row:?}");
        assert!(
            words(row, "quantity").is_empty() && words(row, "total").is_empty(),
            "what is printed or computed is not the bidder's: {row:?}"
        );
    }
}
