//! Colombian pesos, exact to the cent.

use super::amount::{canonical, plain, read_figure};
use super::percent::Percent;
use super::text;
use crate::engine::reading::{Field, Node, Problems};
use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::Value;
use std::fmt;

/// An amount of pesos (COP), not negative, with at most two decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pesos(Decimal);

impl Pesos {
    pub const ZERO: Pesos = Pesos(Decimal::ZERO);
    /// Up to 999,999,999,999,999 pesos: a thousand times the budget of the nation.
    const WHOLE: usize = 15;
    const DECIMALS: usize = 2;

    /// From canonical text (`"6285900"`, `"9242224.80"`).
    pub fn new(text: &str) -> Option<Self> {
        canonical(text, Self::WHOLE, Self::DECIMALS).map(Pesos)
    }

    pub fn get(self) -> Decimal {
        self.0
    }

    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// The sum, or `None` beyond what a decimal holds.
    pub fn plus(self, other: Pesos) -> Option<Pesos> {
        self.0.checked_add(other.0).map(Pesos)
    }

    /// This amount times a quantity, exact.
    pub fn times(self, quantity: Decimal) -> Option<Pesos> {
        self.0.checked_mul(quantity).map(Pesos)
    }

    /// So many % of this amount, exact.
    pub fn percent(self, percent: Decimal) -> Option<Pesos> {
        let mut product = self.0.checked_mul(percent)?;
        // A hundredth is two decimals more: no division.
        product.set_scale(product.scale().checked_add(2)?).ok()?;
        Some(Pesos(product))
    }

    /// This amount less so many % of it.
    pub fn less(self, percent: Percent) -> Option<Pesos> {
        self.0.checked_sub(self.percent(percent.get())?.0).map(Pesos)
    }

    /// What this amount is without the `percent` that was added to it, to the cent: it has no exact decimal.
    pub fn without(self, percent: Decimal) -> Option<Pesos> {
        let part = self.0.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(Decimal::ONE_HUNDRED.checked_add(percent)?)?;
        let cents = u32::try_from(Self::DECIMALS).unwrap_or_default();
        Some(Pesos(part.round_dp_with_strategy(cents, RoundingStrategy::MidpointAwayFromZero)))
    }

    /// The greatest amount that with `percent` added does not pass this one, to the cent or to the peso.
    pub fn without_at_most(self, percent: Decimal, cents: bool) -> Option<Pesos> {
        let part = self.0.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(Decimal::ONE_HUNDRED.checked_add(percent)?)?;
        Some(Pesos(part).at_most(cents))
    }

    /// This amount, to the cent or to the peso, the rest cut off.
    pub fn at_most(self, cents: bool) -> Pesos {
        let decimals = if cents { u32::try_from(Self::DECIMALS).unwrap_or_default() } else { 0 };
        Pesos(self.0.round_dp_with_strategy(decimals, RoundingStrategy::ToZero))
    }

    /// To the peso, half up: $ 10,50 is $ 11.
    pub fn half_up(self) -> Pesos {
        Pesos(self.0.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero))
    }

    /// To the peso, cents cut off.
    pub fn truncated(self) -> Pesos {
        self.at_most(false)
    }

    pub fn has_cents(self) -> bool {
        !self.0.fract().is_zero()
    }

    /// How far this amount lies above `limit`; `None` when it does not.
    pub fn above(self, limit: Pesos) -> Option<Pesos> {
        self.0.checked_sub(limit.0).filter(|d| *d > Decimal::ZERO).map(Pesos)
    }

    /// Canonical text, without trailing zeros: `"6285900"`.
    pub fn plain(self) -> String {
        plain(&self.0)
    }
}

/// As it is read in Colombia: `$ 6.285.900`.
impl fmt::Display for Pesos {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&text::pesos(&self.0))
    }
}

impl Field for Pesos {
    fn blank() -> Self {
        Pesos(Decimal::ZERO)
    }

    fn read(node: &Node<'_>, problems: &mut Problems) -> Option<Self> {
        read_figure(node, Self::WHOLE, Self::DECIMALS, "43000000", problems).map(Pesos)
    }

    fn write(&self) -> Value {
        Value::String(self.plain())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn schema() -> Value {
        super::amount::figure_schema(Self::WHOLE, Self::DECIMALS)
    }
}

/// A cell of the price form: an amount, or left empty (`""`). Not the same as unknown, which is the absence of the entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PriceEntry {
    Empty,
    Priced(Pesos),
}

impl Field for PriceEntry {
    fn blank() -> Self {
        PriceEntry::Empty
    }

    fn read(node: &Node<'_>, problems: &mut Problems) -> Option<Self> {
        match node.value {
            Value::String(text) if text.is_empty() => Some(PriceEntry::Empty),
            _ => Pesos::read(node, problems).map(PriceEntry::Priced),
        }
    }

    fn write(&self) -> Value {
        match self {
            PriceEntry::Empty => Value::String(String::new()),
            PriceEntry::Priced(pesos) => pesos.write(),
        }
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn schema() -> Value {
        serde_json::json!({ "anyOf": [{ "const": "" }, Pesos::schema()] })
    }
}
