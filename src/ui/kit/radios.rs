//! A question with a few answers.

use super::text::{el, fieldset, radio, El};
use yew::prelude::*;

/// One answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Radio {
    pub value: &'static str,
    pub words: &'static str,
}

/// `name` names the group: unique in the page.
pub fn radios(name: String, legend: El, options: &'static [Radio], chosen: Option<&'static str>, onchange: &Callback<&'static str>) -> El {
    let option = |one: &Radio| {
        let value = one.value;
        radio("span", name.clone(), format!("{name}-{value}"), one.words, chosen == Some(value), onchange.reform(move |_: Event| value))
    };
    fieldset("radios", legend).with(el("div").each(options.iter().map(option)))
}
