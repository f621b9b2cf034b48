//! A part of a whole, exact, read in %. Cut where it is read, never rounded up: who has 9,99 % has not 10.

use super::money::Pesos;
use super::percent::Percent;
use super::ratio::Ratio;
use super::text;
use rust_decimal::Decimal;

/// So much of a whole, in %.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Proportion(Ratio);

impl Proportion {
    fn of(part: Decimal, whole: Decimal) -> Option<Proportion> {
        let hundredfold = Ratio::of(part).times(&Ratio::of(Decimal::ONE_HUNDRED));
        hundredfold.divided(&Ratio::of(whole)).map(Proportion)
    }

    /// So many of so many; `None` of none.
    pub fn of_counts(part: usize, whole: usize) -> Option<Proportion> {
        Proportion::of(Decimal::from(part), Decimal::from(whole))
    }

    /// So much of an amount; `None` of nothing.
    pub fn of_pesos(part: Pesos, whole: Pesos) -> Option<Proportion> {
        Proportion::of(part.get(), whole.get())
    }

    /// A ratio that is already in %.
    pub(super) fn of_ratio(percent: Ratio) -> Proportion {
        Proportion(percent)
    }

    pub fn is_zero(&self) -> bool {
        self.0.is_zero()
    }

    /// This much or more.
    pub fn reaches(&self, threshold: Percent) -> bool {
        self.0 >= Ratio::of(threshold.get())
    }

    /// More than this much.
    pub fn exceeds(&self, threshold: Percent) -> bool {
        self.0 > Ratio::of(threshold.get())
    }

    /// Cut to two decimals, without zeros at the end, with a dot: `"9.52"`.
    pub fn plain(&self) -> String {
        self.cut(2)
    }

    fn cut(&self, decimals: u32) -> String {
        let cut = self.0.truncated(decimals).text(decimals);
        if cut.contains('.') {
            cut.trim_end_matches('0').trim_end_matches('.').to_owned()
        } else {
            cut
        }
    }

    /// `9,52 %`.
    pub fn read(&self) -> String {
        format!("{} %", text::grouped(&self.plain()))
    }

    /// The same with as many decimals as it takes for two that differ not to read alike.
    pub fn read_beside(&self, other: Percent) -> String {
        let other = Proportion(Ratio::of(other.get()));
        let decimals = (2..12).find(|decimals| *self == other || self.cut(*decimals) != other.cut(*decimals)).unwrap_or(12);
        format!("{} %", text::grouped(&self.cut(decimals)))
    }
}

impl From<Percent> for Proportion {
    fn from(percent: Percent) -> Proportion {
        Proportion(Ratio::of(percent.get()))
    }
}
