//! NIT, percentages and rounding, from outside.

use habilita::engine::reading::{Field, Node, Problems};
use habilita::engine::values::{nit, Nit, Percent, Pesos, Rounding, Smmlv};
use proptest::prelude::*;
use serde_json::json;

/// Check digits known from public documents: DIAN 800.197.268-4, Banco de Bogotá 860.002.964-4, Bogotá D. C. 899.999.061-9. The sum of
/// the last by hand: 1·3+6·7+0·13+9·17+9·19+9·23+9·29+9·37+8·41 = 1498 = 11·136 + 2, so 11 − 2 = 9.
#[test]
fn check_digits_of_real_numbers() {
    for right in ["899999061-9", "860002964-4", "800197268-4", "900003409-7", "800141397-5", "899999090-2"] {
        let found = nit::check(right);
        assert!(found.valid && found.problem.is_none(), "{right}: {found:?}");
        assert_eq!(format!("{}-{}", found.number, found.digit), right);
        assert_eq!(found.expected, found.digit);
    }
    let wrong = nit::check("899999061-4");
    assert_eq!((wrong.valid, wrong.digit.as_str(), wrong.expected.as_str()), (false, "4", "9"));
    assert_eq!(
        wrong.problem.as_deref(),
        Some("El dígito de verificación no corresponde: para 899.999.061 es 9 y se escribió 4. Revise el número completo.")
    );
}

#[test]
fn a_nit_is_read_as_people_type_it() {
    for typed in ["899.999.061-9", " 899999061 - 9 ", "899 999 061–9", "8999990619", "899.999.061.9", "0899999061-9"] {
        let found = nit::check(typed);
        assert_eq!((found.valid, found.number.as_str(), found.digit.as_str()), (true, "899999061", "9"), "{typed}");
    }
    assert_eq!(Nit::new("8999990619").expect("it is right").to_string(), "899.999.061-9");
    assert_eq!(Nit::new("899999061"), None);
}

/// Ten digits in a row: a firm's number and its digit when the digit is right (900.964.705 has 5), else a number alone, said so.
#[test]
fn digits_in_a_row_are_taken_apart_only_when_they_fit() {
    let glued = nit::check("9009647055");
    assert_eq!((glued.valid, glued.number.as_str(), glued.digit.as_str()), (true, "900964705", "5"));
    let apart = nit::check("9009647054");
    assert_eq!((apart.valid, apart.number.as_str(), apart.digit.as_str()), (false, "9009647054", ""));
    let said = apart.problem.expect("it says so");
    assert!(said.contains("sin dígito de verificación") && said.contains("900.964.705-4"), "{said}");
    // 101.234.561 has 1 as its digit, and yet this is what a cédula of ten digits looks like: both readings are said, none is taken.
    let cedula = nit::check("1012345611");
    assert_eq!((cedula.valid, cedula.number.as_str(), cedula.digit.as_str()), (false, "1012345611", ""), "{cedula:?}");
    assert!(cedula.problem.expect("it says so").contains("101.234.561-1") && nit::check("101234561-1").valid);
    // 1.012.345.678 has 9.
    assert!(nit::check("1012345678-9").valid && nit::check("10123456789").valid);
    let alone = nit::check("899999061");
    assert_eq!(alone.problem.as_deref(), Some("El número 899.999.061 está sin dígito de verificación. El suyo es 9."));
    assert_eq!((alone.valid, alone.expected.as_str()), (false, "9"));
}

#[test]
fn what_is_not_a_nit_is_said() {
    let cases = [
        ("", "Falta"),
        ("   ", "Falta"),
        ("NIT 899999061-9", "solo lleva"),
        ("89999906A-9", "solo lleva"),
        ("８９９９９９０６１-9", "solo lleva"),
        ("899,999,061-9", "solo lleva"),
        ("-", "Después del guion"),
        ("-9", "incompleto"),
        ("1234-5", "incompleto"),
        ("1234", "incompleto"),
        ("0000000000", "incompleto"),
        ("899999061-", "Después del guion"),
        ("899999061-99", "Después del guion"),
        ("899-999-061-9", "Después del guion"),
        ("899999061--9", "Después del guion"),
        ("89999906112-9", "más de 10"),
        ("899999061999999999999999999", "más de 10"),
    ];
    for (typed, says) in cases {
        let found = nit::check(typed);
        assert!(!found.valid && found.problem.as_ref().is_some_and(|p| p.contains(says)), "{typed}: {found:?}");
        assert_eq!(Nit::new(typed), None);
    }
}

#[test]
fn percentages() {
    let shown = |text: &str| Percent::new(text).map(|p| (p.plain(), p.to_string()));
    assert_eq!(shown("12.5"), Some(("12.5".to_owned(), "12,5 %".to_owned())));
    assert_eq!(shown("12.50"), shown("12.5"));
    assert_eq!(shown("0").expect("it fits").1, "0 %");
    assert_eq!(shown("33.3333").expect("it fits").1, "33,3333 %");
    assert_eq!(shown("100.0000").expect("it fits").0, "100");
    for wrong in ["100.0001", "101", "999", "-1", "12,5", "12.5%", "", "012", ".5", "1.23456"] {
        assert_eq!(Percent::new(wrong), None, "{wrong}");
    }
    let read = |value| {
        let mut problems = Problems::default();
        let read = Percent::read(&Node::root(&value), &mut problems);
        (read.map(|p: Percent| p.plain()), problems.into_vec().into_iter().map(|p| p.code).next())
    };
    assert_eq!(read(json!("25.0")), (Some("25".to_owned()), None));
    assert_eq!(read(json!("100.5")), (None, Some("bad_percent")));
    assert_eq!(read(json!("25 %")), (None, Some("bad_amount")));
    assert_eq!(read(json!(25)), (None, Some("bad_amount")));
}

/// The schema and the reader say the same of every figure.
#[test]
fn the_schema_of_a_percentage_agrees_with_its_reader() {
    let validator = jsonschema::validator_for(&Percent::schema()).expect("a schema");
    let cases =
        ["0", "00", "0.0", "9.9999", "9.99999", "10", "99.9999", "100", "100.0", "100.0000", "100.0001", "100.00000", "101", "1000", ""];
    for text in cases {
        assert_eq!(validator.is_valid(&json!(text)), Percent::new(text).is_some(), "{text}");
    }
}

fn wages(pesos: &str, wage: &str) -> Smmlv {
    Smmlv::of(Pesos::new(pesos).unwrap(), Pesos::new(wage).unwrap()).unwrap()
}

/// 6.285.900 ÷ 1.423.500 = 4,415806…; 43.000.000 ÷ 1.750.905 = 24,558728…; 5 ÷ 2 = 2,5; 1 ÷ 200 = 0,005.
#[test]
fn rounding_as_an_invitation_says() {
    let all = |amount: &Smmlv| Rounding::ALL.iter().map(|r| r.apply(amount).exact()).collect::<Vec<_>>();
    assert_eq!(all(&wages("6285900", "1423500")), ["4.415806111697", "4.420000000000", "4.410000000000", "4.000000000000"]);
    assert_eq!(all(&wages("43000000", "1750905"))[1..], ["24.560000000000", "24.550000000000", "25.000000000000"]);
    assert_eq!(all(&wages("5", "2"))[1..], ["2.500000000000", "2.500000000000", "3.000000000000"]);
    assert_eq!(all(&wages("1", "200"))[1..], ["0.010000000000", "0.000000000000", "0.000000000000"]);
    let words: Vec<_> = Rounding::ALL.iter().map(|r| r.as_str()).collect();
    assert_eq!(words, ["exact", "half_up_2", "truncate_2", "unit"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// One digit in ten is right for a number, and typing it with marks changes nothing.
    #[test]
    fn a_number_has_one_check_digit(number in 10_000u64..10_000_000_000) {
        let right: Vec<u32> = (0..10).filter(|d| nit::check(&format!("{number}-{d}")).valid).collect();
        prop_assert_eq!(right.len(), 1);
        prop_assert_eq!(right[0].to_string(), nit::check(&format!("{number}-0")).expected);
        let written = Nit::new(&format!("{number}-{}", right[0])).unwrap().to_string();
        prop_assert!(nit::check(&written).valid, "{}", written);
    }

    #[test]
    fn any_text_is_answered(typed in "\\PC{0,24}") {
        let found = nit::check(&typed);
        prop_assert_eq!(found.valid, found.problem.is_none());
    }

    /// Rounding twice is rounding once; half up is the text it is written with; truncating never adds.
    #[test]
    fn rounding_settles(pesos in 1u64..1_000_000_000_000, wage in 1u64..2_000_000) {
        let amount = wages(&pesos.to_string(), &wage.to_string());
        for rounding in Rounding::ALL {
            let once = rounding.apply(&amount);
            prop_assert_eq!(&rounding.apply(&once), &once);
        }
        prop_assert_eq!(Rounding::HalfUp2.apply(&amount).half_up(2), amount.half_up(2));
        prop_assert_eq!(Rounding::Unit.apply(&amount).half_up(0), amount.half_up(0));
        prop_assert!(Rounding::Truncate2.apply(&amount) <= amount);
        prop_assert_eq!(Rounding::Exact.apply(&amount), amount);
    }
}
