//! A question answered «Sí», «No» or «No sé».

use crate::ui::kit::{Radio, Radios};
use crate::ui::state::AnswerDraft;
use yew::prelude::*;

/// The answers, in the order they are offered.
pub const ANSWERS: &[Radio] =
    &[Radio { value: "yes", words: "Sí" }, Radio { value: "no", words: "No" }, Radio { value: "unknown", words: "No sé" }];

#[derive(Properties, PartialEq)]
pub struct AnswerFieldProps {
    pub name: AttrValue,
    pub legend: Html,
    #[prop_or_default]
    pub answer: Option<AnswerDraft>,
    pub onchange: Callback<AnswerDraft>,
}

#[component]
pub fn AnswerField(props: &AnswerFieldProps) -> Html {
    let onchange = props.onchange.clone();
    let chosen = Callback::from(move |value: &'static str| {
        if let Some(answer) = AnswerDraft::ALL.iter().find(|answer| answer.as_str() == value) {
            onchange.emit(*answer);
        }
    });
    html! {
        <Radios name={props.name.clone()} legend={props.legend.clone()} options={ANSWERS} chosen={props.answer.map(AnswerDraft::as_str)} onchange={chosen} />
    }
}
