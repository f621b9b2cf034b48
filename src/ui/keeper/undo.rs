//! Bringing back what was there before an errand.

use super::texts::{offer_key, process_key, FIRM};
use super::{store_offer, Keeper, Kept};
use crate::engine::reading::Ordered;
use crate::ui::browser;
use crate::ui::opened::Opened;
use crate::ui::state::{firm_text, FirmDraft, OfferDraft};

/// What was kept before an errand, and what the errand did, in words.
pub(super) struct Undo {
    pub what: String,
    offers: Vec<(String, Option<OfferDraft>)>,
    /// Of an errand that touched them too: the firm and the definitions.
    rest: Option<(FirmDraft, Ordered<String, Opened>)>,
    /// Moves to another page after which the way back is still open: the one that the errand itself makes, and one more.
    moves: u8,
}

impl Kept {
    /// Remembers the offers an errand is about to touch.
    pub(super) fn remember(&mut self, what: String, touched: Vec<String>) {
        let offers = touched.into_iter().map(|name| (self.offer(&name), name)).map(|(offer, name)| (name, offer)).collect();
        self.undo = Some(Undo { what, offers, rest: None, moves: 2 });
    }

    /// Remembers the firm and the definitions too.
    pub(super) fn remember_all(&mut self, what: String, touched: Vec<String>) {
        self.remember(what, touched);
        let rest = (self.firm.clone().unwrap_or_default(), self.opened.clone());
        if let Some(undo) = &mut self.undo {
            undo.rest = Some(rest);
        }
    }

    /// Puts an offer, or its absence, in memory and in storage.
    pub(super) fn put_offer(&mut self, name: String, offer: Option<OfferDraft>) {
        match offer {
            Some(offer) => {
                // Without room it lasts as long as the page, which the next change tells.
                let _ = store_offer(&name, &offer);
                self.offers.insert(name, offer);
            }
            None => {
                browser::remove(&offer_key(&name));
                self.offers.remove(name.as_str());
            }
        }
    }

    pub(super) fn put_firm(&mut self, firm: FirmDraft) {
        if firm == FirmDraft::default() {
            browser::remove(FIRM);
        } else {
            let _ = browser::store(FIRM, &firm_text(&firm));
        }
        self.firm = Some(firm);
    }
}

impl Keeper {
    /// What can be undone, in words.
    pub fn undoable(&self) -> Option<String> {
        self.0.borrow().undo.as_ref().map(|undo| undo.what.clone())
    }

    /// Brings back what was there before the last errand.
    pub fn undo(&self) {
        let mut kept = self.0.borrow_mut();
        let Some(undo) = kept.undo.take() else { return };
        for (name, offer) in undo.offers {
            kept.put_offer(name, offer);
        }
        let Some((firm, before)) = undo.rest else { return };
        kept.put_firm(firm);
        let gone: Vec<String> = kept.opened.keys().filter(|id| !before.contains_key(id.as_str())).cloned().collect();
        for id in gone {
            kept.opened.remove(id.as_str());
            browser::remove(&process_key(&id));
        }
        for (_, opened) in before.iter() {
            kept.open(opened);
        }
    }

    /// The user went to another page.
    pub fn moved(&self) {
        let mut kept = self.0.borrow_mut();
        kept.undo = kept.undo.take().and_then(|undo| Some(Undo { moves: undo.moves.checked_sub(1)?, ..undo }));
    }

    pub fn forget_undo(&self) {
        self.0.borrow_mut().undo = None;
    }
}
