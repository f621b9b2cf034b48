//! The offers that are kept, seen together.

use super::memory::Kept;
use super::texts::{aside, offer_key, OFFER};
use super::Keeper;
use crate::engine::reading::Ordered;
use crate::ui::browser;
use crate::ui::routes::Place;
use crate::ui::session::Shelf;
use crate::ui::state::{read_offer, OfferDraft};

impl Keeper {
    /// Every offer that is kept, in memory or in storage, by process and number.
    pub fn places(&self) -> Ordered<Place, OfferDraft> {
        self.0.borrow().places()
    }

    /// What is kept beside the offers of a process.
    pub fn shelf(&self, process: &str) -> Shelf {
        let kept = self.0.borrow();
        let all = kept.places();
        let sensitive = all.iter().any(|(_, offer)| offer.has_private());
        Shelf {
            count: all.len(),
            sensitive,
            aside: aside().len(),
            offers: all.into_iter().filter(|(place, _)| place.process == process).collect(),
        }
    }
}

impl Kept {
    pub(super) fn places(&self) -> Ordered<Place, OfferDraft> {
        let stored = browser::stored_keys(OFFER).into_iter().filter_map(|key| key.strip_prefix(OFFER).map(str::to_owned));
        let names = self.offers.keys().cloned().chain(stored);
        names.filter_map(|name| Some((Place::parse(&name)?, self.offer(&name)?))).collect()
    }

    /// The offer of a place, if there is one that can be read and says something.
    pub(super) fn offer(&self, place: &str) -> Option<OfferDraft> {
        let offer =
            self.offers.get(place).cloned().or_else(|| browser::stored(&offer_key(place)).and_then(|text| read_offer(&text).ok()))?;
        (offer != OfferDraft::default()).then_some(offer)
    }
}
