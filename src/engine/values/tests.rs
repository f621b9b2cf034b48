use super::text::{grouped, parse_date, parse_figure, parse_percent, pesos, Misread};
use super::*;
use rust_decimal::Decimal;

/// What a person types, and what is understood of it.
#[test]
fn figures_as_people_write_them() {
    let cases = [
        ("6285900", "6285900"),
        ("$ 6.285.900", "6285900"),
        ("$6.285.900,00", "6285900"),
        ("1.300.000,50", "1300000.5"),
        ("0,5", "0.5"),
        ("0.500", "0.5"),
        ("26,7", "26.7"),
        ("1,300,000.50", "1300000.5"),
        ("1,300,000", "1300000"),
        ("6 285 900", "6285900"),
        ("6\u{a0}285\u{a0}900", "6285900"),
        (" 007 ", "7"),
        ("COP 12", "12"),
        ("1234,5", "1234.5"),
        ("1234.56", "1234.56"),
    ];
    for (typed, understood) in cases {
        assert_eq!(parse_figure(typed, 4), Ok(understood.to_owned()), "{typed}");
    }
}

/// What is not understood is said, never guessed.
#[test]
fn figures_that_are_not_understood() {
    let ambiguous = |thousands: &str, decimals: &str| Misread::Ambiguous { thousands: thousands.into(), decimals: decimals.into() };
    let cases = [
        ("", Misread::Empty),
        ("   ", Misread::Empty),
        ("$", Misread::NotAFigure),
        ("gratis", Misread::NotAFigure),
        ("12 pesos", Misread::NotAFigure),
        ("1.2.3", Misread::NotAFigure),
        ("1,2,3", Misread::NotAFigure),
        ("1.300.00", Misread::NotAFigure),
        ("12,34,56.7", Misread::NotAFigure),
        ("12.", Misread::NotAFigure),
        (",5", Misread::NotAFigure),
        ("-5", Misread::Negative),
        ("−1.000.000", Misread::Negative),
        ("1.234", ambiguous("1234", "1.234")),
        ("1,234", ambiguous("1234", "1.234")),
        ("999.999", ambiguous("999999", "999.999")),
        ("1,23456", Misread::TooManyDecimals(4)),
        ("9999999999999999", Misread::TooLarge),
    ];
    for (typed, why) in cases {
        assert_eq!(parse_figure(typed, 4), Err(why), "{typed}");
    }
}

#[test]
fn percentages_as_people_write_them() {
    let cases = [("25 %", "25"), ("25%", "25"), ("12,5", "12.5"), ("100", "100"), ("0,5 %", "0.5"), ("33,3333 %", "33.3333")];
    for (typed, understood) in cases {
        assert_eq!(parse_percent(typed, 4), Ok(understood.to_owned()), "{typed}");
    }
    for typed in ["101", "100,01 %", "1000"] {
        assert_eq!(parse_percent(typed, 4), Err(Misread::AboveHundred), "{typed}");
    }
    assert_eq!(parse_percent("%", 4), Err(Misread::Empty));
    assert_eq!(parse_percent("la mitad", 4), Err(Misread::NotAFigure));
    assert_eq!(parse_percent("-5 %", 4), Err(Misread::Negative));
}

#[test]
fn an_ambiguous_figure_says_both_readings() {
    let said = parse_figure("2.500", 2).unwrap_err().to_string();
    assert_eq!(said, "Se puede leer de dos maneras: 2.500 o 2,500. Elija cuál es.");
}

#[test]
fn amounts_read_as_in_colombia() {
    for (canonical, read) in
        [("6285900", "$ 6.285.900"), ("1300000.5", "$ 1.300.000,50"), ("0", "$ 0"), ("999", "$ 999"), ("1000", "$ 1.000"), ("7.00", "$ 7")]
    {
        assert_eq!(pesos(&Decimal::from_str_exact(canonical).unwrap()), read);
    }
    assert_eq!(grouped("-1234.5"), "-1.234,5");
}

#[test]
fn dates_as_people_write_them() {
    let day = Date::from_ymd(2026, 2, 6).unwrap();
    for typed in ["06/02/2026", "6/2/2026", "06-02-2026", "6.2.2026", "2026-02-06", " 06/02/2026 "] {
        assert_eq!(parse_date(typed), Ok(day), "{typed}");
    }
    for typed in ["30/02/2026", "31/04/2026", "2026-13-01", "06/02/26", "ayer", "06/02", "1/1/2202", "006/02/2026"] {
        assert_eq!(parse_date(typed), Err(Misread::NotADate), "{typed}");
    }
    assert_eq!(parse_date(""), Err(Misread::Empty));
    assert_eq!(Date::new("2024-02-29").unwrap().to_string(), "29/02/2024");
    assert_eq!(Date::new("2023-02-29"), None);
}

/// 06-02-2026 less 30 days is 07-01-2026; across 29 February 2024 a year has 366 days.
#[test]
fn days_are_calendar_days() {
    let day = |text| Date::new(text).unwrap();
    assert_eq!(day("2026-02-06").days_before(30), Some(day("2026-01-07")));
    assert_eq!(day("2024-12-31").days_since(day("2023-12-31")), 366);
    assert_eq!(day("2024-01-01").days_since(day("2024-01-02")), -1);
}

#[test]
fn hours_read_as_in_colombia() {
    for (iso, read) in
        [("00:00", "12:00 a. m."), ("08:10", "8:10 a. m."), ("12:00", "12:00 p. m."), ("16:05", "4:05 p. m."), ("23:59", "11:59 p. m.")]
    {
        assert_eq!(Hour::new(iso).unwrap().to_string(), read);
    }
    for wrong in ["24:00", "8:10", "08:60", "08:1", "", "ab:cd"] {
        assert_eq!(Hour::new(wrong), None, "{wrong}");
    }
    assert_eq!(Moment::new("2026-02-05").unwrap().to_string(), "05/02/2026");
    assert_eq!(Moment::new("2026-02-05T20:10").unwrap().to_string(), "05/02/2026, 8:10 p. m.");
}

fn smmlv(pesos: &str, wage: &str) -> Smmlv {
    Smmlv::of(Pesos::new(pesos).unwrap(), Pesos::new(wage).unwrap()).unwrap()
}

/// 6.285.900 ÷ 1.423.500 = 4,41580611…; 10⁶ ÷ 3·10⁵ = 3,33…; 5 ÷ 2 = 2,5 rounds up at no decimals.
#[test]
fn ratios_are_rounded_only_when_they_are_written() {
    let budget = smmlv("6285900", "1423500");
    assert_eq!(
        (budget.half_up(2), budget.half_up(4), budget.exact()),
        ("4.42".to_owned(), "4.4158".to_owned(), "4.415806111697".to_owned())
    );
    assert_eq!(smmlv("5", "2").half_up(0), "3");
    assert_eq!(smmlv("1", "1000").half_up(2), "0.00");
    assert_eq!(smmlv("1", "200").half_up(2), "0.01");
    assert_eq!(smmlv("1", "1").minus(&smmlv("3", "2")).half_up(2), "-0.50");
    assert_eq!(Smmlv::of(Pesos::new("1").unwrap(), Pesos::ZERO), None, "a wage of zero divides nothing");
}

/// Two contracts of 3.143.267 of 2025 are exactly 6.286.534 ÷ 1.423.500; a decimal quotient says they fall short.
#[test]
fn a_split_contract_is_worth_exactly_the_whole() {
    let half = smmlv("3143267", "1423500");
    assert_eq!(half.plus(&half), smmlv("6286534", "1423500"));
    let wage = Decimal::from(1_423_500);
    let decimal = |value: i64| Decimal::from(value).checked_div(wage).unwrap();
    assert!(decimal(3_143_267) + decimal(3_143_267) < decimal(6_286_534), "if this ever fails the note above is out of date");
}

#[test]
fn two_amounts_are_written_with_as_many_decimals_as_it_takes_to_tell_them_apart() {
    assert_eq!(smmlv("32520000", "1423500").read_apart(&smmlv("40000000", "1750905")), ("22,8451".to_owned(), "22,8453".to_owned()));
    let (a, b) = (smmlv("10000000001", "1000000000"), smmlv("10000000002", "1000000000"));
    assert_eq!(a.read_apart(&b), ("10,000000001".to_owned(), "10,000000002".to_owned()));
    assert_eq!(a.read_apart(&a), ("10,0000".to_owned(), "10,0000".to_owned()));
}

#[test]
fn pesos_stay_exact_and_never_overflow() {
    let most = Pesos::new("999999999999999.99").unwrap();
    assert_eq!(most.times(Decimal::MAX), None);
    assert_eq!(most.above(most), None);
    assert_eq!(Pesos::new("0.10").unwrap().plus(Pesos::new("0.20").unwrap()), Pesos::new("0.30"));
    for wrong in ["", "1,5", "1.234.567", "01", "1.", ".5", "-1", "1e6", " 1", "1.234", "1000000000000000"] {
        assert_eq!(Pesos::new(wrong), None, "{wrong}");
    }
}
