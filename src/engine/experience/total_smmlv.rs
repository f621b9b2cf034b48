//! The contracts presented add up to a share of the budget, in SMMLV.
//!
//! Checks: Σ value ÷ SMMLV of the year each ended ≥ budget × percent ÷ SMMLV of the year of the budget, as exact ratios.
//! Legal basis: what each invitation asks; SMMLV by decree of each year.
//! Unknown: a contract that cannot be converted matters only while the rest do not reach the threshold.

use super::convert::convert;
use crate::engine::firm::Contract;
use crate::engine::process::TotalSmmlv;
use crate::engine::reference::smmlv;
use crate::engine::report::phrases::{ContractShare, NoSum, Sum};
use crate::engine::report::Outcome;
use crate::engine::values::{text, Pesos, Smmlv};

pub fn judge(rule: &TotalSmmlv, budget: Pesos, chosen: Option<&[&Contract]>) -> Box<dyn Outcome> {
    match (sum(rule, budget, chosen.unwrap_or_default()), chosen) {
        (Err(no_sum), _) => Box::new(no_sum),
        (Ok(_), None) => Box::new(NoSum::NoContracts),
        (Ok(sum), Some(_)) => Box::new(sum),
    }
}

fn sum(rule: &TotalSmmlv, budget: Pesos, chosen: &[&Contract]) -> Result<Sum, NoSum> {
    let year = i32::from(rule.budget_year.get());
    let wage = smmlv(year).ok_or(NoSum::NoWage { year })?;
    let whole = Smmlv::of(budget, wage).ok_or(NoSum::NoWage { year })?;
    let shares: Vec<ContractShare> =
        (1..).zip(chosen).map(|(place, contract)| ContractShare { place, converted: convert(contract) }).collect();
    let converted = shares.iter().filter_map(|share| share.converted.as_ref().ok());
    let total = converted.fold(Smmlv::zero(), |sum, (_, _, _, amount)| sum.plus(amount));
    let required = whole.percent(rule.budget_percent.get());
    Ok(Sum { shares, total, required, budget, percent: text::grouped(&rule.budget_percent.plain()), wage, year })
}
