//! What the user takes away.

use super::{piece, state};
use crate::ui::components::{report_view, share_view, Linked, ReportButton, ReportStep};
use yew::prelude::*;

pub fn pieces() -> Vec<Html> {
    vec![piece("components/report_button", "Guardar el informe", reports()), piece("components/share", "Compartir un enlace", links())]
}

fn reports() -> Vec<Html> {
    let one = |words: &'static str, id: &'static str, step: ReportStep| state(words, report_view(id, step, Callback::noop()));
    let data = Callback::from(|_: bool| String::new());
    vec![
        state("Listo", html! { <ReportButton file_name="informe.html" {data} /> }),
        one("Se está preparando", "m-informe-1", ReportStep::Working),
        one("Se descargó", "m-informe-2", ReportStep::Done),
        one("Falló", "m-informe-3", ReportStep::Failed),
    ]
}

fn links() -> Vec<Html> {
    let plain = || AttrValue::from("https://ejemplo.gov.co/revisar.html#/gachala-mic-006-2026");
    let one = |words: &'static str, id: &'static str, linked: Linked, copied: Option<bool>| {
        state(words, share_view(id, true, plain(), &linked, copied, &Callback::noop(), Callback::noop()))
    };
    let done = Linked::Done("https://ejemplo.gov.co/revisar.html#/!respuestas/q1YqU7Iy0lEq".into());
    let unpublished = share_view("m-enlace-5", false, plain(), &Linked::Ready, None, &Callback::noop(), Callback::noop());
    vec![
        one("Listo, y copiado", "m-enlace-0", Linked::Ready, Some(true)),
        one("No se deja copiar, y se está haciendo", "m-enlace-1", Linked::Working, Some(false)),
        one("Con respuestas", "m-enlace-2", done, None),
        one("No cabe", "m-enlace-3", Linked::TooLong, None),
        one("Falló", "m-enlace-4", Linked::Failed, None),
        state("De una invitación abierta de un archivo", unpublished),
    ]
}
