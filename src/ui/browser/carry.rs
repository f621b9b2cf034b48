//! What the user takes away: see `www/llevar/llevar.js`.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = habilita, js_name = report, catch)]
    async fn write_report(json: &str, sensitive: bool) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_namespace = habilita, js_name = pack, catch)]
    async fn pack_text(text: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_namespace = habilita, js_name = unpack, catch)]
    async fn unpack_text(letters: &str) -> Result<JsValue, JsValue>;
}

/// The report in sight as the text of an HTML file with this JSON inside. Nothing when what writes it does not come.
pub async fn report_file(json: &str, sensitive: bool) -> Option<String> {
    write_report(json, sensitive).await.ok()?.as_string()
}

/// A text as letters for an address: none if they would be too many; nothing when it could not be done.
pub async fn pack(text: &str) -> Option<String> {
    pack_text(text).await.ok()?.as_string()
}

/// The text that such letters are; nothing when they are none of ours.
pub async fn unpack(letters: &str) -> Option<String> {
    unpack_text(letters).await.ok()?.as_string()
}
