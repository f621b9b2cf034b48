//! What is to be known of a paper before asking for it: who owes it, who issues it, who signs it.

use crate::engine::owners::{signer, Owner};
use crate::engine::process::{Per, Process, Requirement};
use crate::engine::report::Term;

pub fn of(requirement: &Requirement, process: &Process, owner: &Owner<'_>) -> Vec<Term> {
    let mut found = vec![Term::new("Lo debe", owes(requirement, owner))];
    found.extend(requirement.issuer.as_ref().map(|issuer| Term::new("Lo expide", format!("{issuer}."))));
    found.extend(signer(&requirement.signed_by, process, owner).map(|who| Term::new("Lo firma", format!("{who}."))));
    found
}

fn owes(requirement: &Requirement, owner: &Owner<'_>) -> String {
    if let Some(name) = owner.name(requirement.per) {
        return format!("{}.", name.trim_end_matches('.'));
    }
    let who = match (requirement.per, owner.kind()) {
        (_, Some(kind)) if kind.is_plural() => "el grupo, una vez",
        (Some(Per::Representative), Some(kind)) if !kind.is_natural() => "el representante legal",
        (_, Some(_)) => "usted",
        (Some(_), None) => "quien se presente; en un grupo, cada integrante",
        (None, None) => "quien se presente",
    };
    format!("{who}.")
}
