//! Which items are not as they should be, without asking the engine again: what it found, and what of a row it is never told.

use super::asks::PriceAsks;
use super::column::PriceColumn;
use super::draft::PriceDraft;
use super::entries::quantity;
use crate::engine::process::Item;
use crate::engine::report::State;

/// `found`: what came of its price.
pub fn is_problem(item: &Item, draft: &PriceDraft, asks: &PriceAsks, found: Option<State>) -> bool {
    match found {
        Some(State::NoAplica) => return false,
        Some(State::Cumple) | None => {}
        Some(_) => return true,
    }
    let asked = PriceColumn::of(asks).into_iter().filter(|column| column.asked_of(item, draft, asks));
    let mut wrong = asked.map(|column| match column {
        PriceColumn::Norm => draft.vat_norm.trim().is_empty(),
        PriceColumn::Vat if draft.vat.trim().is_empty() => true,
        PriceColumn::Quantity if quantity(&draft.quantity).is_some_and(|own| Some(own) != item.quantity) => true,
        column => column.misreads(column.typed(draft)),
    });
    wrong.any(|wrong| wrong)
}
