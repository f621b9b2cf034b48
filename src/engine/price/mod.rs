//! Prices against ceilings and budget.

mod low_among;
mod net;
mod total_within_budget;
mod unit_prices;

pub use low_among::{load_named_offers, low_among, NamedOffer};
pub use net::{deduction_facts, net_income, LineTotals};

use super::offer::Offer;
use super::process::{Item, PriceRule, PriceRuleKind, Process};
use super::report::phrases::UnitSumOutcome;
use super::report::Outcome;

/// A rule, the item it was applied to, if it is about one, and what came of it; `None` where it is what came of it before.
type Judged<'a> = (&'a PriceRule, Option<&'a Item>, Option<Box<dyn Outcome>>);

/// The outcomes of every rule, always as many and in the same order for a process. `before` is an offer judged earlier.
pub fn judge<'a>(process: &'a Process, offer: &Offer, before: Option<&Offer>) -> Vec<Judged<'a>> {
    let mut found: Vec<Judged<'a>> = Vec::new();
    for rule in &process.price.rules {
        match &rule.rule {
            PriceRuleKind::UnitPrices(_) => {
                for item in &process.price.items {
                    let price = offer.prices.get(&item.id);
                    let known = before.is_some_and(|before| before.prices.get(&item.id) == price);
                    let outcome = (!known).then(|| -> Box<dyn Outcome> { Box::new(unit_prices::judge(item, price)) });
                    found.push((rule, Some(item), outcome));
                }
            }
            PriceRuleKind::TotalWithinBudget(_) => found.push((rule, None, Some(Box::new(total_within_budget::judge(process, offer))))),
            PriceRuleKind::UnitSumWithinBudget(_) => {
                found.push((rule, None, Some(Box::new(UnitSumOutcome(total_within_budget::judge(process, offer))))));
            }
        }
    }
    found
}
