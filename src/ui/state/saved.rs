//! Drafts to text and back, for storage.

use super::draft::{FirmDraft, OfferDraft};
use crate::engine::reading::{canonical_text, read_document, Limits, Problem};

const FIRM: Limits = Limits { bytes: 4_000_000, what: "La firma guardada" };
const OFFER: Limits = Limits { bytes: 4_000_000, what: "La oferta guardada" };

pub fn firm_text(draft: &FirmDraft) -> String {
    canonical_text(draft)
}

pub fn offer_text(draft: &OfferDraft) -> String {
    canonical_text(draft)
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
