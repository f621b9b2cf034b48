//! What the user has typed, as typed, and how it changes. No markup.

mod change;
mod convert;
mod draft;
mod saved;
mod typed;

pub use change::Change;
pub use convert::{asked_of, documents, facts_asked, kind_for, starts_matter, CENTS, SHARE_DECIMALS, TRM_DECIMALS};
pub use draft::{AnswerDraft, ClaimDraft, ContractDraft, DrawDraft, FirmDraft, OfferDraft, PaperDraft, PriceDraft};
pub use saved::{firm_text, offer_text, read_firm, read_offer};
pub use typed::Typed;

use crate::engine::bidder::BidderKind;
use crate::engine::reading::{Dictionary, Id};
use std::rc::Rc;
use yew::Reducible;

/// Everything typed for one process.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Work {
    pub firm: FirmDraft,
    pub offer: OfferDraft,
}

/// One thing the user did.
#[derive(Clone, Debug)]
pub enum Action {
    Kind(BidderKind),
    Fact(Id, AnswerDraft),
    /// Replaces everything with what another tab wrote.
    TakeUp(Box<Work>),
    Paper(Id, Change<PaperDraft>),
    Contract(usize, Change<ContractDraft>),
    AddContract,
    RemoveContract(usize),
    Price(Id, Change<PriceDraft>),
    AllPriced(bool),
    /// The bidder says that in every price that can be read two ways the mark groups thousands.
    MarksAreThousands,
    Claim(Id, Change<ClaimDraft>),
    Draw(Change<DrawDraft>),
    /// Whether a reading of the invitation is accepted.
    Accept(Id, bool),
    AsOf(String),
}

impl Reducible for Work {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Kind(kind) => next.firm.kind = Some(kind),
            Action::Fact(id, answer) => {
                next.firm.facts.insert(id, answer);
            }
            Action::Accept(id, accepted) => {
                next.offer.accepted.retain(|other| *other != id);
                if accepted {
                    let place = next.offer.accepted.partition_point(|other| *other < id);
                    next.offer.accepted.insert(place, id);
                }
            }
            Action::TakeUp(work) => next = *work,
            Action::Paper(id, change) => make(&mut next.firm.papers, id, &change),
            Action::Contract(index, change) => {
                if let Some(contract) = next.firm.contracts.get_mut(index) {
                    change.make(contract);
                }
            }
            Action::AddContract => next.firm.contracts.push(ContractDraft::with_new_id(&next.firm.contracts)),
            Action::RemoveContract(index) => {
                if index < next.firm.contracts.len() {
                    next.firm.contracts.remove(index);
                }
            }
            Action::Price(item, change) => make(&mut next.offer.prices, item, &change),
            Action::AllPriced(done) => next.offer.all_priced = done.then_some(crate::engine::firm::Answer::Yes),
            Action::MarksAreThousands => {
                let prices = next.offer.prices.iter().map(|(item, price)| (item.clone(), price.in_thousands()));
                next.offer.prices = prices.collect();
            }
            Action::Claim(criterion, change) => make(&mut next.offer.tiebreak, criterion, &change),
            Action::Draw(change) => change.make(&mut next.offer.draw),
            Action::AsOf(as_of) => next.offer.as_of = Typed::new(&as_of),
        }
        Rc::new(next)
    }
}

/// Makes a change to the draft under a key, or to an empty one.
pub fn make<T: Clone + Default + 'static>(drafts: &mut Dictionary<T>, key: Id, change: &Change<T>) {
    let mut draft = drafts.get(&key).cloned().unwrap_or_default();
    change.make(&mut draft);
    drafts.insert(key, draft);
}

#[cfg(test)]
mod tests;
