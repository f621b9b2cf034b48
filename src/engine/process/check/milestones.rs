//! Milestones that rules refer to, so that the schedule has them.

use crate::engine::process::{Consequence, MilestoneKind, Process, RequirementRule};

/// Every milestone a rule refers to, with the place that does.
pub fn used(process: &Process) -> Vec<(MilestoneKind, String)> {
    let mut used = vec![(MilestoneKind::Closing, "/schedule".to_owned())];
    let mut curable = |consequence: &Consequence, place: String| match consequence {
        Consequence::Curable(cure) => used.push((cure.until, format!("{place}/consequence/curable/until"))),
        Consequence::LookedUp(cure) => used.push((cure.until, format!("{place}/consequence/looked_up/until"))),
        Consequence::Rejection(_) | Consequence::TieBreak(_) => {}
    };
    for (index, rule) in process.requirements.iter().enumerate() {
        curable(&rule.consequence, format!("/requirements/{index}"));
    }
    for (index, rule) in process.experience.rules.iter().enumerate() {
        curable(&rule.consequence, format!("/experience/rules/{index}"));
    }
    for (index, rule) in process.price.rules.iter().enumerate() {
        rule.consequence.iter().for_each(|consequence| curable(consequence, format!("/price/rules/{index}")));
    }
    for (index, requirement) in process.requirements.iter().enumerate() {
        let place = format!("/requirements/{index}/rule");
        match &requirement.rule {
            RequirementRule::MaxAge(age) => used.push((age.from, format!("{place}/max_age/from"))),
            RequirementRule::MaxAgeMonths(age) => used.push((age.from, format!("{place}/max_age_months/from"))),
            RequirementRule::MonthOf(month) => used.push((month.milestone, format!("{place}/month_of/milestone"))),
            RequirementRule::IssuedBy(rule) => used.push((rule.milestone, format!("{place}/issued_by/milestone"))),
            RequirementRule::InForce(rule) => used.push((rule.at, format!("{place}/in_force/at"))),
            RequirementRule::Covers(rule) => {
                used.push((rule.earliest, format!("{place}/covers/earliest")));
                used.push((rule.latest, format!("{place}/covers/latest")));
            }
            RequirementRule::Present(_) | RequirementRule::ByLetter(_) | RequirementRule::MemberShares(_) => {}
        }
    }
    let look_back = process.experience.counting.look_back.iter();
    used.extend(look_back.map(|one| (one.from, "/experience/counting/look_back/from".to_owned())));
    used.extend(process.guarantees.iter().enumerate().map(|(index, one)| (one.from, format!("/guarantees/{index}/from"))));
    for (index, criterion) in process.tiebreak.criteria.iter().enumerate() {
        let list = format!("/tiebreak/criteria/{index}/rule/{}/proofs", criterion.rule.kind().0);
        for (place, proof) in criterion.rule.proofs().iter().enumerate() {
            used.extend(proof.max_age.as_ref().map(|age| (age.from, format!("{list}/{place}/max_age/from"))));
            used.extend(proof.in_force.as_ref().map(|rule| (rule.at, format!("{list}/{place}/in_force/at"))));
        }
    }
    used
}
