//! Every item is priced, above zero and not above its ceiling.
//!
//! Checks: one item, as `ceiling` compares it. The ceiling is the invitation's, or else the one the bidder read in the market study.
//! Legal basis: what each invitation asks; the economic offer cannot be put right after the closing (Ley 1150/2007 art. 5 par. 1).
//! Unknown: no price yet, or no ceiling. A price left empty is missing; it is never zero.

use super::asked::Asked;
use super::ceiling::against;
use crate::engine::process::Item;
use crate::engine::report::phrases::{UnitPrice, UnitPriceOutcome};
use crate::engine::values::PriceEntry;

pub fn judge(item: &Item, asked: &Asked<'_>) -> UnitPriceOutcome {
    UnitPriceOutcome { item: item.id.clone(), title: item.title.clone(), verdict: verdict(item, asked) }
}

pub fn verdict(item: &Item, asked: &Asked<'_>) -> UnitPrice {
    let entry = asked.entry(item);
    match entry.and_then(|entry| entry.unit_price) {
        _ if !asked.includes(item) => UnitPrice::NotOffered,
        None => UnitPrice::Unknown,
        Some(PriceEntry::Empty) => UnitPrice::Empty,
        Some(PriceEntry::Priced(written)) => match (asked.round(written), asked.ceiling_of(item, entry)) {
            (price, _) if price.is_zero() => UnitPrice::Zero,
            (price, None) => UnitPrice::NoCeiling { price },
            (price, Some(ceiling)) => against(price, ceiling, asked.rate_of(item, entry), asked),
        },
    }
}
