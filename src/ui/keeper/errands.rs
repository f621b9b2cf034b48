//! What is done to offers as a whole: new, removed, emptied, saved to a file, brought from one.

use super::texts::aside;
use super::Keeper;
use crate::engine::process::Process;
use crate::engine::reading::{canonical_text, Problem, Text};
use crate::ui::browser;
use crate::ui::held::Held;
use crate::ui::opened::Opened;
use crate::ui::routes::Place;
use crate::ui::state::{FirmDraft, OfferDraft, Raw, Saved, SavedFormat, SavedOffer, Typed};
use serde_json::{Map, Value};

impl Keeper {
    /// A new offer for a process, empty or with what another has: its place.
    pub fn new_offer(&self, process: &str, from: Option<&Place>) -> Place {
        let mut kept = self.0.borrow_mut();
        let taken: Vec<u16> =
            kept.places().iter().map(|(place, _)| place).filter(|place| place.process == process).map(|place| place.number).collect();
        let number = (2..).find(|n| !taken.contains(n)).unwrap_or(u16::MAX);
        let place = Place { process: process.to_owned(), number };
        let name = place.to_string();
        let mut offer = from.and_then(|from| kept.offer(&from.to_string())).unwrap_or_default();
        offer.title = Typed::new(&format!("Oferta {number}"));
        kept.put_offer(name, Some(offer));
        place
    }

    pub fn remove_offer(&self, place: &Place) {
        let mut kept = self.0.borrow_mut();
        kept.remember(format!("Se quitó la oferta {}.", place.number), vec![place.to_string()]);
        kept.put_offer(place.to_string(), None);
    }

    /// Empties an offer; its name stays, and so does the firm.
    pub fn start_over(&self, place: &Place) {
        let mut kept = self.0.borrow_mut();
        let name = place.to_string();
        let title = kept.offer(&name).map(|offer| offer.title).unwrap_or_default();
        kept.remember("Se empezó de nuevo esta oferta.".to_owned(), vec![name.clone()]);
        kept.put_offer(name, Some(OfferDraft { title, ..OfferDraft::default() }));
    }

    /// Empties everything that this browser keeps, what had been set aside too.
    pub fn forget_everything(&self) {
        let mut kept = self.0.borrow_mut();
        let names: Vec<String> = kept.places().iter().map(|(place, _)| place.to_string()).collect();
        kept.remember_all("Se borró todo lo que guardaba este navegador.".to_owned(), names.clone());
        for name in names {
            kept.put_offer(name, None);
        }
        kept.put_firm(FirmDraft::default());
        kept.opened = Default::default();
        for key in browser::stored_keys("habilita:") {
            browser::remove(&key);
        }
        kept.stored = false;
        kept.damaged = None;
    }

    /// Everything typed, as the text of a file.
    pub fn file(&self, sensitive: bool) -> String {
        let kept = self.0.borrow();
        let offer = |(place, offer): (Place, OfferDraft)| {
            let offer = if sensitive { offer } else { offer.without_private() };
            Text::new(&place.to_string()).map(|place| SavedOffer { place, offer })
        };
        // What was opened in an earlier visit is in storage only.
        let texts = browser::stored_keys("habilita:proceso:").into_iter().filter(|key| key.matches(':').count() == 2);
        let stored = texts.filter_map(|key| browser::stored(&key)).filter_map(|text| serde_json::from_str(&text).ok()).map(Raw);
        let memory = kept.opened.iter().filter_map(|(_, opened)| serde_json::from_str(&opened.text).ok()).map(Raw);
        let mut processes: Vec<Raw> = memory.chain(stored).collect();
        processes.dedup();
        canonical_text(&Saved {
            format: SavedFormat::V1,
            firm: kept.firm.clone().unwrap_or_default(),
            offers: kept.places().into_iter().filter_map(offer).collect(),
            processes,
        })
    }

    /// Puts what a file holds in place of what is kept under the same names; everything else stays. The first offer of the file.
    ///
    /// # Errors
    /// A definition in the file that is broken: nothing has changed then.
    pub fn bring(&self, saved: Saved) -> Result<Option<Place>, Vec<Problem>> {
        let mut opened = Vec::new();
        for (index, Raw(value)) in saved.processes.iter().enumerate() {
            let text = value.to_string();
            let process = Process::load(&text).map_err(|problems| {
                let within = |p: Problem| Problem { path: format!("/processes/{index}{}", p.path), ..p };
                problems.into_iter().map(within).collect::<Vec<_>>()
            })?;
            opened.push(Opened { process: Held::new(process), text: text.into() });
        }
        let offers: Vec<(Place, OfferDraft)> =
            saved.offers.into_iter().filter_map(|o| Some((Place::parse(o.place.as_str())?, o.offer))).collect();
        let mut kept = self.0.borrow_mut();
        let what = match offers.len() {
            1 => "Se abrió el archivo: reemplazó los datos de la firma y una oferta.".to_owned(),
            n => format!("Se abrió el archivo: reemplazó los datos de la firma y {n} ofertas."),
        };
        kept.remember_all(what, offers.iter().map(|(place, _)| place.to_string()).collect());
        kept.put_firm(saved.firm);
        for process in &opened {
            kept.open(process);
        }
        let first = offers.first().map(|(place, _)| place.clone());
        for (place, offer) in offers {
            kept.put_offer(place.to_string(), Some(offer));
        }
        Ok(first)
    }

    /// What could not be read and was set aside, as the text of a file.
    pub fn aside_file(&self) -> String {
        let kept: Map<String, Value> = aside().into_iter().map(|(key, text)| (key, Value::String(text))).collect();
        serde_json::json!({ "format": "habilita-apartado/1", "kept": kept }).to_string()
    }
}
