//! The parts of the tie: facts of a person, papers to attach, rivals.

use super::{piece, state, wide};
use crate::engine::reading::Id;
use crate::engine::report::{PackPaper, State};
use crate::engine::tie::TieFact;
use crate::ui::components::{pack_list, print_choice, rival_fields, tie_fact_field, Packed, RivalActions};
use crate::ui::kit::el;
use crate::ui::state::{AnswerDraft, RivalAsks, RivalDraft, Said, Typed};
use yew::prelude::*;

pub fn pieces() -> Vec<Html> {
    vec![
        piece("components/tie_fact", "Un dato para el desempate", facts()),
        piece(
            "components/pack",
            "Los papeles del desempate",
            vec![wide("De un grupo; uno es de un criterio sensible", pack_list(&packed(&papers())))],
        ),
        piece("components/rival", "Un rival, para simular el empate", rivals()),
        piece("components/print_choice", "Lo sensible en lo impreso", vec![state("Sin marcar", print_choice())]),
    ]
}

fn facts() -> Vec<Html> {
    let one = |words: &'static str, id: &str, fact: TieFact, said: Said, fault: Option<&str>| {
        state(words, tie_fact_field(format!("m-{id}"), fact, said, fault.map(str::to_owned), Callback::noop()))
    };
    let text = |text: &str| Said::Text(Typed::new(text));
    let more = "Hay 2 trabajadores con discapacidad y la nómina es de 1: no pueden ser más. Revise los dos datos.";
    vec![
        one("De sí o no", "hecho-0", TieFact::HeadOfFamily, Said::Answer(Some(AnswerDraft::Yes)), None),
        one("Cuántos", "hecho-1", TieFact::Workers, text("21"), None),
        one("Qué parte, y no puede ser", "hecho-2", TieFact::HeadsOfFamily, text("120"), None),
        one("Fechas leídas", "hecho-3", TieFact::PensionAge, text("15/01/2020\n16/02/2021"), None),
        one("Ninguno", "hecho-4", TieFact::PensionAge, text("0"), None),
        one("Un renglón que no es fecha", "hecho-5", TieFact::PensionAge, text("15/01/2020\nPedro"), None),
        one("No puede ser con lo demás", "hecho-6", TieFact::Disabled, text("15/01/2020\n16/02/2021"), Some(more)),
        one("El tamaño", "hecho-7", TieFact::Business, text("micro"), None),
        one("Una cifra de dos lecturas", "hecho-8", TieFact::Payments, text("15.000"), None),
    ]
}

fn papers() -> Vec<PackPaper> {
    let paper = |id: &str, owner: Option<&str>, title: &str, state: State, words: &str| PackPaper {
        criterion: "DES-03".to_owned(),
        id: id.to_owned(),
        owner: owner.map(str::to_owned),
        title: title.to_owned(),
        format: (id == "formato_10b").then(|| "Formato 10B".to_owned()),
        signed_by: (id == "formato_10b").then(|| "el representante legal".to_owned()),
        issuer: (id == "mintrabajo").then(|| "la oficina del Ministerio del Trabajo".to_owned()),
        limit: (id == "mintrabajo").then(|| "30 días: desde el 07/01/2026, contado hasta el cierre (06/02/2026)".to_owned()),
        consent: id == "formato_11",
        other: None,
        state,
        words: words.to_owned(),
    };
    vec![
        paper("documento_plural", None, "Documento del consorcio", State::Cumple, "va con la oferta"),
        paper("mintrabajo", Some("integrante 1"), "Certificado del Ministerio del Trabajo", State::NoCumple, "falta"),
        paper(
            "formato_10b",
            Some("integrante 1"),
            "Vinculación de personas con discapacidad",
            State::PorConfirmar,
            "no se sabe si lo tiene",
        ),
        paper("formato_11", Some("integrante 2"), "Autorización de datos personales", State::Cumple, "va con la oferta"),
    ]
}

fn packed(papers: &[PackPaper]) -> Vec<Packed<'_>> {
    let one = |paper: &'_ PackPaper| paper.id == "formato_11";
    papers.iter().map(|paper| Packed { paper, number: if one(paper) { 5 } else { 3 }, sensitive: one(paper) }).collect()
}

fn rivals() -> Vec<Html> {
    let title = |number: u16, title: &str| (number, title.to_owned(), number == 5);
    let asks = RivalAsks {
        numbers: vec![
            title(1, "Bienes o servicios nacionales"),
            title(4, "Trabajadores en edad de pensión"),
            title(5, "Trabajadores de pueblos étnicos"),
        ],
        proportion: true,
        large: true,
    };
    let one = |words: &'static str, rival: RivalDraft, fault: Option<&str>, own: bool| {
        let onown = own.then(Callback::noop);
        let actions = RivalActions { onchange: Callback::noop(), onremove: Callback::noop(), onown };
        wide(words, el("ol").class("members rivals").with(rival_fields(1, &rival, &asks, fault.map(str::to_owned), actions)))
    };
    let named = |id: &str, at: &str| RivalDraft {
        id: Id::new(id),
        name: Typed::new("Nariño Logística"),
        at: Typed::new(at),
        ..RivalDraft::default()
    };
    vec![
        one("Vacío", RivalDraft { id: Id::new("m1"), ..RivalDraft::default() }, None, false),
        one("Podría ser usted", named("m2", ""), None, true),
        one(
            "Igual a otro",
            named("m3", "8:10"),
            Some("Hay dos proponentes llamados «Nariño Logística» con la misma hora de oferta."),
            false,
        ),
    ]
}
