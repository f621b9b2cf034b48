//! Amounts in SMMLV (monthly minimum wages) as exact ratios. Nothing is rounded before it is compared.

use super::money::Pesos;
use super::proportion::Proportion;
use super::ratio::Ratio;
use super::text;
use rust_decimal::Decimal;

/// How many decimals `exact` text carries.
const EXACT_DECIMALS: u32 = 12;

/// An exact, non-negative or negative number of SMMLV.
///
/// Decimal quotients will not do: two contracts of $ 3.143.267 of 2025 add up to exactly 6.286.534 ÷ 1.423.500, and with decimal
/// quotients they fall short of it by 10⁻²⁷.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Smmlv(Ratio);

impl Smmlv {
    pub fn zero() -> Self {
        Smmlv(Ratio::of(Decimal::ZERO))
    }

    /// `pesos` in wages of `wage` pesos each; `None` if the wage is zero.
    pub fn of(pesos: Pesos, wage: Pesos) -> Option<Self> {
        Ratio::of(pesos.get()).divided(&Ratio::of(wage.get())).map(Smmlv)
    }

    /// An amount that is already in wages: a limit of a table.
    pub fn from_decimal(wages: Decimal) -> Self {
        Smmlv(Ratio::of(wages))
    }

    pub fn plus(&self, other: &Smmlv) -> Smmlv {
        Smmlv(self.0.plus(&other.0))
    }

    pub fn minus(&self, other: &Smmlv) -> Smmlv {
        Smmlv(self.0.minus(&other.0))
    }

    /// This share of the amount; `percent` is 100 for the whole.
    pub fn percent(&self, percent: Decimal) -> Smmlv {
        Smmlv(self.0.percent(percent))
    }

    /// `part` of every `of` of this amount; `None` of none.
    pub fn shared(&self, part: Decimal, of: Decimal) -> Option<Smmlv> {
        self.0.times(&Ratio::of(part)).divided(&Ratio::of(of)).map(Smmlv)
    }

    /// Whole pesos, rounded up, that make this many wages of `wage` pesos.
    pub fn in_pesos_up(&self, wage: Pesos) -> Option<Pesos> {
        Pesos::new(&self.0.times(&Ratio::of(wage.get())).whole_up())
    }

    /// Which % of `whole` this amount is, rounded up to two decimals, with a dot; `None` of nothing.
    pub fn percent_up(&self, whole: &Smmlv) -> Option<String> {
        let hundredths =
            self.0.divided(&whole.0)?.times(&Ratio::of(Decimal::ONE_HUNDRED)).times(&Ratio::of(Decimal::ONE_HUNDRED)).whole_up();
        let padded = format!("{hundredths:0>3}");
        let (integer, fraction) = padded.split_at(padded.len().saturating_sub(2));
        Some(format!("{integer}.{fraction}"))
    }

    /// Which % of `whole` this amount is; `None` of nothing.
    pub fn in_percent_of(&self, whole: &Smmlv) -> Option<Proportion> {
        Some(Proportion::of_ratio(self.0.divided(&whole.0)?.times(&Ratio::of(Decimal::ONE_HUNDRED))))
    }

    /// This amount times a factor.
    pub fn times(&self, factor: Decimal) -> Smmlv {
        Smmlv(self.0.times(&Ratio::of(factor)))
    }

    /// In whole steps of `10^(zeros - 12)` wages, rounded down, and whether something was left over: what a search counts with.
    pub fn steps(&self, zeros: u32) -> Option<(i64, bool)> {
        self.0.steps(EXACT_DECIMALS, zeros)
    }

    /// Rounded half up to `decimals`, with a dot: `"25.5449"`.
    pub fn half_up(&self, decimals: u32) -> String {
        self.0.text(decimals)
    }

    /// The amount rounded half up to `decimals`, as an exact ratio. Only [`super::Rounding`] rounds amounts.
    pub(super) fn rounded(&self, decimals: u32) -> Smmlv {
        Smmlv(self.0.half_up(decimals))
    }

    /// The next amount with no more than `decimals`, or this one.
    pub(super) fn rounded_up(&self, decimals: u32) -> Smmlv {
        let cut = self.truncated(decimals);
        if cut < *self {
            cut.plus(&Smmlv::from_decimal(Decimal::new(1, decimals)))
        } else {
            cut
        }
    }

    /// The amount with what follows the first `decimals` cut off.
    pub(super) fn truncated(&self, decimals: u32) -> Smmlv {
        Smmlv(self.0.truncated(decimals))
    }

    /// Twelve decimals, half up.
    pub fn exact(&self) -> String {
        self.half_up(EXACT_DECIMALS)
    }

    /// As it is read in Colombia with four decimals, or with all it takes for a tiny amount not to read as zero: `25,5449`.
    pub fn read_4(&self) -> String {
        let tiny = self.half_up(4) == Smmlv::zero().half_up(4) && *self != Smmlv::zero();
        text::grouped(&if tiny { self.exact() } else { self.half_up(4) })
    }

    /// With at most four decimals, none of them a zero at the end: `1,175`.
    pub fn read_trimmed(&self) -> String {
        text::grouped(self.half_up(4).trim_end_matches('0').trim_end_matches('.'))
    }

    /// With all its decimals, twelve at most: `1,500001`.
    pub fn read_whole(&self) -> String {
        text::grouped(self.exact().trim_end_matches('0').trim_end_matches('.'))
    }

    /// Two amounts with as many decimals as it takes to tell them apart, four at least and twelve at most.
    pub fn read_apart(&self, other: &Smmlv) -> (String, String) {
        let decimals = (4..EXACT_DECIMALS).find(|d| self == other || self.half_up(*d) != other.half_up(*d)).unwrap_or(EXACT_DECIMALS);
        (text::grouped(&self.half_up(decimals)), text::grouped(&other.half_up(decimals)))
    }
}
