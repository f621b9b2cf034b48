//! Experience of Gachalá MIC-006-2026: shares, activities, counts. G:nnn is a line of the published invitation as plain text.

use crate::support::{accepting, gachala_paper, Case};
use habilita::engine::report::{Overall, State};
use serde_json::json;

fn half_of_the_second() -> Case {
    Case::perfect().with(|c| c.firm["contracts"][1]["share"] = json!("50"))
}

/// The share must be stated (G:538); that only the share counts is a reading. Contract 2 is 8.000.000 / 1.000.000 = 8 SMMLV of 2022:
/// at 50 %, 25,544923760125 − 4 = 21,544923760125 against 24,558728200559: short by 3,013804440434 × 1.750.905 = 5.276.885,3 → 5.276.886.
#[test]
fn a_contract_executed_at_half_depends_on_the_reading_until_it_is_accepted() {
    let open = half_of_the_second();
    let finding = open.finding("EXP-02");
    assert_eq!((finding.state, finding.code), (State::RequiereRevision, "readings_differ"));
    assert_eq!(finding.readings, ["LEC-PARTICIPACION"]);
    assert!(finding.sentence.contains("cuenta solo la participación propia"));
    assert!(finding.sentence.contains("acredita 21,5449 SMMLV y se exigen 24,5587; faltan 3,0138"));
    assert!(finding.sentence.contains("cuenta el valor completo"));
    assert!(finding.sentence.contains("acredita 25,5449 SMMLV y se exigen 24,5587"));
    assert_eq!(open.judge().overall, Overall::ToReview);

    let accepted = open.with(|c| c.offer["accepted"] = accepting(&["LEC-PARTICIPACION"]));
    let finding = accepted.finding("EXP-02");
    assert_eq!((finding.state, finding.consequence), (State::NoCumple, Some("curable")));
    assert_eq!(finding.figures["total_exact"], "21.544923760125");
    assert_eq!(finding.figures["short"], "3.0138");
    assert_eq!(finding.steps[1].expression, "$ 8.000.000 × 50 % ÷ $ 1.000.000 (SMMLV 2022)");
    // The fifth place is taken: the smallest, 3.000.000 ÷ 1.423.500 = 2,1075, would have to be 5,121286: × 1.750.905 = 8.966.885,3. Of the
    // second, 4 + 3,0138 of its 8 are 87,6726 %; cut to two decimals, (24,55 − 17,53) ÷ 8 = 87,75 %.
    let remedy = finding.remedy.clone().unwrap();
    let swap = "No puede presentar más contratos: cambie el 4 (2,1075 SMMLV) por uno de $ 8.966.886 o más si terminó en 2026, o de $ 7.290.151 o más si terminó en 2025.";
    assert!(remedy.starts_with(swap), "{remedy}");
    assert!(remedy.contains("O con que su parte en el contrato 2 fuera de 87,75 % (escribió 50 %)."), "{remedy}");
    assert_eq!(accepted.judge().overall, Overall::ToCure);
}

/// A share that does not change the verdict asks nobody: contract 1 ten times larger, 86,2 SMMLV alone.
#[test]
fn a_share_that_changes_nothing_is_not_to_be_reviewed() {
    let case = half_of_the_second().with(|c| c.firm["contracts"][0]["value"] = json!("100000000"));
    assert_eq!(case.finding("EXP-02").state, State::Cumple);
    assert_eq!(case.judge().overall, Overall::Ready);
}

/// Five (G:508): four do not comply, and neither do the ones about computers or office supplies; six need a person.
#[test]
fn four_five_and_six_contracts() {
    let states = |ids: &[&str]| {
        let case = Case::perfect().with(|c| {
            let sixth = json!({ "id": "c6", "value": "1", "end": "2025-01-01", "activities": { "computo_oficina": "yes" }, "certificate": gachala_paper() });
            c.firm["contracts"].as_array_mut().unwrap().push(sixth);
            c.offer["contracts"] = json!(ids);
        });
        (case.finding("EXP-01").state, case.finding("EXP-06").state)
    };
    assert_eq!(states(&["c1", "c2", "c3", "c4"]), (State::NoCumple, State::NoCumple));
    assert_eq!(states(&["c1", "c2", "c3", "c4", "c5"]), (State::Cumple, State::Cumple));
    assert_eq!(states(&["c1", "c2", "c3", "c4", "c5", "c6"]), (State::RequiereRevision, State::Cumple));
}

/// Two electoral ones (G:514), one of which with snacks and transport; one of printers (G:516); all among the general ones.
#[test]
fn activities_not_answered_are_to_be_confirmed() {
    let silent = Case::perfect().with(|c| {
        for contract in c.firm["contracts"].as_array_mut().unwrap() {
            contract.as_object_mut().unwrap().remove("activities");
        }
    });
    for id in ["EXP-03", "EXP-04", "EXP-05", "EXP-06"] {
        assert_eq!(silent.finding(id).state, State::PorConfirmar, "{id}");
    }
    assert_eq!((silent.finding("EXP-01").state, silent.finding("EXP-02").state), (State::Cumple, State::Cumple));
    assert_eq!(silent.judge().overall, Overall::Incomplete);
}

/// One contract may serve both specific requirements: nothing forbids it.
#[test]
fn one_contract_may_be_electoral_and_of_printers() {
    let case = Case::perfect().with(|c| {
        c.firm["contracts"][2]["activities"]["impresion"] = json!("no");
        c.firm["contracts"][0]["activities"]["impresion"] = json!("yes");
    });
    assert_eq!(case.finding("EXP-05").state, State::Cumple);
    assert_eq!(case.judge().overall, Overall::Ready);
}

/// A contract still running at the closing does not count: finished contracts are asked (G:510).
#[test]
fn a_contract_that_ends_after_the_closing_does_not_count() {
    let ends = |end: &str| {
        let case = Case::perfect().with(|c| c.firm["contracts"][4]["end"] = json!(end));
        (case.finding("EXP-01").state, case.finding("EXP-02").state)
    };
    assert_eq!(ends("2026-02-07"), (State::NoCumple, State::NoCumple));
    // On the day of the closing it counts; 2.000.000 / 1.750.905 = 1,1423: 23,3436 + 1,1423 = 24,4858 < 24,5587.
    assert_eq!(ends("2026-02-06"), (State::Cumple, State::NoCumple));
}

/// Between private parties the four kinds of proof are owed together (G:543–548); between public ones none of them.
#[test]
fn contracts_between_private_parties_owe_more_proofs() {
    let private = |papers: &[&str]| {
        Case::perfect().with(|c| {
            c.firm["facts"]["contratos_con_particulares"] = json!("yes");
            (0..5).for_each(|index| c.firm["contracts"][index]["private"] = json!("no"));
            for paper in papers {
                c.firm["papers"][*paper] = json!({ "has": "yes" });
            }
        })
    };
    let all = [
        "certificacion_facturacion",
        "tarjeta_contador",
        "antecedentes_contador",
        "declaracion_iva",
        "factura_electronica",
        "comprobante_egreso",
    ];
    assert_eq!(private(&all).judge().overall, Overall::Ready);
    assert_eq!(private(&all[..5]).finding("PRU-07").state, State::PorConfirmar);
    assert_eq!(private(&all[..5]).judge().overall, Overall::Incomplete);
}

#[test]
fn the_sentences_of_activities_agree_in_number() {
    let sentence = |id: &str| Case::perfect().finding(id).sentence.clone();
    assert!(sentence("EXP-03").ends_with("lo cumplen 2 contratos; se piden 2 contratos que cuenten."), "{}", sentence("EXP-03"));
    assert!(sentence("EXP-04").ends_with("lo cumple 1 contrato; se pide 1 contrato que cuente."), "{}", sentence("EXP-04"));
    let two_running = Case::perfect().with(|c| {
        c.firm["contracts"][3]["state"] = json!("running");
        c.firm["contracts"][4]["state"] = json!("running");
    });
    assert!(two_running.finding("EXP-01").sentence.ends_with("presenta 3 contratos (2 no cuentan) y se piden 5; faltan 2."));
}

/// Finished contracts are asked (G:510). One of which neither the end nor the state is known may be running: it is not one that counts.
#[test]
fn a_contract_that_may_be_running_never_makes_a_rule_comply() {
    let unknown = Case::perfect().with(|c| drop(c.firm["contracts"][0].as_object_mut().unwrap().remove("end")));
    for id in ["EXP-01", "EXP-02", "EXP-03", "EXP-04", "EXP-06"] {
        assert_eq!(unknown.finding(id).state, State::PorConfirmar, "{id}");
    }
    assert_eq!(unknown.finding("EXP-05").state, State::Cumple, "contract 3 is the one of printers");
    assert!(unknown.finding("EXP-01").sentence.ends_with("presenta 5 contratos y se piden 5, pero no se sabe si 1 cuenta."));
    // Said to be finished, it counts; three, one of them unknown, are few whatever it is.
    let finished = unknown.clone().with(|c| c.firm["contracts"][0]["state"] = json!("finished"));
    assert_eq!(finished.finding("EXP-01").state, State::Cumple);
    let few = unknown.with(|c| c.offer["contracts"] = json!(["c1", "c2", "c3"]));
    assert_eq!(few.finding("EXP-01").state, State::NoCumple);
}

/// One peso decides: a single contract of 43.000.000 ended in 2026 is exactly the budget (43.000.000 / 1.750.905 on both sides).
#[test]
fn exactly_the_threshold_is_enough_and_one_peso_less_is_not() {
    let of = |value: &str| {
        let case = Case::perfect().with(|c| {
            c.firm["contracts"] = json!([{ "id": "c1", "value": value, "end": "2026-01-31", "certificate": gachala_paper() }]);
            c.offer["contracts"] = json!(["c1"]);
            c.offer["accepted"] = accepting(&["LEC-REDONDEO"]);
        });
        case.finding("EXP-02")
    };
    assert_eq!(of("43000000").state, State::Cumple);
    let short = of("42999999");
    assert_eq!(short.state, State::NoCumple);
    assert!(short.sentence.contains("faltan 0,000000571133"), "{}", short.sentence);
}
