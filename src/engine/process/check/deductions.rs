//! Deductions: the facts and items they name exist, and no two rows of a family are taken from the same item of the same bidder.

use crate::engine::bidder::BidderKind;
use crate::engine::process::{Deduction, Process, TakenDeduction};
use crate::engine::reading::{Id, Problems};

/// Every answer to the facts of a family is tried, so their number is bounded.
const MOST_FACTS: usize = 4;

pub fn deductions(process: &Process, problems: &mut Problems) {
    let rows: Vec<(usize, &Deduction, &TakenDeduction)> =
        process.deductions.iter().enumerate().filter_map(|(index, row)| Some((index, row, row.taken()?))).collect();
    for (index, _, taken) in &rows {
        let place = format!("/deductions/{index}/rule/taken");
        let mut missing = |found: bool, id: &Id, list: &str, path: String| {
            if !found {
                problems.add("unknown_name", path, format!("«{id}» no está en «{list}». Agréguelo allí o corrija el nombre."));
            }
        };
        for (at, when) in taken.when.iter().enumerate() {
            let found = process.facts.iter().any(|fact| fact.id == when.fact);
            missing(found, &when.fact, "facts", format!("{place}/when/{at}/fact"));
        }
        for (at, id) in taken.items.iter().enumerate() {
            let found = process.price.items.iter().any(|item| item.id == *id);
            missing(found, id, "price/items", format!("{place}/items/{at}"));
        }
    }
    for (at, (index, row, taken)) in rows.iter().enumerate() {
        let before = || rows.iter().take(at).filter(|(_, _, other)| other.family == taken.family);
        if let Some((_, other, _)) = before().find(|(_, _, other)| both(taken, other)) {
            let message = format!(
                "«{}» y «{}» son de la misma familia y se descontarían ambas del mismo ítem. Sepárelas por ítems, forma de proponente, respuestas o valor.",
                other.id, row.id
            );
            problems.add("both_taken", format!("/deductions/{index}/rule/taken"), message);
        }
        let mut facts: Vec<&Id> = before().flat_map(|(_, _, other)| &other.when).map(|when| &when.fact).collect();
        facts.extend(taken.when.iter().map(|when| &when.fact));
        facts.sort_unstable();
        facts.dedup();
        if facts.len() > MOST_FACTS {
            let message = format!("Una familia de descuentos puede depender de {MOST_FACTS} preguntas como máximo.");
            problems.add("too_many_facts", format!("/deductions/{index}/rule/taken/when"), message);
        }
    }
}

/// Whether two rows of a family could be taken from one item of one bidder.
fn both(one: &TakenDeduction, two: &TakenDeduction) -> bool {
    let items = match (one.items.is_empty(), two.items.is_empty()) {
        (true, true) => true,
        (false, false) => one.items.iter().any(|id| two.names(id)),
        _ => false,
    };
    let apart = |one: &TakenDeduction, two: &TakenDeduction| one.below_smmlv.zip(two.from_smmlv).is_some_and(|(below, from)| below <= from);
    let person = |kind: BidderKind| one.concerns(kind) && two.concerns(kind) && !told_apart(one, two, kind);
    items && !apart(one, two) && !apart(two, one) && BidderKind::ALL.iter().any(|kind| person(*kind))
}

/// Whether some fact that this form of person is asked holds for one of the rows only.
fn told_apart(one: &TakenDeduction, two: &TakenDeduction, kind: BidderKind) -> bool {
    let asked = |row: &'_ TakenDeduction| -> Vec<_> {
        row.when
            .iter()
            .filter(|when| when.applies.is_empty() || when.applies.contains(&kind))
            .map(|when| (when.fact.clone(), when.is))
            .collect()
    };
    let (first, second) = (asked(one), asked(two));
    first.iter().any(|(fact, is)| second.iter().any(|(other, not)| fact == other && is != not))
}
