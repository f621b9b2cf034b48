//! Every item is priced, above zero and not above its ceiling.
//!
//! Checks: one item. The ceiling is the invitation's, or else the one the bidder read in the market study; price and ceiling are
//! compared as they are written, so both must include VAT or both leave it out.
//! Legal basis: what each invitation asks; the economic offer cannot be put right after the closing (Ley 1150/2007 art. 5 par. 1).
//! Unknown: no price yet, or no ceiling. A price left empty is missing; it is never zero.

use crate::engine::offer::Price;
use crate::engine::process::Item;
use crate::engine::report::phrases::{UnitPrice, UnitPriceOutcome};
use crate::engine::values::PriceEntry;

pub fn judge(item: &Item, price: Option<&Price>) -> UnitPriceOutcome {
    // A ceiling of zero is a slip, not a ceiling.
    let ceiling = item.ceiling.or(price.and_then(|p| p.ceiling)).filter(|ceiling| !ceiling.is_zero());
    let verdict = match (price.and_then(|p| p.unit_price), ceiling) {
        (None, _) => UnitPrice::Unknown,
        (Some(PriceEntry::Empty), _) => UnitPrice::Empty,
        (Some(PriceEntry::Priced(price)), _) if price.is_zero() => UnitPrice::Zero,
        (Some(PriceEntry::Priced(price)), None) => UnitPrice::NoCeiling { price },
        (Some(PriceEntry::Priced(price)), Some(ceiling)) => match price.above(ceiling) {
            Some(by) => UnitPrice::Above { price, ceiling, by },
            None => UnitPrice::Within { price, ceiling },
        },
    };
    UnitPriceOutcome { item: item.id.to_string(), title: item.title.to_string(), verdict }
}
