//! How an invitation rounds an amount in SMMLV. Applied only where a rule names it; otherwise amounts stay exact.

use super::smmlv::Smmlv;
use crate::engine::reading::word;
use rust_decimal::Decimal;

word! {
    /// A way to round.
    pub enum Rounding {
        /// Not at all.
        Exact = "exact",
        /// Two decimals, half up: 4,415 → 4,42.
        HalfUp2 = "half_up_2",
        /// Two decimals, the rest cut off: 4,419 → 4,41.
        Truncate2 = "truncate_2",
        /// Whole wages, half up: 4,5 → 5.
        Unit = "unit",
    }
}

impl Rounding {
    /// The amount, rounded; again an exact ratio, so that what follows stays exact.
    pub fn apply(self, amount: &Smmlv) -> Smmlv {
        match self {
            Rounding::Exact => amount.clone(),
            Rounding::HalfUp2 => amount.rounded(2),
            Rounding::Truncate2 => amount.truncated(2),
            Rounding::Unit => amount.rounded(0),
        }
    }

    /// The least amount that, rounded, reaches this one.
    pub fn least(self, amount: &Smmlv) -> Smmlv {
        match self {
            Rounding::Exact => amount.clone(),
            Rounding::HalfUp2 => amount.rounded_up(2).minus(&Smmlv::from_decimal(Decimal::new(5, 3))),
            Rounding::Truncate2 => amount.rounded_up(2),
            Rounding::Unit => amount.rounded_up(0).minus(&Smmlv::from_decimal(Decimal::new(5, 1))),
        }
    }

    /// What a person calls it, after «se compara».
    pub fn words(self) -> &'static str {
        match self {
            Rounding::Exact => "sin redondear",
            Rounding::HalfUp2 => "redondeado a dos decimales",
            Rounding::Truncate2 => "recortado a dos decimales",
            Rounding::Unit => "redondeado a la unidad",
        }
    }
}
