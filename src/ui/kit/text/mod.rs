//! Pieces of text, and the elements that are everywhere, made by calls: as markup they would cost the browser again in every place.
//! Components stay markup.

mod el;

pub use el::{component, el, nothing, several, words, El};

use yew::prelude::*;

/// A part that opens and closes.
#[inline(never)]
pub fn details<T: Into<AttrValue>>(class: &'static str, summary: T, open: bool) -> El {
    el("details").flag("open", open).class(class).with(el("summary").words(summary))
}

/// A paragraph. `class`: how it looks; nothing for a plain one.
#[inline(never)]
pub fn para<T: Into<AttrValue>>(class: &'static str, text: T) -> El {
    el("p").class(class).words(text)
}

/// A line of a list of facts: what it is, and what it says.
#[inline(never)]
pub fn fact<T: Into<AttrValue>>(name: T, text: String) -> El {
    el("div").with(el("dt").words(name)).with(el("dd").words(text))
}

/// A way to another page. `class`: nothing for a plain one.
#[inline(never)]
pub fn anchor<T: Into<AttrValue>>(class: &'static str, address: String, text: T) -> El {
    el("a").attr("href", address).class(class).words(text)
}

/// Words that only a screen reader says.
#[inline(never)]
pub fn unseen(text: String) -> El {
    el("span").class("visually-hidden").words(text)
}

/// A card with its title. `id` names the title.
#[inline(never)]
pub fn card<I: Into<AttrValue>, T: Into<AttrValue>>(id: I, title: T, content: El) -> El {
    let id: AttrValue = id.into();
    let heading = el("h2").attr("id", id.clone()).words(title);
    el("section").attr("aria-labelledby", id.clone()).key(id.to_string()).class("rule").with(heading).with(content)
}

/// A button. `class`: how it looks; nothing for the plain one.
#[inline(never)]
pub fn button(class: &'static str, id: &'static str, text: &'static str, onclick: Callback<MouseEvent>) -> El {
    press(class, onclick).attr("id", id).words(text)
}

/// A button, to be given its words.
#[inline(never)]
pub fn press(class: &'static str, onclick: Callback<MouseEvent>) -> El {
    el("button").attr("type", "button").class(class).onclick(onclick)
}

/// A box to tick, with its words. `class`: of the paragraph it stands in.
#[inline(never)]
pub fn tick<T: Into<AttrValue>>(class: &'static str, id: String, text: T, checked: bool, ontick: Callback<bool>) -> El {
    let onchange = ontick.reform(|event: Event| event.target_unchecked_into::<web_sys::HtmlInputElement>().checked());
    let box_ = el("input").attr("type", "checkbox").attr("id", id.clone()).checked(checked).onchange(onchange);
    el("p").class(class).with(box_).with(el("label").attr("for", id).words(text))
}

/// One answer of a group, in an element of this tag.
#[inline(never)]
pub fn radio<T: Into<AttrValue>>(tag: &'static str, name: String, id: String, text: T, checked: bool, onchange: Callback<Event>) -> El {
    let round = el("input").attr("type", "radio").attr("id", id.clone()).attr("name", name).checked(checked).onchange(onchange);
    el(tag).class("radio").with(round).with(el("label").attr("for", id).words(text))
}

/// An answer of a list.
#[inline(never)]
pub fn option<T: Into<AttrValue>>(value: &'static str, text: T, selected: bool) -> El {
    el("option").attr("value", value).flag("selected", selected).words(text)
}

/// A group of answers under one question.
#[inline(never)]
pub fn fieldset(class: &'static str, legend: El) -> El {
    el("fieldset").class(class).with(el("legend").with(legend))
}
