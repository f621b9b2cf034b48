//! A question answered from a short list, small enough for a cell of a table.

use super::radios::Radio;
use yew::prelude::*;

/// The list under its label. `onchange` gets `None` when the answer is taken back.
pub fn select(
    id: String,
    label: Html,
    options: &'static [Radio],
    chosen: Option<&'static str>,
    onchange: Callback<Option<&'static str>>,
) -> Html {
    let onchange = onchange.reform(move |event: Event| {
        let value = event.target_unchecked_into::<web_sys::HtmlSelectElement>().value();
        options.iter().map(|option| option.value).find(|option| *option == value)
    });
    let option = |radio: &Radio| html! { <option value={radio.value} selected={chosen == Some(radio.value)}>{ radio.words }</option> };
    html! {
        <div class="field">
            <label for={id.clone()}>{ label }</label>
            <select {id} {onchange}>
                <option value="" selected={chosen.is_none()} />
                { for options.iter().map(option) }
            </select>
        </div>
    }
}
