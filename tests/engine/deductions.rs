//! Deductions as data: values of the contract in bands, and what a definition may not say of them.

use crate::net_income::{firm, line, lines, of, sure};
use crate::support::DEFINITION;
use habilita::engine::process::Process;
use habilita::engine::report::Settled;
use serde_json::{json, Value};

/// 6 × 1.750.905 = 10.505.430: from there on, inclusive. 0,5 % of it is 52.527,15.
#[test]
fn the_stamp_begins_at_six_wages() {
    let found = |net| of(DEFINITION, &firm("legal", None), &[("7", net, "0")], None);
    let (below, at) = (found("10505429"), found("10505430"));
    assert_eq!((below.deductions[0].state, below.deductions[0].least.as_str()), (Settled::NotTaken, "0"));
    assert_eq!(
        below.deductions[0].sentence,
        "Estampilla Pro-Cultura, en contratos desde 6 SMMLV (num. 10): no se descuenta. El contrato vale $ 10.505.429 y no llega a 6 SMMLV, que en 2026 son $ 10.505.430."
    );
    assert_eq!(lines(&at)[0], sure("DED-01", "10505430", "0.5", "52527"));
    // 4 % + 1 % + 1,5 % + 4 % of 10.505.429: 420.217 + 105.054 + 157.581 + 420.217 = 1.103.069.
    assert_eq!((below.most_deducted.as_str(), below.least.as_str(), below.missing), ("1103069", "9402360", 13));
    assert!(!below.settled && below.sentence.ends_with("Falta el precio de 13 ítems, que no está en esta cuenta."), "{}", below.sentence);
    assert_eq!(below.deductions.len(), 6, "no line of lodging or transport: no such item has a price");
    // 10.000.000 and 1.900.000 of VAT: with VAT it reaches six wages, without it does not. 0,5 % is 50.000.
    let between = of(DEFINITION, &firm("legal", None), &[("1", "10000000", "1900000")], None);
    assert_eq!(lines(&between)[0], line("DED-01", "10000000", "0.5", "0", "50000"));
    assert!(
        between.deductions[0].sentence.ends_with("Depende de: si el valor del contrato se mira con IVA o sin IVA."),
        "{}",
        between.deductions[0].sentence
    );
}

/// What a definition may not say of its deductions.
#[test]
fn deductions_that_make_no_sense() {
    let problems = |change: &dyn Fn(&mut Value)| {
        let mut definition: Value = serde_json::from_str(DEFINITION).unwrap();
        change(&mut definition["deductions"]);
        let problems = Process::load(&definition.to_string()).expect_err("problems");
        problems.into_iter().map(|p| (p.code, p.path)).collect::<Vec<_>>()
    };
    let one = |code: &'static str, path: &str| vec![(code, format!("/deductions/{path}"))];
    assert_eq!(problems(&|d| d[22]["rule"]["taken"]["items"][0] = json!("99")), one("unknown_name", "22/rule/taken/items/0"));
    assert_eq!(
        problems(&|d| d[17]["rule"]["taken"]["when"][0]["fact"] = json!("otro"))[0],
        one("unknown_name", "17/rule/taken/when/0/fact")[0]
    );
    // Two rates of transport for item 10; both of services for whoever declares; an exemption of everybody.
    assert_eq!(problems(&|d| d[22]["rule"]["taken"]["items"][0] = json!("10")), one("both_taken", "24/rule/taken"));
    assert_eq!(problems(&|d| d[17]["rule"]["taken"]["when"][0]["is"] = json!("yes")), one("both_taken", "18/rule/taken"));
    assert_eq!(problems(&|d| d[9]["rule"]["taken"]["applies"] = json!([])), one("both_taken", "10/rule/taken"));
    // A stamp in two bands: less than six wages, and from six on.
    let banded = |below: &str| {
        let mut definition: Value = serde_json::from_str(DEFINITION).unwrap();
        definition["deductions"][1]["rule"]["taken"]["family"] = json!("procultura");
        definition["deductions"][1]["rule"]["taken"]["below_smmlv"] = json!(below);
        definition.to_string()
    };
    assert!(Process::load(&banded("7")).is_err());
    let at = |net| of(&banded("6"), &firm("legal", None), &[("7", net, "0")], None);
    assert_eq!(lines(&at("10505429"))[0], sure("DED-02", "10505429", "4", "420217"));
    assert_eq!(lines(&at("10505430"))[0], sure("DED-01", "10505430", "0.5", "52527"));
    assert_eq!(lines(&at("10505430"))[1].0, "DED-03");
}
