//! The questions of the tie.

use super::{paper_questions, question, Question};
use crate::engine::process::Process;
use crate::engine::reading::Id;
use crate::engine::tie::TieFact;
use crate::ui::routes::Page;
use crate::ui::state::people::people;
use crate::ui::state::tie::{by_trm, name, CriterionAsks, RivalAsks, TieAsks};
use crate::ui::state::Work;

/// What is asked about the criteria and, to try a tie, about the bidders.
pub fn tie_break(process: &Process, work: &Work) -> Vec<Question> {
    let asks = TieAsks::of(process, work, &people(work, process));
    let mut asked: Vec<Question> = asks.criteria.iter().flat_map(|one| criterion(one, work)).collect();
    if !process.tiebreak.criteria.is_empty() || by_trm(process) {
        asked.extend(bidders(process, work));
    }
    if by_trm(process) {
        asked.push(optional("trm".to_owned(), "TRM del cierre"));
    }
    asked
}

fn optional(field: String, words: &str) -> Question {
    question(Page::TieBreak, field, words, true).optional()
}

fn criterion(one: &CriterionAsks<'_>, work: &Work) -> Vec<Question> {
    let (id, title) = (&one.criterion.id, &one.criterion.title);
    let mut asked = vec![question(Page::TieBreak, format!("{id}-invoca"), title, one.claimed.is_some())];
    for ask in one.facts.iter().filter(|ask| ask.at.is_none() && ask.fact != TieFact::Constituted) {
        let answered = !work.offer.tie(ask.owner.as_ref()).said(ask.fact).is_empty();
        asked.push(question(Page::TieBreak, fact_id(ask.fact, ask.owner.as_ref()), title, answered));
    }
    for ask in one.papers.iter().filter(|ask| ask.at.is_none()) {
        let field = paper_id(id, ask.id, ask.owner.as_ref());
        paper_questions(Page::TieBreak, &field, ask.title, Some(&ask.draft), ask.asks, None, &mut asked);
    }
    for one_asked in asked.iter_mut() {
        one_asked.private = one.criterion.is_sensitive();
    }
    asked
}

/// The id of the field of a fact, or the name of its group of answers.
pub fn fact_id(fact: TieFact, owner: Option<&Id>) -> String {
    match owner {
        None => format!("tie-{}", name(fact)),
        Some(owner) => format!("tie-{}.{owner}", name(fact)),
    }
}

/// The start of the ids of the fields of a paper.
pub fn paper_id(criterion: &Id, paper: &Id, owner: Option<&Id>) -> String {
    match owner {
        None => format!("{criterion}-{paper}"),
        Some(owner) => format!("{criterion}-{paper}.{owner}"),
    }
}

/// Whoever ties, to try it: everything may be left empty.
fn bidders(process: &Process, work: &Work) -> Vec<Question> {
    let asks = RivalAsks::of(process);
    let mut asked = vec![optional("propio-nombre".to_owned(), "su nombre completo"), optional("propio-hora".to_owned(), "cuándo ofertó")];
    for rival in &work.offer.draw.rivals {
        let Some(id) = &rival.id else { continue };
        let mut ask = |part: &str, words: &str| asked.push(optional(format!("rival-{id}-{part}"), words));
        ask("nombre", "nombre del rival");
        ask("hora", "cuándo ofertó el rival");
        for (number, title, _) in &asks.numbers {
            ask(&format!("acredita-{number}"), title);
        }
        if asks.proportion {
            ask("proporcion", "proporción de sus trabajadores");
        }
        if asks.large {
            ask("grandes", "si es de cooperativas grandes");
        }
    }
    asked
}
