//! The fields of the page that hold what cannot be taken.

use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsCast;

/// A field with something wrong: its id, and what it is called.
#[derive(Clone, Debug, PartialEq)]
pub struct Faulty {
    pub id: String,
    pub label: String,
}

/// The table of prices has its own way from one problem to the next, and most of it is not drawn.
const FIELDS: &str = "main [aria-invalid=\"true\"]:not(.prices *)";

pub fn faulty() -> Vec<Faulty> {
    let Ok(found) = document().query_selector_all(FIELDS) else { return Vec::new() };
    let fields = (0..found.length()).filter_map(|place| found.get(place)).filter_map(|node| node.dyn_into::<web_sys::Element>().ok());
    fields.map(|field| Faulty { id: field.id(), label: label(&field) }).collect()
}

/// What it is called: the whole label, with what only a screen reader is told of its row.
fn label(field: &web_sys::Element) -> String {
    let label = document().query_selector(&format!("label[for=\"{}\"]", field.id())).ok().flatten();
    label.and_then(|label| label.text_content()).unwrap_or_default()
}

/// Hears that the keyboard has left a field.
pub fn on_focus_left(mut heard: impl FnMut() + 'static) -> EventListener {
    EventListener::new(&document(), "focusout", move |_| heard())
}
