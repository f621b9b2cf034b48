//! What the user has typed, as typed, and how it changes. No markup.

mod asked;
mod block;
mod change;
mod changes;
mod columns;
mod convert;
mod desk;
mod draft;
mod loose;
mod owed;
mod paste;
mod people;
mod price;
mod saved;
mod sheet;
mod tie;
mod typed;
mod whole;

#[cfg(feature = "ssr")]
pub use asked::questions;
pub use asked::{after, bidder_questions, fact_field, lacking, strangers, tie_field, tie_paper_field, Question};
pub use change::Change;
pub use changes::{Carried, Changes};
pub use columns::{Column, FINISHED, LIQUIDATED, RUNNING};
pub use convert::{add_ties, documents, moved, pesos, untied, Documents, CENTS, SHARE_DECIMALS, TRM_DECIMALS};
pub use desk::{Desk, Done};
pub use draft::{AnswerDraft, ClaimDraft, ContractDraft, IncomeDraft, MemberDraft, MovedDraft, PaperDraft};
pub use loose::{currency, loose, Unread, USD_DECIMALS};
pub use owed::{facts_asked, signer_asked, Asked, Asks, Owed};
pub use paste::{is_own, paste_contracts, Place};
pub use people::{kind_for, nit_fault, people};
pub use price::{all_vat, base, is_price_block, is_problem, paste_prices, price_settings, price_text, quantity, take_prices};
pub use price::{PriceAsks, PriceColumn, PriceDraft, PricingDraft};
pub use saved::{firm_text, offer_text, read_file, read_firm, read_offer, Given, Raw, Saved, SavedFormat, SavedOffer, SavedReport, FILE};
pub use sheet::{settings, take_sheet, text as text_of, Answer};
pub use tie::{
    bidders, by_trm, constituted, days, is_in, moment, nameless, not_theirs, CriterionAsks, FactAsk, PaperAsk, RivalAsks, TieAsks,
};
pub use tie::{DrawDraft, RivalDraft, Said, TieFactsDraft};
pub use typed::Typed;
pub use whole::{FirmDraft, OfferDraft};

use crate::engine::bidder::BidderKind;
use crate::engine::reading::{Dictionary, Id};
use std::rc::Rc;
use yew::Reducible;

/// The longest name of an offer, in letters.
const TITLE: usize = 80;

/// Everything typed for one process.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Work {
    pub firm: FirmDraft,
    pub offer: OfferDraft,
}

/// A table with figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    Contracts,
    Prices,
}

impl Work {
    /// How many figures of a table can be read two ways.
    pub fn ambiguous(&self, table: Table) -> usize {
        match table {
            Table::Contracts => self.firm.contracts.iter().map(ContractDraft::ambiguous).sum(),
            Table::Prices => self.offer.prices.iter().map(|(_, price)| price.ambiguous()).sum(),
        }
    }
}

/// One thing the user did.
#[derive(Clone, Debug)]
pub enum Action {
    /// Who bids; nothing while the bidder does not know yet.
    Kind(Option<BidderKind>),
    /// Something of the firm that is one answer: its NIT, who signs, its income.
    Firm(Change<FirmDraft>),
    Member(usize, Change<MemberDraft>),
    AddMember,
    RemoveMember(usize),
    /// A fact of the bidder, or of a member by its id.
    Fact(Option<Id>, Id, AnswerDraft),
    /// Replaces everything with what another tab wrote.
    TakeUp(Box<Work>),
    /// A paper of the bidder, or of a member by its id.
    Paper(Option<Id>, Id, Change<PaperDraft>),
    /// The same answer to some causes of rejection.
    Causes(Vec<Id>, AnswerDraft),
    /// The date an addendum gives to a milestone, by its word.
    Moved(Id, Change<MovedDraft>),
    Contract(usize, Change<ContractDraft>),
    AddContract,
    RemoveContract(usize),
    /// The contract at a place comes to be at another.
    MoveContract(usize, usize),
    /// A copy of a contract, right below it.
    CopyContract(usize),
    Price(Id, Change<PriceDraft>),
    /// How all the prices are.
    Pricing(Change<PricingDraft>),
    AllPriced(bool),
    /// The bidder says that in every figure of a table that can be read two ways the mark groups thousands.
    MarksAreThousands(Table),
    Claim(Id, Change<ClaimDraft>),
    /// A fact for a tie, of the bidder or of a member by its id.
    Tie(Option<Id>, Change<TieFactsDraft>),
    AddRival,
    RemoveRival(usize),
    /// Whether a contract is set apart from this offer.
    Apart(Id, bool),
    /// What the bidder calls this offer.
    Title(String),
    Draw(Change<DrawDraft>),
    /// Whether a reading of the invitation is accepted.
    Accept(Id, bool),
    AsOf(String),
    /// Replaces everything at once; the words say what was done, and it can be undone.
    Bulk(Box<Work>, String),
    /// Says something and changes nothing.
    Tell(String),
    /// Back to before the last thing that can be undone.
    Undo,
    /// What was said has been seen.
    Seen,
}

impl Reducible for Work {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Kind(kind) => next.firm.kind = kind,
            Action::Member(index, change) => {
                if let Some(member) = next.firm.members.get_mut(index) {
                    change.make(member);
                }
            }
            Action::AddMember => next.firm.members.push(MemberDraft::with_new_id(&next.firm.members)),
            Action::RemoveMember(index) => {
                if index < next.firm.members.len() {
                    let gone = next.firm.members.remove(index);
                    gone.id.iter().for_each(|id| next.offer.forget_member(id));
                }
            }
            Action::Firm(change) => change.make(&mut next.firm),
            Action::Fact(owner, id, answer) => {
                if let Some(facts) = next.firm.facts_of(owner.as_ref()) {
                    facts.insert(id, answer);
                }
            }
            Action::Causes(ids, answer) => ids.into_iter().for_each(|id| {
                next.offer.causes.insert(id, answer);
            }),
            Action::Moved(milestone, change) => make(&mut next.offer.schedule, milestone, &change),
            Action::Accept(id, accepted) => {
                next.offer.accepted.retain(|other| *other != id);
                if accepted {
                    let place = next.offer.accepted.partition_point(|other| *other < id);
                    next.offer.accepted.insert(place, id);
                }
            }
            Action::TakeUp(work) => next = *work,
            Action::Paper(owner, id, change) => {
                if let Some(papers) = next.firm.papers_of(owner.as_ref()) {
                    make(papers, id, &change);
                }
            }
            Action::Contract(index, change) => {
                if let Some(contract) = next.firm.contracts.get_mut(index) {
                    change.make(contract);
                }
            }
            Action::AddContract => ContractDraft::add(&mut next.firm.contracts, 1),
            Action::RemoveContract(index) => {
                if index < next.firm.contracts.len() {
                    next.firm.contracts.remove(index);
                }
            }
            Action::MoveContract(from, to) => {
                if from < next.firm.contracts.len() && to < next.firm.contracts.len() {
                    let row = next.firm.contracts.remove(from);
                    next.firm.contracts.insert(to, row);
                }
            }
            Action::CopyContract(index) => ContractDraft::copy(&mut next.firm.contracts, index),
            Action::Price(item, change) => make(&mut next.offer.prices, item, &change),
            Action::Pricing(change) => change.make(next.offer.pricing.get_or_insert_default()),
            Action::AllPriced(done) => next.offer.all_priced = done.then_some(crate::engine::firm::Answer::Yes),
            Action::MarksAreThousands(Table::Contracts) => next.firm.contracts.iter_mut().for_each(ContractDraft::settle),
            Action::MarksAreThousands(Table::Prices) => {
                let prices = next.offer.prices.iter().map(|(item, price)| (item.clone(), price.in_thousands()));
                next.offer.prices = prices.collect();
            }
            Action::Claim(criterion, change) => make(&mut next.offer.tiebreak, criterion, &change),
            Action::Tie(owner, change) => {
                let mut draft = next.offer.tie(owner.as_ref());
                change.make(&mut draft);
                next.offer.put_tie(owner.as_ref(), draft);
            }
            Action::AddRival => next.offer.draw.rivals.push(RivalDraft::with_new_id(&next.offer.draw.rivals)),
            Action::RemoveRival(index) => {
                if index < next.offer.draw.rivals.len() {
                    next.offer.draw.rivals.remove(index);
                }
            }
            Action::Apart(id, apart) => {
                next.offer.apart.retain(|other| *other != id);
                if apart {
                    next.offer.apart.push(id);
                }
            }
            Action::Title(title) => next.offer.title = Typed::new(&title.chars().take(TITLE).collect::<String>()),
            Action::Draw(change) => change.make(&mut next.offer.draw),
            Action::AsOf(as_of) => next.offer.as_of = Typed::new(&as_of),
            Action::Bulk(work, _) => next = *work,
            // Of the desk, not of the work on it.
            Action::Tell(_) | Action::Undo | Action::Seen => {}
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
#[cfg(test)]
mod walk;
