//! What not everybody calls: in the published package its code travels apart (`habilita_rest.wasm`), divided from the engine as the pages of the
//! app are. Anywhere else it is just called.

#[cfg(apart)]
mod far;

#[cfg(apart)]
pub use far::{convert_experience, lint_process, reference_tables};
#[cfg(not(apart))]
pub use near::{convert_experience, lint_process, reference_tables};

mod near {
    use crate::api::input::{conversion_options, text_of};
    use crate::api::output::{fail, plain};
    use crate::engine::{self, reference};
    use wasm_bindgen::JsValue;

    pub fn convert_experience(contracts: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
        let contracts = engine::load_contracts(&text_of(contracts)?).map_err(fail)?;
        plain(&engine::convert_experience(&contracts, &conversion_options(options)?))
    }

    pub fn lint_process(process: &JsValue) -> Result<JsValue, JsValue> {
        plain(&engine::lint::lint(&text_of(process)?))
    }

    pub fn reference_tables() -> Result<JsValue, JsValue> {
        plain(&reference::all())
    }
}
