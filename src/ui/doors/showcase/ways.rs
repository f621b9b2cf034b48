//! What leads from one thing to the next: the steps, the way on, what is to be corrected, and the help for the first time.

use super::fixture::offers;
use super::{piece, state, wide};
use crate::engine::report::Verdict;
use crate::ui::browser::Faulty;
use crate::ui::components::{faults_view, first_use_view, invitations, onward, task_list, Which};
use crate::ui::held::Held;
use crate::ui::routes::Page;
use yew::prelude::*;

const PLACE: &str = "gachala-mic-006-2026";

pub fn pieces() -> Vec<Html> {
    let offers = offers();
    vec![
        piece("components/task_list", "Los pasos", offers.iter().map(|(words, report)| steps(words, report)).collect()),
        piece("components/onward", "Por dónde seguir, al pie de cada página", ways(&offers)),
        piece("components/faults", "Lo que hay por corregir en la página", [1, 3, 11].into_iter().map(faults).collect()),
        piece(
            "components/first_use",
            "Para quien llega por primera vez",
            vec![wide("Abierta", first_use_view(true, Callback::noop())), wide("Cerrada", first_use_view(false, Callback::noop()))],
        ),
        piece(
            "components/invitations",
            "Las invitaciones del sitio",
            invitations(Which::Past, "./revisar.html").map(|list| wide("Las que ya cerraron", list)).into_iter().collect(),
        ),
    ]
}

fn steps(words: &'static str, report: &Held<Verdict>) -> Html {
    wide(words, task_list(PLACE, Page::Requirements, Some(report), 0))
}

fn ways(offers: &[(&'static str, Held<Verdict>)]) -> Vec<Html> {
    let Some((_, first)) = offers.first() else { return Vec::new() };
    let last = offers.last().map_or(first, |(_, report)| report);
    vec![
        state("La página que sigue es la que más falta", onward(PLACE, Page::Experience, Some(first), 0)),
        state("Otra falta más", onward(PLACE, Page::Requirements, Some(first), 0)),
        state("Falta decir quién se presenta", onward(PLACE, Page::Causes, Some(first), 2)),
        state("No falta nada", onward(PLACE, Page::Requirements, Some(last), 0)),
        state("La última página", onward(PLACE, Page::Offers, Some(first), 0)),
    ]
}

fn faults(count: usize) -> Html {
    let one = |number: usize| Faulty { id: format!("m-campo-{number}"), label: format!("Contrato {number}: Valor total") };
    let found: Vec<Faulty> = (1..=count).map(one).collect();
    wide(if count == 1 { "Uno".to_owned() } else { format!("{count}") }, faults_view(&found))
}
