//! The Usme definition against the invitation it was read from. U:nnn is line nnn of the published invitation as plain text.

use crate::support::{Case, USME};
use habilita::engine::process::{Base, ExperienceRuleKind, Place, Privacy, Process, ShareBasis};
use serde_json::{json, Value};
use std::collections::BTreeSet;

fn process() -> Process {
    Process::load(USME).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

#[test]
fn it_has_as_many_of_each_thing_as_the_invitation() {
    let p = process();
    assert_eq!(p.unspsc.len(), 7); // U:692–722
    assert_eq!(p.schedule.len(), 16); // U:960–1014
    assert_eq!(p.experience.wages.as_ref().map(|w| w.wages.len()), Some(8)); // U:1449–1456
    assert_eq!(p.price.items.len(), 18); // U:624–653
    let place = |place| p.rejections.iter().filter(|c| c.place == place).count();
    // 12 paragraphs (U:900–922), 13 bullets (U:924–936) and 6 numbered (U:942–947); U:24, 1210, 1214, 1220, 1225, 1646, 1650 and 1656.
    assert_eq!((place(Place::Listed), place(Place::Elsewhere)), (12 + 13 + 6, 8));
    assert_eq!(p.void.len(), 4); // U:2221–2227
    assert_eq!(p.guarantees.len(), 2); // U:2247, U:2253
    let numbers: BTreeSet<u16> = p.tiebreak.criteria.iter().map(|c| c.number.get()).collect();
    // Rules 1 to 11 (U:1681–2105); 2 and 7 are written twice, so that one way needs no sensitive fact. Rule 12 is the draw (U:2125).
    assert_eq!((numbers.len(), p.tiebreak.criteria.len(), p.tiebreak.draw.is_some()), (11, 13, true));
    // Items 1 to 16 (U:1080–1375) and the power of attorney (U:1115), each with a paper or more.
    let papers: BTreeSet<&str> = p.requirements.iter().filter_map(|r| r.clause.as_str().strip_prefix("13.1.1, ítem ")).collect();
    assert_eq!(papers.len(), 16 + 1);
    assert_eq!(p.requirements.len(), 64);
    assert_eq!(p.bidders.len(), 9); // U:24, U:46, U:1134, U:1135, U:1136, U:1164
    assert!(p.deductions.is_empty(), "no rates are printed (U:783)");
}

/// U:960–1014. No hour is written where none is printed.
#[test]
fn the_schedule_is_the_printed_one() {
    let rows: Vec<(&str, String, String)> = process()
        .schedule
        .iter()
        .map(|row| (row.milestone.as_str(), row.date.iso()[5..].to_owned(), row.hour.map(|h| h.iso()).unwrap_or_default()))
        .collect();
    let expected = [
        ("publication", "07-03", ""),
        ("other", "07-03", ""),
        ("mipyme_request", "07-04", "17:00"),
        ("mipyme_notice", "07-07", ""),
        ("answers", "07-08", ""),
        ("addenda", "07-09", "19:00"),
        ("closing", "07-11", "08:00"),
        ("opening", "07-11", "08:05"),
        ("offer_list", "07-11", "08:10"),
        ("other", "07-14", ""),
        ("report", "07-14", ""),
        ("report_observations", "07-15", "17:00"),
        ("cure", "07-16", ""),
        ("acceptance", "07-17", ""),
        ("guarantee_delivery", "07-18", ""),
        ("guarantee_approval", "07-21", ""),
    ];
    assert_eq!(rows, expected.map(|(kind, date, hour)| (kind, date.to_owned(), hour.to_owned())));
}

#[test]
fn figures_are_the_printed_ones() {
    let p = process();
    assert_eq!((p.budget.amount.plain(), p.budget.smmlv.map(|s| s.plain())), ("6285900".into(), Some("4.42".into()))); // U:747, U:1428
    assert_eq!((p.term.months.get(), p.validity.days.get()), (12, 90)); // U:796, U:1027
    let mipyme = p.mipyme.as_ref().expect("a Mipyme section");
    assert_eq!(mipyme.threshold.map(|t| t.plain()).as_deref(), Some("533287768")); // U:2182
    assert_eq!((mipyme.requests.get(), mipyme.years.get(), mipyme.max_age_days.get()), (2, 1, 60)); // U:2183, U:2201, U:2196
    for guarantee in &p.guarantees {
        // U:2249, U:2251, U:2255 and U:2257; the value of the contract is the budget (U:750).
        assert_eq!((guarantee.percent.plain().as_str(), guarantee.base, guarantee.extra_months.get()), ("10", Base::Budget, 6));
    }
    let wages: Vec<(u16, String)> = p.experience.wages.iter().flat_map(|w| &w.wages).map(|w| (w.year.get(), w.value.plain())).collect();
    let printed = [737_717, 781_242, 828_116, 877_803, 908_526, 1_000_000, 1_160_000, 1_300_000].map(|w: u32| w.to_string());
    assert_eq!(wages, (2017..=2024).zip(printed).collect::<Vec<_>>()); // U:1449–1456
    let counting = &p.experience.counting;
    assert_eq!((counting.first.map(|f| f.get()), counting.share.values(&[])), (Some(2), vec![&ShareBasis::Own])); // U:1427, U:1474
    assert_eq!((counting.year.values(&[]).len(), counting.rounding.values(&[]).len()), (2, 3));
    assert!(matches!(&p.experience.rules[0].rule, ExperienceRuleKind::TotalSmmlv(total) if total.at_least.values(&[]).len() == 2));
}

/// The price form is an annex that is not printed, nor are ceilings, units or quantities (U:1642, U:1645).
#[test]
fn nothing_is_invented_about_prices() {
    for item in &process().price.items {
        assert!(item.unit.is_none() && item.quantity.is_none() && item.ceiling.is_none() && item.inferred.is_some(), "{}", item.id);
    }
}

/// Violence (U:1774), ethnic origin (U:1872) and reincorporation (U:1918, U:1980) are sensitive, and never reach the receipt.
#[test]
fn sensitive_facts_are_marked_and_leave_no_trace() {
    let p = process();
    let sensitive: Vec<&str> =
        p.tiebreak.criteria.iter().filter(|c| c.privacy == Some(Privacy::Sensitive)).map(|c| c.id.as_str()).collect();
    assert_eq!(sensitive, ["DES-02B", "DES-05", "DES-06", "DES-07B"]);
    let code = |id: &str| Case::usme().with(|c| c.offer["tiebreak"][id] = json!({ "claimed": "yes" })).judge().receipt.code;
    let none = Case::usme().judge().receipt.code;
    assert!(sensitive.iter().all(|id| code(id) == none));
    assert_ne!(code("DES-07A"), none);
}

/// Every clause named is one the document has, as it numbers it; what it refers to and does not have is said to be missing (U:1600, U:2209).
#[test]
fn clauses_exist_or_are_said_to_be_missing() {
    let p = process();
    let has: BTreeSet<&str> = p.clauses.iter().map(|c| c.as_str()).collect();
    assert_eq!(has.len(), p.clauses.len(), "each clause once");
    let mut looked = 0;
    named(&serde_json::from_str(USME).expect("JSON"), &mut |clause| {
        looked += 1;
        assert!(has.contains(clause), "«{clause}» is not in the outline");
    });
    println!("{looked} clauses looked at");
    assert!(looked > 200);
    let missing: Vec<&str> = p.contradictions.iter().flat_map(|c| &c.missing).map(|c| c.as_str()).collect();
    assert_eq!(missing, ["6.1.2.1", "6.1, literal M"]);
    assert!(missing.iter().all(|clause| !has.contains(clause)));
}

fn named(value: &Value, look: &mut impl FnMut(&str)) {
    match value {
        Value::Object(map) => map.iter().for_each(|(key, value)| match (key.as_str(), value) {
            ("clause", Value::String(clause)) => look(clause),
            ("clauses", Value::Array(clauses)) => clauses.iter().filter_map(Value::as_str).for_each(&mut *look),
            _ => named(value, look),
        }),
        Value::Array(items) => items.iter().for_each(|item| named(item, look)),
        _ => {}
    }
}

/// Each question is asked because some paper depends on its answer.
#[test]
fn no_question_is_asked_in_vain() {
    let p = process();
    let used: BTreeSet<&str> = p.requirements.iter().flat_map(|r| &r.when).map(|c| c.fact.as_str()).collect();
    assert_eq!(p.facts.iter().map(|f| f.id.as_str()).collect::<BTreeSet<_>>(), used);
}

#[test]
fn the_schemas_admit_the_documents() {
    let case = Case::usme();
    let schemas = habilita::engine::schemas::all();
    for (document, (name, schema)) in [&case.process, &case.firm, &case.offer].into_iter().zip(&schemas) {
        let schema = serde_json::from_str(schema).expect("a schema is JSON");
        let validator = jsonschema::options().should_validate_formats(true).build(&schema).expect("a schema");
        let faults: Vec<String> = validator.iter_errors(document).map(|e| e.to_string()).collect();
        assert!(faults.is_empty(), "{name}: {faults:?}");
    }
}
