//! What the user must know of where their work is kept.

use crate::ui::browser;
use crate::ui::keeper::Damage;
use crate::ui::kit::{alert, button, notice, para, Tone};
use crate::ui::routes::{link, Page, Place};
use yew::prelude::*;

/// What the last errand did, a way back, and a way to be rid of the message.
pub fn undo_notice(what: Option<String>, undo: Callback<MouseEvent>, close: Callback<MouseEvent>) -> Html {
    let Some(what) = what else { return html! {} };
    alert(
        Tone::Info,
        html! { <>
            { para("", what) }
            <p class="buttons">
                { button("small", "deshacer-todo", "Deshacer", undo) }
                { button("small", "cerrar-aviso", "Cerrar este aviso", close) }
            </p>
        </> },
    )
}

/// What storage refused is only here.
pub fn unsaved_notice(unsaved: bool, place: Option<&Place>) -> Html {
    if !unsaved || !browser::can_store() {
        return html! {};
    }
    let words = "No queda espacio en este navegador para guardar: lo último que escribió se pierde al cerrar o recargar la página. Guárdelo en un archivo antes de salir.";
    alert(
        Tone::Warning,
        html! { <>
            { para("", words) }
            if let Some(place) = place { <p><a href={link(place, Page::Offers)}>{ "Guardar en un archivo" }</a></p> }
        </> },
    )
}

/// Where the definition came from, whether anything can be stored, and what could not be read.
pub fn kept_notices(place: &Place, forget: Option<Callback<MouseEvent>>, damage: Option<Damage>) -> Html {
    let files = |words: &'static str| html! { <p><a href={link(place, Page::Offers)}>{ words }</a></p> };
    html! {
        <>
            if let Some(forget) = forget {
                { notice(Tone::Info, html! { <>
                    { para("", "Usa una definición que usted abrió de un archivo.") }
                    <p><button type="button" class="small" onclick={forget}>{ "Usar la de este sitio" }</button></p>
                </> }) }
            }
            if !browser::can_store() {
                { notice(Tone::Warning, html! { <>
                    { para("", "Este navegador no deja guardar: lo que escriba se pierde al cerrar o recargar la página. Guárdelo en un archivo antes de salir.") }
                    { files("Guardar en un archivo") }
                </> }) }
            }
            if let Some(damage) = damage {
                { notice(Tone::Warning, html! { <>
                    <p>{ match damage {
                        Damage::Stuck => "Lo que había guardado en este navegador no se pudo leer, y no hay espacio para dejarlo aparte. Sigue donde estaba: lo que escriba ahora no se guarda encima. Guárdelo en un archivo antes de salir.",
                        Damage::Unreadable => "Lo que había guardado en este navegador no se pudo leer. Se dejó aparte, sin borrarlo, y se empezó de nuevo.",
                        Damage::Newer => "Lo que había guardado en este navegador lo escribió una versión más nueva de Habilita. Se dejó aparte, sin borrarlo. Recargue la página para actualizarla.",
                    } }</p>
                    { files("Guardar una copia de lo que quedó aparte") }
                </> }) }
            }
        </>
    }
}
