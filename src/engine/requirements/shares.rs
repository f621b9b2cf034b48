//! The members of a plural bidder and how much each takes part.
//!
//! Checks: that there are two or more, and that their shares add up to exactly 100 %.
//! A document that states none is a fault, unless the invitation then takes a unión temporal as a consorcio.
//! Legal basis: Ley 80/1993 art. 7 (who makes up a consorcio or unión temporal, and the share of each); what each invitation prints.
//! Does not apply: to a bidder that is one person or firm.

use crate::engine::firm::{Answer, BidderKind, Firm};
use crate::engine::process::MemberShares;
use crate::engine::reading::Id;
use crate::engine::report::phrases::{SharesOutcome, Total};
use rust_decimal::Decimal;

/// Judges the shares. One that is unknown leaves the sum open, unless the others already exceed the whole.
pub fn judge(rule: &MemberShares, firm: &Firm, accepted: &[Id]) -> SharesOutcome {
    let members = &firm.members;
    if members.len() < 2 {
        return SharesOutcome::Few { members: members.len() };
    }
    if firm.shares_stated == Some(Answer::No) {
        return match &rule.unstated {
            Some(reading) if firm.kind == Some(BidderKind::UnionTemporal) => {
                SharesOutcome::AsConsorcio { reading: reading.to_string(), accepted: accepted.contains(reading) }
            }
            _ => SharesOutcome::Unstated,
        };
    }
    let names: Vec<String> = members.iter().enumerate().map(|(index, member)| member.called(index)).collect();
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
