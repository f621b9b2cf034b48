//! Whether a paper is at hand, and since when.

use super::{AnswerField, DateField};
use crate::ui::state::{AnswerDraft, PaperDraft, Typed};
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
    pub onchange: Callback<PaperDraft>,
}

#[component]
pub fn PaperFields(props: &PaperFieldsProps) -> Html {
    let change = |edit: fn(&mut PaperDraft, String)| {
        let (paper, onchange) = (props.paper.clone(), props.onchange.clone());
        Callback::from(move |text: String| {
            let mut next = paper.clone();
            edit(&mut next, text);
            onchange.emit(next);
        })
    };
    let answered = {
        let (paper, onchange) = (props.paper.clone(), props.onchange.clone());
        Callback::from(move |answer: AnswerDraft| onchange.emit(PaperDraft { has: Some(answer), ..paper.clone() }))
    };
    let asks_date = props.dated && props.paper.has == Some(AnswerDraft::Yes);
    html! {
        <>
            <AnswerField name={format!("{}-tiene", props.id)} legend={props.question.clone()} answer={props.paper.has} onchange={answered} />
            if asks_date {
                <DateField id={format!("{}-fecha", props.id)} label={html! { "Fecha de expedición" }} hint="Día, mes y año, como 07/01/2026"
                    value={props.paper.issued.to_string()} onchange={change(|paper, text| paper.issued = Typed::new(&text))} />
            }
        </>
    }
}
