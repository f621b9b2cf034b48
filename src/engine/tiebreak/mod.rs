//! Tie-break criteria, their proofs, and the final draw.

mod draw;
mod proofs;
mod spanish_order;

pub use draw::{draw, Drawn};

use super::bidder::BidderKind;
use super::offer::Offer;
use super::process::{Criterion, DrawMethod, Process};
use super::report::phrases::{CriterionOutcome, DrawOutcome};

/// The outcome of each criterion, in the order of the definition.
pub fn judge<'a>(
    process: &'a Process,
    kind: Option<BidderKind>,
    offer: &'a Offer,
) -> impl Iterator<Item = (&'a Criterion, CriterionOutcome)> {
    process
        .tiebreak
        .criteria
        .iter()
        .map(move |criterion| (criterion, proofs::judge(criterion, process, kind, offer.tiebreak.get(&criterion.id))))
}

/// The replay of the final draw, where it can be computed.
pub fn replay(method: &DrawMethod, offer: &Offer) -> DrawOutcome {
    match method {
        DrawMethod::TrmResidue(_) => by_trm(offer),
        DrawMethod::Balls(_) | DrawMethod::Other(_) => DrawOutcome::ByHand,
    }
}

fn by_trm(offer: &Offer) -> DrawOutcome {
    let Some(facts) = &offer.draw else { return DrawOutcome::NotAsked };
    let Some(trm) = facts.trm.filter(|trm| !facts.bidders.is_empty() && !trm.get().is_zero()) else { return DrawOutcome::Incomplete };
    match draw(&facts.bidders, trm) {
        Some(Drawn { order, integer, residue, number, winner }) if order.len() > 1 => {
            DrawOutcome::Drawn { order, trm, integer, residue, number, winner }
        }
        _ => DrawOutcome::NotNeeded,
    }
}
