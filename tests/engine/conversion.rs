//! Contracts in SMMLV without a process. Expected figures by exact fractions, or from the cases named beside them.

use habilita::engine::process::YearBasis;
use habilita::engine::values::{Pesos, Rounding, Smmlv};
use habilita::engine::{add_up, convert_experience, load_contracts, Conversion, ConversionOptions};
use proptest::prelude::*;
use serde_json::{json, Value};

fn convert(contracts: &Value, options: &ConversionOptions) -> Conversion {
    convert_experience(&load_contracts(&contracts.to_string()).expect("contracts"), options)
}

fn with(rounding: Rounding) -> ConversionOptions {
    ConversionOptions { rounding, ..ConversionOptions::default() }
}

/// The RUP of a Chamber of Commerce truncates: 26.190.423 ÷ 616.000 = 42,5169… → 42,51; 40.000.000 ÷ 381.500 = 104,8492… → 104,84;
/// 1.893.419.303 × 20 % ÷ 616.000 = 614,7465… → 614,74. Entities round: 41.509.767 ÷ 1.750.905 = 23,7076… → 23,71.
#[test]
fn chambers_truncate_and_entities_round() {
    let contracts = json!([
        { "id": "a", "value": "26190423", "end": "2014-05-01" },
        { "id": "b", "value": "40000000", "end": "2005-12-31" },
        { "id": "c", "value": "1893419303", "end": "2014-01-01", "share": "20" },
    ]);
    let truncated = convert(&contracts, &with(Rounding::Truncate2));
    let shown: Vec<_> = truncated.rows.iter().map(|row| row.smmlv.as_deref().unwrap_or_default()).collect();
    assert_eq!(shown, ["42.51", "104.84", "614.74"]);
    assert_eq!(truncated.total, "762.09");
    assert_eq!(truncated.by_year.iter().map(|(y, s)| format!("{y}:{s}")).collect::<Vec<_>>(), ["2005:104.84", "2014:657.25"]);
    let rounded = convert(&json!([{ "id": "d", "value": "41509767", "end": "2026-06-30" }]), &with(Rounding::HalfUp2));
    assert_eq!(rounded.total, "23.71");
}

/// The same three contracts, exact and under each way to round: 42,51692… + 104,84927… + 614,74653… = 762,11272…; rounded 42,52 + 104,85 + 614,75;
/// to the unit 43 + 105 + 615. Each contract is rounded, and then they are added up.
#[test]
fn the_total_is_there_under_every_way_to_round() {
    let contracts = json!([
        { "id": "a", "value": "26190423", "end": "2014-05-01" },
        { "id": "b", "value": "40000000", "end": "2005-12-31" },
        { "id": "c", "value": "1893419303", "end": "2014-01-01", "share": "20" },
    ]);
    let contracts = load_contracts(&contracts.to_string()).expect("contracts");
    let expected = [("exact", "762.112726563803"), ("half_up_2", "762.12"), ("truncate_2", "762.09"), ("unit", "763")];
    for rounding in Rounding::ALL {
        let converted = convert_experience(&contracts, &with(*rounding));
        let mut totals: Vec<(&str, &str)> = converted.totals.iter().map(|(name, total)| (*name, total.as_str())).collect();
        totals.sort_unstable();
        assert_eq!(totals, expected, "whichever was asked for");
        assert_eq!(Some(&converted.total), converted.totals.get(rounding.as_str()));
    }
    let sums = add_up(&contracts, &with(Rounding::Truncate2));
    let off: Vec<String> = Rounding::ALL.iter().map(|rounding| sums.off(*rounding).half_up(4)).collect();
    assert_eq!(off, ["0.0000", "0.0073", "-0.0227", "0.8873"]);
    let years: Vec<_> = sums.years.iter().map(|(year, sum)| (*year, sum.contracts, sum.wage.plain(), sum.total.half_up(2))).collect();
    assert_eq!(years, [(2005, 1, "381500".to_owned(), "104.84".to_owned()), (2014, 2, "616000".to_owned(), "657.25".to_owned())]);
}

/// Two contracts that a table of two decimals cannot tell apart: 39.810.000 ÷ 1.423.500 (2025) = 27,966280… and 48.965.850 ÷ 1.750.905 (2026) =
/// 27,966023…
#[test]
fn what_rounding_hides_the_exact_figure_shows() {
    let contracts = json!([{ "id": "a", "value": "39810000", "end": "2025-03" }, { "id": "b", "value": "48965850", "end": "2026-02" }]);
    let converted = convert(&contracts, &with(Rounding::HalfUp2));
    let row = |place: usize| (converted.rows[place].smmlv.clone(), converted.rows[place].exact.clone().map(|exact| exact[..9].to_owned()));
    assert_eq!(row(0), (Some("27.97".to_owned()), Some("27.966280".to_owned())));
    assert_eq!(row(1), (Some("27.97".to_owned()), Some("27.966023".to_owned())));
}

/// How each figure was found, as a person would write it. (10.000 + 2.500) EUR × 1,1 × 4.000 × 50 % ÷ 1.000.000 (2022) = 27,5.
#[test]
fn every_figure_says_how_it_was_found() {
    let contracts = json!([
        { "id": "a", "value": "26190423", "end": "2014-05-01" },
        { "id": "b", "value": "1893419303", "end": "2014-01-01", "share": "20" },
        { "id": "c", "value": "3000000.50", "additions": "999999.50", "end": "2022-12" },
        { "id": "d", "value": "10000", "additions": "2500", "currency": "EUR", "usd": "1.1", "trm": "4000", "share": "50", "end": "2022-12-31" },
        { "id": "e", "value": "1000", "currency": "USD", "trm": "4123.57", "end": "2022-01-01" },
        { "id": "f", "value": "1000", "currency": "COP", "end": "2022-01-01" },
    ]);
    let steps: Vec<String> =
        convert(&contracts, &with(Rounding::Exact)).rows.into_iter().map(|row| row.steps.unwrap_or_default()).collect();
    assert_eq!(
        steps,
        [
            "$ 26.190.423 ÷ $ 616.000 (SMMLV 2014) = 42,5169…",
            "$ 1.893.419.303 × 20 % ÷ $ 616.000 (SMMLV 2014) = 614,7465…",
            "($ 3.000.000,50 + $ 999.999,50 de adiciones) ÷ $ 1.000.000 (SMMLV 2022) = 4",
            "(EUR 10.000 + EUR 2.500 de adiciones) × 1,1 (USD por EUR) × 4.000 (TRM) × 50 % ÷ $ 1.000.000 (SMMLV 2022) = 27,5",
            "USD 1.000 × 4.123,57 (TRM) ÷ $ 1.000.000 (SMMLV 2022) = 4,1235…",
            "$ 1.000 ÷ $ 1.000.000 (SMMLV 2022) = 0,001",
        ]
    );
}

/// 31-12-2024 ÷ 1.300.000 and 01-01-2025 ÷ 1.423.500, whatever the zone of the machine: dates are civil.
#[test]
fn the_year_turns_at_midnight() {
    let contracts = json!([{ "id": "a", "value": "1300000", "end": "2024-12-31" }, { "id": "b", "value": "1423500", "end": "2025-01-01" }]);
    let converted = convert(&contracts, &with(Rounding::Exact));
    let shown: Vec<_> = converted.rows.iter().map(|row| (row.year, row.exact.as_deref())).collect();
    assert_eq!(shown, [(Some(2024), Some("1.000000000000")), (Some(2025), Some("1.000000000000"))]);
}

#[test]
fn what_cannot_be_converted_keeps_its_row_and_says_why() {
    let contracts = json!([
        { "id": "a", "end": "2020-01-01" },
        { "id": "b", "value": "1" },
        { "id": "c", "value": "1", "end": "1983-12-31" },
        { "id": "d", "value": "1000", "currency": "USD", "end": "2020-01-01" },
        { "id": "e", "value": "1", "end": "2020-01-01", "state": "running" },
        { "id": "f", "value": "1000", "currency": "EUR", "trm": "4000", "end": "2020-01-01" },
    ]);
    let converted = convert(&contracts, &with(Rounding::Exact));
    let problems: Vec<_> = converted.rows.iter().map(|row| row.problem.clone().unwrap_or_default()).collect();
    assert_eq!(
        problems,
        [
            "Falta el valor.",
            "Falta la fecha de terminación.",
            "No hay SMMLV de 1983 en las tablas.",
            "Falta la TRM para pasarlo a pesos.",
            "No cuenta: está en ejecución.",
            "Falta a cuántos dólares equivale su moneda."
        ]
    );
    assert_eq!(converted.total, "0.000000000000");
}

/// 1.000 USD × 4.000 ÷ 1.000.000 (2022) = 4; by the year it started, 2021: 4.000.000 ÷ 908.526 = 4,4027…; with a table of one's own: 2.
#[test]
fn currency_year_and_table_are_the_callers() {
    let contracts = json!([{ "id": "a", "value": "1000", "currency": "USD", "trm": "4000", "start": "2021-02-01", "end": "2022-02-01" }]);
    assert_eq!(convert(&contracts, &with(Rounding::HalfUp2)).total, "4.00");
    let start = ConversionOptions { rounding: Rounding::HalfUp2, year: YearBasis::Start, ..ConversionOptions::default() };
    assert_eq!(convert(&contracts, &start).total, "4.40");
    let own = habilita::engine::reading::Id::new("2022").zip(Pesos::new("2000000")).into_iter().collect();
    assert_eq!(convert(&contracts, &ConversionOptions { table: own, ..with(Rounding::HalfUp2) }).total, "2.00");
}

/// A currency however it is written: 1.000 × 4.000 ÷ 1.000.000 (2022) = 4. A year that the caller's table lacks is the national one, and that is said:
/// 908.526 ÷ 908.526 (2021) = 1.
#[test]
fn the_calculator_converts_as_the_check_does() {
    let contracts = json!([
        { "id": "a", "value": "1000", "currency": "usd", "trm": "4000", "end": "2022-02-01" },
        { "id": "b", "value": "1000000", "currency": "cop", "end": "2022-02-01" },
        { "id": "c", "value": "908526", "end": "2021-02-01" },
    ]);
    let own = habilita::engine::reading::Id::new("2022").zip(Pesos::new("1000000")).into_iter().collect();
    let converted = convert(&contracts, &ConversionOptions { table: own, ..with(Rounding::HalfUp2) });
    let shown: Vec<_> = converted.rows.iter().map(|row| (row.smmlv.as_deref(), row.steps.as_deref())).collect();
    assert_eq!(
        shown,
        [
            (Some("4.00"), Some("usd 1.000 × 4.000 (TRM) ÷ $ 1.000.000 (SMMLV 2022) = 4")),
            (Some("1.00"), Some("$ 1.000.000 ÷ $ 1.000.000 (SMMLV 2022) = 1")),
            (Some("1.00"), Some("$ 908.526 ÷ $ 908.526 (SMMLV 2021, tabla nacional) = 1")),
        ]
    );
}

#[test]
fn broken_contracts_name_every_place() {
    let broken = json!([{ "id": "a", "value": 5 }, { "id": "b b" }, { "id": "c", "end": "2020-02-30" }]).to_string();
    let places: Vec<String> = load_contracts(&broken).expect_err("broken").into_iter().map(|p| p.path).collect();
    assert_eq!(places, ["/0/value", "/1/id", "/2/end"]);
}

fn some_contracts() -> impl Strategy<Value = Vec<(u64, u8, i32, bool)>> {
    prop::collection::vec((0_u64..10_000_000_000, 0_u8..=100, 1980_i32..2030, any::<bool>()), 0..12)
}

proptest! {
    /// Whatever the contracts: the years add up to the total, the order does not matter, cutting never gives more than not rounding nor rounding
    /// less than cutting, and what was not converted adds nothing.
    #[test]
    fn the_parts_add_up_to_the_whole(contracts in some_contracts(), rounding in prop::sample::select(Rounding::ALL)) {
        let list: Vec<Value> = contracts
            .iter()
            .enumerate()
            .map(|(n, (value, share, year, running))| {
                let state = if *running { "running" } else { "finished" };
                json!({ "id": format!("c{n}"), "value": value.to_string(), "share": share.to_string(), "end": format!("{year}-06"), "state": state })
            })
            .collect();
        let contracts = load_contracts(&Value::Array(list).to_string()).expect("contracts");
        let sums = add_up(&contracts, &with(rounding));
        let total = sums.years.iter().fold(Smmlv::zero(), |sum, (_, year)| sum.plus(&year.total));
        prop_assert_eq!(&total, &sums.total(rounding));
        let converted: Vec<&habilita::engine::Line> = sums.lines.iter().filter_map(|line| line.as_ref().ok()).collect();
        prop_assert_eq!(sums.years.iter().map(|(_, year)| year.contracts).sum::<usize>(), converted.len());
        prop_assert_eq!(converted.iter().fold(Smmlv::zero(), |sum, line| sum.plus(&line.rounded)), total);
        let backwards: Vec<_> = contracts.iter().rev().cloned().collect();
        prop_assert_eq!(add_up(&backwards, &with(rounding)).total(rounding), sums.total(rounding));
        prop_assert!(sums.total(Rounding::Truncate2) <= sums.total(Rounding::Exact) && sums.total(Rounding::Truncate2) <= sums.total(Rounding::HalfUp2));
        prop_assert_eq!(sums.off(rounding).plus(&sums.total(Rounding::Exact)), sums.total(rounding));
    }
}
