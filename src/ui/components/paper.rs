//! Whether a paper is at hand, and since when.

use super::{answer_field, date_field};
use crate::ui::kit::Field;
use crate::ui::state::{AnswerDraft, Change, PaperDraft, Typed};
use yew::prelude::*;

/// `question`: such as «¿Lo tiene?»; `dated`: whether its date of issue matters.
pub fn paper_fields(id: &str, question: Html, paper: &PaperDraft, dated: bool, onchange: &Callback<Change<PaperDraft>>) -> Html {
    let issued = onchange.reform(|text: String| Change::put(|paper: &mut PaperDraft, text: String| paper.issued = Typed::new(&text), text));
    let answered = onchange.reform(|answer: AnswerDraft| Change::put(|paper: &mut PaperDraft, answer| paper.has = Some(answer), answer));
    let asks_date = dated && paper.has == Some(AnswerDraft::Yes);
    html! {
        <>
            { answer_field(format!("{id}-tiene"), question, paper.has, answered) }
            if asks_date {
                { date_field(Field::new(format!("{id}-fecha"), html! { "Fecha de expedición" }, paper.issued.to_string(), issued).hint("Día, mes y año, como 07/01/2026")) }
            }
        </>
    }
}
