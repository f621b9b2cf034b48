//! A contradiction of the invitation, and the text to ask the entity about it.

use crate::engine::report::Observation;
use crate::ui::browser;
use crate::ui::kit::para;
use yew::prelude::*;

/// `place` tells apart the same contradiction shown in several places; `open`: as paper needs it.
pub fn observation(place: &str, found: &Observation, open: bool) -> Html {
    html! {
        <details class="contradiction" key={found.id.clone()} data-contradiction={found.id.clone()} {open}>
            <summary>{ format!("La invitación se contradice: {}", found.title) }</summary>
            { para("", format!("{} (num. {})", found.detail, found.clauses.join("; "))) }
            if let Some(text) = &found.text { { message(&format!("observacion-{place}-{}", found.id), "Texto para preguntarle a la entidad", text) } }
            if let Some(deadline) = &found.deadline { { para("hint", deadline.clone()) } }
        </details>
    }
}

/// A text made ready to be pasted somewhere else. The user can select it by hand where the browser lets nothing be copied.
pub fn message(id: &str, label: &'static str, text: &str) -> Html {
    let copy = {
        let text = text.to_owned();
        Callback::from(move |_: MouseEvent| browser::copy(&text))
    };
    html! {
        <div class="field message">
            <label for={id.to_owned()}>{ label }</label>
            <textarea id={id.to_owned()} rows="4" readonly=true value={text.to_owned()} />
            <p class="paper-only">{ text.to_owned() }</p>
            <button type="button" class="quiet small screen-only" onclick={copy}>{ "Copiar" }<span class="visually-hidden">{ format!(": {label}") }</span></button>
        </div>
    }
}
