//! The contracts of the firm, to be filled in: by hand, by pasting on the table, or from a list that is looked at first. Odd rows are marked.

use super::contract_row::{class, row_action, ContractRow, Heading};
use super::sheet::SheetBox;
use super::table_help::{keys, thousands};
use crate::engine::sheet::{doubts, twins, Doubt};
use crate::engine::values::Date;
use crate::ui::held::Held;
use crate::ui::kit::{button, component, el, para, several, Cell, El, Grid, RowTool};
use crate::ui::state::{is_own, paste_contracts, settings, take_sheet, Action, Answer, Column, ContractDraft, Place, Table, Work};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, Clone, PartialEq)]
pub struct ContractTableProps {
    pub work: Held<Work>,
    /// The same ones with every key, or every row would be drawn again.
    pub columns: Held<Vec<Heading>>,
    /// What is said while there are none.
    pub empty: &'static str,
    /// The day by which dates are far away.
    #[prop_or_default]
    pub as_of: Option<Date>,
    /// Whether what a row comes to has a cell of its own.
    #[prop_or_default]
    pub sums: bool,
    /// What the contract at a place comes to.
    pub said: Callback<usize, Said>,
    pub dispatch: Callback<Action>,
}

/// What a contract comes to, in its cell, and how it was found or why it does not count.
#[derive(Clone, Default)]
pub struct Said {
    pub figure: Option<AttrValue>,
    pub note: Option<AttrValue>,
}

#[component]
pub fn ContractTable(props: &ContractTableProps) -> Html {
    let rows = &props.work.firm.contracts;
    // The row that was just added takes the keyboard.
    let aim = use_state_eq(|| None);
    let add = {
        let (aim, dispatch, last) = (aim.setter(), props.dispatch.clone(), rows.len());
        Callback::from(move |()| {
            aim.set(Some(last));
            dispatch.emit(Action::AddContract);
        })
    };
    // A list from a spreadsheet, while it is looked at.
    let pasted = use_state(|| None::<AttrValue>);
    let onpaste = {
        let (props, pasted) = (props.clone(), pasted.setter());
        Callback::from(move |(cell, text): (Cell, String)| {
            let columns: Vec<Column> = props.columns.iter().map(|heading| heading.column.clone()).collect();
            let at = Place { row: cell.row, column: cell.column };
            if !is_own(&columns, &text, at) {
                pasted.set(Some(text.into()));
                return true;
            }
            let action = paste_contracts(&props.work, &columns, &text, at);
            action.map(|action| props.dispatch.emit(action)).is_some()
        })
    };
    let ontool = {
        let (dispatch, count) = (props.dispatch.clone(), rows.len());
        Callback::from(move |(row, tool): (usize, RowTool)| {
            if let Some(action) = row_action(row, tool, count) {
                dispatch.emit(action);
            }
        })
    };
    // Once a change, whatever is drawn.
    let twins = use_memo(props.work.clone(), |work| twins(&work.firm.contracts.iter().map(ContractDraft::facts).collect::<Vec<_>>()));
    let row = {
        let props = props.clone();
        Callback::from(move |index: usize| contract(&props, &twins, index))
    };
    let mut heads: Vec<(&str, AttrValue)> = vec![("place", "N.º".into())];
    heads.extend(props.columns.iter().map(|heading| (class(&heading.column), heading.words.clone())));
    heads.extend(props.sums.then(|| ("total figures", "Suma".into())));
    heads.extend([("tools", "Mover, duplicar o quitar".into()), ("visually-hidden", "Cuenta".into())]);
    let table = if rows.is_empty() {
        para("empty", props.empty)
    } else {
        let class = if props.sums { "contracts loose" } else { "contracts" };
        component(
            html! { <Grid {class} label="Contratos" columns={heads} rows={rows.len()} {row} {onpaste} {ontool} onanother={add.clone()} aim={*aim} /> },
        )
    };
    let another = el("p").with(button("", "agregar-contrato", "Agregar un contrato", add.reform(|_: MouseEvent| ())));
    let page = several().with(keys(Table::Contracts)).with(list(props, &pasted));
    page.with(thousands(&props.work, Table::Contracts, &props.dispatch)).with(table).with(another).html()
}

/// Where a list is pasted or opened, and what was understood of it.
fn list(props: &ContractTableProps, pasted: &UseStateHandle<Option<AttrValue>>) -> El {
    // How a contract stands is among what every list may say.
    let asked = props.columns.iter().filter(|heading| heading.column.is_question() && heading.column != Column::State);
    let questions: Vec<Column> = asked.clone().map(|heading| heading.column.clone()).collect();
    let day = props.as_of.map(Date::iso).unwrap_or_default();
    let settings = settings(&day, asked.map(|heading| heading.words.as_str()));
    let onopen = {
        let pasted = pasted.setter();
        Callback::from(move |text: Option<AttrValue>| pasted.set(text))
    };
    let ontake = {
        let props = props.clone();
        Callback::from(move |(answer, replace): (Held<Answer>, bool)| {
            props.dispatch.emit(take_sheet(&props.work, &questions, &answer, replace));
        })
    };
    let count = props.work.firm.contracts.iter().filter(|row| !row.is_empty()).count();
    component(html! { <SheetBox pasted={(**pasted).clone()} {onopen} {settings} rows={count} {ontake} /> })
}

fn contract(props: &ContractTableProps, twins: &Rc<Vec<Option<usize>>>, index: usize) -> Html {
    let rows = &props.work.firm.contracts;
    let Some(draft) = rows.get(index).cloned() else { return Html::default() };
    let key = draft.id.as_ref().map(ToString::to_string).unwrap_or_default();
    let last = index.saturating_add(1) == rows.len();
    let twin = twins.get(index).copied().flatten();
    let called = twin.map(|twin| format!("el contrato {}", twin.saturating_add(1))).unwrap_or_default();
    let twin = twin.and_then(|twin| rows.get(twin)).map(ContractDraft::facts);
    let found = doubts(&draft.facts(), twin.as_ref().map(|twin| (twin, called.as_str())), props.as_of);
    let Said { figure, note } = props.said.emit(index);
    let (note, doubt) = marked(note, &found);
    html! {
        <ContractRow {key} columns={props.columns.clone()} {index} {draft} {last} {figure} {note} {doubt} dispatch={props.dispatch.clone()} />
    }
}

/// What is said of a row and what is odd in it; once, where the first says the second already: then it is marked.
fn marked(note: Option<AttrValue>, found: &[Doubt]) -> (Option<AttrValue>, Option<AttrValue>) {
    let said = |doubt: &&Doubt| note.as_ref().is_some_and(|note| note.contains(&doubt.words));
    let (twice, others): (Vec<&Doubt>, Vec<&Doubt>) = found.iter().partition(said);
    let (kept, first) = if twice.is_empty() { (note, None) } else { (None, note) };
    let words: Vec<&str> = first.as_deref().into_iter().chain(others.iter().map(|doubt| doubt.words.as_str())).collect();
    (kept, (!words.is_empty()).then(|| words.join(" ").into()))
}
