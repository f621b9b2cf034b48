//! Exact ratios, positive or negative. Compared by cross-multiplication; never simplified, since only sums of a few denominators are made.

mod long;
mod nat;

use nat::Nat;
use rust_decimal::Decimal;
use std::cmp::Ordering;

/// `number ÷ by`; `by` is never zero.
#[derive(Clone, Debug)]
pub struct Ratio {
    negative: bool,
    number: Nat,
    by: Nat,
}

impl Ratio {
    pub fn of(value: Decimal) -> Ratio {
        Ratio { negative: value.mantissa() < 0, number: Nat::of(value.mantissa().unsigned_abs()), by: Nat::ten_to(value.scale()) }
    }

    /// So many hundredths of it.
    pub fn percent(&self, percent: Decimal) -> Ratio {
        let hundredths = Ratio::of(percent);
        self.times(&Ratio { by: hundredths.by.times(&Nat::of(100)), ..hundredths })
    }

    pub fn is_zero(&self) -> bool {
        self.number.is_zero()
    }

    pub fn times(&self, other: &Ratio) -> Ratio {
        Ratio { negative: self.negative != other.negative, number: self.number.times(&other.number), by: self.by.times(&other.by) }
    }

    /// This one by another; `None` if that is zero.
    pub fn divided(&self, other: &Ratio) -> Option<Ratio> {
        (!other.is_zero()).then(|| Ratio {
            negative: self.negative != other.negative,
            number: self.number.times(&other.by),
            by: self.by.times(&other.number),
        })
    }

    pub fn minus(&self, other: &Ratio) -> Ratio {
        self.plus(&Ratio { negative: !other.negative, ..other.clone() })
    }

    pub fn plus(&self, other: &Ratio) -> Ratio {
        if self.by == other.by && self.negative == other.negative {
            return Ratio { negative: self.negative, number: self.number.plus(&other.number), by: self.by.clone() };
        }
        let (one, two, by) = self.together(other);
        let (negative, number) = match (self.negative == other.negative, one >= two) {
            (true, _) => (self.negative, one.plus(&two)),
            (false, true) => (self.negative, one.minus(&two)),
            (false, false) => (other.negative, two.minus(&one)),
        };
        Ratio { negative, number, by }
    }

    /// Both numbers over one denominator. One that the other already holds is not multiplied in again: sums of many contracts of the same
    /// years stay short.
    fn together(&self, other: &Ratio) -> (Nat, Nat, Nat) {
        if self.by == other.by {
            return (self.number.clone(), other.number.clone(), self.by.clone());
        }
        let (times, left) = self.by.divided(&other.by);
        if left.is_zero() {
            return (self.number.clone(), other.number.times(&times), self.by.clone());
        }
        let (times, left) = other.by.divided(&self.by);
        if left.is_zero() {
            return (self.number.times(&times), other.number.clone(), other.by.clone());
        }
        (self.number.times(&other.by), other.number.times(&self.by), self.by.times(&other.by))
    }

    /// The whole number of parts of `10^-decimals`, and whether something was left over; away from zero if `up` says so of the remainder.
    fn parts(&self, decimals: u32, up: impl FnOnce(&Nat, &Nat) -> bool) -> Nat {
        let (parts, left) = self.number.times(&Nat::ten_to(decimals)).divided(&self.by);
        if up(&left, &self.by) {
            parts.plus(&Nat::of(1))
        } else {
            parts
        }
    }

    fn with(&self, parts: Nat, decimals: u32) -> Ratio {
        Ratio { negative: self.negative, number: parts, by: Nat::ten_to(decimals) }
    }

    /// Halves go away from zero.
    pub fn half_up(&self, decimals: u32) -> Ratio {
        self.with(self.parts(decimals, |left, by| left.plus(left) >= *by), decimals)
    }

    /// What follows the first `decimals` cut off.
    pub fn truncated(&self, decimals: u32) -> Ratio {
        self.with(self.parts(decimals, |_, _| false), decimals)
    }

    /// How many times `10^zeros ÷ 10^decimals` fits in it, rounded down, and whether something was left over; `None` if the number is long.
    pub fn steps(&self, decimals: u32, zeros: u32) -> Option<(i64, bool)> {
        let (whole, left) = self.number.times(&Nat::ten_to(decimals)).divided(&self.by.times(&Nat::ten_to(zeros)));
        let (whole, more) = (whole.small()?, !left.is_zero());
        let down = if self.negative { whole.checked_neg()?.checked_sub(more.into())? } else { whole };
        Some((down, more))
    }

    /// The next whole number, away from zero.
    pub fn whole_up(&self) -> String {
        self.parts(0, |left, _| !left.is_zero()).text()
    }

    /// Rounded half up to `decimals`, with a dot: `"25.5449"`.
    pub fn text(&self, decimals: u32) -> String {
        let parts = self.parts(decimals, |left, by| left.plus(left) >= *by);
        let sign = if self.negative && !parts.is_zero() { "-" } else { "" };
        let digits = parts.text();
        let places = usize::try_from(decimals).unwrap_or(0);
        if places == 0 {
            return format!("{sign}{digits}");
        }
        let padded = format!("{digits:0>width$}", width = places.saturating_add(1));
        let (integer, fraction) = padded.split_at(padded.len().saturating_sub(places));
        format!("{sign}{integer}.{fraction}")
    }
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Ratio) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Ratio {}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Ratio) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Ratio) -> Ordering {
        let (one, two) = (self.number.times(&other.by), other.number.times(&self.by));
        match (self.negative && !self.is_zero(), other.negative && !other.is_zero()) {
            (false, false) => one.cmp(&two),
            (true, true) => two.cmp(&one),
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
        }
    }
}

#[cfg(test)]
mod tests;
