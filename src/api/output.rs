//! What JavaScript gets back: plain objects, and errors with `code`, `path` and every problem under `errors`.

use crate::engine::reading::Problem;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

/// A plain object (maps as objects, absent as undefined keys).
///
/// # Errors
/// Only if a value could not be built, which no report does.
pub fn plain<T: Serialize>(value: &T) -> Result<JsValue, JsValue> {
    value.serialize(&Serializer::json_compatible()).map_err(JsValue::from)
}

/// An `Error` whose message is the first problem's.
pub fn fail(problems: Vec<Problem>) -> JsValue {
    let first = problems.first();
    let error = js_sys::Error::new(first.map_or("Error", |p| p.message.as_str()));
    error.set_name("HabilitaError");
    let set = |key: &str, value: &JsValue| {
        // Setting a property on a fresh error object cannot fail.
        let _ = js_sys::Reflect::set(&error, &key.into(), value);
    };
    if let Some(first) = first {
        set("code", &first.code.into());
        set("path", &first.path.as_str().into());
    }
    if let Ok(all) = plain(&problems) {
        set("errors", &all);
    }
    error.into()
}
