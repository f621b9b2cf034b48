//! The prices of an offer, as typed: of each item, and how all of them are.

use crate::engine::bidder::Answer;
use crate::engine::reading::{record, Dictionary, Id};
use crate::ui::state::draft::{thousands, AnswerDraft};
use crate::ui::state::typed::Typed;

record! {
    /// The price of an item, as typed. `quantity` and `total` are those of the bidder's own form.
    #[derive(Default)]
    pub struct PriceDraft {
        pub unit_price: Typed,
        pub ceiling: Typed,
        pub vat: Typed,
        pub vat_norm: Typed,
        pub quantity: Typed,
        pub total: Typed,
    }
}

impl PriceDraft {
    /// Its fields with their names, in the order of the names.
    pub fn fields(&self) -> [(&'static str, &Typed); 6] {
        [
            ("ceiling", &self.ceiling),
            ("quantity", &self.quantity),
            ("total", &self.total),
            ("unit_price", &self.unit_price),
            ("vat", &self.vat),
            ("vat_norm", &self.vat_norm),
        ]
    }

    /// How many of its amounts can be read two ways.
    pub fn ambiguous(&self) -> usize {
        [&self.unit_price, &self.ceiling, &self.total].into_iter().filter(|typed| thousands(typed).is_some()).count()
    }

    /// The same price with those amounts written so that they can only be read as thousands.
    pub fn in_thousands(&self) -> PriceDraft {
        let settled = |typed: &Typed| thousands(typed).unwrap_or_else(|| typed.clone());
        PriceDraft { unit_price: settled(&self.unit_price), ceiling: settled(&self.ceiling), total: settled(&self.total), ..self.clone() }
    }
}

record! {
    /// How an offer is priced, as answered and typed. `prices` and `ceilings`: whether those that were typed include VAT; `compares`: whether
    /// the bidder writes what its own form says too; `lots`: those it is for, all of them if none is named.
    #[derive(Default)]
    pub struct PricingDraft {
        pub charges_vat: Option<AnswerDraft>,
        pub prices: Option<AnswerDraft>,
        pub ceilings: Option<AnswerDraft>,
        pub compares: Option<Answer>,
        pub total: Typed,
        pub words: Typed,
        pub estimate: Typed,
        /// What the guarantees cost.
        pub guarantees: Typed,
        pub administration: Typed,
        pub contingencies: Typed,
        pub profit: Typed,
        pub profit_vat: Typed,
        pub lots: Vec<Id>,
        /// What only the deductions on payments hang on: no part of the offer.
        pub deductions: Dictionary<AnswerDraft>,
    }
}
