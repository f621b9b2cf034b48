//! Choosing an invitation, going on with an offer, or opening a file.

use crate::engine::reading::Problem;
use crate::ui::catalogue::entries;
use crate::ui::components::{invitations, FileInput};
use crate::ui::kit::{alert, button, para, Tone};
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

pub fn choose(props: Choice) -> Html {
    html! {
        <>
            <h1 id="titulo" tabindex="-1">{ "Revisar una oferta" }</h1>
            { props.notices }
            if let Some((failure, retry)) = &props.failure {
                { alert(Tone::Error, html! { <>
                    { para("", failure) }
                    <p>{ button("small", "reintentar", "Volver a intentarlo", retry.clone()) }</p>
                </> }) }
            }
            if !props.kept.is_empty() {
                <h2>{ "Siga con lo que ya empezó" }</h2>
                <ul class="kept">{ for props.kept.iter().map(|(place, title)| going_on(place, title)) }</ul>
            }
            <h2>{ "Elija la invitación" }</h2>
            { invitations("") }
            <h2>{ "O abra un archivo" }</h2>
            { para("", "El de otra invitación, si la entidad la publicó para Habilita, o el que usted guardó aquí antes (.json). El archivo no sale de su equipo.") }
            <FileInput id="archivo" label="Archivo" live={props.live} onopen={props.onopen} />
        </>
    }
}

/// An offer kept in this browser.
fn going_on(place: &Place, title: &str) -> Html {
    let known = entries().into_iter().find(|entry| entry.id.as_str() == place.process);
    let process = known.map_or_else(|| place.process.clone(), |entry| format!("{} · {}", entry.reference, entry.entity));
    html! { <li><a href={link(place, Page::Report)}>{ format!("{title}: {process}") }</a></li> }
}
