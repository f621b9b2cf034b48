//! A question answered from a short list, small enough for a cell of a table.

use super::radios::Radio;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct SelectProps {
    pub id: AttrValue,
    pub label: Html,
    pub options: &'static [Radio],
    #[prop_or_default]
    pub chosen: Option<&'static str>,
    /// `None`: the answer was taken back.
    pub onchange: Callback<Option<&'static str>>,
}

#[component]
pub fn Select(props: &SelectProps) -> Html {
    let options = props.options;
    let onchange = props.onchange.reform(move |event: Event| {
        let value = event.target_unchecked_into::<web_sys::HtmlSelectElement>().value();
        options.iter().map(|option| option.value).find(|option| *option == value)
    });
    let option =
        |radio: &Radio| html! { <option value={radio.value} selected={props.chosen == Some(radio.value)}>{ radio.words }</option> };
    html! {
        <div class="field">
            <label for={props.id.clone()}>{ props.label.clone() }</label>
            <select id={props.id.clone()} {onchange}>
                <option value="" selected={props.chosen.is_none()} />
                { for options.iter().map(option) }
            </select>
        </div>
    }
}
