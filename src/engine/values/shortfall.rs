//! How far an amount lies below another, in percent of it: an exact ratio, rounded only to be read.

use super::money::Pesos;
use super::percent::Percent;
use super::ratio::Ratio;
use super::text;
use rust_decimal::Decimal;

/// A percentage of the other amount; negative above it.
#[derive(Clone, Debug)]
pub struct Shortfall(Ratio);

/// How many decimals tell nearly equal percentages apart, at most.
const MOST_DECIMALS: u32 = 18;

impl Shortfall {
    /// `None` below nothing.
    pub fn of(amount: Pesos, below: Pesos) -> Option<Shortfall> {
        let other = Ratio::of(below.get());
        let missing = other.minus(&Ratio::of(amount.get()));
        missing.times(&Ratio::of(Decimal::ONE_HUNDRED)).divided(&other).map(Shortfall)
    }

    /// Whether it is `limit` or more.
    pub fn reaches(&self, limit: Percent) -> bool {
        self.0 >= Ratio::of(limit.get())
    }

    /// The least amount with so many `decimals` that is not `limit` below another, or more.
    pub fn least_short(below: Pesos, limit: Percent, decimals: u32) -> Option<Pesos> {
        let left = Ratio::of(Decimal::ONE_HUNDRED.checked_sub(limit.get())?).times(&Ratio::of(Decimal::new(1, 2)));
        let bound = Ratio::of(below.get()).times(&left);
        let unit = Ratio::of(Decimal::new(1, decimals));
        Pesos::new(&bound.truncated(decimals).plus(&unit).text(decimals))
    }

    /// Whether the amount is the greater one.
    pub fn is_above(&self) -> bool {
        self.0 < Ratio::of(Decimal::ZERO)
    }

    /// Canonical text with two decimals, half up, or with as many as it takes not to look like the limit: `"19.999998"`.
    pub fn plain(&self, limit: Percent) -> String {
        let limit = Ratio::of(limit.get());
        let apart = |decimals: &u32| self.0 == limit || self.0.text(*decimals) != limit.text(*decimals);
        let text = self.0.text((2..MOST_DECIMALS).find(apart).unwrap_or(MOST_DECIMALS));
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }

    /// The same without a sign, as it is read in Colombia: `25,83 %`.
    pub fn read(&self, limit: Percent) -> String {
        format!("{} %", text::grouped(self.plain(limit).trim_start_matches('-')))
    }
}
