//! A criterion counts when it is claimed and every proof travels with the offer.
//!
//! Legal basis: Ley 2069/2020 art. 35; Decreto 1082/2015 art. 2.2.1.2.4.2.17. A missing proof never rejects the offer and cannot be
//! put right after the closing.

use crate::engine::firm::{Answer, Paper};
use crate::engine::offer::Claim;
use crate::engine::process::{Process, Proof as Asked, Proofs};
use crate::engine::report::phrases::{CriterionOutcome, Proof, ProofLine};
use crate::engine::validity::judge_max_age;

pub fn judge(rule: &Proofs, process: &Process, claim: Option<&Claim>) -> CriterionOutcome {
    match claim.and_then(|c| Some((c, c.claimed?))) {
        None => CriterionOutcome::Unknown,
        Some((_, Answer::No)) => CriterionOutcome::NotClaimed,
        Some((claim, Answer::Yes)) => CriterionOutcome::Claimed {
            proofs: rule.proofs.iter().map(|asked| line(asked, process, claim.proofs.get(&asked.id))).collect(),
        },
    }
}

fn line(asked: &Asked, process: &Process, paper: Option<&Paper>) -> ProofLine {
    let aged = asked.max_age.as_ref().and_then(|rule| judge_max_age(rule, process, paper));
    let verdict = match (aged, paper.and_then(Paper::held)) {
        (Some(outcome), _) => Proof::Aged(outcome),
        (None, None) => Proof::Unknown,
        (None, Some(Answer::No)) => Proof::Missing,
        (None, Some(Answer::Yes)) => Proof::Attached,
    };
    ProofLine { title: asked.title.to_string(), verdict }
}
