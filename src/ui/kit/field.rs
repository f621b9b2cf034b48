//! A text field with its label, its help and its fault.

use yew::prelude::*;

/// A field to be: what it is called and what it holds; the rest is said after.
pub struct Field {
    id: AttrValue,
    label: Html,
    hint: Option<AttrValue>,
    value: AttrValue,
    fault: Option<Html>,
    class: Option<&'static str>,
    keyboard: Option<&'static str>,
    lines: Option<u8>,
    onchange: Callback<String>,
}

impl Field {
    pub fn new(id: impl Into<AttrValue>, label: Html, value: impl Into<AttrValue>, onchange: Callback<String>) -> Self {
        let (id, value) = (id.into(), value.into());
        Field { id, label, hint: None, value, fault: None, class: None, keyboard: None, lines: None, onchange }
    }

    pub fn hint(self, hint: &'static str) -> Self {
        Field { hint: Some(hint.into()), ..self }
    }

    /// What is wrong with what it holds, if something is.
    pub fn fault(self, fault: Option<Html>) -> Self {
        Field { fault, ..self }
    }

    /// Figures: aligned right, with the keyboard for figures on a phone.
    pub fn figures(self) -> Self {
        Field { class: Some("figures"), keyboard: Some("decimal"), ..self }
    }

    /// A date: as wide as one, and the whole keyboard of a phone, because that for figures may have no slash.
    pub fn date(self) -> Self {
        Field { class: Some("date"), ..self }
    }

    pub fn lines(self, lines: u8) -> Self {
        Field { lines: Some(lines), ..self }
    }

    pub fn id(&self) -> &AttrValue {
        &self.id
    }

    pub fn value(&self) -> &AttrValue {
        &self.value
    }

    pub fn onchange(&self) -> &Callback<String> {
        &self.onchange
    }

    pub fn view(self) -> Html {
        let id = &self.id;
        let (hint_id, fault_id) = (format!("{id}-ayuda"), format!("{id}-falla"));
        let described = [self.hint.as_ref().map(|_| hint_id.clone()), self.fault.as_ref().map(|_| fault_id.clone())];
        let described = described.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let described = (!described.is_empty()).then_some(described);
        let invalid = self.fault.is_some().then_some("true");
        let control = if let Some(lines) = self.lines {
            let typed = self.onchange.reform(|event: InputEvent| event.target_unchecked_into::<web_sys::HtmlTextAreaElement>().value());
            html! {
                <textarea id={id.clone()} rows={lines.to_string()} value={self.value.to_string()} aria-describedby={described} aria-invalid={invalid} oninput={typed} />
            }
        } else {
            let typed = self.onchange.reform(|event: InputEvent| event.target_unchecked_into::<web_sys::HtmlInputElement>().value());
            html! {
                <input id={id.clone()} type="text" autocomplete="off" spellcheck="false" inputmode={self.keyboard}
                    class={self.class} value={self.value.clone()} aria-describedby={described} aria-invalid={invalid} oninput={typed} />
            }
        };
        html! {
            <div class="field">
                <label for={id.clone()}>{ self.label }</label>
                if let Some(hint) = self.hint { <p class="hint" id={hint_id}>{ hint }</p> }
                { control }
                if let Some(fault) = self.fault { <div class="fault" id={fault_id}>{ fault }</div> }
            </div>
        }
    }
}
