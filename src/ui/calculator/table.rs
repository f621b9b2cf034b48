//! The table of contracts of the calculator: the same part as that of the check, with columns of its own.

use super::added::{read, Added, Row};
use crate::ui::components::{column_class, headings, row_action, ContractRow};
use crate::ui::held::Held;
use crate::ui::kit::{button, component, el, para, several, Cell, Grid, RowTool};
use crate::ui::state::{paste_contracts, Action, Column, Place, Work};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct TableProps {
    pub work: Rc<Work>,
    /// What the rows came to a moment ago.
    pub added: Added,
    pub dispatch: Callback<Action>,
}

#[component]
pub fn Table(props: &TableProps) -> Html {
    let rows = &props.work.firm.contracts;
    let options = props.added.options;
    // Those that were in sight stay until others are asked for.
    let asked = (options.more, options.year);
    let kept = use_mut_ref(|| (asked, Vec::new()));
    let columns = {
        let mut kept = kept.borrow_mut();
        if kept.0 != asked {
            *kept = (asked, Vec::new());
        }
        kept.1 = Column::to_add_up(rows, options.more, options.year, &kept.1);
        kept.1.clone()
    };
    // The same ones with every key, or every row would be drawn again.
    let columns = use_memo(columns, |columns| headings(columns.clone(), &[]));
    // The row that was just added takes the keyboard.
    let aim = use_state_eq(|| None);
    let add = {
        let (aim, dispatch, last) = (aim.setter(), props.dispatch.clone(), rows.len());
        Callback::from(move |()| {
            aim.set(Some(last));
            dispatch.emit(Action::AddContract);
        })
    };
    let onpaste = {
        let (work, columns, dispatch) = (props.work.clone(), columns.clone(), props.dispatch.clone());
        Callback::from(move |(cell, text): (Cell, String)| {
            let columns: Vec<Column> = columns.iter().map(|heading| heading.column.clone()).collect();
            let action = paste_contracts(&work, &columns, &text, Place { row: cell.row, column: cell.column });
            action.map(|action| dispatch.emit(action)).is_some()
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
    let row = {
        let (work, added, columns, dispatch) =
            (props.work.clone(), props.added.clone(), Held::from(columns.clone()), props.dispatch.clone());
        Callback::from(move |index: usize| {
            let Some(draft) = work.firm.contracts.get(index).cloned() else { return Html::default() };
            let key = draft.id.as_ref().map(ToString::to_string).unwrap_or_default();
            let last = index.saturating_add(1) == work.firm.contracts.len();
            let (figure, note) = said(&added, index);
            html! { <ContractRow {key} columns={columns.clone()} {index} {draft} {last} figure={AttrValue::from(figure)} {note} dispatch={dispatch.clone()} /> }
        })
    };
    let mut heads: Vec<(&str, AttrValue)> = vec![("place", "N.º".into())];
    heads.extend(columns.iter().map(|heading| (column_class(&heading.column), heading.words.clone())));
    heads.extend([("total figures", "Suma".into()), ("tools", "Mover, duplicar o quitar".into()), ("visually-hidden", "Cuenta".into())]);
    let table = if rows.is_empty() {
        para("empty", "Todavía no hay contratos: agregue el primero o, si los tiene en una hoja de cálculo, péguelos en su primera casilla. Lo que escriba queda en este navegador y es lo mismo que encuentra al revisar una oferta.")
    } else {
        component(
            html! { <Grid class="contracts loose" label="Contratos" columns={heads} rows={rows.len()} {row} {onpaste} {ontool} onanother={add.clone()} aim={*aim} /> },
        )
    };
    let another = el("p").with(button("", "agregar-contrato", "Agregar un contrato", add.reform(|_: MouseEvent| ())));
    several().with(table).with(another).html()
}

/// What a row comes to, and how it was found or why it is not added up.
fn said(added: &Added, index: usize) -> (String, Option<AttrValue>) {
    match added.row(index) {
        Row::Empty => (String::new(), None),
        Row::Unread => (String::new(), Some("No se suma: corrija lo que está marcado.".into())),
        Row::Refused(refused) => (String::new(), Some(refused_words(&refused.problem).into())),
        Row::Added(line) => (format!("{} SMMLV", read(&line.rounded, added.options.rounding)), Some(line.steps().into())),
    }
}

/// Why a contract is not added up.
pub fn refused_words(problem: &str) -> String {
    format!("No se suma. {problem}")
}
