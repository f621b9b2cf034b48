//! The members of a plural bidder and how much each takes part.
//!
//! Checks: that there are two or more, and that their shares add up to exactly 100 %.
//! Legal basis: Ley 80/1993 art. 7 (who makes up a consorcio or unión temporal, and the share of each); what each invitation prints.
//! Does not apply: to a bidder that is one person or firm.

use crate::engine::firm::Member;
use crate::engine::report::phrases::{SharesOutcome, Total};
use rust_decimal::Decimal;

/// Judges the shares. One that is unknown leaves the sum open, unless the others already exceed the whole.
pub fn judge(members: &[Member]) -> SharesOutcome {
    if members.len() < 2 {
        return SharesOutcome::Few { members: members.len() };
    }
    let names: Vec<String> = members.iter().enumerate().map(|(index, member)| name(member, index)).collect();
    let known = members.iter().zip(&names).filter_map(|(member, name)| Some((name.clone(), member.share?)));
    let shares: Vec<_> = known.collect();
    if let Some((name, _)) = shares.iter().find(|(_, share)| share.get().is_zero()) {
        return SharesOutcome::Nothing { name: name.clone() };
    }
    // A hundred members of 100 % are far from what a decimal holds.
    let sum = shares.iter().try_fold(Decimal::ZERO, |sum, (_, share)| sum.checked_add(share.get())).unwrap_or(Decimal::MAX);
    let unknown = members.iter().zip(names).filter(|(member, _)| member.share.is_none()).map(|(_, name)| name).collect();
    SharesOutcome::Total(Total { shares, sum, unknown })
}

/// What the member is called: its name, or its place.
fn name(member: &Member, index: usize) -> String {
    member.name.as_ref().map_or_else(|| format!("integrante {}", index.saturating_add(1)), ToString::to_string)
}
