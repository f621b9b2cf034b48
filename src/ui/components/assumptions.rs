//! The readings of the invitation that were assumed, to accept or not.

use crate::engine::reading::Id;
use crate::engine::report::Assumption;
use crate::ui::browser;
use crate::ui::kit::para;
use crate::ui::state::Action;
use yew::prelude::*;

/// `open`: everything is, as paper needs it.
pub fn assumptions(assumptions: &[Assumption], dispatch: &Callback<Action>, open: bool) -> Html {
    if assumptions.is_empty() {
        return html! {};
    }
    // First what decides something now, or was accepted; the rest stays at hand.
    let (deciding, rest): (Vec<&Assumption>, Vec<&Assumption>) = assumptions.iter().partition(|a| a.accepted || !a.findings.is_empty());
    html! {
        <section class="part">
            <h2>{ "Lo que se asume de la invitación" }</h2>
            { para("", "Donde el texto calla o se contradice, esto es lo que se da por entendido. Si está de acuerdo, acéptelo; si no, pregunte a la entidad.") }
            { for deciding.into_iter().map(|assumption| line(assumption, dispatch)) }
            if !rest.is_empty() {
                <details open={open}>
                    <summary>{ format!("{} que hoy no cambian el resultado", rest.len()) }</summary>
                    { for rest.into_iter().map(|assumption| line(assumption, dispatch)) }
                </details>
            }
        </section>
    }
}

fn line(assumption: &Assumption, dispatch: &Callback<Action>) -> Html {
    let id = format!("acepto-{}", assumption.id);
    let reading = Id::new(&assumption.id);
    let onchange = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: Event| {
            let accepted = event.target_unchecked_into::<web_sys::HtmlInputElement>().checked();
            if let Some(reading) = reading.clone() {
                browser::focus_if_lost(format!("acepto-{reading}"));
                dispatch.emit(Action::Accept(reading, accepted));
            }
        })
    };
    let hangs = (!assumption.findings.is_empty() && !assumption.accepted).then(|| assumption.findings.join(", "));
    html! {
        <div class="assumption" data-reading={assumption.id.clone()}>
            <p class="paper-only"><strong>{ if assumption.accepted { "Aceptada: " } else { "Sin aceptar: " } }</strong>{ &assumption.text }</p>
            <p class="done screen-only">
                <input type="checkbox" id={id.clone()} checked={assumption.accepted} {onchange} />
                <label for={id}>{ &assumption.text }</label>
            </p>
            { para("hint", format!("{} (num. {}). {}", assumption.title, assumption.clause, assumption.otherwise)) }
            if let Some(hangs) = hangs { { para("fault", format!("De esto depende: {hangs}.")) } }
        </div>
    }
}
