//! How it is used, for who comes for the first time; whoever has read it does not see it open again.

use crate::ui::browser;
use crate::ui::kit::{component, el, press, several, El, Fold};
use yew::prelude::*;

/// Under which the browser keeps that it was read.
const KEY: &str = "habilita:ayuda";

/// `begun`: whether something is answered already. Whoever has begun knows how.
pub fn first_use(begun: bool) -> El {
    // Written with the site it is closed: it is not known who reads.
    let open = cfg!(target_arch = "wasm32") && !begun && browser::stored(KEY).is_none();
    let read = Callback::from(|event: MouseEvent| {
        browser::store(KEY, "leida");
        // Nothing else of the page hangs on it.
        if let Ok(Some(help)) = event.target_unchecked_into::<web_sys::Element>().closest("details") {
            let _ = help.remove_attribute("open");
        }
        browser::focus("titulo");
    });
    first_use_view(open, read)
}

pub fn first_use_view(open: bool, read: Callback<MouseEvent>) -> El {
    let steps = [
        "Diga quién se presenta: de eso depende qué le piden.",
        "Responda en el orden que quiera. Si no sabe, diga «No sé»: queda por confirmar y puede volver después.",
        "Cada punto le dice si cumple, en qué numeral, con qué cuenta y cómo se arregla.",
        "En el informe está qué hacer primero. Puede imprimirlo o guardarlo. Lo que escribe se guarda solo, en este navegador.",
    ];
    let steps = el("ol").each(steps.into_iter().map(|step| el("li").words(step)));
    let done = el("p").with(press("small", read).words("Entendido"));
    let words = several().with(steps).with(done);
    component(html! { <Fold class="rule first-use screen-only" summary="Cómo se usa, en un minuto" {open}>{ words }</Fold> })
}
