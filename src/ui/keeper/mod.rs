//! Keeps what was typed: always in memory, and in the browser's storage when it may be used.

mod earlier;
mod errands;
mod firm;
mod memory;
mod shelf;
mod texts;
mod undo;

use crate::engine::process::Process;
use crate::ui::browser;
use crate::ui::held::Held;
use crate::ui::opened::Opened;
use crate::ui::routes::Place;
use crate::ui::state::{offer_text, read_firm, read_offer, Work};
pub use memory::Damage;
use memory::Kept;
use std::cell::RefCell;
use std::rc::Rc;
use texts::{offer_key, process_key, FIRM, OFFER};

/// What is kept while the page lives. Clones share it.
#[derive(Clone, Default)]
pub struct Keeper(Rc<RefCell<Kept>>);

/// What another tab did to what this one shows.
pub enum Elsewhere {
    /// It wrote: the work to show now.
    Wrote(Box<Work>),
    /// It removed what was stored, or the browser did; this tab still has it.
    Wiped,
}

impl PartialEq for Keeper {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Keeper {
    /// What was typed for an offer, from memory or from storage. It is the one in sight from now on.
    pub fn work(&self, process: &Process, place: &Place) -> Rc<Work> {
        let mut kept = self.0.borrow_mut();
        let name = place.to_string();
        kept.sight = Some(name.clone());
        let firm = kept.known_firm();
        let mut offer = kept.known_offer(&name);
        if offer.mark_private(process) {
            // It came from outside without its marks: what must not be stored goes now.
            kept.write(offer_key(&name), offer_text(&offer.without_private()));
        }
        let work = Rc::new(Work { firm, offer }).marked(process);
        kept.offers.insert(name, work.offer.clone());
        work
    }

    /// No offer is in sight.
    pub fn look_away(&self) {
        self.0.borrow_mut().sight = None;
    }

    /// Which check may write: one that was in sight before the last errand may not.
    pub fn turn(&self) -> u32 {
        self.0.borrow().turn
    }

    /// From here on only what is shown next may write.
    pub fn next_turn(&self) -> u32 {
        let mut kept = self.0.borrow_mut();
        kept.turn = kept.turn.wrapping_add(1);
        kept.turn
    }

    /// Keeps what was typed; says whether storage has everything. Only what changed is written, so that a tab never undoes what another
    /// tab did meanwhile to the part it left alone; what was refused or wiped is written again. Sensitive facts stay in memory.
    pub fn keep(&self, place: &Place, work: &Work, turn: u32) -> bool {
        let mut kept = self.0.borrow_mut();
        if turn == kept.turn {
            kept.keep(place.to_string(), work);
        }
        kept.refused.is_empty()
    }

    /// Whether storage refused something that is only in memory now.
    pub fn unsaved(&self) -> bool {
        !self.0.borrow().refused.is_empty()
    }

    /// What another tab, or the browser, has just done to `key` (to all of them when there is none): what this tab remembers of it is
    /// brought up to date. What is in sight is not taken away.
    pub fn refresh(&self, key: Option<&str>) {
        let Some(key) = key else { return };
        let mut kept = self.0.borrow_mut();
        let text = browser::stored(key);
        if key == FIRM {
            if let Some(firm) = text.and_then(|text| read_firm(&text).ok()) {
                kept.firm = Some(firm);
            }
        } else if let Some(name) = key.strip_prefix(OFFER) {
            match text.map(|text| read_offer(&text)) {
                Some(Ok(offer)) => kept.take_offer(name, offer),
                None if kept.sight.as_deref() != Some(name) => kept.drop_offer(name),
                _ => {}
            }
        } else if text.is_none() {
            if let Some(id) = key.strip_prefix(&process_key("")) {
                kept.opened.remove(id);
            }
        }
    }

    /// What of that is about this offer.
    pub fn elsewhere(&self, place: &Place, key: Option<&str>) -> Option<Elsewhere> {
        let name = place.to_string();
        let Some(key) = key else { return Some(Elsewhere::Wiped) };
        if key != FIRM && key != offer_key(&name) {
            return None;
        }
        if browser::stored(key).is_none() {
            return Some(Elsewhere::Wiped);
        }
        self.refresh(Some(key));
        let kept = self.0.borrow();
        let work = Work { firm: kept.firm.clone()?, offer: kept.offers.get(&name)?.clone() };
        Some(Elsewhere::Wrote(Box::new(work)))
    }

    /// Whether something stored could not be read.
    pub fn damage(&self) -> Option<Damage> {
        self.0.borrow().damaged
    }

    /// Keeps a definition the user opened.
    pub fn open(&self, opened: &Opened) {
        self.0.borrow_mut().open(opened);
    }

    /// The definition the user opened under this id.
    pub fn opened(&self, process: &str) -> Option<Held<Process>> {
        if let Some(opened) = self.0.borrow().opened.get(process) {
            return Some(opened.process.clone());
        }
        let key = process_key(process);
        let text = browser::stored(&key)?;
        let mut kept = self.0.borrow_mut();
        match Process::load(&text) {
            Ok(process) => {
                let process = Held::new(process);
                kept.opened.insert(process.id.to_string(), Opened { process: process.clone(), text: text.into() });
                Some(process)
            }
            Err(problems) => {
                kept.set_aside(&key, &text, &problems);
                None
            }
        }
    }

    /// Goes back to the definition of the site.
    pub fn forget_opened(&self, process: &str) {
        let mut kept = self.0.borrow_mut();
        kept.opened.remove(process);
        kept.erase(&process_key(process));
    }
}
