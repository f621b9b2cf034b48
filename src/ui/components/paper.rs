//! Whether a paper is at hand, and its dates.

use super::{answer_field, date_field, date_field_after};
use crate::engine::bidder::Answer;
use crate::engine::values::Date;
use crate::ui::kit::{several, tick, words, El, Field};
use crate::ui::state::{after, AnswerDraft, Asks, Change, PaperDraft, Typed};
use yew::prelude::*;

/// `question`: such as «¿Lo tiene?»; `asks`: which of its dates matter; `closing`: after it a paper only cures.
pub fn paper_fields(
    id: &str,
    question: El,
    paper: &PaperDraft,
    asks: Asks,
    closing: Option<Date>,
    onchange: &Callback<Change<PaperDraft>>,
) -> El {
    let typed = |place: fn(&mut PaperDraft, String)| onchange.reform(move |text: String| Change::put(place, text));
    let answered = onchange.reform(|answer: AnswerDraft| Change::put(|paper: &mut PaperDraft, answer| paper.has = Some(answer), answer));
    let has = paper.has == Some(AnswerDraft::Yes);
    let issued = (has && asks.issued).then(|| {
        let typed = typed(|paper, text| paper.issued = Typed::new(&text));
        let field = Field::new(format!("{id}-fecha"), words("Fecha de expedición"), paper.issued.to_string(), typed);
        date_field(field.hint("Día, mes y año, como 07/01/2026"))
    });
    let existed = (has && asks.cures && after(&paper.issued, closing)).then(|| {
        let answered =
            onchange.reform(|answer: AnswerDraft| Change::put(|paper: &mut PaperDraft, answer| paper.existed = Some(answer), answer));
        let question = words("Es posterior al cierre. ¿Lo que prueba ya existía ese día?");
        answer_field(format!("{id}-existia"), question, paper.existed, answered)
    });
    let expiry = (has && asks.expires).then(|| expiry(id, paper, onchange, typed(|paper, text| paper.expires = Typed::new(&text))));
    let asked = several().with(answer_field(format!("{id}-tiene"), question, paper.has, answered));
    asked.maybe(issued).maybe(existed).maybe(expiry)
}

/// Its last day, or that it has none.
fn expiry(id: &str, paper: &PaperDraft, onchange: &Callback<Change<PaperDraft>>, typed: Callback<String>) -> El {
    let indefinite = paper.indefinite == Some(Answer::Yes);
    let ontick = onchange.reform(|checked: bool| {
        Change::put(|paper: &mut PaperDraft, checked: bool| paper.indefinite = checked.then_some(Answer::Yes), checked)
    });
    let last = (!indefinite).then(|| {
        let field = Field::new(format!("{id}-vence"), words("Hasta cuándo va"), paper.expires.to_string(), typed);
        date_field_after(field.hint("Su último día, como 22/07/2027"), &paper.issued)
    });
    several().maybe(last).with(tick("radio", format!("{id}-indefinido"), "No tiene fecha final", indefinite, ontick))
}
