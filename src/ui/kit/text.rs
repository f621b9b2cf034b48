//! Plain pieces of text. As functions they cost the browser once; as markup, again in every place.

use yew::prelude::*;

/// A paragraph. `class`: how it looks; nothing for a plain one.
pub fn para(class: &'static str, words: impl Into<AttrValue>) -> Html {
    paragraph(class, words.into())
}

#[inline(never)]
fn paragraph(class: &'static str, words: AttrValue) -> Html {
    html! { <p class={(!class.is_empty()).then_some(class)}>{ words }</p> }
}

/// A line of a list of facts: what it is, and what it says.
#[inline(never)]
pub fn fact(name: &'static str, words: String) -> Html {
    html! { <div><dt>{ name }</dt><dd>{ words }</dd></div> }
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
