//! Specific experience: so many contracts about one thing or another, and about others at once; one contract may serve several rules.

use super::synthetic::{and, asking, asking_all, of, Asked};
use serde_json::{json, Value};

/// A contract about roads, bridges and in town, as answered; an empty answer was not given.
fn about(roads: &str, bridges: &str, town: &str) -> Value {
    let answers = [("vias", roads), ("puentes", bridges), ("urbano", town)];
    let said = answers.into_iter().filter(|(_, answer)| !answer.is_empty()).map(|(id, answer)| (id.to_owned(), json!(answer))).collect();
    and(of(1), "activities", Value::Object(said))
}

fn state(rule: Value, contracts: &[Value]) -> &'static str {
    asking(json!({ "activity_count": rule })).bring(contracts).state()
}

#[test]
fn so_many_about_one_thing() {
    let two = || json!({ "activity": "vias", "at_least": 2 });
    let (yes, no, silent) = (|| about("yes", "", ""), || about("no", "", ""), || about("", "", ""));
    assert_eq!(state(two(), &[yes(), no(), yes()]), "cumple");
    assert_eq!(state(two(), &[yes(), no(), no()]), "no_cumple");
    assert_eq!(state(two(), &[yes(), no(), silent()]), "por_confirmar");
    assert_eq!(state(two(), &[yes(), yes(), silent()]), "cumple");
    assert_eq!(state(two(), &[silent(), no(), no()]), "no_cumple");
    assert_eq!(state(two(), &[]), "no_cumple");
}

/// Roads or bridges.
#[test]
fn one_thing_or_another() {
    let either = || json!({ "activity": "vias", "or": ["puentes"], "at_least": 1 });
    assert_eq!(state(either(), &[about("no", "yes", "")]), "cumple");
    assert_eq!(state(either(), &[about("yes", "", "")]), "cumple");
    assert_eq!(state(either(), &[about("no", "no", "yes")]), "no_cumple");
    assert_eq!(state(either(), &[about("no", "", "")]), "por_confirmar");
}

/// Roads or bridges, and in town: in the same contract.
#[test]
fn and_another_at_once() {
    let both = || json!({ "activity": "vias", "or": ["puentes"], "also": ["urbano"], "at_least": 1 });
    assert_eq!(state(both(), &[about("no", "yes", "yes")]), "cumple");
    assert_eq!(state(both(), &[about("yes", "yes", "no")]), "no_cumple");
    // Roads in one and town in another are not one contract with both.
    assert_eq!(state(both(), &[about("yes", "no", "no"), about("no", "no", "yes")]), "no_cumple");
    assert_eq!(state(both(), &[about("yes", "no", "")]), "por_confirmar");
    assert_eq!(state(both(), &[about("", "", "no")]), "no_cumple");
    assert_eq!(state(both(), &[about("no", "no", "")]), "no_cumple");
}

#[test]
fn one_contract_may_serve_several_rules() {
    let rule = |activity: &str| json!({ "activity_count": { "activity": activity, "at_least": 1 } });
    let case = asking_all(&[("R", rule("vias")), ("P", rule("puentes"))]);
    let states = |contracts: &[Value]| {
        let case = case.clone().bring(contracts);
        (case.state(), case.finding("P").state.code())
    };
    assert_eq!(states(&[about("yes", "yes", "")]), ("cumple", "cumple"));
    assert_eq!(states(&[about("yes", "no", "")]), ("cumple", "no_cumple"));
}

/// A contract that does not count serves nothing; one that may not count serves nothing for sure.
#[test]
fn only_contracts_that_count() {
    let case = |certifier: Value| {
        let mut contract = about("yes", "", "");
        if !certifier.is_null() {
            contract["certifier"] = certifier;
        }
        asking(json!({ "activity_count": { "activity": "vias", "at_least": 1 } }))
            .counting("excludes", json!(["self_certified"]))
            .bring(&[contract])
            .state()
    };
    assert_eq!([case(json!("client")), case(json!("self")), case(Value::Null)], ["cumple", "no_cumple", "por_confirmar"]);
}

#[test]
fn sentences_and_remedies_of_activities() {
    let asked = asking(json!({ "activity_count": { "activity": "vias", "or": ["puentes"], "also": ["urbano"], "at_least": 3 } }));
    let case = asked.bring(&[about("yes", "", "yes"), about("no", "no", ""), about("no", "no", "no")]);
    // What is asked is told whole: what may be one or the other, and what must be there too.
    let question = "«¿Fue de vías? o ¿Fue de puentes?, y ¿Fue en zona urbana?»";
    assert_eq!(case.sentence(), format!("{question}: lo cumple 1 contrato; se piden 3 contratos que cuenten."));
    assert_eq!(case.remedy(), format!("Cambie 2 contratos por otros de los que pueda responder sí a {question}."));
    assert_eq!(case.clone().bring(&[about("yes", "", "yes"), about("", "yes", "yes"), about("yes", "no", "yes")]).state(), "cumple");
    let steps: Vec<String> = case.finding("R").steps.iter().map(|step| format!("{}: {}", step.label, step.value)).collect();
    assert_eq!(steps, ["Contrato 1: sí", "Contrato 2: no", "Contrato 3: no"]);
    let one = asking(json!({ "activity_count": { "activity": "vias", "at_least": 1 } })).bring(&[about("no", "", "")]);
    assert_eq!(one.remedy(), "Cambie 1 contrato por otro del que pueda responder sí a «¿Fue de vías?».");
}
