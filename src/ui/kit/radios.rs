//! A question with a few answers.

use yew::prelude::*;

/// One answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Radio {
    pub value: &'static str,
    pub words: &'static str,
}

#[derive(Properties, PartialEq)]
pub struct RadiosProps {
    /// Names the group; unique in the page.
    pub name: AttrValue,
    pub legend: Html,
    pub options: &'static [Radio],
    #[prop_or_default]
    pub chosen: Option<&'static str>,
    pub onchange: Callback<&'static str>,
}

#[component]
pub fn Radios(props: &RadiosProps) -> Html {
    let option = |radio: &Radio| {
        let id = format!("{}-{}", props.name, radio.value);
        let value = radio.value;
        let onchange = props.onchange.reform(move |_: Event| value);
        html! {
            <span class="radio">
                <input type="radio" id={id.clone()} name={props.name.clone()} checked={props.chosen == Some(value)} {onchange} />
                <label for={id}>{ radio.words }</label>
            </span>
        }
    };
    html! {
        <fieldset class="radios">
            <legend>{ props.legend.clone() }</legend>
            <div>{ for props.options.iter().map(option) }</div>
        </fieldset>
    }
}
