//! Typed prices as an offer has them.

use super::asks::PriceAsks;
use super::draft::PriceDraft;
use crate::engine::bidder::Answer;
use crate::engine::offer::Price;
use crate::engine::process::{Item, Process};
use crate::engine::reading::{Dictionary, Id, Ordered, Text};
use crate::engine::values::text::parse_figure;
use crate::engine::values::{parse_vat, Amount, Pesos, PriceEntry};
use crate::ui::state::convert::pesos;
use crate::ui::state::Work;

/// With more changes than this everything is read again.
const FEW: usize = 20;
/// Decimals of a quantity.
pub const QUANTITY_DECIMALS: usize = 6;

/// The prices typed for a process. `earlier`: what was typed before, and the prices it came to.
pub fn prices(work: &Work, process: &Process, earlier: Option<(&Work, &Dictionary<Price>)>) -> Dictionary<Price> {
    let all_priced = work.offer.all_priced == Some(Answer::Yes);
    let drafts = &work.offer.prices;
    let asks = PriceAsks::of(process, &work.offer);
    let same = |before: &Work| before.offer.all_priced == work.offer.all_priced && PriceAsks::of(process, &before.offer) == asks;
    let same = earlier.filter(|(before, _)| same(before));
    if let Some((changed, known)) = same.and_then(|(before, known)| Some((few_changes(&before.offer.prices, drafts)?, known))) {
        let mut prices = known.clone();
        for item in changed.into_iter().filter_map(|id| process.price.items.iter().find(|item| item.id == *id)) {
            let id = &item.id;
            match price(drafts.get(id), item, all_priced, &asks) {
                Some(price) => drop(prices.insert(id.clone(), price)),
                None => drop(prices.remove(id)),
            }
        }
        return prices;
    }
    // In the order of their ids, so that each is put at the end of what is there.
    let items: Ordered<&Id, &Item> = process.price.items.iter().map(|item| (&item.id, item)).collect();
    items.iter().filter_map(|(id, item)| Some(((*id).clone(), price(drafts.get(*id), item, all_priced, &asks)?))).collect()
}

/// The ids whose draft is not the one there was, if they are few.
fn few_changes<'a>(before: &'a Dictionary<PriceDraft>, now: &'a Dictionary<PriceDraft>) -> Option<Vec<&'a Id>> {
    let (mut changed, mut still) = (Vec::new(), 0);
    for (id, draft) in now.iter() {
        let known = before.get(id);
        still += usize::from(known.is_some());
        if known != Some(draft) {
            changed.push(id);
        }
        if changed.len() > FEW {
            return None;
        }
    }
    if still < before.len() {
        changed.extend(before.keys().filter(|id| !now.contains_key(*id)));
    }
    Some(changed)
}

fn price(draft: Option<&PriceDraft>, item: &Item, all_priced: bool, asks: &PriceAsks) -> Option<Price> {
    let left_empty = all_priced.then_some(PriceEntry::Empty);
    let Some(draft) = draft else { return left_empty.map(|empty| Price { unit_price: Some(empty), ..NOTHING }) };
    let price = Price {
        unit_price: match pesos(&draft.unit_price) {
            Some(price) => Some(PriceEntry::Priced(price)),
            None => left_empty.filter(|_| draft.unit_price.trim().is_empty()),
        },
        // Where the invitation prints it nobody is asked for it.
        ceiling: pesos(&draft.ceiling).filter(|_| item.ceiling.is_none()),
        vat: parse_vat(&draft.vat).filter(|_| asks.vat && item.vat.is_none()),
        vat_norm: Text::new(draft.vat_norm.trim()).filter(|_| asks.norm_of(item, draft)),
        quantity: quantity(&draft.quantity).filter(|_| asks.quantity_of(item)),
        total: pesos(&draft.total).filter(|_| asks.total),
    };
    (price != NOTHING).then_some(price)
}

/// A quantity that was typed, if it can be read.
pub fn quantity(typed: &str) -> Option<Amount> {
    parse_figure(typed, QUANTITY_DECIMALS).ok().and_then(|text| Amount::new(&text))
}

const NOTHING: Price = Price { unit_price: None, ceiling: None, vat: None, vat_norm: None, quantity: None, total: None };

/// Quantity × price as they are written, in whole pesos where they are asked; without a printed quantity, the price.
pub fn base(process: &Process, item: &Item, draft: &PriceDraft) -> Option<Pesos> {
    let way = process.price.whole_pesos.as_ref().and_then(|whole| whole.values(&[]).first().copied());
    let whole = |amount: Pesos| way.map_or(amount, |way| way.apply(amount));
    let price = whole(pesos(&draft.unit_price)?);
    item.quantity.map_or(Some(price), |quantity| price.times(quantity.get())).map(whole)
}
