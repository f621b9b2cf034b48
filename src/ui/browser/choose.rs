//! What chooses contracts, fetched when it is asked for.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// In boot.js.
    #[wasm_bindgen(js_namespace = habilita, js_name = choose, catch)]
    async fn call(contracts: &str, rule: &str, options: &str) -> Result<JsValue, JsValue>;
}

/// Which contracts to present, as JSON (see `engine::selection_answer`). Nothing when what chooses does not come.
pub async fn choose(contracts: &str, rule: &str, options: &str) -> Option<String> {
    call(contracts, rule, options).await.ok()?.as_string()
}
