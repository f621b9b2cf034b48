//! Choosing an invitation, going on with an offer, or opening a file.

use crate::engine::reading::Problem;
use crate::ui::catalogue::entries;
use crate::ui::components::{invitations, FileInput, Which};
use crate::ui::kit::{alert, anchor, button, el, para, several, El, Tone};
use crate::ui::opened::Brought;
use crate::ui::routes::{link, Page, Place};
use yew::prelude::*;

pub struct Choice {
    pub live: bool,
    /// Why the invitation asked for is not here, and how to ask again.
    pub failure: Option<(AttrValue, Callback<MouseEvent>)>,
    /// The offers kept in this browser, with what the user calls them.
    pub kept: Vec<(Place, String)>,
    pub notices: Html,
    pub onopen: Callback<Brought, Vec<Problem>>,
}

pub fn choose(props: Choice) -> El {
    let failure = props.failure.map(|(failure, retry)| {
        let retry = el("p").with(button("small", "reintentar", "Volver a intentarlo", retry));
        alert(Tone::Error, several().with(para("", failure)).with(retry))
    });
    let kept = (!props.kept.is_empty()).then(|| {
        let kept = el("ul").class("kept").each(props.kept.iter().map(|(place, title)| going_on(place, title)));
        several().with(el("h2").words("Siga con lo que ya empezó")).with(kept)
    });
    let page = several().with(el("h1").attr("id", "titulo").attr("tabindex", "-1").words("Revisar una oferta")).with(props.notices);
    let part = |title: &'static str, which: Which| invitations(which, "").map(|list| several().with(el("h2").words(title)).with(list));
    let page = page.maybe(failure).maybe(kept).maybe(part("Invitaciones de este sitio", Which::Open));
    let page = page.with(el("h2").words("Abra la invitación de su proceso, o lo que guardó"));
    let page = page.with(para("", "El archivo que la entidad publicó para Habilita, o lo que usted guardó aquí antes (el informe .html o el archivo .json). El archivo no sale de su equipo."));
    let page = page.with(html! { <FileInput id="archivo" label="Archivo" live={props.live} onopen={props.onopen} /> });
    page.maybe(part("O pruebe con una que ya cerró", Which::Past))
}

/// An offer kept in this browser.
fn going_on(place: &Place, title: &str) -> El {
    let known = entries().into_iter().find(|entry| entry.id.as_str() == place.process);
    let process = known.map_or_else(|| place.process.clone(), |entry| format!("{} · {}", entry.reference, entry.entity));
    el("li").with(anchor("", link(place, Page::Report), format!("{title}: {process}")))
}
