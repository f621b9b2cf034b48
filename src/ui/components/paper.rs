//! Whether a paper is at hand, and since when.

use super::{AnswerField, DateField};
use crate::ui::state::{AnswerDraft, Change, PaperDraft, Typed};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct PaperFieldsProps {
    pub id: AttrValue,
    /// The question, such as «¿Lo tiene?».
    pub question: Html,
    pub paper: PaperDraft,
    /// Whether its date of issue matters.
    #[prop_or(true)]
    pub dated: bool,
    pub onchange: Callback<Change<PaperDraft>>,
}

#[component]
pub fn PaperFields(props: &PaperFieldsProps) -> Html {
    let dated =
        props.onchange.reform(|text: String| Change::put(|paper: &mut PaperDraft, text: String| paper.issued = Typed::new(&text), text));
    let answered =
        props.onchange.reform(|answer: AnswerDraft| Change::put(|paper: &mut PaperDraft, answer| paper.has = Some(answer), answer));
    let asks_date = props.dated && props.paper.has == Some(AnswerDraft::Yes);
    html! {
        <>
            <AnswerField name={format!("{}-tiene", props.id)} legend={props.question.clone()} answer={props.paper.has} onchange={answered} />
            if asks_date {
                <DateField id={format!("{}-fecha", props.id)} label={html! { "Fecha de expedición" }} hint="Día, mes y año, como 07/01/2026"
                    value={props.paper.issued.to_string()} onchange={dated} />
            }
        </>
    }
}
