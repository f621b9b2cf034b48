//! What is printed, and what of it.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;

fn print() {
    let _ = window().print();
}

/// Prints once what was just asked for is drawn: drawing is a task of its own, and this the next one; of a long page, several.
pub fn print_drawn() {
    wasm_bindgen_futures::spawn_local(async { print_after(0) });
}

/// A page that never comes whole is printed as it is, after some ten seconds.
fn print_after(tries: u16) {
    let coming = document().query_selector("[data-viene]").is_ok_and(|found| found.is_some());
    if coming && tries < 500 {
        Timeout::new(20, move || print_after(tries.saturating_add(1))).forget();
    } else {
        print();
    }
}

/// Hears that the page is about to be printed, whoever asked for it.
pub fn on_print(mut heard: impl FnMut() + 'static) -> EventListener {
    EventListener::new(&window(), "beforeprint", move |_| heard())
}

/// The box that lets sensitive answers into the next print.
pub const PRINT_SENSITIVE: &str = "imprimir-sensible";

/// Whether sensitive answers were asked into what is printed or saved next.
pub fn wants_sensitive() -> bool {
    sensitive_box().is_some_and(|box_| box_.checked())
}

fn sensitive_box() -> Option<web_sys::HtmlInputElement> {
    document().get_element_by_id(PRINT_SENSITIVE)?.dyn_into().ok()
}

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
    if let Some(box_) = sensitive_box() {
        box_.set_checked(false);
    }
}

/// Opens whatever is folded on the page.
pub fn unfold() {
    let Ok(folded) = document().query_selector_all(".check-page details:not([open])") else { return };
    for place in 0..folded.length() {
        if let Some(element) = folded.get(place).and_then(|node| node.dyn_into::<web_sys::Element>().ok()) {
            let _ = element.set_attribute("open", "");
        }
    }
}

/// Hears that a print is over, or was given up.
pub fn on_printed(mut heard: impl FnMut() + 'static) -> EventListener {
    EventListener::new(&window(), "afterprint", move |_| heard())
}
