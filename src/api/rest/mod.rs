//! What not everybody calls: in the published package its code travels apart (`habilita_rest.wasm`), divided from the engine as the pages of the
//! app are. Anywhere else it is just called.

#[cfg(apart)]
mod far;

#[cfg(apart)]
pub use far::{check_prices, convert_experience, draw_winner, lint_process, low_offers, net_income, reference_tables, tie_break};
#[cfg(not(apart))]
pub use near::{check_prices, convert_experience, draw_winner, lint_process, low_offers, net_income, reference_tables, tie_break};

mod near {
    use crate::api::input::{self, conversion_options, text_of};
    use crate::api::output::{fail, plain};
    use crate::engine::firm::Firm;
    use crate::engine::offer::Offer;
    use crate::engine::process::Process;
    use crate::engine::reading::Dictionary;
    use crate::engine::values::Date;
    use crate::engine::{self, reference};
    use wasm_bindgen::JsValue;

    pub fn convert_experience(contracts: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
        let contracts = engine::load_contracts(&text_of(contracts)?).map_err(fail)?;
        plain(&engine::convert_experience(&contracts, &conversion_options(options)?))
    }

    pub fn check_prices(items: &JsValue, rule: &JsValue) -> Result<JsValue, JsValue> {
        plain(&engine::check_prices(&text_of(items)?, &text_of(rule)?).map_err(fail)?)
    }

    pub fn low_offers(offers: &JsValue, estimate: &str, on: Option<String>) -> Result<JsValue, JsValue> {
        let offers = engine::load_named_offers(&text_of(offers)?).map_err(fail)?;
        let estimate = input::pesos(estimate, "/estimate")?;
        let day = |text: String| Date::new(&text).ok_or_else(|| fail(vec![input::bad_date("/on")]));
        let on = on.map(day).transpose()?;
        plain(&engine::low_among(&offers, estimate, on).ok_or_else(|| fail(vec![input::no_low_offers()]))?)
    }

    pub fn tie_break(process: &JsValue, facts: &JsValue) -> Result<JsValue, JsValue> {
        let process = Process::load(&text_of(process)?).map_err(fail)?;
        let (firm, offer) = engine::load_tie(&text_of(facts)?).map_err(fail)?;
        plain(&engine::tie_break(&process, &firm, &offer).map_err(fail)?)
    }

    pub fn draw_winner(bidders: &JsValue, trm: &str) -> Result<JsValue, JsValue> {
        plain(&engine::draw_winner(&text_of(bidders)?, trm).map_err(fail)?)
    }

    pub fn net_income(process: &JsValue, firm: &JsValue, offer: &JsValue) -> Result<JsValue, JsValue> {
        let process = Process::load(&text_of(process)?).map_err(fail)?;
        let firm = Firm::load(&text_of(firm)?).map_err(fail)?;
        let offer = Offer::load(&text_of(offer)?).map_err(fail)?;
        plain(&engine::left(&process, &firm, &offer, &Dictionary::new()))
    }

    pub fn lint_process(process: &JsValue) -> Result<JsValue, JsValue> {
        plain(&engine::lint::lint(&text_of(process)?))
    }

    pub fn reference_tables() -> Result<JsValue, JsValue> {
        plain(&reference::all())
    }
}
