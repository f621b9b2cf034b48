//! What every page of the check shares: the process, what was typed, and what the engine says of it.

use crate::engine::bidder::BidderKind;
use crate::engine::process::Process;
use crate::engine::reading::Id;
use crate::engine::report::{Finding, Receipt, Verdict};
use crate::engine::values::Moment;
use crate::ui::held::Held;
use crate::ui::state::{documents, kind_for, Action, Work};
use std::rc::Rc;
use yew::prelude::*;

/// One check under way.
#[derive(Clone, PartialEq)]
pub struct Session {
    pub process: Held<Process>,
    pub work: Rc<Work>,
    /// What was found a moment ago: while the user types it may lag behind `work` by a frame.
    pub report: Held<Verdict>,
    pub as_of: Moment,
    pub dispatch: Callback<Action>,
}

impl Session {
    /// Who bids, if this invitation admits that form: the firm is shared between processes.
    pub fn kind(&self) -> Option<BidderKind> {
        kind_for(&self.work, &self.process)
    }

    pub fn finding(&self, id: &str) -> Option<Held<Finding>> {
        self.report.findings.iter().find(|finding| finding.id == id).cloned().map(Held::from)
    }

    /// The findings of a rule on each item, in the order of the items.
    pub fn of_items(&self, rule: &Id) -> &[Rc<Finding>] {
        let start = format!("{rule}.");
        let place = self.report.findings.iter().position(|finding| finding.id.starts_with(&start));
        place.and_then(|place| self.report.findings.get(place..)).unwrap_or_default()
    }

    /// The code of what is on the table now. It reads and hashes everything: only for where it is shown.
    pub fn receipt(&self) -> Receipt {
        let documents = documents(&self.work, &self.process);
        crate::engine::receipt(&self.process, &documents.firm, &documents.offer, self.as_of)
    }
}

/// The session of the page.
#[hook]
pub fn use_session() -> Session {
    // Every page is rendered inside the provider of `Check`.
    #[allow(clippy::expect_used, reason = "a page outside a check is a mistake of ours, seen the first time it is rendered")]
    use_context::<Session>().expect("a page is rendered inside a check")
}
