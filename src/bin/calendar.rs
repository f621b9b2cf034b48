//! The writer of .ics files as a WebAssembly module of its own (`dist/calendario`).
//!
//! A program and not a library of C type: the file of such a library has one name whatever its features, and this one and the engine
//! package would overwrite each other.

use wasm_bindgen::prelude::*;

/// The .ics file of some dates, as [`habilita::calendar::calendar`] makes it.
///
/// # Errors
/// Throws what is wrong with the JSON.
#[wasm_bindgen]
pub fn calendar(json: &str) -> Result<String, JsError> {
    habilita::calendar::calendar(json).map_err(|error| JsError::new(&error))
}

fn main() {}
