//! The only file that touches clock, storage, address, files and network.
//!
//! Everything that can be denied (storage in a sandboxed frame, a download without network) comes back as a value, never as a throw.

mod carry;
mod choose;
mod faults;
mod keyboard;
mod parts;
mod print;
mod typing;

pub use carry::{pack, report_file, unpack};
pub use choose::choose;
pub use faults::{faulty, on_focus_left, Faulty};
pub use keyboard::{focus, focus_drawn, focus_first, focus_if_lost};
pub use parts::{bring_page, calendar, open_book, save_book, sheet, stop_book, BookDocuments};
pub use print::{forget_print, on_print, on_printed, print_drawn, print_part, unfold, wants_sensitive, PRINT_SENSITIVE};
pub use typing::{tell_now, tell_when_rested, untold};

use crate::engine::values::Moment;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::render::{request_animation_frame, AnimationFrame};
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// The address after `#`.
pub fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// The address of this page, without what follows `#`.
pub fn page_address() -> String {
    let whole = window().location().href().unwrap_or_default();
    whole.split('#').next().unwrap_or_default().to_owned()
}

pub fn go(hash: &str) {
    // An address of our own making is never refused.
    let _ = window().location().set_hash(hash);
}

pub fn on_hash_change(mut heard: impl FnMut(String) + 'static) -> EventListener {
    EventListener::new(&window(), "hashchange", move |_| heard(hash()))
}

/// Something to be done; dropped before its time, it is not done.
pub struct Later {
    _frame: Option<AnimationFrame>,
    _timeout: Rc<RefCell<Option<Timeout>>>,
}

/// Does something once what has just changed is on the screen. A page nobody sees paints nothing, and does not wait for it.
pub fn after_paint(task: impl FnOnce() + 'static) -> Later {
    let timeout: Rc<RefCell<Option<Timeout>>> = Rc::default();
    let set = {
        let timeout = timeout.clone();
        move || drop(timeout.borrow_mut().replace(Timeout::new(0, task)))
    };
    let frame = if document().hidden() {
        set();
        None
    } else {
        Some(request_animation_frame(move |_| set()))
    };
    Later { _frame: frame, _timeout: timeout }
}

/// Hears that the user leaves the page or the address, before anything else does; and that the app dies: its memory is still there then, and
/// what waits to be kept can be. boot.js takes its copy afterwards.
pub fn on_leave(leave: Rc<dyn Fn()>) -> [EventListener; 5] {
    let first = EventListenerOptions::run_in_capture_phase();
    ["error", "unhandledrejection", "hashchange", "pagehide", "visibilitychange"].map(|name| {
        let leave = leave.clone();
        EventListener::new_with_options(&window(), name, first, move |_| leave())
    })
}

/// Hears that another part of the page is in sight, or that it has another size.
pub fn on_view(looked: Rc<dyn Fn(bool)>) -> [EventListener; 2] {
    let resized = looked.clone();
    // On its way down: what a part of the page scrolls is heard nowhere else.
    let scrolled =
        EventListener::new_with_options(&window(), "scroll", EventListenerOptions::run_in_capture_phase(), move |_| looked(false));
    [scrolled, EventListener::new(&window(), "resize", move |_| resized(true))]
}

/// How much of the page is in sight, from top to bottom.
pub fn view_height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default()
}

/// The browser's storage, if it may be used.
fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

pub fn stored(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Whether the text was kept.
pub fn store(key: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, text).is_ok())
}

pub fn remove(key: &str) {
    if let Some(storage) = storage() {
        // What cannot be removed is overwritten the next time it is kept.
        let _ = storage.remove_item(key);
    }
}

/// The keys of the storage that start so.
pub fn stored_keys(start: &str) -> Vec<String> {
    let Some(storage) = storage() else { return Vec::new() };
    let keys = (0..storage.length().unwrap_or(0)).filter_map(|index| storage.key(index).ok().flatten());
    keys.filter(|key| key.starts_with(start)).collect()
}

/// Hears what other tabs write: the key, or nothing when the storage was emptied.
pub fn on_storage(mut heard: impl FnMut(Option<String>) + 'static) -> EventListener {
    EventListener::new(&window(), "storage", move |event| {
        if let Some(event) = event.dyn_ref::<web_sys::StorageEvent>() {
            heard(event.key());
        }
    })
}

/// Puts a text where it can be pasted from. Where the browser lets nothing be copied nothing happens: the text is in sight to be selected.
pub fn copy(text: &str) {
    if let Some(clipboard) = web_sys::window().map(|window| window.navigator().clipboard()) {
        // Undefined outside a secure page.
        if !clipboard.is_undefined() {
            let _ = clipboard.write_text(text);
        }
    }
}

/// The same, and whether it could be.
pub async fn copied(text: &str) -> bool {
    let clipboard = window().navigator().clipboard();
    !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// Gives the user a file to keep. The browser may refuse, as in a frame that may not download.
pub fn download(name: &str, text: &str) {
    let kind = match name.rsplit_once('.') {
        Some((_, "ics")) => "text/calendar",
        Some((_, "html")) => "text/html",
        _ => "application/json",
    };
    let blob = gloo::file::Blob::new_with_options(text, Some(kind));
    let url = gloo::file::ObjectUrl::from(blob);
    let link = document().create_element("a").ok().and_then(|a| a.dyn_into::<web_sys::HtmlAnchorElement>().ok());
    if let Some(link) = link {
        link.set_href(&url);
        link.set_download(name);
        link.click();
    }
    // The address must outlive the click, which browsers take up a moment later.
    gloo::timers::callback::Timeout::new(60_000, move || drop(url)).forget();
}

/// Whether storage answers at all.
pub fn can_store() -> bool {
    storage().is_some_and(|storage| storage.length().is_ok())
}

/// Now, in Colombian legal time (UTC−5 the whole year), whatever the zone of the device.
pub fn now() -> Option<Moment> {
    const FIVE_HOURS: i64 = 5 * 3_600_000;
    let shifted = js_sys::Date::now() - FIVE_HOURS as f64;
    let iso = String::from(js_sys::Date::new(&shifted.into()).to_iso_string());
    Moment::new(iso.get(..16)?)
}

/// A text of this site.
///
/// # Errors
/// What to tell the user.
pub async fn fetch_text(url: &str) -> Result<String, String> {
    let offline = || "No se pudo descargar la invitación. Revise la conexión y vuelva a intentarlo.".to_owned();
    let answer = JsFuture::from(window().fetch_with_str(url)).await.map_err(|_| offline())?;
    let response: web_sys::Response = answer.unchecked_into();
    if !response.ok() {
        return Err("No se encontró esa invitación en este sitio. Elija otra o abra el archivo de la definición.".to_owned());
    }
    let text = response.text().map_err(|_| offline())?;
    JsFuture::from(text).await.ok().and_then(|text| text.as_string()).ok_or_else(offline)
}

/// How many bytes a file has.
pub fn file_size(file: &web_sys::File) -> usize {
    // A file larger than a float tells apart is too large anyway.
    file.size() as usize
}

/// The text of a file the user chose.
///
/// # Errors
/// What to tell the user.
pub async fn file_text(file: &web_sys::File) -> Result<String, String> {
    let failed = || "El navegador no pudo leer el archivo. Cópielo al equipo y vuelva a abrirlo.".to_owned();
    JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string()).ok_or_else(failed)
}

pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Says that the page answers, and hears what is done to it.
pub fn mark_ready() {
    if !is_ready() {
        typing::hear_acts();
    }
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-listo", "");
    }
}

/// Whether it was said.
pub fn is_ready() -> bool {
    document().document_element().is_some_and(|root| root.has_attribute("data-listo"))
}

/// The element the app lives in.
#[cfg(target_arch = "wasm32")]
pub fn root() -> Option<web_sys::Element> {
    document().get_element_by_id("app")
}
