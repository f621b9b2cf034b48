//! What is said for a tie: facts, claims and papers, and the bidders to try it with.

mod asks;
mod bidders;
mod draft;
mod private;
mod read;

pub use asks::{constituted, not_theirs, CriterionAsks, FactAsk, PaperAsk, TieAsks};
pub use bidders::{bidders, by_trm, draw, is_in, moment, nameless, RivalAsks};
pub use draft::{name, DrawDraft, RivalDraft, Said, TieFactsDraft};
pub use read::days;

use super::convert::paper;
use super::draft::{AnswerDraft, ClaimDraft, PaperDraft};
use super::whole::OfferDraft;
use crate::engine::bidder::Answer;
use crate::engine::firm::Paper;
use crate::engine::offer::Claim;
use crate::engine::reading::{Dictionary, Id};

/// The claims, with what was said of the papers of those that are made.
pub fn claims(asks: &TieAsks<'_>) -> Dictionary<Claim> {
    let mut claims = Dictionary::default();
    for one in &asks.criteria {
        let Some(claimed) = one.claimed.and_then(AnswerDraft::answer) else { continue };
        let mut claim = Claim { claimed: Some(claimed), proofs: Dictionary::default(), members: Dictionary::default() };
        for ask in one.papers.iter().filter(|ask| claimed == Answer::Yes && !ask.draft.is_blank()) {
            let held = paper(&ask.draft, ask.asks);
            match &ask.owner {
                None => drop(claim.proofs.insert(ask.id.clone(), held)),
                Some(owner) => {
                    let mut theirs: Dictionary<Paper> = claim.members.remove(owner).unwrap_or_default();
                    theirs.insert(ask.id.clone(), held);
                    claim.members.insert(owner.clone(), theirs);
                }
            }
        }
        claims.insert(one.criterion.id.clone(), claim);
    }
    claims
}

impl ClaimDraft {
    /// What was said of a paper of a member, or of the bidder.
    pub fn paper(&self, owner: Option<&Id>, id: &Id) -> Option<&PaperDraft> {
        match owner {
            None => self.proofs.get(id),
            Some(owner) => self.members.get(owner)?.get(id),
        }
    }

    pub fn put_paper(&mut self, owner: Option<&Id>, id: Id, draft: PaperDraft) {
        match owner {
            None => drop(self.proofs.insert(id, draft)),
            Some(owner) => {
                let mut theirs = self.members.remove(owner).unwrap_or_default();
                theirs.insert(id, draft);
                self.members.insert(owner.clone(), theirs);
            }
        }
    }
}

impl OfferDraft {
    /// What was said of a member, or of the bidder.
    pub fn tie(&self, owner: Option<&Id>) -> TieFactsDraft {
        let held = match owner {
            None => self.tie_facts.as_ref(),
            Some(owner) => self.tie_members.get(owner),
        };
        held.cloned().unwrap_or_default()
    }

    pub fn put_tie(&mut self, owner: Option<&Id>, draft: TieFactsDraft) {
        match owner {
            None => self.tie_facts = Some(draft),
            Some(owner) => drop(self.tie_members.insert(owner.clone(), draft)),
        }
    }

    /// A member that is gone takes with it what was said of it.
    pub fn forget_member(&mut self, member: &Id) {
        self.tie_members.remove(member);
        let claims = std::mem::take(&mut self.tiebreak);
        self.tiebreak = claims
            .into_iter()
            .map(|(id, mut claim)| {
                claim.members.remove(member);
                (id, claim)
            })
            .collect();
    }
}

#[cfg(test)]
mod tests;
