//! Sentences that hold for every offer, tried on many.

use crate::support::{accepting, Case};
use habilita::engine::draw;
use habilita::engine::offer::Bidder;
use habilita::engine::reading::Text;
use habilita::engine::report::State;
use habilita::engine::values::text::{grouped, parse_figure, Misread};
use habilita::engine::values::Amount;
use proptest::prelude::*;
use serde_json::{json, Value};

/// Everything a bidder may not know: removing it makes it unknown.
const FACTS: &[(&str, &str)] = &[
    ("firm", "/papers/registro_mercantil"),
    ("firm", "/papers/registro_mercantil/issued"),
    ("firm", "/papers/actividad_logistica"),
    ("firm", "/facts/mipyme_limitado"),
    ("firm", "/contracts/0/activities/electoral"),
    ("firm", "/contracts/0/value"),
    ("firm", "/contracts/1/end"),
    ("firm", "/contracts/4/value"),
    ("offer", "/contracts"),
    ("offer", "/prices/2/unit_price"),
    ("offer", "/prices/7/unit_price"),
    ("offer", "/prices/7/ceiling"),
    ("offer", "/tiebreak/DES-02"),
    ("offer", "/tiebreak/DES-02/proofs/declaracion_notarial"),
    ("offer", "/causes/REC-08"),
    ("offer", "/causes/INH-01"),
    ("firm", "/kind"),
];

fn document<'a>(case: &'a mut Case, name: &str) -> &'a mut Value {
    if name == "firm" {
        &mut case.firm
    } else {
        &mut case.offer
    }
}

fn forget(case: &mut Case, (name, pointer): (&str, &str)) {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    document(case, name).pointer_mut(parent).and_then(Value::as_object_mut).and_then(|map| map.remove(key));
}

/// An offer with values that may or may not comply.
fn offers() -> impl Strategy<Value = Case> {
    (0u64..20, 0u64..60_000_000, 0u64..60_000_000, 14_000u64..16_000, 1_000_000u64..16_000_000).prop_map(
        |(age, first, last, price, second)| {
            Case::perfect().with(|c| {
                c.firm["papers"]["registro_mercantil"]["issued"] = json!(format!("2026-01-{:02}", age + 1));
                c.firm["contracts"][0]["value"] = json!(first.to_string());
                c.firm["contracts"][1]["end"] = json!(if age % 2 == 0 { "2022-06-30" } else { "2026-06-30" });
                c.firm["contracts"][4]["value"] = json!(last.to_string());
                c.offer["prices"]["7"] = json!({ "unit_price": price.to_string(), "ceiling": "15000" });
                c.offer["prices"]["2"]["unit_price"] = json!(second.to_string());
            })
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Replacing a fact by «no sé» never makes anything comply, nor makes what complied fail.
    #[test]
    fn not_knowing_never_helps_and_never_condemns(case in offers(), fact in 0..FACTS.len()) {
        let before = case.judge();
        let mut unknowing = case.clone();
        forget(&mut unknowing, FACTS[fact]);
        let after = unknowing.judge();
        prop_assert_eq!(before.findings.len(), after.findings.len());
        for (was, is) in before.findings.iter().zip(&after.findings) {
            prop_assert!(!(was.state != State::Cumple && is.state == State::Cumple), "{}: {:?} became cumple without {:?}", was.id, was.state, FACTS[fact]);
            prop_assert!(!(was.state == State::Cumple && is.state == State::NoCumple), "{}: cumple became no_cumple without {:?}", was.id, FACTS[fact]);
        }
    }

    /// Splitting a contract in two of the same year, or putting them in another order, never changes the sum.
    #[test]
    fn splitting_or_reordering_contracts_never_changes_the_sum(value in 2u64..50_000_000, part in 1u64..1_000_000, year in 1984i32..=2026, turn in 0usize..6) {
        let part = part.min(value - 1);
        let whole = Case::perfect().with(|c| c.offer["accepted"] = accepting(&["LEC-REDONDEO"])).with(|c| c.firm["contracts"][0] = json!({ "id": "c1", "value": value.to_string(), "end": format!("{year}-01-30") }));
        let split = whole.clone().with(|c| {
            c.firm["contracts"][0]["value"] = json!(part.to_string());
            c.firm["contracts"].as_array_mut().unwrap().push(json!({ "id": "c6", "value": (value - part).to_string(), "end": format!("{year}-01-01") }));
            let mut order = ["c1", "c2", "c3", "c4", "c5", "c6"];
            order.rotate_left(turn);
            c.offer["contracts"] = json!(order);
        });
        let (whole, split) = (whole.finding("EXP-02"), split.finding("EXP-02"));
        prop_assert_eq!(&whole.figures["total_exact"], &split.figures["total_exact"]);
        prop_assert_eq!(whole.state, split.state);
    }

    /// Another valid paper, or a larger contract, never worsens.
    #[test]
    fn adding_never_worsens(case in offers(), more in 1u64..10_000_000) {
        let before = case.finding("EXP-02").state;
        let value: u64 = case.firm["contracts"][0]["value"].as_str().unwrap().parse().unwrap();
        let larger = case.clone().with(|c| c.firm["contracts"][0]["value"] = json!((value + more).to_string()));
        prop_assert!(before != State::Cumple || larger.finding("EXP-02").state == State::Cumple);
        let renewed = case.clone().with(|c| c.firm["papers"]["registro_mercantil"]["issued"] = json!("2026-01-30"));
        prop_assert_eq!(renewed.finding("JUR-03").state, State::Cumple);
    }

    /// What is printed is read back as the same figure, or asked about; never as another.
    #[test]
    fn printed_figures_are_read_back(integer in 0u64..1_000_000_000_000, cents in 0u32..100) {
        let canonical = match cents {
            0 => integer.to_string(),
            _ => format!("{integer}.{}", format!("{cents:02}").trim_end_matches('0')),
        };
        match parse_figure(&grouped(&canonical), 2) {
            Ok(read) => prop_assert_eq!(read, canonical),
            Err(Misread::Ambiguous { thousands, .. }) => prop_assert_eq!(thousands, canonical),
            Err(other) => prop_assert!(false, "{canonical}: {other:?}"),
        }
    }

    /// Nothing that can be typed panics, and what is understood is canonical.
    #[test]
    fn anything_typed_is_answered(typed in "[0-9.,$ \\-a-z]{0,18}") {
        if let Ok(read) = parse_figure(&typed, 2) {
            prop_assert!(habilita::engine::values::Pesos::new(&read).is_some(), "{typed} → {read}");
        }
    }

    /// The draw has one winner, the same whatever the order of input.
    #[test]
    fn the_draw_does_not_depend_on_the_order_of_input(mut names in prop::collection::vec("[A-ZÁÑña-z ]{1,8}", 1..9), trm in 1u64..9_999, turn in 0usize..9) {
        names.retain(|n| !n.trim().is_empty());
        prop_assume!(!names.is_empty());
        let bidders: Vec<Bidder> = names.iter().map(|n| Bidder { name: Text::new(n).unwrap(), offered_at: None, own: None, credits: Default::default() }).collect();
        let mut turned = bidders.clone();
        turned.rotate_left(turn % bidders.len());
        let trm = Amount::new(&trm.to_string()).unwrap();
        let (one, other) = (draw(&bidders, trm).unwrap(), draw(&turned, trm).unwrap());
        prop_assert_eq!(&one, &other);
        prop_assert_eq!(&one.order[one.number - 1], &one.winner);
    }
}
