//! The contracts presented add up to a share of the budget, in SMMLV.
//!
//! Checks: Σ value ÷ SMMLV of the year each ended ≥ budget × percent ÷ SMMLV of the year of the budget, as exact ratios.
//! Legal basis: what each invitation asks; SMMLV by decree of each year.
//! Unknown: a contract that cannot be converted matters only while the rest do not reach the threshold.

use super::convert::convert;
use crate::engine::firm::Contract;
use crate::engine::process::TotalSmmlv;
use crate::engine::reference::smmlv;
use crate::engine::report::phrases::{ContractShare, TotalOutcome};
use crate::engine::values::{Pesos, Smmlv};

pub fn judge(rule: &TotalSmmlv, budget: Pesos, chosen: Option<&[&Contract]>) -> TotalOutcome {
    let year = i32::from(rule.budget_year.get());
    let Some(wage) = smmlv(year) else { return TotalOutcome::NoThreshold { year } };
    let Some(whole) = Smmlv::of(budget, wage) else { return TotalOutcome::NoThreshold { year } };
    let required = whole.percent(rule.budget_percent.get());
    let Some(chosen) = chosen else { return TotalOutcome::NoContracts };
    let shares: Vec<ContractShare> =
        (1..).zip(chosen).map(|(place, contract)| ContractShare { place, converted: convert(contract) }).collect();
    let total = shares.iter().filter_map(|s| s.converted.as_ref().ok()).fold(Smmlv::zero(), |sum, (_, _, _, amount)| sum.plus(amount));
    TotalOutcome::Added { shares, total, required, budget, percent: rule.budget_percent.plain(), wage, year }
}
