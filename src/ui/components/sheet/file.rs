//! The file of a list: which of its sheets is looked at, how far its reading has come, and what is said of it.

use super::Deed;
use crate::ui::kit::{button, el, notice, para, several, El, Tone};
use crate::ui::state::{text_of, Answer, Table};
use serde_json::Value;
use yew::prelude::*;

/// How sheets that are surely the wanted ones are called; Habilita's own among them.
const OF_CONTRACTS: [&str; 3] = ["experiencia", "contratos", "contrato"];
const OF_PRICES: [&str; 4] = ["precios", "oferta econ", "lista de precios", "ítems"];

/// The place of the sheet that is looked at first: the one that is called so, or the one with most rows.
pub fn wanted(book: &Answer, of: Table) -> usize {
    let names: &[&str] = if of == Table::Contracts { &OF_CONTRACTS } else { &OF_PRICES };
    let called = |sheet: &Value| {
        let name = under(sheet, "name").to_lowercase();
        names.iter().any(|start| name.starts_with(start))
    };
    let sheets = book.list("sheets");
    let rows = |sheet: &Value| sheet.get("rows").and_then(Value::as_u64).unwrap_or_default();
    let largest = || {
        let most = sheets.iter().map(rows).max();
        sheets.iter().position(|sheet| Some(rows(sheet)) == most)
    };
    sheets.iter().position(called).or_else(largest).unwrap_or_default()
}

fn under<'a>(sheet: &'a Value, key: &str) -> &'a str {
    sheet.get(key).map_or("", text_of)
}

/// The text of a sheet.
pub fn text(book: &Answer, place: usize) -> Option<AttrValue> {
    book.list("sheets").get(place).map(|sheet| AttrValue::from(under(sheet, "text").to_owned()))
}

/// Which sheet is looked at, where there are several, and what of it cannot be seen below.
pub fn book_view(book: &Answer, place: usize, act: &Callback<Deed>) -> El {
    let sheets = book.list("sheets");
    let option = |(at, sheet): (usize, &Value)| {
        let name = under(sheet, "name").to_owned();
        el("option").attr("value", at.to_string()).flag("selected", at == place).words(name)
    };
    let which = (sheets.len() > 1).then(|| {
        let chosen = act.reform(|event: Event| {
            let list = event.target_unchecked_into::<web_sys::HtmlSelectElement>();
            Deed::Sheet(list.value().parse().unwrap_or_default())
        });
        let list = el("select").attr("id", "hoja-libro").attr("data-chosen", place.to_string()).onchange(chosen);
        let label = el("label").attr("for", "hoja-libro").words("Hoja del libro");
        el("div").class("field").with(label).with(list.each(sheets.iter().enumerate().map(option)))
    });
    let notes = sheets.get(place).and_then(|sheet| sheet.get("notes")).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let notes =
        (!notes.is_empty()).then(|| notice(Tone::Warning, several().each(notes.iter().map(|note| para("", text_of(note).to_owned())))));
    several().maybe(which).maybe(notes)
}

/// How far a workbook has come, and how to give up.
pub fn working_view(id: &'static str, words: &'static str, hundredths: u32, stop: Callback<MouseEvent>) -> El {
    let words = if hundredths == 0 { words.to_owned() } else { format!("{words} {hundredths} %") };
    let stop = button("small", id, "Cancelar", stop);
    el("p").class("buttons").with(el("span").words(words)).with(stop)
}
