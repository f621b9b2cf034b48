//! Contracts that do not count, whatever their value.
//!
//! Checks: running at the closing (said so, or ending after it); certified by the bidder itself; beyond the first so many in the order
//! of upload. The first ones are the first presented, even if one of them does not count for another reason: the prudent reading.
//! Legal basis: what each invitation asks.
//! Unknown: a contract of which neither the end nor the state is known may be running; nothing complies thanks to it.

use crate::engine::bidder::Answer;
use crate::engine::firm::{Contract, ContractState};
use crate::engine::process::{Counting, Exclusion};
use crate::engine::report::phrases::LeftOut;
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
        None => contract.end.is_some_and(|end| end > closing),
    };
    if running && excluded(Exclusion::Running) {
        return Some(LeftOut::Running);
    }
    (contract.self_certified == Some(Answer::Yes) && excluded(Exclusion::SelfCertified)).then_some(LeftOut::SelfCertified)
}

/// Whether the contract does not count if it turns out to be running, and that is not known.
pub fn may_be_running(contract: &Contract, counting: &Counting) -> bool {
    counting.excludes.contains(&Exclusion::Running) && contract.state.is_none() && contract.end.is_none()
}
