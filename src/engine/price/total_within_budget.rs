//! The total of the offer is within the budget.
//!
//! Checks: Σ quantity × unit price ≤ budget, exact. An item without a printed quantity counts once.
//! Legal basis: what each invitation asks.
//! Unknown: items without a price matter only while the priced ones stay within the budget.

use crate::engine::offer::{Offer, Price};
use crate::engine::process::{Item, Process};
use crate::engine::report::phrases::{PricedLine, TotalPriceOutcome};
use crate::engine::values::{Pesos, PriceEntry};

pub fn judge(process: &Process, offer: &Offer) -> TotalPriceOutcome {
    let mut outcome = TotalPriceOutcome { lines: Vec::new(), unpriced: 0, total: Some(Pesos::ZERO), budget: process.budget.amount };
    for item in &process.price.items {
        match priced(offer.prices.get(&item.id)) {
            None => outcome.unpriced = outcome.unpriced.saturating_add(1),
            Some(price) => add(&mut outcome, item, price),
        }
    }
    outcome
}

fn priced(price: Option<&Price>) -> Option<Pesos> {
    match price?.unit_price? {
        PriceEntry::Priced(price) => Some(price),
        PriceEntry::Empty => None,
    }
}

fn add(outcome: &mut TotalPriceOutcome, item: &Item, price: Pesos) {
    let total = item.quantity.map_or(Some(price), |quantity| price.times(quantity.get()));
    outcome.total = outcome.total.and_then(|sum| sum.plus(total?));
    if let Some(total) = total {
        outcome.lines.push(PricedLine { item: item.id.clone(), quantity: item.quantity, price, total });
    }
}
