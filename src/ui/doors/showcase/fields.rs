//! The fields that know what they ask for: dates, figures, answers, papers.

use super::{piece, state};
use crate::ui::components::{AnswerField, DateField, FigureField, PaperFields};
use crate::ui::state::{AnswerDraft, PaperDraft, Typed, CENTS, SHARE_DECIMALS};
use yew::prelude::*;

pub fn pieces() -> Vec<Html> {
    vec![
        piece("components/answer", "Sí, no o no sé", answers()),
        piece("components/date_field", "Fecha", dates()),
        piece("components/figure_field", "Cifra", figures()),
        piece("components/paper", "Documento", papers()),
    ]
}

fn answers() -> Vec<Html> {
    let one = |words: &'static str, name: &'static str, answer: Option<AnswerDraft>| {
        state(words, html! { <AnswerField {name} legend={html! { "¿Lo tiene?" }} {answer} onchange={Callback::noop()} /> })
    };
    let chosen = AnswerDraft::ALL.iter().map(|answer| one("Respondida", answer.as_str(), Some(*answer)));
    [one("Sin responder", "m-nada", None)].into_iter().chain(chosen).collect()
}

fn dates() -> Vec<Html> {
    let one = |words: &'static str, id: &'static str, value: &'static str| {
        state(
            words,
            html! { <DateField {id} label={html! { "Fecha de expedición" }} hint="Día, mes y año, como 07/01/2026" {value} onchange={Callback::noop()} /> },
        )
    };
    vec![
        one("Vacía", "m-fecha-0", ""),
        one("Escrita", "m-fecha-1", "7/1/2026"),
        one("Un día que no existe", "m-fecha-2", "31/02/2026"),
        one("Otra cosa", "m-fecha-3", "la semana pasada"),
    ]
}

fn figures() -> Vec<Html> {
    let one = |words: &'static str, id: &'static str, value: &'static str| {
        state(
            words,
            html! { <FigureField {id} label={html! { "Valor total en pesos" }} hint="Con adiciones, como 10.000.000" decimals={CENTS} {value} onchange={Callback::noop()} /> },
        )
    };
    let share = |words: &'static str, id: &'static str, value: &'static str| {
        state(
            words,
            html! { <FigureField {id} label={html! { "Su participación, en %" }} percent=true decimals={SHARE_DECIMALS} {value} onchange={Callback::noop()} /> },
        )
    };
    vec![
        one("Vacía", "m-cifra-0", ""),
        one("Escrita", "m-cifra-1", "$ 6.285.900"),
        one("Se lee de dos maneras", "m-cifra-2", "15.000"),
        one("En letras", "m-cifra-3", "diez millones"),
        one("Negativa", "m-cifra-4", "-5"),
        one("Con más decimales", "m-cifra-5", "10,1234"),
        one("Demasiado grande", "m-cifra-6", "9999999999999999"),
        share("Un porcentaje", "m-parte-1", "33,3 %"),
        share("Más de cien", "m-parte-2", "120 %"),
    ]
}

fn papers() -> Vec<Html> {
    let one = |words: &'static str, id: &'static str, has: Option<AnswerDraft>, issued: &str, dated: bool| {
        let paper = PaperDraft { has, issued: Typed::new(issued) };
        state(words, html! { <PaperFields {id} question={html! { "¿Lo tiene?" }} {paper} {dated} onchange={Callback::noop()} /> })
    };
    vec![
        one("Sin responder", "m-papel-0", None, "", true),
        one("Lo tiene, falta la fecha", "m-papel-1", Some(AnswerDraft::Yes), "", true),
        one("Lo tiene, con fecha", "m-papel-2", Some(AnswerDraft::Yes), "07/01/2026", true),
        one("Lo tiene, y la fecha no importa", "m-papel-3", Some(AnswerDraft::Yes), "", false),
        one("No lo tiene", "m-papel-4", Some(AnswerDraft::No), "", true),
    ]
}
