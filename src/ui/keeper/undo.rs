//! Bringing back what was there before an errand.

use super::memory::Kept;
use super::Keeper;
use crate::engine::reading::Ordered;
use crate::ui::browser;
use crate::ui::opened::Opened;
use crate::ui::state::{FirmDraft, OfferDraft};

/// What was kept before an errand, and what the errand did, in words. The next thing typed closes it: it would be lost on the way back.
pub(super) struct Undo {
    what: String,
    /// The texts of the storage that the errand was about to touch.
    texts: Vec<(String, Option<String>)>,
    firm: Option<FirmDraft>,
    offers: Ordered<String, OfferDraft>,
    opened: Ordered<String, Opened>,
    /// Moves to another page after which the way back is still open: the one that the errand itself makes, and one more.
    moves: u8,
}

impl Kept {
    /// Remembers everything an errand is about to touch: these keys of the storage, and the memory.
    pub(super) fn remember(&mut self, what: String, keys: impl IntoIterator<Item = String>) {
        let texts = keys.into_iter().map(|key| (browser::stored(&key), key)).map(|(text, key)| (key, text)).collect();
        let (firm, offers, opened) = (self.firm.clone(), self.offers.clone(), self.opened.clone());
        self.undo = Some(Undo { what, texts, firm, offers, opened, moves: 2 });
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
        for (key, text) in undo.texts {
            match text {
                Some(text) => kept.write(key, text),
                None => kept.erase(&key),
            }
        }
        (kept.firm, kept.offers, kept.opened) = (undo.firm, undo.offers, undo.opened);
        // Read again from storage, which is as it was.
        kept.earlier = Ordered::default();
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
