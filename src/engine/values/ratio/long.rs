//! The four rules on digits, for numbers that are not short. Digits are in base 2³², the least first; zeros at the end do no harm.
//!
//! Nothing overflows: digits are 32 bits wide and every step is done in 64.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "digits stay within 64 bits and places within lengths just taken"
)]

pub const BASE_BITS: u32 = 32;

pub fn product(one: &[u32], two: &[u32]) -> Vec<u32> {
    let mut digits = vec![0_u32; one.len() + two.len()];
    for (place, one) in one.iter().enumerate() {
        let mut carry = 0_u64;
        for (at, two) in two.iter().enumerate() {
            let sum = u64::from(*one) * u64::from(*two) + u64::from(digits[place + at]) + carry;
            digits[place + at] = low(sum.into());
            carry = sum >> BASE_BITS;
        }
        digits[place + two.len()] = low(carry.into());
    }
    digits
}

pub fn by_digit(digits: &[u32], by: u32) -> (Vec<u32>, u32) {
    let mut left = 0_u64;
    let mut quotient: Vec<u32> = digits
        .iter()
        .rev()
        .map(|digit| {
            let now = (left << BASE_BITS) | u64::from(*digit);
            left = now % u64::from(by);
            low((now / u64::from(by)).into())
        })
        .collect();
    quotient.reverse();
    (quotient, low(left.into()))
}

/// Knuth's algorithm D (The Art of Computer Programming, 4.3.1): `by` has two digits or more and is not greater.
pub fn long_division(number: &[u32], by: &[u32]) -> (Vec<u32>, Vec<u32>) {
    let size = by.len();
    let shift = by[size - 1].leading_zeros();
    let by = &product(by, &[1 << shift])[..size];
    let mut rest = product(number, &[1 << shift]);
    let (top, next) = (u64::from(by[size - 1]), u64::from(by[size - 2]));
    let mut quotient = vec![0_u32; rest.len() - size];
    for place in (0..quotient.len()).rev() {
        let head = (u64::from(rest[place + size]) << BASE_BITS) | u64::from(rest[place + size - 1]);
        let mut guess = (head / top).min(u64::from(u32::MAX));
        while u128::from(guess) * u128::from(next) > ((u128::from(head - guess * top)) << BASE_BITS) + u128::from(rest[place + size - 2]) {
            guess -= 1;
        }
        let (mut carry, mut borrow) = (0_u64, 0_i64);
        for at in 0..=size {
            let product = guess * by.get(at).copied().map_or(0, u64::from) + carry;
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
                let sum = u64::from(rest[place + at]) + by.get(at).copied().map_or(0, u64::from) + carry;
                rest[place + at] = low(sum.into());
                carry = sum >> BASE_BITS;
            }
        }
        quotient[place] = low(guess.into());
    }
    (quotient, by_digit(&rest, 1 << shift).0)
}

/// The lowest digit.
pub fn low(value: u128) -> u32 {
    (value & u128::from(u32::MAX)) as u32
}
