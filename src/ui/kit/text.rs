//! Plain pieces of text. As functions they cost the browser once; as markup, again in every place.

use yew::prelude::*;
use yew::virtual_dom::{VTag, VText};

/// An element made by a call: as markup it costs the browser several times as much code in every place. `class`: nothing for none. What the user
/// can press or fill in stays markup.
#[inline(never)]
pub fn el(tag: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    let mut made = VTag::new(tag);
    if !class.is_empty() {
        made.add_attribute("class", class);
    }
    made.add_children(children);
    made.into()
}

/// The same with attributes, in their order; `key` names it among its siblings.
#[inline(never)]
pub fn el_with(tag: &'static str, attributes: Vec<(&'static str, AttrValue)>, children: Vec<Html>) -> Html {
    let mut made = VTag::new(tag);
    for (name, value) in attributes {
        if name == "key" {
            made.key = Some(value.to_string().into());
        } else {
            made.add_attribute(name, value);
        }
    }
    made.add_children(children);
    made.into()
}

/// Words by themselves, as a child of an element.
pub fn words(words: impl Into<AttrValue>) -> Html {
    plain(words.into())
}

#[inline(never)]
fn plain(words: AttrValue) -> Html {
    VText::new(words).into()
}

/// Several things one after another.
#[inline(never)]
pub fn several(children: Vec<Html>) -> Html {
    children.into_iter().collect()
}

/// A part that opens and closes.
#[inline(never)]
pub fn details(class: &'static str, summary: String, open: bool, content: Vec<Html>) -> Html {
    let mut attributes = Vec::new();
    if !class.is_empty() {
        attributes.push(("class", class.into()));
    }
    if open {
        attributes.push(("open", "".into()));
    }
    let mut children = vec![el("summary", "", vec![plain(summary.into())])];
    children.extend(content);
    el_with("details", attributes, children)
}

/// A paragraph. `class`: how it looks; nothing for a plain one.
pub fn para(class: &'static str, words: impl Into<AttrValue>) -> Html {
    paragraph(class, words.into())
}

#[inline(never)]
fn paragraph(class: &'static str, words: AttrValue) -> Html {
    el("p", class, vec![plain(words)])
}

/// A line of a list of facts: what it is, and what it says.
#[inline(never)]
pub fn fact(name: &'static str, words: String) -> Html {
    el("div", "", vec![el("dt", "", vec![plain(name.into())]), el("dd", "", vec![plain(words.into())])])
}

/// A card with its title. `id` names the title.
pub fn card(id: impl Into<AttrValue>, title: impl Into<AttrValue>, content: Html) -> Html {
    titled(id.into(), title.into(), content)
}

#[inline(never)]
fn titled(id: AttrValue, title: AttrValue, content: Html) -> Html {
    html! {
        <section class="rule" aria-labelledby={id.clone()} key={id.to_string()}>
            <h2 id={id}>{ title }</h2>
            { content }
        </section>
    }
}

/// A button. `class`: how it looks; nothing for the plain one.
#[inline(never)]
pub fn button(class: &'static str, id: &'static str, words: &'static str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class={(!class.is_empty()).then_some(class)} {id} {onclick}>{ words }</button> }
}
