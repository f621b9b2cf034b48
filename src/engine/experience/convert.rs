//! One contract in SMMLV: its value, or the bidder's share of it, ÷ the SMMLV of a year, exact.

use super::presented::Presented;
use super::wages::Wages;
use crate::engine::firm::Contract;
use crate::engine::process::{Counting, DollarRate, ShareBasis, YearBasis};
use crate::engine::reading::Id;
use crate::engine::report::phrases::{ContractProblem, Converted, Rate, Unit};
use crate::engine::values::{Date, Percent, Pesos, Rounding, Smmlv, VatBasis};

/// How a contract is converted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    pub share: ShareBasis,
    pub year: YearBasis,
    pub vat: VatBasis,
    pub dollar: Option<DollarRate>,
    pub unit: Unit,
}

impl Way {
    /// As the assumed readings say.
    pub fn assumed(counting: &Counting, accepted: &[Id], unit: Unit) -> Way {
        let vat = counting.vat.as_ref().and_then(|vat| vat.values(accepted).first().copied().copied());
        Way {
            share: counting.share.values(accepted).first().map_or(ShareBasis::Own, |share| **share),
            year: counting.year.values(accepted).first().map_or(YearBasis::Termination, |year| **year),
            vat: vat.unwrap_or(VatBasis::In),
            dollar: counting.dollar,
            unit,
        }
    }
}

/// A contract of an offer.
///
/// # Errors
/// See [`convert_contract`].
pub fn convert(one: &Presented<'_>, way: &Way, wages: &Wages<'_>) -> Result<Converted, ContractProblem> {
    convert_contract(one.contract, one.share, way, wages)
}

/// A contract, of which `share` is the bidder's.
///
/// # Errors
/// What is missing to convert it. A year outside the tables is unknown, never the nearest one.
pub fn convert_contract(contract: &Contract, share: Option<Percent>, way: &Way, wages: &Wages<'_>) -> Result<Converted, ContractProblem> {
    let value = contract.value.ok_or(ContractProblem::NoValue)?;
    let vat = match way.vat {
        VatBasis::In => None,
        VatBasis::Out => Some(contract.vat.ok_or(ContractProblem::NoVat)?),
    };
    let (day, month) = match way.unit {
        Unit::Pesos => (None, false),
        Unit::Smmlv => day(contract, way.year).map(|(day, month)| (Some(day), month))?,
    };
    let year = day.map(|day| day.year());
    let (wage, national) = match year {
        None => (None, false),
        Some(year) => wages.of(year).map(|(wage, national)| (Some(wage), national)).ok_or(ContractProblem::NoWage(year))?,
    };
    let rate = match &contract.currency {
        Some(currency) if !currency.as_str().eq_ignore_ascii_case("COP") => {
            let of = match way.dollar {
                Some(DollarRate::Termination) => "TRM del día de terminación",
                Some(DollarRate::YearAverage) => "TRM promedio del año",
                None => "TRM",
            };
            let trm = contract.trm.ok_or(ContractProblem::NoRate(of))?;
            let dollars = currency.as_str().eq_ignore_ascii_case("USD");
            let usd = if dollars { None } else { Some(contract.usd.ok_or(ContractProblem::NoDollars)?) };
            Some(Rate { currency: currency.to_string(), usd, trm, of })
        }
        _ => None,
    };
    let in_wages = |pesos: Pesos| match wage {
        Some(wage) => Smmlv::of(pesos, wage).ok_or(ContractProblem::NoWage(year.unwrap_or_default())),
        None => Ok(Smmlv::from_decimal(pesos.get())),
    };
    let mut whole = in_wages(value)?;
    if let Some(additions) = contract.additions {
        whole = whole.plus(&in_wages(additions)?);
    }
    if let Some(vat) = vat {
        whole = whole.minus(&in_wages(vat)?);
        if whole < Smmlv::zero() {
            return Err(ContractProblem::VatAbove);
        }
    }
    if let Some(rate) = &rate {
        whole = whole.times(rate.trm.get());
        if let Some(usd) = rate.usd {
            whole = whole.times(usd.get());
        }
    }
    let share = share.filter(|_| way.share == ShareBasis::Own);
    let amount = share.map_or_else(|| whole.clone(), |share| whole.percent(share.get()));
    Ok(Converted {
        value,
        additions: contract.additions,
        vat,
        rate,
        share,
        year,
        month: month.then_some(day).flatten(),
        wage,
        national,
        whole,
        rounding: Rounding::Exact,
        amount,
    })
}

/// The day whose year gives the wage, and whether only its month is known.
///
/// # Errors
/// It is missing.
pub fn day(contract: &Contract, basis: YearBasis) -> Result<(Date, bool), ContractProblem> {
    match basis {
        YearBasis::Termination => contract.end.ok_or(ContractProblem::NoEnd).map(|end| (end.last(), end.is_month())),
        YearBasis::Start => contract.start.ok_or(ContractProblem::NoStart).map(|start| (start.first(), start.is_month())),
        YearBasis::Reception => contract.received.ok_or(ContractProblem::NoReception).map(|day| (day, false)),
    }
}
