//! What is kept of the firm, for a page that knows no offer.

use super::texts::FIRM;
use super::{Elsewhere, Keeper};
use crate::ui::browser;
use crate::ui::state::{read_firm, FirmDraft, OfferDraft, Work};

impl Keeper {
    /// What was typed of the firm, from memory or from storage.
    pub fn firm(&self) -> FirmDraft {
        self.0.borrow_mut().known_firm()
    }

    /// Keeps what was typed of the firm; says whether storage has everything.
    pub fn keep_firm(&self, firm: &FirmDraft) -> bool {
        let mut kept = self.0.borrow_mut();
        kept.keep_firm(firm);
        kept.retry();
        kept.refused.is_empty()
    }

    /// What another tab, or the browser, has just done to the firm, if `key` is about it (there is none when all was emptied).
    pub fn firm_elsewhere(&self, key: Option<&str>) -> Option<Elsewhere> {
        if key.is_some_and(|key| key != FIRM) {
            return None;
        }
        let Some(text) = browser::stored(FIRM) else { return Some(Elsewhere::Wiped) };
        let firm = read_firm(&text).ok()?;
        self.0.borrow_mut().firm = Some(firm.clone());
        Some(Elsewhere::Wrote(Box::new(Work { firm, offer: OfferDraft::default() })))
    }
}
