//! «Muestrario»: every part of the screen in every state, for whoever changes one. A test holds it against the folders of the parts:
//! what is added to `kit/` or `components/` needs a [`piece`] in one of the lists below.

mod experience;
mod fields;
mod files;
mod fixture;
mod prices;
mod small;
mod tie;
mod verdicts;
mod ways;
mod work;

use yew::prelude::*;

#[component]
pub fn Showcase() -> Html {
    let pieces = [
        small::pieces(),
        fields::pieces(),
        verdicts::pieces(),
        ways::pieces(),
        work::pieces(),
        experience::pieces(),
        prices::pieces(),
        tie::pieces(),
        files::pieces(),
    ];
    html! {
        <>
            <h1>{ "Muestrario" }</h1>
            <p class="lead">{ "Cada pieza de las pantallas de Habilita, en todos sus estados, para quien cambie alguna." }</p>
            <p>{ "Aquí nada responde: son pinturas quietas. Los datos son de un ejemplo inventado sobre una invitación real." }</p>
            { for pieces.into_iter().flatten() }
        </>
    }
}

/// One part: the file it comes from (`kit/badge`), or `styles/…` for what is only markup and style; its title; and its states.
fn piece(file: &'static str, title: &'static str, states: Vec<Html>) -> Html {
    html! {
        <section class="piece" data-shows={file} aria-label={title} key={file}>
            <h2>{ title }</h2>
            <div class="states">{ states }</div>
        </section>
    }
}

/// One state of a part, with what it shows.
fn state(words: impl Into<AttrValue>, content: impl Into<Html>) -> Html {
    let (words, content): (AttrValue, Html) = (words.into(), content.into());
    html! { <div class="state"><p class="hint">{ words }</p>{ content }</div> }
}

/// A state that needs the whole width.
fn wide(words: impl Into<AttrValue>, content: impl Into<Html>) -> Html {
    let (words, content): (AttrValue, Html) = (words.into(), content.into());
    html! { <div class="state whole"><p class="hint">{ words }</p>{ content }</div> }
}
