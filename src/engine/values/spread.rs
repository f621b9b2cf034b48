//! The median and the standard deviation of several amounts. Nothing is rounded: what is compared are squares, as exact ratios.

use super::money::Pesos;
use super::ratio::Ratio;
use crate::engine::reading::word;
use rust_decimal::Decimal;

word! {
    /// The two standard deviations.
    pub enum Deviation {
        /// The squares divided by how many amounts there are.
        Population = "population",
        /// The squares divided by one less.
        Sample = "sample",
    }
}

impl Deviation {
    /// What a person calls it, after «la desviación».
    pub fn words(self) -> &'static str {
        match self {
            Deviation::Population => "poblacional",
            Deviation::Sample => "muestral",
        }
    }

    pub fn other(self) -> Deviation {
        match self {
            Deviation::Population => Deviation::Sample,
            Deviation::Sample => Deviation::Population,
        }
    }
}

/// How several amounts lie.
#[derive(Clone, Debug)]
pub struct Spread {
    count: usize,
    median: Ratio,
    /// The sum of the squares of what each differs from the mean by.
    squares: Ratio,
}

/// A whole number of pesos, or of cents where cents are written.
fn unit(decimals: u32) -> Ratio {
    Ratio::of(Decimal::new(1, decimals))
}

fn whole(number: usize) -> Ratio {
    Ratio::of(Decimal::from(number))
}

impl Spread {
    /// `None` of nothing.
    pub fn of(amounts: &[Pesos]) -> Option<Spread> {
        let count = whole(amounts.len());
        let ratios = || amounts.iter().map(|amount| Ratio::of(amount.get()));
        let sum = ratios().fold(Ratio::of(Decimal::ZERO), |sum, one| sum.plus(&one));
        let of_squares = ratios().fold(Ratio::of(Decimal::ZERO), |sum, one| sum.plus(&one.times(&one)));
        let squares = of_squares.minus(&sum.times(&sum).divided(&count)?);
        Some(Spread { count: amounts.len(), median: median(amounts)?, squares })
    }

    /// The square of the deviation; `None` where there are too few amounts for it.
    fn variance(&self, deviation: Deviation) -> Option<Ratio> {
        let by = match deviation {
            Deviation::Population => self.count,
            Deviation::Sample => self.count.checked_sub(1)?,
        };
        self.squares.divided(&whole(by))
    }

    /// Whether an amount is less than the median by more than one deviation.
    pub fn is_below(&self, amount: Pesos, deviation: Deviation) -> bool {
        let below = self.median.minus(&Ratio::of(amount.get()));
        below > Ratio::of(Decimal::ZERO) && self.variance(deviation).is_some_and(|variance| below.times(&below) > variance)
    }

    /// The median with `decimals`, half up.
    pub fn median(&self, decimals: u32) -> Option<Pesos> {
        Pesos::new(&self.median.text(decimals))
    }

    /// The deviation with `decimals`, half up: a root, so that only what is shown of it has an end.
    pub fn deviation(&self, deviation: Deviation, decimals: u32) -> Option<Pesos> {
        let variance = self.variance(deviation)?;
        let half = unit(decimals).times(&Ratio::of(Decimal::new(5, 1)));
        // The first number whose upper half is beyond the root.
        let found = first(|number| {
            let upper = unit(decimals).times(&Ratio::of(Decimal::from(number))).plus(&half);
            upper.times(&upper) > variance
        });
        amount(found, decimals)
    }

    /// The least amount with so many `decimals` that is not below the median by more than one deviation.
    pub fn least(&self, deviation: Deviation, decimals: u32) -> Option<Pesos> {
        let found = first(|number| amount(number, decimals).is_none_or(|amount| !self.is_below(amount, deviation)));
        amount(found, decimals)
    }
}

/// So many pesos, or cents.
fn amount(number: i64, decimals: u32) -> Option<Pesos> {
    Pesos::new(&Decimal::new(number, decimals).to_string())
}

/// The middle one, or half of the two in the middle.
fn median(amounts: &[Pesos]) -> Option<Ratio> {
    let mut sorted = amounts.to_vec();
    sorted.sort_unstable();
    let upper = Ratio::of(sorted.get(sorted.len() / 2)?.get());
    let lower = Ratio::of(sorted.get(sorted.len().saturating_sub(1) / 2)?.get());
    Some(lower.plus(&upper).times(&Ratio::of(Decimal::new(5, 1))))
}

/// The first number from which something holds; beyond every amount if it never does.
fn first(holds: impl Fn(i64) -> bool) -> i64 {
    let (mut low, mut high) = (0_i64, i64::MAX);
    while low < high {
        let middle = low.midpoint(high);
        if holds(middle) {
            high = middle;
        } else {
            low = middle.saturating_add(1);
        }
    }
    low
}
