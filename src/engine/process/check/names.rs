//! Names that rules use must be declared: facts, activities, readings, other rules.

use super::experience;
use crate::engine::process::{CauseRule, Condition, Process, RequirementRule};
use crate::engine::reading::{Id, Problems};
use crate::engine::reference::disqualifications;

pub fn names(process: &Process, problems: &mut Problems) {
    let mut missing = |found: bool, id: &Id, list: &str, path: String| {
        if !found {
            problems.add("unknown_name", path, format!("«{id}» no está en «{list}». Agréguelo allí o corrija el nombre."));
        }
    };
    for (index, requirement) in process.requirements.iter().enumerate() {
        let mut conditions: Vec<(&Condition, String)> = Vec::new();
        for (place, condition) in requirement.when.iter().enumerate() {
            conditions.push((condition, format!("when/{place}")));
        }
        for (at, by) in requirement.signed_by.iter().enumerate() {
            for (place, condition) in by.when.iter().enumerate() {
                conditions.push((condition, format!("signed_by/{at}/when/{place}")));
            }
        }
        for (condition, place) in conditions {
            let found = process.facts.iter().any(|f| f.id == condition.fact);
            missing(found, &condition.fact, "facts", format!("/requirements/{index}/{place}/fact"));
        }
        let reading = match &requirement.rule {
            RequirementRule::MaxAge(age) => age.doubt.as_ref().map(|id| (id, "max_age/doubt")),
            RequirementRule::Covers(covers) => Some((&covers.reading, "covers/reading")),
            RequirementRule::MemberShares(shares) => shares.unstated.as_ref().map(|id| (id, "member_shares/unstated")),
            _ => None,
        };
        if let Some((id, place)) = reading {
            let found = process.readings.iter().any(|r| r.id == *id);
            missing(found, id, "readings", format!("/requirements/{index}/rule/{place}"));
        }
    }
    let rules = rules(process);
    for (index, cause) in process.rejections.iter().enumerate() {
        if let CauseRule::Asked(asked) = &cause.rule {
            for (place, id) in asked.stands_for.iter().enumerate() {
                let found = national().any(|entry| entry == id);
                missing(found, id, "la lista nacional de inhabilidades", format!("/rejections/{index}/rule/asked/stands_for/{place}"));
            }
            for (place, id) in asked.also.iter().enumerate() {
                missing(rules.contains(&id), id, "requirements, experience, price", format!("/rejections/{index}/rule/asked/also/{place}"));
            }
        }
        let CauseRule::Rules(judged) = &cause.rule else { continue };
        for (place, id) in judged.ids.iter().enumerate() {
            // Only causes that are asked: no cause is told by one that is told by another.
            let asked = process.rejections.iter().any(|other| other.id == *id && matches!(other.rule, CauseRule::Asked(_)));
            let found = rules.contains(&id) || asked;
            missing(found, id, "requirements, experience, price, rejections", format!("/rejections/{index}/rule/rules/ids/{place}"));
        }
    }
    for (index, contradiction) in process.contradictions.iter().enumerate() {
        for (place, id) in contradiction.rules.iter().enumerate() {
            let found = rules.contains(&id);
            missing(found, id, "requirements, experience, price, tiebreak", format!("/contradictions/{index}/rules/{place}"));
        }
    }
    for (index, doubt) in process.bidder_doubts.iter().enumerate() {
        let found = process.readings.iter().any(|r| r.id == doubt.reading);
        missing(found, &doubt.reading, "readings", format!("/bidder_doubts/{index}/reading"));
    }
    for (index, criterion) in process.tiebreak.criteria.iter().enumerate() {
        let list = format!("/tiebreak/criteria/{index}/rule/{}/proofs", criterion.rule.kind().0);
        for (place, proof) in criterion.rule.proofs().iter().enumerate() {
            let other = proof.or.as_ref();
            let signers = [("signed_by", proof.signed_by.as_slice()), ("or/signed_by", other.map_or(&[], |other| &other.signed_by))];
            for (list_of, (at, by)) in signers.into_iter().flat_map(|(name, list)| list.iter().enumerate().map(move |by| (name, by))) {
                for (when, condition) in by.when.iter().enumerate() {
                    let found = process.facts.iter().any(|f| f.id == condition.fact);
                    missing(found, &condition.fact, "facts", format!("{list}/{place}/{list_of}/{at}/when/{when}/fact"));
                }
            }
            let readings = [
                (other.and_then(|other| other.reading.as_ref()), "or/reading"),
                (proof.max_age.as_ref().and_then(|age| age.doubt.as_ref()), "max_age/doubt"),
            ];
            for (id, at) in readings.into_iter().filter_map(|(id, at)| Some((id?, at))) {
                missing(process.readings.iter().any(|r| r.id == *id), id, "readings", format!("{list}/{place}/{at}"));
            }
        }
    }
    experience::names(process, &mut missing);
}

/// The ids of the national list of disqualifications.
pub fn national() -> impl Iterator<Item = &'static Id> {
    disqualifications().into_iter().flat_map(|table| &table.entries).map(|entry| &entry.id)
}

/// The ids of everything that is judged.
fn rules(process: &Process) -> Vec<&Id> {
    let mut ids: Vec<&Id> = Vec::new();
    process.requirements.iter().for_each(|rule| ids.push(&rule.id));
    process.bidder_doubts.iter().for_each(|rule| ids.push(&rule.id));
    process.experience.rules.iter().for_each(|rule| ids.push(&rule.id));
    process.price.rules.iter().for_each(|rule| ids.push(&rule.id));
    process.tiebreak.criteria.iter().for_each(|rule| ids.push(&rule.id));
    ids.extend(process.tiebreak.draw.iter().map(|draw| &draw.id));
    ids
}
