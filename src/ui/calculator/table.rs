//! The table of contracts of the calculator: that of the check, with columns of its own and a figure for each row.

use super::added::{read, Added, Row};
use crate::engine::values::Date;
use crate::ui::components::{headings, ContractTable, Said};
use crate::ui::held::Held;
use crate::ui::state::{Action, Column, Work};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct TableProps {
    pub work: Held<Work>,
    /// What the rows came to a moment ago.
    pub added: Added,
    #[prop_or_default]
    pub as_of: Option<Date>,
    pub dispatch: Callback<Action>,
}

#[component]
pub fn Table(props: &TableProps) -> Html {
    let options = props.added.options;
    // Those that were in sight stay until others are asked for.
    let asked = (options.more, options.year);
    let kept = use_mut_ref(|| (asked, Vec::new()));
    let columns = {
        let mut kept = kept.borrow_mut();
        if kept.0 != asked {
            *kept = (asked, Vec::new());
        }
        kept.1 = Column::to_add_up(&props.work.firm.contracts, options.more, options.year, &kept.1);
        kept.1.clone()
    };
    let columns = Held::from(use_memo(columns, |columns| headings(columns.clone(), &[])));
    let said = use_callback(props.added.clone(), |index: usize, added| said(added, index));
    let empty = "Todavía no hay contratos: agregue el primero o, si los tiene en una hoja de cálculo, péguelos en su primera casilla. Lo que escriba queda en este navegador y es lo mismo que encuentra al revisar una oferta.";
    let (work, as_of, dispatch) = (props.work.clone(), props.as_of, props.dispatch.clone());
    html! { <ContractTable {work} {columns} {empty} {as_of} sums={true} {said} {dispatch} /> }
}

/// What a row comes to, and how it was found or why it is not added up.
fn said(added: &Added, index: usize) -> Said {
    let (figure, note) = match added.row(index) {
        Row::Empty => (String::new(), None),
        Row::Unread => (String::new(), Some("No se suma: corrija lo que está marcado.".into())),
        Row::Refused(refused) => (String::new(), Some(refused_words(&refused.problem).into())),
        Row::Added(line) => (format!("{} SMMLV", read(&line.rounded, added.options.rounding)), Some(line.steps().into())),
    };
    Said { figure: Some(figure.into()), note }
}

/// Why a contract is not added up.
pub fn refused_words(problem: &str) -> String {
    format!("No se suma. {problem}")
}
