//! Which offers seem artificially low, for somebody who knows them all: the entity, or anybody after the opening.
//!
//! Checks: with few offers, each against the estimate (so far below it, or farther); with more, each against the median less one standard
//! deviation (below it). It asks for an explanation and never rejects. Figures: `low_offers.json`.
//! Legal basis: Decreto 1082/2015 art. 2.2.1.1.2.2.4, which sets no percentage; guide CCE-EICP-GI-27, which is no norm.
//! Unknown: a day outside the table. Where both deviations differ about some offer, both are told.

use crate::engine::reading::{read_document, record, Limits, Problem, Text};
use crate::engine::reference::{low_offer_rules, LowOfferEntry, LowOfferRules};
use crate::engine::report::phrases::{LowLine, LowTold, Spreading};
use crate::engine::report::LowOffers;
use crate::engine::values::{Date, Deviation, Pesos, Shortfall, Spread};

record! {
    /// An offer by the name of who made it, and its total.
    pub struct NamedOffer {
        pub name: Text,
        pub total: Pesos,
    }
}

const LIMITS: Limits = Limits { bytes: 100_000, what: "La lista de ofertas" };

/// Reads a list of offers.
///
/// # Errors
/// Every problem found, each with its JSON pointer and its mend.
pub fn load_named_offers(text: &str) -> Result<Vec<NamedOffer>, Vec<Problem>> {
    let offers: Vec<NamedOffer> = read_document(text, &LIMITS)?;
    if offers.is_empty() {
        let message = "Falta al menos una oferta.".to_owned();
        return Err(vec![Problem { code: "empty", path: String::new(), message }]);
    }
    Ok(offers)
}

/// Each offer, by the figures in force on a day, or by the last known; `None` without offers, below an estimate of nothing, or on a day outside
/// the table.
pub fn low_among(offers: &[NamedOffer], estimate: Pesos, on: Option<Date>) -> Option<LowOffers> {
    let rules = low_offer_rules(on)?;
    let (percent, least) = (rules.percent.0, rules.offers.0.get());
    let totals: Vec<Pesos> = offers.iter().map(|offer| offer.total).collect();
    let relative = totals.len() >= usize::from(least);
    let decimals = if totals.iter().chain([&estimate]).all(|amount| amount.get().fract().is_zero()) { 0 } else { 2 };
    let spread = Spread::of(&totals)?;
    let kind = rules.deviation.0;
    let mut lines = Vec::new();
    for offer in offers {
        let below = Shortfall::of(offer.total, estimate)?;
        let asked = |kind| if relative { spread.is_below(offer.total, kind) } else { below.reaches(percent) };
        let (asked, other) = (asked(kind), asked(kind.other()));
        lines.push(LowLine { name: offer.name.as_str(), total: offer.total, below, asked, other });
    }
    let told = LowTold {
        estimate,
        percent,
        least,
        minimum: Shortfall::least_short(estimate, percent, decimals)?,
        spread: if relative { Some(spreading(&spread, kind, decimals)?) } else { None },
        lines,
        norms: norms(&rules, relative),
    };
    Some(told.told())
}

fn spreading(spread: &Spread, kind: Deviation, decimals: u32) -> Option<Spreading> {
    let of = |kind| Some((kind, spread.deviation(kind, decimals)?, spread.least(kind, decimals)?));
    Some(Spreading { median: spread.median(2)?, taken: of(kind)?, other: of(kind.other()) })
}

/// The norms of the figures that were used, said once each.
fn norms(rules: &LowOfferRules, relative: bool) -> Vec<String> {
    let last = if relative { rules.deviation.1 } else { rules.percent.1 };
    let mut told: Vec<String> = Vec::new();
    for entry in [rules.offers.1, last] {
        let words = words(entry);
        if !told.contains(&words) {
            told.push(words);
        }
    }
    told
}

fn words(entry: &LowOfferEntry) -> String {
    format!("{}{}.", entry.norm, entry.status.caution())
}
