//! What the papers of a contract must show.
//!
//! Checks: each point of the invitation's list, answered for the contract; those between private parties only where the contract is one, those
//! of shared execution only where it was shared.
//! Legal basis: what each invitation asks. A certificate can be completed or replaced, so what it lacks leaves the contract to be confirmed.

use super::bid::{share, Bid};
use crate::engine::bidder::Answer;
use crate::engine::firm::{Contract, Firm};
use crate::engine::process::{CertificateItem, Experience};
use crate::engine::report::phrases::ContractProblem;
use rust_decimal::Decimal;

/// The points that are asked of this contract's papers. Between private parties or not, while nobody says it, is not known.
pub fn asked<'a>(contract: &'a Contract, asked: &'a Experience, firm: &Firm) -> impl Iterator<Item = &'a CertificateItem> + 'a {
    let shared = share(contract, firm).ok().flatten().is_some_and(|share| share.get() < Decimal::ONE_HUNDRED);
    let items = asked.certificate.iter().flat_map(|certificate| &certificate.items);
    let yes = Some(Answer::Yes);
    items.filter(move |item| (item.private != yes || contract.private == yes) && (item.shared != yes || shared))
}

/// Whether each contract must say if it was between private parties.
pub fn privates_matter(bid: &Bid<'_>) -> bool {
    let Some(certificate) = &bid.asked.certificate else { return false };
    let none = certificate.private_when.as_ref().is_some_and(|fact| bid.fact(fact) == Some(Answer::No));
    !none && certificate.items.iter().any(|item| item.private == Some(Answer::Yes))
}

/// What keeps the papers from proving the contract, if something does.
pub fn incomplete(contract: &Contract, bid: &Bid<'_>) -> Option<ContractProblem> {
    bid.asked.certificate.as_ref()?;
    if contract.private.is_none() && privates_matter(bid) {
        return Some(ContractProblem::NoPrivate);
    }
    let (mut lacks, mut unknown) = (Vec::new(), 0_usize);
    for item in asked(contract, bid.asked, bid.firm) {
        match contract.certificate.get(&item.id) {
            Some(Answer::Yes) => {}
            Some(Answer::No) => lacks.push(item.title.to_string()),
            None => unknown = unknown.saturating_add(1),
        }
    }
    (unknown > 0 || !lacks.is_empty()).then_some(ContractProblem::Papers { lacks, unknown })
}
