//! Whether a paper is at hand, and its dates.

use super::{answer_field, date_field, date_field_after};
use crate::engine::bidder::Answer;
use crate::engine::values::Date;
use crate::ui::kit::Field;
use crate::ui::state::{after, AnswerDraft, Asks, Change, PaperDraft, Typed};
use yew::prelude::*;

/// `question`: such as «¿Lo tiene?»; `asks`: which of its dates matter; `closing`: after it a paper only cures.
pub fn paper_fields(
    id: &str,
    question: Html,
    paper: &PaperDraft,
    asks: Asks,
    closing: Option<Date>,
    onchange: &Callback<Change<PaperDraft>>,
) -> Html {
    let typed = |place: fn(&mut PaperDraft, String)| onchange.reform(move |text: String| Change::put(place, text));
    let answered = onchange.reform(|answer: AnswerDraft| Change::put(|paper: &mut PaperDraft, answer| paper.has = Some(answer), answer));
    let has = paper.has == Some(AnswerDraft::Yes);
    html! {
        <>
            { answer_field(format!("{id}-tiene"), question, paper.has, answered) }
            if has && asks.issued {
                { date_field(Field::new(format!("{id}-fecha"), html! { "Fecha de expedición" }, paper.issued.to_string(), typed(|paper, text| paper.issued = Typed::new(&text))).hint("Día, mes y año, como 07/01/2026")) }
            }
            if has && asks.cures && after(&paper.issued, closing) {
                { answer_field(format!("{id}-existia"), html! { "Es posterior al cierre. ¿Lo que prueba ya existía ese día?" }, paper.existed,
                    onchange.reform(|answer: AnswerDraft| Change::put(|paper: &mut PaperDraft, answer| paper.existed = Some(answer), answer))) }
            }
            if has && asks.expires { { expiry(id, paper, onchange, typed(|paper, text| paper.expires = Typed::new(&text))) } }
        </>
    }
}

/// Its last day, or that it has none.
fn expiry(id: &str, paper: &PaperDraft, onchange: &Callback<Change<PaperDraft>>, typed: Callback<String>) -> Html {
    let indefinite = paper.indefinite == Some(Answer::Yes);
    let without = format!("{id}-indefinido");
    let oncheck = onchange.reform(|event: Event| {
        let checked = event.target_unchecked_into::<web_sys::HtmlInputElement>().checked();
        Change::put(|paper: &mut PaperDraft, checked: bool| paper.indefinite = checked.then_some(Answer::Yes), checked)
    });
    html! {
        <>
            if !indefinite {
                { date_field_after(Field::new(format!("{id}-vence"), html! { "Hasta cuándo va" }, paper.expires.to_string(), typed).hint("Su último día, como 22/07/2027"), &paper.issued) }
            }
            <p class="radio">
                <input type="checkbox" id={without.clone()} checked={indefinite} onchange={oncheck} />
                <label for={without}>{ "No tiene fecha final" }</label>
            </p>
        </>
    }
}
