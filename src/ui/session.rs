//! What every page of the check shares: the process, what was typed, and what the engine says of it.

use crate::engine::bidder::BidderKind;
use crate::engine::process::Process;
use crate::engine::report::{Finding, Report};
use crate::engine::values::Moment;
use crate::ui::held::Held;
use crate::ui::state::{kind_for, Action, Work};
use std::rc::Rc;
use yew::prelude::*;

/// One check under way.
#[derive(Clone, PartialEq)]
pub struct Session {
    pub process: Held<Process>,
    pub work: Rc<Work>,
    pub report: Held<Report>,
    pub as_of: Moment,
    pub dispatch: Callback<Action>,
}

impl Session {
    /// Who bids, if this invitation admits that form: the firm is shared between processes.
    pub fn kind(&self) -> Option<BidderKind> {
        kind_for(&self.work, &self.process)
    }

    pub fn finding(&self, id: &str) -> Option<&Finding> {
        self.report.findings.iter().find(|finding| finding.id == id)
    }
}

/// The session of the page.
#[hook]
pub fn use_session() -> Session {
    // Every page is rendered inside the provider of `Check`.
    #[allow(clippy::expect_used, reason = "a page outside a check is a mistake of ours, seen the first time it is rendered")]
    use_context::<Session>().expect("a page is rendered inside a check")
}
