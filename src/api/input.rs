//! What JavaScript hands in, as text for the one loader.

use super::output::fail;
use crate::engine::reading::Problem;
use wasm_bindgen::{JsCast, JsValue};

/// The JSON text of a string or of a plain object.
///
/// # Errors
/// What cannot be written as JSON: nothing, a function, an object that contains itself.
pub fn text_of(value: &JsValue) -> Result<String, JsValue> {
    if let Some(text) = value.as_string() {
        return Ok(text);
    }
    let text = js_sys::JSON::stringify(value).ok().and_then(|text| text.dyn_ref::<js_sys::JsString>().map(String::from));
    text.ok_or_else(|| {
        let message = "Se esperaba un texto JSON o un objeto que se pueda escribir como JSON.".to_owned();
        fail(vec![Problem { code: "not_json", path: String::new(), message }])
    })
}

pub fn bad_moment() -> Problem {
    let message = "La fecha de revisión va como \"2026-02-05\" o \"2026-02-05T20:10\".".to_owned();
    Problem { code: "bad_moment", path: "/asOf".to_owned(), message }
}
