//! The JavaScript edge (`dist/engine`). Text in through the one loader, plain objects out. Knows no screen.

mod input;
mod output;
mod rest;

use crate::engine::reading::Ordered;
use crate::engine::values::{self, Moment};
use crate::engine::{self, firm::Firm, offer::Offer, process::Process, reference};
use input::text_of;
use output::{fail, plain};
use serde::Serialize;
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

/// Contracts in SMMLV, without a process. `options`: `{ rounding, yearBasis, table }`, all optional.
///
/// # Errors
/// Throws a `HabilitaError` with every problem of the contracts or of the options.
#[wasm_bindgen(js_name = convertExperience)]
pub fn convert_experience(contracts: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    rest::convert_experience(contracts, options)
}

/// Prices held against their ceilings and a budget, without a process. Keys as in documents (`unit_price`); the package takes `unitPrice` too.
///
/// # Errors
/// Throws a `HabilitaError` with every problem of the items or of the rule.
#[wasm_bindgen(js_name = checkPrices)]
pub fn check_prices(items: &JsValue, rule: &JsValue) -> Result<JsValue, JsValue> {
    rest::check_prices(items, rule)
}

/// What is left of a priced offer after the deductions that the invitation prints; `null` while nothing is priced.
///
/// # Errors
/// Throws a `HabilitaError` with every problem of the first document that is broken.
#[wasm_bindgen(js_name = netIncome)]
pub fn net_income(process: &JsValue, firm: &JsValue, offer: &JsValue) -> Result<JsValue, JsValue> {
    rest::net_income(process, firm, offer)
}

/// A NIT and its check digit.
///
/// # Errors
/// Never in practice: the answer is an object even when the NIT is wrong.
#[wasm_bindgen(js_name = checkNit)]
pub fn check_nit(text: &str) -> Result<JsValue, JsValue> {
    plain(&values::nit::check(text))
}

/// Business days after `from` up to and including `to`, and the holidays met.
///
/// # Errors
/// Throws a `HabilitaError` for dates that do not exist or years without a table of holidays.
#[wasm_bindgen(js_name = businessDays)]
pub fn business_days(from: &str, to: &str) -> Result<JsValue, JsValue> {
    let date = |text: &str, path: &str| values::Date::new(text).ok_or_else(|| fail(vec![input::bad_date(path)]));
    let (from, to) = (date(from, "/from")?, date(to, "/to")?);
    let counted = reference::business_days(from, to).ok_or_else(|| fail(vec![input::no_holidays()]))?;
    plain(&counted)
}

/// Which of all the offers of a process seem artificially low, and are to explain their price. `on`: the day whose figures are used.
///
/// # Errors
/// Throws a `HabilitaError` with every problem of the offers, for an estimate that is none, or for a day without figures.
#[wasm_bindgen(js_name = lowOffers)]
pub fn low_offers(offers: &JsValue, estimate: &str, on: Option<String>) -> Result<JsValue, JsValue> {
    rest::low_offers(offers, estimate, on)
}

/// The tie-break criteria of an offer, how a tie that it describes would end, and the draw. `facts`: `{ firm, offer }`, the documents of `evaluate`.
///
/// # Errors
/// Throws a `HabilitaError` with every problem of the first document that is broken.
#[wasm_bindgen(js_name = tieBreak)]
pub fn tie_break(process: &JsValue, facts: &JsValue) -> Result<JsValue, JsValue> {
    rest::tie_break(process, facts)
}

/// The draw by the residue of the integer part of the TRM. Keys as in documents (`offered_at`); the package takes `offeredAt` too.
///
/// # Errors
/// Throws a `HabilitaError` for a list that cannot be put in order, or a rate that is none.
#[wasm_bindgen(js_name = drawWinner)]
pub fn draw_winner(bidders: &JsValue, trm: &str) -> Result<JsValue, JsValue> {
    rest::draw_winner(bidders, trm)
}

/// What is wrong or contradictory in a definition.
///
/// # Errors
/// Throws only for what cannot be written as JSON; a broken definition comes back as remarks.
#[wasm_bindgen(js_name = lintProcess)]
pub fn lint_process(process: &JsValue) -> Result<JsValue, JsValue> {
    rest::lint_process(process)
}

/// Every national table, with norm, source and status of each figure.
///
/// # Errors
/// Never in practice: the tables are fixed.
#[wasm_bindgen(js_name = referenceTables)]
pub fn reference_tables() -> Result<JsValue, JsValue> {
    rest::reference_tables()
}

#[derive(Serialize)]
struct Version {
    engine: &'static str,
    format: &'static str,
    tables: Ordered<&'static str, String>,
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
