//! Contracts that do not count: too old, not in the state that is asked, certified by whom is not taken, about something else, of a partner.

use super::synthetic::{and, asking, ended, of, Asked};
use crate::support::Case;
use serde_json::{json, Value};

/// One contract that counts is asked. The closing is 06-02-2026.
fn one(contract: Value) -> Case {
    asking(json!({ "contract_count": { "at_least": 1 } })).bring(&[contract])
}

fn excluding(exclusions: &[&str], contract: &Value) -> &'static str {
    one(contract.clone()).counting("excludes", json!(exclusions)).state()
}

/// Why the contract does not count, as a total says it.
fn why(case: &Case) -> String {
    let case = case.clone().with(|c| {
        c.process["experience"]["rules"][0]["rule"] = json!({ "total_smmlv": { "at_least": { "smmlv": "1" } } });
    });
    case.finding("R").steps[0].expression.clone()
}

/// Five years before the closing: from 06-02-2021 on. Before the publication, from 03-02-2021 on.
#[test]
fn only_the_last_years() {
    let back = |from: &str, end: &str| one(ended(1, end)).counting("look_back", json!({ "years": 5, "from": from })).state();
    assert_eq!([back("closing", "2021-02-06"), back("closing", "2021-02-05")], ["cumple", "no_cumple"]);
    assert_eq!([back("publication", "2021-02-03"), back("publication", "2021-02-02")], ["cumple", "no_cumple"]);
    // Of a month, its last day.
    assert_eq!([back("closing", "2021-02"), back("closing", "2021-01")], ["cumple", "no_cumple"]);
    let old = one(ended(1, "2021-02-05")).counting("look_back", json!({ "years": 5, "from": "closing" }));
    assert_eq!(why(&old), "no cuenta: terminó antes del 06/02/2021, y se piden de los últimos 5 años");
    let undated = one(json!({ "value": "1" })).counting("look_back", json!({ "years": 5, "from": "closing" }));
    assert_eq!(undated.state(), "por_confirmar");
}

#[test]
fn finished_liquidated_or_started() {
    let contract = |state: &str, start: &str, end: &str| {
        let facts = [("state", state), ("start", start), ("end", end)].into_iter().filter(|(_, is)| !is.is_empty());
        facts.fold(json!({ "value": "1" }), |contract, (fact, is)| and(contract, fact, json!(is)))
    };
    // Finished: until the very day of the closing.
    let finished = |state: &str, end: &str| excluding(&["running"], &contract(state, "", end));
    assert_eq!([finished("", "2026-02-06"), finished("", "2026-02-07")], ["cumple", "no_cumple"]);
    assert_eq!([finished("finished", ""), finished("running", ""), finished("", "")], ["cumple", "no_cumple", "por_confirmar"]);
    assert_eq!(finished("finished", "2026-02-07"), "por_confirmar"); // it says both
                                                                     // Liquidated: finished is not enough, and nobody is taken to have liquidated.
    let liquidated = |state: &str| excluding(&["not_liquidated"], &contract(state, "", "2025-06-30"));
    assert_eq!(["liquidated", "finished", "running", ""].map(liquidated), ["cumple", "no_cumple", "no_cumple", "por_confirmar"]);
    assert_eq!(excluding(&["not_liquidated"], &contract("", "", "2026-12-31")), "no_cumple");
    // Started: it may still run.
    let started = |state: &str, start: &str, end: &str| excluding(&["not_started"], &contract(state, start, end));
    assert_eq!([started("", "2026-02-06", "2026-12-31"), started("", "2026-02-07", "2026-12-31")], ["cumple", "no_cumple"]);
    assert_eq!([started("running", "", "2026-12-31"), started("", "", "2026-12-31")], ["cumple", "por_confirmar"]);
    // What ended before the closing had started.
    assert_eq!(started("", "", "2025-12-31"), "cumple");
    assert_eq!(started("", "2026-02", "2026-12-31"), "cumple"); // of a month, its first day
                                                                // Where nothing is asked of it, a running contract counts.
    assert_eq!(excluding(&[], &contract("running", "", "")), "cumple");

    let say = |exclusion: &str, contract: Value| why(&one(contract).counting("excludes", json!([exclusion])));
    assert_eq!(say("running", contract("running", "", "")), "no cuenta: en ejecución al cierre");
    assert_eq!(say("not_liquidated", contract("finished", "", "2025-06-30")), "no cuenta: se piden liquidados y este no lo está");
    assert_eq!(say("not_liquidated", contract("", "", "2025-06-30")), "falta decir si está liquidado");
    assert_eq!(say("not_started", contract("", "2026-02-07", "2026-12-31")), "no cuenta: al cierre no había empezado");
    assert_eq!(say("running", contract("finished", "", "2026-02-07")), "dice que terminó y su fecha de terminación es posterior al cierre");
}

/// Who certifies: each exclusion leaves out its own and no other.
#[test]
fn certified_by_whom_is_not_taken() {
    let exclusions = ["self_certified", "own_consortium", "member", "group"];
    let certifiers = ["self", "own_consortium", "member", "group", "client"];
    for (at, exclusion) in exclusions.iter().enumerate() {
        for (by, certifier) in certifiers.iter().enumerate() {
            let state = excluding(&[exclusion], &and(of(1), "certifier", json!(certifier)));
            assert_eq!(state, if at == by { "no_cumple" } else { "cumple" }, "{exclusion}, {certifier}");
        }
        assert_eq!(excluding(&[exclusion], &of(1)), "por_confirmar", "{exclusion}");
    }
    // «¿Lo certifica usted mismo?» is enough where nobody else is refused, and not where others are.
    let own = |answer: &str| and(of(1), "self_certified", json!(answer));
    assert_eq!([excluding(&["self_certified"], &own("no")), excluding(&["self_certified"], &own("yes"))], ["cumple", "no_cumple"]);
    assert_eq!(excluding(&["self_certified", "group"], &own("no")), "por_confirmar");
    assert_eq!(excluding(&["self_certified", "group"], &own("yes")), "no_cumple");
    // Certified by itself is known not to be certified by its group.
    assert_eq!(excluding(&["group"], &own("yes")), "cumple");
    let by = |who: &str| why(&one(and(of(1), "certifier", json!(who))).counting("excludes", json!(exclusions)));
    assert_eq!(by("self"), "no cuenta: certificado por el mismo proponente");
    assert_eq!(by("own_consortium"), "no cuenta: certificado por un consorcio o unión temporal del que hizo parte");
    assert_eq!(by("member"), "no cuenta: certificado por otro integrante del grupo");
    assert_eq!(by("group"), "no cuenta: certificado por una empresa de su mismo grupo");
    assert_eq!(why(&one(of(1)).counting("excludes", json!(exclusions))), "falta decir quién lo certifica");
}

#[test]
fn only_what_is_about_the_object() {
    let about = |answer: Option<&str>| {
        let contract = answer.map_or_else(|| of(1), |answer| and(of(1), "activities", json!({ "vias": answer })));
        one(contract).counting("activity", json!("vias"))
    };
    assert_eq!([Some("yes"), Some("no"), None].map(|answer| about(answer).state()), ["cumple", "no_cumple", "por_confirmar"]);
    assert_eq!(why(&about(Some("no"))), "no cuenta: no es del objeto que se pide");
    assert_eq!(why(&about(None)), "falta decir si es del objeto que se pide");
}

/// Decreto 1082 de 2015, art. 2.2.1.1.1.5.2: less than three years at the closing, 06-02-2026: constituted after 06-02-2023.
#[test]
fn a_young_company_shows_what_its_partners_did() {
    let partner = |young: bool, constituted: &str| {
        let mut case = one(and(of(1), "partner", json!("yes")));
        if young {
            case = case.counting("partners", json!({ "years": 3 }));
        }
        case.with(|c| {
            c.firm["kind"] = json!("legal");
            c.process["bidders"] = json!(["legal"]);
            if !constituted.is_empty() {
                c.firm["constituted"] = json!(constituted);
            }
        })
    };
    assert_eq!([partner(true, "2023-02-07").state(), partner(true, "2023-02-06").state()], ["cumple", "no_cumple"]);
    assert_eq!(partner(true, "").state(), "por_confirmar");
    assert_eq!([partner(false, "2025-01-01").state(), partner(false, "").state()], ["no_cumple", "no_cumple"]);
    assert_eq!(why(&partner(true, "2023-02-06")), "no cuenta: lo ejecutó un socio, y la sociedad ya no es nueva");
    assert_eq!(why(&partner(false, "")), "no cuenta: lo ejecutó un socio, y aquí no se admite");
    assert_eq!(why(&partner(true, "")), "falta la fecha en que se constituyó la sociedad, porque lo ejecutó un socio");
}

fn named(client: &str, rup: &str) -> Value {
    let contract = and(of(150), "object", json!("Pavimentar la calle 5"));
    let contract = if client.is_empty() { contract } else { and(contract, "client", json!(client)) };
    if rup.is_empty() {
        contract
    } else {
        and(contract, "rup", json!(rup))
    }
}

/// No contract counts twice: 150 + 150 of the same are not 300, and a person must say if they are two.
#[test]
fn the_same_contract_twice_is_not_two() {
    let state = |contracts: &[Value]| asking(json!({ "total_smmlv": { "at_least": { "smmlv": "300" } } })).bring(contracts);
    let twice = state(&[named("Alcaldía", "12"), named("Alcaldía", "12")]);
    assert_eq!(twice.state(), "por_confirmar");
    assert_eq!(twice.finding("R").steps[1].expression, "parece el mismo contrato 1: quite uno de los dos, o escriba en qué se distinguen");
    // Another number in the RUP of the same bidder, or another client, is another contract.
    assert_eq!(state(&[named("Alcaldía", "12"), named("Alcaldía", "13")]).state(), "cumple");
    assert_eq!(state(&[named("Alcaldía", ""), named("Gobernación", "")]).state(), "cumple");
    // What was not written does not tell them apart.
    assert_eq!(state(&[named("Alcaldía", "12"), named("", "")]).state(), "por_confirmar");
    // Brought by two members, each with its RUP, it is still one: its numbers in two RUP are two.
    let of_member = |id: &str, rup: &str| and(named("Alcaldía", rup), "members", json!({ id: "100" }));
    let plural = state(&[of_member("m1", "12"), of_member("m2", "40")]).consorcio(&["50", "50"]);
    assert_eq!(plural.state(), "por_confirmar");
    // A partner's and the company's.
    let partners = state(&[named("Alcaldía", "12"), and(named("Alcaldía", "12"), "partner", json!("yes"))])
        .counting("partners", json!({ "years": 3 }))
        .with(|c| c.firm["constituted"] = json!("2025-01-01"));
    assert_eq!(partners.state(), "por_confirmar");
    // If the first does not count, the second is no repetition.
    let once = asking(json!({ "total_smmlv": { "at_least": { "smmlv": "150" } } })).counting("excludes", json!(["self_certified"]));
    let certified = |by: &str| and(named("Alcaldía", "12"), "certifier", json!(by));
    assert_eq!(once.bring(&[certified("self"), certified("client")]).state(), "cumple");
}
