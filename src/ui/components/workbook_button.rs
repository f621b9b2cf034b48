//! A button that gives the offer as a workbook of Excel. What lays it out and writes it is fetched when it is pressed, and can be stopped.

use super::contract_row::headings;
use super::sheet::working_view;
use crate::engine::reading::{canonical_text, json_text};
use crate::ui::browser::{self, BookDocuments};
use crate::ui::kit::{alert, button, el, para, El, Tone};
use crate::ui::session::{Session, SessionProps};
use crate::ui::state::{documents, Answer, Column, Work};
use serde_json::{json, Value};
use yew::prelude::*;

/// What the writing is called while it can be given up, and the button.
const WRITING: &str = "guardar-excel";

/// How far the file has come.
#[derive(Clone, PartialEq)]
pub enum WorkbookStep {
    Ready,
    /// How many hundredths are done.
    Working(u32),
    Done,
    Cancelled,
    /// Why not.
    Failed(AttrValue),
}

#[component]
pub fn WorkbookButton(props: &SessionProps) -> Html {
    let step = use_state(|| WorkbookStep::Ready);
    let press = {
        let (step, session) = (step.clone(), props.session.clone());
        Callback::from(move |_: MouseEvent| {
            if matches!(*step, WorkbookStep::Working(_)) {
                return;
            }
            step.set(WorkbookStep::Working(0));
            let asked = asked(&session, browser::wants_sensitive());
            // Asked for once, it is of this file only.
            browser::forget_print();
            let (step, session) = (step.clone(), session.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let name = format!("habilita-{}.xlsx", session.place.replace('~', "-"));
                let tell = {
                    let step = step.setter();
                    move |done: u32| step.set(WorkbookStep::Working(done))
                };
                let answer = browser::save_book(WRITING, &name, &asked, tell).await;
                step.set(after(answer.and_then(|json| Answer::read(&json)).as_ref()));
            });
        })
    };
    workbook_view(WRITING, &step, press, Callback::from(|_: MouseEvent| browser::stop_book(WRITING))).html()
}

fn after(answer: Option<&Answer>) -> WorkbookStep {
    const ABSENT: &str = "No se pudo descargar lo que escribe libros de Excel. Revise la conexión y vuelva a intentarlo.";
    match answer {
        None => WorkbookStep::Failed(ABSENT.into()),
        Some(answer) if answer.is("cancelled") => WorkbookStep::Cancelled,
        Some(answer) => answer.refused().map_or(WorkbookStep::Done, |words| WorkbookStep::Failed(words.to_owned().into())),
    }
}

/// The documents, without what is never kept unless it was asked for: the workbook is a file too.
fn asked(session: &Session, sensitive: bool) -> BookDocuments {
    let work = session.work.marked(&session.definition);
    let work = Work { firm: work.firm.clone(), offer: if sensitive { work.offer.clone() } else { work.offer.without_private() } };
    let documents = documents(&work, &session.definition);
    let columns = headings(Column::of(&session.process, &work.firm), &session.process.experience.activities);
    let own = |column: &Column| {
        let figures = matches!(column, Column::Member(..) | Column::Quantity(..));
        figures || (column.is_question() && *column != Column::State)
    };
    let columns = columns.iter().filter(|heading| own(&heading.column));
    let columns: Vec<Value> = columns.map(|heading| json!([heading.column.suffix(), heading.words.as_str()])).collect();
    let ask = json!({
        "as_of": session.as_of.iso(),
        "title": session.work.offer.title.trim(),
        "sensitive": sensitive,
        "columns": columns,
    });
    BookDocuments {
        process: session.definition.canonical_text(),
        firm: canonical_text(&*documents.firm),
        offer: canonical_text(&documents.offer),
        ask: json_text(&ask),
    }
}

/// The button, how far it has come, and what became of it.
pub fn workbook_view(id: &'static str, step: &WorkbookStep, press: Callback<MouseEvent>, stop: Callback<MouseEvent>) -> El {
    let said = match step {
        WorkbookStep::Working(done) => Some(working_view("guardar-excel-cancelar", "Preparando el libro…", *done, stop)),
        WorkbookStep::Done => Some(para("hint", "El libro se descargó. Ábralo en Excel, LibreOffice u Hojas de cálculo.")),
        WorkbookStep::Cancelled => Some(para("hint", "Se canceló: no se descargó nada.")),
        WorkbookStep::Ready | WorkbookStep::Failed(_) => None,
    };
    // There before it says anything, so that it is read out when it does.
    let status = el("div").attr("role", "status").each(said);
    let failure = match step {
        WorkbookStep::Failed(words) => Some(alert(Tone::Error, para("", words.clone()))),
        _ => None,
    };
    let press = el("p").with(button("quiet", id, "Guardar en Excel (.xlsx)", press));
    el("div").class("screen-only").with(press).with(status).maybe(failure)
}
