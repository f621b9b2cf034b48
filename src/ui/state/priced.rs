//! Typed prices as an offer has them.

use super::convert::pesos;
use super::draft::PriceDraft;
use super::Work;
use crate::engine::bidder::Answer;
use crate::engine::offer::Price;
use crate::engine::process::{Item, Process};
use crate::engine::reading::{Dictionary, Id, Ordered};
use crate::engine::values::PriceEntry;

/// With more changes than this everything is read again.
const FEW: usize = 20;

/// The prices typed for a process. `earlier`: what was typed before, and the prices it came to.
pub fn prices(work: &Work, process: &Process, earlier: Option<(&Work, &Dictionary<Price>)>) -> Dictionary<Price> {
    let all_priced = work.offer.all_priced == Some(Answer::Yes);
    let drafts = &work.offer.prices;
    let same = earlier.filter(|(before, _)| before.offer.all_priced == work.offer.all_priced);
    if let Some((changed, known)) = same.and_then(|(before, known)| Some((few_changes(&before.offer.prices, drafts)?, known))) {
        let mut prices = known.clone();
        for item in changed.into_iter().filter_map(|id| process.price.items.iter().find(|item| item.id == *id)) {
            let id = &item.id;
            match price(drafts.get(id), item, all_priced) {
                Some(price) => drop(prices.insert(id.clone(), price)),
                None => drop(prices.remove(id)),
            }
        }
        return prices;
    }
    // In the order of their ids, so that each is put at the end of what is there.
    let items: Ordered<&Id, &Item> = process.price.items.iter().map(|item| (&item.id, item)).collect();
    items.iter().filter_map(|(id, item)| Some(((*id).clone(), price(drafts.get(*id), item, all_priced)?))).collect()
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

fn price(draft: Option<&PriceDraft>, item: &Item, all_priced: bool) -> Option<Price> {
    let empty = PriceDraft::default();
    let draft = draft.unwrap_or(&empty);
    let unit_price = match pesos(&draft.unit_price) {
        Some(price) => Some(PriceEntry::Priced(price)),
        None => (all_priced && draft.unit_price.trim().is_empty()).then_some(PriceEntry::Empty),
    };
    // Where the invitation prints the ceiling nobody is asked for it.
    let ceiling = pesos(&draft.ceiling).filter(|_| item.ceiling.is_none());
    (unit_price.is_some() || ceiling.is_some()).then_some(Price {
        unit_price,
        ceiling,
        vat: None,
        vat_norm: None,
        quantity: None,
        total: None,
    })
}
