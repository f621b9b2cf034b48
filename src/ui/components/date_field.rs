//! A field for a date, with what was not understood.

use crate::engine::values::text::{parse_date, Misread};
use crate::ui::kit::Field;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct DateFieldProps {
    pub id: AttrValue,
    pub label: Html,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    pub value: AttrValue,
    pub onchange: Callback<String>,
}

#[component]
pub fn DateField(props: &DateFieldProps) -> Html {
    let fault = match parse_date(&props.value) {
        Ok(_) | Err(Misread::Empty) => None,
        Err(misread) => Some(html! { { misread.to_string() } }),
    };
    html! {
        <Field id={props.id.clone()} label={props.label.clone()} hint={props.hint.clone()}
            value={props.value.clone()} {fault} date=true onchange={props.onchange.clone()} />
    }
}
