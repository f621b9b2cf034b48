//! A field for an amount, with what was not understood and the readings to choose from.

use crate::engine::values::text::{grouped, parse_figure, parse_percent, Misread};
use crate::ui::browser;
use crate::ui::kit::Field;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct FigureFieldProps {
    pub id: AttrValue,
    pub label: Html,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    pub value: AttrValue,
    pub decimals: usize,
    /// A percentage from 0 to 100, with or without its sign.
    #[prop_or_default]
    pub percent: bool,
    pub onchange: Callback<String>,
}

#[component]
pub fn FigureField(props: &FigureFieldProps) -> Html {
    let parse = if props.percent { parse_percent } else { parse_figure };
    let fault = match parse(&props.value, props.decimals) {
        Ok(_) | Err(Misread::Empty) => None,
        Err(misread) => Some(html! { <>{ misread.to_string() }{ readings(&misread, props) }</> }),
    };
    html! {
        <Field id={props.id.clone()} label={props.label.clone()} hint={props.hint.clone()}
            value={props.value.clone()} {fault} figures=true onchange={props.onchange.clone()} />
    }
}

/// A button for each way the figure can be read; choosing one rewrites it so that it has only that reading.
fn readings(misread: &Misread, props: &FigureFieldProps) -> Html {
    let Misread::Ambiguous { thousands, decimals } = misread else { return html! {} };
    let decimals = decimals.trim_end_matches('0').trim_end_matches('.').replace('.', ",");
    let choice = |text: String| {
        let words = grouped(&text.replace(',', "."));
        let (onchange, field) = (props.onchange.clone(), props.id.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            onchange.emit(text.clone());
            // The button goes away with the question; the keyboard goes back to the figure.
            browser::focus(&field);
        });
        html! { <button type="button" class="small" {onclick}>{ words }</button> }
    };
    html! {
        <span class="readings">
            { choice(thousands.clone()) }
            if parse_figure(&decimals, props.decimals).is_ok() { { choice(decimals) } }
        </span>
    }
}
