//! What is kept in memory, and how it reaches the storage.

use super::texts::{self, offer_key, process_key, FIRM};
use super::undo::Undo;
use crate::engine::process::Process;
use crate::engine::reading::{Ordered, Problem};
use crate::ui::browser;
use crate::ui::held::Held;
use crate::ui::opened::Opened;
use crate::ui::state::{firm_text, offer_text, read_firm, read_offer, FirmDraft, OfferDraft, Work};

#[derive(Default)]
pub(super) struct Kept {
    /// Nothing until it has been read from storage.
    pub firm: Option<FirmDraft>,
    /// By the name of their place.
    pub offers: Ordered<String, OfferDraft>,
    pub opened: Ordered<String, Opened>,
    /// The invitations as they were when what was opened was saved; nothing for those that are the same now.
    pub earlier: Ordered<String, Option<Held<Process>>>,
    /// The offer in sight.
    pub sight: Option<String>,
    /// What storage refused, by key: tried again with every change.
    pub refused: Ordered<String, String>,
    /// The keys this page found or wrote: if one is not there any more, somebody wiped it.
    ours: Ordered<String, ()>,
    /// Keys with a text that could not be read nor copied aside: nothing is written over them.
    locked: Ordered<String, ()>,
    pub damaged: Option<Damage>,
    pub undo: Option<Undo>,
    pub turn: u32,
}

/// What happened to something stored that could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// It was set aside.
    Unreadable,
    /// It was set aside; a newer Habilita wrote it.
    Newer,
    /// There was no room to set it aside: it stays where it is, and nothing is stored over it.
    Stuck,
}

impl Kept {
    pub fn write(&mut self, key: String, text: String) {
        if !self.locked.contains_key(&key) && browser::store(&key, &text) {
            self.refused.remove(&key);
            self.ours.insert(key, ());
        } else {
            self.refused.insert(key, text);
        }
    }

    pub fn erase(&mut self, key: &str) {
        browser::remove(key);
        self.refused.remove(key);
        self.ours.remove(key);
        self.locked.remove(key);
    }

    /// Whether something of ours is not there any more.
    fn wiped(&self, key: &str) -> bool {
        self.ours.contains_key(key) && browser::stored(key).is_none()
    }

    pub fn keep(&mut self, name: String, work: &Work) {
        self.keep_firm(&work.firm);
        let key = offer_key(&name);
        let changed = self.offers.get(&name) != Some(&work.offer);
        if changed {
            // The way back would take this away too.
            self.undo = None;
        }
        if changed || self.wiped(&key) {
            self.write(key, offer_text(&work.offer.without_private()));
        }
        self.offers.insert(name, work.offer.clone());
        self.retry();
    }

    pub fn keep_firm(&mut self, firm: &FirmDraft) {
        let changed = self.firm.as_ref() != Some(firm);
        if changed {
            self.undo = None;
        }
        if changed || self.wiped(FIRM) {
            self.write(FIRM.to_owned(), firm_text(firm));
        }
        self.firm = Some(firm.clone());
    }

    /// Writes again what was refused: there may be room by now.
    pub fn retry(&mut self) {
        for (key, text) in std::mem::take(&mut self.refused) {
            self.write(key, text);
        }
    }

    pub fn known_firm(&mut self) -> FirmDraft {
        let firm = match self.firm.take() {
            Some(firm) => firm,
            None => self.restore(FIRM, read_firm),
        };
        self.firm = Some(firm.clone());
        firm
    }

    pub fn known_offer(&mut self, name: &str) -> OfferDraft {
        match self.offers.get(name) {
            Some(offer) => offer.clone(),
            None => self.restore(&offer_key(name), read_offer),
        }
    }

    /// What storage has under `key`. Text that cannot be read is set aside, and a fresh draft begins.
    fn restore<T: Default>(&mut self, key: &str, read: impl Fn(&str) -> Result<T, Vec<Problem>>) -> T {
        let Some(text) = browser::stored(key) else { return T::default() };
        self.ours.insert(key.to_owned(), ());
        read(&text).unwrap_or_else(|problems| {
            self.set_aside(key, &text, &problems);
            T::default()
        })
    }

    /// Puts a text that could not be read beside its key, so that the key is free. Without room it stays, and is not written over.
    pub fn set_aside(&mut self, key: &str, text: &str, problems: &[Problem]) {
        if texts::copy_aside(key, text) {
            self.erase(key);
            let newer = problems.iter().any(|problem| problem.path == "/format" && problem.code == "unknown_word");
            self.damaged = Some(if newer { Damage::Newer } else { Damage::Unreadable });
        } else {
            self.locked.insert(key.to_owned(), ());
            self.damaged = Some(Damage::Stuck);
        }
    }

    /// What another tab wrote of an offer that this one remembers; its sensitive answers stay.
    pub fn take_offer(&mut self, name: &str, mut offer: OfferDraft) {
        if let Some(known) = self.offers.get(name) {
            offer.take_private(known);
            self.offers.insert(name.to_owned(), offer);
        }
    }

    pub fn drop_offer(&mut self, name: &str) {
        self.offers.remove(name);
        let key = offer_key(name);
        self.refused.remove(&key);
        self.ours.remove(&key);
    }

    /// Puts an offer, or its absence, in memory and in storage.
    pub fn put_offer(&mut self, name: String, offer: Option<OfferDraft>) {
        match offer {
            Some(offer) => {
                self.write(offer_key(&name), offer_text(&offer.without_private()));
                self.offers.insert(name, offer);
            }
            None => {
                self.erase(&offer_key(&name));
                self.offers.remove(name.as_str());
            }
        }
    }

    pub fn put_firm(&mut self, firm: FirmDraft) {
        self.write(FIRM.to_owned(), firm_text(&firm));
        self.firm = Some(firm);
    }

    pub fn open(&mut self, opened: &Opened) {
        let id = opened.process.id.to_string();
        self.write(process_key(&id), opened.text.to_string());
        self.opened.insert(id, opened.clone());
    }
}
