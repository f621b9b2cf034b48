//! The total of the offer is within the budget; of each lot, within its own.
//!
//! Checks: Σ quantity × unit price, with VAT and AIU, ≤ budget. An item without a printed quantity counts once.
//! Legal basis: what each invitation asks.
//! Unknown: items without a price, and VAT that nobody said, matter only while they could change the answer.

use super::asked::Asked;
use super::totals::{totals, Totals};
use crate::engine::process::{Item, Lot};
use crate::engine::report::phrases::{Between, PricedLine, TotalPriceOutcome};
use crate::engine::values::Pesos;

pub fn judge(asked: &Asked<'_>) -> TotalPriceOutcome {
    within(totals(asked.items(), asked), asked, asked.budget)
}

/// Of one lot; `None` if the offer is not for it.
pub fn judge_lot(lot: &Lot, asked: &Asked<'_>) -> Option<TotalPriceOutcome> {
    let own = |item: &&Item| item.lot.as_ref() == Some(&lot.id);
    asked.offers(&lot.id).then(|| within(totals(asked.items().filter(own), asked), asked, lot.budget))
}

fn within(totals: Totals<'_>, asked: &Asked<'_>, budget: Pesos) -> TotalPriceOutcome {
    let Totals { items, aiu, net, gross } = totals;
    let without_rate = items.without_rate();
    let line = |line: super::lines::Line<'_>| PricedLine {
        item: line.item.id.clone(),
        quantity: line.quantity,
        price: line.price,
        base: line.base,
        rate: line.rate,
        total: line.gross.known().unwrap_or(line.base),
    };
    TotalPriceOutcome {
        unpriced: items.unpriced,
        without_rate,
        basis_unknown: asked.basis().is_none(),
        charges_unknown: asked.charges_vat().is_none(),
        lines: items.lines.into_iter().map(line).collect(),
        aiu,
        net: net.and_then(|net| net.known()),
        total: gross.map(|gross| Between { least: gross.least, most: gross.most }),
        budget,
    }
}
