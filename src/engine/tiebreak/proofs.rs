//! A criterion counts when it is claimed and every proof travels with the offer.
//!
//! Legal basis: Ley 2069/2020 art. 35; Decreto 1082/2015 art. 2.2.1.2.4.2.17. A missing proof never rejects the offer and cannot be
//! put right after the closing.

use crate::engine::bidder::{Answer, BidderKind};
use crate::engine::firm::Paper;
use crate::engine::offer::Claim;
use crate::engine::process::{Criterion, Process, Proof as Asked};
use crate::engine::report::phrases::{CriterionOutcome, Proof, ProofLine};
use crate::engine::validity;

pub fn judge(criterion: &Criterion, process: &Process, kind: Option<BidderKind>, claim: Option<&Claim>) -> CriterionOutcome {
    match (claim.and_then(|c| Some((c, c.claimed?))), kind) {
        (_, Some(kind)) if !owed(&criterion.applies, kind) => CriterionOutcome::NotForThem { kind: kind.words() },
        (None, _) => CriterionOutcome::Unknown,
        (Some((_, Answer::No)), _) => CriterionOutcome::NotClaimed,
        (Some((_, Answer::Yes)), None) => CriterionOutcome::WhoUnknown,
        (Some((claim, Answer::Yes)), Some(kind)) => {
            let asked = criterion.rule.proofs().iter().filter(|asked| owed(&asked.applies, kind));
            CriterionOutcome::Claimed { proofs: asked.map(|asked| line(asked, process, claim.proofs.get(&asked.id))).collect() }
        }
    }
}

/// An empty list means everybody.
fn owed(applies: &[BidderKind], kind: BidderKind) -> bool {
    applies.is_empty() || applies.contains(&kind)
}

fn line(asked: &Asked, process: &Process, paper: Option<&Paper>) -> ProofLine {
    let limit = asked.max_age.as_ref().and_then(|rule| validity::days(rule, process));
    let verdict = match (limit, paper.and_then(Paper::held)) {
        (Some(limit), _) => Proof::Aged(validity::judge(Some(limit), paper)),
        (None, None) => Proof::Unknown,
        (None, Some(Answer::No)) => Proof::Missing,
        (None, Some(Answer::Yes)) => Proof::Attached,
    };
    ProofLine { title: asked.title.to_string(), verdict }
}
