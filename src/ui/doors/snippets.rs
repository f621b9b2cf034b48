//! What is copied from the page for entities, as it is before anybody fills in the form. www/publicar writes the same with what was filled in.

use yew::prelude::*;

pub const SCRIPT: &str = "<script src=\"https://SU-HABILITA/embed.js\"
  data-proceso=\"gachala-mic-006-2026\"
  data-nombre=\"Nombre de la entidad\" data-color=\"#0a7d5a\"></script>
<noscript><a href=\"https://SU-HABILITA/revisar.html#/gachala-mic-006-2026\">Revise su oferta</a></noscript>";

pub const FRAME: &str = "<iframe src=\"https://SU-HABILITA/revisar.html?nombre=Nombre+de+la+entidad#/gachala-mic-006-2026\"
  title=\"Revisor de ofertas\" width=\"100%\" height=\"900\" allow=\"clipboard-write\"></iframe>";

pub const FOLDER: &str = "https://www.SU-ENTIDAD.gov.co/habilita/revisar.html?nombre=Nombre+de+la+entidad#/mi-proceso-2026";

pub const POLICY: &str = "Content-Security-Policy: script-src 'self' https://SU-HABILITA; frame-src https://SU-HABILITA";

/// A text to copy, with a button for who has scripts.
pub fn snippet(id: &'static str, text: &'static str) -> Html {
    html! {
        <div class="snippet">
            <pre tabindex="0"><code id={id}>{ text }</code></pre>
            <p class="buttons"><button type="button" class="small" data-copia={id} hidden=true>{ "Copiar" }</button><span role="status" class="hint"></span></p>
        </div>
    }
}
