//! What the user must know of where their work is kept.

use crate::ui::browser;
use crate::ui::keeper::Damage;
use crate::ui::kit::{alert, anchor, button, el, nothing, notice, para, press, several, El, Tone};
use crate::ui::routes::{link, Page, Place};
use yew::prelude::*;

/// What the last errand did, a way back, and a way to be rid of the message.
pub fn undo_notice(what: Option<String>, undo: Callback<MouseEvent>, close: Callback<MouseEvent>) -> El {
    let Some(what) = what else { return nothing() };
    let undo = button("small", "deshacer-todo", "Deshacer", undo);
    let close = button("small", "cerrar-aviso", "Cerrar este aviso", close);
    let buttons = el("p").class("buttons").with(undo).with(close);
    alert(Tone::Info, several().with(para("", what)).with(buttons))
}

/// What storage refused is only here.
pub fn unsaved_notice(unsaved: bool, place: Option<&Place>) -> El {
    if !unsaved || !browser::can_store() {
        return nothing();
    }
    let words = "No queda espacio en este navegador para guardar: lo último que escribió se pierde al cerrar o recargar la página. Guárdelo en un archivo antes de salir.";
    let way = place.map(|place| files(place, "Guardar en un archivo"));
    alert(Tone::Warning, several().with(para("", words)).maybe(way))
}

/// The way to the files of an offer.
fn files(place: &Place, words: &'static str) -> El {
    el("p").with(anchor("", link(place, Page::Offers), words))
}

/// Where the definition came from, whether anything can be stored, and what could not be read.
pub fn kept_notices(place: &Place, forget: Option<Callback<MouseEvent>>, damage: Option<Damage>) -> El {
    let opened = forget.map(|forget| {
        let back = el("p").with(press("small", forget).words("Usar la de este sitio"));
        let words = "Usa una definición que usted abrió de un archivo.";
        notice(Tone::Info, several().with(para("", words)).with(back))
    });
    let warn = |words: &'static str, way: &'static str| notice(Tone::Warning, several().with(para("", words)).with(files(place, way)));
    let refused =
        "Este navegador no deja guardar: lo que escriba se pierde al cerrar o recargar la página. Guárdelo en un archivo antes de salir.";
    let refused = (!browser::can_store()).then(|| warn(refused, "Guardar en un archivo"));
    let damage = damage.map(|damage| {
        let save = if damage == Damage::Stuck { " Guárdelo en un archivo antes de salir." } else { "" };
        let words = para("", format!("{}{save}", damage_words(damage)));
        notice(Tone::Warning, several().with(words).with(files(place, "Guardar una copia de lo que quedó aparte")))
    });
    several().maybe(opened).maybe(refused).maybe(damage)
}

/// What became of what was stored and could not be read.
pub fn damage_words(damage: Damage) -> &'static str {
    match damage {
        Damage::Stuck => "Lo que había guardado en este navegador no se pudo leer, y no hay espacio para dejarlo aparte. Sigue donde estaba: lo que escriba ahora no se guarda encima.",
        Damage::Unreadable => "Lo que había guardado en este navegador no se pudo leer. Se dejó aparte, sin borrarlo, y se empezó de nuevo.",
        Damage::Newer => "Lo que había guardado en este navegador lo escribió una versión más nueva de Habilita. Se dejó aparte, sin borrarlo. Recargue la página para actualizarla.",
    }
}

/// What this page shows is not stored any more.
pub fn wiped_notice(wiped: bool) -> El {
    if !wiped {
        return nothing();
    }
    let words = "Se borró lo que este navegador guardaba, en otra pestaña o desde su configuración. Lo que ve aquí no se ha perdido: se guarda de nuevo en cuanto escriba algo.";
    alert(Tone::Warning, several().with(para("", words)))
}

/// What this page shows was typed in another tab a moment ago.
pub fn taken_notice(taken: bool) -> El {
    if !taken {
        return nothing();
    }
    alert(Tone::Info, para("", "Esto cambió en otra pestaña o ventana. Aquí ya ve lo último, y es lo que queda guardado."))
}

/// The same of a page without an invitation, which saves no files: what it has can be printed.
pub fn table_notices(unsaved: bool, wiped: bool, damage: Option<Damage>) -> El {
    let warn = |words: &'static str| alert(Tone::Warning, para("", words));
    let denied = (!browser::can_store()).then(|| {
        warn("Este navegador no deja guardar: lo que escriba se pierde al cerrar o recargar la página. Imprímalo antes de salir.")
    });
    let full = (unsaved && browser::can_store()).then(|| {
        warn("No queda espacio en este navegador para guardar: lo último que escribió se pierde al cerrar o recargar la página. Imprímalo antes de salir.")
    });
    let damage = damage.map(|damage| warn(damage_words(damage)));
    several().maybe(denied).maybe(full).maybe(damage).with(wiped_notice(wiped))
}
