//! The total of the offer is within the budget.
//!
//! Checks: Σ quantity × unit price ≤ budget, exact. An item without a printed quantity counts once.
//! Legal basis: what each invitation asks.
//! Unknown: items without a price matter only while the priced ones stay within the budget.

use crate::engine::offer::{Offer, Price};
use crate::engine::process::{Item, Process};
use crate::engine::report::phrases::TotalPriceOutcome;
use crate::engine::values::{text, Pesos, PriceEntry};

pub fn judge(process: &Process, offer: &Offer) -> TotalPriceOutcome {
    let mut outcome =
        TotalPriceOutcome { lines: Vec::new(), unpriced: Vec::new(), total: Some(Pesos::ZERO), budget: process.budget.amount };
    for item in &process.price.items {
        match priced(offer.prices.get(&item.id)) {
            None => outcome.unpriced.push(item.id.to_string()),
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
    let line = item.quantity.map_or(Some(price), |quantity| price.times(quantity.get()));
    let quantity = item.quantity.map_or_else(|| "1".to_owned(), |quantity| text::grouped(&quantity.plain()));
    outcome.total = outcome.total.and_then(|sum| sum.plus(line?));
    if let Some(line) = line {
        outcome.lines.push((item.id.to_string(), format!("{quantity} × {price}"), line));
    }
}
