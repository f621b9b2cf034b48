//! Drafts to text and back: for storage, and for the file that holds everything.

mod file;

pub use file::{read_file, Given};

use super::whole::{FirmDraft, OfferDraft};
use crate::engine::reading::{canonical_text, read_document, record, word, Field, Limits, Node, Problem, Problems, Text};
use serde_json::Value;
use std::mem;

const FIRM: Limits = Limits { bytes: 4_000_000, what: "La firma guardada" };
const OFFER: Limits = Limits { bytes: 4_000_000, what: "La oferta guardada" };
/// A firm, some offers and their definitions.
pub const FILE: Limits = Limits { bytes: 20_000_000, what: "El archivo" };

pub fn firm_text(draft: &FirmDraft) -> String {
    canonical_text(draft)
}

/// The prices are written straight to text: there may be thousands, and they are kept with every key.
pub fn offer_text(draft: &OfferDraft) -> String {
    let mut rest = draft.clone();
    let prices = mem::take(&mut rest.prices);
    let mut text = canonical_text(&rest);
    if prices.is_empty() {
        return text;
    }
    // An offer always has its format, so there is a field before this one.
    text.pop();
    text.push_str(",\"prices\":{");
    for (place, (id, price)) in prices.iter().enumerate() {
        text.push_str(if place == 0 { "\"" } else { ",\"" });
        text.push_str(id.as_str());
        text.push_str("\":{");
        for (place, (name, typed)) in price.fields().into_iter().filter(|(_, typed)| !typed.is_empty()).enumerate() {
            text.push_str(if place == 0 { "\"" } else { ",\"" });
            text.push_str(name);
            text.push_str("\":");
            text.push_str(&canonical_text(typed));
        }
        text.push('}');
    }
    text.push_str("}}");
    text
}

/// # Errors
/// What is wrong with the saved text.
pub fn read_firm(text: &str) -> Result<FirmDraft, Vec<Problem>> {
    read_document(text, &FIRM).map(|mut firm: FirmDraft| {
        firm.modernise();
        firm.name_rows();
        firm
    })
}

/// # Errors
/// What is wrong with the saved text.
pub fn read_offer(text: &str) -> Result<OfferDraft, Vec<Problem>> {
    read_document(text, &OFFER).map(|mut offer: OfferDraft| {
        offer.draw.modernise();
        offer
    })
}

/// JSON kept as it came, to be read by whoever knows its shape.
#[derive(Clone, Debug, PartialEq)]
pub struct Raw(pub Value);

impl Field for Raw {
    fn blank() -> Self {
        Raw(Value::Null)
    }

    fn read(node: &Node<'_>, _: &mut Problems) -> Option<Self> {
        Some(Raw(node.value.clone()))
    }

    fn write(&self) -> Value {
        self.0.clone()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn schema() -> Value {
        serde_json::json!({})
    }
}

word! {
    /// The format of a file with everything.
    pub enum SavedFormat { V2 = "habilita-guardado/2", }
}

record! {
    /// An offer in a file: `place` names its process and its number, as the address does.
    pub struct SavedOffer {
        pub place: Text,
        pub offer: OfferDraft,
    }
}

record! {
    /// What the offer in sight was found to be when the file was written: its place, the moment of the check, the code of its receipt, and
    /// the invitation as it was then, so that whoever opens the file under a later one is told what changed.
    pub struct SavedReport {
        pub place: Text,
        pub as_of: Text,
        pub code: Text,
        pub process: Raw,
    }
}

record! {
    /// Everything typed, in one file. `processes` are the definitions that the bidder opened from files; without a firm, the one that is
    /// kept stays.
    pub struct Saved {
        pub format: SavedFormat,
        pub firm: Option<FirmDraft>,
        pub offers: Vec<SavedOffer>,
        pub processes: Vec<Raw>,
        pub report: Option<SavedReport>,
    }
}

#[cfg(test)]
mod tests;
