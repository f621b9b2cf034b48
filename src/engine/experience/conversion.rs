//! Contracts in SMMLV without a process: what an accountant adds up.
//!
//! Checks nothing: converts each contract (value × own share ÷ SMMLV of the year asked), rounds it as asked, and adds up by year and in all.
//! A contract that cannot be converted keeps its row and says why; it adds nothing.

use crate::engine::firm::ContractState;
use crate::engine::process::YearBasis;
use crate::engine::reading::{read_document, record, Dictionary, Id, Limits, Ordered, Problem, Text};
use crate::engine::reference::smmlv;
use crate::engine::values::{Amount, Percent, Pesos, Rounding, Smmlv, Span};
use serde::Serialize;

record! {
    /// A contract to convert. `value` in pesos, or in `currency` with the `trm` (COP per unit) to convert it by; `share` in %.
    pub struct LooseContract {
        pub id: Id,
        pub value: Option<Pesos>,
        pub currency: Option<Text>,
        pub trm: Option<Amount>,
        pub start: Option<Span>,
        pub end: Option<Span>,
        pub share: Option<Percent>,
        pub state: Option<ContractState>,
    }
}

/// How to convert.
#[derive(Clone, Debug, PartialEq)]
pub struct ConversionOptions {
    pub rounding: Rounding,
    pub year: YearBasis,
    /// Wages that go before the national ones, by year.
    pub table: Dictionary<Pesos>,
}

impl Default for ConversionOptions {
    fn default() -> Self {
        ConversionOptions { rounding: Rounding::Exact, year: YearBasis::Termination, table: Dictionary::default() }
    }
}

/// One contract converted, or why it was not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ConversionRow {
    pub id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub smmlv: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exact: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
}

/// The table converted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Conversion {
    pub rows: Vec<ConversionRow>,
    pub total: String,
    #[serde(rename = "byYear")]
    pub by_year: Ordered<String, String>,
}

const LIMITS: Limits = Limits { bytes: 4_000_000, what: "La lista de contratos" };

/// Reads a list of contracts.
///
/// # Errors
/// Every problem found, each with its JSON pointer and its mend.
pub fn load_contracts(text: &str) -> Result<Vec<LooseContract>, Vec<Problem>> {
    read_document(text, &LIMITS)
}

/// Converts and adds up.
pub fn convert_experience(contracts: &[LooseContract], options: &ConversionOptions) -> Conversion {
    let mut by_year: Ordered<i32, Smmlv> = Ordered::new();
    let mut total = Smmlv::zero();
    let mut rows = Vec::with_capacity(contracts.len());
    for contract in contracts {
        let id = contract.id.to_string();
        match amount(contract, options) {
            Err((year, problem)) => rows.push(ConversionRow { id, year, problem: Some(problem), ..ConversionRow::default() }),
            Ok((year, exact)) => {
                let rounded = options.rounding.apply(&exact);
                total = total.plus(&rounded);
                let sum = by_year.remove(&year).unwrap_or_else(Smmlv::zero);
                by_year.insert(year, sum.plus(&rounded));
                let smmlv = written(&rounded, options.rounding);
                rows.push(ConversionRow { id, smmlv: Some(smmlv), exact: Some(exact.exact()), year: Some(year), problem: None });
            }
        }
    }
    Conversion {
        rows,
        total: written(&total, options.rounding),
        by_year: by_year.iter().map(|(year, sum)| (year.to_string(), written(sum, options.rounding))).collect(),
    }
}

fn written(amount: &Smmlv, rounding: Rounding) -> String {
    match rounding {
        Rounding::Exact => amount.exact(),
        Rounding::HalfUp2 | Rounding::Truncate2 => amount.half_up(2),
        Rounding::Unit => amount.half_up(0),
    }
}

/// The year and the exact amount, or what is missing (with the year, where it is known).
fn amount(contract: &LooseContract, options: &ConversionOptions) -> Result<(i32, Smmlv), (Option<i32>, String)> {
    let missing = |what: &str| (None, what.to_owned());
    if contract.state == Some(ContractState::Running) {
        return Err(missing("No cuenta: está en ejecución."));
    }
    let value = contract.value.ok_or_else(|| missing("Falta el valor."))?;
    let date = match options.year {
        YearBasis::Termination => contract.end.ok_or_else(|| missing("Falta la fecha de terminación."))?.last(),
        // Not among the options of this edge.
        YearBasis::Reception => return Err(missing("Falta la fecha del recibo final.")),
        YearBasis::Start => contract.start.ok_or_else(|| missing("Falta la fecha de inicio."))?.first(),
    };
    let year = date.year();
    let stated = options.table.iter().find(|(key, _)| key.as_str() == year.to_string()).map(|(_, wage)| *wage);
    let wage = stated.or_else(|| smmlv(year)).ok_or_else(|| (Some(year), format!("No hay SMMLV de {year} en las tablas.")))?;
    let foreign = contract.currency.as_ref().is_some_and(|currency| currency.as_str() != "COP");
    let rate = match contract.trm {
        Some(trm) if foreign => trm.get(),
        None if foreign => return Err((Some(year), "Falta la TRM para pasar el valor a pesos.".to_owned())),
        _ => rust_decimal::Decimal::ONE,
    };
    let whole = Smmlv::of(value, wage).ok_or_else(|| (Some(year), format!("El SMMLV de {year} no puede ser cero.")))?.times(rate);
    Ok((year, contract.share.map_or_else(|| whole.clone(), |share| whole.percent(share.get()))))
}
