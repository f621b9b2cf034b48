//! The criteria of Ley 2069/2020 art. 35, one file each: what the facts of a bidder come to under each.

mod bic;
mod disability;
mod ethnic;
mod heads_of_family;
mod member_head;
mod member_reincorporation;
mod mipyme;
mod national;
mod payments;
mod pension_age;
mod reincorporation;
mod small_plural;
mod victims;

pub use pension_age::hired as pension_age_workers;

use super::ground::{every, Ground};
use super::people::Tie;
use crate::engine::process::{CriterionRule, Proof, Whose};
use crate::engine::report::State;

pub fn ground(rule: &CriterionRule, tie: &Tie<'_>) -> Ground {
    match rule {
        CriterionRule::Proofs(rule) => papers_alone(&rule.proofs, tie),
        CriterionRule::National(_) => national::ground(tie),
        CriterionRule::HeadsOfFamily(_) => heads_of_family::ground(tie),
        CriterionRule::Victims(_) => victims::ground(tie),
        CriterionRule::Disability(_) => disability::ground(tie),
        CriterionRule::PensionAge(_) => pension_age::ground(tie),
        CriterionRule::Ethnic(_) => ethnic::ground(tie),
        CriterionRule::Reincorporation(_) => reincorporation::ground(tie),
        CriterionRule::MemberHead(_) => member_head::ground(tie),
        CriterionRule::MemberReincorporation(_) => member_reincorporation::ground(tie),
        CriterionRule::Mipyme(_) => mipyme::ground(tie),
        CriterionRule::SmallPlural(_) => small_plural::ground(tie),
        CriterionRule::Payments(_) => payments::ground(tie),
        CriterionRule::Bic(_) => bic::ground(tie),
    }
}

/// No fact: only papers, of every person if some are of each.
fn papers_alone(proofs: &[Proof], tie: &Tie<'_>) -> Ground {
    if proofs.iter().any(|proof| proof.whose == Some(Whose::Each)) {
        return every(tie, |_| Vec::new());
    }
    Ground { state: State::Cumple, points: Vec::new(), holders: Vec::new(), perhaps: Vec::new(), one_enough: false }
}
