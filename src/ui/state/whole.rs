//! The two drafts: the firm's, kept for every process, and the offer's, one or more for each process.

use super::draft::{AnswerDraft, ClaimDraft, ContractDraft, IncomeDraft, MemberDraft, MovedDraft, PaperDraft};
use super::price::{PriceDraft, PricingDraft};
use super::tie::{DrawDraft, TieFactsDraft};
use super::typed::Typed;
use crate::engine::bidder::{Answer, BidderKind, OfferSigner};
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
        pub nit: Typed,
        pub signer: Option<OfferSigner>,
        pub shares_stated: Option<AnswerDraft>,
        pub members: Vec<MemberDraft>,
        pub facts: Dictionary<AnswerDraft>,
        pub papers: Dictionary<PaperDraft>,
        pub contracts: Vec<ContractDraft>,
        pub constituted: Typed,
        pub income: Option<IncomeDraft>,
    }
}

record! {
    /// What belongs to one offer for one process. `title` is what the bidder calls it; `all_priced` says that an empty price is meant
    /// to be empty; `apart` are contracts of the firm that it does not present.
    pub struct OfferDraft {
        pub format: OfferFormat,
        pub process: Option<Text>,
        pub title: Typed,
        pub prices: Dictionary<PriceDraft>,
        pub all_priced: Option<Answer>,
        pub pricing: Option<PricingDraft>,
        pub tiebreak: Dictionary<ClaimDraft>,
        pub tie_facts: Option<TieFactsDraft>,
        pub tie_members: Dictionary<TieFactsDraft>,
        pub draw: DrawDraft,
        pub accepted: Vec<Id>,
        pub as_of: Typed,
        pub causes: Dictionary<AnswerDraft>,
        pub schedule: Dictionary<MovedDraft>,
        pub apart: Vec<Id>,
    }
}

impl FirmDraft {
    fn member(&mut self, id: &Id) -> Option<&mut MemberDraft> {
        self.members.iter_mut().find(|member| member.id.as_ref() == Some(id))
    }

    /// A paper of a member, or of the bidder.
    pub fn paper(&self, owner: Option<&Id>, paper: &Id) -> Option<&PaperDraft> {
        match owner {
            None => self.papers.get(paper),
            Some(id) => self.members.iter().find(|member| member.id.as_ref() == Some(id))?.papers.get(paper),
        }
    }

    /// The facts of a member, or of the bidder; nothing of a member that is gone.
    pub fn facts_of(&mut self, owner: Option<&Id>) -> Option<&mut Dictionary<AnswerDraft>> {
        match owner {
            None => Some(&mut self.facts),
            Some(id) => self.member(id).map(|member| &mut member.facts),
        }
    }

    /// The papers of a member, or of the bidder.
    pub fn papers_of(&mut self, owner: Option<&Id>) -> Option<&mut Dictionary<PaperDraft>> {
        match owner {
            None => Some(&mut self.papers),
            Some(id) => self.member(id).map(|member| &mut member.papers),
        }
    }

    /// The drafts that asked who signs as two facts say it as one answer.
    pub fn modernise(&mut self) {
        let facts = std::mem::take(&mut self.facts);
        for (id, answer) in facts.iter() {
            let signer = match id.as_str() {
                "firma_apoderado" => OfferSigner::Attorney,
                "firma_suplente" => OfferSigner::Substitute,
                _ => {
                    self.facts.insert(id.clone(), *answer);
                    continue;
                }
            };
            if *answer == AnswerDraft::Yes {
                self.signer = self.signer.or(Some(signer));
            }
        }
    }

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

impl Default for FirmDraft {
    fn default() -> Self {
        FirmDraft {
            format: FirmFormat::V1,
            kind: None,
            nit: Typed::default(),
            signer: None,
            shares_stated: None,
            constituted: Typed::default(),
            income: None,
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
            pricing: None,
            tiebreak: Dictionary::default(),
            tie_facts: None,
            tie_members: Dictionary::default(),
            draw: DrawDraft::default(),
            accepted: Vec::new(),
            as_of: Typed::default(),
            causes: Dictionary::default(),
            apart: Vec::new(),
            schedule: Dictionary::default(),
        }
    }
}
