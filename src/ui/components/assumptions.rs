//! The readings of the invitation that were assumed, to accept or not.

use crate::engine::reading::Id;
use crate::engine::report::Assumption;
use crate::ui::browser;
use crate::ui::kit::{details, el, nothing, para, tick, El};
use crate::ui::state::Action;
use yew::prelude::*;

/// `open`: everything is, as paper needs it.
pub fn assumptions(assumptions: &[Assumption], dispatch: &Callback<Action>, open: bool) -> El {
    if assumptions.is_empty() {
        return nothing();
    }
    // First what decides something now, or was accepted; the rest stays at hand.
    let (deciding, rest): (Vec<&Assumption>, Vec<&Assumption>) = assumptions.iter().partition(|a| a.accepted || !a.findings.is_empty());
    let section = el("section").class("part").with(el("h2").words("Lo que se asume de la invitación"));
    let section = section.with(para("", "Donde el texto calla o se contradice, esto es lo que se da por entendido. Si está de acuerdo, acéptelo; si no, pregunte a la entidad."));
    let section = section.each(deciding.into_iter().map(|assumption| line(assumption, dispatch)));
    let words = format!("{} que hoy no cambian el resultado", rest.len());
    let rest = (!rest.is_empty()).then(|| details("", words, open).each(rest.into_iter().map(|assumption| line(assumption, dispatch))));
    section.maybe(rest)
}

fn line(assumption: &Assumption, dispatch: &Callback<Action>) -> El {
    let id = format!("acepto-{}", assumption.id);
    let reading = Id::new(&assumption.id);
    let ontick = {
        let dispatch = dispatch.clone();
        Callback::from(move |accepted: bool| {
            if let Some(reading) = reading.clone() {
                browser::focus_if_lost(format!("acepto-{reading}"));
                dispatch.emit(Action::Accept(reading, accepted));
            }
        })
    };
    let hangs = (!assumption.findings.is_empty() && !assumption.accepted).then(|| assumption.findings.join(", "));
    let standing = el("strong").words(if assumption.accepted { "Aceptada: " } else { "Sin aceptar: " });
    let on_paper = el("p").class("paper-only").with(standing).words(assumption.text.clone());
    let line = el("div").attr("data-reading", assumption.id.clone()).class("assumption").with(on_paper);
    let line = line.with(tick("done screen-only", id, assumption.text.clone(), assumption.accepted, ontick));
    let line = line.with(para("hint", format!("{} (num. {}). {}", assumption.title, assumption.clause, assumption.otherwise)));
    line.maybe(hangs.map(|hangs| para("fault", format!("De esto depende: {hangs}."))))
}
