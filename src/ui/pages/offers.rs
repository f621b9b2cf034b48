//! The offers for the process side by side, files to keep and to open, and starting over.

use super::comparison::comparison;
use crate::engine::reading::Problem;
use crate::ui::components::{Confirm, FileInput};
use crate::ui::kit::{button, card, para, Field};
use crate::ui::opened::Brought;
use crate::ui::session::{Errand, Session};
use crate::ui::state::Action;
use yew::prelude::*;

pub fn offers(session: &Session, onopen: &Callback<Brought, Vec<Problem>>) -> Html {
    let rename = session.dispatch.reform(Action::Title);
    let errand = |errand: Errand| session.errand.reform(move |_: MouseEvent| errand.clone());
    let here = crate::ui::routes::Place::parse(&session.place);
    html! {
        <>
            { card("comparar", "Sus ofertas para este proceso", html! { <>
                { para("help", "Pruebe otros precios u otro desempate sin perder la oferta que ya tiene. Quién se presenta, los documentos y los contratos son los mismos en todas.") }
                { comparison(session) }
                { Field::new("nombre-oferta", html! { "Cómo llama a la oferta que está viendo" }, session.work.offer.title.to_string(), rename).view() }
                <p class="buttons">
                    { button("", "otra-oferta", "Hacer otra a partir de esta", errand(Errand::New { from: here.clone() })) }
                    { button("quiet", "oferta-vacia", "Hacer otra vacía", errand(Errand::New { from: None })) }
                </p>
            </> }) }
            { save(session) }
            { card("abrir", "Abrir un archivo", html! { <>
                { para("help", "Trae lo que guardó, aquí o en otro equipo. Reemplaza los datos de la firma y las ofertas que tengan el mismo lugar; se puede deshacer.") }
                <FileInput id="archivo-guardado" label="Archivo guardado" onopen={onopen.clone()} />
            </> }) }
            { card("de-nuevo", "Empezar de nuevo", html! { <>
                <Confirm id="vaciar-oferta" ask="Vaciar esta oferta" sure="Se borran los precios, el desempate y lo aceptado de esta oferta. La firma queda igual."
                    onsure={errand(Errand::StartOver)} />
                <Confirm id="borrar-todo" ask="Borrar todo de este navegador" sure="Se borran la firma, los contratos y todas las ofertas de este navegador. Úselo si el equipo no es suyo."
                    onsure={errand(Errand::ForgetEverything)} />
            </> }) }
        </>
    }
}

/// Everything in a file, and what could not be read.
fn save(session: &Session) -> Html {
    let save = |sensitive: bool| session.errand.reform(move |_: MouseEvent| Errand::Save { sensitive });
    let count = session.shelf.count.max(1);
    let sensitive = session.shelf.sensitive || session.work.offer.tiebreak.iter().any(|(_, claim)| claim.is_private());
    card(
        "guardar",
        "Guardar en un archivo",
        html! { <>
            <p class="help">{ format!("Lleva los datos de la firma y {}. Sirve para seguir en otro equipo, para su contador o como copia.", if count == 1 { "su oferta".to_owned() } else { format!("sus {count} ofertas") }) }</p>
            <p class="buttons">
                { button("", "guardar-archivo", "Guardar en un archivo", save(false)) }
                if sensitive {
                    { button("quiet", "guardar-sensible", "Guardar también los datos sensibles", save(true)) }
                }
            </p>
            if sensitive {
                { para("privacy", "Los datos sensibles del desempate no entran en el archivo, a menos que usted lo pida con el segundo botón.") }
            }
            if session.shelf.aside > 0 {
                <p>{ format!("Hay {} que este navegador guardaba y no se pudo leer.", if session.shelf.aside == 1 { "un texto".to_owned() } else { format!("{} textos", session.shelf.aside) }) }</p>
                <p>{ button("quiet", "guardar-apartado", "Guardar una copia de eso", session.errand.reform(|_: MouseEvent| Errand::SaveAside)) }</p>
            }
        </> },
    )
}
