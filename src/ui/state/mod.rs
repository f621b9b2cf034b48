//! What the user has typed, as typed, and how it changes. No markup.

mod asked;
mod changes;
mod convert;
mod draft;
mod saved;
mod typed;

#[cfg(feature = "ssr")]
pub use asked::questions;
pub use asked::{bidder_questions, paper_place, strangers, Question};
pub use changes::Changes;
pub use convert::{asked_of, documents, facts_asked, kind_for, starts_matter, CENTS, SHARE_DECIMALS, TRM_DECIMALS};
pub use draft::{AnswerDraft, ClaimDraft, ContractDraft, DrawDraft, FirmDraft, MemberDraft, OfferDraft, PaperDraft, PriceDraft};
pub use saved::{firm_text, offer_text, read_file, read_firm, read_offer, Given, Raw, Saved, SavedFormat, SavedOffer, FILE};
pub use typed::Typed;

use crate::engine::bidder::BidderKind;
use crate::engine::reading::Id;
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
    /// Who bids; nothing while the bidder does not know yet.
    Kind(Option<BidderKind>),
    Member(usize, MemberDraft),
    AddMember,
    RemoveMember(usize),
    Fact(Id, AnswerDraft),
    /// Replaces everything with what another tab wrote.
    TakeUp(Box<Work>),
    Paper(Id, PaperDraft),
    Contract(usize, ContractDraft),
    AddContract,
    RemoveContract(usize),
    Price(Id, PriceDraft),
    AllPriced(bool),
    /// The bidder says that in every price that can be read two ways the mark groups thousands.
    MarksAreThousands,
    Claim(Id, ClaimDraft),
    /// What the bidder calls this offer.
    Title(String),
    Draw(DrawDraft),
    /// Whether a reading of the invitation is accepted.
    Accept(Id, bool),
    AsOf(String),
}

impl Reducible for Work {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Kind(kind) => next.firm.kind = kind,
            Action::Member(index, member) => {
                if let Some(place) = next.firm.members.get_mut(index) {
                    *place = member;
                }
            }
            Action::AddMember => next.firm.members.push(MemberDraft::with_new_id(&next.firm.members)),
            Action::RemoveMember(index) => {
                if index < next.firm.members.len() {
                    next.firm.members.remove(index);
                }
            }
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
            Action::Paper(id, paper) => {
                next.firm.papers.insert(id, paper);
            }
            Action::Contract(index, contract) => {
                if let Some(place) = next.firm.contracts.get_mut(index) {
                    *place = contract;
                }
            }
            Action::AddContract => next.firm.contracts.push(ContractDraft::with_new_id(&next.firm.contracts)),
            Action::RemoveContract(index) => {
                if index < next.firm.contracts.len() {
                    next.firm.contracts.remove(index);
                }
            }
            Action::Price(item, price) => {
                next.offer.prices.insert(item, price);
            }
            Action::AllPriced(done) => next.offer.all_priced = done.then_some(crate::engine::firm::Answer::Yes),
            Action::MarksAreThousands => {
                let prices = next.offer.prices.iter().map(|(item, price)| (item.clone(), price.in_thousands()));
                next.offer.prices = prices.collect();
            }
            Action::Claim(criterion, claim) => {
                next.offer.tiebreak.insert(criterion, claim);
            }
            Action::Title(title) => next.offer.title = Typed::new(&title),
            Action::Draw(draw) => next.offer.draw = draw,
            Action::AsOf(as_of) => next.offer.as_of = Typed::new(&as_of),
        }
        Rc::new(next)
    }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod walk;
