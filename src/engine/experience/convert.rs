//! One contract in SMMLV: its value ÷ the SMMLV of the year it ended, exact.

use crate::engine::firm::Contract;
use crate::engine::reference::smmlv;
use crate::engine::report::phrases::ContractProblem;
use crate::engine::values::{Pesos, Smmlv};

/// A contract converted: its value, the year and the wage it was converted by, and the exact ratio.
pub type Converted = (Pesos, i32, Pesos, Smmlv);

/// # Errors
/// What is missing to convert it. A year outside the tables is unknown, never the nearest one.
pub fn convert(contract: &Contract) -> Result<Converted, ContractProblem> {
    let value = contract.value.ok_or(ContractProblem::NoValue)?;
    let year = contract.end.ok_or(ContractProblem::NoEnd)?.year();
    let wage = smmlv(year).ok_or(ContractProblem::NoWage(year))?;
    let amount = Smmlv::of(value, wage).ok_or(ContractProblem::NoWage(year))?;
    Ok((value, year, wage, amount))
}
