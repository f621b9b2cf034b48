//! UNSPSC codes, n of m at six or eight digits; and physical quantities scaled by the share.

use super::synthetic::{and, asking, of, Asked};
use crate::support::Case;
use serde_json::{json, Value};

const ASKED: [&str; 3] = ["72141000", "72141100", "72151500"];

fn codes(at_least: u16, digits: u16, who: &str) -> Case {
    asking(json!({ "unspsc_codes": { "codes": ASKED, "digits": digits, "at_least": at_least, "of": who } }))
}

/// A contract under these codes; nobody said them if there are none.
fn under(held: &[&str]) -> Value {
    and(of(1), "codes", json!(held))
}

#[test]
fn n_of_m_in_each_contract() {
    let state = |n: u16, contracts: &[Value]| codes(n, 8, "each").bring(contracts).state();
    let two = || under(&["72141000", "72151500", "99999999"]);
    assert_eq!(state(2, &[two(), under(&["72141000", "72141100"])]), "cumple");
    assert_eq!(state(2, &[two(), under(&["72141000", "99999999"])]), "no_cumple");
    assert_eq!(state(3, &[two()]), "no_cumple");
    assert_eq!(state(2, &[two(), under(&[])]), "por_confirmar");
    assert_eq!(state(2, &[under(&["72141000"]), under(&[])]), "no_cumple"); // one already fails
    assert_eq!(state(1, &[]), "no_cumple");
    // The same code twice is one.
    assert_eq!(state(2, &[under(&["72141000", "72141000"])]), "no_cumple");
}

#[test]
fn n_of_m_between_all_of_them() {
    let state = |n: u16, contracts: &[Value]| codes(n, 8, "together").bring(contracts).state();
    let apart = || [under(&["72141000"]), under(&["72151500"])];
    assert_eq!([state(2, &apart()), state(3, &apart())], ["cumple", "no_cumple"]);
    assert_eq!(state(3, &[under(&["72141000"]), under(&["72151500"]), under(&[])]), "por_confirmar");
    assert_eq!(state(2, &[under(&["72141000"]), under(&["72141000"])]), "no_cumple");
    assert_eq!(state(1, &[]), "no_cumple");
}

/// The class, 721410: a product of it is not the product asked.
#[test]
fn six_digits_or_eight() {
    let state = |digits: u16, held: &str| {
        let rule = json!({ "codes": ["72141000", "80111600"], "digits": digits, "at_least": 1, "of": "each" });
        asking(json!({ "unspsc_codes": rule })).bring(&[under(&[held])]).state()
    };
    assert_eq!([state(6, "72141003"), state(8, "72141003")], ["cumple", "no_cumple"]);
    assert_eq!([state(6, "72141203"), state(4, "72141203")], ["no_cumple", "cumple"]);
    assert_eq!([state(6, "721410"), state(8, "721410")], ["cumple", "no_cumple"]);
    assert_eq!(state(8, "72.14.10.00"), "cumple");
}

/// A contract that may not count: in each, it matters if it lacks them, or if no other is left; together, if it has what the rest lack.
#[test]
fn codes_of_a_contract_that_may_not_count() {
    let sure = |held: &[&str]| and(under(held), "certifier", json!("client"));
    let state =
        |n: u16, who: &str, contracts: &[Value]| codes(n, 8, who).counting("excludes", json!(["self_certified"])).bring(contracts).state();
    let one = ["72141000"];
    assert_eq!(state(1, "each", &[under(&one)]), "por_confirmar");
    assert_eq!(state(1, "each", &[under(&["1"])]), "no_cumple");
    assert_eq!(state(1, "each", &[sure(&one), under(&one)]), "cumple");
    assert_eq!(state(1, "each", &[sure(&one), under(&["1"])]), "por_confirmar");
    assert_eq!(state(2, "together", &[sure(&one), under(&["72151500"])]), "por_confirmar");
    assert_eq!(state(2, "together", &[sure(&one), under(&one)]), "no_cumple");
    assert_eq!(state(1, "together", &[sure(&one), under(&[])]), "cumple");
}

#[test]
fn sentences_and_remedies_of_codes() {
    let case = codes(2, 8, "each").bring(&[under(&["72141000", "72151500"]), under(&["72141000"])]);
    assert_eq!(case.sentence(), "se exigen 2 de 3 códigos UNSPSC (8 dígitos) en cada contrato; el que menos trae, trae 1.");
    assert_eq!(
        case.steps(),
        ["Contrato 1 | códigos de los que se piden: 72141000, 72151500 | 2", "Contrato 2 | códigos de los que se piden: 72141000 | 1"]
    );
    assert!(case.remedy().starts_with("Cambie el contrato 2 por otro"), "{}", case.remedy());
    let together = codes(3, 6, "together").bring(&[under(&["72141003"]), under(&["72151599"])]);
    assert_eq!(together.sentence(), "se exigen 3 de 3 códigos UNSPSC (6 dígitos) entre todos los contratos; traen 2.");
    // Which code is missing: following it complies.
    assert!(together.remedy().contains("721411"), "{}", together.remedy());
    assert_eq!(together.add(under(&["72141199"])).state(), "cumple");
}

fn kilometres(at_least: &str, of: &str) -> Case {
    asking(json!({ "physical_quantity": { "quantity": "km", "at_least": at_least, "of": of } }))
}

fn long(km: &str, share: &str) -> Value {
    let contract = and(of(1), "quantities", json!({ "km": km }));
    if share.is_empty() {
        contract
    } else {
        and(contract, "share", json!(share))
    }
}

/// 2,35 km at 50 % are 1,175, short of 1,512. 3,024 at 50 % are just 1,512.
#[test]
fn quantities_are_scaled_by_the_share() {
    let state = |km: &str, share: &str| kilometres("1.512", "one").bring(&[long(km, share)]).state();
    assert_eq!([state("2.35", "50"), state("3.024", "50"), state("3.023999", "50")], ["no_cumple", "cumple", "no_cumple"]);
    assert_eq!([state("1.512", ""), state("1.511999", "")], ["cumple", "no_cumple"]);
    let short = kilometres("1.512", "one").bring(&[long("2.35", "50")]);
    assert_eq!(short.sentence(), "acredita 1,175 km y se exigen 1,512 km en un solo contrato.");
    assert_eq!(short.steps(), ["Contrato 1 | 2,35 km × 50 % | 1,175 km"]);
    assert_eq!(short.finding("R").figures["total"], "1.1750");
}

#[test]
fn in_one_contract_or_between_all() {
    let state = |who: &str, kms: &[&str]| kilometres("3", who).bring(&kms.iter().map(|km| long(km, "")).collect::<Vec<_>>()).state();
    assert_eq!([state("sum", &["1", "2"]), state("one", &["1", "2"])], ["cumple", "no_cumple"]);
    assert_eq!([state("sum", &["1", "1.999999"]), state("one", &["3", "0"])], ["no_cumple", "cumple"]);
    assert_eq!(state("sum", &[]), "no_cumple");
}

/// 1,512 − 1,175 = 0,337: as much in another contract; in one alone, the whole of it.
#[test]
fn what_is_missing_of_a_quantity() {
    let sum = kilometres("1.512", "sum").bring(&[long("2.35", "50")]);
    assert_eq!(sum.remedy(), "Le faltan 0,337 km: agregue un contrato con ellos, o cambie uno por otro mayor.");
    assert_eq!([sum.clone().add(long("0.337", "")).state(), sum.add(long("0.336999", "")).state()], ["cumple", "no_cumple"]);
    let one = kilometres("1.512", "one").bring(&[long("2.35", "50")]);
    assert_eq!(one.remedy(), "Presente un contrato que por sí solo tenga 1,512 km.");
    assert_eq!([one.clone().add(long("1.512", "")).state(), one.add(long("1.511999", "")).state()], ["cumple", "no_cumple"]);
    // Six decimals are asked and said: 1,500001.
    let tiny = kilometres("1.500001", "one").bring(&[long("1.5", "")]);
    assert_eq!(tiny.sentence(), "acredita 1,5 km y se exigen 1,500001 km en un solo contrato.");
}

#[test]
fn quantities_that_nobody_said() {
    let silent = || of(1);
    let state = |who: &str, contracts: &[Value]| kilometres("3", who).bring(contracts).state();
    assert_eq!([state("sum", &[long("3", ""), silent()]), state("sum", &[long("2.9", ""), silent()])], ["cumple", "por_confirmar"]);
    assert_eq!(state("one", &[long("2.9", ""), silent()]), "por_confirmar");
    // A quantity that is known, of a contract that may not count: 2 + 0,9 would not be 3 even so.
    let doubtful = |who: &str, km: &str| {
        let sure = and(long("2", ""), "certifier", json!("client"));
        kilometres("3", who).counting("excludes", json!(["self_certified"])).bring(&[sure, long(km, "")]).state()
    };
    assert_eq!([doubtful("sum", "1"), doubtful("sum", "0.999999")], ["por_confirmar", "no_cumple"]);
    assert_eq!([doubtful("one", "3"), doubtful("one", "2.999999")], ["por_confirmar", "no_cumple"]);
}

/// The scaling follows that of the values: where the whole contract counts, so does its length; where that is open, so is this.
#[test]
fn quantities_follow_the_share_of_the_values() {
    let state = |share: Value| kilometres("1.512", "one").counting("share", share).bring(&[long("2.35", "50")]).state();
    assert_eq!([state(json!("own")), state(json!("whole"))], ["no_cumple", "cumple"]);
    assert_eq!(state(json!({ "reading": "LEC-A", "assume": "own", "or": ["whole"] })), "requiere_revision");
}
