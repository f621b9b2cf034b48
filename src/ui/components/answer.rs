//! A question answered «Sí», «No» or «No sé».

use crate::ui::kit::{radios, El, Radio};
use crate::ui::state::AnswerDraft;
use yew::prelude::*;

/// The answers, in the order they are offered.
pub const ANSWERS: &[Radio] =
    &[Radio { value: "yes", words: "Sí" }, Radio { value: "no", words: "No" }, Radio { value: "unknown", words: "No sé" }];

/// `name` names the group of answers: unique in the page.
pub fn answer_field(name: String, legend: El, answer: Option<AnswerDraft>, onchange: Callback<AnswerDraft>) -> El {
    let chosen = Callback::from(move |value: &'static str| {
        if let Some(answer) = AnswerDraft::ALL.iter().find(|answer| answer.as_str() == value) {
            onchange.emit(*answer);
        }
    });
    radios(name, legend, ANSWERS, answer.map(AnswerDraft::as_str), &chosen)
}
