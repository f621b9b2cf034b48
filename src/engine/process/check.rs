//! What a definition must say consistently beyond its shape: ids said once, milestones that the schedule has.

use super::{Consequence, CriterionRule, MilestoneKind, Process, RequirementRule};
use crate::engine::reading::{Id, Problems};
use std::collections::BTreeSet;

pub fn references(process: &Process, problems: &mut Problems) {
    unique_ids(process, problems);
    for (kind, path) in milestones_used(process) {
        if process.milestone(kind).is_none() {
            problems.add(
                "missing_milestone",
                path,
                format!("Se usa el hito «{}» y el cronograma (schedule) no lo tiene. Agréguelo o cambie la regla.", kind.as_str()),
            );
        }
    }
}

fn unique_ids(process: &Process, problems: &mut Problems) {
    let mut rules = Ids::default();
    rules.all(process.requirements.iter().map(|r| &r.id), "/requirements", problems);
    rules.all(process.experience.rules.iter().map(|r| &r.id), "/experience/rules", problems);
    rules.all(process.price.rules.iter().map(|r| &r.id), "/price/rules", problems);
    rules.all(process.tiebreak.criteria.iter().map(|c| &c.id), "/tiebreak/criteria", problems);
    if let Some(draw) = &process.tiebreak.draw {
        rules.one(&draw.id, "/tiebreak/draw/id".to_owned(), problems);
    }
    Ids::default().all(process.price.items.iter().map(|i| &i.id), "/price/items", problems);
    for (index, criterion) in process.tiebreak.criteria.iter().enumerate() {
        let CriterionRule::Proofs(proofs) = &criterion.rule;
        Ids::default().all(proofs.proofs.iter().map(|p| &p.id), &format!("/tiebreak/criteria/{index}/rule/proofs/proofs"), problems);
    }
}

/// Ids seen so far.
#[derive(Default)]
struct Ids<'a>(BTreeSet<&'a Id>);

impl<'a> Ids<'a> {
    fn all(&mut self, ids: impl Iterator<Item = &'a Id>, list: &str, problems: &mut Problems) {
        for (index, id) in ids.enumerate() {
            self.one(id, format!("{list}/{index}/id"), problems);
        }
    }

    fn one(&mut self, id: &'a Id, path: String, problems: &mut Problems) {
        if !self.0.insert(id) {
            problems.add("duplicate_id", path, format!("El identificador «{id}» ya se usó. Cada uno debe ser distinto."));
        }
    }
}

/// Every milestone a rule refers to, with the place that does.
fn milestones_used(process: &Process) -> Vec<(MilestoneKind, String)> {
    let mut used = vec![(MilestoneKind::Closing, "/schedule".to_owned())];
    let mut curable = |consequence: &Consequence, place: String| {
        if let Consequence::Curable(cure) = consequence {
            used.push((cure.until, format!("{place}/consequence/curable/until")));
        }
    };
    for (index, rule) in process.requirements.iter().enumerate() {
        curable(&rule.consequence, format!("/requirements/{index}"));
    }
    for (index, rule) in process.experience.rules.iter().enumerate() {
        curable(&rule.consequence, format!("/experience/rules/{index}"));
    }
    for (index, rule) in process.price.rules.iter().enumerate() {
        curable(&rule.consequence, format!("/price/rules/{index}"));
    }
    for (index, requirement) in process.requirements.iter().enumerate() {
        let RequirementRule::MaxAge(age) = &requirement.rule;
        used.push((age.from, format!("/requirements/{index}/rule/max_age/from")));
    }
    for (index, criterion) in process.tiebreak.criteria.iter().enumerate() {
        let CriterionRule::Proofs(proofs) = &criterion.rule;
        for (place, age) in proofs.proofs.iter().enumerate().filter_map(|(place, proof)| Some((place, proof.max_age.as_ref()?))) {
            used.push((age.from, format!("/tiebreak/criteria/{index}/rule/proofs/proofs/{place}/max_age/from")));
        }
    }
    used
}
