//! Contracts that do not count, whatever their value.
//!
//! Checks: running, not started or not liquidated at the closing (said so, or told by its dates); certified by whom the invitation does not
//! take; about something else; too old; executed by a partner of a company that is not young.
//! Legal basis: what each invitation asks; for partners, Decreto 1082 de 2015, art. 2.2.1.1.1.5.2.
//! Unknown: whatever could leave it out and is not known; nothing complies thanks to it.

use super::bid::Bid;
use super::certificate::incomplete;
use crate::engine::bidder::Answer;
use crate::engine::firm::{Certifier, Contract, ContractState};
use crate::engine::process::{Counting, Exclusion};
use crate::engine::report::phrases::{ContractProblem, LeftOut};
use crate::engine::values::Date;

/// Why the contract does not count, if it does not.
pub fn left_out(contract: &Contract, bid: &Bid<'_>) -> Option<LeftOut> {
    let counting = &bid.asked.counting;
    let excluded = |exclusion| counting.excludes.contains(&exclusion);
    let running = match contract.state {
        Some(state) => state == ContractState::Running,
        None => contract.end.is_some_and(|end| end.last() > bid.closing),
    };
    if running && (excluded(Exclusion::Running) || excluded(Exclusion::NotLiquidated)) {
        return Some(LeftOut::Running);
    }
    if excluded(Exclusion::NotLiquidated) && contract.state == Some(ContractState::Finished) {
        return Some(LeftOut::NotLiquidated);
    }
    if excluded(Exclusion::NotStarted) && contract.start.is_some_and(|start| start.first() > bid.closing) {
        return Some(LeftOut::NotStarted);
    }
    if let (Some(look_back), Some(limit), Some(end)) = (&counting.look_back, earliest(bid), contract.end) {
        if end.last() < limit {
            return Some(LeftOut::TooOld(look_back.years.get(), limit));
        }
    }
    let about = counting.activity.as_ref().map(|activity| contract.activities.get(activity).copied());
    if about == Some(Some(Answer::No)) {
        return Some(LeftOut::OtherObject);
    }
    if contract.partner == Some(Answer::Yes) {
        match young(bid) {
            None if counting.partners.is_none() => return Some(LeftOut::Partner),
            Some(false) => return Some(LeftOut::PartnerOld),
            _ => {}
        }
    }
    excluded_certifier(contract, counting).map(LeftOut::Certified)
}

/// The first day a contract may have ended.
fn earliest(bid: &Bid<'_>) -> Option<Date> {
    let look_back = bid.asked.counting.look_back.as_ref()?;
    bid.looked_from?.months_before(look_back.years.get().saturating_mul(12))
}

/// Whether the company is young enough to show what its partners did.
fn young(bid: &Bid<'_>) -> Option<bool> {
    let partners = bid.asked.counting.partners.as_ref()?;
    let limit = bid.closing.months_before(partners.years.get().saturating_mul(12))?;
    bid.firm.constituted.map(|day| day > limit)
}

/// Who certifies, if an invitation does not take it.
const CERTIFIERS: [(Exclusion, Certifier, &str); 4] = [
    (Exclusion::SelfCertified, Certifier::Own, "el mismo proponente"),
    (Exclusion::OwnConsortium, Certifier::OwnConsortium, "un consorcio o unión temporal del que hizo parte"),
    (Exclusion::Member, Certifier::Member, "otro integrante del grupo"),
    (Exclusion::Group, Certifier::Group, "una empresa de su mismo grupo"),
];

fn certifier(contract: &Contract) -> Option<Certifier> {
    contract.certifier.or(contract.self_certified.filter(|own| *own == Answer::Yes).map(|_| Certifier::Own))
}

fn excluded_certifier(contract: &Contract, counting: &Counting) -> Option<&'static str> {
    let by = certifier(contract)?;
    CERTIFIERS.iter().find(|(exclusion, who, _)| *who == by && counting.excludes.contains(exclusion)).map(|(_, _, words)| *words)
}

/// What is not known and could leave the contract out: whether it still runs, what it was about, who certifies it, what its papers show.
pub fn doubt(contract: &Contract, bid: &Bid<'_>) -> Option<ContractProblem> {
    let counting = &bid.asked.counting;
    let excluded = |exclusion| counting.excludes.contains(&exclusion);
    let finished = excluded(Exclusion::Running) || excluded(Exclusion::NotLiquidated);
    match (contract.state, contract.end) {
        (None, None) if finished => return Some(ContractProblem::NoEnd),
        (Some(_), Some(end)) if finished && end.last() > bid.closing => return Some(ContractProblem::StateDisagrees),
        (None, _) if excluded(Exclusion::NotLiquidated) => return Some(ContractProblem::NoState),
        _ => {}
    }
    let over = contract.end.is_some_and(|end| end.last() <= bid.closing);
    if excluded(Exclusion::NotStarted) && contract.start.is_none() && contract.state.is_none() && !over {
        return Some(ContractProblem::NoStart);
    }
    if counting.look_back.is_some() && contract.end.is_none() {
        return Some(ContractProblem::NoEnd);
    }
    if counting.look_back.is_some() && earliest(bid).is_none() {
        return Some(ContractProblem::NoYears);
    }
    if counting.activity.as_ref().is_some_and(|activity| !contract.activities.contains_key(activity)) {
        return Some(ContractProblem::NoObject);
    }
    if contract.partner == Some(Answer::Yes) && young(bid).is_none() {
        return Some(ContractProblem::NoConstituted);
    }
    // «No» to «¿lo certifica usted?» answers an invitation that refuses nobody else.
    let mut refused = CERTIFIERS.iter().filter(|(exclusion, _, _)| excluded(*exclusion));
    let said = contract.self_certified.is_some() && refused.clone().all(|(_, who, _)| *who == Certifier::Own);
    if refused.next().is_some() && certifier(contract).is_none() && !said {
        return Some(ContractProblem::NoCertifier);
    }
    incomplete(contract, bid)
}
