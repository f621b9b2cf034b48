use super::*;
use crate::engine::bidder::BidderKind;
use crate::engine::reading::Id;
use crate::ui::state::{Action, AnswerDraft, PaperDraft, PriceDraft, Typed};
use serde_json::Value;
use std::rc::Rc;
use yew::Reducible;

const GACHALA: &str = include_str!("../../../../www/procesos/gachala-mic-006-2026.json");

fn version(change: impl Fn(&mut Value)) -> Process {
    let mut definition: Value = serde_json::from_str(GACHALA).expect("JSON");
    change(&mut definition);
    Process::load(&definition.to_string()).expect("a definition")
}

/// An item that is gone takes its answer out of the count and is named; what is new is asked; everything else stays.
#[test]
fn what_an_addendum_leaves_of_the_answers() {
    let id = |text: &str| Id::new(text).expect("an id");
    let paper = PaperDraft { has: Some(AnswerDraft::No), ..PaperDraft::default() };
    let price = |text: &str| PriceDraft { unit_price: Typed::new(text), ..PriceDraft::default() };
    let actions = [
        Action::Kind(Some(BidderKind::Natural)),
        Action::Paper(None, id("registro_mercantil"), paper.into()),
        Action::Price(id("1"), price("100").into()),
        Action::Price(id("2"), price("200").into()),
    ];
    let work = actions.into_iter().fold(Rc::new(Work::default()), |work, action| work.reduce(action));
    let before = version(|_| {});
    let same = Carried::between(&before, &version(|definition| definition["version"] = 99.into()), &work);
    assert!(same.changes.is_empty(), "{same:?}");
    let after = version(|definition| {
        let items = definition["price"]["items"].as_array_mut().expect("items");
        items[0]["id"] = "1-nuevo".into();
    });
    let carried = Carried::between(&before, &after, &work);
    assert!(carried.changes.dropped.iter().any(|question| question.field == "precio-1"), "{:?}", carried.changes.dropped);
    assert!(carried.changes.added.iter().any(|question| question.field == "precio-1-nuevo"), "{:?}", carried.changes.added);
    assert_eq!(same.kept, carried.kept + carried.changes.dropped.len(), "the others stay");
}
