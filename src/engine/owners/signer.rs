//! Who signs a paper.

use super::Owner;
use crate::engine::process::{Process, SignedBy};

/// The first who signs; those before it who cannot be ruled out are named too.
pub fn signer(signed_by: &[SignedBy], process: &Process, owner: &Owner<'_>) -> Option<String> {
    let mut may: Vec<String> = Vec::new();
    for one in signed_by {
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
