//! The readings of the invitation that were assumed, to accept or not.

use crate::engine::reading::Id;
use crate::engine::report::{Assumption, Verdict};
use crate::ui::browser;
use crate::ui::kit::{details, el, nothing, para, tick, El};
use crate::ui::state::Action;
use yew::prelude::*;

/// `open`: everything is, as paper needs it.
pub fn assumptions(verdict: &Verdict, dispatch: &Callback<Action>, open: bool) -> El {
    let assumptions = &verdict.assumptions;
    if assumptions.is_empty() {
        return nothing();
    }
    // First what decides something now, or was accepted; the rest stays at hand.
    let (deciding, rest): (Vec<&Assumption>, Vec<&Assumption>) = assumptions.iter().partition(|a| a.accepted || !a.findings.is_empty());
    let section = el("section").class("part").with(el("h2").words("Lo que se asume de la invitación"));
    let section = section.with(para("", "Donde el texto calla o se contradice, esto es lo que se da por entendido. Si está de acuerdo, acéptelo; si no, pregunte a la entidad."));
    let line = |assumption: &Assumption| line(assumption, verdict, dispatch);
    let section = section.each(deciding.into_iter().map(line));
    let words = format!("{} que hoy no cambian el resultado", rest.len());
    let rest = (!rest.is_empty()).then(|| details("", words, open).each(rest.into_iter().map(line)));
    section.maybe(rest)
}

fn line(assumption: &Assumption, verdict: &Verdict, dispatch: &Callback<Action>) -> El {
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
    let sensitive = |id: &String| verdict.findings.iter().any(|finding| finding.sensitive && finding.id == *id);
    let (private, public): (Vec<&String>, Vec<&String>) =
        assumption.findings.iter().filter(|_| !assumption.accepted).partition(|id| sensitive(id));
    // Apart, so that a print leaves out what is sensitive.
    let hangs = [(public, "fault"), (private, "fault sensitive")].into_iter().filter(|(ids, _)| !ids.is_empty()).map(|(ids, class)| {
        let ids: Vec<&str> = ids.into_iter().map(String::as_str).collect();
        para(class, format!("De esto depende: {}.", ids.join(", ")))
    });
    let standing = el("strong").words(if assumption.accepted { "Aceptada: " } else { "Sin aceptar: " });
    let on_paper = el("p").class("paper-only").with(standing).words(assumption.text.clone());
    let line = el("div").attr("data-reading", assumption.id.clone()).class("assumption").with(on_paper);
    let line = line.with(tick("done screen-only", id, assumption.text.clone(), assumption.accepted, ontick));
    let line = line.with(para("hint", format!("{} (num. {}). {}", assumption.title, assumption.clause, assumption.otherwise)));
    line.each(hangs)
}
