//! What a definition must say consistently beyond its shape: ids said once, milestones that the schedule has.

use super::{Consequence, CriterionRule, ExperienceRuleKind, MilestoneKind, Process, RequirementRule, Threshold};
use crate::engine::reading::{Id, Ordered, Problems};

pub fn references(process: &Process, problems: &mut Problems) {
    unique_ids(process, problems);
    names(process, problems);
    sense(process, problems);
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
    rules.all(process.bidder_doubts.iter().map(|d| &d.id), "/bidder_doubts", problems);
    rules.all(process.experience.rules.iter().map(|r| &r.id), "/experience/rules", problems);
    rules.all(process.price.rules.iter().map(|r| &r.id), "/price/rules", problems);
    rules.all(process.tiebreak.criteria.iter().map(|c| &c.id), "/tiebreak/criteria", problems);
    if let Some(draw) = &process.tiebreak.draw {
        rules.one(&draw.id, "/tiebreak/draw/id".to_owned(), problems);
    }
    // The findings of a rule on each item are called after both.
    for rule in &process.price.rules {
        let line = format!("{}.", rule.id);
        let others = process.requirements.iter().map(|r| &r.id).enumerate().filter(|(_, id)| id.as_str().starts_with(&line));
        for (index, id) in others {
            let message = format!("El identificador «{id}» se confunde con el de un ítem de la regla «{}». Cámbielo.", rule.id);
            problems.add("duplicate_id", format!("/requirements/{index}/id"), message);
        }
    }
    Ids::default().all(process.price.items.iter().map(|i| &i.id), "/price/items", problems);
    Ids::default().all(process.facts.iter().map(|f| &f.id), "/facts", problems);
    Ids::default().all(process.readings.iter().map(|r| &r.id), "/readings", problems);
    Ids::default().all(process.experience.activities.iter().map(|a| &a.id), "/experience/activities", problems);
    Ids::default().all(process.guarantees.iter().map(|g| &g.id), "/guarantees", problems);
    Ids::default().all(process.deductions.iter().map(|d| &d.id), "/deductions", problems);
    Ids::default().all(process.rejections.iter().map(|c| &c.id), "/rejections", problems);
    Ids::default().all(process.void.iter().map(|c| &c.id), "/void", problems);
    Ids::default().all(process.contradictions.iter().map(|c| &c.id), "/contradictions", problems);
    for (index, criterion) in process.tiebreak.criteria.iter().enumerate() {
        let CriterionRule::Proofs(proofs) = &criterion.rule;
        Ids::default().all(proofs.proofs.iter().map(|p| &p.id), &format!("/tiebreak/criteria/{index}/rule/proofs/proofs"), problems);
    }
}

/// What reads and makes no sense: two closings, nothing to buy, a consequence that the rule cannot have.
fn sense(process: &Process, problems: &mut Problems) {
    for kind in [MilestoneKind::Closing, MilestoneKind::Cure] {
        let rows = process.schedule.iter().enumerate().filter(|(_, row)| row.milestone == kind).skip(1);
        for (index, _) in rows {
            let message = format!("El hito «{}» ya está en otra fila. Deje uno solo; el otro puede ser «other».", kind.as_str());
            problems.add("duplicate_milestone", format!("/schedule/{index}/milestone"), message);
        }
    }
    if process.budget.amount.is_zero() {
        problems.add("zero", "/budget/amount".to_owned(), "El presupuesto no puede ser cero.".to_owned());
    }
    for (index, item) in process.price.items.iter().enumerate() {
        if item.quantity.is_some_and(|quantity| quantity.get().is_zero()) {
            problems.add("zero", format!("/price/items/{index}/quantity"), "La cantidad no puede ser cero.".to_owned());
        }
        if item.ceiling.is_some_and(|ceiling| ceiling.is_zero()) {
            problems.add(
                "zero",
                format!("/price/items/{index}/ceiling"),
                "El precio tope no puede ser cero; si no se conoce, quite el campo.".to_owned(),
            );
        }
    }
    for (index, rule) in process.experience.rules.iter().enumerate() {
        let place = format!("/experience/rules/{index}/rule");
        let message = "Aquí no puede ir cero: la regla no pediría nada.".to_owned();
        match &rule.rule {
            ExperienceRuleKind::ContractCount(count) if count.exactly.get() == 0 => {
                problems.add("zero", format!("{place}/contract_count/exactly"), message)
            }
            ExperienceRuleKind::ActivityCount(count) if count.at_least.get() == 0 => {
                problems.add("zero", format!("{place}/activity_count/at_least"), message)
            }
            ExperienceRuleKind::TotalSmmlv(total) => {
                let asks = |threshold: &&Threshold| match threshold {
                    Threshold::Budget(share) => share.percent.get().is_zero(),
                    Threshold::Smmlv(amount) => amount.get().is_zero(),
                };
                if total.at_least.values(&[]).iter().any(asks) {
                    problems.add("zero", format!("{place}/total_smmlv/at_least"), message);
                }
            }
            _ => {}
        }
    }
    let heads = |index: usize, list: &str| format!("{list}/{index}/consequence/tie_break");
    let lost = |consequence: &Consequence| matches!(consequence, Consequence::TieBreak(_));
    let message = "Solo un criterio de desempate puede perder solo el desempate. Use «rejection» o «curable».";
    for (index, _) in process.requirements.iter().enumerate().filter(|(_, rule)| lost(&rule.consequence)) {
        problems.add("wrong_consequence", heads(index, "/requirements"), message.to_owned());
    }
    for (index, _) in process.experience.rules.iter().enumerate().filter(|(_, rule)| lost(&rule.consequence)) {
        problems.add("wrong_consequence", heads(index, "/experience/rules"), message.to_owned());
    }
    for (index, _) in process.price.rules.iter().enumerate().filter(|(_, rule)| lost(&rule.consequence)) {
        problems.add("wrong_consequence", heads(index, "/price/rules"), message.to_owned());
    }
}

/// Facts, activities and readings that rules name must be declared.
fn names(process: &Process, problems: &mut Problems) {
    let mut missing = |found: bool, id: &Id, list: &str, path: String| {
        if !found {
            problems.add("unknown_name", path, format!("«{id}» no está en «{list}». Agréguelo allí o corrija el nombre."));
        }
    };
    for (index, requirement) in process.requirements.iter().enumerate() {
        for (place, condition) in requirement.when.iter().enumerate() {
            let found = process.facts.iter().any(|f| f.id == condition.fact);
            missing(found, &condition.fact, "facts", format!("/requirements/{index}/when/{place}/fact"));
        }
    }
    for (index, doubt) in process.bidder_doubts.iter().enumerate() {
        let found = process.readings.iter().any(|r| r.id == doubt.reading);
        missing(found, &doubt.reading, "readings", format!("/bidder_doubts/{index}/reading"));
    }
    if let Some(activity) = &process.experience.counting.activity {
        let found = process.experience.activities.iter().any(|a| a.id == *activity);
        missing(found, activity, "activities", "/experience/counting/activity".to_owned());
    }
    let read = |id: &Id| process.readings.iter().any(|r| r.id == *id);
    let counting = &process.experience.counting;
    for (reading, name) in
        [(counting.share.reading(), "share"), (counting.year.reading(), "year"), (counting.rounding.reading(), "rounding")]
    {
        if let Some(id) = reading {
            missing(read(id), id, "readings", format!("/experience/counting/{name}/reading"));
        }
    }
    for (index, rule) in process.experience.rules.iter().enumerate() {
        match &rule.rule {
            ExperienceRuleKind::ActivityCount(count) => {
                let found = process.experience.activities.iter().any(|a| a.id == count.activity);
                missing(found, &count.activity, "activities", format!("/experience/rules/{index}/rule/activity_count/activity"));
            }
            ExperienceRuleKind::TotalSmmlv(total) => {
                if let Some(id) = total.at_least.reading() {
                    missing(read(id), id, "readings", format!("/experience/rules/{index}/rule/total_smmlv/at_least/reading"));
                }
            }
            ExperienceRuleKind::ContractCount(_) => {}
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

/// Every milestone a rule refers to, with the place that does.
fn milestones_used(process: &Process) -> Vec<(MilestoneKind, String)> {
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
        curable(&rule.consequence, format!("/price/rules/{index}"));
    }
    for (index, requirement) in process.requirements.iter().enumerate() {
        let place = format!("/requirements/{index}/rule");
        match &requirement.rule {
            RequirementRule::MaxAge(age) => used.push((age.from, format!("{place}/max_age/from"))),
            RequirementRule::MaxAgeMonths(age) => used.push((age.from, format!("{place}/max_age_months/from"))),
            RequirementRule::MonthOf(month) => used.push((month.milestone, format!("{place}/month_of/milestone"))),
            RequirementRule::Present(_) | RequirementRule::ByLetter(_) | RequirementRule::MemberShares(_) => {}
        }
    }
    for (index, criterion) in process.tiebreak.criteria.iter().enumerate() {
        let CriterionRule::Proofs(proofs) = &criterion.rule;
        for (place, age) in proofs.proofs.iter().enumerate().filter_map(|(place, proof)| Some((place, proof.max_age.as_ref()?))) {
            used.push((age.from, format!("/tiebreak/criteria/{index}/rule/proofs/proofs/{place}/max_age/from")));
        }
    }
    used
}
