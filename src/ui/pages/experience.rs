//! Contracts: a row each, in the order of upload, and what they add up to.

use super::rule_card::rule_card;
use crate::engine::process::{ExperienceRule, ExperienceRuleKind};
use crate::ui::components::{column_class, column_words, keys, thousands, ContractRow};
use crate::ui::held::Held;
use crate::ui::kit::{button, para, Cell, Grid};
use crate::ui::session::{Session, SessionProps};
use crate::ui::state::{paste_contracts, Action, Column, Place, Table};
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
    let onpaste = {
        let session = session.clone();
        Callback::from(move |(cell, text): (Cell, String)| {
            let action = paste_contracts(&session.work, &session.process, &text, Place { row: cell.row, column: cell.column });
            action.map(|action| session.dispatch.emit(action)).is_some()
        })
    };
    let row = {
        let (session, columns) = (session.clone(), Held::from(columns.clone()));
        let notes = notes(&session);
        Callback::from(move |index: usize| {
            let Some(draft) = session.work.firm.contracts.get(index).cloned() else { return html! {} };
            let key = draft.id.as_ref().map(ToString::to_string).unwrap_or_default();
            let note = notes.get(index).cloned().flatten();
            html! {
                <ContractRow {key} process={session.process.clone()} columns={columns.clone()} {index} {draft} {note}
                    dispatch={session.dispatch.clone()} />
            }
        })
    };
    let words: Vec<(String, Option<String>)> = columns.iter().map(|column| column_words(column, &session.process)).collect();
    let mut heads: Vec<(&str, AttrValue)> = vec![("place", "N.º".into())];
    heads.extend(columns.iter().zip(&words).map(|(column, (words, _))| (column_class(column), words.clone().into())));
    heads.extend([("remove", "Quitar".into()), ("visually-hidden", "Cuenta".into())]);
    html! {
        <>
            { for session.process.experience.rules.iter().map(|rule| rule_card(session, &rule.id, &rule.title, &rule.help, html! {})) }
            <h2>{ "Sus contratos, en el orden en que los va a cargar" }</h2>
            { para("help", "Valor en pesos, con adiciones, como 10.000.000; fechas como 15/12/2023; su parte, solo si lo ejecutó con otros (vacío si lo ejecutó solo).") }
            if words.iter().any(|(_, question)| question.is_some()) {
                <dl class="questions">{ for words.iter().filter_map(|(words, question)| {
                    question.as_ref().map(|question| html! { <div><dt>{ words }</dt><dd>{ question }</dd></div> })
                }) }</dl>
            }
            { keys(Table::Contracts) }
            { thousands(session, Table::Contracts) }
            if rows.is_empty() {
                { para("empty", "Todavía no hay contratos. Agregue el primero; si los tiene en una hoja de cálculo, péguelos en él.") }
            } else {
                <Grid class="contracts" label="Contratos" columns={heads} rows={rows.len()} {row} {onpaste} onanother={add.clone()} aim={*aim} />
            }
            <p>{ button("", "agregar-contrato", "Agregar un contrato", add.reform(|_: MouseEvent| ())) }</p>
        </>
    }
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
