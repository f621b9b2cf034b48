//! What is to be known of a paper before asking for it: who owes it, who issues it, who signs it.

use super::owners::Owner;
use crate::engine::process::{Per, Process, Requirement, SignedBy};
use crate::engine::report::Term;

pub fn of(requirement: &Requirement, process: &Process, owner: &Owner<'_>) -> Vec<Term> {
    let mut found = vec![Term::new("Lo debe", owes(requirement, owner))];
    found.extend(requirement.issuer.as_ref().map(|issuer| Term::new("Lo expide", format!("{issuer}."))));
    found.extend(signer(requirement, process, owner).map(|who| Term::new("Lo firma", format!("{who}."))));
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

/// The first who signs; those before it who cannot be ruled out are named too.
fn signer(requirement: &Requirement, process: &Process, owner: &Owner<'_>) -> Option<String> {
    let mut may: Vec<String> = Vec::new();
    for one in &requirement.signed_by {
        match signs(one, process, owner) {
            Some(true) => {
                may.push(one.who.to_string());
                break;
            }
            Some(false) => {}
            None => may.push(one.who.to_string()),
        }
    }
    let last = may.pop()?;
    Some(if may.is_empty() { last } else { format!("{} o {last}, según el caso", may.join(", ")) })
}

fn signs(one: &SignedBy, process: &Process, owner: &Owner<'_>) -> Option<bool> {
    let form = match owner.kind() {
        _ if one.applies.is_empty() => Some(true),
        kind => kind.map(|kind| one.applies.contains(&kind)),
    };
    let hand = match owner.firm.signer {
        _ if one.signers.is_empty() => Some(true),
        signer => signer.map(|signer| one.signers.contains(&signer)),
    };
    let conditions = one.when.iter().map(|condition| owner.holds(process, condition));
    let all: Vec<Option<bool>> = [form, hand].into_iter().chain(conditions).collect();
    match all.contains(&Some(false)) {
        true => Some(false),
        false if all.contains(&None) => None,
        false => Some(true),
    }
}
