//! Prices against ceilings and budget.

mod total_within_budget;
mod unit_prices;

use super::offer::Offer;
use super::process::{PriceRule, PriceRuleKind, Process};
use super::report::phrases::UnitSumOutcome;
use super::report::Outcome;

/// The outcomes of every rule; the second is the item a finding is about, if it is about one.
pub fn judge<'a>(process: &'a Process, offer: &'a Offer) -> Vec<(&'a PriceRule, Option<String>, Box<dyn Outcome>)> {
    let mut found: Vec<(&PriceRule, Option<String>, Box<dyn Outcome>)> = Vec::new();
    for rule in &process.price.rules {
        match &rule.rule {
            PriceRuleKind::UnitPrices(_) => {
                for item in &process.price.items {
                    found.push((rule, Some(item.id.to_string()), Box::new(unit_prices::judge(item, offer.prices.get(&item.id)))));
                }
            }
            PriceRuleKind::TotalWithinBudget(_) => found.push((rule, None, Box::new(total_within_budget::judge(process, offer)))),
            PriceRuleKind::UnitSumWithinBudget(_) => {
                found.push((rule, None, Box::new(UnitSumOutcome(total_within_budget::judge(process, offer)))));
            }
        }
    }
    found
}
