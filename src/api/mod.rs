//! The JavaScript edge (`dist/engine`). Text in through the one loader, plain objects out. Knows no screen.

mod input;
mod output;

use crate::engine::{self, firm::Firm, offer::Offer, process::Process, reference, values::Moment};
use input::text_of;
use output::{fail, plain};
use serde::Serialize;
use std::collections::BTreeMap;
use wasm_bindgen::prelude::*;

/// Judges an offer. Every document may be JSON text or a plain object; `asOf` is a Colombian date or date-time.
///
/// # Errors
/// Throws a `HabilitaError` with every problem of the first document that is broken.
#[wasm_bindgen]
pub fn evaluate(
    process: &JsValue,
    firm: &JsValue,
    offer: &JsValue,
    #[wasm_bindgen(js_name = asOf)] as_of: &str,
) -> Result<JsValue, JsValue> {
    let process = Process::load(&text_of(process)?).map_err(fail)?;
    let firm = Firm::load(&text_of(firm)?).map_err(fail)?;
    let offer = Offer::load(&text_of(offer)?).map_err(fail)?;
    let as_of = Moment::new(as_of).ok_or_else(|| fail(vec![input::bad_moment()]))?;
    let report = engine::evaluate(&process, &firm, &offer, as_of).map_err(fail)?;
    plain(&report)
}

#[derive(Serialize)]
struct Version {
    engine: &'static str,
    format: &'static str,
    tables: BTreeMap<&'static str, String>,
}

/// The versions of the engine, of the definition format and of the reference tables.
///
/// # Errors
/// Never in practice: the object is fixed.
#[wasm_bindgen]
pub fn version() -> Result<JsValue, JsValue> {
    let format = crate::engine::process::Format::V1.as_str();
    plain(&Version { engine: engine::VERSION, format, tables: reference::versions().into_iter().collect() })
}
