//! A sheet as JSON: asked in JSON, answered in words and rows that only need to be shown and taken.

use super::role::words;
use super::{read, Ask, Role, Settings, Sheet, Standing};
use crate::engine::reading::{parse, Limits};
use crate::engine::values::text::grouped;
use crate::engine::values::Date;
use serde_json::{Map, Value};

/// The items of an invitation are in it.
const LIMITS: Limits = Limits { bytes: 4_000_000, what: "El pedido" };
/// Faults that are told; the rest are counted.
const TOLD: usize = 200;
/// Rows that are marked: those a preview shows.
const SHOWN: usize = 20;

/// Reads what was pasted, as `settings` say:
///
/// ```json
/// { "as_of": "2026-02-05", "extra": ["Pregunta 1"], "choices": [["2.role", "value"], ["2.style", "dots"]] }
/// ```
///
/// With `items`, pairs of an id and a title, it is a list of prices of those items.
///
/// The answer is `{ "refused": "…" }`, or has `said` (sentences), `asks` and `columns` (choices: `key`, `label`, `hint`, `options` as pairs of
/// word and text, `chosen`), `fields` and `heads` (of the columns that are taken), `lines` (the number of each row), `rows` (each with a text
/// for each field), `marks` (row, field and whether it is wrong, waits or is odd) and `faults` (sentences).
pub fn answer(text: &str, settings: &str) -> String {
    let read = settings_of(settings).and_then(|settings| Ok((read(text, &settings)?, settings)));
    let answer = match read {
        Ok((sheet, settings)) => whole(sheet, &settings),
        Err(refusal) => object([("refused", Value::String(refusal))]),
    };
    answer.to_string()
}

fn settings_of(text: &str) -> Result<Settings, String> {
    let value = parse(text, &LIMITS).map_err(|problems| problems.into_iter().map(|problem| problem.message).collect::<String>())?;
    let list = |key: &str| value.get(key).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let word = |value: Option<&Value>| value.and_then(Value::as_str).map(str::to_owned);
    let pairs_of = |key: &str| list(key).iter().filter_map(|pair| Some((word(pair.get(0))?, word(pair.get(1))?))).collect();
    Ok(Settings {
        as_of: value.get("as_of").and_then(Value::as_str).and_then(Date::new),
        extra: list("extra").iter().filter_map(|name| word(Some(name))).collect(),
        choices: pairs_of("choices"),
        items: value.get("items").is_some().then(|| pairs_of("items")),
    })
}

fn whole(sheet: Sheet, settings: &Settings) -> Value {
    let heads = texts(sheet.taken.iter().map(|(_, role)| role.called(settings)));
    let fields = texts(sheet.taken.iter().map(|(_, role)| role.word()));
    let (said, columns, marks) = (texts(said(&sheet, settings).into_iter()), columns(&sheet, settings), marks(&sheet));
    let asks: Vec<Value> = sheet.asks.iter().map(|(column, ask)| asked(*column, ask, &sheet)).collect();
    let more = sheet.faults.len().saturating_add(sheet.strangers.len()).saturating_sub(TOLD);
    let more = (more > 0).then(|| format!("Y {} más.", grouped(&more.to_string())));
    let wrong = sheet.faults.iter().map(|fault| &fault.words);
    let faults = texts(sheet.strangers.iter().chain(wrong).take(TOLD).cloned().chain(more));
    let lines: Vec<Value> = sheet.rows.iter().map(|row| Value::from(row.number)).collect();
    let rows: Vec<Value> = sheet.rows.into_iter().map(|row| texts(row.cells.into_iter().map(|cell| cell.text))).collect();
    object([
        ("said", said),
        ("asks", Value::Array(asks)),
        ("columns", columns),
        ("fields", fields),
        ("heads", heads),
        ("lines", Value::Array(lines)),
        ("rows", Value::Array(rows)),
        ("marks", marks),
        ("faults", faults),
    ])
}

fn texts(texts: impl Iterator<Item = String>) -> Value {
    Value::Array(texts.map(Value::String).collect())
}

fn object<const N: usize>(entries: [(&str, Value); N]) -> Value {
    let mut map = Map::new();
    for (key, value) in entries {
        map.insert(key.to_owned(), value);
    }
    Value::Object(map)
}

/// What was understood, in sentences.
fn said(sheet: &Sheet, settings: &Settings) -> Vec<String> {
    let count = |count: usize, one: &str, many: &str| format!("{} {}", grouped(&count.to_string()), if count == 1 { one } else { many });
    let priced = settings.items.is_some();
    let rows = if priced { count(sheet.rows.len(), "ítem", "ítems") } else { count(sheet.rows.len(), "contrato", "contratos") };
    let mut said = vec![format!("Se entendieron {rows} y {}.", count(sheet.taken.len(), "columna", "columnas"))];
    if !sheet.strangers.is_empty() {
        said.push(format!(
            "{}: no se toman.",
            count(sheet.strangers.len(), "fila que no es de ningún ítem", "filas que no son de ningún ítem")
        ));
    }
    let wrong = sheet.faults.iter().filter(|fault| fault.wrong).count();
    if wrong > 0 {
        said.push(format!(
            "{}: quedan como vinieron, para corregirlas.",
            count(wrong, "casilla que no se entiende", "casillas que no se entienden")
        ));
    }
    let odd = sheet.faults.len().saturating_sub(wrong);
    if odd > 0 {
        said.push(format!("{} por revisar.", count(odd, "dato raro", "datos raros")));
    }
    if !sheet.titled {
        said.push("No se encontraron títulos: cada columna se adivinó por lo que trae. Revíselas.".to_owned());
    }
    let wages = |name: &str| words(name).iter().any(|word| word.starts_with("smmlv") || word.starts_with("smlmv"));
    if !priced && sheet.columns.iter().any(|column| wages(&column.name)) {
        said.push("Los valores en SMMLV no se tomaron: aquí van en pesos.".to_owned());
    }
    said.extend(sheet.told.iter().cloned());
    said
}

fn pairs<'a>(options: impl Iterator<Item = (&'a str, &'a str)>) -> Value {
    options.map(|(word, words)| Value::Array(vec![word.into(), words.into()])).collect()
}

fn choice(key: String, label: String, hint: String, options: Value, chosen: &str) -> Value {
    object([("key", key.into()), ("label", label.into()), ("hint", hint.into()), ("options", options), ("chosen", chosen.into())])
}

/// A question of a column.
fn asked(column: usize, ask: &Ask, sheet: &Sheet) -> Value {
    let name = sheet.columns.get(column).map(|column| column.name.as_str()).unwrap_or_default();
    let hint = match ask.cells {
        0 => String::new(),
        1 => "1 casilla depende de esto.".to_owned(),
        cells => format!("{} casillas dependen de esto.", grouped(&cells.to_string())),
    };
    let options = pairs(ask.options.iter().map(|(word, words)| (*word, words.as_str())));
    choice(format!("{column}.{}", ask.key), format!("{name}: {}", ask.words), hint, options, ask.chosen)
}

/// What each column is, whether the first row has the titles, and whether totals are left out.
fn columns(sheet: &Sheet, settings: &Settings) -> Value {
    let roles: Vec<(String, String)> = Role::all(settings).into_iter().map(|role| (role.word(), role.called(settings))).collect();
    let options = || {
        let roles = roles.iter().map(|(word, words)| (word.as_str(), words.as_str()));
        pairs([("none", "No tomar")].into_iter().chain(roles))
    };
    let mut all = Vec::new();
    for (place, column) in sheet.columns.iter().enumerate().filter(|(_, column)| !column.sample.is_empty()) {
        let chosen = column.role.map_or_else(|| "none".to_owned(), Role::word);
        all.push(choice(format!("{place}.role"), column.name.clone(), column.sample.clone(), options(), &chosen));
    }
    let row = if settings.items.is_some() { "Ya es un ítem" } else { "Ya es un contrato" };
    let titles = pairs([("yes", "Los títulos"), ("no", row)].into_iter());
    let chosen = if sheet.titled { "yes" } else { "no" };
    all.push(choice("heading".to_owned(), "La primera fila".to_owned(), String::new(), titles, chosen));
    if !sheet.totals.is_empty() {
        let rows: Vec<String> = sheet.totals.iter().take(8).map(ToString::to_string).collect();
        let options = pairs([("leave", "No tomarlas"), ("take", "Tomarlas")].into_iter());
        let chosen = if sheet.without_totals { "leave" } else { "take" };
        let label = "Filas que parecen totales o subtítulos".to_owned();
        all.push(choice(
            "totals".to_owned(),
            label,
            format!("{} {}", if rows.len() == 1 { "Fila" } else { "Filas" }, rows.join(", ")),
            options,
            chosen,
        ));
    }
    Value::Array(all)
}

/// What is not as it should be among the first rows.
fn marks(sheet: &Sheet) -> Value {
    let mut marks = Vec::new();
    for (index, row) in sheet.rows.iter().take(SHOWN).enumerate() {
        for (field, (cell, (_, role))) in row.cells.iter().zip(&sheet.taken).enumerate() {
            let odd = || sheet.faults.iter().take_while(|fault| fault.row <= index).any(|fault| fault.row == index && fault.role == *role);
            let kind = match cell.standing {
                Standing::Wrong(_) => "wrong",
                Standing::Waits => "waits",
                Standing::Fine if odd() => "odd",
                Standing::Fine => continue,
            };
            marks.push(Value::Array(vec![index.into(), field.into(), kind.into()]));
        }
    }
    Value::Array(marks)
}
