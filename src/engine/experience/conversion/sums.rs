//! Contracts added up: each one, by year, and under every way to round.

use crate::engine::experience::convert::{convert_contract, day, Way};
use crate::engine::experience::wages::Wages;
use crate::engine::firm::{Contract, ContractState};
use crate::engine::process::{PrintedWage, PrintedWages, ShareBasis, YearBasis};
use crate::engine::reading::{Dictionary, Field, Id, Ordered, Whole};
use crate::engine::report::phrases::{Converted, Unit};
use crate::engine::values::{text, Pesos, Rounding, Smmlv, VatBasis};

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

/// A contract converted, as the check converts it: `converted` is exact.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub converted: Converted,
    /// Its amount, rounded as asked.
    pub rounded: Smmlv,
}

/// Why a contract was not converted, and its year, where it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    pub year: Option<i32>,
    pub problem: String,
}

/// What the contracts of a year come to.
#[derive(Clone, Debug, PartialEq)]
pub struct YearSum {
    pub contracts: usize,
    pub wage: Pesos,
    pub total: Smmlv,
}

/// The table added up.
#[derive(Clone, Debug, PartialEq)]
pub struct Sums {
    pub rounding: Rounding,
    /// One for each contract, in their order.
    pub lines: Vec<Result<Line, Refused>>,
    pub years: Ordered<i32, YearSum>,
    /// The total under each way to round, in the order of [`Rounding::ALL`].
    totals: Vec<Smmlv>,
}

impl Sums {
    /// The sum of the contracts, each rounded so.
    pub fn total(&self, rounding: Rounding) -> Smmlv {
        let place = Rounding::ALL.iter().position(|one| *one == rounding);
        place.and_then(|place| self.totals.get(place)).cloned().unwrap_or_else(Smmlv::zero)
    }

    /// How far the total rounded so is from the exact one: negative where rounding takes away.
    pub fn off(&self, rounding: Rounding) -> Smmlv {
        self.total(rounding).minus(&self.total(Rounding::Exact))
    }
}

/// Converts each contract, rounds it and adds up. What cannot be converted adds nothing.
pub fn add_up(contracts: &[Contract], options: &ConversionOptions) -> Sums {
    // By year first: amounts of one wage add up at once, and those of many only as often as there are years.
    let mut years: Ordered<i32, Year> = Ordered::new();
    let table = printed(&options.table);
    let wages = Wages(table.as_ref());
    let mut lines = Vec::with_capacity(contracts.len());
    for contract in contracts {
        let line = line(contract, options, &wages);
        if let Ok(line) = &line {
            if let Some((year, wage)) = line.converted.year.zip(line.converted.wage) {
                years.entry(year, || Year::of(wage)).add(line, options.rounding);
            }
        }
        lines.push(line);
    }
    let mut totals = vec![Smmlv::zero(); Rounding::ALL.len()];
    for year in years.values() {
        for (total, sum) in totals.iter_mut().zip(&year.totals) {
            *total = total.plus(sum);
        }
    }
    let asked = Rounding::ALL.iter().position(|one| *one == options.rounding).unwrap_or_default();
    let years = years.into_iter().map(|(year, sum)| {
        let total = sum.totals.get(asked).cloned().unwrap_or_else(Smmlv::zero);
        (year, YearSum { contracts: sum.contracts, wage: sum.wage, total })
    });
    Sums { rounding: options.rounding, lines, years: years.collect(), totals }
}

/// The contracts of a year under each way to round, in the order of [`Rounding::ALL`].
struct Year {
    contracts: usize,
    wage: Pesos,
    totals: Vec<Smmlv>,
}

impl Year {
    fn of(wage: Pesos) -> Year {
        Year { contracts: 0, wage, totals: vec![Smmlv::zero(); Rounding::ALL.len()] }
    }

    /// `asked`: how the line is rounded already.
    fn add(&mut self, line: &Line, asked: Rounding) {
        let amount = &line.converted.amount;
        self.contracts = self.contracts.saturating_add(1);
        for (total, rounding) in self.totals.iter_mut().zip(Rounding::ALL) {
            *total = match rounding {
                Rounding::Exact => total.plus(amount),
                rounding if *rounding == asked => total.plus(&line.rounded),
                rounding => total.plus(&rounding.apply(amount)),
            };
        }
    }
}

/// The wages of the caller, as a table that an invitation prints.
fn printed(table: &Dictionary<Pesos>) -> Option<PrintedWages> {
    let wage = |(year, value): (&Id, &Pesos)| Some(PrintedWage { year: Whole::new(year.as_str().parse().ok()?)?, value: *value });
    let wages: Vec<PrintedWage> = table.iter().filter_map(wage).collect();
    (!wages.is_empty()).then(|| PrintedWages { clause: Field::blank(), wages })
}

fn line(contract: &Contract, options: &ConversionOptions, wages: &Wages<'_>) -> Result<Line, Refused> {
    let refused = |problem: String| {
        let year = day(contract, options.year).ok().map(|(day, _)| day.year());
        Refused { year, problem }
    };
    if contract.state == Some(ContractState::Running) {
        return Err(refused("No cuenta: está en ejecución.".to_owned()));
    }
    let way = Way { share: ShareBasis::Own, year: options.year, vat: VatBasis::In, dollar: None, unit: Unit::Smmlv };
    let converted = convert_contract(contract, contract.share, &way, wages).map_err(|problem| refused(problem.sentence()))?;
    Ok(Line { rounded: options.rounding.apply(&converted.amount), converted })
}

impl Line {
    /// How it was found: `$ 26.190.423 ÷ $ 616.000 (SMMLV 2014) = 42,5169…`.
    pub fn steps(&self) -> String {
        format!("{} = {}", self.converted.expression(), begun(&self.converted.amount))
    }
}

/// The first four decimals, and whether there are more: `42,5169…`, `4`.
fn begun(amount: &Smmlv) -> String {
    const SHOWN: usize = 4;
    let exact = amount.exact();
    let (integer, fraction) = exact.split_once('.').unwrap_or((&exact, ""));
    let (shown, rest) = fraction.split_at_checked(SHOWN).unwrap_or((fraction, ""));
    if rest.bytes().any(|digit| digit != b'0') {
        return text::grouped(&format!("{integer}.{shown}…"));
    }
    let shown = shown.trim_end_matches('0');
    text::grouped(&if shown.is_empty() { integer.to_owned() } else { format!("{integer}.{shown}") })
}
