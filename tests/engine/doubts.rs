//! What an invitation leaves open for some forms of bidder, and what must never be guessed. G:nnn and U:nnn are lines of the published
//! invitations as plain text.

use crate::support::{accepting, whole_paper, Case};
use habilita::engine::report::{Overall, State};
use serde_json::json;

/// Both may bid (G:952) and nothing says how: until the reading is accepted, a person must look at it.
#[test]
fn a_consorcio_in_gachala_is_never_ready_without_accepting_how_it_is_read() {
    let case = Case::perfect().with(|c| c.firm["kind"] = json!("consorcio"));
    let finding = case.finding("PLU-00");
    assert_eq!((finding.state, finding.readings.as_slice()), (State::RequiereRevision, &["LEC-PLURAL".to_owned()][..]));
    let accepted = case.with(|c| c.offer["accepted"] = accepting(&["LEC-PLURAL"]));
    assert_eq!(accepted.finding("PLU-00").state, State::Cumple);
    let report = accepted.judge();
    assert!(report.assumptions.iter().any(|a| a.id == "LEC-PLURAL" && a.accepted), "accepted, it stays listed");
}

/// Admitted in some clauses (U:24, 1123) and absent from others (U:1071): a person must look at it.
#[test]
fn a_promesa_in_usme_needs_a_person() {
    let promesa = Case::usme().with(|c| c.firm["kind"] = json!("promesa_sociedad"));
    assert_eq!(promesa.finding("PROM-00").state, State::RequiereRevision);
    assert_ne!(promesa.judge().overall, Overall::Ready);
}

/// A form the invitation does not name among those who may bid is never told that it is ready.
#[test]
fn a_form_that_is_not_admitted_is_said() {
    let case = Case::perfect().with(|c| c.firm["kind"] = json!("promesa_sociedad"));
    assert_eq!((case.finding("QUIEN").state, case.finding("QUIEN").code), (State::RequiereRevision, "bidder_not_named"));
    assert_ne!(case.judge().overall, Overall::Ready);
    assert!(!Case::perfect().judge().findings.iter().any(|f| f.id == "QUIEN"), "nothing to say of a form that is admitted");
}

/// U:1421, U:1427: contracts of another object add nothing; one that was not answered is unknown, not counted.
#[test]
fn only_contracts_of_the_object_add_up() {
    let shoes = |answer: Option<&str>| {
        Case::usme().with(|c| {
            c.firm["contracts"][0]["value"] = json!("100000");
            let mut other = json!({ "id": "c2", "value": "90000000", "start": "2023-01-01", "end": "2023-12-01", "self_certified": "no", "activities": {}, "certificate": whole_paper() });
            if let Some(answer) = answer {
                other["activities"]["residuos_peligrosos"] = json!(answer);
            }
            c.firm["contracts"].as_array_mut().unwrap().push(other);
            c.offer["contracts"] = json!(["c1", "c2"]);
        })
    };
    assert_eq!(shoes(Some("no")).finding("EXP-01").state, State::NoCumple);
    assert_eq!(shoes(None).finding("EXP-01").state, State::PorConfirmar);
    assert_eq!(shoes(Some("yes")).finding("EXP-01").state, State::Cumple);
}

/// G:514: the contract with snacks and transport must itself be an electoral one.
#[test]
fn snacks_and_transport_count_only_in_an_electoral_contract() {
    let case = Case::perfect().with(|c| {
        c.firm["contracts"][0]["activities"]["electoral"] = json!("no");
        c.firm["contracts"][2]["activities"]["electoral"] = json!("yes");
    });
    assert_eq!((case.finding("EXP-03").state, case.finding("EXP-04").state), (State::Cumple, State::NoCumple));
}

/// The closing is 06-02-2026; a certificate of 04-02-2026 was there before it, though it is later than the day its age is counted from.
#[test]
fn a_paper_issued_before_the_closing_is_not_a_cure() {
    let of = |issued: &str| {
        Case::perfect().with(|c| {
            c.firm["facts"]["mipyme_limitado"] = json!("yes");
            c.firm["papers"]["certificado_mipyme"] = json!({ "issued": issued });
        })
    };
    assert_eq!(of("2026-02-04").finding("JUR-15-REG").state, State::Cumple);
    // Issued the day after the closing, and nobody says whether what it proves existed then.
    assert_eq!(of("2026-02-07").finding("JUR-15-REG").state, State::PorConfirmar);
}

#[test]
fn a_share_above_the_whole_is_broken_input() {
    let found = Case::usme().with(|c| c.firm["contracts"][0]["share"] = json!("150")).try_judge().expect_err("more than all of it");
    assert_eq!(found[0].path, "/contracts/0/share");
}

/// A contract said to be finished that ends after the closing contradicts itself: it is not counted on trust.
#[test]
fn finished_and_ending_after_the_closing_is_to_be_confirmed() {
    let case = Case::usme().with(|c| c.firm["contracts"][0]["end"] = json!("2025-07-12"));
    let finding = case.finding("EXP-01");
    assert_eq!(finding.state, State::PorConfirmar);
    assert!(finding.steps[0].expression.contains("posterior al cierre"), "{}", finding.steps[0].expression);
}

/// Accepting a reading that does not help is never the advice.
#[test]
fn the_advice_is_never_to_accept_a_reading_that_fails() {
    let remedy = |case: Case| case.finding("EXP-01").remedy.clone().unwrap_or_default();
    let one = |value: &str, start: &str, end: &str| {
        Case::usme().with(|c| {
            c.firm["contracts"][0] = json!({ "id": "c1", "value": value, "start": start, "end": end, "self_certified": "no", "activities": { "residuos_peligrosos": "yes" }, "certificate": whole_paper() });
        })
    };
    // 6.200.000: 4,7692 by the year it started (2024), 4,3555 by the year it ended (2025), which is the reading that is assumed.
    let fails = remedy(one("6200000", "2024-03-01", "2025-02-01"));
    assert!(!fails.contains("Acepte") && fails.contains("pregunte a la entidad"), "{fails}");
    let helps = remedy(one("6285900", "2025-03-01", "2025-06-01"));
    assert!(helps.contains("Acepte la lectura"), "{helps}");
}

/// The order in which readings were accepted, or accepting one twice, is not another offer.
#[test]
fn the_receipt_does_not_depend_on_the_order_of_acceptance() {
    let code = |accepted: &[&str]| Case::usme().with(|c| c.offer["accepted"] = accepting(accepted)).judge().receipt.code;
    assert_eq!(code(&["LEC-ANO", "LEC-UMBRAL"]), code(&["LEC-UMBRAL", "LEC-ANO", "LEC-UMBRAL"]));
    assert_ne!(code(&["LEC-ANO"]), code(&["LEC-UMBRAL"]));
}
