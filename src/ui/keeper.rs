//! Keeps what was typed: always in memory, and in the browser's storage when it may be used.

use crate::engine::process::Process;
use crate::engine::reading::{Id, Ordered};
use crate::ui::browser;
use crate::ui::held::Held;
use crate::ui::pages::Opened;
use crate::ui::state::{firm_text, offer_text, read_firm, read_offer, FirmDraft, OfferDraft, Work};
use std::cell::RefCell;
use std::rc::Rc;

const FIRM: &str = "habilita:firma";

fn offer_key(process: &str) -> String {
    format!("habilita:oferta:{process}")
}

fn process_key(process: &str) -> String {
    format!("habilita:proceso:{process}")
}

/// What is kept while the page lives. Clones share it.
#[derive(Clone, Default)]
pub struct Keeper(Rc<RefCell<Kept>>);

#[derive(Default)]
struct Kept {
    firm: Option<FirmDraft>,
    offers: Ordered<String, OfferDraft>,
    opened: Ordered<String, Opened>,
    /// Keys whose stored text could not be read; it was set aside, not deleted.
    damaged: Vec<String>,
}

impl PartialEq for Keeper {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Keeper {
    /// What was typed for a process, from memory or from storage.
    pub fn work(&self, process: &str) -> Work {
        let mut kept = self.0.borrow_mut();
        let firm = kept.firm.clone().unwrap_or_else(|| restore(FIRM, |text| read_firm(text).ok(), &mut kept.damaged));
        let offer = kept.offers.get(process).cloned();
        let offer = offer.unwrap_or_else(|| restore(&offer_key(process), |text| read_offer(text).ok(), &mut kept.damaged));
        kept.firm = Some(firm.clone());
        kept.offers.insert(process.to_owned(), offer.clone());
        Work { firm, offer }
    }

    /// Keeps what was typed; says whether storage took it too. Only what changed is written, so that a tab never undoes what another
    /// tab did meanwhile to the part it left alone. Sensitive facts stay in memory.
    pub fn keep(&self, process: &Process, work: &Work) -> bool {
        let mut kept = self.0.borrow_mut();
        let id = process.id.as_str();
        let firm_changed = kept.firm.as_ref() != Some(&work.firm);
        let offer_changed = kept.offers.get(id) != Some(&work.offer);
        kept.firm = Some(work.firm.clone());
        kept.offers.insert(id.to_owned(), work.offer.clone());
        let firm = !firm_changed || browser::store(FIRM, &firm_text(&work.firm));
        let offer = !offer_changed || browser::store(&offer_key(id), &offer_text(&without_sensitive(process, &work.offer)));
        firm && offer
    }

    /// What another tab has just written under `key`, if it belongs to this process. Sensitive facts of this tab stay.
    pub fn taken_up(&self, process: &Process, key: &str) -> Option<Work> {
        let id = process.id.as_str();
        if key != FIRM && key != offer_key(id) {
            return None;
        }
        let text = browser::stored(key)?;
        let mut kept = self.0.borrow_mut();
        if key == FIRM {
            kept.firm = Some(read_firm(&text).ok()?);
        } else {
            let mut offer = read_offer(&text).ok()?;
            let own = kept.offers.get(id).into_iter().flat_map(|offer| offer.tiebreak.iter());
            offer
                .tiebreak
                .extend(own.filter(|(criterion, _)| sensitive(process, criterion)).map(|(id, claim)| (id.clone(), claim.clone())));
            kept.offers.insert(id.to_owned(), offer);
        }
        Some(Work { firm: kept.firm.clone()?, offer: kept.offers.get(id)?.clone() })
    }

    /// Whether something stored could not be read.
    pub fn found_damage(&self) -> bool {
        !self.0.borrow().damaged.is_empty()
    }

    /// Keeps a definition the user opened.
    pub fn open(&self, opened: &Opened) {
        let id = opened.process.id.to_string();
        // Without storage the definition lasts as long as the page, which the user is told of.
        let _ = browser::store(&process_key(&id), &opened.text);
        self.0.borrow_mut().opened.insert(id, opened.clone());
    }

    /// The definition the user opened under this id.
    pub fn opened(&self, process: &str) -> Option<Held<Process>> {
        if let Some(opened) = self.0.borrow().opened.get(process) {
            return Some(opened.process.clone());
        }
        let key = process_key(process);
        let text = browser::stored(&key)?;
        let read = Process::load(&text).ok();
        if read.is_none() {
            set_aside(&key, &text);
            browser::remove(&key);
            self.0.borrow_mut().damaged.push(key);
        }
        read.map(Held::new)
    }

    /// Goes back to the definition of the site.
    pub fn forget_opened(&self, process: &str) {
        self.0.borrow_mut().opened.remove(process);
        browser::remove(&process_key(process));
    }
}

/// What storage has under `key`. Text that cannot be read is set aside under another key, and a fresh draft begins.
fn restore<T: Default>(key: &str, read: impl Fn(&str) -> Option<T>, damaged: &mut Vec<String>) -> T {
    let Some(text) = browser::stored(key) else { return T::default() };
    read(&text).unwrap_or_else(|| {
        set_aside(key, &text);
        damaged.push(key.to_owned());
        T::default()
    })
}

/// Keeps a copy of text that could not be read, beside any earlier copy.
fn set_aside(key: &str, text: &str) {
    let place = (1..).map(|n| if n == 1 { format!("{key}:apartado") } else { format!("{key}:apartado-{n}") });
    if let Some(free) = place.take(20).find(|place| browser::stored(place).is_none_or(|kept| kept == text)) {
        // Without room there is nothing better to do; the text itself is still under its key until something is typed.
        let _ = browser::store(&free, text);
    }
}

fn sensitive(process: &Process, criterion: &Id) -> bool {
    process.tiebreak.criteria.iter().any(|c| c.id == *criterion && c.privacy.is_some())
}

/// What may be written to storage.
fn without_sensitive(process: &Process, offer: &OfferDraft) -> OfferDraft {
    let mut stored = offer.clone();
    stored.tiebreak.retain(|criterion, _| !sensitive(process, criterion));
    stored
}
