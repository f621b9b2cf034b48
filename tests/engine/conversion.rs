//! Contracts in SMMLV without a process. Expected figures by exact fractions, or from the cases named beside them.

use habilita::engine::process::YearBasis;
use habilita::engine::values::{Pesos, Rounding};
use habilita::engine::{convert_experience, load_contracts, Conversion, ConversionOptions};
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
    ]);
    let converted = convert(&contracts, &with(Rounding::Exact));
    let problems: Vec<_> = converted.rows.iter().map(|row| row.problem.clone().unwrap_or_default()).collect();
    assert_eq!(
        problems,
        [
            "Falta el valor.",
            "Falta la fecha de terminación.",
            "No hay SMMLV de 1983 en las tablas.",
            "Falta la TRM para pasar el valor a pesos.",
            "No cuenta: está en ejecución."
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

#[test]
fn broken_contracts_name_every_place() {
    let broken = json!([{ "id": "a", "value": 5 }, { "id": "b b" }, { "id": "c", "end": "2020-02-30" }]).to_string();
    let places: Vec<String> = load_contracts(&broken).expect_err("broken").into_iter().map(|p| p.path).collect();
    assert_eq!(places, ["/0/value", "/1/id", "/2/end"]);
}
