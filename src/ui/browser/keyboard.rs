//! Where the keyboard is. Focus is a courtesy: nothing depends on it.

use gloo::utils::document;
use wasm_bindgen::JsCast;

/// Puts the keyboard and the screen reader at the start of a new page.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id).and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) {
        // Focus is a courtesy: nothing depends on it.
        let _ = element.focus();
    }
}

/// Puts the keyboard at the first of these that is on the page.
pub fn focus_first(ids: &[&str]) {
    if let Some(id) = ids.iter().find(|id| document().get_element_by_id(id).is_some()) {
        focus(id);
    }
}

/// Puts the keyboard at what this selector finds once what was just asked for is drawn: drawing is a task of its own, and this the next one.
pub fn focus_drawn(selector: String) {
    wasm_bindgen_futures::spawn_local(async move {
        let found = document().query_selector(&selector).ok().flatten();
        if let Some(element) = found.and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = element.focus();
        }
    });
}

/// Brings the keyboard back to an element that may be drawn anew somewhere else in a moment, if that leaves the keyboard nowhere. A busy machine
/// takes longer to draw it.
pub fn focus_if_lost(id: String) {
    const MOMENTS: [u32; 3] = [150, 600, 2_000];
    for moment in MOMENTS {
        let id = id.clone();
        gloo::timers::callback::Timeout::new(moment, move || {
            if document().active_element().is_none_or(|element| element.tag_name() == "BODY") {
                focus(&id);
            }
        })
        .forget();
    }
}
