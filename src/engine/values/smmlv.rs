//! Amounts in SMMLV (monthly minimum wages) as exact ratios. Nothing is rounded before it is compared.

use super::money::Pesos;
use super::text;
use num_bigint::BigInt;
use num_rational::BigRational;
use rust_decimal::Decimal;

/// How many decimals `exact` text carries.
const EXACT_DECIMALS: u32 = 12;

/// An exact, non-negative or negative number of SMMLV.
///
/// Decimal quotients will not do: two contracts of $ 3.143.267 of 2025 add up to exactly 6.286.534 ÷ 1.423.500, and with decimal
/// quotients they fall short of it by 10⁻²⁷.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Smmlv(BigRational);

impl Smmlv {
    pub fn zero() -> Self {
        Smmlv(BigRational::from_integer(BigInt::from(0)))
    }

    /// `pesos` in wages of `wage` pesos each; `None` if the wage is zero.
    pub fn of(pesos: Pesos, wage: Pesos) -> Option<Self> {
        (!wage.is_zero()).then(|| Smmlv(ratio(pesos.get()) / ratio(wage.get())))
    }

    /// An amount that is already in wages: a limit of a table.
    pub fn from_decimal(wages: Decimal) -> Self {
        Smmlv(ratio(wages))
    }

    pub fn plus(&self, other: &Smmlv) -> Smmlv {
        Smmlv(&self.0 + &other.0)
    }

    pub fn minus(&self, other: &Smmlv) -> Smmlv {
        Smmlv(&self.0 - &other.0)
    }

    /// This share of the amount; `percent` is 100 for the whole.
    pub fn percent(&self, percent: Decimal) -> Smmlv {
        Smmlv(&self.0 * ratio(percent) / BigInt::from(100))
    }

    /// Whole pesos, rounded up, that make this many wages of `wage` pesos.
    pub fn in_pesos_up(&self, wage: Pesos) -> Option<Pesos> {
        let pesos = (&self.0 * ratio(wage.get())).ceil().to_integer();
        Pesos::new(&pesos.to_string())
    }

    /// This amount times a factor.
    pub fn times(&self, factor: Decimal) -> Smmlv {
        Smmlv(&self.0 * ratio(factor))
    }

    /// Rounded half up to `decimals`, with a dot: `"25.5449"`.
    pub fn half_up(&self, decimals: u32) -> String {
        let scaled = (self.rounded(decimals).0 * BigInt::from(10).pow(decimals)).to_integer();
        place_dot(&scaled, decimals)
    }

    /// The amount rounded half up to `decimals`, as an exact ratio. Only [`super::Rounding`] rounds amounts.
    pub(super) fn rounded(&self, decimals: u32) -> Smmlv {
        let scale = BigInt::from(10).pow(decimals);
        let half = BigRational::new(BigInt::from(1), BigInt::from(2));
        Smmlv((&self.0 * &scale + half).floor() / scale)
    }

    /// The amount with what follows the first `decimals` cut off.
    pub(super) fn truncated(&self, decimals: u32) -> Smmlv {
        let scale = BigInt::from(10).pow(decimals);
        Smmlv((&self.0 * &scale).trunc() / scale)
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

    /// Two amounts with as many decimals as it takes to tell them apart, four at least and twelve at most.
    pub fn read_apart(&self, other: &Smmlv) -> (String, String) {
        let decimals = (4..EXACT_DECIMALS).find(|d| self == other || self.half_up(*d) != other.half_up(*d)).unwrap_or(EXACT_DECIMALS);
        (text::grouped(&self.half_up(decimals)), text::grouped(&other.half_up(decimals)))
    }
}

fn ratio(value: Decimal) -> BigRational {
    BigRational::new(BigInt::from(value.mantissa()), BigInt::from(10).pow(value.scale()))
}

fn place_dot(scaled: &BigInt, decimals: u32) -> String {
    let text = scaled.to_string();
    let (sign, digits) = text.strip_prefix('-').map_or(("", text.as_str()), |d| ("-", d));
    let places = decimals as usize;
    if places == 0 {
        return text;
    }
    let padded = format!("{digits:0>width$}", width = places.saturating_add(1));
    let (integer, fraction) = padded.split_at(padded.len().saturating_sub(places));
    format!("{sign}{integer}.{fraction}")
}
