//! Natural numbers of any length, for ratios that must stay exact. A general library weighs more than the rest of the arithmetic together; this
//! is what a sum of ratios needs and no more, held against one by properties (`tests.rs`). What fits in 128 bits is a machine number, at a tenth of
//! the time; the rest are digits (`long`).
#![allow(clippy::arithmetic_side_effects, reason = "checked, or within lengths just taken")]

use super::long::{by_digit, long_division, low, product, BASE_BITS};
use std::borrow::Cow;
use std::cmp::Ordering;

/// A number, in the one way that it is written: short when it fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nat(Size);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Size {
    /// Nearly all of them: a contract and its wage, sums of a year.
    Short(u128),
    /// Digits in base 2³², the least first, without zeros at the end: more than fit in a short one.
    Long(Vec<u32>),
}

use Size::{Long, Short};

/// Nine decimal digits at a time.
const CHUNK: u32 = 10_u32.pow(9);
/// How many digits a short one has at most.
const FIT: usize = 4;
/// The greatest power of ten that is short.
const SHORT_POWER: u32 = 38;

impl Nat {
    pub const ZERO: Nat = Nat(Short(0));

    pub const fn of(value: u128) -> Nat {
        Nat(Short(value))
    }

    /// Ten to the power of `exponent`.
    pub fn ten_to(exponent: u32) -> Nat {
        let short = Nat::of(10_u128.pow(exponent.min(SHORT_POWER)));
        (SHORT_POWER..exponent).fold(short, |power, _| power.times(&Nat::of(10)))
    }

    pub fn is_zero(&self) -> bool {
        self.0 == Short(0)
    }

    fn digits(&self) -> Cow<'_, [u32]> {
        match &self.0 {
            Long(digits) => Cow::Borrowed(digits),
            Short(value) => {
                let mut digits = Vec::with_capacity(FIT);
                let mut value = *value;
                while value > 0 {
                    digits.push(low(value));
                    value >>= BASE_BITS;
                }
                Cow::Owned(digits)
            }
        }
    }

    fn trimmed(mut digits: Vec<u32>) -> Nat {
        while digits.last() == Some(&0) {
            digits.pop();
        }
        match digits.len() {
            0..=FIT => Nat::of(digits.iter().rev().fold(0, |value, digit| (value << BASE_BITS) | u128::from(*digit))),
            _ => Nat(Long(digits)),
        }
    }

    pub fn plus(&self, other: &Nat) -> Nat {
        if let (Short(one), Short(two)) = (&self.0, &other.0) {
            if let Some(sum) = one.checked_add(*two) {
                return Nat::of(sum);
            }
        }
        let (one, two) = (self.digits(), other.digits());
        let mut carry = 0_u64;
        let digit = |digits: &[u32], place: usize| digits.get(place).copied().map_or(0, u64::from);
        let places = one.len().max(two.len()) + 1;
        let digits = (0..places).map(|place| {
            let sum = digit(&one, place) + digit(&two, place) + carry;
            carry = sum >> BASE_BITS;
            low(sum.into())
        });
        Nat::trimmed(digits.collect())
    }

    /// What is left; nothing when `other` is greater.
    pub fn minus(&self, other: &Nat) -> Nat {
        if let (Short(one), Short(two)) = (&self.0, &other.0) {
            return Nat::of(one.saturating_sub(*two));
        }
        if *self < *other {
            return Nat::ZERO;
        }
        let (one, two) = (self.digits(), other.digits());
        let mut borrow = 0_i64;
        let digits = one.iter().enumerate().map(|(place, digit)| {
            let left = i64::from(*digit) - two.get(place).copied().map_or(0, i64::from) - borrow;
            borrow = i64::from(left < 0);
            low((left + (borrow << BASE_BITS)).unsigned_abs().into())
        });
        Nat::trimmed(digits.collect())
    }

    pub fn times(&self, other: &Nat) -> Nat {
        if let (Short(one), Short(two)) = (&self.0, &other.0) {
            if let Some(product) = one.checked_mul(*two) {
                return Nat::of(product);
            }
        }
        Nat::trimmed(product(&self.digits(), &other.digits()))
    }

    /// How many times `by` fits, and what is left. By zero: zero times.
    pub fn divided(&self, by: &Nat) -> (Nat, Nat) {
        if let (Short(one), Short(two)) = (&self.0, &by.0) {
            return match (u64::try_from(*one), u64::try_from(*two)) {
                (_, Ok(0)) => (Nat::ZERO, self.clone()),
                // What the machine divides by itself.
                (Ok(one), Ok(two)) => (Nat::of((one / two).into()), Nat::of((one % two).into())),
                _ => (Nat::of(one / two), Nat::of(one % two)),
            };
        }
        if by.is_zero() || *self < *by {
            return (Nat::ZERO, self.clone());
        }
        let (one, two) = (self.digits(), by.digits());
        if let [small] = *two {
            let (quotient, left) = by_digit(&one, small);
            return (Nat::trimmed(quotient), Nat::of(left.into()));
        }
        let (quotient, left) = long_division(&one, &two);
        (Nat::trimmed(quotient), Nat::trimmed(left))
    }

    /// As a machine number, if it fits in one.
    pub fn small(&self) -> Option<i64> {
        match self.0 {
            Short(value) => i64::try_from(value).ok(),
            Long(_) => None,
        }
    }

    /// Its decimal digits.
    pub fn text(&self) -> String {
        if let Short(value) = self.0 {
            return value.to_string();
        }
        let mut chunks = Vec::new();
        let mut left = self.digits().into_owned();
        while !left.is_empty() {
            let (mut rest, chunk) = by_digit(&left, CHUNK);
            while rest.last() == Some(&0) {
                rest.pop();
            }
            chunks.push(chunk);
            left = rest;
        }
        let mut text = chunks.pop().unwrap_or_default().to_string();
        for chunk in chunks.iter().rev() {
            text.push_str(&format!("{chunk:09}"));
        }
        text
    }
}

impl PartialOrd for Nat {
    fn partial_cmp(&self, other: &Nat) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Nat {
    fn cmp(&self, other: &Nat) -> Ordering {
        match (&self.0, &other.0) {
            (Short(one), Short(two)) => one.cmp(two),
            (Short(_), Long(_)) => Ordering::Less,
            (Long(_), Short(_)) => Ordering::Greater,
            (Long(one), Long(two)) => one.len().cmp(&two.len()).then_with(|| one.iter().rev().cmp(two.iter().rev())),
        }
    }
}
