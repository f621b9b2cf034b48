//! What is said for a tie, as typed: facts of each person, and the bidders to try it with.

use crate::engine::reading::{record, Dictionary, Id};
use crate::engine::tie::TieFact;
use crate::ui::state::draft::{free_ids, AnswerDraft};
use crate::ui::state::typed::Typed;

record! {
    /// The facts that the law protects most, as answered. They reach no storage.
    #[derive(Default)]
    pub struct SensitiveDraft {
        pub victim: Option<AnswerDraft>,
        pub victims: Typed,
        pub reincorporated: Option<AnswerDraft>,
        pub reincorporated_share: Typed,
        pub ethnic: Typed,
    }
}

record! {
    /// The facts of one person, as typed. `business`: a word of the format, or «unknown». `unkept`: the other facts that only a sensitive criterion
    /// asks for now: stored, they would tell that it is claimed.
    #[derive(Default)]
    pub struct TieFactsDraft {
        pub national: Option<AnswerDraft>,
        pub head_of_family: Option<AnswerDraft>,
        pub heads_of_family: Typed,
        pub workers: Typed,
        pub disabled: Typed,
        pub pension_age: Typed,
        pub ties: Option<AnswerDraft>,
        pub business: Typed,
        pub payments: Typed,
        pub mipyme_payments: Typed,
        pub bic: Option<AnswerDraft>,
        pub sensitive: Option<SensitiveDraft>,
        pub unkept: Vec<Id>,
    }
}

/// Where a fact is held.
pub enum Slot<'a> {
    Answer(&'a mut Option<AnswerDraft>),
    Text(&'a mut Typed),
}

/// What is held of a fact.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    Answer(Option<AnswerDraft>),
    Text(Typed),
}

impl Said {
    pub fn is_empty(&self) -> bool {
        match self {
            Said::Answer(answer) => answer.is_none(),
            Said::Text(text) => text.trim().is_empty(),
        }
    }
}

impl TieFactsDraft {
    /// Where a fact is held; the day a company was constituted is said of the firm, not of the offer.
    pub fn slot(&mut self, fact: TieFact) -> Option<Slot<'_>> {
        Some(match fact {
            TieFact::Constituted => return None,
            TieFact::National => Slot::Answer(&mut self.national),
            TieFact::HeadOfFamily => Slot::Answer(&mut self.head_of_family),
            TieFact::HeadsOfFamily => Slot::Text(&mut self.heads_of_family),
            TieFact::Victim => Slot::Answer(&mut self.sensitive.get_or_insert_default().victim),
            TieFact::Victims => Slot::Text(&mut self.sensitive.get_or_insert_default().victims),
            TieFact::Reincorporated => Slot::Answer(&mut self.sensitive.get_or_insert_default().reincorporated),
            TieFact::ReincorporatedShare => Slot::Text(&mut self.sensitive.get_or_insert_default().reincorporated_share),
            TieFact::Workers => Slot::Text(&mut self.workers),
            TieFact::Disabled => Slot::Text(&mut self.disabled),
            TieFact::PensionAge => Slot::Text(&mut self.pension_age),
            TieFact::Ethnic => Slot::Text(&mut self.sensitive.get_or_insert_default().ethnic),
            TieFact::Ties => Slot::Answer(&mut self.ties),
            TieFact::Business => Slot::Text(&mut self.business),
            TieFact::Payments => Slot::Text(&mut self.payments),
            TieFact::MipymePayments => Slot::Text(&mut self.mipyme_payments),
            TieFact::Bic => Slot::Answer(&mut self.bic),
        })
    }

    /// What is held of a fact.
    pub fn said(&self, fact: TieFact) -> Said {
        match self.clone().slot(fact) {
            Some(Slot::Answer(answer)) => Said::Answer(*answer),
            Some(Slot::Text(text)) => Said::Text(text.clone()),
            None => Said::Text(Typed::default()),
        }
    }

    pub fn put(&mut self, fact: TieFact, held: Said) {
        match (self.slot(fact), held) {
            (Some(Slot::Answer(answer)), Said::Answer(said)) => *answer = said,
            (Some(Slot::Text(text)), Said::Text(typed)) => *text = typed,
            _ => {}
        }
    }

    /// Whether something in it must not be stored.
    pub fn has_private(&self) -> bool {
        !self.unkept.is_empty() || self.sensitive.as_ref().is_some_and(|said| *said != SensitiveDraft::default())
    }

    /// What may be stored; nothing if nothing is left.
    pub fn without_private(&self) -> Option<TieFactsDraft> {
        let mut public = TieFactsDraft { sensitive: None, unkept: Vec::new(), ..self.clone() };
        for fact in self.unkept() {
            public.put(fact, TieFactsDraft::default().said(fact));
        }
        public.sensitive = None;
        (public != TieFactsDraft::default()).then_some(public)
    }

    fn unkept(&self) -> Vec<TieFact> {
        FACTS.into_iter().filter(|fact| self.unkept.iter().any(|id| id.as_str() == name(*fact))).collect()
    }

    /// Takes what another one holds that is not stored.
    pub fn take_private(&mut self, known: &TieFactsDraft) {
        self.sensitive = known.sensitive.clone();
        for fact in known.unkept() {
            self.put(fact, known.said(fact));
        }
        self.unkept = known.unkept.clone();
    }
}

pub const FACTS: [TieFact; 17] = [
    TieFact::National,
    TieFact::HeadOfFamily,
    TieFact::HeadsOfFamily,
    TieFact::Victim,
    TieFact::Victims,
    TieFact::Reincorporated,
    TieFact::ReincorporatedShare,
    TieFact::Workers,
    TieFact::Constituted,
    TieFact::Disabled,
    TieFact::PensionAge,
    TieFact::Ethnic,
    TieFact::Ties,
    TieFact::Business,
    TieFact::Payments,
    TieFact::MipymePayments,
    TieFact::Bic,
];

/// What the format calls a fact: part of the id of its field.
pub fn name(fact: TieFact) -> &'static str {
    match fact {
        TieFact::National => "national",
        TieFact::HeadOfFamily => "head_of_family",
        TieFact::HeadsOfFamily => "heads_of_family",
        TieFact::Victim => "victim",
        TieFact::Victims => "victims",
        TieFact::Reincorporated => "reincorporated",
        TieFact::ReincorporatedShare => "reincorporated_share",
        TieFact::Workers => "workers",
        TieFact::Constituted => "constituted",
        TieFact::Disabled => "disabled",
        TieFact::PensionAge => "pension_age",
        TieFact::Ethnic => "ethnic",
        TieFact::Ties => "ties",
        TieFact::Business => "business",
        TieFact::Payments => "payments",
        TieFact::MipymePayments => "mipyme_payments",
        TieFact::Bic => "bic",
    }
}

record! {
    /// Another bidder that the tie is tried with, as described. `credits`: whether it credits what stands under each number of the law; `private`, the
    /// same of the numbers that a sensitive criterion has, which reach no storage. `proportion`: of its workers, for number 4. `large`: it is made up of
    /// large cooperatives or mutual associations only.
    #[derive(Default)]
    pub struct RivalDraft {
        pub id: Option<Id>,
        pub name: Typed,
        pub at: Typed,
        pub credits: Dictionary<AnswerDraft>,
        pub private: Dictionary<AnswerDraft>,
        pub proportion: Typed,
        pub large: Option<AnswerDraft>,
    }
}

impl RivalDraft {
    /// An empty one with an id that no other has.
    pub fn with_new_id(rows: &[RivalDraft]) -> Self {
        let id = free_ids('r', rows.iter().map(|row| &row.id).collect(), 1).pop().flatten();
        RivalDraft { id, ..RivalDraft::default() }
    }

    pub fn is_empty(&self) -> bool {
        *self == RivalDraft { id: self.id.clone(), ..RivalDraft::default() }
    }
}

record! {
    /// What a tie is tried with, as typed. `names`: those of the tied, one a line, as an earlier release asked for them; read and never written.
    #[derive(Default)]
    pub struct DrawDraft {
        pub trm: Typed,
        pub own_name: Typed,
        pub own_at: Typed,
        pub rivals: Vec<RivalDraft>,
        pub names: Typed,
    }
}

impl DrawDraft {
    /// What an earlier release asked for as a list of names is a rival each, and every rival has an id of its own.
    pub fn modernise(&mut self) {
        let names = std::mem::take(&mut self.names);
        for rival in std::mem::take(&mut self.rivals) {
            let id = rival.id.clone().filter(|id| !self.rivals.iter().any(|other| other.id.as_ref() == Some(id)));
            let id = id.or_else(|| RivalDraft::with_new_id(&self.rivals).id);
            self.rivals.push(RivalDraft { id, ..rival });
        }
        for name in names.lines().map(str::trim).filter(|name| !name.is_empty()) {
            let new = RivalDraft::with_new_id(&self.rivals);
            self.rivals.push(RivalDraft { name: Typed::new(name), ..new });
        }
    }
}
