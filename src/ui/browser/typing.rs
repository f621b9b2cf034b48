//! What is typed is told to the app once the hands rest: with every key it would look through the whole page again, which a slow machine does not do
//! between two keys.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use yew::{AttrValue, Callback};

/// After so long without a key, in milliseconds, the hands rest.
const REST: u32 = 150;
/// Of so many keys without a rest the last one is told at once: some two seconds of a fast typist.
const MOST: u32 = 30;

struct Waiting {
    field: AttrValue,
    text: String,
    tell: Callback<String>,
    keys: u32,
    _rest: Timeout,
}

thread_local! {
    /// What one field has still to tell. There is one keyboard, and so one field.
    static WAITING: RefCell<Option<Waiting>> = const { RefCell::new(None) };
}

/// Tells what a field holds when the hands rest, or when anything but typing is done ([`hear_acts`]). What another field had to tell is told at once.
pub fn tell_when_rested(field: &AttrValue, text: String, tell: &Callback<String>) {
    if WAITING.with_borrow(|waiting| waiting.as_ref().is_some_and(|waiting| waiting.field != *field)) {
        tell_now();
    }
    let keys = WAITING.take().map_or(1, |waiting| waiting.keys.saturating_add(1));
    let rest = Timeout::new(if keys < MOST { REST } else { 0 }, tell_now);
    WAITING.set(Some(Waiting { field: field.clone(), text, tell: tell.clone(), keys, _rest: rest }));
}

/// What a field holds that has not been told.
pub fn untold(field: &AttrValue) -> Option<AttrValue> {
    WAITING.with_borrow(|waiting| waiting.as_ref().filter(|waiting| waiting.field == *field).map(|waiting| waiting.text.clone().into()))
}

/// Tells at once what waits to be told.
pub fn tell_now() {
    if let Some(Waiting { tell, text, .. }) = WAITING.take() {
        tell.emit(text);
    }
}

/// From now on hears, before anything else does, that something else than typing is done: whatever comes of it comes after what was typed.
///
/// That a field is left is none of it: with a mouse it is left when the button goes down, and what is then drawn would move what is being pressed.
pub fn hear_acts() {
    let first = EventListenerOptions::run_in_capture_phase();
    for name in ["click", "paste", "keydown"] {
        let heard = EventListener::new_with_options(&document(), name, first, |event| {
            let act = match event.dyn_ref::<web_sys::KeyboardEvent>() {
                Some(key) => is_act(key),
                None => event.type_() == "paste" || !is_answer(event),
            };
            if act {
                tell_now();
            }
        });
        heard.forget();
    }
}

/// Whether a key may do something else than change what the field holds.
fn is_act(event: &web_sys::KeyboardEvent) -> bool {
    event.ctrl_key() || event.alt_key() || event.meta_key() || event.key() == "Enter"
}

/// Whether a click answers a question. Drawn anew while it is clicked, a button of those would be given back what it was.
fn is_answer(event: &web_sys::Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| target.closest("input, select, textarea, label").is_ok_and(|found| found.is_some()))
}
