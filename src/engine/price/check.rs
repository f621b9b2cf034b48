//! Prices by themselves, without a process: what each item and the whole come to, and whether they pass their ceilings and the budget.
//!
//! Checks: those of `unit_prices` and `total_within_budget`, on the items and the figures that the caller brings.
//! Legal basis: none of its own.
//! Unknown: as in those rules; without a budget the total is only told.

use super::asked::Asked;
use super::lines::line;
use super::totals::totals;
use super::{total_within_budget, unit_prices};
use crate::engine::offer::{self, Aiu, Answer, Pricing};
use crate::engine::process::{AiuAsked, Item, Price, Settable, WholePesos};
use crate::engine::reading::{read_document, record, Dictionary, Field, Id, Limits, Problem, Text};
use crate::engine::report::{CheckedLine, Outcome, PriceCheck, State};
use crate::engine::values::{Amount, Pesos, PriceEntry, Vat, VatBasis};

record! {
    /// An item with its price and its ceiling (COP per unit) and its VAT (`"19"`, `"exempt"`, `"excluded"`).
    pub struct PricedItem {
        pub id: Id,
        pub title: Option<Text>,
        pub quantity: Option<Amount>,
        pub unit_price: Option<PriceEntry>,
        pub vat: Option<Vat>,
        pub ceiling: Option<Pesos>,
    }
}

record! {
    /// How they are held: the budget, whether amounts are in whole pesos, whether prices and ceilings include VAT, whether the bidder charges
    /// it, and the AIU, if they have one.
    pub struct PriceRules {
        pub budget: Option<Pesos>,
        pub whole_pesos: Option<WholePesos>,
        pub prices: Option<VatBasis>,
        pub ceilings: Option<VatBasis>,
        pub charges_vat: Option<Answer>,
        pub aiu: Option<Aiu>,
    }
}

const ITEMS: Limits = Limits { bytes: 2_000_000, what: "La lista de ítems" };
const RULES: Limits = Limits { bytes: 100_000, what: "La regla" };

/// # Errors
/// Every problem of both documents, each with its JSON pointer and its mend.
pub fn check_prices(items: &str, rule: &str) -> Result<PriceCheck, Vec<Problem>> {
    let listed: Vec<PricedItem> = read_document(items, &ITEMS)?;
    let rule: PriceRules = read_document(rule, &RULES)?;
    let (mut items, mut prices) = (Vec::new(), Dictionary::blank());
    for (index, one) in listed.into_iter().enumerate() {
        let price = offer::Price { unit_price: one.unit_price, vat: one.vat, ceiling: one.ceiling, ..offer::Price::blank() };
        if prices.insert(one.id.clone(), price).is_some() {
            let message = format!("El ítem «{}» está dos veces. Deje uno solo, o cámbiele el identificador.", one.id);
            return Err(vec![Problem { code: "duplicate_id", path: format!("/{index}/id"), message }]);
        }
        items.push(Item {
            title: one.title.or(Text::new(one.id.as_str())).unwrap_or_else(Text::blank),
            id: one.id,
            quantity: one.quantity,
            ..Item::blank()
        });
    }
    let aiu = rule.aiu.is_some().then(AiuAsked::blank);
    let price = Price { items, aiu, whole_pesos: rule.whole_pesos.map(Settable::Printed), ceilings: rule.ceilings, ..Price::blank() };
    let pricing = Pricing { charges_vat: rule.charges_vat, prices: rule.prices, aiu: rule.aiu, ..Pricing::blank() };
    let budget = rule.budget.unwrap_or(Pesos::ZERO);
    let asked = Asked { price: &price, budget, closing: None, prices: &prices, pricing: Some(&pricing), whole: rule.whole_pesos };
    Ok(checked(&asked, rule.budget.is_some()))
}

/// What each item and the whole come to; `budget`: whether the total is held against it.
pub fn checked(asked: &Asked<'_>, budget: bool) -> PriceCheck {
    let mut lines = Vec::new();
    for item in asked.items() {
        let outcome = unit_prices::judge(item, asked);
        let line = line(item, asked).flatten();
        let known = |bounds: super::lines::Bounds| bounds.known().map(Pesos::plain);
        lines.push(CheckedLine {
            id: item.id.to_string(),
            total: line.and_then(|line| known(line.net)),
            vat: line.and_then(|line| Some(line.gross.known()?.above(line.net.known()?).unwrap_or(Pesos::ZERO).plain())),
            state: outcome.state(),
            sentence: outcome.body(),
        });
    }
    let all = totals(asked.items(), asked);
    let within = budget.then(|| total_within_budget::judge(asked).state());
    let states: Vec<State> = lines.iter().map(|line| line.state).chain(within).collect();
    let gravest = [State::NoCumple, State::PorConfirmar, State::RequiereRevision];
    PriceCheck {
        lines,
        total: all.net.and_then(|net| net.known()).map(Pesos::plain),
        total_with_vat: all.gross.and_then(|gross| gross.known()).map(Pesos::plain),
        state: gravest.into_iter().find(|state| states.contains(state)).unwrap_or(State::Cumple),
    }
}
