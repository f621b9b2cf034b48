//! Natural numbers of any length, for ratios that must stay exact. A general library weighs more than the rest of the arithmetic together; this
//! is what a sum of ratios needs and no more, held against one by properties (`tests.rs`).
//!
//! Nothing overflows: digits are 32 bits wide and every step is done in 64.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "digits stay within 64 bits and places within lengths just taken"
)]

use std::cmp::Ordering;

/// Digits in base 2³², the least first, without zeros at the end: zero has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nat(Vec<u32>);

const BASE_BITS: u32 = 32;
/// Nine decimal digits at a time.
const CHUNK: u32 = 10_u32.pow(9);

impl Nat {
    pub fn of(mut value: u128) -> Nat {
        let mut digits = Vec::new();
        while value > 0 {
            digits.push(low(value));
            value >>= BASE_BITS;
        }
        Nat(digits)
    }

    /// Ten to the power of `exponent`.
    pub fn ten_to(exponent: u32) -> Nat {
        (0..exponent).fold(Nat::of(1), |power, _| power.times(&Nat::of(10)))
    }

    pub fn is_zero(&self) -> bool {
        self.0.is_empty()
    }

    fn trimmed(mut digits: Vec<u32>) -> Nat {
        while digits.last() == Some(&0) {
            digits.pop();
        }
        Nat(digits)
    }

    pub fn plus(&self, other: &Nat) -> Nat {
        let mut carry = 0_u64;
        let digit = |number: &Nat, place: usize| number.0.get(place).copied().map_or(0, u64::from);
        let places = self.0.len().max(other.0.len()) + 1;
        let digits = (0..places).map(|place| {
            let sum = digit(self, place) + digit(other, place) + carry;
            carry = sum >> BASE_BITS;
            low(sum.into())
        });
        Nat::trimmed(digits.collect())
    }

    /// What is left; nothing when `other` is greater.
    pub fn minus(&self, other: &Nat) -> Nat {
        if *self < *other {
            return Nat(Vec::new());
        }
        let mut borrow = 0_i64;
        let digits = self.0.iter().enumerate().map(|(place, digit)| {
            let left = i64::from(*digit) - other.0.get(place).copied().map_or(0, i64::from) - borrow;
            borrow = i64::from(left < 0);
            low((left + (borrow << BASE_BITS)).unsigned_abs().into())
        });
        Nat::trimmed(digits.collect())
    }

    pub fn times(&self, other: &Nat) -> Nat {
        let mut digits = vec![0_u32; self.0.len() + other.0.len()];
        for (place, one) in self.0.iter().enumerate() {
            let mut carry = 0_u64;
            for (at, two) in other.0.iter().enumerate() {
                let sum = u64::from(*one) * u64::from(*two) + u64::from(digits[place + at]) + carry;
                digits[place + at] = low(sum.into());
                carry = sum >> BASE_BITS;
            }
            digits[place + other.0.len()] = low(carry.into());
        }
        Nat::trimmed(digits)
    }

    /// How many times `by` fits, and what is left. By zero: zero times.
    pub fn divided(&self, by: &Nat) -> (Nat, Nat) {
        if by.is_zero() || *self < *by {
            return (Nat(Vec::new()), self.clone());
        }
        if let [small] = by.0.as_slice() {
            let (quotient, left) = self.by_digit(*small);
            return (quotient, Nat::of(left.into()));
        }
        self.long_division(by)
    }

    fn by_digit(&self, by: u32) -> (Nat, u32) {
        let mut left = 0_u64;
        let mut quotient: Vec<u32> = self
            .0
            .iter()
            .rev()
            .map(|digit| {
                let now = (left << BASE_BITS) | u64::from(*digit);
                left = now % u64::from(by);
                low((now / u64::from(by)).into())
            })
            .collect();
        quotient.reverse();
        (Nat::trimmed(quotient), low(left.into()))
    }

    /// Knuth's algorithm D (The Art of Computer Programming, 4.3.1): `by` has two digits or more and is not greater.
    fn long_division(&self, by: &Nat) -> (Nat, Nat) {
        let size = by.0.len();
        let shift = by.0[size - 1].leading_zeros();
        let by = by.times(&Nat::of(1 << shift));
        let mut rest = self.times(&Nat::of(1 << shift)).0;
        rest.resize(self.0.len() + 1, 0);
        let (top, next) = (u64::from(by.0[size - 1]), u64::from(by.0[size - 2]));
        let mut quotient = vec![0_u32; rest.len() - size];
        for place in (0..quotient.len()).rev() {
            let head = (u64::from(rest[place + size]) << BASE_BITS) | u64::from(rest[place + size - 1]);
            let mut guess = (head / top).min(u64::from(u32::MAX));
            while u128::from(guess) * u128::from(next)
                > ((u128::from(head - guess * top)) << BASE_BITS) + u128::from(rest[place + size - 2])
            {
                guess -= 1;
            }
            let (mut carry, mut borrow) = (0_u64, 0_i64);
            for at in 0..=size {
                let product = guess * by.0.get(at).copied().map_or(0, u64::from) + carry;
                carry = product >> BASE_BITS;
                let left = i64::from(rest[place + at]) - i64::from(low(product.into())) - borrow;
                borrow = i64::from(left < 0);
                rest[place + at] = low((left + (borrow << BASE_BITS)).unsigned_abs().into());
            }
            if borrow > 0 {
                // One too many: add it back.
                guess -= 1;
                let mut carry = 0_u64;
                for at in 0..=size {
                    let sum = u64::from(rest[place + at]) + by.0.get(at).copied().map_or(0, u64::from) + carry;
                    rest[place + at] = low(sum.into());
                    carry = sum >> BASE_BITS;
                }
            }
            quotient[place] = low(guess.into());
        }
        let (left, _) = Nat::trimmed(rest).divided(&Nat::of(1 << shift));
        (Nat::trimmed(quotient), left)
    }

    /// As a machine number, if it fits in one.
    pub fn small(&self) -> Option<i64> {
        match self.0.as_slice() {
            [] => Some(0),
            [low] => Some((*low).into()),
            [low, high] => i64::try_from((u64::from(*high) << BASE_BITS) | u64::from(*low)).ok(),
            _ => None,
        }
    }

    /// Its decimal digits.
    pub fn text(&self) -> String {
        let mut chunks = Vec::new();
        let mut left = self.clone();
        while !left.is_zero() {
            let (rest, chunk) = left.by_digit(CHUNK);
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

/// The lowest digit.
fn low(value: u128) -> u32 {
    u32::try_from(value & u128::from(u32::MAX)).unwrap_or_default()
}

impl PartialOrd for Nat {
    fn partial_cmp(&self, other: &Nat) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Nat {
    fn cmp(&self, other: &Nat) -> Ordering {
        self.0.len().cmp(&other.0.len()).then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }
}
