//! Contracts: a row each, in the order of upload, and what they add up to.

use super::rule_card::rule_card;
use crate::engine::process::{ExperienceRule, ExperienceRuleKind};
use crate::engine::sheet::doubts;
use crate::ui::components::{column_class, column_words, keys, thousands, ContractRow, SheetBox};
use crate::ui::held::Held;
use crate::ui::kit::{button, component, el, fact, nothing, para, several, Cell, El, Grid};
use crate::ui::session::{Session, SessionProps};
use crate::ui::state::{is_own, paste_contracts, settings, take_sheet, Action, Answer, Column, ContractDraft, Place, Table};
use yew::prelude::*;

#[component]
pub fn Experience(props: &SessionProps) -> Html {
    let session = &props.session;
    let columns = use_memo(session.process.clone(), |process| Column::asked(process));
    // The row that was just added takes the keyboard.
    let aim = use_state_eq(|| None);
    let rows = &session.work.firm.contracts;
    let add = {
        let (aim, dispatch, last) = (aim.setter(), session.dispatch.clone(), rows.len());
        Callback::from(move |()| {
            aim.set(Some(last));
            dispatch.emit(Action::AddContract);
        })
    };
    // A list from a spreadsheet, while it is looked at.
    let pasted = use_state(|| None::<AttrValue>);
    let onpaste = {
        let (session, pasted) = (session.clone(), pasted.setter());
        Callback::from(move |(cell, text): (Cell, String)| {
            let at = Place { row: cell.row, column: cell.column };
            if !is_own(&session.process, &text, at) {
                pasted.set(Some(text.into()));
                return true;
            }
            let action = paste_contracts(&session.work, &session.process, &text, at);
            action.map(|action| session.dispatch.emit(action)).is_some()
        })
    };
    let sheet = {
        let questions: Vec<Column> = columns.iter().filter(|column| column.is_question()).cloned().collect();
        let extra: Vec<String> = questions.iter().map(|column| column_words(column, &session.process).0).collect();
        let settings = settings(&session.as_of.date.iso(), extra.iter().map(String::as_str));
        let onopen = {
            let pasted = pasted.setter();
            Callback::from(move |text: Option<AttrValue>| pasted.set(text))
        };
        let ontake = {
            let session = session.clone();
            Callback::from(move |(answer, replace): (Held<Answer>, bool)| {
                session.dispatch.emit(take_sheet(&session.work, &questions, &answer, replace));
            })
        };
        let pasted = (*pasted).clone();
        let count = rows.iter().filter(|row| !row.is_empty()).count();
        component(html! { <SheetBox {pasted} {onopen} {settings} rows={count} {ontake} /> })
    };
    let row = {
        let (session, columns) = (session.clone(), Held::from(columns.clone()));
        let notes = notes(&session);
        Callback::from(move |index: usize| {
            let Some(draft) = session.work.firm.contracts.get(index).cloned() else { return Html::default() };
            let key = draft.id.as_ref().map(ToString::to_string).unwrap_or_default();
            let note = notes.get(index).cloned().flatten();
            let doubt = doubt(&session, index);
            html! {
                <ContractRow {key} process={session.process.clone()} columns={columns.clone()} {index} {draft} {note} {doubt}
                    dispatch={session.dispatch.clone()} />
            }
        })
    };
    let words: Vec<(String, Option<String>)> = columns.iter().map(|column| column_words(column, &session.process)).collect();
    let mut heads: Vec<(&str, AttrValue)> = vec![("place", "N.º".into())];
    heads.extend(columns.iter().zip(&words).map(|(column, (words, _))| (column_class(column), words.clone().into())));
    heads.extend([("remove", "Quitar".into()), ("visually-hidden", "Cuenta".into())]);
    let rules = session.process.experience.rules.iter().map(|rule| rule_card(session, &rule.id, &rule.title, &rule.help, nothing()));
    let questions: Vec<El> = words.iter().filter_map(|(words, question)| Some(fact(words.clone(), question.clone()?))).collect();
    let questions = (!questions.is_empty()).then(|| el("dl").class("questions").each(questions));
    let table = if rows.is_empty() {
        para("empty", "Todavía no hay contratos. Agregue el primero; si los tiene en una hoja de cálculo, péguelos en él.")
    } else {
        component(
            html! { <Grid class="contracts" label="Contratos" columns={heads} rows={rows.len()} {row} {onpaste} onanother={add.clone()} aim={*aim} /> },
        )
    };
    let another = el("p").with(button("", "agregar-contrato", "Agregar un contrato", add.reform(|_: MouseEvent| ())));
    let help = "Valor en pesos, con adiciones, como 10.000.000; fechas como 15/12/2023; su parte, solo si lo ejecutó con otros (vacío si lo ejecutó solo).";
    let page = several().each(rules).with(el("h2").words("Sus contratos, en el orden en que los va a cargar")).with(para("help", help));
    let page = page.maybe(questions).with(keys(Table::Contracts)).with(sheet).with(thousands(session, Table::Contracts));
    page.with(table).with(another).html()
}

/// What is odd in a contract.
fn doubt(session: &Session, index: usize) -> Option<AttrValue> {
    let rows = &session.work.firm.contracts;
    let facts = |place: usize| rows.get(place).map(ContractDraft::facts).unwrap_or_default();
    let called = |place: usize| format!("el contrato {}", place.saturating_add(1));
    let found = doubts(index, rows.len(), &facts, Some(session.as_of.date), &called);
    (!found.is_empty()).then(|| found.into_iter().map(|doubt| doubt.words).collect::<Vec<_>>().join(" ").into())
}

/// What each contract comes to, as the sum of the contracts says: its line, or why it does not count.
fn notes(session: &Session) -> Vec<Option<AttrValue>> {
    let sums = |rule: &&ExperienceRule| matches!(rule.rule, ExperienceRuleKind::TotalSmmlv(_));
    let sum = session.process.experience.rules.iter().find(sums).and_then(|rule| session.finding(rule.id.as_str()));
    let mut lines = sum.iter().flat_map(|finding| finding.steps.iter()).filter(|step| step.label.starts_with("Contrato "));
    // An empty row is no contract, and has no line.
    let note = |empty: bool| {
        let line = if empty { None } else { lines.next() };
        line.map(|line| AttrValue::from(if line.value.ends_with("SMMLV") { line.value.clone() } else { line.expression.clone() }))
    };
    session.work.firm.contracts.iter().map(|contract| contract.is_empty()).map(note).collect()
}
