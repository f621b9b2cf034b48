//! What the contracts must add up to: a % of the budget, SMMLV, pesos; or parts of it by how many they are. What is missing, and how to mend it.

use super::follow::{contracts, follow, share};
use super::synthetic::{and, asking, asking_all, ended, of, Asked, BUDGET};
use crate::support::Case;
use serde_json::{json, Value};

fn budget(percent: &str) -> Case {
    asking(json!({ "total_smmlv": { "at_least": { "budget": { "percent": percent, "year": 2026 } } } }))
}

/// One or two contracts 75 %, three or four 120 %, five 150 %: the tiers of the standard documents of works.
fn tiers() -> Case {
    let tiers = json!([{ "from": 1, "to": 2, "percent": "75" }, { "from": 3, "to": 4, "percent": "120" }, { "from": 5, "to": 5, "percent": "150" }]);
    asking(json!({ "total_smmlv": { "at_least": { "budget": { "percent": "100", "year": 2026 } }, "tiers": tiers } }))
}

fn amounts(smmlv: &[u64]) -> Vec<Value> {
    smmlv.iter().map(|amount| of(*amount)).collect()
}

/// 2.000 SMMLV of budget: the whole, a part, more than the whole; a peso less is not enough.
#[test]
fn a_share_of_the_budget() {
    for (percent, asked) in [("100", 2_000), ("50", 1_000), ("150", 3_000), ("0.05", 1)] {
        let state = |pesos: u64| budget(percent).bring(&[ended(pesos, "2022-06-30")]).state();
        assert_eq!([state(asked * 1_000_000), state(asked * 1_000_000 - 1)], ["cumple", "no_cumple"], "{percent}");
    }
    assert_eq!(budget("50").bring(&[of(999)]).sentence(), "acredita 999,0000 SMMLV y se exigen 1.000,0000; faltan 1,0000.");
    // In another year the same pesos are other wages: 3.501.810.000 ÷ 1.423.500 = 2.460; 2.460 × 1.000.000.
    let year = asking(json!({ "total_smmlv": { "at_least": { "budget": { "percent": "100", "year": 2025 } } } }));
    assert_eq!(year.clone().bring(&[of(2_460)]).state(), "cumple");
    assert_eq!(year.bring(&[ended(2_459_999_999, "2022-06-30")]).state(), "no_cumple");
    let unknown = asking(json!({ "total_smmlv": { "at_least": { "budget": { "percent": "100", "year": 2031 } } } })).bring(&[of(9_999)]);
    assert_eq!(
        (unknown.state(), unknown.sentence()),
        ("por_confirmar", "no hay SMMLV de 2031 en las tablas para convertir el presupuesto.".to_owned())
    );
}

/// Pesos are added up as they are: no year, no SMMLV, no rounding.
#[test]
fn pesos_are_not_converted() {
    let pesos = asking(json!({ "total_smmlv": { "at_least": { "pesos": "100000000" } } })).counting("rounding", json!("unit"));
    let state = |value: u64| pesos.clone().bring(&[ended(40_000_000, "1999-01-01"), json!({ "value": value.to_string() })]).state();
    assert_eq!([state(60_000_000), state(59_999_999)], ["cumple", "no_cumple"]);
    let short = pesos.bring(&[ended(40_000_000, "1999-01-01")]);
    assert_eq!(short.sentence(), "acredita $ 40.000.000 y se exigen $ 100.000.000; faltan $ 60.000.000.");
    assert_eq!(
        short.steps(),
        [
            "Contrato 1 | $ 40.000.000 | $ 40.000.000",
            "Suma | 1 contrato | $ 40.000.000",
            "Se exige | $ 100.000.000 impresos | $ 100.000.000"
        ]
    );
    assert_eq!(short.remedy(), "Alcanza con otro contrato de $ 60.000.000 o más.");
    assert_eq!(follow(&short), 1);
}

/// 75 % of 2.000 = 1.500 with one contract or two: 1.600 meets it and 1.450 does not. With three, 2.400; with five, 3.000.
#[test]
fn tiers_by_the_number_of_contracts() {
    let state = |smmlv: &[u64]| tiers().bring(&amounts(smmlv)).state();
    assert_eq!([state(&[1_600]), state(&[1_450]), state(&[1_500]), state(&[1_499])], ["cumple", "no_cumple", "cumple", "no_cumple"]);
    assert_eq!([state(&[750, 750]), state(&[750, 749])], ["cumple", "no_cumple"]);
    // The same 1.600 with two small ones beside are three contracts: 2.400 are asked.
    assert_eq!([state(&[1_600, 400, 400]), state(&[1_600, 400, 399]), state(&[1_600, 1, 1])], ["cumple", "no_cumple", "no_cumple"]);
    assert_eq!([state(&[600; 5]), state(&[600, 600, 600, 600, 599])], ["cumple", "no_cumple"]);
    assert_eq!(
        tiers().bring(&amounts(&[1_450])).steps()[2],
        "Se exige | $ 3.501.810.000 × 100 % ÷ $ 1.750.905 (SMMLV 2026) × 75 % | 1.500,0000 SMMLV"
    );
    // Nothing is printed of six: a person must say.
    let six = tiers().bring(&amounts(&[9_000; 6]));
    assert_eq!((six.state(), six.sentence()), ("requiere_revision", "la invitación no dice cuánto deben sumar 6 contratos.".to_owned()));
    assert!(six.remedy().contains("otro número de contratos"), "{}", six.remedy());
    assert_eq!(state(&[]), "no_cumple");
}

/// A contract in doubt may change the tier, so what complies without it may fail with it.
#[test]
fn a_contract_in_doubt_may_change_the_tier() {
    let case = |sure: &[u64], doubtful: u64| {
        let mut all: Vec<Value> = amounts(sure).into_iter().map(|one| and(one, "certifier", json!("client"))).collect();
        all.push(of(doubtful));
        tiers().counting("excludes", json!(["self_certified"])).bring(&all).state()
    };
    assert_eq!(case(&[800, 800], 100), "por_confirmar"); // two: 1.600 of 1.500; three: 1.700 of 2.400
    assert_eq!(case(&[1_200, 1_200], 1), "cumple"); // two: 2.400 of 1.500; three: 2.401 of 2.400
    assert_eq!(case(&[700, 700], 100), "no_cumple"); // two: 1.400 of 1.500; three: 1.500 of 2.400
    assert_eq!(case(&[700], 800), "por_confirmar"); // one: 700 of 1.500; two: 1.500 of 1.500
    assert_eq!(case(&[600; 5], 1), "por_confirmar"); // five: 3.000 of 3.000; of six nothing is said
}

/// What is missing, as pesos of a contract of this year or the last: 550 × 1.750.905 = 962.997.750; × 1.423.500 = 782.925.000.
#[test]
fn the_remedy_says_what_would_do() {
    let short = budget("100").bring(&amounts(&[1_450]));
    assert_eq!(
        short.remedy(),
        "Alcanza con otro contrato de $ 962.997.750 o más si terminó en 2026, o de $ 782.925.000 o más si terminó en 2025."
    );
    assert_eq!(follow(&short), 2);
    // A fraction of a peso more is a whole peso more: 2.000 − 1.999,999 = 0,001 × 1.750.905 = 1.750,9 → 1.751; × 1.423.500 = 1.423,5 → 1.424.
    let near = budget("100").bring(&[ended(1_999_999_000, "2022-06-30")]);
    assert_eq!(contracts(&near.remedy()), [(1_751, Some(2026)), (1_424, Some(2025))]);
    assert_eq!(follow(&near), 2);
}

/// With tiers, one contract more may ask for more: then one is changed. 1.450 with one: 50 more in a second are enough (1.500 of two).
/// 700 + 700 with two: a third would ask for 2.400; changed for 800, 1.500 are reached.
#[test]
fn the_remedy_knows_the_tiers() {
    let one = tiers().bring(&amounts(&[1_450]));
    assert_eq!(
        one.remedy(),
        "Alcanza con otro contrato de $ 87.545.250 o más si terminó en 2026, o de $ 71.175.000 o más si terminó en 2025."
    );
    assert_eq!(follow(&one), 2);
    let two = tiers().bring(&amounts(&[750, 700]));
    assert_eq!(
        two.remedy(),
        // 750 × 1.750.905 = 1.313.178.750; × 1.423.500 = 1.067.625.000.
        "Con otro contrato se exigiría otra suma: cambie el 2 (700,0000 SMMLV) por uno de $ 1.313.178.750 o más si terminó en 2026, o de $ 1.067.625.000 o más si terminó en 2025."
    );
    assert_eq!(follow(&two), 2);
    assert_eq!(follow(&tiers().bring(&amounts(&[500, 500, 500]))), 2);
    assert_eq!(follow(&tiers().bring(&amounts(&[500; 5]))), 2);
    assert_eq!(follow(&tiers().bring(&[])), 2);
}

/// No more than so many may be presented: one is changed, the smallest.
#[test]
fn the_remedy_knows_how_many_may_be_presented() {
    let rule = json!({ "total_smmlv": { "at_least": { "smmlv": "300" } } });
    let two = asking_all(&[("R", rule), ("N", json!({ "contract_count": { "at_most": 2 } }))]);
    let case = two.bring(&amounts(&[200, 90]));
    // 100 × 1.750.905 and × 1.423.500.
    let remedy = "No puede presentar más contratos: cambie el 2 (90,0000 SMMLV) por uno de $ 175.090.500 o más si terminó en 2026, o de $ 142.350.000 o más si terminó en 2025.";
    assert_eq!(case.remedy(), remedy);
    assert_eq!(follow(&case), 2);
}

/// 100 of one's own and 20 % of 1.000 are 300; 301 are asked: 201 of 1.000 are 20,1 %. Of 300 of 1.300: 301 − 100 = 201 of 1.300 = 15,4615…
/// → 15,47 %.
#[test]
fn the_remedy_says_which_share_would_do() {
    let shared = |whole: u64, percent: &str| {
        asking(json!({ "total_smmlv": { "at_least": { "smmlv": "301" } } })).bring(&[of(100), and(of(whole), "share", json!(percent))])
    };
    assert_eq!(share(&shared(1_000, "20").remedy()), Some((2, 2_010)));
    assert_eq!(follow(&shared(1_000, "20")), 3);
    assert_eq!(share(&shared(1_300, "15").remedy()), Some((2, 1_547)));
    assert_eq!(follow(&shared(1_300, "15")), 3);
    // Even the whole of it is not enough: no share is.
    assert_eq!(share(&shared(200, "50").remedy()), None);
}

/// Where the year asked is another, so is what is said of it.
#[test]
fn the_remedy_speaks_of_the_year_that_is_asked() {
    let start = budget("100").counting("year", json!("start")).bring(&[and(of(1_000), "start", json!("2022-01-01"))]);
    assert_eq!(
        start.remedy(),
        "Alcanza con otro contrato de $ 1.750.905.000 o más si empezó en 2026, o de $ 1.423.500.000 o más si empezó en 2025."
    );
    let received = budget("100").counting("year", json!("reception")).bring(&[and(of(1_000), "received", json!("2022-01-01"))]);
    assert!(received.remedy().contains("si se recibió en 2026"), "{}", received.remedy());
    let without_vat = budget("100").counting("vat", json!("out")).bring(&[and(of(1_000), "vat", json!("0"))]);
    assert!(
        without_vat.remedy().starts_with("Alcanza con otro contrato, sin contar su IVA, de $ 1.750.905.000"),
        "{}",
        without_vat.remedy()
    );
}

/// What cannot be converted matters only while it could be enough.
#[test]
fn unknown_values_matter_only_while_they_could_be_enough() {
    let silent = json!({ "end": "2022-06-30" });
    assert_eq!(budget("100").bring(&[of(2_000), silent.clone()]).state(), "cumple");
    let open = budget("100").bring(&[of(1_999), silent]);
    assert_eq!((open.state(), open.remedy()), ("por_confirmar", "Complete los datos de esos contratos.".to_owned()));
    assert_eq!(
        open.sentence(),
        "acredita 1.999,0000 SMMLV y se exigen 2.000,0000 (contrato 2: falta el valor, o lo escrito no se entiende)."
    );
    // A contract whose value is known and that may not count: 1.999 + 0,5 are not 2.000 even with it.
    let doubtful = |value: u64| {
        let sure = and(of(1_999), "certifier", json!("client"));
        budget("100").counting("excludes", json!(["self_certified"])).bring(&[sure, ended(value, "2022-06-30")]).state()
    };
    assert_eq!([doubtful(1_000_000), doubtful(999_999)], ["por_confirmar", "no_cumple"]);
    assert_eq!(BUDGET, 2_000 * 1_750_905);
}
