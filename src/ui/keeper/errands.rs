//! What is done to offers as a whole: new, removed, emptied, saved to a file, brought from one.

use super::texts::{aside, earlier_key, offer_key, process_key, FIRM, OURS};
use super::Keeper;
use crate::engine::process::{Process, LIMITS};
use crate::engine::reading::{canonical_text, json_text, parse, shorten, Ordered, Problem, Text};
use crate::ui::browser;
use crate::ui::held::Held;
use crate::ui::opened::Opened;
use crate::ui::routes::Place;
use crate::ui::state::{FirmDraft, OfferDraft, Raw, Saved, SavedFormat, SavedOffer, SavedReport, Typed};
use crate::ui::words::counted;
use serde_json::{Map, Value};

impl Keeper {
    /// A new offer for a process, empty or with what another has: its place.
    pub fn new_offer(&self, process: &str, from: Option<&Place>) -> Place {
        let mut kept = self.0.borrow_mut();
        let taken: Vec<u16> = kept.places().iter().map(|(place, _)| place).filter(|p| p.process == process).map(|p| p.number).collect();
        let number = (2..).find(|n| !taken.contains(n)).unwrap_or(u16::MAX);
        let place = Place { process: process.to_owned(), number };
        let mut offer = from.and_then(|from| kept.offer(&from.to_string())).unwrap_or_default();
        offer.title = Typed::new(&place.called(""));
        kept.undo = None;
        kept.put_offer(place.to_string(), Some(offer));
        place
    }

    pub fn remove_offer(&self, place: &Place) {
        let mut kept = self.0.borrow_mut();
        let name = place.to_string();
        let title = kept.offer(&name).map(|offer| offer.title).unwrap_or_default();
        kept.remember(format!("Se quitó la oferta «{}».", place.called(&title)), [offer_key(&name)]);
        kept.put_offer(name, None);
    }

    /// Empties an offer; its name stays, and so does the firm.
    pub fn start_over(&self, place: &Place) {
        let mut kept = self.0.borrow_mut();
        let name = place.to_string();
        let title = kept.offer(&name).map(|offer| offer.title).unwrap_or_default();
        kept.remember(format!("Se vació la oferta «{}».", place.called(&title)), [offer_key(&name)]);
        kept.put_offer(name, Some(OfferDraft { title, ..OfferDraft::default() }));
    }

    /// Empties everything that this browser keeps, what had been set aside too.
    pub fn forget_everything(&self) {
        let mut kept = self.0.borrow_mut();
        let keys = browser::stored_keys(OURS);
        kept.remember("Se borró todo lo que guardaba este navegador.".to_owned(), keys.clone());
        for key in keys {
            kept.erase(&key);
        }
        kept.refused = Ordered::default();
        kept.firm = Some(FirmDraft::default());
        kept.offers = Ordered::default();
        kept.opened = Ordered::default();
        kept.earlier = Ordered::default();
        kept.damaged = None;
    }

    /// Everything typed, as the text of a file; `report`: what the offer in sight was found to be.
    pub fn file(&self, sensitive: bool, report: Option<SavedReport>) -> String {
        let mut kept = self.0.borrow_mut();
        let offer = |(place, offer): (Place, OfferDraft)| {
            let offer = if sensitive { offer } else { offer.without_private() };
            Text::new(&place.to_string()).map(|place| SavedOffer { place, offer })
        };
        // What was opened in an earlier visit may be in storage only.
        let texts = browser::stored_keys(&process_key("")).into_iter().filter(|key| key.matches(':').count() == 2);
        let read = |key: String| Some((key.clone(), parse(&browser::stored(&key)?, &LIMITS).ok()?));
        let mut processes: Ordered<String, Value> = texts.filter_map(read).collect();
        let memory = kept.opened.iter();
        processes.extend(memory.filter_map(|(id, opened)| Some((process_key(id), parse(&opened.text, &LIMITS).ok()?))));
        canonical_text(&Saved {
            format: SavedFormat::V2,
            firm: Some(kept.known_firm()),
            offers: kept.places().into_iter().filter_map(offer).collect(),
            processes: processes.into_iter().map(|(_, value)| Raw(value)).collect(),
            report,
        })
    }

    /// The firm and one offer, as the text that a link carries: never anything sensitive, nor a definition.
    pub fn link_text(&self, place: &Place) -> String {
        let mut kept = self.0.borrow_mut();
        let offer = kept.offer(&place.to_string()).unwrap_or_default().without_private();
        let offer = Text::new(&place.to_string()).map(|place| SavedOffer { place, offer });
        let firm = Some(kept.known_firm());
        canonical_text(&Saved { format: SavedFormat::V2, firm, offers: offer.into_iter().collect(), processes: Vec::new(), report: None })
    }

    /// Puts what a file holds in place of what is kept under the same names; everything else stays. The first offer of the file.
    ///
    /// # Errors
    /// A broken definition, or an offer without a place of its own: nothing has changed then.
    pub fn bring(&self, saved: Saved, left_out: &[String]) -> Result<Option<Place>, Vec<Problem>> {
        let mut opened = Vec::new();
        for (index, Raw(value)) in saved.processes.iter().enumerate() {
            let text = json_text(value);
            let process = Process::load(&text).map_err(|problems| {
                let within = |p: Problem| Problem { path: format!("/processes/{index}{}", p.path), ..p };
                problems.into_iter().map(within).collect::<Vec<_>>()
            })?;
            opened.push(Opened { process: Held::new(process), text: text.into() });
        }
        let sight = saved.report.as_ref().map(|report| report.place.to_string());
        let then = saved.report.and_then(|report| Process::load(&json_text(&report.process.0)).ok()).map(Held::new);
        // What is open here may be later than what the file has: it stays, and what changed is told.
        let newer = |one: &Opened| self.opened(one.process.id.as_str()).is_some_and(|kept| kept.version > one.process.version);
        let (older, opened): (Vec<Opened>, Vec<Opened>) = opened.into_iter().partition(newer);
        let earlier: Vec<Held<Process>> = older.into_iter().map(|one| one.process).chain(then).collect();
        let mut offers: Ordered<Place, OfferDraft> = Ordered::default();
        for (index, SavedOffer { place, mut offer }) in saved.offers.into_iter().enumerate() {
            let known = Place::parse(place.as_str()).filter(|place| !offers.contains_key(place));
            let Some(known) = known else {
                let message = format!("«{}» no es el lugar de una oferta, o ya lo tiene otra. Debe ser el identificador de la invitación y, desde la segunda oferta, «~2», «~3»…", shorten(place.as_str()));
                return Err(vec![Problem { code: "bad_place", path: format!("/offers/{index}/place"), message }]);
            };
            if let Some(opened) = opened.iter().find(|opened| opened.process.id.as_str() == known.process) {
                offer.mark_private(&opened.process);
            }
            offers.insert(known, offer);
        }
        let parts = [
            saved.firm.as_ref().map(|_| "los datos de la firma".to_owned()),
            (!offers.is_empty()).then(|| counted(offers.len(), "oferta", "ofertas")),
            (!opened.is_empty()).then(|| counted(opened.len(), "invitación", "invitaciones")),
        ];
        let mut what = format!("Se abrió el archivo. Reemplazó: {}.", parts.into_iter().flatten().collect::<Vec<_>>().join(", "));
        if !left_out.is_empty() {
            what.push_str(&format!(" No se pudo leer, y quedó por fuera: {}.", left_out.join(", ")));
        }
        let mut kept = self.0.borrow_mut();
        let firm = saved.firm.as_ref().map(|_| FIRM.to_owned());
        let keys = offers.keys().map(|place| offer_key(&place.to_string()));
        let definitions = opened.iter().map(|opened| process_key(opened.process.id.as_str()));
        let before = earlier.iter().map(|process| earlier_key(process.id.as_str()));
        let keys: Vec<String> = firm.into_iter().chain(keys).chain(definitions).chain(before).collect();
        kept.remember(what, keys);
        if let Some(firm) = saved.firm {
            kept.put_firm(firm);
        }
        for process in &opened {
            kept.open(process);
        }
        let first = offers.keys().find(|place| Some(place.to_string()) == sight).or(offers.keys().next()).cloned();
        for (place, offer) in offers {
            kept.put_offer(place.to_string(), Some(offer));
        }
        drop(kept);
        earlier.into_iter().for_each(|process| self.put_earlier(process));
        Ok(first)
    }

    /// What could not be read and was set aside, as the text of a file.
    pub fn aside_file(&self) -> String {
        let mut kept = Map::new();
        for (key, text) in aside() {
            kept.insert(key, Value::String(text));
        }
        json_text(&serde_json::json!({ "format": "habilita-apartado/1", "kept": kept }))
    }
}
