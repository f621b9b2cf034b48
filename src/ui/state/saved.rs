//! Drafts to text and back, for storage.

use super::draft::{FirmDraft, OfferDraft};
use crate::engine::reading::{canonical_text, read_document, Limits, Problem};
use std::mem;

const FIRM: Limits = Limits { bytes: 4_000_000, what: "La firma guardada" };
const OFFER: Limits = Limits { bytes: 4_000_000, what: "La oferta guardada" };

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
        let fields = [("ceiling", &price.ceiling), ("unit_price", &price.unit_price)];
        for (place, (name, typed)) in fields.into_iter().filter(|(_, typed)| !typed.is_empty()).enumerate() {
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
    read_document(text, &FIRM)
}

/// # Errors
/// What is wrong with the saved text.
pub fn read_offer(text: &str) -> Result<OfferDraft, Vec<Problem>> {
    read_document(text, &OFFER)
}
