//! A field for a date, with what was not understood.

use crate::engine::values::text::{parse_date, Misread};
use crate::ui::kit::Field;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct DateFieldProps {
    pub id: AttrValue,
    pub label: Html,
    #[prop_or_default]
    pub label_hidden: bool,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    pub value: AttrValue,
    #[prop_or_default]
    pub disabled: bool,
    pub onchange: Callback<String>,
}

#[component]
pub fn DateField(props: &DateFieldProps) -> Html {
    let fault = match parse_date(&props.value) {
        Ok(_) | Err(Misread::Empty) => None,
        Err(misread) => Some(html! { { misread.to_string() } }),
    };
    html! {
        <Field id={props.id.clone()} label={props.label.clone()} label_hidden={props.label_hidden} hint={props.hint.clone()}
            value={props.value.clone()} {fault} figures=true disabled={props.disabled} onchange={props.onchange.clone()} />
    }
}
