//! Percentages: shares of a consortium, of a budget, of a payroll.

use super::amount::{canonical, plain, read_figure};
use super::money::Pesos;
use super::ratio::Ratio;
use super::text;
use crate::engine::reading::{Field, Node, Problems};
use rust_decimal::Decimal;
use serde_json::Value;
use std::fmt;

/// A percentage from 0 to 100 with at most four decimals; 100 is the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent(Decimal);

impl Percent {
    const WHOLE: usize = 3;
    const DECIMALS: usize = 4;

    /// From canonical text (`"12.5"`).
    pub fn new(text: &str) -> Option<Self> {
        canonical(text, Self::WHOLE, Self::DECIMALS).filter(|p| *p <= Decimal::ONE_HUNDRED).map(Percent)
    }

    /// What several parts of one whole come to; `None` above it.
    pub fn sum(parts: impl Iterator<Item = Percent>) -> Option<Percent> {
        let mut sum = Decimal::ZERO;
        for part in parts {
            sum = sum.checked_add(part.0).filter(|sum| *sum <= Decimal::ONE_HUNDRED)?;
        }
        Some(Percent(sum))
    }

    pub fn get(self) -> Decimal {
        self.0
    }

    /// This part of an amount, in whole pesos, half up.
    pub fn of_pesos(self, amount: Pesos) -> Option<Pesos> {
        let part = Ratio::of(amount.get()).times(&Ratio::of(self.0)).times(&Ratio::of(Decimal::new(1, 2)));
        Pesos::new(&part.text(0))
    }

    /// Canonical text, without trailing zeros: `"12.5"`.
    pub fn plain(self) -> String {
        plain(&self.0)
    }
}

/// As it is read in Colombia: `12,5 %`.
impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} %", text::grouped(&self.plain()))
    }
}

impl Field for Percent {
    fn blank() -> Self {
        Percent(Decimal::ZERO)
    }

    fn read(node: &Node<'_>, problems: &mut Problems) -> Option<Self> {
        let figure = read_figure(node, Self::WHOLE, Self::DECIMALS, "12.5", problems)?;
        if figure > Decimal::ONE_HUNDRED {
            node.problem(problems, "bad_percent", format!("Un porcentaje va de 0 a 100 y aquí dice {}.", text::grouped(&plain(&figure))));
            return None;
        }
        Some(Percent(figure))
    }

    fn write(&self) -> Value {
        Value::String(self.plain())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn schema() -> Value {
        let most = Self::DECIMALS;
        serde_json::json!({ "type": "string", "pattern": format!("^(100(\\.0{{1,{most}}})?|(0|[1-9][0-9]?)(\\.[0-9]{{1,{most}}})?)$") })
    }
}
