//! Contracts in SMMLV without a process: what an accountant adds up.
//!
//! Checks nothing: converts each contract ((value + additions) × own share ÷ SMMLV of the year asked), rounds it as asked, and adds up by year, in
//! all, and under every way to round. A contract that cannot be converted keeps its row and says why; it adds nothing.

mod sums;

pub use sums::{add_up, ConversionOptions, Line, LooseContract, Refused, Sums, YearSum};

use crate::engine::reading::{read_document, Limits, Ordered, Problem};
use crate::engine::values::{Rounding, Smmlv};
use serde::Serialize;

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
    /// How it was found, as a person reads it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub steps: Option<String>,
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
    /// The total under each way to round, whichever was asked for.
    pub totals: Ordered<&'static str, String>,
}

const LIMITS: Limits = Limits { bytes: 4_000_000, what: "La lista de contratos" };

/// Reads a list of contracts.
///
/// # Errors
/// Every problem found, each with its JSON pointer and its mend.
pub fn load_contracts(text: &str) -> Result<Vec<LooseContract>, Vec<Problem>> {
    read_document(text, &LIMITS)
}

/// Converts and adds up, as text.
pub fn convert_experience(contracts: &[LooseContract], options: &ConversionOptions) -> Conversion {
    let sums = add_up(contracts, options);
    let row = |(contract, line): (&LooseContract, &Result<Line, Refused>)| {
        let blank = ConversionRow { id: contract.id.to_string(), ..ConversionRow::default() };
        match line {
            Err(refused) => ConversionRow { year: refused.year, problem: Some(refused.problem.clone()), ..blank },
            Ok(line) => ConversionRow {
                smmlv: Some(written(&line.rounded, options.rounding)),
                exact: Some(line.exact.exact()),
                year: Some(line.year),
                steps: Some(line.steps()),
                ..blank
            },
        }
    };
    Conversion {
        rows: contracts.iter().zip(&sums.lines).map(row).collect(),
        total: written(&sums.total(options.rounding), options.rounding),
        by_year: sums.years.iter().map(|(year, sum)| (year.to_string(), written(&sum.total, options.rounding))).collect(),
        totals: Rounding::ALL.iter().map(|rounding| (rounding.as_str(), written(&sums.total(*rounding), *rounding))).collect(),
    }
}

fn written(amount: &Smmlv, rounding: Rounding) -> String {
    match rounding {
        Rounding::Exact => amount.exact(),
        Rounding::HalfUp2 | Rounding::Truncate2 => amount.half_up(2),
        Rounding::Unit => amount.half_up(0),
    }
}
