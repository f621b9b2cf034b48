//! What the user must know of where their work is kept.

use crate::ui::browser;
use crate::ui::keeper::Damage;
use crate::ui::kit::{alert, notice, Tone};
use crate::ui::routes::{link, Page, Place};
use yew::prelude::*;

/// What the last errand did, a way back, and a way to be rid of the message.
pub fn undo_notice(what: Option<String>, undo: Callback<MouseEvent>, close: Callback<MouseEvent>) -> Html {
    let Some(what) = what else { return html! {} };
    alert(
        Tone::Info,
        html! { <>
            <p>{ what }</p>
            <p class="buttons">
                <button type="button" class="small" id="deshacer-todo" onclick={undo}>{ "Deshacer" }</button>
                <button type="button" class="small" id="cerrar-aviso" onclick={close}>{ "Cerrar este aviso" }</button>
            </p>
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
                    <p>{ "Usa una definición que usted abrió de un archivo." }</p>
                    <p><button type="button" class="small" onclick={forget}>{ "Usar la de este sitio" }</button></p>
                </> }) }
            }
            if !browser::can_store() {
                { notice(Tone::Warning, html! { <>
                    <p>{ "Este navegador no deja guardar: lo que escriba se pierde al cerrar o recargar la página. Guárdelo en un archivo antes de salir." }</p>
                    { files("Guardar en un archivo") }
                </> }) }
            }
            if let Some(damage) = damage {
                { notice(Tone::Warning, html! { <>
                    <p>{ match damage {
                        Damage::Unreadable => "Lo que había guardado en este navegador no se pudo leer. Se dejó aparte, sin borrarlo, y se empezó de nuevo.",
                        Damage::Newer => "Lo que había guardado en este navegador lo escribió una versión más nueva de Habilita. Se dejó aparte, sin borrarlo. Recargue la página para actualizarla.",
                    } }</p>
                    { files("Guardar una copia de lo que quedó aparte") }
                </> }) }
            }
        </>
    }
}
