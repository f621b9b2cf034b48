//! What every page of the check shares: the process, what was typed, and what the engine says of it.

use crate::engine::bidder::BidderKind;
use crate::engine::process::Process;
use crate::engine::report::{Finding, Report};
use crate::engine::values::Moment;
use crate::ui::held::Held;
use crate::ui::routes::Place;
use crate::ui::state::{kind_for, Action, OfferDraft, Work};
use std::rc::Rc;
use yew::prelude::*;

/// One check under way.
#[derive(Clone, PartialEq)]
pub struct Session {
    pub process: Held<Process>,
    /// Which of the offers for the process, as the address names it.
    pub place: AttrValue,
    pub work: Rc<Work>,
    pub report: Held<Report>,
    pub as_of: Moment,
    pub dispatch: Callback<Action>,
    pub shelf: Held<Shelf>,
    /// What is done to offers as a whole.
    pub errand: Callback<Errand>,
}

/// What is kept beside the offer in sight.
#[derive(Default)]
pub struct Shelf {
    /// The offers for this process, by place, as they were last kept.
    pub offers: Vec<(Place, OfferDraft)>,
    /// How many offers there are in all, for this process and others.
    pub count: usize,
    /// Whether some offer has sensitive answers, which only enter a file if the user says so.
    pub sensitive: bool,
    /// Texts of the storage that could not be read and were set aside.
    pub aside: usize,
}

/// Something done to offers as a whole. All but saving can be undone.
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
