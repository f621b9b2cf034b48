//! Contracts: a row each, in the order of upload, and what they add up to.

use super::rule_card::rule_card;
use crate::engine::process::{ExperienceRule, ExperienceRuleKind};
use crate::engine::report::Finding;
use crate::ui::components::{experience_bar, headings, papers_lacking, presented_list, Chooser, ContractTable, Said};
use crate::ui::held::Held;
use crate::ui::kit::{component, el, fact, nothing, para, several, El};
use crate::ui::session::{Session, SessionProps};
use crate::ui::state::{Column, ContractDraft};
use yew::prelude::*;

#[component]
pub fn Experience(props: &SessionProps) -> Html {
    let session = &props.session;
    let asked = Column::of(&session.process, &session.work.firm);
    let columns = use_memo((session.process.clone(), asked), |(process, asked)| headings(asked.clone(), &process.experience.activities));
    let rows = &session.work.firm.contracts;
    let rules = session.process.experience.rules.iter().map(|rule| rule_card(session, &rule.id, &rule.title, &rule.help, nothing()));
    let questions: Vec<El> = columns.iter().filter_map(|one| Some(fact(one.words.clone(), one.question.as_ref()?.to_string()))).collect();
    let questions = (!questions.is_empty()).then(|| el("dl").class("questions").each(questions));
    let empty = "Todavía no hay contratos. Agregue el primero; si los tiene en una hoja de cálculo, péguelos en él.";
    let said = {
        let notes = notes(session);
        Callback::from(move |index: usize| Said { figure: None, note: notes.get(index).cloned().flatten() })
    };
    let (work, dispatch) = (Held::from(session.work.clone()), session.dispatch.clone());
    let table = html! {
        <ContractTable {work} columns={Held::from(columns.clone())} {empty} as_of={session.as_of.date} {said} {dispatch} />
    };
    let help = "Valor en pesos, con adiciones, como 10.000.000; fechas como 15/12/2023; su parte, solo si lo ejecutó con otros (vacío si lo ejecutó solo).";
    let page = several().each(rules).with(el("h2").words("Sus contratos, en el orden en que los va a cargar")).with(para("help", help));
    let page = page.maybe(questions).with(component(table));
    let certificate = session.process.experience.certificate.as_ref();
    let papers = certificate.map(|certificate| papers_lacking(certificate, rows, &session.dispatch));
    let page = page.maybe(papers).with(presented_list(&session.work, &session.dispatch));
    let sum = sum(session).map(|finding| several().with(el("h2").words("Lo que acredita")).with(experience_bar(&finding)));
    let choice = (!rows.is_empty()).then(|| component(html! { <Chooser session={session.clone()} /> }));
    page.maybe(sum).maybe(choice).html()
}

/// The finding that adds the contracts up, if the invitation asks for a sum.
fn sum(session: &Session) -> Option<Held<Finding>> {
    let sums = |rule: &&ExperienceRule| matches!(rule.rule, ExperienceRuleKind::TotalSmmlv(_));
    session.process.experience.rules.iter().find(sums).and_then(|rule| session.finding(rule.id.as_str()))
}

/// What each contract comes to, as the sum of the contracts says, or why it does not count; one set apart says so.
fn notes(session: &Session) -> Vec<Option<AttrValue>> {
    let sum = sum(session);
    let mut parts = sum.iter().flat_map(|finding| finding.parts.iter());
    let note = |row: &ContractDraft| {
        // An empty row is no contract, and has no part.
        if row.is_empty() {
            None
        } else if row.id.as_ref().is_some_and(|id| session.work.offer.apart.contains(id)) {
            Some(AttrValue::from("No se presenta en esta oferta."))
        } else {
            parts.next().map(|part| AttrValue::from(part.words.clone()))
        }
    };
    session.work.firm.contracts.iter().map(note).collect()
}
