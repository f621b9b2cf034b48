//! The writer of .xlsx files as a WebAssembly module of its own (`dist/libro`).
//!
//! A program and not a library of C type, as that of calendars.

use wasm_bindgen::prelude::*;

/// The .xlsx file of some sheets, as [`habilita::workbook::write::write`] makes it; `progress` is called with how much is done and of how much.
///
/// # Errors
/// Throws what is wrong with the JSON.
#[wasm_bindgen]
pub fn write(json: &str, progress: &js_sys::Function) -> Result<Vec<u8>, JsError> {
    let tell = |done: usize, total: usize| {
        // Whoever does not want to hear it has not thrown anything of ours away.
        let _ = progress.call2(&JsValue::NULL, &JsValue::from(done as u32), &JsValue::from(total as u32));
    };
    habilita::workbook::write::write(json, tell).map_err(|error| JsError::new(&error))
}

fn main() {}
