//! Value × own share ÷ SMMLV of the year asked. Figures by exact fractions.

use super::synthetic::{and, asking, ended, of, Asked};
use crate::support::Case;
use serde_json::{json, Value};

/// A total of so many SMMLV, and the first step: what the first contract comes to.
fn asks(smmlv: &str) -> Case {
    asking(json!({ "total_smmlv": { "at_least": { "smmlv": smmlv } } }))
}

fn first_step(case: &Case) -> String {
    case.steps()[0].clone()
}

/// The invitation's way to round each contract.
fn rounded(case: Case, how: &str) -> Case {
    case.counting("rounding", json!(how)).counting("rounds", json!(["contract"]))
}

/// The lists of the Chamber of Commerce cut: 26.190.423 ÷ 616.000 = 42,516920… → 42,51; 40.000.000 ÷ 381.500 = 104,849279… → 104,84;
/// 1.893.419.303 × 20 % ÷ 616.000 = 614,746526… → 614,74. Entities round: 41.509.767 ÷ 1.750.905 = 23,707606… → 23,71.
#[test]
fn lists_cut_at_two_decimals_and_entities_round() {
    let one = |how: &str, asked: &str, contract: Value| rounded(asks(asked), how).bring(&[contract]).state();
    let old = || ended(26_190_423, "2014-05-01");
    assert_eq!([one("truncate_2", "42.51", old()), one("truncate_2", "42.52", old())], ["cumple", "no_cumple"]);
    assert_eq!([one("half_up_2", "42.52", old()), one("half_up_2", "42.53", old())], ["cumple", "no_cumple"]);
    let older = || ended(40_000_000, "2005-12-31");
    assert_eq!([one("truncate_2", "104.84", older()), one("truncate_2", "104.85", older())], ["cumple", "no_cumple"]);
    let fifth = || and(ended(1_893_419_303, "2014-11-30"), "share", json!("20"));
    assert_eq!([one("truncate_2", "614.74", fifth()), one("truncate_2", "614.75", fifth())], ["cumple", "no_cumple"]);
    let recent = || ended(41_509_767, "2026-01-31");
    assert_eq!([one("half_up_2", "23.71", recent()), one("half_up_2", "23.72", recent())], ["cumple", "no_cumple"]);
    assert_eq!([one("exact", "23.707606", recent()), one("exact", "23.707607", recent())], ["cumple", "no_cumple"]);
    // To the unit, as the standard documents of works say: 23,7076 → 24.
    assert_eq!([one("unit", "24", recent()), one("unit", "25", recent())], ["cumple", "no_cumple"]);
}

/// 39.810.000 of 2025 = 27,966280… against 48.965.850 of 2026 = 27,966023…: fewer pesos, more wages. 27,966023… × 1.423.500 = 39.809.634,2.
#[test]
fn fewer_pesos_of_an_earlier_year_may_be_enough() {
    let asked = |value: u64| {
        asking(json!({ "total_smmlv": { "at_least": { "budget": { "percent": "100", "year": 2026 } } } }))
            .with(|c| c.process["budget"]["amount"] = json!("48965850"))
            .bring(&[ended(value, "2025-08-31")])
    };
    assert_eq!([asked(39_810_000).state(), asked(39_809_635).state(), asked(39_809_634).state()], ["cumple", "cumple", "no_cumple"]);
    assert_eq!(asked(39_810_000).sentence(), "acredita 27,9663 SMMLV y se exigen 27,9660.");
    assert_eq!(
        asked(39_810_000).steps(),
        [
            "Contrato 1, año 2025 | $ 39.810.000 ÷ $ 1.423.500 (SMMLV 2025) | 27,9663 SMMLV",
            "Suma | 1 contrato, sin redondear | 27,9663 SMMLV",
            "Se exige | $ 48.965.850 × 100 % ÷ $ 1.750.905 (SMMLV 2026) | 27,9660 SMMLV"
        ]
    );
}

/// The year turns at midnight: 1.300.000 and 1.423.500 are each one wage of its year.
#[test]
fn the_year_asked_is_that_of_termination_start_or_reception() {
    let contract = and(and(ended(1_423_500, "2025-01-01"), "start", json!("2024-12-31")), "received", json!("2026-01-10"));
    let under = |year: &str| asks("1").counting("year", json!(year)).bring(std::slice::from_ref(&contract));
    // 1.423.500 ÷ 1.423.500 = 1; ÷ 1.300.000 = 1,095; ÷ 1.750.905 = 0,8130081…
    assert_eq!(first_step(&under("termination")), "Contrato 1, año 2025 | $ 1.423.500 ÷ $ 1.423.500 (SMMLV 2025) | 1,0000 SMMLV");
    assert_eq!(first_step(&under("start")), "Contrato 1, año 2024 | $ 1.423.500 ÷ $ 1.300.000 (SMMLV 2024) | 1,0950 SMMLV");
    assert_eq!(first_step(&under("reception")), "Contrato 1, año 2026 | $ 1.423.500 ÷ $ 1.750.905 (SMMLV 2026) | 0,8130 SMMLV");
    assert_eq!(["termination", "start", "reception"].map(|year| under(year).state()), ["cumple", "cumple", "no_cumple"]);
    // The date that a rule asks for is the one that must be known, and no other stands for it.
    for (year, fact, words) in [
        ("termination", "end", "falta la fecha de terminación, o lo escrito no se entiende"),
        ("start", "start", "falta la fecha de inicio"),
        ("reception", "received", "falta la fecha del recibo final"),
    ] {
        let without = under(year).with(|c| drop(c.firm["contracts"][0].as_object_mut().unwrap().remove(fact)));
        assert_eq!((without.state(), first_step(&without)), ("por_confirmar", format!("Contrato 1 | {words} | por confirmar")));
    }
}

/// Of a month whose day is not printed: the first day of the start, the last of the end.
#[test]
fn a_month_is_its_first_day_to_start_and_its_last_to_end() {
    let ends = |end: &str| asks("1").counting("excludes", json!(["running"])).bring(&[ended(2_000_000, end)]);
    assert_eq!(
        first_step(&ends("2021-12")),
        "Contrato 1, año 2021 (solo se sabe el mes: se toma el 31/12/2021) | $ 2.000.000 ÷ $ 908.526 (SMMLV 2021) | 2,2014 SMMLV"
    );
    // The closing is 06-02-2026: a contract that ended in February is taken to have ended on the 28th.
    assert_eq!([ends("2026-01").state(), ends("2026-02").state()], ["cumple", "no_cumple"]);
    let starts = and(ended(2_000_000, "2026-01-10"), "start", json!("2025-03"));
    let started = asks("1").counting("year", json!("start")).bring(&[starts]);
    assert_eq!(
        first_step(&started),
        "Contrato 1, año 2025 (solo se sabe el mes: se toma el 01/03/2025) | $ 2.000.000 ÷ $ 1.423.500 (SMMLV 2025) | 1,4050 SMMLV"
    );
}

/// (80.000.000 + 20.000.000) with VAT; without 15.966.387 of it: 84.033.613.
#[test]
fn additions_count_and_vat_as_the_rule_says() {
    let contract = and(and(of(80), "additions", json!("20000000")), "vat", json!("15966387"));
    let under = |asked: &str, vat: &str| asks(asked).counting("vat", json!(vat)).bring(std::slice::from_ref(&contract));
    assert_eq!([under("100", "in").state(), under("100.000001", "in").state()], ["cumple", "no_cumple"]);
    assert_eq!([under("84.033613", "out").state(), under("84.033614", "out").state()], ["cumple", "no_cumple"]);
    assert_eq!(
        first_step(&under("84", "out")),
        "Contrato 1, año 2022 | ($ 80.000.000 + $ 20.000.000 de adiciones − $ 15.966.387 de IVA) ÷ $ 1.000.000 (SMMLV 2022) | 84,0336 SMMLV"
    );
    let unsaid = |vat: &str| under("84", vat).with(|c| drop(c.firm["contracts"][0].as_object_mut().unwrap().remove("vat")));
    assert_eq!([unsaid("in").state(), unsaid("out").state()], ["cumple", "por_confirmar"]);
    assert!(first_step(&unsaid("out")).contains("falta decir cuánto del valor es IVA"));
    // More VAT than value is a slip, not a debt to the rest of the contracts.
    let slip = asks("50").counting("vat", json!("out")).bring(&[of(60), and(of(10), "vat", json!("20000000"))]);
    assert!(slip.steps().iter().all(|step| !step.contains("-10")), "{:#?}", slip.steps());
    assert_ne!(slip.state(), "no_cumple");
    // A part of the contract: (80 + 20) × 12,5 % = 12,5.
    let part = |asked: &str| asks(asked).bring(&[and(contract.clone(), "share", json!("12.5"))]);
    assert_eq!([part("12.5").state(), part("12.500001").state()], ["cumple", "no_cumple"]);
}

/// 10.000 dollars × 4.123,57 = 41.235.700; 10.000 euros × 1,0825 × 4.123,57 = 44.637.645,25, of which a quarter is 11,1594… wages of 2022.
#[test]
fn foreign_currency_goes_through_the_dollar() {
    let dollars = |currency: &str| {
        let contract = and(and(ended(10_000, "2022-05-31"), "currency", json!(currency)), "trm", json!("4123.57"));
        asks("41.2357").counting("dollar", json!("termination")).bring(&[contract])
    };
    assert_eq!(dollars("USD").state(), "cumple");
    assert_eq!(dollars("usd").state(), "cumple");
    let step = first_step(&dollars("USD"));
    assert_eq!(
        step,
        "Contrato 1, año 2022 | USD 10.000 × 4.123,57 (TRM del día de terminación) ÷ $ 1.000.000 (SMMLV 2022) | 41,2357 SMMLV"
    );
    assert_eq!(dollars("USD").with(|c| c.firm["contracts"][0]["trm"] = json!("4123.56")).state(), "no_cumple");
    let average = first_step(&dollars("USD").counting("dollar", json!("year_average")));
    assert!(average.contains("4.123,57 (TRM promedio del año)"), "{average}");

    let euros = |asked: &str, usd: &str| {
        dollars("EUR").with(|c| {
            c.process["experience"]["rules"][0]["rule"]["total_smmlv"]["at_least"] = json!({ "smmlv": asked });
            c.firm["contracts"][0]["share"] = json!("25");
            c.firm["contracts"][0]["usd"] = json!(usd);
        })
    };
    assert_eq!([euros("11.159411", "1.0825").state(), euros("11.159412", "1.0825").state()], ["cumple", "no_cumple"]);
    assert_eq!(
        first_step(&euros("11", "1.0825")),
        "Contrato 1, año 2022 | EUR 10.000 × 1,0825 (USD por EUR) × 4.123,57 (TRM del día de terminación) × 25 % ÷ $ 1.000.000 (SMMLV 2022) | 11,1594 SMMLV"
    );
    // Neither the TRM nor the dollars are guessed.
    assert_eq!(dollars("EUR").state(), "por_confirmar");
    assert!(first_step(&dollars("EUR")).contains("falta a cuántos dólares equivale su moneda"));
    let bare = dollars("USD").with(|c| drop(c.firm["contracts"][0].as_object_mut().unwrap().remove("trm")));
    assert_eq!(bare.state(), "por_confirmar");
    assert!(first_step(&bare).contains("falta la TRM del día de terminación"), "{}", first_step(&bare));
    // A contract in pesos needs no TRM.
    assert_eq!(dollars("COP").with(|c| drop(c.firm["contracts"][0].as_object_mut().unwrap().remove("trm"))).state(), "no_cumple");
}

/// The table the invitation prints goes first; a year it lacks is taken from the national one and said; a year in neither is unknown.
#[test]
fn the_printed_table_goes_before_the_national_one() {
    let printed = |year: &str| {
        let table = json!({ "clause": "5", "wages": [{ "year": 2022, "value": "2000000" }] });
        asks("5").with(|c| c.process["experience"]["wages"] = table).bring(&[ended(8_000_000, &format!("{year}-03-31"))])
    };
    assert_eq!(first_step(&printed("2022")), "Contrato 1, año 2022 | $ 8.000.000 ÷ $ 2.000.000 (SMMLV 2022) | 4,0000 SMMLV");
    assert!(first_step(&printed("2024")).contains("$ 8.000.000 ÷ $ 1.300.000 (SMMLV 2024, tabla nacional)"));
    assert_eq!([printed("2022").state(), printed("2024").state(), printed("1983").state()], ["no_cumple", "cumple", "por_confirmar"]);
}
