//! What the bidder wrote on its form beside the prices: cents, quantities, totals, words, the norm that leaves VAT out.
//!
//! Checks: no cents where whole pesos are asked; the quantities of the invitation; quantity × price and the sum as the entity will correct
//! them; the total in words; a norm for every item without VAT.
//! Legal basis: what each invitation asks; the economic offer is not put right after the closing, only its arithmetic is corrected.
//! Unknown: what the bidder did not write is not compared.

use super::asked::Asked;
use super::lines::{add_up, Lines};
use super::totals::totals;
use crate::engine::process::WholePesos;
use crate::engine::report::phrases::{Arithmetic, Cents, Cited, Corrected, Quantities, WholePesosOutcome, Worded};
use crate::engine::values::{words, PriceEntry, Vat, VatBasis};

/// No unit price, and no total that was written, has cents.
pub fn whole_pesos(asked: &Asked<'_>) -> WholePesosOutcome {
    let mut outcome = WholePesosOutcome { cents: Vec::new(), unpriced: 0 };
    for item in asked.items() {
        match asked.entry(item).and_then(|entry| entry.unit_price) {
            Some(PriceEntry::Priced(price)) if price.has_cents() => outcome.cents.push(Cents {
                item: item.id.to_string(),
                price,
                rounded: WholePesos::HalfUp.apply(price),
                cut: WholePesos::Truncate.apply(price),
            }),
            Some(PriceEntry::Priced(_)) => {}
            _ => outcome.unpriced = outcome.unpriced.saturating_add(1),
        }
    }
    outcome
}

/// The quantities that were written are those of the invitation.
pub fn quantities(asked: &Asked<'_>) -> Quantities {
    let mut outcome = Quantities { changed: Vec::new(), same: 0 };
    for item in asked.items() {
        let Some((printed, written)) = item.quantity.zip(asked.entry(item).and_then(|entry| entry.quantity)) else { continue };
        if printed == written {
            outcome.same = outcome.same.saturating_add(1);
        } else {
            outcome.changed.push((item.id.to_string(), printed, written));
        }
    }
    outcome
}

/// The totals that were written are those the prices come to.
pub fn arithmetic(asked: &Asked<'_>) -> Arithmetic {
    let lines: Lines<'_> = add_up(asked.items(), asked);
    let mut outcome = Arithmetic { wrong: Vec::new(), compared: 0, unsure: 0 };
    for line in &lines.lines {
        let Some(written) = asked.entry(line.item).and_then(|entry| entry.total) else { continue };
        // A form has either of the two: before VAT, or with it.
        let right = [line.net.known(), line.gross.known(), Some(line.base)];
        outcome.compared = outcome.compared.saturating_add(1);
        if !right.contains(&Some(written)) {
            let base = if asked.basis() == Some(VatBasis::Out) { line.base } else { line.gross.known().unwrap_or(line.base) };
            let label = format!("Ítem {}", line.item.id);
            outcome.wrong.push(Corrected { label, written, right: base });
        }
    }
    let Some(written) = asked.pricing.and_then(|pricing| pricing.total) else { return outcome };
    let all = totals(asked.items(), asked);
    let total = all.gross.and_then(|total| total.known());
    outcome.compared = outcome.compared.saturating_add(1);
    match total {
        Some(right) if right != written => outcome.wrong.push(Corrected { label: "Total".to_owned(), written, right }),
        Some(_) => {}
        None => outcome.unsure = 1,
    }
    outcome
}

/// The total in words is the total in figures: the one that was written, or else what the prices come to.
pub fn worded(asked: &Asked<'_>) -> Worded {
    let written = asked.pricing.and_then(|pricing| pricing.total);
    let total = written.or_else(|| totals(asked.items(), asked).gross.and_then(|total| total.known()));
    let typed = asked.pricing.and_then(|pricing| pricing.words.as_ref());
    Worded { total, read: typed.map(|typed| words::read(typed.as_str())), right: total.map(words::write) }
}

/// What is quoted without VAT says by which norm.
pub fn cited(asked: &Asked<'_>) -> Cited {
    let mut outcome = Cited { missing: Vec::new(), unknown: 0, free: 0, charges: asked.charges_vat() };
    if outcome.charges == Some(false) {
        return outcome;
    }
    for item in asked.items() {
        match asked.vat(item) {
            None => outcome.unknown = outcome.unknown.saturating_add(1),
            Some(Vat::Rate(rate)) if !rate.get().is_zero() => {}
            Some(_) if asked.entry(item).is_some_and(|entry| entry.vat_norm.is_some()) => outcome.free = outcome.free.saturating_add(1),
            Some(_) => outcome.missing.push(item.id.to_string()),
        }
    }
    outcome
}
