//! How much is asked, in wages or in pesos.

use super::wages::Wages;
use super::ways::Reading;
use crate::engine::process::{RoundedPart, Threshold};
use crate::engine::report::phrases::{rounded, NoSum, Required, Unit};
use crate::engine::values::{text, Amount, Pesos, Smmlv};
use rust_decimal::Decimal;

/// The threshold of a reading, or the `part` of it (in %) that is asked.
pub fn required(reading: &Reading<'_>, part: Option<Amount>, budget: Pesos, wages: &Wages<'_>) -> Result<Required, NoSum> {
    let percent = part.map_or(Decimal::ONE_HUNDRED, Amount::get);
    let aside = part.map(|part| format!(" × {} %", text::grouped(&part.plain()))).unwrap_or_default();
    let (whole, expression) = match reading.threshold {
        Threshold::Smmlv(amount) => (Smmlv::from_decimal(amount.get()), format!("{} SMMLV impresos", text::grouped(&amount.plain()))),
        Threshold::Pesos(amount) => (Smmlv::from_decimal(amount.get()), format!("{amount} impresos")),
        Threshold::Budget(share) => {
            let year = i32::from(share.year.get());
            let (wage, _) = wages.of(year).ok_or(NoSum::NoWage { year })?;
            let whole = Smmlv::of(budget, wage).ok_or(NoSum::NoWage { year })?;
            let printed = text::grouped(&share.percent.plain());
            (whole.percent(share.percent.get()), format!("{budget} × {printed} % ÷ {wage} (SMMLV {year})"))
        }
    };
    let unit = if matches!(reading.threshold, Threshold::Pesos(_)) { Unit::Pesos } else { Unit::Smmlv };
    let rounding = reading.rounding(RoundedPart::Threshold);
    let amount = rounding.apply(&whole.percent(percent));
    Ok(Required { amount, expression: format!("{expression}{aside}{}", rounded(rounding)), unit })
}
