//! The first page as it answers, before the rest of its code has come.

use super::{half_done, shows, DEFINITION};
use habilita::engine::process::Process;
use habilita::engine::values::Moment;
use habilita::ui::preview;

/// The first page answers before what judges has come: it says the facts, that it is looking, and no verdict.
#[tokio::test]
async fn the_first_page_before_anything_is_judged() {
    let process = Process::load(DEFINITION).expect("the shipped definition");
    let html = preview::first_page(process, half_done(), Moment::new("2026-02-05").expect("a moment")).await;
    shows(
        &html,
        &[
            "Revisando su oferta",
            "<progress value=\"0\" max=\"1\"",
            "Presupuesto oficial",
            "id=\"revisar-como\"",
            "Siguiente: quién se presenta",
        ],
    );
    for word in ["data-veredicto", "data-overall", "puntos en regla", "Donde más falta", "Vea el resultado", "data-state=\"no_cumple\""] {
        assert!(!html.contains(word), "«{word}» is not known yet");
    }
}
