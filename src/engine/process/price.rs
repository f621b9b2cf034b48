//! Items and rules of price.

use super::head::{Consequence, Nothing};
use super::reading::Settable;
use crate::engine::reading::{choice, record, word, Id, Text};
use crate::engine::values::{Amount, Percent, Pesos, Vat, VatBasis};

record! {
    /// One item to price. `quantity` only where it is printed; `ceiling` (COP per unit) and `vat` likewise. `inferred`: the price form is
    /// not printed and the item was taken from elsewhere. `lot`: the lot it belongs to, where there are lots.
    pub struct Item {
        pub id: Id,
        pub title: Text,
        pub unit: Option<Text>,
        pub quantity: Option<Amount>,
        pub ceiling: Option<Pesos>,
        pub vat: Option<Vat>,
        pub lot: Option<Id>,
        pub inferred: Option<Text>,
    }
}

record! {
    /// A part of the contract that is awarded by itself, with a budget of its own (COP).
    pub struct Lot {
        pub id: Id,
        pub title: Text,
        pub budget: Pesos,
    }
}

word! {
    /// How an amount becomes whole pesos.
    pub enum WholePesos {
        /// $ 10,50 → $ 11.
        HalfUp = "half_up",
        /// $ 10,99 → $ 10.
        Truncate = "truncate",
    }
}

word! {
    /// What the entity compares to award.
    pub enum Compared {
        /// The total with VAT.
        Total = "total",
        /// The total without VAT.
        WithoutVat = "without_vat",
        /// How far each price lies below its ceiling.
        Discount = "discount",
    }
}

record! {
    /// What the offers are compared by.
    pub struct Comparison {
        pub by: Settable<Compared>,
    }
}

record! {
    /// An offer may not be lower than so much of the budget.
    pub struct PriceFloor {
        pub percent: Percent,
    }
}

record! {
    /// An offer so much below the estimate, or more, may be asked to explain itself. `percent` absent: as the guide of the state agency has it.
    pub struct LowPrice {
        pub percent: Option<Percent>,
    }
}

choice! {
    /// The kinds of rule.
    pub enum PriceRuleKind {
        /// Every item is priced, above zero and not above its ceiling.
        UnitPrices(Nothing) = "unit_prices",
        /// The sum of quantity × unit price, with VAT and AIU, is within the budget; with lots, that of each lot within its own.
        TotalWithinBudget(Nothing) = "total_within_budget",
        /// No quantities are printed: the sum of the unit prices is held against the budget, as a reading and not as a fact.
        UnitSumWithinBudget(Nothing) = "unit_sum_within_budget",
        /// No amount has cents.
        WholePesos(Nothing) = "whole_pesos",
        /// The quantities are those of the invitation.
        Quantities(Nothing) = "quantities",
        /// What the bidder wrote as totals is what the prices come to.
        Arithmetic(Nothing) = "arithmetic",
        /// The total in words is the total in figures.
        Words(Nothing) = "words",
        /// What is quoted without VAT says by which norm.
        VatCited(Nothing) = "vat_cited",
        /// The total is not below so much of the budget.
        Floor(PriceFloor) = "price_floor",
        /// The total is not so low that it may have to be explained.
        LowPrice(LowPrice) = "low_price",
        /// What the offers are compared by.
        Comparison(Comparison) = "comparison",
    }
}

record! {
    /// One rule about prices. `consequence` absent: nothing follows by itself.
    pub struct PriceRule {
        pub id: Id,
        pub clause: Text,
        pub cites: Vec<Text>,
        pub title: Text,
        pub help: Text,
        pub consequence: Option<Consequence>,
        pub rule: PriceRuleKind,
    }
}

record! {
    /// Administration, contingencies and profit are added to the sum of the items, and VAT is charged on the profit only.
    pub struct AiuAsked {
        pub clause: Text,
    }
}

record! {
    /// The price form and its rules. `whole_pesos`: every amount is in whole pesos, made so in this way; absent: cents are allowed. `ceilings`:
    /// whether the ceilings include VAT, if that is printed. `lots`: if the contract is awarded by lots.
    pub struct Price {
        pub items: Vec<Item>,
        pub whole_pesos: Option<Settable<WholePesos>>,
        pub ceilings: Option<VatBasis>,
        pub aiu: Option<AiuAsked>,
        pub lots: Option<Vec<Lot>>,
        pub rules: Vec<PriceRule>,
    }
}
