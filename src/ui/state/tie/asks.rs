//! What the page of the tie asks, and where: a fact or a paper that several criteria need is asked once, in the first of them.

use super::draft::TieFactsDraft;
use super::read::{facts, Fault};
use crate::engine::bidder::BidderKind;
use crate::engine::firm::Firm;
use crate::engine::offer::{Offer, TieFacts};
use crate::engine::process::{Criterion, Process, Proof};
use crate::engine::reading::{Dictionary, Field, Id, Text};
use crate::engine::tie::{facts_of, papers_of, TieFact};
use crate::ui::state::draft::{AnswerDraft, PaperDraft};
use crate::ui::state::owed::Asks;
use crate::ui::state::{OfferDraft, Work};

/// A fact that a criterion hangs on. `at`: the criterion where it is asked, if it is another.
#[derive(Clone, Debug, PartialEq)]
pub struct FactAsk<'a> {
    pub owner: Option<Id>,
    pub fact: TieFact,
    pub at: Option<&'a Criterion>,
}

/// A paper that proves a criterion. `or`: it would do in place of the one before it. `draft`: what was said of it, wherever it was said.
#[derive(Clone, Debug, PartialEq)]
pub struct PaperAsk<'a> {
    pub owner: Option<Id>,
    pub id: &'a Id,
    pub title: &'a Text,
    pub asks: Asks,
    pub or: bool,
    pub at: Option<&'a Criterion>,
    pub draft: PaperDraft,
}

/// A criterion with what is asked of it.
pub struct CriterionAsks<'a> {
    pub criterion: &'a Criterion,
    pub claimed: Option<AnswerDraft>,
    pub facts: Vec<FactAsk<'a>>,
    pub papers: Vec<PaperAsk<'a>>,
}

/// Everything, in the order of the definition.
pub struct TieAsks<'a> {
    pub criteria: Vec<CriterionAsks<'a>>,
    /// The facts, as the engine takes them.
    pub own: Option<TieFacts>,
    pub members: Dictionary<TieFacts>,
    /// What is wrong with them, and of whom.
    pub faults: Vec<(Option<Id>, Fault)>,
}

impl<'a> TieAsks<'a> {
    /// `firm`: who bids, whose papers and contracts do not matter.
    pub fn of(process: &'a Process, work: &Work, firm: &Firm) -> TieAsks<'a> {
        let criteria = facts_asked(process, work, firm);
        let mut asks = TieAsks { criteria, own: None, members: Dictionary::default(), faults: Vec::new() };
        asks.read(&work.offer, firm);
        if asks.criteria.iter().any(|one| one.claimed == Some(AnswerDraft::Yes)) {
            asks.ask_papers(process, work, firm);
        }
        asks
    }

    /// The facts asked of somebody, once each.
    fn asked_of(&self, owner: Option<&Id>) -> Vec<TieFact> {
        let all = self.criteria.iter().flat_map(|one| &one.facts);
        all.filter(|ask| ask.at.is_none() && ask.owner.as_ref() == owner).map(|ask| ask.fact).collect()
    }

    fn read(&mut self, offer: &OfferDraft, firm: &Firm) {
        let take = |asks: &mut TieAsks<'a>, owner: Option<&Id>, draft: Option<&TieFactsDraft>| -> Option<TieFacts> {
            let (read, faults) = facts(draft?, &asks.asked_of(owner));
            asks.faults.extend(faults.into_iter().map(|fault| (owner.cloned(), fault)));
            read
        };
        self.own = take(self, None, offer.tie_facts.as_ref());
        for member in &firm.members {
            if let Some(read) = take(self, Some(&member.id), offer.tie_members.get(&member.id)) {
                self.members.insert(member.id.clone(), read);
            }
        }
    }

    fn ask_papers(&mut self, process: &'a Process, work: &Work, firm: &Firm) {
        let offer = Offer { process: process.id.clone(), tie_facts: self.own.clone(), tie_members: self.members.clone(), ..Offer::blank() };
        let mut due: Vec<(usize, Option<Id>, &'a Proof)> = Vec::new();
        for paper in papers_of(process, firm, &offer) {
            let claimed = |one: &CriterionAsks<'_>| one.criterion.id == paper.criterion.id && one.claimed == Some(AnswerDraft::Yes);
            let Some(place) = self.criteria.iter().position(claimed) else { continue };
            let proofs = self.criteria.get(place).map(|one| one.criterion.rule.proofs()).unwrap_or_default();
            let Some(proof) = proofs.iter().find(|proof| proof.id == paper.proof.id) else { continue };
            due.push((place, paper.owner.itself().map(|member| member.id.clone()), proof));
        }
        let mut asked: Vec<(usize, PaperAsk<'a>)> = Vec::new();
        for place in order(&self.criteria) {
            for (_, owner, proof) in due.iter().filter(|(of, ..)| *of == place) {
                let main = self.paper(&mut asked, place, (owner, &proof.id, &proof.title), &due, work);
                let held = main.draft.has == Some(AnswerDraft::Yes);
                self.push_paper(place, main);
                if let Some(other) = proof.or.as_ref().filter(|_| !held) {
                    let other = self.paper(&mut asked, place, (owner, &other.id, &other.title), &due, work);
                    self.push_paper(place, PaperAsk { or: true, ..other });
                }
            }
        }
    }

    fn push_paper(&mut self, place: usize, paper: PaperAsk<'a>) {
        self.criteria.get_mut(place).into_iter().for_each(|one| one.papers.push(paper.clone()));
    }

    /// A paper of somebody under a criterion: asked here, or where it was asked before.
    fn paper(
        &self,
        asked: &mut Vec<(usize, PaperAsk<'a>)>,
        place: usize,
        (owner, id, title): (&Option<Id>, &'a Id, &'a Text),
        due: &[(usize, Option<Id>, &'a Proof)],
        work: &Work,
    ) -> PaperAsk<'a> {
        if let Some((at, before)) = asked.iter().find(|(_, before)| before.owner == *owner && before.id == id) {
            return PaperAsk { title, at: self.criteria.get(*at).map(|one| one.criterion), ..before.clone() };
        }
        let asking =
            due.iter().filter(|(_, of, proof)| of == owner && (proof.id == *id || proof.or.as_ref().is_some_and(|or| or.id == *id)));
        let dates = asking.clone().filter(|(_, _, proof)| proof.id == *id);
        let asks = dates.fold(Asks::default(), |asks, (_, _, proof)| Asks {
            issued: asks.issued || proof.max_age.is_some(),
            expires: asks.expires || proof.in_force.is_some(),
            cures: false,
        });
        let claim = |place: usize| self.criteria.get(place).and_then(|one| work.offer.tiebreak.get(&one.criterion.id));
        // What is not sensitive must not hang on what was said of what is.
        let sensitive = |place: usize| self.criteria.get(place).is_some_and(|one| one.criterion.is_sensitive());
        let said = std::iter::once(place).chain(asking.map(|(of, ..)| *of).filter(|of| sensitive(place) || !sensitive(*of)));
        let draft = said.filter_map(|place| claim(place)?.paper(owner.as_ref(), id)).find(|draft| !draft.is_empty());
        let paper = PaperAsk { owner: owner.clone(), id, title, asks, or: false, at: None, draft: draft.cloned().unwrap_or_default() };
        asked.push((place, paper.clone()));
        paper
    }
}

/// Where things are asked first: in what is claimed or may be, what is not sensitive before what is.
fn order(criteria: &[CriterionAsks<'_>]) -> Vec<usize> {
    let asking = |one: &CriterionAsks<'_>| matches!(one.claimed, Some(AnswerDraft::Yes | AnswerDraft::Unknown));
    let of = |sensitive: bool| {
        let places = criteria.iter().enumerate().filter(move |(_, one)| asking(one) && one.criterion.is_sensitive() == sensitive);
        places.map(|(place, _)| place)
    };
    of(false).chain(of(true)).collect()
}

/// The criteria for this form of bidder, with their facts.
fn facts_asked<'a>(process: &'a Process, work: &Work, firm: &Firm) -> Vec<CriterionAsks<'a>> {
    let theirs = process.tiebreak.criteria.iter().filter(|criterion| firm.kind.is_none_or(|kind| criterion.is_for(kind)));
    let claimed = |criterion: &Criterion| work.offer.tiebreak.get(&criterion.id).and_then(|claim| claim.claimed);
    let asks = theirs.map(|criterion| CriterionAsks { criterion, claimed: claimed(criterion), facts: Vec::new(), papers: Vec::new() });
    let mut criteria: Vec<CriterionAsks<'a>> = asks.collect();
    let mut asked: Vec<(Option<Id>, TieFact, &'a Criterion)> = Vec::new();
    for place in order(&criteria) {
        let Some(one) = criteria.get_mut(place) else { continue };
        for (owner, fact) in facts_of(one.criterion, firm) {
            let owner = owner.itself().map(|member| member.id.clone());
            let at = asked.iter().find(|(of, other, _)| *of == owner && *other == fact).map(|(_, _, at)| *at);
            if at.is_none() {
                asked.push((owner.clone(), fact, one.criterion));
            }
            one.facts.push(FactAsk { owner, fact, at });
        }
    }
    criteria
}

/// The facts that only what is sensitive asks, of the bidder or of a member.
pub fn unkept(process: &Process, work: &Work, firm: &Firm) -> Vec<(Option<Id>, TieFact)> {
    let criteria = facts_asked(process, work, firm);
    let theirs = criteria.iter().filter(|one| one.criterion.is_sensitive()).flat_map(|one| &one.facts);
    theirs.filter(|ask| ask.at.is_none() && !ask.fact.is_sensitive()).map(|ask| (ask.owner.clone(), ask.fact)).collect()
}

/// Whose day of constitution a tie may hang on, whatever is claimed.
pub fn constituted(process: &Process, firm: &Firm) -> Vec<Option<Id>> {
    let mut asked: Vec<Option<Id>> = Vec::new();
    let all = process.tiebreak.criteria.iter().flat_map(|criterion| facts_of(criterion, firm));
    for (owner, _) in all.filter(|(_, fact)| *fact == TieFact::Constituted) {
        let owner = owner.itself().map(|member| member.id.clone());
        if !asked.contains(&owner) {
            asked.push(owner);
        }
    }
    asked
}

/// The forms that cannot credit a criterion are not asked about it.
pub fn not_theirs(process: &Process, kind: BidderKind) -> impl Iterator<Item = &Criterion> {
    process.tiebreak.criteria.iter().filter(move |criterion| !criterion.is_for(kind))
}
