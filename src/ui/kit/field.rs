//! A text field with its label, its help and its fault.

use super::text::{el, El};
use crate::ui::browser;
use yew::prelude::*;

/// A field to be: what it is called and what it holds; the rest is said after.
pub struct Field {
    id: AttrValue,
    label: El,
    hint: Option<AttrValue>,
    value: AttrValue,
    fault: Option<El>,
    class: &'static str,
    keyboard: Option<&'static str>,
    lines: Option<u8>,
    row: Option<AttrValue>,
    onchange: Callback<String>,
}

impl Field {
    pub fn new(id: impl Into<AttrValue>, label: El, value: impl Into<AttrValue>, onchange: Callback<String>) -> Self {
        let (id, value) = (id.into(), value.into());
        Field { id, label, hint: None, value, fault: None, class: "", keyboard: None, lines: None, row: None, onchange }
    }

    pub fn hint(self, hint: &'static str) -> Self {
        Field { hint: Some(hint.into()), ..self }
    }

    /// What is wrong with what it holds, if something is.
    pub fn fault(self, fault: Option<El>) -> Self {
        Field { fault, ..self }
    }

    /// Figures: aligned right, with the keyboard for figures on a phone.
    pub fn figures(self) -> Self {
        Field { class: "figures", keyboard: Some("decimal"), ..self }
    }

    /// A date: as wide as one, and the whole keyboard of a phone, because that for figures may have no slash.
    pub fn date(self) -> Self {
        Field { class: "date", ..self }
    }

    pub fn lines(self, lines: u8) -> Self {
        Field { lines: Some(lines), ..self }
    }

    /// Of a row of a long table (see [`row_form`]).
    pub fn of_row(self, row: impl Into<AttrValue>) -> Self {
        Field { row: Some(row.into()), ..self }
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

    pub fn view(self) -> El {
        let id = &self.id;
        let (hint_id, fault_id) = (format!("{id}-ayuda"), format!("{id}-falla"));
        let mut described = String::new();
        if self.hint.is_some() {
            described.push_str(&hint_id);
        }
        if self.fault.is_some() {
            if !described.is_empty() {
                described.push(' ');
            }
            described.push_str(&fault_id);
        }
        // The text of a `textarea` has the same name.
        let typed = {
            let (id, onchange) = (id.clone(), self.onchange);
            Callback::from(move |event: Event| {
                let text = event.target_unchecked_into::<web_sys::HtmlInputElement>().value();
                browser::tell_when_rested(&id, text, &onchange);
            })
        };
        // Until the app is told, the field holds what was typed, whatever is drawn in between.
        let value = browser::untold(id).unwrap_or(self.value);
        let control = match self.lines {
            Some(lines) => el("textarea").attr("id", id.clone()).attr("rows", lines.to_string()),
            None => {
                let line = el("input").attr("id", id.clone()).attr("type", "text").attr("autocomplete", "off").attr("spellcheck", "false");
                line.maybe_attr("inputmode", self.keyboard)
            }
        };
        let mut control = control.value(value).class(self.class).oninput(typed);
        if let Some(row) = self.row {
            control = control.attr("form", row);
        }
        if !described.is_empty() {
            control = control.attr("aria-describedby", described);
        }
        let control = control.maybe_attr("aria-invalid", self.fault.is_some().then_some("true"));
        let label = el("label").attr("for", id.clone()).with(self.label);
        let hint = self.hint.map(|hint| el("p").attr("id", hint_id).class("hint").words(hint));
        let fault = self.fault.map(|fault| el("div").attr("id", fault_id).class("fault").with(fault));
        el("div").class("field").with(label).maybe(hint).with(control).maybe(fault)
    }
}

/// What the fields of a row belong to. Browsers that offer to fill forms look, with every key, at every field of the form, and where there is none
/// at every field of the page: of a long table, all its rows. Nothing is sent: outside a dialog this kind of form does nothing.
pub fn row_form(row: impl Into<AttrValue>) -> El {
    el("form").attr("id", row).attr("method", "dialog").flag("hidden", true)
}
