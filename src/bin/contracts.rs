//! The reader of lists of contracts as a WebAssembly module of its own (`dist/contratos`): too much for whoever never pastes one.
//!
//! A program and not a library of C type, as that of calendars.

use wasm_bindgen::prelude::*;

/// What was pasted, as contracts: see [`habilita::engine::sheet::answer`].
#[wasm_bindgen]
pub fn sheet(text: &str, settings: &str) -> String {
    habilita::engine::sheet::answer(text, settings)
}

fn main() {}
