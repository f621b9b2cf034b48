//! Worked cases on Gachalá MIC-006-2026. Expected figures come from the invitation or are computed by hand beside each case; G:nnn is
//! a line of the published invitation as plain text. The ceilings of the perfect offer are invented: the invitation prints none.

use crate::support::{gachala_paper, Case};
use habilita::engine::report::{Overall, State};
use serde_json::json;

/// Requirements, 43:
/// - 23 of clause 12, items 1–16 (G:419–466): one each, and one more for activity (26.20), object (26.21), parafiscales (item 4), the
///   company's Contraloría and Procuraduría (items 6, 7), being a Mipyme (G:222) and its dated certificate (G:220);
/// - 9 of foreign bidders (G:474–498), 3 of plurals (G:952, 931, Ley 80 art. 7), 7 of proofs of contracts (G:532–548), the price form (G:552).
///
/// Then 14 causes of the invitation that are asked (26.2–4, 6–11, 15, 16, 18, 19 and 21.1: G:896–925, 960) and 10 of the 12 of the national
/// list (26.2 and 26.3 stand for the fiscal bulletin and the conflict of interest), 6 rules of experience (G:508–516), 14 items, the total
/// and its arithmetic (G:920), cents (G:578), quantities (26.9), the low price (G:921), what is compared (G:1000–1004), 13 entries of the 11
/// criteria (2 and 7 are two each), the draw.
const FINDINGS: usize = 43 + 14 + 10 + 6 + 20 + 13 + 1;

/// A natural person, alone, with no condition met: it owes items 1–14 (14 papers) and the activity of 26.20, the proofs of the contracts
/// and the price form: 17 of the 43, so 26 do not apply. Of the 24 causes one is of companies (26.4). 6 rules of experience and 18 of price
/// comply; of the form it wrote no quantities and no totals of its own. Of the tie-break two criteria are claimed and proven; 4 entries are for plurals or companies (both of 7, 9, 11), 7 are not
/// claimed, and the draw does not apply. 17 + 23 + 6 + 18 + 2 = 66 and 26 + 1 + 2 + 12 = 41.
#[test]
fn the_perfect_offer_is_ready_and_every_finding_is_counted() {
    let report = Case::perfect().judge();
    assert_eq!(report.findings.len(), FINDINGS);
    let count = |state| report.findings.iter().filter(|f| f.state == state).count();
    assert_eq!((count(State::Cumple), count(State::NoAplica)), (66, 41));
    let ended = |code: &str| report.findings.iter().filter(|f| f.code == code).count();
    assert_eq!((ended("paper_not_owed"), ended("criterion_not_claimed"), ended("criterion_not_for_them")), (26, 7, 4));
    assert_eq!(report.overall, Overall::Ready);
}

/// Closing 06-02-2026; 30 days before is 07-01-2026 (25 days of January left + 6... 31 − 7 + 6 = 30).
#[test]
fn registro_mercantil_thirty_days_at_closing() {
    let issued = |date: &str| Case::perfect().with(|c| c.firm["papers"]["registro_mercantil"]["issued"] = json!(date)).finding("JUR-03");
    assert_eq!(issued("2026-01-07").state, State::Cumple);
    let late = issued("2026-01-06");
    assert_eq!((late.state, late.consequence), (State::NoCumple, Some("curable")));
    assert_eq!(
        late.sentence,
        "No cumple JUR-03 (num. 12, ítem 3): expedido el 06/01/2026, tendrá 31 días el 06/02/2026; se admiten 30: se pasa por 1 día. \
         Contado en días hábiles aún valdría, desde el 23/12/2025."
    );
    assert_eq!(late.figures["age_days"], "31");
    assert_eq!(late.figures["curable_until"], "2026-02-11");
    assert!(late.remedy.as_deref().is_some_and(|r| r.starts_with("Pida uno nuevo: sirve el expedido desde el 07/01/2026.")));
    // Issued after the closing it could only cure an earlier fact, and nobody has said whether it is one.
    assert_eq!(issued("2026-02-07").state, State::PorConfirmar);
}

/// 10.000.000/1.160.000 + 8.000.000/1.000.000 + 6.000.000/1.300.000 + 3.000.000/1.423.500 + 2.000.000/908.526
/// (exact fractions, with another program) = 25,544923760125. Required: 43.000.000/1.750.905 = 24,558728200559.
#[test]
fn five_contracts_add_up_in_smmlv_of_the_year_each_ended() {
    let finding = Case::perfect().finding("EXP-02");
    assert_eq!(finding.state, State::Cumple);
    assert_eq!(finding.sentence, "Cumple EXP-02 (num. 13.2): acredita 25,5449 SMMLV y se exigen 24,5587.");
    assert_eq!(finding.figures["total_exact"], "25.544923760125");
    assert_eq!(finding.figures["required_exact"], "24.558728200559");
    assert_eq!(finding.steps.len(), 7, "five contracts, the sum and what is asked");
    assert_eq!(finding.steps[0].label, "Contrato 1, año 2023");
    assert_eq!(finding.steps[0].expression, "$ 10.000.000 ÷ $ 1.160.000 (SMMLV 2023)");
    assert_eq!(finding.steps[0].value, "8,6207 SMMLV");
}

/// Without the contract of 2021 (2,2014): 23,3436 < 24,5587, short by 1,2152, and four contracts where five are asked.
/// Cut to two decimals: 24,55 − (8,62 + 8 + 4,61 + 2,10) = 1,22, the most of the three ways to round: × 1.750.905 = 2.136.104,1; × 1.423.500 =
/// 1.736.670.
#[test]
fn four_contracts_do_not_comply_and_the_distance_is_said() {
    let case = Case::perfect().with(|c| c.offer["contracts"] = json!(["c1", "c2", "c3", "c4"]));
    assert_eq!(case.finding("EXP-01").sentence, "No cumple EXP-01 (num. 13.2): presenta 4 contratos y se piden 5; falta 1.");
    let sum = case.finding("EXP-02");
    assert_eq!(sum.sentence, "No cumple EXP-02 (num. 13.2): acredita 23,3436 SMMLV y se exigen 24,5587; faltan 1,2152.");
    assert!(sum
        .remedy
        .clone()
        .is_some_and(|r| r
            .starts_with("Alcanza con otro contrato de $ 2.136.105 o más si terminó en 2026, o de $ 1.736.670 o más si terminó en 2025.")));
    assert_eq!(case.judge().overall, Overall::ToCure);
}

#[test]
fn six_contracts_need_a_person_because_no_rule_for_the_excess_is_printed() {
    let case = Case::perfect().with(|c| {
        c.firm["contracts"]
            .as_array_mut()
            .unwrap()
            .push(json!({ "id": "c6", "value": "1", "end": "2025-01-01", "certificate": gachala_paper() }));
        c.offer["contracts"].as_array_mut().unwrap().push(json!("c6"));
    });
    assert_eq!(case.finding("EXP-01").state, State::RequiereRevision);
    assert_eq!(case.judge().overall, Overall::ToReview);
}

/// Kleene: an unknown contract matters only while the rest do not reach the threshold.
#[test]
fn an_unknown_contract_taints_the_sum_only_if_it_could_flip_it() {
    // Without c5 (2,2014) the others fall short: unknown.
    let needed = Case::perfect().with(|c| {
        c.firm["contracts"][4].as_object_mut().unwrap().remove("end");
    });
    assert_eq!(needed.finding("EXP-02").state, State::PorConfirmar);
    assert!(needed.finding("EXP-02").sentence.contains("contrato 5: falta la fecha de terminación"));
    // With c1 ten times larger the others suffice.
    let enough = needed.clone().with(|c| c.firm["contracts"][0]["value"] = json!("100000000"));
    assert_eq!(enough.finding("EXP-02").state, State::Cumple);
}

#[test]
fn a_year_outside_the_tables_is_unknown_never_the_nearest() {
    for end in ["1983-12-31", "2027-01-01"] {
        let case = Case::perfect().with(|c| {
            c.firm["contracts"][4]["end"] = json!(end);
            c.firm["contracts"][4]["state"] = json!("finished");
        });
        let finding = case.finding("EXP-02");
        assert_eq!(finding.state, State::PorConfirmar, "{end}");
        assert!(finding.sentence.contains(&format!("no hay SMMLV de {}", &end[..4])));
    }
}

/// The year turns at midnight of the civil date: 1.300.000 in 2024, 1.423.500 in 2025.
#[test]
fn the_last_day_of_2024_and_the_first_of_2025_use_their_own_wage() {
    let step =
        |end: &str| Case::perfect().with(|c| c.firm["contracts"][0]["end"] = json!(end)).finding("EXP-02").steps[0].expression.clone();
    assert_eq!(step("2024-12-31"), "$ 10.000.000 ÷ $ 1.300.000 (SMMLV 2024)");
    assert_eq!(step("2025-01-01"), "$ 10.000.000 ÷ $ 1.423.500 (SMMLV 2025)");
}

#[test]
fn one_peso_above_the_ceiling_rejects_and_says_item_price_ceiling_and_difference() {
    let priced = |price: &str| Case::perfect().with(|c| c.offer["prices"]["7"] = json!({ "unit_price": price, "ceiling": "15000" }));
    assert_eq!(priced("15000").finding("PRE-01.7").state, State::Cumple);
    let over = priced("15001");
    let finding = over.finding("PRE-01.7");
    assert_eq!((finding.state, finding.consequence), (State::NoCumple, Some("rejection")));
    assert_eq!(finding.sentence, "No cumple PRE-01.7 (num. 26.13): ítem 7, Refrigerio: sánduche caliente y jugo: ofrece $ 15.001 y el tope es $ 15.000; se pasa por $ 1.");
    assert_eq!(["item", "price", "ceiling", "difference"].map(|f| finding.figures[f].as_str()), ["7", "15001", "15000", "1"]);
    assert_eq!(over.judge().overall, Overall::Rejected);
}

#[test]
fn without_a_ceiling_the_item_is_to_be_confirmed() {
    let case = Case::perfect().with(|c| {
        c.offer["prices"]["7"].as_object_mut().unwrap().remove("ceiling");
    });
    assert_eq!(case.finding("PRE-01.7").state, State::PorConfirmar);
    assert_eq!(case.finding("PRE-02").state, State::Cumple, "the total does not need ceilings");
    assert_eq!(case.judge().overall, Overall::Incomplete);
}

#[test]
fn a_price_left_empty_is_missing_one_not_answered_is_unknown_and_zero_is_zero() {
    let priced = |price: serde_json::Value| Case::perfect().with(|c| c.offer["prices"]["13"] = price);
    let empty = priced(json!({ "unit_price": "", "ceiling": "400000" }));
    assert_eq!((empty.finding("PRE-01.13").state, empty.finding("PRE-01.13").code), (State::NoCumple, "price_missing"));
    assert!(!empty.finding("PRE-01.13").figures.contains_key("price"), "never zero");
    assert_eq!(empty.finding("PRE-02").state, State::PorConfirmar);
    assert_eq!(empty.judge().overall, Overall::Rejected);
    let unanswered = priced(json!({ "ceiling": "400000" }));
    assert_eq!((unanswered.finding("PRE-01.13").state, unanswered.judge().overall), (State::PorConfirmar, Overall::Incomplete));
    let zero = priced(json!({ "unit_price": "0", "ceiling": "400000" }));
    assert_eq!((zero.finding("PRE-01.13").code, zero.judge().overall), ("price_zero", Overall::Rejected));
}

/// At the prices of the case: 900 × 14.500 = 13.050.000 and the other thirteen 19.310.000, in all 32.360.000. Room: 10.640.000.
/// One unit of item 2 at 2.500.000 + 10.640.000 = 13.140.000 fills the budget exactly.
#[test]
fn the_total_may_reach_the_budget_and_not_pass_it() {
    let priced = |price: &str| {
        Case::perfect().with(|c| c.offer["prices"]["2"] = json!({ "unit_price": price, "ceiling": "20000000" })).finding("PRE-02")
    };
    assert_eq!(Case::perfect().finding("PRE-02").figures["total"], "32360000");
    assert_eq!((priced("13140000").state, priced("13140000").figures["total"].as_str()), (State::Cumple, "43000000"));
    let over = priced("13140001");
    assert_eq!((over.state, over.consequence), (State::NoCumple, Some("rejection")));
    assert_eq!(over.sentence, "No cumple PRE-02 (num. 26.13): el total de $ 43.000.001 pasa del presupuesto de $ 43.000.000 por $ 1.");
}

/// A sum already above the budget stays above it whatever the missing price is.
#[test]
fn a_missing_price_does_not_hide_a_total_above_the_budget() {
    let case = Case::perfect().with(|c| {
        c.offer["prices"]["2"] = json!({ "unit_price": "20000000", "ceiling": "20000000" });
        c.offer["prices"].as_object_mut().unwrap().remove("13");
    });
    assert_eq!(case.finding("PRE-02").state, State::NoCumple);
}

#[test]
fn what_can_still_be_done_follows_the_moment_of_the_check_and_the_states_do_not() {
    let late = Case::perfect().with(|c| c.firm["papers"]["registro_mercantil"]["issued"] = json!("2026-01-06"));
    let at = |as_of| late.clone().with(|c| c.as_of = as_of).finding("JUR-03").remedy.clone().unwrap_or_default();
    assert!(at("2026-02-06T08:10").contains("Corríjalo antes del cierre (06/02/2026, 8:10 a. m.)"));
    assert!(at("2026-02-06T08:11").contains("Se puede subsanar hasta el 11/02/2026 (sin hora indicada)"));
    assert!(at("2026-02-12").contains("ese plazo ya pasó"));
    let states = |as_of| late.clone().with(|c| c.as_of = as_of).judge().findings.iter().map(|f| f.state).collect::<Vec<_>>();
    assert_eq!(states("2026-02-01"), states("2027-01-01"));
}

#[test]
fn the_receipt_ignores_the_date_and_the_way_figures_are_written_and_notices_any_change() {
    let code = |case: Case| case.judge().receipt.code;
    let base = code(Case::perfect());
    assert_eq!(base, code(Case::perfect().with(|c| c.as_of = "2030-01-01")));
    assert_eq!(base, code(Case::perfect().with(|c| c.offer["prices"]["2"]["unit_price"] = json!("2500000.00"))));
    assert_ne!(base, code(Case::perfect().with(|c| c.offer["prices"]["2"]["unit_price"] = json!("2500000.01"))));
    assert_ne!(base, code(Case::perfect().with(|c| c.firm["contracts"][0]["end"] = json!("2023-12-14"))));
    assert_ne!(base, code(Case::perfect().with(|c| c.process["version"] = json!(99))));
}

/// A ceiling the invitation prints goes before the one the bidder typed.
#[test]
fn a_printed_ceiling_goes_before_a_typed_one() {
    let case = Case::perfect().with(|c| {
        c.process["price"]["items"][6]["ceiling"] = json!("14000");
        c.offer["prices"]["7"] = json!({ "unit_price": "14500", "ceiling": "15000" });
    });
    assert_eq!((case.finding("PRE-01.7").state, case.finding("PRE-01.7").figures["ceiling"].as_str()), (State::NoCumple, "14000"));
}
