//! Contracts: a row each, in the order of upload, and what they add up to.

use super::rule_card::rule_card;
use crate::engine::process::{ExperienceRule, ExperienceRuleKind};
use crate::engine::report::Finding;
use crate::engine::sheet::{doubts, twins};
use crate::ui::components::{
    column_class, experience_bar, headings, keys, papers_lacking, presented_list, row_action, thousands, Chooser, ContractRow, SheetBox,
};
use crate::ui::held::Held;
use crate::ui::kit::{button, component, el, fact, nothing, para, several, Cell, El, Grid, RowTool};
use crate::ui::session::{Session, SessionProps};
use crate::ui::state::{is_own, paste_contracts, settings, take_sheet, Action, Answer, Column, ContractDraft, Place, Table};
use yew::prelude::*;

#[component]
pub fn Experience(props: &SessionProps) -> Html {
    let session = &props.session;
    let asked = Column::of(&session.process, &session.work.firm);
    let columns = use_memo((session.process.clone(), asked), |(process, asked)| headings(asked.clone(), &process.experience.activities));
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
            let columns = Column::of(&session.process, &session.work.firm);
            if !is_own(&columns, &text, at) {
                pasted.set(Some(text.into()));
                return true;
            }
            let action = paste_contracts(&session.work, &columns, &text, at);
            action.map(|action| session.dispatch.emit(action)).is_some()
        })
    };
    let ontool = {
        let (dispatch, count) = (session.dispatch.clone(), rows.len());
        Callback::from(move |(row, tool): (usize, RowTool)| {
            if let Some(action) = row_action(row, tool, count) {
                dispatch.emit(action);
            }
        })
    };
    let sheet = {
        let asked = columns.iter().filter(|heading| heading.column.is_question());
        let questions: Vec<Column> = asked.clone().map(|heading| heading.column.clone()).collect();
        let settings = settings(&session.as_of.date.iso(), asked.map(|heading| heading.words.as_str()));
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
    // Once a change, whatever is drawn.
    let twins =
        use_memo(Held::from(session.work.clone()), |work| twins(&work.firm.contracts.iter().map(ContractDraft::facts).collect::<Vec<_>>()));
    let row = {
        let (session, columns) = (session.clone(), Held::from(columns.clone()));
        let notes = notes(&session);
        Callback::from(move |index: usize| {
            let Some(draft) = session.work.firm.contracts.get(index).cloned() else { return Html::default() };
            let key = draft.id.as_ref().map(ToString::to_string).unwrap_or_default();
            let note = notes.get(index).cloned().flatten();
            let last = index.saturating_add(1) == session.work.firm.contracts.len();
            let doubt = doubt(&session, index, twins.get(index).copied().flatten());
            html! {
                <ContractRow {key} columns={columns.clone()} {index} {draft} {last} {note} {doubt}
                    dispatch={session.dispatch.clone()} />
            }
        })
    };
    let mut heads: Vec<(&str, AttrValue)> = vec![("place", "N.º".into())];
    heads.extend(columns.iter().map(|heading| (column_class(&heading.column), heading.words.clone())));
    heads.extend([("tools", "Mover, duplicar o quitar".into()), ("visually-hidden", "Cuenta".into())]);
    let rules = session.process.experience.rules.iter().map(|rule| rule_card(session, &rule.id, &rule.title, &rule.help, nothing()));
    let questions: Vec<El> = columns.iter().filter_map(|one| Some(fact(one.words.clone(), one.question.as_ref()?.to_string()))).collect();
    let questions = (!questions.is_empty()).then(|| el("dl").class("questions").each(questions));
    let table = if rows.is_empty() {
        para("empty", "Todavía no hay contratos. Agregue el primero; si los tiene en una hoja de cálculo, péguelos en él.")
    } else {
        component(
            html! { <Grid class="contracts" label="Contratos" columns={heads} rows={rows.len()} {row} {onpaste} {ontool} onanother={add.clone()} aim={*aim} /> },
        )
    };
    let another = el("p").with(button("", "agregar-contrato", "Agregar un contrato", add.reform(|_: MouseEvent| ())));
    let help = "Valor en pesos, con adiciones, como 10.000.000; fechas como 15/12/2023; su parte, solo si lo ejecutó con otros (vacío si lo ejecutó solo).";
    let page = several().each(rules).with(el("h2").words("Sus contratos, en el orden en que los va a cargar")).with(para("help", help));
    let page =
        page.maybe(questions).with(keys(Table::Contracts)).with(sheet).with(thousands(&session.work, Table::Contracts, &session.dispatch));
    let certificate = session.process.experience.certificate.as_ref();
    let papers = certificate.map(|certificate| papers_lacking(certificate, rows, &session.dispatch));
    let page = page.with(table).with(another).maybe(papers).with(presented_list(&session.work, &session.dispatch));
    let sum = sum(session).map(|finding| several().with(el("h2").words("Lo que acredita")).with(experience_bar(&finding)));
    let choice = (!rows.is_empty()).then(|| component(html! { <Chooser session={session.clone()} /> }));
    page.maybe(sum).maybe(choice).html()
}

/// What is odd in a contract; `twin` is another that looks the same.
fn doubt(session: &Session, index: usize, twin: Option<usize>) -> Option<AttrValue> {
    let rows = &session.work.firm.contracts;
    let called = twin.map(|twin| format!("el contrato {}", twin.saturating_add(1))).unwrap_or_default();
    let twin = twin.and_then(|twin| rows.get(twin)).map(ContractDraft::facts);
    let found = doubts(&rows.get(index)?.facts(), twin.as_ref().map(|twin| (twin, called.as_str())), Some(session.as_of.date));
    (!found.is_empty()).then(|| found.into_iter().map(|doubt| doubt.words).collect::<Vec<_>>().join(" ").into())
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
