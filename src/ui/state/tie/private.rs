//! What of an offer is never stored: answers about violence, reincorporation and ethnic origin, and what would tell that they were given.

use super::asks::unkept;
use super::draft::{name, RivalDraft, TieFactsDraft};
use super::RivalAsks;
use crate::engine::bidder::Answer;
use crate::engine::process::Process;
use crate::engine::reading::{Dictionary, Id};
use crate::ui::state::draft::{AnswerDraft, ClaimDraft};
use crate::ui::state::people::people;
use crate::ui::state::whole::OfferDraft;
use crate::ui::state::Work;
use std::rc::Rc;

impl Work {
    /// The same with marks on what only a sensitive criterion asks now. What nothing asks any more keeps no mark, and is stored like everything else.
    pub fn marked(self: &Rc<Self>, process: &Process) -> Rc<Work> {
        let asks = |claim: &ClaimDraft| claim.is_private() && matches!(claim.claimed, Some(AnswerDraft::Yes | AnswerDraft::Unknown));
        let claimed = self.offer.tiebreak.iter().any(|(_, claim)| asks(claim));
        let facts = || self.offer.tie_facts.iter().chain(self.offer.tie_members.iter().map(|(_, facts)| facts));
        if !claimed && facts().all(|facts| facts.unkept.is_empty()) {
            return self.clone();
        }
        let marks = if claimed { unkept(process, self, &people(self, process)) } else { Vec::new() };
        let of = |owner: Option<&Id>| -> Vec<Id> {
            marks.iter().filter(|(of, _)| of.as_ref() == owner).filter_map(|(_, fact)| Id::new(name(*fact))).collect()
        };
        let mut work = (**self).clone();
        work.offer.tie_facts.iter_mut().for_each(|facts| facts.unkept = of(None));
        let members = std::mem::take(&mut work.offer.tie_members).into_iter();
        let marked = members.map(|(id, facts)| (id.clone(), TieFactsDraft { unkept: of(Some(&id)), ..facts }));
        work.offer.tie_members = marked.collect();
        Rc::new(work)
    }
}

impl OfferDraft {
    /// Marks the answers that a definition says are sensitive.
    /// Says whether any had no mark.
    pub fn mark_private(&mut self, process: &Process) -> bool {
        let mut marked = false;
        for criterion in process.tiebreak.criteria.iter().filter(|criterion| criterion.is_sensitive()) {
            if let Some(claim) = self.tiebreak.get(&criterion.id).filter(|claim| !claim.is_private()).cloned() {
                self.tiebreak.insert(criterion.id.clone(), ClaimDraft { private: Some(Answer::Yes), ..claim });
                marked = true;
            }
        }
        if self.draw.rivals.iter().any(|rival| !rival.credits.is_empty()) {
            for (number, _, _) in RivalAsks::of(process).numbers.iter().filter(|(.., sensitive)| *sensitive) {
                let Some(id) = Id::new(&number.to_string()) else { continue };
                for rival in &mut self.draw.rivals {
                    if let Some(said) = rival.credits.remove(&id) {
                        rival.private.insert(id.clone(), said);
                        marked = true;
                    }
                }
            }
        }
        marked
    }

    /// Whether something in it is only written to a file if the user says so.
    pub fn has_private(&self) -> bool {
        let facts = self.tie_facts.iter().chain(self.tie_members.iter().map(|(_, facts)| facts));
        self.tiebreak.iter().any(|(_, claim)| claim.is_private())
            || facts.into_iter().any(TieFactsDraft::has_private)
            || self.draw.rivals.iter().any(|rival| !rival.private.is_empty())
    }

    /// What may be stored, or written to a file unless the user says otherwise.
    pub fn without_private(&self) -> OfferDraft {
        let mut public = self.clone();
        public.tiebreak.retain(|_, claim| !claim.is_private());
        public.tie_facts = public.tie_facts.take().and_then(|facts| facts.without_private());
        let members = std::mem::take(&mut public.tie_members).into_iter();
        public.tie_members = members.filter_map(|(id, facts)| Some((id, facts.without_private()?))).collect();
        for rival in &mut public.draw.rivals {
            rival.private = Dictionary::default();
        }
        public
    }

    /// Takes what another one, the same offer as this page knows it, holds that is not stored.
    pub fn take_private(&mut self, known: &OfferDraft) {
        let own = known.tiebreak.iter().filter(|(_, claim)| claim.is_private());
        self.tiebreak.extend(own.map(|(id, claim)| (id.clone(), claim.clone())));
        let members = known.tie_members.iter().map(|(id, facts)| (Some(id), facts));
        let facts = known.tie_facts.iter().map(|facts| (None, facts)).chain(members);
        for (owner, facts) in facts.filter(|(_, facts)| facts.has_private()) {
            let mut draft = self.tie(owner);
            draft.take_private(facts);
            self.put_tie(owner, draft);
        }
        for rival in &mut self.draw.rivals {
            let same = |other: &&RivalDraft| other.id == rival.id;
            rival.private = known.draw.rivals.iter().find(same).map(|known| known.private.clone()).unwrap_or_default();
        }
    }
}
