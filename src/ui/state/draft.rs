//! The parts of the drafts, as typed: answers, papers, contracts, members, prices, claims.

use super::convert::CENTS;
use super::typed::Typed;
use crate::engine::bidder::{Answer, BidderKind};
use crate::engine::firm::Certifier;
use crate::engine::reading::{record, word, Dictionary, Id};
use crate::engine::sheet::Facts;
use crate::engine::values::text::{parse_figure, Misread};

word! {
    /// An answer given on screen. Not answered at all is its absence.
    pub enum AnswerDraft { Yes = "yes", No = "no", Unknown = "unknown", }
}

impl AnswerDraft {
    /// «No sé» and no answer are the same to the engine.
    pub fn answer(self) -> Option<Answer> {
        match self {
            AnswerDraft::Yes => Some(Answer::Yes),
            AnswerDraft::No => Some(Answer::No),
            AnswerDraft::Unknown => None,
        }
    }
}

record! {
    /// A paper, as typed. `indefinite`: it has no last day.
    #[derive(Default)]
    pub struct PaperDraft {
        pub has: Option<AnswerDraft>,
        pub issued: Typed,
        pub expires: Typed,
        pub indefinite: Option<Answer>,
        pub existed: Option<AnswerDraft>,
    }
}

impl PaperDraft {
    /// Whether nothing was said of it.
    pub fn is_empty(&self) -> bool {
        self.has.is_none() && self.is_blank()
    }

    /// Whether it says nothing: «no sé» is nothing.
    pub fn is_blank(&self) -> bool {
        self.has.and_then(AnswerDraft::answer).is_none() && self.issued.trim().is_empty() && self.expires.trim().is_empty()
    }
}

record! {
    /// A contract, as typed. The id never changes, whatever the order of the rows. `papers`: whether its papers show all they must; if not,
    /// `certificate` says what they lack.
    #[derive(Default)]
    pub struct ContractDraft {
        pub id: Option<Id>,
        pub object: Typed,
        pub client: Typed,
        pub rup: Typed,
        pub value: Typed,
        pub additions: Typed,
        pub vat: Typed,
        pub currency: Typed,
        pub trm: Typed,
        pub usd: Typed,
        pub start: Typed,
        pub end: Typed,
        pub received: Typed,
        pub share: Typed,
        pub members: Dictionary<Typed>,
        pub running: Option<AnswerDraft>,
        pub liquidated: Option<AnswerDraft>,
        pub self_certified: Option<AnswerDraft>,
        pub certifier: Option<Certifier>,
        pub private: Option<AnswerDraft>,
        pub partner: Option<AnswerDraft>,
        pub activities: Dictionary<AnswerDraft>,
        pub papers: Option<AnswerDraft>,
        pub certificate: Dictionary<AnswerDraft>,
        pub codes: Typed,
        pub quantities: Dictionary<Typed>,
    }
}

/// The first ids of `c1`, `c2`, … that no row has. The rows are looked at once: a file may have thousands of them.
pub(super) fn free_ids(letter: char, rows: Vec<&Option<Id>>, count: usize) -> Vec<Option<Id>> {
    // Among so many numbers there are always enough free ones.
    let mut free = vec![true; rows.len().saturating_add(count)];
    for id in rows.into_iter().flatten() {
        let number = id.as_str().strip_prefix(letter).and_then(|number| number.parse::<usize>().ok()).and_then(|n| n.checked_sub(1));
        if let Some(free) = number.and_then(|number| free.get_mut(number)) {
            *free = false;
        }
    }
    let numbers = (1_usize..).zip(free).filter(|(_, free)| *free).take(count);
    numbers.map(|(number, _)| Id::new(&format!("{letter}{number}"))).collect()
}

impl ContractDraft {
    /// Adds empty rows, each with the first id of `c1`, `c2`, … that no other row has.
    pub fn add(rows: &mut Vec<ContractDraft>, count: usize) {
        let ids = free_ids('c', rows.iter().map(|row| &row.id).collect(), count);
        rows.extend(ids.into_iter().map(|id| ContractDraft { id, ..ContractDraft::default() }));
    }

    /// Adds a copy of a row right below it, with an id of its own.
    pub fn copy(rows: &mut Vec<ContractDraft>, index: usize) {
        let Some(row) = rows.get(index).cloned() else { return };
        ContractDraft::add(rows, 1);
        if let Some(new) = rows.pop() {
            rows.insert(index.saturating_add(1), ContractDraft { id: new.id, ..row });
        }
    }

    /// How many of its figures can be read two ways.
    pub fn ambiguous(&self) -> usize {
        [&self.value, &self.additions, &self.trm].into_iter().filter(|typed| thousands(typed).is_some()).count()
    }

    /// Writes those figures so that they can only be read as thousands.
    pub fn settle(&mut self) {
        for typed in [&mut self.value, &mut self.additions, &mut self.trm] {
            if let Some(settled) = thousands(typed) {
                *typed = settled;
            }
        }
    }

    /// What may be odd in it.
    pub fn facts(&self) -> Facts<'_> {
        Facts {
            object: &self.object,
            client: &self.client,
            rup: &self.rup,
            value: &self.value,
            currency: &self.currency,
            start: &self.start,
            end: &self.end,
            share: &self.share,
        }
    }

    pub fn is_empty(&self) -> bool {
        [&self.object, &self.client, &self.value, &self.start, &self.end, &self.share].iter().all(|typed| typed.trim().is_empty())
    }
}

record! {
    /// A member of a plural bidder, as typed.
    #[derive(Default)]
    pub struct MemberDraft {
        pub id: Option<Id>,
        pub name: Typed,
        pub nit: Typed,
        pub kind: Option<BidderKind>,
        pub share: Typed,
        pub constituted: Typed,
        pub facts: Dictionary<AnswerDraft>,
        pub papers: Dictionary<PaperDraft>,
    }
}

record! {
    /// Ordinary income of one year, as typed, by sector.
    #[derive(Default)]
    pub struct IncomeDraft {
        pub year: Typed,
        pub manufacturing: Typed,
        pub services: Typed,
        pub commerce: Typed,
    }
}

record! {
    /// The date an addendum gives to a row of the schedule, as typed.
    #[derive(Default)]
    pub struct MovedDraft {
        pub date: Typed,
        pub hour: Typed,
    }
}

impl MemberDraft {
    /// An empty row with an id that no other row has.
    pub fn with_new_id(rows: &[MemberDraft]) -> Self {
        let id = free_ids('m', rows.iter().map(|row| &row.id).collect(), 1).pop().flatten();
        MemberDraft { id, ..MemberDraft::default() }
    }

    pub fn is_empty(&self) -> bool {
        self.kind.is_none() && [&self.name, &self.nit, &self.share].iter().all(|typed| typed.trim().is_empty())
    }
}

/// The reading of a figure in thousands, if it has another one too.
pub(super) fn thousands(typed: &Typed) -> Option<Typed> {
    // Thousands of figures are looked at with every key: most have no mark, or several.
    if typed.bytes().filter(|b| matches!(b, b'.' | b',')).count() != 1 {
        return None;
    }
    match parse_figure(typed, CENTS) {
        Err(Misread::Ambiguous { thousands, .. }) => Some(Typed::new(&thousands)),
        _ => None,
    }
}

record! {
    /// A tie-break criterion, as answered: its papers, and those of each member under its id. One that is `private` is about a sensitive fact: it is
    /// not stored.
    #[derive(Default)]
    pub struct ClaimDraft {
        pub private: Option<Answer>,
        pub claimed: Option<AnswerDraft>,
        pub proofs: Dictionary<PaperDraft>,
        pub members: Dictionary<Dictionary<PaperDraft>>,
    }
}

impl ClaimDraft {
    pub fn is_private(&self) -> bool {
        self.private == Some(Answer::Yes)
    }
}
