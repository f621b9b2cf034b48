//! A total that is too low: below the least the invitation admits, or so low that the entity may ask for an explanation.
//!
//! Checks: total ≥ so much of the budget; total > estimate less so much (below it, or at it, a justification is to be ready: never a rejection).
//! Legal basis: what each invitation asks; Decreto 1082/2015 art. 2.2.1.1.2.2.4 gives no percentage, the guide of the state agency does.
//! Unknown: a total that is not complete may still grow.

use super::asked::Asked;
use super::totals::totals;
use crate::engine::process::{Item, LowPrice, PriceFloor};
use crate::engine::reference::low_offer_rules;
use crate::engine::report::phrases::{Between, FloorOutcome, LowOutcome};
use crate::engine::values::Pesos;

pub fn floor(rule: &PriceFloor, asked: &Asked<'_>) -> FloorOutcome {
    let total = totals(asked.items(), asked).gross.map(|total| Between { least: total.least, most: total.most });
    FloorOutcome { total, budget: asked.budget, percent: rule.percent, least: asked.budget.percent(rule.percent.get()) }
}

pub fn low(rule: &LowPrice, asked: &Asked<'_>) -> LowOutcome {
    let counted = asked.items().all(|item| item.quantity.is_some());
    let total = totals(asked.items(), asked).gross.map(|total| Between { least: total.least, most: total.most });
    let typed = asked.pricing.and_then(|pricing| pricing.estimate);
    let estimate = match typed {
        Some(estimate) => Some(estimate),
        None if counted => Some(asked.budget),
        // Without quantities a budget says nothing of the prices: their ceilings do.
        None => ceilings(asked),
    };
    // An invitation without a closing has no day to look the guide up for.
    let guide = || low_offer_rules(Some(asked.closing?)).map(|rules| rules.percent.0);
    let percent = rule.percent.or_else(guide);
    let limit = estimate.zip(percent).and_then(|(estimate, percent)| estimate.less(percent));
    LowOutcome { total, estimate, of_ceilings: typed.is_none() && !counted, percent, limit }
}

/// The sum of the ceilings, one of each item, if all are known and stand on the same basis as the prices.
fn ceilings(asked: &Asked<'_>) -> Option<Pesos> {
    let same = |item: &Item| asked.ceilings() == asked.basis() || asked.rate(item).is_some_and(|rate| rate.is_zero());
    let mut sum = Pesos::ZERO;
    for item in asked.items() {
        sum = sum.plus(asked.ceiling(item).filter(|_| same(item))?)?;
    }
    Some(sum)
}
