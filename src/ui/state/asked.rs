//! Every question of the check, once: where it is asked, and whether it has an answer. The pages show exactly these.

mod contracts;
mod prices;
mod tie;

pub use contracts::lacking;
pub use tie::{fact_id as tie_field, paper_id as tie_paper_field};

use super::draft::{AnswerDraft, PaperDraft};
use super::owed::{asks_paper, facts_asked, signer_asked, Asks, Owed};
use super::people::{kind_for, people};
use super::tie::constituted;
use super::Work;
use crate::engine::bidder::Answer;
use crate::engine::causes;
use crate::engine::process::{Fact, MilestoneKind, Process, RequirementRule};
use crate::engine::reading::{Dictionary, Id};
use crate::engine::values::text::parse_date;
use crate::engine::values::Date;
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
    /// It is about what the law protects most: it enters no print unless the user says so.
    pub private: bool,
}

fn question(page: Page, field: String, words: impl ToString, answered: bool) -> Question {
    Question { page, field, words: words.to_string(), answered, optional: false, private: false }
}

impl Question {
    fn optional(self) -> Question {
        Question { optional: true, ..self }
    }
}

/// What is asked of `work` for `process`, in the order of the pages.
pub fn questions(process: &Process, work: &Work) -> Vec<Question> {
    Page::ALL.into_iter().flat_map(|page| questions_on(process, work, page)).collect()
}

/// What is asked on one page.
pub fn questions_on(process: &Process, work: &Work, page: Page) -> Vec<Question> {
    match page {
        Page::Bidder => bidder_questions(process, work),
        Page::Requirements => papers(process, work),
        Page::Causes => cause_questions(process, work),
        Page::Mipyme => mipyme_questions(process),
        Page::Experience => contracts::contracts(process, work),
        Page::Prices => prices::prices(process, work),
        Page::TieBreak => tie::tie_break(process, work),
        Page::Summary | Page::Report | Page::Offers => Vec::new(),
    }
}

/// Answers about things that this definition does not have: those of another version of the invitation. They stay and do not count.
pub fn strangers(process: &Process, work: &Work) -> Vec<String> {
    let offer = &work.offer;
    let items = offer.prices.keys().filter(|id| !process.price.items.iter().any(|item| item.id == **id)).map(|id| format!("ítem {id}"));
    let known = |id: &Id| process.tiebreak.criteria.iter().any(|criterion| criterion.id == *id);
    let criteria = offer.tiebreak.keys().filter(|id| !known(id)).map(|id| format!("criterio de desempate {id}"));
    let asked = causes::asked(process);
    let causes = offer.causes.keys().filter(|id| !asked.iter().any(|cause| cause.id == *id)).map(|id| format!("causa {id}"));
    let readings = offer.accepted.iter().filter(|id| !process.readings.iter().any(|r| r.id == **id)).map(|id| format!("lectura {id}"));
    items.chain(criteria).chain(causes).chain(readings).collect()
}

/// What is asked about who bids.
pub fn bidder_questions(process: &Process, work: &Work) -> Vec<Question> {
    let firm = people(work, process);
    let ask = |field: String, words: &str, answered: bool| question(Page::Bidder, field, words, answered);
    let mut asked = vec![ask("quien".to_owned(), "quién presenta la oferta", firm.kind.is_some())];
    let Some(kind) = firm.kind else { return asked };
    let constituted = constituted(process, &firm);
    if !kind.is_plural() {
        asked.push(ask("nit".to_owned(), "NIT", true).optional());
    }
    // Where the limitation to Mipyme asks it, it is asked there.
    if process.mipyme.is_none() && constituted.contains(&None) {
        asked.push(ask("constitucion".to_owned(), "desde cuándo existe", true).optional());
    }
    if signer_asked(process, Some(kind)) {
        asked.push(ask("firmante".to_owned(), "quién firma la oferta", work.firm.signer.is_some()));
    }
    let facts = facts_asked(process, &firm);
    let fact = |owner: Option<&Id>, fact: &Fact, given: &Dictionary<AnswerDraft>| {
        question(Page::Bidder, fact_field(owner, fact), &fact.question, given.contains_key(&fact.id))
    };
    if kind.is_plural() {
        let mut place = 0_usize;
        for (index, member) in work.firm.members.iter().enumerate() {
            let Some(id) = &member.id else { continue };
            let words = format!("integrante {}", index.saturating_add(1));
            let field = |part: &str| format!("{id}-{part}");
            asked.push(ask(field("nombre"), &words, true).optional());
            asked.push(ask(field("nit"), &words, true).optional());
            asked.push(ask(field("forma"), &words, member.kind.is_some()));
            asked.push(ask(
                field("participacion"),
                &words,
                !member.share.trim().is_empty() || work.firm.shares_stated == Some(AnswerDraft::No),
            ));
            if constituted.contains(&Some(id.clone())) {
                asked.push(ask(field("constitucion"), &words, true).optional());
            }
            if !member.is_empty() {
                asked.extend(facts.iter().filter(|(of, _)| *of == Some(place)).map(|(_, one)| fact(Some(id), one, &member.facts)));
                place = place.saturating_add(1);
            }
        }
        if process.requirements.iter().any(|r| matches!(r.rule, RequirementRule::MemberShares(_))) {
            asked.push(ask("porcentajes".to_owned(), "si el documento dice los porcentajes", work.firm.shares_stated.is_some()));
        }
    }
    asked.extend(facts.iter().filter(|(of, _)| of.is_none()).map(|(_, one)| fact(None, one, &work.firm.facts)));
    asked
}

/// The name of the group of answers of a fact.
pub fn fact_field(owner: Option<&Id>, fact: &Fact) -> String {
    match owner {
        Some(owner) => format!("hecho-{}.{owner}", fact.id),
        None => format!("hecho-{}", fact.id),
    }
}

/// What is asked about causes of rejection.
pub fn cause_questions(process: &Process, work: &Work) -> Vec<Question> {
    let kind = kind_for(work, process);
    let asked = causes::asked(process).into_iter().filter(|cause| cause.concerns(kind));
    let one = |cause: causes::Asked<'_>| {
        question(Page::Causes, format!("causa-{}", cause.id), cause.question, work.offer.causes.contains_key(cause.id))
    };
    asked.map(one).collect()
}

/// What is asked about the limitation to Mipyme: everything may be left empty.
fn mipyme_questions(process: &Process) -> Vec<Question> {
    let fields = ["constitucion", "ingresos-ano", "ingresos-manufactura", "ingresos-servicios", "ingresos-comercio"];
    let asked = fields.into_iter().filter(|_| process.mipyme.is_some());
    asked.map(|field| question(Page::Mipyme, field.to_owned(), "tamaño de la empresa", true).optional()).collect()
}

fn papers(process: &Process, work: &Work) -> Vec<Question> {
    let owed = Owed::new(work, process);
    let closing = process.milestone(MilestoneKind::Closing).map(|row| row.date);
    let mut asked = Vec::new();
    for one in &owed.all {
        let Some((place, asks)) = owed.place(one.owner.as_ref(), &one.requirement.paper) else { continue };
        if place.id == one.id && asks_paper(one.requirement) {
            let draft = work.firm.paper(one.owner.as_ref(), &one.requirement.paper);
            paper_questions(Page::Requirements, &one.id, &one.requirement.title, draft, asks, closing, &mut asked);
        }
    }
    asked
}

fn paper_questions(
    page: Page,
    id: &str,
    title: impl ToString,
    draft: Option<&PaperDraft>,
    asks: Asks,
    closing: Option<Date>,
    asked: &mut Vec<Question>,
) {
    let has = draft.and_then(|draft| draft.has);
    asked.push(question(page, format!("{id}-tiene"), title.to_string(), has.is_some()));
    let Some(draft) = draft.filter(|draft| draft.has == Some(AnswerDraft::Yes)) else { return };
    let mut ask = |part: &str, words: &str, answered: bool| {
        asked.push(question(page, format!("{id}-{part}"), format!("{words}: {}", title.to_string()), answered));
    };
    if asks.issued {
        ask("fecha", "fecha", !draft.issued.trim().is_empty());
    }
    if asks.cures && after(&draft.issued, closing) {
        ask("existia", "si ya existía al cierre", draft.existed.is_some());
    }
    if asks.expires {
        if draft.indefinite != Some(Answer::Yes) {
            ask("vence", "hasta cuándo va", !draft.expires.trim().is_empty());
        }
        asked.push(question(page, format!("{id}-indefinido"), format!("si no tiene fecha final: {}", title.to_string()), true).optional());
    }
}

/// Whether a typed date is after the closing.
pub fn after(typed: &str, closing: Option<Date>) -> bool {
    parse_date(typed).ok().zip(closing).is_some_and(|(date, closing)| date > closing)
}
