//! A few small buttons that are one stop of the keyboard: the arrows go from one to the next.

use super::icon::{icon, Glyph};
use super::text::{el, press, unseen, El};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// A button of a toolbar.
pub struct Tool {
    pub id: String,
    pub class: &'static str,
    pub glyph: Glyph,
    /// What is read where there is room.
    pub words: &'static str,
    /// What it does, in full.
    pub does: String,
    /// Whether there is nothing for it to do now. It stays, so that the keyboard does too.
    pub idle: bool,
    pub onclick: Callback<MouseEvent>,
}

/// `label` says what they are for.
pub fn toolbar(label: String, tools: impl IntoIterator<Item = Tool>) -> El {
    let bar = el("span").attr("role", "toolbar").attr("aria-label", label).class("toolbar").onkeydown(Callback::from(walk));
    bar.each(tools.into_iter().enumerate().map(|(place, tool)| button(place, tool)))
}

fn button(place: usize, tool: Tool) -> El {
    let button = press("small quiet", tool.onclick).attr("id", tool.id).attr("tabindex", if place == 0 { "0" } else { "-1" });
    let button = button.attr("title", tool.does.clone()).maybe_attr("aria-disabled", tool.idle.then_some("true")).with(icon(tool.glyph));
    let button = button.with(el("span").attr("aria-hidden", "true").class("narrow").words(tool.words)).with(unseen(tool.does));
    el("span").class(tool.class).with(button)
}

/// To the button before or after the one with the keyboard, or to the first or the last.
fn walk(event: KeyboardEvent) {
    let on = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(bar) = on.as_ref().and_then(|on| on.closest("[role=toolbar]").ok().flatten()) else { return };
    let Ok(found) = bar.query_selector_all("button") else { return };
    let buttons: Vec<HtmlElement> = (0..found.length()).filter_map(|place| found.get(place)?.dyn_into().ok()).collect();
    let here = buttons.iter().position(|button| on.as_ref() == Some(button));
    let to = match (event.key().as_str(), here) {
        ("ArrowLeft", Some(here)) => here.checked_sub(1),
        ("ArrowRight", Some(here)) => here.checked_add(1),
        ("Home", _) => Some(0),
        ("End", _) => buttons.len().checked_sub(1),
        _ => return,
    };
    event.prevent_default();
    if let Some(button) = to.and_then(|to| buttons.get(to)) {
        // Focus is a courtesy: nothing depends on it.
        let _ = button.focus();
    }
}
