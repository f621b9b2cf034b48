//! The fields of a table that are drawn: finding them, and what the keyboard asks of one.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};
use yew::KeyboardEvent;

/// A cell: its row and its column among those that are filled in, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    pub row: usize,
    pub column: usize,
}

/// A field inside a cell.
pub enum Control {
    Input(HtmlInputElement),
    Select(HtmlSelectElement),
}

impl Control {
    pub fn of(element: Element) -> Option<Control> {
        match element.dyn_into::<HtmlInputElement>() {
            Ok(input) => Some(Control::Input(input)),
            Err(other) => other.dyn_into().ok().map(Control::Select),
        }
    }

    fn element(&self) -> &HtmlElement {
        match self {
            Control::Input(input) => input,
            Control::Select(select) => select,
        }
    }

    /// Where it is, if it is a cell of a table.
    pub fn cell(&self) -> Option<Cell> {
        let element = self.element();
        let column = element.closest("[data-col]").ok()??.get_attribute("data-col")?.parse().ok()?;
        let row: usize = element.closest("[aria-rowindex]").ok()??.get_attribute("aria-rowindex")?.parse().ok()?;
        // The heading is row 1.
        Some(Cell { row: row.checked_sub(2)?, column })
    }

    pub fn value(&self) -> String {
        match self {
            Control::Input(input) => input.value(),
            Control::Select(select) => select.value(),
        }
    }

    /// Writes a value as if it had been typed.
    pub fn write(&self, value: &str) {
        let heard = match self {
            Control::Input(input) => {
                input.set_value(value);
                "input"
            }
            Control::Select(select) => {
                select.set_value(value);
                "change"
            }
        };
        let bubbles = web_sys::EventInit::new();
        bubbles.set_bubbles(true);
        if let Ok(event) = web_sys::Event::new_with_event_init_dict(heard, &bubbles) {
            // Refused only to an event that is already under way.
            let _ = self.element().dispatch_event(&event);
        }
    }

    /// Takes the keyboard there, with everything selected, so that typing writes over it.
    pub fn focus(&self) {
        // Focus is a courtesy: nothing depends on it.
        let _ = self.element().focus();
        if let Control::Input(input) = self {
            input.select();
        }
    }

    /// Whether the caret is at the start or at the end of the text, or has nowhere to go. What was just arrived at is all selected: it
    /// is at both.
    fn at_edge(&self, end: bool) -> bool {
        let Control::Input(input) = self else { return true };
        let length = u32::try_from(input.value().encode_utf16().count()).unwrap_or(u32::MAX);
        let (from, to) = (input.selection_start().ok().flatten(), input.selection_end().ok().flatten());
        let all = from == Some(0) && to == Some(length);
        all || (from == to && from == Some(if end { length } else { 0 }))
    }

    /// The field before or after this one in its row.
    fn beside(&self, after: bool) -> Option<Control> {
        let row = self.element().closest("[aria-rowindex]").ok()??;
        let fields = fields(&row);
        let own: &Element = self.element();
        let place = fields.iter().position(|field| field == own)?;
        let beside = if after { place.checked_add(1)? } else { place.checked_sub(1)? };
        fields.into_iter().nth(beside).and_then(Control::of)
    }
}

/// The fields of a row, in order.
fn fields(row: &Element) -> Vec<Element> {
    let Ok(found) = row.query_selector_all("[data-col] input, [data-col] select") else { return Vec::new() };
    (0..found.length()).filter_map(|place| found.get(place)?.dyn_into().ok()).collect()
}

/// The field of a cell, if its row is drawn; where the row has none in that column, the next one it has, or its last.
pub fn find(table: &Element, cell: Cell) -> Option<Control> {
    let row = table.query_selector(&format!("[aria-rowindex=\"{}\"]", cell.row.checked_add(2)?)).ok()??;
    let fields = fields(&row).into_iter().filter_map(Control::of);
    let (mut exact, mut last) = (None, None);
    for field in fields {
        if exact.is_none() && field.cell().is_some_and(|own| own.column >= cell.column) {
            exact = Some(field);
        } else {
            last = Some(field);
        }
    }
    exact.or(last)
}

/// What can be done to a row as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowTool {
    Up,
    Down,
    Copy,
}

impl RowTool {
    /// Where the row, or its copy, comes to be in a table of so many; nowhere at either end.
    pub fn lands(self, row: usize, rows: usize) -> Option<usize> {
        match self {
            RowTool::Up => row.checked_sub(1),
            RowTool::Down => row.checked_add(1).filter(|to| *to < rows),
            RowTool::Copy => row.checked_add(1),
        }
    }
}

/// What a key asks for.
pub enum Asks {
    Tool(RowTool),
    /// The cell that the page says is next.
    Next,
    /// This row, in the same column.
    Row(usize),
    /// The row after the last.
    Another,
    /// The field beside.
    Beside(Control),
    /// What the cell held before.
    Restore,
}

/// What a key on a field asks for, in a table of so many rows of which so many fill the view.
pub fn asked(event: &KeyboardEvent, control: &Control, cell: Cell, rows: usize, page: usize) -> Option<Asks> {
    if event.is_composing() || event.meta_key() {
        return None;
    }
    if event.alt_key() {
        // The key and not its letter, which with Alt may be another.
        let code = Some(event.code()).filter(|_| event.shift_key() && !event.ctrl_key())?;
        return if code == "KeyN" { Some(Asks::Next) } else { tool(&code).map(Asks::Tool) };
    }
    let last = rows.saturating_sub(1);
    let (key, ctrl, shift) = (event.key(), event.ctrl_key(), event.shift_key());
    let down = |by: usize| Asks::Row(cell.row.saturating_add(by).min(last));
    let up = |by: usize| Asks::Row(cell.row.saturating_sub(by));
    match (key.as_str(), ctrl, shift) {
        ("Home", true, false) => Some(Asks::Row(0)),
        ("End", true, false) => Some(Asks::Row(last)),
        (_, true, _) => None,
        ("Enter", _, true) | ("ArrowUp", _, false) => Some(up(1)),
        ("Enter", _, false) if cell.row >= last => Some(Asks::Another),
        ("Enter" | "ArrowDown", _, false) => Some(down(1)),
        ("PageUp", _, false) => Some(up(page)),
        ("PageDown", _, false) => Some(down(page)),
        ("ArrowLeft", _, false) if control.at_edge(false) => control.beside(false).map(Asks::Beside),
        ("ArrowRight", _, false) if control.at_edge(true) => control.beside(true).map(Asks::Beside),
        ("Escape", _, _) => Some(Asks::Restore),
        _ => None,
    }
}

fn tool(key: &str) -> Option<RowTool> {
    match key {
        "ArrowUp" => Some(RowTool::Up),
        "ArrowDown" => Some(RowTool::Down),
        "KeyD" => Some(RowTool::Copy),
        _ => None,
    }
}
