//! A text field with its label, its help and its fault.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct FieldProps {
    pub id: AttrValue,
    pub label: Html,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    pub value: AttrValue,
    #[prop_or_default]
    pub fault: Option<Html>,
    /// Figures: aligned right, with the keyboard for figures on a phone.
    #[prop_or_default]
    pub figures: bool,
    /// A date: as wide as one, and the whole keyboard of a phone, because that for figures may have no slash.
    #[prop_or_default]
    pub date: bool,
    #[prop_or_default]
    pub lines: Option<u8>,
    pub onchange: Callback<String>,
}

#[component]
pub fn Field(props: &FieldProps) -> Html {
    let id = &props.id;
    let (hint_id, fault_id) = (format!("{id}-ayuda"), format!("{id}-falla"));
    let described = [props.hint.as_ref().map(|_| hint_id.clone()), props.fault.as_ref().map(|_| fault_id.clone())];
    let described = described.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let described = (!described.is_empty()).then_some(described);
    let invalid = props.fault.is_some().then_some("true");
    let control = if let Some(lines) = props.lines {
        let typed = props.onchange.reform(|event: InputEvent| event.target_unchecked_into::<web_sys::HtmlTextAreaElement>().value());
        html! {
            <textarea id={id.clone()} rows={lines.to_string()} value={props.value.to_string()} aria-describedby={described} aria-invalid={invalid} oninput={typed} />
        }
    } else {
        let typed = props.onchange.reform(|event: InputEvent| event.target_unchecked_into::<web_sys::HtmlInputElement>().value());
        let class = props.figures.then_some("figures").or(props.date.then_some("date"));
        html! {
            <input id={id.clone()} type="text" autocomplete="off" spellcheck="false" inputmode={props.figures.then_some("decimal")}
                {class} value={props.value.clone()} aria-describedby={described} aria-invalid={invalid} oninput={typed} />
        }
    };
    html! {
        <div class="field">
            <label for={id.clone()}>{ props.label.clone() }</label>
            if let Some(hint) = &props.hint { <p class="hint" id={hint_id}>{ hint }</p> }
            { control }
            if let Some(fault) = &props.fault { <div class="fault" id={fault_id}>{ fault.clone() }</div> }
        </div>
    }
}
