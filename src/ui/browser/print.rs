//! What is printed, and what of it.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;

pub fn print() {
    let _ = window().print();
}

/// Prints once what was just asked for is drawn: drawing is a task of its own, and this the next one.
pub fn print_drawn() {
    wasm_bindgen_futures::spawn_local(async { print() });
}

/// Hears that the page is about to be printed, whoever asked for it.
pub fn on_print(mut heard: impl FnMut() + 'static) -> EventListener {
    EventListener::new(&window(), "beforeprint", move |_| heard())
}

/// The box that lets sensitive answers into the next print.
pub const PRINT_SENSITIVE: &str = "imprimir-sensible";

/// Prints one part of the page by itself: styles look at which.
pub fn print_part(part: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-imprimir", part);
    }
    print();
}

/// The next print is of the whole page again, and without sensitive answers.
pub fn forget_print() {
    if let Some(root) = document().document_element() {
        let _ = root.remove_attribute("data-imprimir");
    }
    let box_ = document().get_element_by_id(PRINT_SENSITIVE).and_then(|box_| box_.dyn_into::<web_sys::HtmlInputElement>().ok());
    if let Some(box_) = box_ {
        box_.set_checked(false);
    }
}

/// Hears that a print is over, or was given up.
pub fn on_printed(mut heard: impl FnMut() + 'static) -> EventListener {
    EventListener::new(&window(), "afterprint", move |_| heard())
}
