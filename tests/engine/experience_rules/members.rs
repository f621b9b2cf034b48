//! How the members of a plural make up the experience: by what they add up to, one alone, each one, in proportion, or by minimum shares.

use super::follow::follow;
use super::synthetic::{and, asking_all, ended, of, Asked};
use crate::support::Case;
use serde_json::{json, Value};

/// 1.000 SMMLV in all (T), made up as `how` says (R), by a consorcio with these shares.
fn group(how: Value, shares: &[&str]) -> Case {
    let total = json!({ "total_smmlv": { "at_least": { "smmlv": "1000" } } });
    asking_all(&[("T", total), ("R", json!({ "members": { "how": how, "of": "T" } }))]).consorcio(shares)
}

/// A contract of so many SMMLV of which these members executed these shares.
fn by(smmlv: u64, parts: &[(&str, &str)]) -> Value {
    let parts = parts.iter().map(|(id, share)| ((*id).to_owned(), json!(share))).collect();
    and(of(smmlv), "members", Value::Object(parts))
}

fn total(case: &Case) -> (&'static str, String) {
    let found = case.finding("T");
    (found.state.code(), found.figures["total"].clone())
}

/// 20 % and 15 % of one old contract of 4.000 are one contract of 1.400.
#[test]
fn a_contract_two_members_shared_is_one() {
    let rules = [
        ("T", json!({ "total_smmlv": { "at_least": { "smmlv": "1400" } } })),
        ("N", json!({ "contract_count": { "exactly": 1 } })),
        ("S", json!({ "single_smmlv": { "of": "one", "at_least": { "smmlv": "1400" } } })),
        ("R", json!({ "members": { "how": { "sum": {} }, "of": "T" } })),
    ];
    let case = |second: &str| asking_all(&rules).consorcio(&["50", "50"]).bring(&[by(4_000, &[("m1", "20"), ("m2", second)])]);
    let states = |case: Case| ["T", "N", "S", "R"].map(|id| case.finding(id).state.code());
    assert_eq!(states(case("15")), ["cumple"; 4]);
    assert_eq!(states(case("14.9999")), ["no_cumple", "cumple", "no_cumple", "cumple"]);
    assert_eq!(case("15").finding("T").steps[0].expression, "$ 4.000.000.000 × 35 % ÷ $ 1.000.000 (SMMLV 2022)");
    // Together they cannot have executed more than all of it.
    let above = case("80.0001");
    assert_eq!(above.finding("T").state.code(), "por_confirmar");
    assert!(above.finding("T").steps[0].expression.contains("pasan del 100 %"));
}

#[test]
fn it_is_asked_of_groups_only() {
    for how in [json!({ "sum": {} }), json!({ "any_one": {} }), json!({ "each_one": 1 }), json!({ "proportion": {} })] {
        let alone = group(how, &["50", "50"]).bring(&[of(1_000)]).with(|c| c.firm["kind"] = json!("natural"));
        assert_eq!(alone.state(), "no_aplica");
        assert_eq!(alone.sentence(), "solo se pide a un consorcio, una unión temporal o una promesa de sociedad.");
        let unknown = alone.with(|c| drop(c.firm.as_object_mut().unwrap().remove("kind")));
        assert_eq!((unknown.state(), unknown.sentence()), ("por_confirmar", "falta decir quién presenta la oferta.".to_owned()));
    }
}

#[test]
fn whatever_they_add_up_to() {
    let case = group(json!({ "sum": {} }), &["90", "10"]).bring(&[by(600, &[("m2", "100")]), by(800, &[("m1", "50")])]);
    assert_eq!((case.state(), total(&case)), ("cumple", ("cumple", "1000.0000".to_owned())));
    let short = group(json!({ "sum": {} }), &["90", "10"]).bring(&[by(600, &[("m2", "100")]), by(799, &[("m1", "50")])]);
    assert_eq!((short.state(), total(&short).0), ("cumple", "no_cumple"));
}

#[test]
fn one_of_them_alone() {
    let case = |ana: u64, beto: u64| {
        group(json!({ "any_one": {} }), &["50", "50"]).bring(&[by(ana, &[("m1", "100")]), by(beto, &[("m2", "100")])])
    };
    assert_eq!([case(1_000, 1).state(), case(1, 1_000).state(), case(999, 999).state()], ["cumple", "cumple", "no_cumple"]);
    assert_eq!(total(&case(999, 999)).0, "cumple");
    // What both executed of one contract is of each its part: 600 and 500 with 400 apart.
    let shared = |beto: u64| {
        group(json!({ "any_one": {} }), &["50", "50"]).bring(&[by(2_000, &[("m1", "30"), ("m2", "25")]), by(beto, &[("m2", "100")])])
    };
    assert_eq!([shared(500).state(), shared(499).state()], ["cumple", "no_cumple"]);
    let short = case(999, 400);
    assert_eq!(short.sentence(), "un integrante solo debe reunir 1.000,0000 SMMLV; no alcanza Ana.");
    assert!(short.remedy().starts_with("A Ana le faltan 1,0000 SMMLV."), "{}", short.remedy());
    assert_eq!(short.clone().add(by(1, &[("m1", "100")])).state(), "cumple");
    assert_eq!(short.steps()[..2], ["Ana | 1 contrato que cuenta | 999,0000 SMMLV", "Beto | 1 contrato que cuenta | 400,0000 SMMLV"]);
    assert_eq!(short.steps()[2], "Se exige | 1.000 SMMLV impresos | 1.000,0000 SMMLV");
}

#[test]
fn each_brings_so_many_contracts() {
    let case = |least: u16, contracts: &[Value]| group(json!({ "each_one": least }), &["50", "30", "20"]).bring(contracts);
    let both = || by(10, &[("m1", "50"), ("m2", "50")]);
    let caro = || by(10, &[("m3", "100")]);
    assert_eq!([case(1, &[both(), caro()]).state(), case(1, &[both()]).state()], ["cumple", "no_cumple"]);
    assert_eq!([case(2, &[both(), both(), caro()]).state(), case(2, &[both(), both(), caro(), caro()]).state()], ["no_cumple", "cumple"]);
    // With none of it, it brings none.
    assert_eq!(case(1, &[by(10, &[("m1", "50"), ("m2", "50"), ("m3", "0")])]).state(), "no_cumple");
    let short = case(2, &[both(), caro()]);
    assert_eq!(short.sentence(), "cada integrante debe traer al menos 2 contratos que cuenten; no alcanza Ana, Beto, Caro.");
    assert_eq!(short.steps()[0], "Ana | 1 contrato que cuenta | 1 contrato");
    // Caro is known to bring none, whatever becomes of Ana's.
    let doubt = |contracts: &[Value]| case(1, contracts).counting("excludes", json!(["self_certified"])).state();
    let certified = |contract: Value| and(contract, "certifier", json!("client"));
    assert_eq!(doubt(&[both()]), "no_cumple");
    assert_eq!(doubt(&[both(), certified(caro())]), "por_confirmar");
    assert_eq!(doubt(&[certified(both()), certified(caro()), caro()]), "cumple");
}

/// 60 % of 1.000 is 600 and 40 % is 400: who has more in the group brings more.
#[test]
fn each_in_proportion_to_its_share() {
    let case = |ana: u64, beto: u64| {
        group(json!({ "proportion": {} }), &["60", "40"]).bring(&[by(ana, &[("m1", "100")]), by(beto, &[("m2", "100")])])
    };
    assert_eq!([case(600, 400).state(), case(601, 399).state(), case(599, 900).state()], ["cumple", "no_cumple", "no_cumple"]);
    let short = case(599, 400);
    assert_eq!(short.sentence(), "cada integrante debe reunir su porcentaje de 1.000,0000 SMMLV; no alcanza Ana.");
    assert_eq!(short.steps()[0], "Ana | 1 contrato que cuenta; le toca 600,0000 SMMLV | 599,0000 SMMLV");
    assert!(short.remedy().starts_with("A Ana le faltan 1,0000 SMMLV."), "{}", short.remedy());
    // A share nobody said: Beto brings 400, which may be enough or not.
    let unsaid = |ana: u64, beto: u64| {
        let case = group(json!({ "proportion": {} }), &["60", ""]);
        case.bring(&[by(ana, &[("m1", "100")]), by(beto, &[("m2", "100")])]).state()
    };
    assert_eq!([unsaid(600, 400), unsaid(600, 1_000), unsaid(599, 400)], ["por_confirmar", "cumple", "no_cumple"]);
}

/// The standard documents of works: one 50 %, the others that bring something 5 %, who brings nothing has at most 10 % of the group.
#[test]
fn minimum_shares_of_each() {
    let how = || json!({ "minimum": { "leader": "50", "others": "5", "idle": "10" } });
    let state = |shares: [&str; 3], brings: [u64; 3]| {
        let contracts: Vec<Value> = [("m1", brings[0]), ("m2", brings[1]), ("m3", brings[2])]
            .iter()
            .filter(|(_, n)| *n > 0)
            .map(|(id, n)| by(*n, &[(id, "100")]))
            .collect();
        group(how(), &shares).bring(&contracts).state()
    };
    assert_eq!(state(["60", "30", "10"], [500, 50, 0]), "cumple");
    assert_eq!(state(["60", "30", "10"], [499, 450, 51]), "no_cumple");
    assert_eq!(state(["60", "30", "10"], [950, 49, 1]), "no_cumple");
    assert_eq!(state(["60", "29.9999", "10.0001"], [500, 50, 0]), "no_cumple");
    assert_eq!(state(["60", "30", ""], [500, 50, 0]), "por_confirmar");
    // Whatever the share of Caro, Beto is short of 50.
    assert_eq!(state(["60", "30", ""], [950, 49, 0]), "no_cumple");
    let short = group(how(), &["60", "40"]).bring(&[by(499, &[("m1", "100")]), by(498, &[("m2", "100")])]);
    assert_eq!(
        short.sentence(),
        "uno debe reunir 50 % de 1.000,0000 SMMLV, los demás que aporten 5 %, y quien no aporte puede tener hasta 10 % del grupo; no alcanza Ana."
    );
    assert!(short.remedy().starts_with("A Ana le faltan 1,0000 SMMLV."), "{}", short.remedy());
}

/// It is not said of whom a contract is: it may be of who lacks it.
#[test]
fn a_contract_of_nobody_in_particular() {
    let case = group(json!({ "each_one": 1 }), &["50", "50"]).bring(&[by(600, &[("m1", "100")]), of(400)]);
    assert_eq!(case.state(), "por_confirmar");
    assert_eq!(case.remedy(), "Diga de quién es cada contrato (le falta el 2).");
    let enough = group(json!({ "each_one": 1 }), &["50", "50"]).bring(&[by(600, &[("m1", "50"), ("m2", "50")]), of(400)]);
    assert_eq!(enough.state(), "cumple");
    let nobody = group(json!({ "each_one": 1 }), &[]).bring(&[of(400)]);
    assert_eq!(nobody.state(), "por_confirmar");
}

/// A contract whose value is known and that may not count matters only if it could be enough.
#[test]
fn what_may_not_count_matters_only_if_it_could_be_enough() {
    let certified = |contract: Value| and(contract, "certifier", json!("client"));
    let state = |how: Value, doubtful: u64| {
        let contracts = [certified(by(600, &[("m1", "100")])), certified(by(300, &[("m2", "100")])), by(doubtful, &[("m2", "100")])];
        group(how, &["60", "40"]).counting("excludes", json!(["self_certified"])).bring(&contracts).state()
    };
    assert_eq!([state(json!({ "proportion": {} }), 100), state(json!({ "proportion": {} }), 99)], ["por_confirmar", "no_cumple"]);
    assert_eq!([state(json!({ "any_one": {} }), 700), state(json!({ "any_one": {} }), 699)], ["por_confirmar", "no_cumple"]);
}

/// The invitation says two things: either each one, or the sum. And the rounding decides here as anywhere.
#[test]
fn readings_of_the_group() {
    let how = || json!({ "reading": "LEC-B", "assume": { "sum": {} }, "or": [{ "each_one": 1 }] });
    let one = group(how(), &["50", "50"]).bring(&[by(1_000, &[("m1", "100")])]);
    assert_eq!((one.state(), one.finding("R").readings), ("requiere_revision", vec!["LEC-B".to_owned()]));
    let both = group(how(), &["50", "50"]).bring(&[by(1_000, &[("m1", "50"), ("m2", "50")])]);
    assert_eq!(both.state(), "cumple");

    // 32.520.000 of 2025 = 22,845100… against 40.000.000 of 2026 = 22,845328…
    let rounding = json!({ "reading": "LEC-A", "assume": "exact", "or": ["half_up_2"] });
    let contract = and(ended(32_520_000, "2025-06-30"), "members", json!({ "m1": "100" }));
    let case = group(json!({ "any_one": {} }), &["50", "50"])
        .with(|c| {
            c.process["budget"]["amount"] = json!("40000000");
            c.process["experience"]["rules"][0]["rule"]["total_smmlv"]["at_least"] =
                json!({ "budget": { "percent": "100", "year": 2026 } });
        })
        .counting("rounding", rounding)
        .bring(&[contract]);
    assert_eq!((case.state(), case.finding("R").readings), ("requiere_revision", vec!["LEC-A".to_owned()]));
}

/// Pesos are pesos of each, too.
#[test]
fn members_in_pesos() {
    let case = group(json!({ "any_one": {} }), &["50", "50"])
        .with(|c| c.process["experience"]["rules"][0]["rule"]["total_smmlv"]["at_least"] = json!({ "pesos": "1000" }))
        .bring(&[and(json!({ "value": "999" }), "members", json!({ "m1": "100" }))]);
    assert_eq!(case.state(), "no_cumple");
    assert_eq!(case.steps()[0], "Ana | 1 contrato que cuenta | $ 999");
}

/// The total of a group says what is missing as that of anybody.
#[test]
fn the_remedy_of_the_total_of_a_group() {
    let case = group(json!({ "sum": {} }), &["50", "50"]).bring(&[by(900, &[("m1", "60"), ("m2", "40")])]);
    let only = case.with(|c| {
        let rules = c.process["experience"]["rules"].as_array_mut().unwrap();
        rules.truncate(1);
        rules[0]["id"] = json!("R");
    });
    assert_eq!(follow(&only), 2);
}
