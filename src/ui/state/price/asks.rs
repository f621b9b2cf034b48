//! What is asked of the prices of an offer: what the invitation has a rule for, and what earlier answers leave open.

use super::draft::PriceDraft;
use crate::engine::bidder::Answer;
use crate::engine::process::{Item, PriceRuleKind, Process};
use crate::engine::values::{parse_vat, Vat};
use crate::ui::state::draft::AnswerDraft;
use crate::ui::state::whole::OfferDraft;

/// Each is asked or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct PriceAsks {
    /// Whether the bidder charges VAT.
    pub charges: bool,
    /// Whether the prices that are typed include VAT, and the ceilings.
    pub basis: bool,
    pub ceilings: bool,
    /// The VAT of each item, and the norm that leaves it out.
    pub vat: bool,
    pub norm: bool,
    /// What the bidder's own form says: whether it is compared, and then the quantity and the total of each item.
    pub compares: bool,
    pub quantity: bool,
    pub total: bool,
    /// The total of the form, in figures and in words; the estimate; what is added to the direct cost.
    pub whole: bool,
    pub words: bool,
    pub estimate: bool,
    pub aiu: bool,
}

impl PriceAsks {
    pub fn of(process: &Process, offer: &OfferDraft) -> PriceAsks {
        let asked = &process.price;
        let any = |kind: fn(&PriceRuleKind) -> bool| asked.rules.iter().any(|rule| kind(&rule.rule));
        let said = offer.pricing.as_ref();
        let aiu = asked.aiu.is_some();
        let cited = any(|rule| matches!(rule, PriceRuleKind::VatCited(_)));
        let free = said.and_then(|pricing| pricing.charges_vat) == Some(AnswerDraft::No);
        let basis = !aiu && !free;
        let quantity = any(|rule| matches!(rule, PriceRuleKind::Quantities(_)));
        let whole = any(|rule| matches!(rule, PriceRuleKind::Arithmetic(_)));
        let compares = said.and_then(|pricing| pricing.compares) == Some(Answer::Yes);
        PriceAsks {
            charges: !aiu || cited,
            basis,
            ceilings: basis && asked.ceilings.is_none(),
            vat: (!aiu || cited) && !free,
            norm: cited && !free,
            compares: quantity || whole,
            quantity: quantity && compares,
            total: whole && compares,
            whole,
            words: any(|rule| matches!(rule, PriceRuleKind::Words(_))),
            estimate: any(|rule| matches!(rule, PriceRuleKind::LowPrice(_))),
            aiu,
        }
    }

    /// The VAT of an item: the printed one, or the one that was typed.
    pub fn vat_of(item: &Item, draft: &PriceDraft) -> Option<Vat> {
        item.vat.or_else(|| parse_vat(&draft.vat))
    }

    /// Whether a norm is to be cited for an item.
    pub fn norm_of(&self, item: &Item, draft: &PriceDraft) -> bool {
        self.norm && PriceAsks::vat_of(item, draft).is_some_and(|vat| vat.rate().is_zero())
    }

    /// Whether the quantity of the bidder's form is asked of an item: one is printed.
    pub fn quantity_of(&self, item: &Item) -> bool {
        self.quantity && item.quantity.is_some()
    }
}
