//! A question with a few answers.

use yew::prelude::*;

/// One answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Radio {
    pub value: &'static str,
    pub words: &'static str,
}

/// `name` names the group: unique in the page.
pub fn radios(
    name: String,
    legend: Html,
    options: &'static [Radio],
    chosen: Option<&'static str>,
    onchange: &Callback<&'static str>,
) -> Html {
    let option = |radio: &Radio| {
        let id = format!("{name}-{}", radio.value);
        let value = radio.value;
        let onchange = onchange.reform(move |_: Event| value);
        html! {
            <span class="radio">
                <input type="radio" id={id.clone()} name={name.clone()} checked={chosen == Some(value)} {onchange} />
                <label for={id}>{ radio.words }</label>
            </span>
        }
    };
    html! {
        <fieldset class="radios">
            <legend>{ legend }</legend>
            <div>{ for options.iter().map(option) }</div>
        </fieldset>
    }
}
