//! What reads lists of contracts and chooses among them, as a WebAssembly module of its own (`dist/contratos`, and in the engine package): too
//! much for whoever never does either.
//!
//! A program and not a library of C type, as that of calendars.

use wasm_bindgen::prelude::*;

/// What was pasted, as contracts: see [`habilita::engine::sheet::answer`].
#[wasm_bindgen]
pub fn sheet(text: &str, settings: &str) -> String {
    habilita::engine::sheet::answer(text, settings)
}

/// Which contracts to present: see [`habilita::engine::selection_answer`].
#[wasm_bindgen]
pub fn choose(contracts: &str, rule: &str, options: &str) -> String {
    habilita::engine::selection_answer(contracts, rule, options)
}

fn main() {}
