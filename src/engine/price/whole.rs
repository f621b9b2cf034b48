//! Amounts in whole pesos.

use crate::engine::process::WholePesos;
use crate::engine::values::Pesos;

impl WholePesos {
    pub fn apply(self, amount: Pesos) -> Pesos {
        match self {
            WholePesos::HalfUp => amount.half_up(),
            WholePesos::Truncate => amount.truncated(),
        }
    }

    /// Completes «si…».
    pub fn words(self) -> &'static str {
        match self {
            WholePesos::HalfUp => "los centavos se redondean al peso",
            WholePesos::Truncate => "los centavos se recortan",
        }
    }
}
