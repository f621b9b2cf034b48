//! Ids that must be said once.

use super::names::national;
use crate::engine::process::{CauseRule, Process};
use crate::engine::reading::{Id, Ordered, Problems};

/// Ids said once; those of findings once in all.
pub fn unique(process: &Process, problems: &mut Problems) {
    let mut rules = Ids::default();
    rules.all(process.requirements.iter().map(|r| &r.id), "/requirements", problems);
    rules.all(process.bidder_doubts.iter().map(|d| &d.id), "/bidder_doubts", problems);
    rules.all(process.experience.rules.iter().map(|r| &r.id), "/experience/rules", problems);
    rules.all(process.price.rules.iter().map(|r| &r.id), "/price/rules", problems);
    rules.all(process.tiebreak.criteria.iter().map(|c| &c.id), "/tiebreak/criteria", problems);
    if let Some(draw) = &process.tiebreak.draw {
        rules.one(&draw.id, "/tiebreak/draw/id".to_owned(), problems);
    }
    rules.all(process.rejections.iter().map(|c| &c.id), "/rejections", problems);
    let guided = process.rejections.iter().enumerate().filter(|(_, cause)| matches!(cause.rule, CauseRule::Guided(_)));
    let guided: Vec<usize> = guided.map(|(index, _)| index).collect();
    if let Some(first) = guided.first() {
        // Its questions are told by the ids of the national list.
        for id in national() {
            rules.one(id, format!("/rejections/{first}/rule/guided"), problems);
        }
    }
    for index in guided.into_iter().skip(1) {
        let message = "La lista nacional de inhabilidades ya se pregunta en otra causa. Deje una sola.".to_owned();
        problems.add("duplicate_id", format!("/rejections/{index}/rule/guided"), message);
    }
    // The findings of a rule on each item, or of each member, are called after both.
    let divided = process.price.rules.iter().map(|rule| &rule.id);
    let divided = divided.chain(process.requirements.iter().filter(|rule| rule.per.is_some()).map(|rule| &rule.id));
    for rule in divided {
        let line = format!("{rule}.");
        let others = process.requirements.iter().map(|r| &r.id).enumerate().filter(|(_, id)| id.as_str().starts_with(&line));
        for (index, id) in others {
            let message = format!("El identificador «{id}» se confunde con los que salen de la regla «{rule}». Cámbielo.");
            problems.add("duplicate_id", format!("/requirements/{index}/id"), message);
        }
    }
    Ids::default().all(process.price.items.iter().map(|i| &i.id), "/price/items", problems);
    Ids::default().all(process.price.lots.iter().flatten().map(|lot| &lot.id), "/price/lots", problems);
    Ids::default().all(process.facts.iter().map(|f| &f.id), "/facts", problems);
    Ids::default().all(process.readings.iter().map(|r| &r.id), "/readings", problems);
    Ids::default().all(process.experience.activities.iter().map(|a| &a.id), "/experience/activities", problems);
    Ids::default().all(process.experience.quantities.iter().map(|q| &q.id), "/experience/quantities", problems);
    let items = process.experience.certificate.iter().flat_map(|certificate| &certificate.items);
    Ids::default().all(items.map(|item| &item.id), "/experience/certificate/items", problems);
    Ids::default().all(process.guarantees.iter().map(|g| &g.id), "/guarantees", problems);
    Ids::default().all(process.deductions.iter().map(|d| &d.id), "/deductions", problems);
    Ids::default().all(process.void.iter().map(|c| &c.id), "/void", problems);
    Ids::default().all(process.contradictions.iter().map(|c| &c.id), "/contradictions", problems);
    for (index, criterion) in process.tiebreak.criteria.iter().enumerate() {
        let mut proofs = Ids::default();
        let list = format!("/tiebreak/criteria/{index}/rule/{}/proofs", criterion.rule.kind().0);
        proofs.all(criterion.rule.proofs().iter().map(|p| &p.id), &list, problems);
        for (place, other) in criterion.rule.proofs().iter().enumerate().filter_map(|(place, p)| Some((place, p.or.as_ref()?))) {
            proofs.one(&other.id, format!("{list}/{place}/or/id"), problems);
        }
    }
}

/// Ids seen so far.
#[derive(Default)]
struct Ids<'a>(Ordered<&'a Id, ()>);

impl<'a> Ids<'a> {
    fn all(&mut self, ids: impl Iterator<Item = &'a Id>, list: &str, problems: &mut Problems) {
        for (index, id) in ids.enumerate() {
            self.one(id, format!("{list}/{index}/id"), problems);
        }
    }

    fn one(&mut self, id: &'a Id, path: String, problems: &mut Problems) {
        if self.0.contains_key(&id) {
            problems.add("duplicate_id", path, format!("El identificador «{id}» ya se usó. Cada uno debe ser distinto."));
        }
        self.0.insert(id, ());
    }
}
