//! Keeps what was typed: always in memory, and in the browser's storage when it may be used.

mod errands;
mod shelf;
mod texts;
mod undo;

use crate::engine::process::Process;
use crate::engine::reading::Ordered;
use crate::ui::browser;
use crate::ui::held::Held;
use crate::ui::opened::Opened;
use crate::ui::routes::Place;
use crate::ui::state::{firm_text, offer_text, read_firm, read_offer, FirmDraft, OfferDraft, Work};
use std::cell::RefCell;
use std::rc::Rc;
use texts::{offer_key, process_key, restore, FIRM};
use undo::Undo;

/// What is kept while the page lives. Clones share it.
#[derive(Clone, Default)]
pub struct Keeper(Rc<RefCell<Kept>>);

#[derive(Default)]
struct Kept {
    firm: Option<FirmDraft>,
    /// By the name of their place.
    offers: Ordered<String, OfferDraft>,
    opened: Ordered<String, Opened>,
    /// Whether something of ours was in storage, so that its absence means that somebody wiped it.
    stored: bool,
    /// Whether something stored could not be read, and whether a newer Habilita wrote it.
    damaged: Option<Damage>,
    undo: Option<Undo>,
}

/// What happened to something stored that could not be read. It was set aside, not deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    Unreadable,
    Newer,
}

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
    /// What was typed for an offer, from memory or from storage.
    pub fn work(&self, process: &Process, place: &Place) -> Work {
        let mut kept = self.0.borrow_mut();
        let firm = kept.firm.clone().unwrap_or_else(|| restore(FIRM, read_firm, &mut kept));
        let name = place.to_string();
        let mut offer = kept.offers.get(&name).cloned().unwrap_or_else(|| restore(&offer_key(&name), read_offer, &mut kept));
        offer.mark_private(process);
        kept.firm = Some(firm.clone());
        kept.offers.insert(name, offer.clone());
        Work { firm, offer }
    }

    /// Keeps what was typed; says whether storage took it too. Only what changed is written, so that a tab never undoes what another
    /// tab did meanwhile to the part it left alone; after a wipe everything is. Sensitive facts stay in memory.
    pub fn keep(&self, place: &Place, work: &Work) -> bool {
        let mut kept = self.0.borrow_mut();
        let name = place.to_string();
        let wiped = kept.stored && browser::stored(FIRM).is_none() && browser::stored(&offer_key(&name)).is_none();
        let firm_changed = wiped || kept.firm.as_ref() != Some(&work.firm);
        let offer_changed = wiped || kept.offers.get(&name) != Some(&work.offer);
        kept.firm = Some(work.firm.clone());
        kept.offers.insert(name.clone(), work.offer.clone());
        let firm = !firm_changed || browser::store(FIRM, &firm_text(&work.firm));
        let offer = !offer_changed || store_offer(&name, &work.offer);
        kept.stored |= firm && offer;
        firm && offer
    }

    /// What another tab, or the browser, has just done to `key` (to all of them when there is none), if it belongs to this offer.
    /// Sensitive facts of this tab stay.
    pub fn elsewhere(&self, place: &Place, key: Option<&str>) -> Option<Elsewhere> {
        let name = place.to_string();
        let offer = offer_key(&name);
        let Some(key) = key else { return Some(Elsewhere::Wiped) };
        if key != FIRM && key != offer {
            return None;
        }
        let Some(text) = browser::stored(key) else { return Some(Elsewhere::Wiped) };
        let mut kept = self.0.borrow_mut();
        if key == FIRM {
            kept.firm = Some(read_firm(&text).ok()?);
        } else {
            let mut offer = read_offer(&text).ok()?;
            let own = kept.offers.get(&name).into_iter().flat_map(|offer| offer.tiebreak.iter());
            offer.tiebreak.extend(own.filter(|(_, claim)| claim.is_private()).map(|(id, claim)| (id.clone(), claim.clone())));
            kept.offers.insert(name.clone(), offer);
        }
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
        match Process::load(&text) {
            Ok(process) => Some(Held::new(process)),
            Err(problems) => {
                texts::set_aside(&key, &text);
                browser::remove(&key);
                self.0.borrow_mut().damaged = Some(texts::damage(&problems));
                None
            }
        }
    }

    /// Goes back to the definition of the site.
    pub fn forget_opened(&self, process: &str) {
        self.0.borrow_mut().opened.remove(process);
        browser::remove(&process_key(process));
    }
}

impl Kept {
    fn open(&mut self, opened: &Opened) {
        let id = opened.process.id.to_string();
        // Without storage the definition lasts as long as the page, which the user is told of.
        let _ = browser::store(&process_key(&id), &opened.text);
        self.opened.insert(id, opened.clone());
    }
}

/// Writes an offer without its sensitive answers; says whether there was room.
fn store_offer(place: &str, offer: &OfferDraft) -> bool {
    browser::store(&offer_key(place), &offer_text(&offer.without_private()))
}
