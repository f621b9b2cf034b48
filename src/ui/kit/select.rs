//! A question answered from a short list, small enough for a cell of a table.

use super::radios::Radio;
use super::text::{el, option, El};
use yew::prelude::*;

/// `onchange` gets `None` when the answer was taken back.
pub fn select(
    id: String,
    label: El,
    options: &'static [Radio],
    chosen: Option<&'static str>,
    onchange: &Callback<Option<&'static str>>,
) -> El {
    let onchange = onchange.reform(move |event: Event| {
        let value = event.target_unchecked_into::<web_sys::HtmlSelectElement>().value();
        options.iter().map(|option| option.value).find(|option| *option == value)
    });
    let none = el("option").attr("value", "").flag("selected", chosen.is_none());
    let answers = options.iter().map(|one| option(one.value, one.words, chosen == Some(one.value)));
    let label = el("label").attr("for", id.clone()).with(label);
    let list = el("select").attr("id", id).onchange(onchange).with(none).each(answers);
    el("div").class("field").with(label).with(list)
}
