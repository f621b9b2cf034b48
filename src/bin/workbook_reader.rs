//! The reader of .xlsx, .xls and .ods files as a WebAssembly module of its own (`dist/lector`).
//!
//! A program and not a library of C type, as that of calendars.

use wasm_bindgen::prelude::*;

/// The sheets of a file as text, as [`habilita::workbook::read::read`] tells them; `progress` is called with how much is done and of how much.
#[wasm_bindgen]
pub fn read(bytes: Vec<u8>, progress: &js_sys::Function) -> String {
    let tell = |done: usize, total: usize| {
        // Whoever does not want to hear it has not thrown anything of ours away.
        let _ = progress.call2(&JsValue::NULL, &JsValue::from(done as u32), &JsValue::from(total as u32));
    };
    habilita::workbook::read::read(bytes, tell)
}

fn main() {}
