//! Contracts that do not count, whatever their value.
//!
//! Checks: running at the closing (said so, or ending after it); certified by the bidder itself; beyond the first so many in the order
//! of upload. The first ones are the first presented, even if one of them does not count for another reason: the prudent reading.
//! Legal basis: what each invitation asks.
//! Unknown: a contract of which neither the end nor the state is known may be running; nothing complies thanks to it.

use crate::engine::bidder::Answer;
use crate::engine::firm::{Contract, ContractState};
use crate::engine::process::{Counting, Exclusion};
use crate::engine::report::phrases::{ContractProblem, LeftOut};
use crate::engine::values::Date;

/// Why the contract at `place` (from 1) does not count, if it does not.
pub fn left_out(contract: &Contract, place: usize, counting: &Counting, closing: Date) -> Option<LeftOut> {
    let first = counting.first.map(|first| usize::from(first.get()));
    if let Some(first) = first.filter(|first| place > *first) {
        return Some(LeftOut::BeyondFirst(first));
    }
    let excluded = |exclusion| counting.excludes.contains(&exclusion);
    let running = match contract.state {
        Some(state) => state == ContractState::Running,
        None => contract.end.is_some_and(|end| end.last() > closing),
    };
    if running && excluded(Exclusion::Running) {
        return Some(LeftOut::Running);
    }
    let about = counting.activity.as_ref().map(|activity| contract.activities.get(activity).copied());
    if about == Some(Some(Answer::No)) {
        return Some(LeftOut::OtherObject);
    }
    (contract.self_certified == Some(Answer::Yes) && excluded(Exclusion::SelfCertified)).then_some(LeftOut::SelfCertified)
}

/// What is not known and could leave the contract out: whether it still runs, what it was about, who certifies it.
pub fn doubt(contract: &Contract, counting: &Counting, closing: Date) -> Option<ContractProblem> {
    let excluded = |exclusion| counting.excludes.contains(&exclusion);
    match (contract.state, contract.end) {
        (None, None) if excluded(Exclusion::Running) => return Some(ContractProblem::NoEnd),
        (Some(_), Some(end)) if excluded(Exclusion::Running) && end.last() > closing => return Some(ContractProblem::StateDisagrees),
        _ => {}
    }
    if counting.activity.as_ref().is_some_and(|activity| !contract.activities.contains_key(activity)) {
        return Some(ContractProblem::NoObject);
    }
    (excluded(Exclusion::SelfCertified) && contract.self_certified.is_none()).then_some(ContractProblem::NoCertifier)
}
