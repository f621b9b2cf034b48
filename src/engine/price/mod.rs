//! Prices against ceilings and budget.

mod asked;
mod ceiling;
mod check;
mod comparison;
mod form;
mod left;
mod lines;
mod low;
mod low_among;
mod net;
#[cfg(feature = "bench")]
mod tally;
mod total_within_budget;
mod totals;
mod unit_prices;
mod whole;

pub use asked::Asked;
pub use check::check_prices;
pub use left::left;
pub use lines::{line, Bounds};
pub use low_among::{load_named_offers, low_among, NamedOffer};
pub use net::{deduction_facts, net_income, LineTotals};
#[cfg(feature = "bench")]
pub use tally::{price_tally, PriceTally};
pub use totals::totals;

use super::offer::Offer;
use super::process::{Item, PriceRule, PriceRuleKind, Process, Settable, WholePesos};
use super::reading::Id;
use super::report::phrases::{Choice, LotNotOffered, Readings, UnderReading, UnitSumOutcome};
use super::report::Outcome;
use super::values::PriceEntry;
use std::rc::Rc;

/// A rule, the item or the lot it was applied to, if it is about one, and what came of it; `None` where it is what came of it before.
type Judged<'a> = (&'a PriceRule, Option<&'a Id>, Option<Rc<dyn Outcome>>);

/// The outcomes of every rule, always as many and in the same order for a process. `before` is an offer judged earlier.
pub fn judge<'a>(process: &'a Process, offer: &Offer, before: Option<&Offer>) -> Vec<Judged<'a>> {
    let mut found: Vec<Judged<'a>> = Vec::new();
    let before = before.filter(|before| before.pricing == offer.pricing && before.accepted == offer.accepted);
    let under = Under { process, offer };
    let asked = Asked::of(process, offer);
    for rule in &process.price.rules {
        let outcome: Box<dyn Outcome> = match &rule.rule {
            PriceRuleKind::UnitPrices(_) => {
                for item in &process.price.items {
                    let known = before.is_some_and(|before| before.prices.get(&item.id) == offer.prices.get(&item.id));
                    found.push((rule, Some(&item.id), (!known).then(|| under.of_item(item))));
                }
                continue;
            }
            PriceRuleKind::TotalWithinBudget(_) if process.price.lots.is_some() => {
                for lot in process.price.lots.iter().flatten() {
                    let one = |asked: &Asked<'_>| -> Box<dyn Outcome> {
                        total_within_budget::judge_lot(lot, asked).map_or(Box::new(LotNotOffered), |total| Box::new(total))
                    };
                    found.push((rule, Some(&lot.id), Some(under.each(one).into())));
                }
                continue;
            }
            PriceRuleKind::TotalWithinBudget(_) => under.each(|asked| Box::new(total_within_budget::judge(asked))),
            PriceRuleKind::UnitSumWithinBudget(_) => under.each(|asked| Box::new(UnitSumOutcome(total_within_budget::judge(asked)))),
            PriceRuleKind::WholePesos(_) => Box::new(form::whole_pesos(&asked)),
            PriceRuleKind::Quantities(_) => Box::new(form::quantities(&asked)),
            PriceRuleKind::Arithmetic(_) => Box::new(form::arithmetic(&asked)),
            PriceRuleKind::Words(_) => Box::new(form::worded(&asked)),
            PriceRuleKind::VatCited(_) => Box::new(form::cited(&asked)),
            PriceRuleKind::Floor(rule) => under.each(|asked| Box::new(low::floor(rule, asked))),
            PriceRuleKind::LowPrice(rule) => under.each(|asked| Box::new(low::low(rule, asked))),
            PriceRuleKind::Comparison(rule) => Box::new(comparison::judge(rule, &asked, &offer.accepted)),
        };
        found.push((rule, None, Some(outcome.into())));
    }
    found
}

/// The same rule under every way in which amounts may become whole pesos.
struct Under<'a> {
    process: &'a Process,
    offer: &'a Offer,
}

impl Under<'_> {
    fn ways(&self) -> Vec<WholePesos> {
        let whole = self.process.price.whole_pesos.as_ref();
        whole.map(|whole| whole.values(&self.offer.accepted).into_iter().copied().collect()).unwrap_or_default()
    }

    /// A price without cents is the same under all of them.
    fn of_item(&self, item: &Item) -> Rc<dyn Outcome> {
        let entry = self.offer.prices.get(&item.id).and_then(|price| price.unit_price);
        let cents = matches!(entry, Some(PriceEntry::Priced(price)) if price.has_cents());
        if cents {
            self.each(|asked| Box::new(unit_prices::judge(item, asked))).into()
        } else {
            Rc::new(unit_prices::judge(item, &Asked::of(self.process, self.offer)))
        }
    }

    fn each(&self, judge: impl Fn(&Asked<'_>) -> Box<dyn Outcome>) -> Box<dyn Outcome> {
        let first = Asked::of(self.process, self.offer);
        let reading = self.process.price.whole_pesos.as_ref().and_then(Settable::reading);
        let one = |way: WholePesos| UnderReading {
            choices: reading.map(|id| Choice { id: id.to_string(), words: way.words().to_owned() }).into_iter().collect(),
            outcome: judge(&Asked { whole: Some(way), ..first }),
        };
        let mut ways = self.ways().into_iter();
        match (ways.next(), ways.len()) {
            (Some(assumed), 1..) => Box::new(Readings { first: one(assumed), others: ways.map(one).collect() }),
            _ => judge(&first),
        }
    }
}
