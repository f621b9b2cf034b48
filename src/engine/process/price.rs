//! Items and rules of price.

use super::head::{Consequence, Nothing};
use crate::engine::reading::{choice, record, Id, Text};
use crate::engine::values::{Amount, Pesos};

record! {
    /// One item to price. `quantity` only where it is printed; `ceiling` (COP per unit) likewise. `inferred`: the price form is not
    /// printed and the item was taken from elsewhere.
    pub struct Item {
        pub id: Id,
        pub title: Text,
        pub unit: Option<Text>,
        pub quantity: Option<Amount>,
        pub ceiling: Option<Pesos>,
        pub inferred: Option<Text>,
    }
}

choice! {
    /// The kinds of rule.
    pub enum PriceRuleKind {
        /// Every item is priced, above zero and not above its ceiling.
        UnitPrices(Nothing) = "unit_prices",
        /// The sum of quantity × unit price is within the budget.
        TotalWithinBudget(Nothing) = "total_within_budget",
        /// No quantities are printed: the sum of the unit prices is held against the budget, as a reading and not as a fact.
        UnitSumWithinBudget(Nothing) = "unit_sum_within_budget",
    }
}

record! {
    /// One rule about prices.
    pub struct PriceRule {
        pub id: Id,
        pub clause: Text,
        pub cites: Vec<Text>,
        pub title: Text,
        pub help: Text,
        pub consequence: Consequence,
        pub rule: PriceRuleKind,
    }
}

record! {
    /// The price form and its rules.
    pub struct Price {
        pub items: Vec<Item>,
        pub rules: Vec<PriceRule>,
    }
}
