//! An offer's prices beside what an invitation asks of them.

use crate::engine::offer::{self, Answer, Offer, Pricing};
use crate::engine::process::{self, Item, MilestoneKind, Process, WholePesos};
use crate::engine::reading::{Dictionary, Id};
use crate::engine::values::{Date, Pesos, PriceEntry, Vat, VatBasis};
use rust_decimal::Decimal;

/// What is asked and what is offered. `whole`: how amounts become whole pesos, in the reading under which they are looked at.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    pub price: &'a process::Price,
    pub budget: Pesos,
    pub closing: Option<Date>,
    pub prices: &'a Dictionary<offer::Price>,
    pub pricing: Option<&'a Pricing>,
    pub whole: Option<WholePesos>,
}

impl<'a> Asked<'a> {
    pub fn of(process: &'a Process, offer: &'a Offer) -> Asked<'a> {
        let whole = process.price.whole_pesos.as_ref().and_then(|whole| whole.values(&offer.accepted).first().map(|whole| **whole));
        let budget = process.budget.amount;
        let closing = process.milestone(MilestoneKind::Closing).map(|row| row.date);
        Asked { price: &process.price, budget, closing, prices: &offer.prices, pricing: offer.pricing.as_ref(), whole }
    }

    pub fn entry(&self, item: &Item) -> Option<&'a offer::Price> {
        self.prices.get(&item.id)
    }

    /// What was written as its price, as it counts: in whole pesos if they are asked.
    pub fn priced(&self, item: &Item) -> Option<Pesos> {
        self.priced_of(self.entry(item)?)
    }

    pub fn priced_of(&self, entry: &offer::Price) -> Option<Pesos> {
        match entry.unit_price? {
            PriceEntry::Priced(price) => Some(self.round(price)),
            PriceEntry::Empty => None,
        }
    }

    /// The ceiling of the invitation, or else the one the bidder read. One of zero is a slip, not a ceiling.
    pub fn ceiling(&self, item: &Item) -> Option<Pesos> {
        self.ceiling_of(item, self.entry(item))
    }

    pub fn ceiling_of(&self, item: &Item, entry: Option<&offer::Price>) -> Option<Pesos> {
        item.ceiling.or(entry.and_then(|price| price.ceiling)).filter(|ceiling| !ceiling.is_zero())
    }

    /// Whether the prices that were written include VAT, if it is known.
    pub fn basis(&self) -> Option<VatBasis> {
        self.pricing.and_then(|pricing| pricing.prices)
    }

    /// Whether the ceilings do.
    pub fn ceilings(&self) -> Option<VatBasis> {
        self.price.ceilings.or(self.pricing.and_then(|pricing| pricing.ceilings))
    }

    /// Whether the bidder charges VAT.
    pub fn charges_vat(&self) -> Option<bool> {
        self.pricing.and_then(|pricing| pricing.charges_vat).map(|said| said == Answer::Yes)
    }

    /// The VAT that an item is said to have, if the bidder charges it.
    pub fn vat(&self, item: &Item) -> Option<Vat> {
        item.vat.or(self.entry(item).and_then(|price| price.vat))
    }

    /// In %: none where the bidder charges no VAT, or where it is charged on the profit only. Of who did not say, it may be none.
    pub fn rate(&self, item: &Item) -> Option<Decimal> {
        self.rate_of(item, self.entry(item))
    }

    pub fn rate_of(&self, item: &Item, entry: Option<&offer::Price>) -> Option<Decimal> {
        if self.charges_vat() == Some(false) || self.price.aiu.is_some() {
            return Some(Decimal::ZERO);
        }
        item.vat.or(entry.and_then(|price| price.vat)).map(Vat::rate).filter(|rate| rate.is_zero() || self.charges_vat().is_some())
    }

    /// In whole pesos, if they are asked.
    pub fn round(&self, amount: Pesos) -> Pesos {
        self.whole.map_or(amount, |whole| whole.apply(amount))
    }

    /// Whether the offer is for this lot.
    pub fn offers(&self, lot: &Id) -> bool {
        self.pricing.is_none_or(|pricing| pricing.lots.is_empty() || pricing.lots.contains(lot))
    }

    /// Whether the item is one of those that are offered: of a lot the offer is for, or of none.
    pub fn includes(&self, item: &Item) -> bool {
        item.lot.as_ref().is_none_or(|lot| self.offers(lot))
    }

    /// The items that are offered.
    pub fn items(&self) -> impl Iterator<Item = &'a Item> + use<'a> {
        let own = *self;
        self.price.items.iter().filter(move |item| own.includes(item))
    }
}
