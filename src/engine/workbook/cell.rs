//! Cells and sheets, as the writer of workbooks reads them.

use serde_json::{Map, Value};

/// A cell of a kind, with its formula if it has one; without text it is empty.
pub fn cell(kind: &str, text: String, formula: Option<String>) -> Value {
    if text.is_empty() {
        return Value::Null;
    }
    let parts = [Some(kind.to_owned()), Some(text), formula];
    Value::Array(parts.into_iter().flatten().map(Value::String).collect())
}

pub fn text(text: impl ToString) -> Value {
    let text = text.to_string();
    if text.is_empty() {
        Value::Null
    } else {
        Value::String(text)
    }
}

/// A figure that may be unknown.
pub fn figure(kind: &str, text: Option<String>) -> Value {
    cell(kind, text.unwrap_or_default(), None)
}

pub fn heads<T: ToString>(heads: impl IntoIterator<Item = T>) -> Value {
    Value::Array(heads.into_iter().map(|head| cell("head", head.to_string(), None)).collect())
}

/// A sheet whose first `frozen` rows stay in sight.
pub fn sheet(name: &str, widths: &[u64], frozen: u64, rows: Vec<Value>) -> Value {
    let mut sheet = Map::new();
    sheet.insert("name".to_owned(), name.into());
    sheet.insert("widths".to_owned(), Value::Array(widths.iter().map(|width| Value::from(*width)).collect()));
    sheet.insert("frozen".to_owned(), frozen.into());
    sheet.insert("landscape".to_owned(), (widths.len() > 4).into());
    sheet.insert("rows".to_owned(), Value::Array(rows));
    Value::Object(sheet)
}

/// The letters of a column, from 0, as formulas call it.
pub fn letters(column: usize) -> String {
    let letter = |place: usize| u8::try_from(place % 26).ok().and_then(|place| b'A'.checked_add(place)).map_or(' ', char::from);
    let first = (column / 26).checked_sub(1).map(letter);
    first.into_iter().chain([letter(column)]).collect()
}
