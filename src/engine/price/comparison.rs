//! What the entity will compare to award, under each way the invitation can be read.
//!
//! Checks: nothing that could fail; what can be computed is, and what cannot is said: the total with VAT, the total without it, and how far each
//! price lies below its ceiling.
//! Legal basis: what each invitation asks; the lowest price is awarded (Ley 1150/2007 art. 2 num. 5).
//! Unknown: prices, VAT and ceilings that nobody said.

use super::asked::Asked;
use super::totals::totals;
use crate::engine::process::{Compared, Comparison};
use crate::engine::reading::Id;
use crate::engine::report::phrases::{ComparedBy, ComparisonOutcome, Discount};

pub fn judge(rule: &Comparison, asked: &Asked<'_>, accepted: &[Id]) -> ComparisonOutcome {
    let all = totals(asked.items(), asked);
    let complete = all.items.unpriced == 0;
    let (net, gross) = (all.net.and_then(|net| net.known()), all.gross.and_then(|gross| gross.known()));
    let discounts = asked.items().map(|item| {
        let direct = asked.ceilings() == asked.basis() && asked.basis().is_some() || asked.rate(item).is_some_and(|rate| rate.is_zero());
        Discount { item: item.id.to_string(), price: asked.priced(item), ceiling: asked.ceiling(item).filter(|_| direct) }
    });
    let ways = rule.by.values(accepted).into_iter().map(|by| match by {
        Compared::Total => ComparedBy::Total(gross),
        Compared::WithoutVat => ComparedBy::WithoutVat(net),
        Compared::Discount => ComparedBy::Discount,
    });
    let counted = asked.items().all(|item| item.quantity.is_some());
    let reading = rule.by.reading().filter(|id| !accepted.contains(id)).map(ToString::to_string);
    ComparisonOutcome { ways: ways.collect(), net, gross, discounts: discounts.collect(), complete, counted, reading }
}
