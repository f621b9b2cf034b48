//! A contract of the table: what is asked of it, what it comes to, and the way to remove it.

use super::{date_field, date_field_after, figure_field, percent_field, ANSWERS};
use crate::engine::process::Process;
use crate::ui::browser;
use crate::ui::held::Held;
use crate::ui::kit::{self, el, icon, press, select, several, unseen, El, Field, Glyph};
use crate::ui::state::{Action, AnswerDraft, Change, Column, ContractDraft, CENTS, SHARE_DECIMALS};
use yew::prelude::*;

/// The words of a column: its heading, and its question in full, where it is one.
pub fn words(column: &Column, process: &Process) -> (String, Option<String>) {
    let activities = &process.experience.activities;
    match column {
        Column::Object => ("Objeto o nombre".to_owned(), None),
        Column::Value => ("Valor total".to_owned(), None),
        Column::Start => ("Inicio".to_owned(), None),
        Column::End => ("Terminación".to_owned(), None),
        Column::Share => ("Su parte, en %".to_owned(), None),
        Column::Running => ("En ejecución".to_owned(), Some("¿Sigue en ejecución?".to_owned())),
        Column::SelfCertified => ("Lo certifica usted".to_owned(), Some("¿Lo certifica usted mismo?".to_owned())),
        Column::Activity(id) => {
            let place = activities.iter().position(|activity| activity.id == *id).unwrap_or_default();
            let question = activities.get(place).map(|activity| activity.question.to_string());
            (format!("Pregunta {}", place.saturating_add(1)), question)
        }
    }
}

/// The class of a column, which says how wide it is.
pub fn class(column: &Column) -> &'static str {
    match column {
        Column::Object => "object",
        Column::Value => "figure",
        Column::Start | Column::End => "date",
        Column::Share => "share",
        _ => "question",
    }
}

#[derive(Properties, PartialEq)]
pub struct ContractRowProps {
    pub process: Held<Process>,
    pub columns: Held<Vec<Column>>,
    /// The place of the contract, from 0.
    pub index: usize,
    pub draft: ContractDraft,
    /// What it comes to.
    #[prop_or_default]
    pub note: Option<AttrValue>,
    /// What is odd in it.
    #[prop_or_default]
    pub doubt: Option<AttrValue>,
    pub dispatch: Callback<Action>,
}

#[component]
pub fn ContractRow(props: &ContractRowProps) -> Html {
    let number = props.index.saturating_add(1);
    let index = props.index;
    let dispatch = props.dispatch.clone();
    let remove = Callback::from(move |_: MouseEvent| {
        dispatch.emit(Action::RemoveContract(index));
        // The row goes away with its button.
        browser::focus("agregar-contrato");
    });
    let cell = |role: &'static str, class: &'static str| el("span").attr("role", role).class(class);
    let narrow = |words: &'static str| el("span").class("narrow").words(words);
    let head = cell("rowheader", "place").with(narrow("Contrato ")).words(number.to_string());
    let remove = press("small quiet", remove).with(icon(Glyph::Cross)).with(narrow(" Quitar").attr("aria-hidden", "true"));
    let remove = remove.with(unseen(format!("Quitar el contrato {number}")));
    let cells = props.columns.iter().enumerate().map(|(place, column)| self::cell(props, place, column));
    let row = el("div").attr("role", "row").attr("aria-rowindex", index.saturating_add(2).to_string()).class("contract");
    let row = row.with(head).each(cells).with(cell("cell", "remove").with(remove));
    let doubt = props.doubt.clone().map(|doubt| el("span").class("doubt").with(icon(Glyph::Warning)).words(doubt));
    row.with(cell("cell", "note").each(props.note.clone().map(kit::words)).each(doubt)).html()
}

fn cell(props: &ContractRowProps, place: usize, column: &Column) -> El {
    let (draft, index) = (&props.draft, props.index);
    let id = format!("{}-{}", draft.id.as_ref().map(ToString::to_string).unwrap_or_default(), column.suffix());
    let (words, question) = words(column, &props.process);
    let label = several().words(question.unwrap_or(words)).with(unseen(format!(" (contrato {})", index.saturating_add(1))));
    let field = if let Some(typed) = column.typed(draft) {
        let value = typed.shared();
        let onchange = {
            let column = column.clone();
            props.dispatch.reform(move |text: String| {
                let column = column.clone();
                Action::Contract(index, Change::new(move |draft| column.set_typed(draft, &text)))
            })
        };
        match column {
            Column::Value => figure_field(Field::new(id, label, value, onchange), CENTS),
            Column::Share => percent_field(Field::new(id, label, value, onchange), SHARE_DECIMALS),
            Column::Start => date_field(Field::new(id, label, value, onchange)),
            // A start that this invitation does not ask for is not in sight.
            Column::End if props.columns.contains(&Column::Start) => date_field_after(Field::new(id, label, value, onchange), &draft.start),
            Column::End => date_field(Field::new(id, label, value, onchange)),
            _ => Field::new(id, label, value, onchange).view(),
        }
    } else {
        let asked = column.clone();
        let chosen = column.answer(draft).map(AnswerDraft::as_str);
        let onchange = props.dispatch.reform(move |value: Option<&'static str>| {
            let asked = asked.clone();
            let answer = AnswerDraft::ALL.iter().copied().find(|answer| Some(answer.as_str()) == value);
            Action::Contract(index, Change::new(move |draft| asked.set_answer(draft, answer)))
        });
        select(id, label, ANSWERS, chosen, &onchange)
    };
    el("span").attr("role", "cell").attr("data-col", place.to_string()).class(class(column)).with(field)
}
