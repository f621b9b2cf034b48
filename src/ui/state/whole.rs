//! The two drafts: the firm's, kept for every process, and the offer's, one or more for each process.

use super::draft::{AnswerDraft, ClaimDraft, ContractDraft, DrawDraft, MemberDraft, PaperDraft, PriceDraft};
use super::typed::Typed;
use crate::engine::bidder::{Answer, BidderKind};
use crate::engine::process::Process;
use crate::engine::reading::{record, word, Dictionary, Id, Text};

word! {
    /// The format of a saved firm draft.
    pub enum FirmFormat { V1 = "habilita-borrador-firma/1", }
}

word! {
    /// The format of a saved offer draft.
    pub enum OfferFormat { V1 = "habilita-borrador-oferta/1", }
}

record! {
    /// What stays true next week.
    pub struct FirmDraft {
        pub format: FirmFormat,
        pub kind: Option<BidderKind>,
        pub members: Vec<MemberDraft>,
        pub facts: Dictionary<AnswerDraft>,
        pub papers: Dictionary<PaperDraft>,
        pub contracts: Vec<ContractDraft>,
    }
}

record! {
    /// What belongs to one offer for one process. `title` is what the bidder calls it; `all_priced` says that an empty price is meant
    /// to be empty.
    pub struct OfferDraft {
        pub format: OfferFormat,
        pub process: Option<Text>,
        pub title: Typed,
        pub prices: Dictionary<PriceDraft>,
        pub all_priced: Option<Answer>,
        pub tiebreak: Dictionary<ClaimDraft>,
        pub draw: DrawDraft,
        pub accepted: Vec<Id>,
        pub as_of: Typed,
    }
}

impl FirmDraft {
    /// Gives an id of its own to every row that came without one, or with that of another.
    pub fn name_rows(&mut self) {
        let rows = std::mem::take(&mut self.contracts);
        let mut nameless = Vec::new();
        for row in rows {
            let taken = self.contracts.iter().any(|other| other.id == row.id);
            if row.id.is_none() || taken {
                nameless.push(row)
            } else {
                self.contracts.push(row)
            }
        }
        for row in nameless {
            ContractDraft::add(&mut self.contracts, 1);
            if let Some(new) = self.contracts.last_mut() {
                *new = ContractDraft { id: new.id.take(), ..row };
            }
        }
        let members = std::mem::take(&mut self.members);
        for member in members {
            let id = member.id.clone().filter(|id| !self.members.iter().any(|other| other.id.as_ref() == Some(id)));
            let id = id.or_else(|| MemberDraft::with_new_id(&self.members).id);
            self.members.push(MemberDraft { id, ..member });
        }
    }
}

impl OfferDraft {
    /// Marks the answers that a definition says are sensitive.
    /// Says whether any had no mark.
    pub fn mark_private(&mut self, process: &Process) -> bool {
        let mut marked = false;
        for criterion in process.tiebreak.criteria.iter().filter(|criterion| criterion.privacy.is_some()) {
            if let Some(claim) = self.tiebreak.get(&criterion.id).filter(|claim| !claim.is_private()).cloned() {
                self.tiebreak.insert(criterion.id.clone(), ClaimDraft { private: Some(Answer::Yes), ..claim });
                marked = true;
            }
        }
        marked
    }

    /// What may be stored, or written to a file unless the user says otherwise.
    pub fn without_private(&self) -> OfferDraft {
        let mut public = self.clone();
        public.tiebreak.retain(|_, claim| !claim.is_private());
        public
    }
}

impl Default for FirmDraft {
    fn default() -> Self {
        FirmDraft {
            format: FirmFormat::V1,
            kind: None,
            members: Vec::new(),
            facts: Dictionary::default(),
            papers: Dictionary::default(),
            contracts: Vec::new(),
        }
    }
}

impl Default for OfferDraft {
    fn default() -> Self {
        OfferDraft {
            format: OfferFormat::V1,
            process: None,
            title: Typed::default(),
            prices: Dictionary::default(),
            all_priced: None,
            tiebreak: Dictionary::default(),
            draw: DrawDraft::default(),
            accepted: Vec::new(),
            as_of: Typed::default(),
        }
    }
}
