//! What JavaScript hands in, as text for the one loader.
#![allow(non_snake_case, reason = "options are named as JavaScript names them")]

use super::output::fail;
use crate::engine::process::YearBasis;
use crate::engine::reading::{read_document, record, word, Dictionary, Limits, Problem};
use crate::engine::values::{Pesos, Rounding};
use crate::engine::ConversionOptions;
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

pub fn bad_date(path: &str) -> Problem {
    let message = "Aquí va una fecha que exista, escrita \"AAAA-MM-DD\".".to_owned();
    Problem { code: "bad_date", path: path.to_owned(), message }
}

/// An amount of pesos greater than zero.
///
/// # Errors
/// What is wrong with it.
pub fn pesos(text: &str, path: &str) -> Result<Pesos, JsValue> {
    let (code, message) = match Pesos::new(text) {
        Some(pesos) if !pesos.is_zero() => return Ok(pesos),
        Some(_) => ("zero", "El valor no puede ser cero."),
        None => ("bad_amount", "Aquí va una cifra entre comillas, sin puntos de miles y con punto decimal, como \"43000000\"."),
    };
    Err(fail(vec![Problem { code, path: path.to_owned(), message: message.to_owned() }]))
}

pub fn no_low_offers() -> Problem {
    let message = "No hay tabla de ofertas artificialmente bajas para ese día.".to_owned();
    Problem { code: "unknown_day", path: "/on".to_owned(), message }
}

pub fn no_holidays() -> Problem {
    let message = "No hay tabla de festivos para todos esos años.".to_owned();
    Problem { code: "unknown_year", path: String::new(), message }
}

word! {
    /// How JavaScript names a rounding.
    pub enum RoundingName { Exact = "exact", HalfUp2 = "half_up_2", Truncate2 = "truncate_2", Unit = "unit", Unstated = "unstated", }
}

record! {
    /// The options of `convertExperience`, as JavaScript names them.
    #[allow(non_snake_case)]
    pub struct Options {
        pub rounding: Option<RoundingName>,
        pub yearBasis: Option<YearBasis>,
        pub table: Dictionary<Pesos>,
    }
}

/// # Errors
/// What is wrong with the options.
pub fn conversion_options(value: &JsValue) -> Result<ConversionOptions, JsValue> {
    if value.is_undefined() || value.is_null() {
        return Ok(ConversionOptions::default());
    }
    let limits = Limits { bytes: 100_000, what: "Las opciones" };
    let options: Options = read_document(&text_of(value)?, &limits).map_err(fail)?;
    Ok(ConversionOptions {
        // Where nothing is stated nothing is rounded; the difference is for the caller to show.
        rounding: match options.rounding {
            None | Some(RoundingName::Exact | RoundingName::Unstated) => Rounding::Exact,
            Some(RoundingName::HalfUp2) => Rounding::HalfUp2,
            Some(RoundingName::Truncate2) => Rounding::Truncate2,
            Some(RoundingName::Unit) => Rounding::Unit,
        },
        year: options.yearBasis.unwrap_or(YearBasis::Termination),
        table: options.table,
    })
}
