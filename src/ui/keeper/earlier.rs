//! The invitation as it was when an offer was saved, kept beside the one of now until the bidder has seen what changed.

use super::texts::earlier_key;
use super::Keeper;
use crate::engine::process::Process;
use crate::ui::browser;
use crate::ui::held::Held;

impl Keeper {
    /// The invitation as it was, if it is not what this one says.
    pub fn earlier(&self, now: &Process) -> Option<Held<Process>> {
        let id = now.id.as_str();
        let mut kept = self.0.borrow_mut();
        if !kept.earlier.contains_key(id) {
            let read = browser::stored(&earlier_key(id)).and_then(|text| Process::load(&text).ok());
            kept.earlier.insert(id.to_owned(), read.map(Held::new));
        }
        let earlier = kept.earlier.get(id)?.clone()?;
        (earlier.canonical_text() != now.canonical_text()).then_some(earlier)
    }

    /// Keeps an invitation as it was when a file was saved.
    pub(super) fn put_earlier(&self, process: Held<Process>) {
        let id = process.id.to_string();
        let mut kept = self.0.borrow_mut();
        // Where there is no room it is known until the page closes.
        let _ = browser::store(&earlier_key(&id), &process.canonical_text());
        kept.earlier.insert(id, Some(process));
    }

    /// The bidder has seen what changed.
    pub fn forget_earlier(&self, process: &str) {
        self.0.borrow_mut().earlier.insert(process.to_owned(), None);
        browser::remove(&earlier_key(process));
    }
}
