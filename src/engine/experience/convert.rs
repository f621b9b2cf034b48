//! One contract in SMMLV: its value, or the firm's share of it, ÷ the SMMLV of a year, exact.

use super::wages::Wages;
use crate::engine::firm::Contract;
use crate::engine::process::{ShareBasis, YearBasis};
use crate::engine::report::phrases::{ContractProblem, Converted};
use crate::engine::values::Smmlv;

/// # Errors
/// What is missing to convert it. A year outside the tables is unknown, never the nearest one.
pub fn convert(contract: &Contract, share: ShareBasis, year: YearBasis, wages: &Wages<'_>) -> Result<Converted, ContractProblem> {
    let value = contract.value.ok_or(ContractProblem::NoValue)?;
    let year = match year {
        YearBasis::Termination => contract.end.ok_or(ContractProblem::NoEnd)?.last(),
        YearBasis::Start => contract.start.ok_or(ContractProblem::NoStart)?.first(),
    };
    let year = year.year();
    let (wage, national) = wages.of(year).ok_or(ContractProblem::NoWage(year))?;
    let whole = Smmlv::of(value, wage).ok_or(ContractProblem::NoWage(year))?;
    let share = contract.share.filter(|_| share == ShareBasis::Own);
    let amount = share.map_or_else(|| whole.clone(), |share| whole.percent(share.get()));
    Ok(Converted { value, share, year, wage, national, amount })
}
