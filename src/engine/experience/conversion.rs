//! Contracts in SMMLV without a process: what an accountant adds up.
//!
//! Checks nothing: converts each contract as the check does ((value + additions) × own share ÷ SMMLV of the year asked), rounds it as asked, and
//! adds up by year, in all, and under every way to round. A contract that cannot be converted keeps its row and says why; it adds nothing.

mod sums;

pub use sums::{add_up, ConversionOptions, Line, Refused, Sums, YearSum};

use crate::engine::firm::{Contract, ContractState};
use crate::engine::reading::{read_document, record, Field, Id, Limits, Ordered, Problem, Text};
use crate::engine::values::{Amount, Percent, Pesos, Rounding, Smmlv, Span};
use serde::Serialize;

record! {
    /// A contract to convert: what of one of a firm bears on it, and nothing else, so that nothing given is left out unsaid.
    pub struct LooseContract {
        pub id: Id,
        pub value: Option<Pesos>,
        pub additions: Option<Pesos>,
        pub currency: Option<Text>,
        pub trm: Option<Amount>,
        pub usd: Option<Amount>,
        pub start: Option<Span>,
        pub end: Option<Span>,
        pub share: Option<Percent>,
        pub state: Option<ContractState>,
    }
}

impl LooseContract {
    fn contract(self) -> Contract {
        Contract {
            id: self.id,
            value: self.value,
            additions: self.additions,
            currency: self.currency,
            trm: self.trm,
            usd: self.usd,
            start: self.start,
            end: self.end,
            share: self.share,
            state: self.state,
            ..Field::blank()
        }
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
pub fn load_contracts(text: &str) -> Result<Vec<Contract>, Vec<Problem>> {
    let loose: Vec<LooseContract> = read_document(text, &LIMITS)?;
    Ok(loose.into_iter().map(LooseContract::contract).collect())
}

/// Converts and adds up, as text.
pub fn convert_experience(contracts: &[Contract], options: &ConversionOptions) -> Conversion {
    let sums = add_up(contracts, options);
    let row = |(contract, line): (&Contract, &Result<Line, Refused>)| {
        let blank = ConversionRow { id: contract.id.to_string(), ..ConversionRow::default() };
        match line {
            Err(refused) => ConversionRow { year: refused.year, problem: Some(refused.problem.clone()), ..blank },
            Ok(line) => ConversionRow {
                smmlv: Some(written(&line.rounded, options.rounding)),
                exact: Some(line.converted.amount.exact()),
                year: line.converted.year,
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
