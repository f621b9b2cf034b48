//! The ratios against a general library, on anything.
#![allow(clippy::arithmetic_side_effects, reason = "the general library has operators only")]

use super::nat::Nat;
use super::Ratio;
use num_bigint::BigUint;
use num_rational::BigRational;
use proptest::prelude::*;
use rust_decimal::Decimal;

fn nat(digits: &[u32]) -> (Nat, BigUint) {
    let ours = digits.iter().rev().fold(Nat::of(0), |sum, digit| sum.times(&Nat::of(1 << 32)).plus(&Nat::of((*digit).into())));
    (ours, BigUint::new(digits.to_vec()))
}

/// Digits that are often all zeros or all ones: where carries and the corrections of a long division happen.
fn digits(most: usize) -> impl Strategy<Value = Vec<u32>> {
    prop::collection::vec(prop_oneof![Just(0_u32), Just(u32::MAX), Just(1), Just(1 << 31), any::<u32>()], 0..most)
}

fn decimals() -> impl Strategy<Value = Decimal> {
    (-9_000_000_000_000_i64..9_000_000_000_000, 0_u32..7).prop_map(|(mantissa, scale)| Decimal::new(mantissa, scale))
}

fn oracle(value: Decimal) -> BigRational {
    BigRational::new(value.mantissa().into(), num_bigint::BigInt::from(10).pow(value.scale()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn numbers_of_any_length_are_those_of_a_general_library(one in digits(9), two in digits(6)) {
        let ((one, expected), (two, other)) = (nat(&one), nat(&two));
        prop_assert_eq!(one.text(), expected.to_string());
        prop_assert_eq!(one.plus(&two).text(), (&expected + &other).to_string());
        prop_assert_eq!(one.times(&two).text(), (&expected * &other).to_string());
        prop_assert_eq!(one.cmp(&two), expected.cmp(&other));
        let left = if expected >= other { (&expected - &other).to_string() } else { "0".to_owned() };
        prop_assert_eq!(one.minus(&two).text(), left);
        if other != BigUint::ZERO {
            let (quotient, rest) = one.divided(&two);
            prop_assert_eq!(quotient.text(), (&expected / &other).to_string());
            prop_assert_eq!(rest.text(), (&expected % &other).to_string());
        }
    }

    #[test]
    fn ratios_are_those_of_a_general_library(values in prop::collection::vec((decimals(), decimals()), 1..12), places in 0_u32..13) {
        let mut sum = (Ratio::of(Decimal::ZERO), oracle(Decimal::ZERO));
        for (value, by) in values {
            let Some(ratio) = Ratio::of(value).divided(&Ratio::of(by)) else {
                prop_assert!(by.is_zero());
                continue;
            };
            let exact = oracle(value) / oracle(by);
            prop_assert_eq!(sum.0.cmp(&ratio), sum.1.cmp(&exact));
            sum = (sum.0.plus(&ratio), sum.1 + exact);
        }
        // As text with more places than any half needs, both are the same number.
        let magnitude = if sum.1 < oracle(Decimal::ZERO) { -sum.1.clone() } else { sum.1.clone() };
        let scale = num_bigint::BigInt::from(10).pow(places);
        let half = BigRational::new(1.into(), 2.into());
        let parts = (&magnitude * &scale + &half).floor().to_integer();
        let written = sum.0.text(places).replace(['.', '-'], "");
        let written = written.trim_start_matches('0');
        prop_assert_eq!(if written.is_empty() { "0" } else { written }, parts.to_string());
        prop_assert_eq!(sum.0.whole_up(), magnitude.ceil().to_integer().to_string());
        // In steps of 10^-12 and of a hundred times that, rounded down; what does not fit in 63 bits is not said.
        for zeros in [0_u32, 2] {
            let exact = &sum.1 * num_bigint::BigInt::from(10).pow(12) / num_bigint::BigInt::from(10).pow(zeros);
            let fits = i64::try_from(exact.floor().to_integer()).is_ok() && i64::try_from((-&exact).floor().to_integer()).is_ok();
            match sum.0.steps(12, zeros) {
                Some((down, more)) => {
                    prop_assert_eq!(num_bigint::BigInt::from(down), exact.floor().to_integer());
                    prop_assert_eq!(more, !exact.is_integer());
                }
                None => prop_assert!(!fits),
            }
        }
        let cut = (&magnitude * &scale).floor().to_integer();
        let truncated = sum.0.truncated(places).text(places).replace(['.', '-'], "");
        let truncated = truncated.trim_start_matches('0');
        prop_assert_eq!(if truncated.is_empty() { "0" } else { truncated }, cut.to_string());
    }
}

/// Zero divides nothing, and nothing is divided by it.
#[test]
fn zero_is_not_a_divisor() {
    let zero = Ratio::of(Decimal::ZERO);
    assert!(Ratio::of(Decimal::ONE).divided(&zero).is_none());
    assert_eq!(zero.text(2), "0.00");
    assert_eq!(Nat::of(7).divided(&Nat::of(0)).1.text(), "7");
}
