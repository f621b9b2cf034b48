//! Whether a bidder owes a paper.
//!
//! Checks: the form of the bidder and the facts the requirement depends on.
//! Legal basis: what each invitation asks of each form of bidder.
//! Unknown: an unknown form or fact leaves the paper to be confirmed, whatever the bidder has.

use crate::engine::firm::Firm;
use crate::engine::process::{Process, Requirement};
use crate::engine::report::phrases::PaperOutcome;

/// Why the paper is not judged: it is not owed, or that is not known. `None` if it is owed.
pub fn exempt(requirement: &Requirement, process: &Process, firm: &Firm) -> Option<PaperOutcome> {
    let mut unknown = Vec::new();
    match firm.kind {
        _ if requirement.applies.is_empty() => {}
        Some(kind) if requirement.applies.contains(&kind) => {}
        Some(kind) => return Some(PaperOutcome::NotOwed { why: format!("no se pide a una oferta de {}", kind.words()) }),
        None => unknown.push("quién presenta la oferta".to_owned()),
    }
    for condition in &requirement.when {
        let question =
            process.facts.iter().find(|f| f.id == condition.fact).map_or_else(|| condition.fact.to_string(), |f| f.question.to_string());
        match firm.facts.get(&condition.fact) {
            Some(answer) if *answer == condition.is => {}
            Some(_) => return Some(PaperOutcome::NotOwed { why: format!("por lo que respondió a «{question}»") }),
            None => unknown.push(format!("«{question}»")),
        }
    }
    (!unknown.is_empty()).then(|| PaperOutcome::MaybeOwed { on: unknown.join(" y ") })
}
