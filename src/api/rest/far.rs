//! What the engine calls in its other part, and what answers there under the same number: the divider puts one in place of the other.

use super::near;
use wasm_bindgen::JsValue;

#[link(wasm_import_module = "__wasm_split_placeholder__")]
#[allow(improper_ctypes, reason = "both sides are Rust, built together")]
unsafe extern "C" {
    #[link_name = "__wasm_split_00rest00_import_00000000000000000000000000000001"]
    pub safe fn convert_experience(contracts: &JsValue, options: &JsValue) -> Result<JsValue, JsValue>;
    #[link_name = "__wasm_split_00rest00_import_00000000000000000000000000000002"]
    pub safe fn lint_process(process: &JsValue) -> Result<JsValue, JsValue>;
    #[link_name = "__wasm_split_00rest00_import_00000000000000000000000000000003"]
    pub safe fn reference_tables() -> Result<JsValue, JsValue>;
    #[link_name = "__wasm_split_00rest00_import_00000000000000000000000000000004"]
    pub safe fn check_prices(items: &JsValue, rule: &JsValue) -> Result<JsValue, JsValue>;
    #[link_name = "__wasm_split_00rest00_import_00000000000000000000000000000005"]
    pub safe fn low_offers(offers: &JsValue, estimate: &str, on: Option<String>) -> Result<JsValue, JsValue>;
    #[link_name = "__wasm_split_00rest00_import_00000000000000000000000000000006"]
    pub safe fn net_income(process: &JsValue, firm: &JsValue, offer: &JsValue) -> Result<JsValue, JsValue>;
    #[link_name = "__wasm_split_00rest00_import_00000000000000000000000000000007"]
    pub safe fn tie_break(process: &JsValue, facts: &JsValue) -> Result<JsValue, JsValue>;
    #[link_name = "__wasm_split_00rest00_import_00000000000000000000000000000008"]
    pub safe fn draw_winner(bidders: &JsValue, trm: &str) -> Result<JsValue, JsValue>;
}

#[unsafe(export_name = "__wasm_split_00rest00_export_00000000000000000000000000000001")]
#[allow(improper_ctypes_definitions, reason = "both sides are Rust, built together")]
extern "C" fn far_convert_experience(contracts: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    near::convert_experience(contracts, options)
}

#[unsafe(export_name = "__wasm_split_00rest00_export_00000000000000000000000000000002")]
#[allow(improper_ctypes_definitions, reason = "both sides are Rust, built together")]
extern "C" fn far_lint_process(process: &JsValue) -> Result<JsValue, JsValue> {
    near::lint_process(process)
}

#[unsafe(export_name = "__wasm_split_00rest00_export_00000000000000000000000000000003")]
#[allow(improper_ctypes_definitions, reason = "both sides are Rust, built together")]
extern "C" fn far_reference_tables() -> Result<JsValue, JsValue> {
    near::reference_tables()
}

#[unsafe(export_name = "__wasm_split_00rest00_export_00000000000000000000000000000004")]
#[allow(improper_ctypes_definitions, reason = "both sides are Rust, built together")]
extern "C" fn far_check_prices(items: &JsValue, rule: &JsValue) -> Result<JsValue, JsValue> {
    near::check_prices(items, rule)
}

#[unsafe(export_name = "__wasm_split_00rest00_export_00000000000000000000000000000005")]
#[allow(improper_ctypes_definitions, reason = "both sides are Rust, built together")]
extern "C" fn far_low_offers(offers: &JsValue, estimate: &str, on: Option<String>) -> Result<JsValue, JsValue> {
    near::low_offers(offers, estimate, on)
}

#[unsafe(export_name = "__wasm_split_00rest00_export_00000000000000000000000000000006")]
#[allow(improper_ctypes_definitions, reason = "both sides are Rust, built together")]
extern "C" fn far_net_income(process: &JsValue, firm: &JsValue, offer: &JsValue) -> Result<JsValue, JsValue> {
    near::net_income(process, firm, offer)
}

#[unsafe(export_name = "__wasm_split_00rest00_export_00000000000000000000000000000007")]
#[allow(improper_ctypes_definitions, reason = "both sides are Rust, built together")]
extern "C" fn far_tie_break(process: &JsValue, facts: &JsValue) -> Result<JsValue, JsValue> {
    near::tie_break(process, facts)
}

#[unsafe(export_name = "__wasm_split_00rest00_export_00000000000000000000000000000008")]
#[allow(improper_ctypes_definitions, reason = "both sides are Rust, built together")]
extern "C" fn far_draw_winner(bidders: &JsValue, trm: &str) -> Result<JsValue, JsValue> {
    near::draw_winner(bidders, trm)
}
