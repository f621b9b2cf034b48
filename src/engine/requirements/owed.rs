//! Whether somebody owes a paper.
//!
//! Checks: the form of the person, who signs the offer, and the facts the requirement depends on.
//! Legal basis: what each invitation asks of each form of bidder.
//! Unknown: an unknown form or fact leaves the paper to be confirmed, whatever the bidder has.

use crate::engine::owners::{fact, Owner};
use crate::engine::process::{Process, Requirement};
use crate::engine::report::phrases::PaperOutcome;

/// Why the paper is not judged: it is not owed, or that is not known. `None` if it is owed.
pub fn exempt(requirement: &Requirement, process: &Process, owner: &Owner<'_>) -> Option<PaperOutcome> {
    let mut unknown = Vec::new();
    let member = owner.member.is_some();
    match owner.firm.kind {
        _ if requirement.bidders.is_empty() => {}
        Some(kind) if requirement.bidders.contains(&kind) => {}
        Some(kind) => return Some(PaperOutcome::NotOwed { why: format!("no se pide a una oferta de {}", kind.words()) }),
        None => unknown.push("quién presenta la oferta".to_owned()),
    }
    match owner.kind() {
        _ if owner.unnamed(requirement.per) => unknown.push("quiénes integran el grupo".to_owned()),
        // A plural owes by its members: who bids decides who they are.
        None if requirement.per.is_some() && !member && unknown.is_empty() => unknown.push("quién presenta la oferta".to_owned()),
        _ if requirement.applies.is_empty() => {}
        Some(kind) if requirement.applies.contains(&kind) => {}
        Some(kind) if member => return Some(PaperOutcome::NotOwed { why: format!("no se pide a un integrante que es {}", kind.words()) }),
        Some(kind) => return Some(PaperOutcome::NotOwed { why: format!("no se pide a una oferta de {}", kind.words()) }),
        None if member => unknown.push("qué es este integrante".to_owned()),
        None if unknown.is_empty() => unknown.push("quién presenta la oferta".to_owned()),
        None => {}
    }
    if !requirement.signers.is_empty() {
        match owner.firm.signer {
            Some(signer) if requirement.signers.contains(&signer) => {}
            Some(signer) => return Some(PaperOutcome::NotOwed { why: format!("la oferta la firma {}", signer.words()) }),
            None => unknown.push("quién firma la oferta".to_owned()),
        }
    }
    for condition in &requirement.when {
        let question = fact(process, &condition.fact).map_or_else(|| condition.fact.to_string(), |fact| fact.question.to_string());
        match owner.holds(process, condition) {
            Some(true) => {}
            Some(false) => return Some(PaperOutcome::NotOwed { why: format!("por lo que respondió a «{question}»") }),
            None => unknown.push(format!("«{question}»")),
        }
    }
    (!unknown.is_empty()).then(|| PaperOutcome::MaybeOwed { on: unknown.join(" y ") })
}
