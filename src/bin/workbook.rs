//! What lays out the sheets of an offer, as a WebAssembly module of its own (`dist/hojas`): it judges the offer anew, so that the app does not carry how.
//!
//! A program and not a library of C type, as that of calendars.

use wasm_bindgen::prelude::*;

/// The sheets of an offer, ready to be written: see [`habilita::engine::workbook::answer`].
///
/// # Errors
/// Throws what is wrong with the documents.
#[wasm_bindgen]
pub fn sheets(process: &str, firm: &str, offer: &str, ask: &str) -> Result<String, JsError> {
    habilita::engine::workbook::answer(process, firm, offer, ask).map_err(|error| JsError::new(&error))
}

fn main() {}
