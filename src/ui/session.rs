//! What every page of the check shares: the process, what was typed, and what the engine says of it.

use crate::engine::bidder::BidderKind;
use crate::engine::process::Process;
use crate::engine::reading::{Id, Ordered};
use crate::engine::report::{Finding, Observation, Overall, Receipt, Section, Verdict};
use crate::engine::values::Moment;
use crate::ui::held::Held;
use crate::ui::routes::Place;
use crate::ui::state::{documents, kind_for, Action, OfferDraft, SavedReport, Work};
use std::ops::Deref;
use std::rc::Rc;
use yew::prelude::*;

/// One check under way. Shared: every closure of a page holds one.
#[derive(Clone)]
pub struct Session(Rc<Parts>);

impl Session {
    pub fn new(parts: Parts) -> Self {
        Session(Rc::new(parts))
    }
}

impl PartialEq for Session {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || *self.0 == *other.0
    }
}

impl Deref for Session {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0
    }
}

/// What a check is made of.
#[derive(PartialEq)]
pub struct Parts {
    /// The invitation as it was published.
    pub definition: Held<Process>,
    /// The same with the dates that the user says an addendum has given.
    pub process: Held<Process>,
    /// Which of the offers for the process, as the address names it.
    pub place: AttrValue,
    pub work: Rc<Work>,
    /// What was found a moment ago: while the user types it may lag behind `work` by a frame. Empty while what judges is on its way.
    pub report: Held<Verdict>,
    /// Whether what judges is here. Only the first page is seen before.
    pub judged: bool,
    pub as_of: Moment,
    pub dispatch: Callback<Action>,
    pub shelf: Held<Shelf>,
    /// What is done to offers as a whole.
    pub errand: Callback<Errand>,
    /// The invitation as it was when what is seen was saved to a file, if it has changed since.
    pub earlier: Option<Held<Process>>,
    /// Whether the invitation came from a file of the user's.
    pub opened: bool,
    /// Whether the closing has passed by now.
    pub over: bool,
    /// What is kept, as the text of a file or of a link.
    pub written: Callback<Written, String>,
}

/// Which text is asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Written {
    /// Everything, with sensitive answers or without.
    Everything(bool),
    /// Everything, with what the offer in sight was found to be; with sensitive answers or without.
    Report(Box<SavedReport>, bool),
    /// The firm and the offer in sight.
    Link,
}

/// What is kept beside the offer in sight.
#[derive(Default)]
pub struct Shelf {
    /// The offers for this process, by place, as they were last kept.
    pub offers: Ordered<Place, OfferDraft>,
    /// How many offers there are in all, for this process and others.
    pub count: usize,
    /// Whether some offer has sensitive answers, which only enter a file if the user says so.
    pub sensitive: bool,
    /// Texts of the storage that could not be read and were set aside.
    pub aside: usize,
}

/// Something done to offers as a whole. What takes something away can be undone.
#[derive(Clone, Debug, PartialEq)]
pub enum Errand {
    /// A new offer for this process: empty, or with what another has.
    New {
        from: Option<Place>,
    },
    Remove(Place),
    /// Empties the offer in sight; the firm stays.
    StartOver,
    /// Empties everything kept in this browser.
    ForgetEverything,
    /// Writes everything to a file, with sensitive answers or without.
    Save {
        sensitive: bool,
    },
    /// Writes what could not be read to a file.
    SaveAside,
    /// The bidder has seen what changed in the invitation.
    SeenChanges,
}

impl Session {
    /// Who bids, if this invitation admits that form: the firm is shared between processes.
    pub fn kind(&self) -> Option<BidderKind> {
        kind_for(&self.work, &self.process)
    }

    /// What was found, once something judges.
    pub fn found(&self) -> Option<&Verdict> {
        self.judged.then_some(&*self.report)
    }

    pub fn finding(&self, id: &str) -> Option<Held<Finding>> {
        self.report.findings.iter().find(|finding| finding.id == id).cloned().map(Held::from)
    }

    /// The findings of a rule on each item, in the order of the items.
    pub fn of_items(&self, rule: &Id) -> &[Rc<Finding>] {
        let start = format!("{rule}.");
        let place = self.report.findings.iter().position(|finding| finding.section == Section::Price && finding.id.starts_with(&start));
        place.and_then(|place| self.report.findings.get(place..)).unwrap_or_default()
    }

    /// Where the invitation contradicts itself, with what to ask.
    pub fn contradictions(&self) -> Vec<Observation> {
        crate::engine::guide::observations(&self.process, self.as_of)
    }

    /// The code of what is on the table now. It reads and hashes everything: only for where it is shown.
    pub fn receipt(&self) -> Receipt {
        // What is never stored is no part of it either, nor what was only said for its sake.
        let work = self.work.marked(&self.definition);
        let work = Work { firm: work.firm.clone(), offer: work.offer.without_private() };
        let documents = documents(&work, &self.definition);
        crate::engine::receipt(&self.definition, &documents.firm, &documents.offer, self.as_of)
    }
}

/// What stands for a verdict while what judges is on its way.
pub fn nothing_found() -> Held<Verdict> {
    Held::new(Verdict { overall: Overall::Incomplete, findings: Vec::new(), assumptions: Vec::new() })
}

/// What a page with a memory of its own is given.
#[derive(Properties, PartialEq)]
pub struct SessionProps {
    pub session: Session,
}
