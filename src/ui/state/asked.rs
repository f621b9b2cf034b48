//! Every question of the check, once: where it is asked, and whether it has an answer. The pages show exactly these.

use super::convert::{asked_of, facts_asked, kind_for, starts_matter};
use super::draft::{AnswerDraft, ContractDraft, PaperDraft};
use super::Work;
use crate::engine::bidder::BidderKind;
use crate::engine::process::{Criterion, CriterionRule, DrawMethod, Exclusion, PriceRuleKind, Process, Requirement, RequirementRule};
use crate::engine::reading::Id;
use crate::ui::routes::Page;

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub page: Page,
    /// The id of its field, or the name of its group of answers.
    pub field: String,
    /// What it is about.
    pub words: String,
    /// «No sé» is an answer.
    pub answered: bool,
    /// Left empty it means something too: a contract done alone, the moment of the check.
    pub optional: bool,
}

fn question(page: Page, field: String, words: impl ToString, answered: bool) -> Question {
    Question { page, field, words: words.to_string(), answered, optional: false }
}

impl Question {
    fn optional(self) -> Question {
        Question { optional: true, ..self }
    }
}

/// What is asked of `work` for `process`, in the order of the pages.
pub fn questions(process: &Process, work: &Work) -> Vec<Question> {
    let mut asked = bidder_questions(process, work);
    asked.extend(papers(process, work));
    asked.extend(contracts(process, work));
    asked.extend(prices(process, work));
    asked.extend(tie_break(process, work));
    asked
}

/// Answers about things that this definition does not have: those of another version of the invitation. They stay and do not count.
pub fn strangers(process: &Process, work: &Work) -> Vec<String> {
    let offer = &work.offer;
    let items = offer.prices.keys().filter(|id| !process.price.items.iter().any(|item| item.id == **id)).map(|id| format!("ítem {id}"));
    let known = |id: &Id| process.tiebreak.criteria.iter().any(|criterion| criterion.id == *id);
    let criteria = offer.tiebreak.keys().filter(|id| !known(id)).map(|id| format!("criterio de desempate {id}"));
    let readings = offer.accepted.iter().filter(|id| !process.readings.iter().any(|r| r.id == **id)).map(|id| format!("lectura {id}"));
    items.chain(criteria).chain(readings).collect()
}

/// What is asked about who bids.
pub fn bidder_questions(process: &Process, work: &Work) -> Vec<Question> {
    let kind = kind_for(work, process);
    let mut asked = vec![question(Page::Bidder, "quien".to_owned(), "quién presenta la oferta", kind.is_some())];
    if kind.is_some_and(BidderKind::is_plural) {
        for (index, member) in work.firm.members.iter().enumerate() {
            let Some(id) = &member.id else { continue };
            let words = format!("integrante {}", index.saturating_add(1));
            let field = |part: &str| format!("{id}-{part}");
            asked.push(question(Page::Bidder, field("nombre"), &words, true).optional());
            asked.push(question(Page::Bidder, field("forma"), &words, member.kind.is_some()));
            asked.push(question(Page::Bidder, field("participacion"), &words, !member.share.trim().is_empty()));
        }
    }
    let facts = facts_asked(process, kind).into_iter();
    asked.extend(facts.map(|fact| {
        let answered = work.firm.facts.contains_key(&fact.id);
        question(Page::Bidder, format!("hecho-{}", fact.id), &fact.question, answered)
    }));
    asked
}

/// Whether the requirement asks for a paper at all.
pub fn asks_paper(requirement: &Requirement) -> bool {
    !matches!(requirement.rule, RequirementRule::ByLetter(_) | RequirementRule::MemberShares(_))
}

/// Whether the requirement is, or may be, owed: by the form of the bidder, and unless an answer excludes it.
pub fn may_owe(work: &Work, process: &Process, requirement: &Requirement) -> bool {
    let kind = kind_for(work, process);
    // While it is unknown who bids, no fact is asked for.
    let answer = |fact: &Id| work.firm.facts.get(fact).filter(|_| kind.is_some()).and_then(|answer| answer.answer());
    asked_of(&requirement.applies, kind) && requirement.when.iter().all(|c| answer(&c.fact).is_none_or(|answer| answer == c.is))
}

/// Where a paper is asked for: the first requirement that may be owed and asks for it. Whether its date matters is said by all of them.
pub fn paper_place<'a>(work: &Work, process: &'a Process, paper: &Id) -> Option<(&'a Requirement, bool)> {
    let mut asking = process.requirements.iter().filter(|r| r.paper == *paper && asks_paper(r) && may_owe(work, process, r)).peekable();
    let first = *asking.peek()?;
    Some((first, asking.any(|r| !matches!(r.rule, RequirementRule::Present(_)))))
}

fn papers(process: &Process, work: &Work) -> Vec<Question> {
    let mut asked = Vec::new();
    for requirement in &process.requirements {
        let Some((place, dated)) = paper_place(work, process, &requirement.paper) else { continue };
        if place.id == requirement.id && asks_paper(requirement) {
            let draft = work.firm.papers.get(&requirement.paper);
            paper(Page::Requirements, requirement.id.as_str(), &requirement.title, draft, dated, &mut asked);
        }
    }
    asked
}

fn paper(page: Page, id: &str, title: impl ToString, draft: Option<&PaperDraft>, dated: bool, asked: &mut Vec<Question>) {
    let has = draft.and_then(|draft| draft.has);
    asked.push(question(page, format!("{id}-tiene"), title.to_string(), has.is_some()));
    if dated && has == Some(AnswerDraft::Yes) {
        let answered = draft.is_some_and(|draft| !draft.issued.trim().is_empty());
        asked.push(question(page, format!("{id}-fecha"), format!("fecha: {}", title.to_string()), answered));
    }
}

fn contracts(process: &Process, work: &Work) -> Vec<Question> {
    work.firm.contracts.iter().enumerate().flat_map(|(index, row)| contract(process, index, row)).collect()
}

fn contract(process: &Process, index: usize, row: &ContractDraft) -> Vec<Question> {
    let Some(id) = &row.id else { return Vec::new() };
    let words = format!("contrato {}", index.saturating_add(1));
    let ask = |part: &str, answered: bool| question(Page::Experience, format!("{id}-{part}"), &words, answered);
    let excluded = |exclusion| process.experience.counting.excludes.contains(&exclusion);
    let mut asked = vec![ask("objeto", true).optional(), ask("valor", !row.value.trim().is_empty())];
    if starts_matter(process) {
        asked.push(ask("inicio", !row.start.trim().is_empty()));
    }
    asked.push(ask("fin", !row.end.trim().is_empty()));
    asked.push(ask("participacion", true).optional());
    if excluded(Exclusion::Running) {
        asked.push(ask("ejecucion", row.running.is_some()));
    }
    if excluded(Exclusion::SelfCertified) {
        asked.push(ask("propio", row.self_certified.is_some()));
    }
    let activities = process.experience.activities.iter();
    asked.extend(activities.map(|activity| ask(&format!("es-{}", activity.id), row.activities.contains_key(&activity.id))));
    asked
}

fn prices(process: &Process, work: &Work) -> Vec<Question> {
    let mut asked = Vec::new();
    if !process.price.rules.iter().any(|rule| matches!(rule.rule, PriceRuleKind::UnitPrices(_))) {
        return asked;
    }
    for item in &process.price.items {
        let draft = work.offer.prices.get(&item.id);
        let typed = |text: Option<bool>| text.unwrap_or(false);
        if item.ceiling.is_none() {
            let answered = typed(draft.map(|draft| !draft.ceiling.trim().is_empty()));
            asked.push(question(Page::Prices, format!("tope-{}", item.id), format!("tope del ítem {}", item.id), answered));
        }
        let answered = typed(draft.map(|draft| !draft.unit_price.trim().is_empty()));
        asked.push(question(Page::Prices, format!("precio-{}", item.id), format!("precio del ítem {}", item.id), answered));
    }
    asked.push(question(Page::Prices, "todos-los-precios".to_owned(), "si son todos los precios", true).optional());
    asked
}

fn tie_break(process: &Process, work: &Work) -> Vec<Question> {
    let kind = kind_for(work, process);
    let theirs = process.tiebreak.criteria.iter().filter(|criterion| asked_of(&criterion.applies, kind));
    let mut asked: Vec<Question> = theirs.flat_map(|one| criterion(one, kind, work)).collect();
    if process.tiebreak.draw.as_ref().is_some_and(|draw| matches!(draw.method, DrawMethod::TrmResidue(_))) {
        asked.push(question(Page::TieBreak, "empatados".to_owned(), "nombres de los empatados", true).optional());
        asked.push(question(Page::TieBreak, "trm".to_owned(), "TRM del cierre", true).optional());
    }
    asked
}

fn criterion(criterion: &Criterion, kind: Option<BidderKind>, work: &Work) -> Vec<Question> {
    let draft = work.offer.tiebreak.get(&criterion.id);
    let claimed = draft.and_then(|draft| draft.claimed);
    let mut asked = vec![question(Page::TieBreak, format!("{}-invoca", criterion.id), &criterion.title, claimed.is_some())];
    let CriterionRule::Proofs(rule) = &criterion.rule;
    for proof in rule.proofs.iter().filter(|proof| claimed == Some(AnswerDraft::Yes) && asked_of(&proof.applies, kind)) {
        let given = draft.and_then(|draft| draft.proofs.get(&proof.id));
        paper(Page::TieBreak, &format!("{}-{}", criterion.id, proof.id), &proof.title, given, proof.max_age.is_some(), &mut asked);
    }
    asked
}
