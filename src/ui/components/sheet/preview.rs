//! What was understood of a list: its questions, its columns, its first rows and its faults; nothing is taken yet.

use crate::ui::kit::{button, details, el, icon, nothing, notice, para, several, unseen, El, Glyph, Tone};
use crate::ui::state::{text_of, Answer, Table};
use serde_json::Value;
use yew::prelude::*;

/// Rows in sight.
const SHOWN: usize = 8;
/// Faults in sight without opening anything.
const FEW: usize = 12;

/// What is done about a list.
pub enum Deed {
    /// The text of the box.
    Type(String),
    /// Looks at what the box has.
    Look,
    /// Looks at a file that was chosen.
    Open(Event),
    /// Looks at another sheet of the workbook.
    Sheet(usize),
    /// A key of a choice, and the word chosen.
    Choose(String, String),
    /// Takes the list; whether in place of what there is.
    Take(bool),
    Close,
    /// Reads it again.
    Again,
}

/// A list that was read for a table. `rows`: how many contracts it could replace.
pub fn preview(answer: &Answer, of: Table, rows: usize, act: &Callback<Deed>) -> El {
    let title = el("h2").attr("id", "hoja-titulo").attr("tabindex", "-1").words("Lo que se entendió");
    let part = el("section").attr("aria-labelledby", "hoja-titulo").class("rule").with(title);
    let close = button("quiet", "hoja-cerrar", "Cancelar", act.reform(|_: MouseEvent| Deed::Close));
    let buttons = el("p").class("buttons");
    if let Some(refusal) = answer.refused() {
        return part.with(notice(Tone::Error, para("", refusal.to_owned()))).with(buttons.with(close));
    }
    let said = items(answer.list("said"));
    let asks = answer.list("asks");
    let asks = (!asks.is_empty()).then(|| {
        let head = para("", "Antes de tomarla, falta saber:");
        notice(Tone::Warning, several().with(head).with(choices(asks, act)))
    });
    let columns = details("", "Qué es cada columna", true).with(choices(answer.list("columns"), act));
    let take = |class: &'static str, id: &'static str, words: &'static str, replace: bool| {
        button(class, id, words, act.reform(move |_: MouseEvent| Deed::Take(replace)))
    };
    let any = !answer.list("rows").is_empty() && !answer.list("fields").is_empty();
    let words = if of == Table::Prices { "Tomar estos datos" } else { "Agregar al final" };
    let add = any.then(|| take("", "hoja-agregar", words, false));
    let replace = (any && rows > 0).then(|| take("quiet", "hoja-reemplazar", "Reemplazar lo que hay", true));
    let buttons = buttons.maybe(add).maybe(replace).with(close);
    part.with(said).maybe(asks).with(columns).maybe(any.then(|| first(answer))).with(faults(answer)).with(buttons)
}

fn items(list: &[Value]) -> El {
    el("ul").each(texts(list).map(|line| el("li").words(line)))
}

fn texts(list: &[Value]) -> impl Iterator<Item = String> + '_ {
    list.iter().map(|value| text_of(value).to_owned())
}

/// The text under a key of a choice.
fn under<'a>(choice: &'a Value, key: &str) -> &'a str {
    choice.get(key).map_or("", text_of)
}

/// Short lists, each with its label.
fn choices(list: &[Value], act: &Callback<Deed>) -> El {
    el("div").class("choices").each(list.iter().map(|one| {
        let (key, chosen, hint) = (under(one, "key").to_owned(), under(one, "chosen"), under(one, "hint"));
        let id = format!("hoja-{key}");
        let pair = |pair: &Value| {
            let word = |place: usize| pair.get(place).map_or("", text_of).to_owned();
            el("option").attr("value", word(0)).flag("selected", word(0) == chosen).words(word(1))
        };
        let open = chosen.is_empty().then(|| el("option").attr("value", "").words("Elija…"));
        let onchange =
            act.reform(move |event: Event| Deed::Choose(key.clone(), event.target_unchecked_into::<web_sys::HtmlSelectElement>().value()));
        let label = el("label").attr("for", id.clone()).words(under(one, "label").to_owned());
        let hint = (!hint.is_empty()).then(|| el("p").attr("id", format!("{id}-ayuda")).class("hint").words(hint.to_owned()));
        let list = el("select").attr("id", id.clone()).attr("data-chosen", chosen.to_owned());
        let list = if hint.is_some() { list.attr("aria-describedby", format!("{id}-ayuda")) } else { list };
        let options = one.get("options").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        el("div").class("field").key(id).with(label).maybe(hint).with(list.onchange(onchange).maybe(open).each(options.iter().map(pair)))
    }))
}

/// The first rows as they were understood; what is not as it should be is marked, in words too.
fn first(answer: &Answer) -> El {
    let rows = answer.list("rows");
    let mark = |row: usize, field: usize| {
        let here = |mark: &&Value| {
            mark.get(0).and_then(Value::as_u64) == Some(row as u64) && mark.get(1).and_then(Value::as_u64) == Some(field as u64)
        };
        answer.list("marks").iter().find(here).and_then(|mark| mark.get(2)).map_or("", text_of)
    };
    let cell = |row: usize, field: usize, value: &Value| {
        let (glyph, said) = match mark(row, field) {
            "wrong" => (Glyph::Cross, " (no se entiende)"),
            "waits" => (Glyph::Question, " (falta contestar)"),
            "odd" => (Glyph::Warning, " (es raro)"),
            _ => return el("td").words(text_of(value).to_owned()),
        };
        el("td").class("doubt").with(icon(glyph)).words(text_of(value).to_owned()).with(unseen(said.to_owned()))
    };
    let line = |(row, cells): (usize, &Value)| {
        let number = answer.list("lines").get(row).map(Value::to_string).unwrap_or_default();
        let cells = cells.as_array().map_or(&[][..], Vec::as_slice).iter().enumerate().map(|(field, value)| cell(row, field, value));
        el("tr").with(el("th").attr("scope", "row").words(number)).each(cells)
    };
    let head = |words: String| el("th").attr("scope", "col").words(words);
    let heads = el("tr").with(head("Fila".to_owned())).each(texts(answer.list("heads")).map(head));
    let body = el("tbody").each(rows.iter().take(SHOWN).enumerate().map(line));
    let table = el("table").with(el("thead").with(heads)).with(body);
    let place = el("div").attr("tabindex", "0").attr("role", "region").attr("aria-label", "Las primeras filas").class("wide-table");
    let more = rows.len().saturating_sub(SHOWN);
    let more = (more > 0).then(|| para("hint", format!("Y {more} filas más.")));
    several().with(place.with(table)).maybe(more)
}

/// What is wrong or odd, with its row and its column.
fn faults(answer: &Answer) -> El {
    let list = answer.list("faults");
    if list.is_empty() {
        return nothing();
    }
    details("", "Lo que hay que revisar", list.len() <= FEW).with(items(list))
}
