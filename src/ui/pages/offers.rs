//! The offers for the process side by side, files to keep and to open, and starting over.

use super::comparison::comparison;
use crate::engine::reading::Problem;
use crate::ui::components::{Confirm, FileInput, Share};
use crate::ui::kit::{button, card, component, el, para, several, words, El, Field};
use crate::ui::opened::Brought;
use crate::ui::session::{Errand, Session, Written};
use crate::ui::state::Action;
use yew::prelude::*;

pub fn offers(session: &Session, onopen: &Callback<Brought, Vec<Problem>>) -> El {
    let rename = session.dispatch.reform(Action::Title);
    let errand = |errand: Errand| session.errand.reform(move |_: MouseEvent| errand.clone());
    let here = crate::ui::routes::Place::parse(&session.place);
    let help = "Pruebe otros precios u otro desempate sin perder la oferta que ya tiene. Quién se presenta, los documentos y los contratos son los mismos en todas.";
    let title = Field::new("nombre-oferta", words("Cómo llama a la oferta que está viendo"), session.work.offer.title.to_string(), rename);
    let another = button("", "otra-oferta", "Hacer otra a partir de esta", errand(Errand::New { from: here }));
    let empty = button("quiet", "oferta-vacia", "Hacer otra vacía", errand(Errand::New { from: None }));
    let compare = several().with(para("help", help)).with(comparison(session)).with(title.view());
    let compare = compare.with(el("p").class("buttons").with(another).with(empty));
    let help = "Trae lo que guardó, aquí o en otro equipo. Reemplaza los datos de la firma y las ofertas que tengan el mismo lugar; se puede deshacer.";
    let open = html! { <FileInput id="archivo-guardado" label="Archivo guardado" onopen={onopen.clone()} /> };
    let anew = component(html! {
        <>
            <Confirm id="vaciar-oferta" ask="Vaciar esta oferta" sure="Se borran los precios, el desempate y lo aceptado de esta oferta. La firma queda igual."
                onsure={errand(Errand::StartOver)} />
            <Confirm id="borrar-todo" ask="Borrar todo de este navegador" sure="Se borran la firma, los contratos y todas las ofertas de este navegador. Úselo si el equipo no es suyo."
                onsure={errand(Errand::ForgetEverything)} />
        </>
    });
    let page = several().with(card("comparar", "Sus ofertas para este proceso", compare)).with(save(session));
    let page = page.with(share(session));
    let page = page.with(card("abrir", "Abrir un archivo", several().with(para("help", help)).with(open)));
    page.with(card("de-nuevo", "Empezar de nuevo", anew))
}

/// Links to send.
fn share(session: &Session) -> El {
    let data = session.written.reform(|()| Written::Link);
    let (place, published) = (session.place.clone(), !session.opened);
    card("compartir", "Compartir un enlace", component(html! { <Share {place} {published} {data} /> }))
}

/// Everything in a file, and what could not be read.
fn save(session: &Session) -> El {
    let save = |sensitive: bool| session.errand.reform(move |_: MouseEvent| Errand::Save { sensitive });
    let count = session.shelf.count.max(1);
    let sensitive = session.shelf.sensitive || session.work.offer.has_private();
    let held = if count == 1 { "su oferta".to_owned() } else { format!("sus {count} ofertas") };
    let help = format!("Lleva los datos de la firma y {held}. Sirve para seguir en otro equipo, para su contador o como copia.");
    let private = sensitive.then(|| button("quiet", "guardar-sensible", "Guardar también los datos sensibles", save(true)));
    let buttons = el("p").class("buttons").with(button("", "guardar-archivo", "Guardar en un archivo", save(false))).maybe(private);
    let warning = "Los datos sensibles del desempate no entran en el archivo, a menos que usted lo pida con el segundo botón.";
    let aside = (session.shelf.aside > 0).then(|| {
        let texts = if session.shelf.aside == 1 { "un texto".to_owned() } else { format!("{} textos", session.shelf.aside) };
        let copy = session.errand.reform(|_: MouseEvent| Errand::SaveAside);
        let copy = el("p").with(button("quiet", "guardar-apartado", "Guardar una copia de eso", copy));
        several().with(para("", format!("Hay {texts} que este navegador guardaba y no se pudo leer."))).with(copy)
    });
    let content = several().with(para("help", help)).with(buttons).maybe(sensitive.then(|| para("privacy", warning)));
    card("guardar", "Guardar en un archivo", content.maybe(aside))
}
