//! Rounding policies of amounts in SMMLV.

use super::smmlv::Smmlv;
use crate::engine::reading::word;

word! {
    /// How a number of SMMLV is rounded before it is compared.
    pub enum Rounding {
        Exact = "exact",
        HalfUp2 = "half_up_2",
        Truncate2 = "truncate_2",
        Unit = "unit",
    }
}

impl Rounding {
    pub fn apply(self, amount: &Smmlv) -> Smmlv {
        match self {
            Rounding::Exact => amount.clone(),
            Rounding::HalfUp2 => amount.rounded_half_up(2),
            Rounding::Truncate2 => amount.truncated(2),
            Rounding::Unit => amount.rounded_half_up(0),
        }
    }

    pub fn words(self) -> &'static str {
        match self {
            Rounding::Exact => "sin redondear",
            Rounding::HalfUp2 => "redondeado a dos decimales",
            Rounding::Truncate2 => "recortado a dos decimales",
            Rounding::Unit => "redondeado a la unidad",
        }
    }
}
