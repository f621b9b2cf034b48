//! The fields that know what they ask for: dates, figures, answers, papers.

use super::{piece, state};
use crate::engine::bidder::Answer;
use crate::engine::values::Date;
use crate::ui::components::{answer_field, date_field, figure_field, paper_fields, percent_field};
use crate::ui::kit::{self, Field};
use crate::ui::state::{AnswerDraft, Asks, PaperDraft, Typed, CENTS, SHARE_DECIMALS};
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
        state(words, answer_field(name.to_owned(), kit::words("¿Lo tiene?"), answer, Callback::noop()))
    };
    let chosen = AnswerDraft::ALL.iter().map(|answer| one("Respondida", answer.as_str(), Some(*answer)));
    [one("Sin responder", "m-nada", None)].into_iter().chain(chosen).collect()
}

fn dates() -> Vec<Html> {
    let one = |words: &'static str, id: &'static str, value: &'static str| {
        state(
            words,
            date_field(Field::new(id, kit::words("Fecha de expedición"), value, Callback::noop()).hint("Día, mes y año, como 07/01/2026")),
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
            figure_field(
                Field::new(id, kit::words("Valor total en pesos"), value, Callback::noop()).hint("Con adiciones, como 10.000.000"),
                CENTS,
            ),
        )
    };
    let share = |words: &'static str, id: &'static str, value: &'static str| {
        state(words, percent_field(Field::new(id, kit::words("Su participación, en %"), value, Callback::noop()), SHARE_DECIMALS))
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
        let paper = PaperDraft { has, issued: Typed::new(issued), ..PaperDraft::default() };
        let asks = Asks { issued: dated, cures: dated, expires: false };
        state(words, paper_fields(id, kit::words("¿Lo tiene?"), &paper, asks, Date::new("2026-02-06"), &Callback::noop()))
    };
    let lasting = |words: &'static str, id: &'static str, expires: &str, indefinite: Option<Answer>| {
        let paper = PaperDraft { has: Some(AnswerDraft::Yes), expires: Typed::new(expires), indefinite, ..PaperDraft::default() };
        let asks = Asks { expires: true, ..Asks::default() };
        state(words, paper_fields(id, kit::words("¿Lo tiene?"), &paper, asks, None, &Callback::noop()))
    };
    vec![
        one("Sin responder", "m-papel-0", None, "", true),
        one("Lo tiene, falta la fecha", "m-papel-1", Some(AnswerDraft::Yes), "", true),
        one("Lo tiene, con fecha", "m-papel-2", Some(AnswerDraft::Yes), "07/01/2026", true),
        one("Lo tiene, y la fecha no importa", "m-papel-3", Some(AnswerDraft::Yes), "", false),
        one("No lo tiene", "m-papel-4", Some(AnswerDraft::No), "", true),
        one("Expedido después del cierre", "m-papel-5", Some(AnswerDraft::Yes), "10/02/2026", true),
        lasting("Con vencimiento", "m-papel-6", "22/07/2027", None),
        lasting("Sin fecha final", "m-papel-7", "", Some(Answer::Yes)),
    ]
}
