//! How many contracts: exactly, at least, at most; other numbers for Mipyme and firms of women.

use super::synthetic::{and, asking, asking_all, of, Asked};
use crate::support::Case;
use serde_json::{json, Value};

fn bringing(rule: &Value, contracts: usize) -> Case {
    asking(json!({ "contract_count": rule })).bring(&vec![of(1); contracts])
}

#[test]
fn exactly_at_least_and_at_most() {
    let states = |rule: Value, numbers: &[usize]| numbers.iter().map(|n| bringing(&rule, *n).state()).collect::<Vec<_>>();
    assert_eq!(states(json!({ "exactly": 3 }), &[2, 3, 4]), ["no_cumple", "cumple", "requiere_revision"]);
    assert_eq!(states(json!({ "at_least": 3 }), &[2, 3, 9]), ["no_cumple", "cumple", "cumple"]);
    assert_eq!(states(json!({ "at_most": 2 }), &[0, 1, 2, 3]), ["cumple", "cumple", "cumple", "requiere_revision"]);
    assert_eq!(states(json!({ "at_least": 2, "at_most": 3 }), &[1, 2, 3, 4]), ["no_cumple", "cumple", "cumple", "requiere_revision"]);
    // Nothing chosen yet is unknown; nothing brought is not.
    let silent = bringing(&json!({ "exactly": 3 }), 3).with(|c| drop(c.offer.as_object_mut().unwrap().remove("contracts")));
    assert_eq!((silent.state(), silent.sentence()), ("por_confirmar", "todavía no ha indicado contratos; se piden 3.".to_owned()));
    assert_eq!(bringing(&json!({ "exactly": 3 }), 0).state(), "no_cumple");
}

#[test]
fn sentences_and_remedies_of_the_count() {
    let said = |rule: Value, n: usize| (bringing(&rule, n).sentence(), bringing(&rule, n).remedy());
    let (sentence, remedy) = said(json!({ "exactly": 3 }), 1);
    assert_eq!(sentence, "presenta 1 contrato y se piden 3; faltan 2.");
    assert_eq!(remedy, "Agregue 2 contratos terminados.");
    let (sentence, remedy) = said(json!({ "at_most": 2 }), 4);
    assert_eq!(sentence, "presenta 4 contratos y se piden a lo sumo 2; la invitación no dice qué pasa con los que sobran.");
    assert_eq!(remedy, "Deje solo los 2 que más le convengan.");
    assert_eq!(said(json!({ "at_least": 2, "at_most": 4 }), 3).0, "presenta 3 contratos y se piden entre 2 y 4.");
    assert_eq!(said(json!({ "exactly": 3 }), 3).0, "presenta 3 contratos, los que se piden.");
}

/// A contract of which it is not known whether it counts matters only if the number hangs on it.
#[test]
fn a_contract_in_doubt_matters_only_if_the_number_hangs_on_it() {
    let doubt = || and(of(1), "end", Value::Null);
    let with = |rule: Value, sure: usize| {
        let mut all = vec![of(1); sure];
        all.push(doubt());
        all.iter_mut().for_each(|one| one.as_object_mut().unwrap().retain(|_, value| !value.is_null()));
        asking(json!({ "contract_count": rule })).counting("excludes", json!(["running"])).bring(&all).state()
    };
    // Two for sure, and perhaps a third.
    assert_eq!(with(json!({ "exactly": 3 }), 2), "por_confirmar");
    assert_eq!(with(json!({ "exactly": 2 }), 2), "por_confirmar");
    assert_eq!(with(json!({ "at_least": 2 }), 2), "cumple");
    assert_eq!(with(json!({ "at_least": 4 }), 2), "no_cumple");
    assert_eq!(with(json!({ "at_most": 3 }), 2), "cumple");
    assert_eq!(with(json!({ "at_most": 2 }), 2), "por_confirmar");
    assert_eq!(with(json!({ "at_most": 1 }), 2), "requiere_revision");
}

/// For a Mipyme five instead of three; for a firm of women two: it may be more, and it may be fewer.
#[test]
fn other_numbers_for_mipyme_and_firms_of_women() {
    let rule = json!({ "exactly": 3, "differs": [{ "fact": "mipyme", "exactly": 5 }, { "fact": "mujeres", "exactly": 2 }] });
    let state = |n: usize, mipyme: &str, women: &str| {
        let case = bringing(&rule, n).with(|c| {
            for (fact, answer) in [("mipyme", mipyme), ("mujeres", women)] {
                if !answer.is_empty() {
                    c.firm["facts"][fact] = json!(answer);
                }
            }
        });
        case.state()
    };
    assert_eq!([2, 3, 4].map(|n| state(n, "no", "no")), ["no_cumple", "cumple", "requiere_revision"]);
    assert_eq!([4, 5, 6].map(|n| state(n, "yes", "no")), ["no_cumple", "cumple", "requiere_revision"]);
    assert_eq!([1, 2, 3].map(|n| state(n, "no", "yes")), ["no_cumple", "cumple", "requiere_revision"]);
    // Nobody said: it matters only where the numbers part. One contract is too few and six are too many for everybody.
    assert_eq!([1, 3, 5, 6].map(|n| state(n, "", "no")), ["no_cumple", "por_confirmar", "por_confirmar", "requiere_revision"]);
    // If it is not a Mipyme it is still a firm of women, of which two are asked: three would be one too many.
    assert_eq!([2, 3, 5].map(|n| state(n, "", "yes")), ["por_confirmar", "por_confirmar", "por_confirmar"]);
    let asked = bringing(&rule, 2).with(|c| c.firm["facts"] = json!({ "mujeres": "yes" }));
    assert_eq!(
        (asked.sentence(), asked.remedy()),
        (
            "depende de una respuesta que falta («¿Es Mipyme?»): si es sí, no cumple: presenta 2 contratos y se piden 5; faltan 3; si es no, \
             cumple: presenta 2 contratos, los que se piden."
                .to_owned(),
            "Responda esa pregunta.".to_owned()
        )
    );
}

/// Of a plural the fact holds if it holds of one member, and does not if it holds of none.
#[test]
fn a_fact_of_one_member_changes_the_number_of_the_group() {
    let rule = json!({ "at_least": 3, "differs": [{ "fact": "mipyme", "at_least": 2 }] });
    let state = |answers: [&str; 2]| {
        let case = bringing(&rule, 2).consorcio(&["60", "40"]).with(|c| {
            c.firm["contracts"].as_array_mut().unwrap().iter_mut().for_each(|one| one["members"] = json!({ "m1": "100" }));
            for (at, answer) in answers.into_iter().enumerate().filter(|(_, answer)| !answer.is_empty()) {
                c.firm["members"][at]["facts"] = json!({ "mipyme": answer });
            }
        });
        case.state()
    };
    assert_eq!(state(["no", "yes"]), "cumple");
    assert_eq!(state(["no", "no"]), "no_cumple");
    assert_eq!(state(["no", ""]), "por_confirmar");
    assert_eq!(state(["", "yes"]), "cumple");
}

/// A contract that does not count is not one of those asked, and the remedy knows that its place is to be taken: of the first two in the
/// order of upload, the second still runs.
#[test]
fn what_does_not_count_is_replaced() {
    let running = json!({ "value": "1", "end": "2026-12-31" });
    let rule = [("R", json!({ "contract_count": { "exactly": 2 } }))];
    let case = asking_all(&rule).counting("excludes", json!(["running"])).counting("first", json!(2)).bring(&[of(1), running]);
    assert_eq!(case.state(), "no_cumple");
    assert_eq!(case.sentence(), "presenta 1 contrato (1 no cuenta) y se piden 2; falta 1.");
    // A third would come too late; the one that does not count is to be changed.
    assert_eq!(case.clone().add(of(1)).state(), "no_cumple");
    assert_eq!(case.remedy(), "Cambie los que no cuentan: hace falta 1 contrato terminado más.");
    assert_eq!(case.bring(&[of(1), of(1)]).state(), "cumple");
}
