//! Worked cases on Usme FDLU-MC-009-2025. U:nnn is line nnn of the published invitation as plain text.
//!
//! The offer of the case is a company that signs by attorney, with a limited representative, a statutory auditor, a licence of another
//! firm and a contract executed with others. Its ceilings are invented: the invitation prints none (U:1645). Its papers are as old as
//! they may be.

use crate::support::{accepting, whole_paper, Case};
use habilita::engine::report::{Finding, Overall, State};
use serde_json::{json, Value};

/// 64 papers: 36 owed and held; 28 that do not apply:
/// - 4 said by the letter (items 12 to 15, U:1293–1373);
/// - 15 that others owe: migration permit, statutes, minutes of a member, passport, certificate of a foreign company, its attorney, the
///   attorney of a foreign person, declaration on foreign law, document of the plural, promise of a company, account of the plural, shares of
///   its members, its representative and substitute, its duration, reciprocity;
/// - 1 of who signs: the substitute;
/// - 8 that the answers exclude: permission of the partners, no payroll contributions, no activity in Bogotá, apostille, translation, and
///   the three of a Mipyme.
const PAPERS: (usize, usize) = (36, 28);
/// 14 causes of the invitation that are asked (U:902–912, 916, 924, 926, 927, 935, 936, 943, 1220, 1656) and 10 of the 12 of the national
/// list (U:927 stands for the fiscal bulletin and the REDAM): all but the promise of forming a group (U:1220) concern a company.
const CAUSES: (usize, usize) = (13 + 10, 1);
/// 2 rules of experience, and one only of groups; 18 items, the sum of the prices, the low price and what is compared. No item goes without
/// VAT and no totals were written: 2 that do not apply.
const EXPERIENCE_AND_PRICE: (usize, usize) = (2 + 18 + 1 + 2, 1 + 2);
/// 13 criteria (rules 2 and 7 are two each) and the draw: 7 claimed with their proofs (1, 2A, 3, 4, 8, 10, 11); not claimed 2B, 5 and 6;
/// only for plural bidders 7A, 7B and 9; the draw judges nothing.
const TIE_BREAK: (usize, usize) = (7, 3 + 3 + 1);

#[test]
fn the_perfect_offer_is_ready_and_every_finding_is_counted() {
    let report = Case::usme().judge();
    let count = |state| report.findings.iter().filter(|f| f.state == state).count();
    assert_eq!(count(State::Cumple), PAPERS.0 + CAUSES.0 + EXPERIENCE_AND_PRICE.0 + TIE_BREAK.0);
    assert_eq!(count(State::NoAplica), PAPERS.1 + CAUSES.1 + EXPERIENCE_AND_PRICE.1 + TIE_BREAK.1);
    assert_eq!((report.findings.len(), count(State::Cumple), count(State::NoAplica)), (128, 89, 39));
    assert_eq!(report.overall, Overall::Ready);
    assert_eq!(report.overall.words(), "lista para presentar");
    // No reading hangs over it: 5,00 SMMLV is enough however the clause is read, and what is compared was accepted.
    assert!(report.assumptions.iter().all(|a| a.accepted == (a.id == "LEC-COMPARA") && a.findings.is_empty()));
}

/// The sum of contracts, these being all the firm has, in the order of upload.
fn sum(contracts: &[Value], accepted: &[&str]) -> Finding {
    let ids: Vec<&Value> = contracts.iter().map(|contract| &contract["id"]).collect();
    let case = Case::usme().with(|c| {
        c.firm["contracts"] = json!(contracts);
        c.offer["contracts"] = json!(ids);
        c.offer["accepted"] = accepting(accepted);
    });
    case.finding("EXP-01")
}

fn contract(id: &str, value: &str, start: &str, end: &str) -> Value {
    json!({ "id": id, "value": value, "start": start, "end": end, "self_certified": "no", "activities": { "residuos_peligrosos": "yes" }, "certificate": whole_paper() })
}

/// 5.800.000 ÷ 1.160.000 (U:1450) = 5,00 ≥ 4,42 (U:1428), though 5.800.000 < 6.285.900 (U:747).
#[test]
fn fewer_pesos_than_the_budget_of_another_year_are_enough() {
    let finding = sum(&[contract("c1", "5800000", "2023-01-10", "2023-12-20")], &[]);
    assert_eq!(finding.state, State::Cumple);
    assert_eq!(finding.sentence, "Cumple EXP-01 (num. 13.2): acredita 5,0000 SMMLV y se exigen 4,4158.");
    assert_eq!(finding.steps[0].expression, "$ 5.800.000 ÷ $ 1.160.000 (SMMLV 2023)");
    assert!(finding.readings.is_empty());
}

/// 6.285.900 ÷ 1.423.500 = 4,415806111696…: equal to the budget, below a literal 4,42, equal to it at two decimals.
#[test]
fn a_contract_equal_to_the_budget_needs_a_reading() {
    let equal = [contract("c1", "6285900", "2025-01-15", "2025-06-30")];
    let finding = sum(&equal, &[]);
    assert_eq!((finding.state, finding.code), (State::RequiereRevision, "readings_differ"));
    assert_eq!(finding.figures["total_exact"], "4.415806111697");
    assert_eq!(finding.readings, ["LEC-UMBRAL", "LEC-REDONDEO"], "it began and ended in 2025: the year of start or end is the same");
    assert_eq!(finding.steps[0].expression, "$ 6.285.900 ÷ $ 1.423.500 (SMMLV 2025, tabla nacional)");
    let under = |label: &str, body: &str, state: &str| {
        let found = finding.steps.iter().any(|s| s.label.starts_with(label) && s.expression == body && s.value == state);
        assert!(found, "no step «{label}» {body} {state}: {:#?}", finding.steps);
    };
    under("Si se exige el presupuesto convertido", "acredita 4,4158 SMMLV y se exigen 4,4158.", "Cumple");
    under("Si se exigen 4,42 SMMLV", "acredita 4,4158 SMMLV y se exigen 4,4200; faltan 0,0042.", "No cumple");
    under("Si se exigen 4,42 SMMLV", "acredita 4,4100 SMMLV y se exigen 4,4200; faltan 0,0100.", "No cumple");
    under("Si se exige el presupuesto convertido", "acredita 4,4200 SMMLV y se exigen 4,4200.", "Cumple");
    assert_eq!(sum(&equal, &["LEC-UMBRAL"]).state, State::Cumple);
    assert_eq!(sum(&equal, &["LEC-ANO", "LEC-REDONDEO"]).state, State::RequiereRevision);
    // 4,42 × 1.423.500 = 6.291.870 meets every reading; one peso less does not.
    let of = |value: &str| sum(&[contract("c1", value, "2025-01-15", "2025-06-30")], &[]).state;
    assert_eq!((of("6291870"), of("6291869")), (State::Cumple, State::RequiereRevision));
}

/// U:1427 and U:1508: up to two contracts, the first in the order of upload. 2 + 2 = 4 < 4,4158; with the third one first, 5 + 2 = 7.
#[test]
fn only_the_first_two_in_the_order_of_upload_count() {
    let [one, two] = ["c1", "c2"].map(|id| contract(id, "2000000", "2022-02-01", "2022-11-30"));
    let three = contract("c3", "5800000", "2023-01-10", "2023-12-20");
    let last = sum(&[one.clone(), two.clone(), three.clone()], &[]);
    assert_eq!((last.state, last.figures["total"].as_str()), (State::NoCumple, "4.0000"));
    assert_eq!(last.steps[2].expression, "no cuenta: solo se miran los 2 primeros en el orden de cargue");
    let first = sum(&[three, one, two], &[]);
    assert_eq!((first.state, first.figures["total"].as_str()), (State::Cumple, "7.0000"));
}

/// The year is not stated (U:1428, U:1444): 6.200.000 ÷ 1.300.000 = 4,7692 by 2024 and ÷ 1.423.500 = 4,3555 by 2025.
#[test]
fn the_year_of_start_and_the_year_of_end_may_differ_in_the_verdict() {
    let crossing = [contract("c1", "6200000", "2024-03-01", "2025-02-28")];
    let finding = sum(&crossing, &[]);
    assert_eq!(finding.state, State::RequiereRevision);
    assert!(finding.sentence.contains("año de terminación") && finding.sentence.contains("acredita 4,3555 SMMLV"), "{}", finding.sentence);
    assert!(finding.sentence.contains("año de inicio") && finding.sentence.contains("acredita 4,7692 SMMLV"), "{}", finding.sentence);
    assert!(finding.readings.contains(&"LEC-ANO".to_owned()));
    assert_eq!(sum(&crossing, &["LEC-ANO"]).state, State::NoCumple);
}

/// U:1474. 10.000.000 × 50 % ÷ 1.000.000 = 5,00; 12.000.000 × 40 % ÷ 1.160.000 = 4,1379.
#[test]
fn only_the_own_share_counts() {
    let shared = |value: &str, share: &str, year: &str| {
        let mut contract = contract("c1", value, &format!("{year}-01-10"), &format!("{year}-12-20"));
        contract["share"] = json!(share);
        sum(&[contract], &[])
    };
    let enough = shared("10000000", "50", "2022");
    assert_eq!((enough.state, enough.figures["total"].as_str()), (State::Cumple, "5.0000"));
    let short = shared("12000000", "40", "2023");
    assert_eq!((short.state, short.figures["total"].as_str()), (State::NoCumple, "4.1379"));
}

/// U:1539 and U:1543. A contract that ends the day after the closing is running; on the day of the closing it has ended.
#[test]
fn running_and_self_certified_contracts_do_not_count() {
    let with = |change: fn(&mut Value)| {
        let mut one = contract("c1", "9000000", "2025-01-10", "2025-07-11");
        change(&mut one);
        sum(&[one], &[])
    };
    assert_eq!(with(|_| ()).state, State::Cumple);
    for change in [|c: &mut Value| c["state"] = json!("running"), |c: &mut Value| c["end"] = json!("2025-07-12")] {
        let running = with(change);
        assert_eq!((running.state, running.steps[0].expression.as_str()), (State::NoCumple, "no cuenta: en ejecución al cierre"));
    }
    let own = with(|c| c["self_certified"] = json!("yes"));
    assert_eq!((own.state, own.steps[0].expression.as_str()), (State::NoCumple, "no cuenta: certificado por el mismo proponente"));
    // Not knowing who certifies it cannot make it count.
    let unsaid = with(|c| drop(c.as_object_mut().unwrap().remove("self_certified")));
    assert_eq!((unsaid.state, unsaid.steps[0].expression.as_str()), (State::PorConfirmar, "falta decir quién lo certifica"));
}

/// 3.143.267 + 3.143.267 = 6.286.534: in decimal quotients the two fall short of the whole by 10⁻²⁷; as ratios they are equal to it.
#[test]
fn two_halves_are_exactly_the_whole() {
    let half = |id| contract(id, "3143267", "2025-01-10", "2025-06-20");
    let finding = Case::usme()
        .with(|c| {
            c.process["budget"]["amount"] = json!("6286534");
            c.process["experience"]["rules"][0]["rule"]["total_smmlv"]["at_least"] =
                json!({ "budget": { "percent": "100", "year": 2025 } });
            c.process["experience"]["counting"]["rounding"] = json!("exact");
            c.firm["contracts"] = json!([half("c1"), half("c2")]);
            c.offer["contracts"] = json!(["c1", "c2"]);
        })
        .finding("EXP-01");
    assert_eq!((finding.state, finding.code), (State::Cumple, "experience_enough"));
    assert_eq!(finding.figures["total_exact"], finding.figures["required_exact"]);
    assert!(!finding.figures.contains_key("short"));
}

/// U:1449 prints 2024; 2025 and 2016 are not printed (U:1449–1456) and come from the national table, which is said; 1983 is in neither.
#[test]
fn the_printed_table_goes_first_and_the_national_one_is_said() {
    let step = |year: &str, end: &str| sum(&[contract("c1", "10000000", &format!("{year}-01-01"), end)], &[]).steps[0].expression.clone();
    assert_eq!(step("2024", "2024-12-31"), "$ 10.000.000 ÷ $ 1.300.000 (SMMLV 2024)");
    assert_eq!(step("2025", "2025-01-01"), "$ 10.000.000 ÷ $ 1.423.500 (SMMLV 2025, tabla nacional)");
    assert_eq!(step("2017", "2017-06-30"), "$ 10.000.000 ÷ $ 737.717 (SMMLV 2017)");
    assert_eq!(step("2016", "2016-12-31"), "$ 10.000.000 ÷ $ 689.455 (SMMLV 2016, tabla nacional)");
    let unknown = sum(&[contract("c1", "10000000", "1983-01-01", "1983-12-31")], &[]);
    assert_eq!(unknown.state, State::PorConfirmar);
    assert!(unknown.sentence.contains("no hay SMMLV de 1983"));
}

/// The other seventeen prices add up to 93.300: item 5 at 6.192.600 fills the budget of 6.285.900 (U:747, U:922). It is a reading: no
/// quantities are printed.
#[test]
fn the_sum_of_unit_prices_is_a_reading_and_never_rejects() {
    let priced =
        |price: &str| Case::usme().with(|c| c.offer["prices"]["5"] = json!({ "unit_price": price, "ceiling": "7000000", "vat": "19" }));
    let full = priced("6192600").finding("PRE-02");
    assert_eq!((full.state, full.figures["total"].as_str()), (State::Cumple, "6285900"));
    let over = priced("6192601");
    assert_eq!((over.finding("PRE-02").state, over.judge().overall), (State::RequiereRevision, Overall::ToReview));
}

/// Rule 12 is a bag of numbered balls (U:2135): there is nothing to compute.
#[test]
fn the_draw_is_by_hand() {
    let draw = Case::usme().finding("DES-12");
    assert_eq!((draw.state, draw.code), (State::NoAplica, "draw_by_hand"));
}
