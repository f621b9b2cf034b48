//! Whether the call may be limited to Mipyme, who may ask for it, and the size of the firm.

use crate::engine::guide;
use crate::engine::report::{MipymeGuide, SizeFound, Step};
use crate::ui::components::{date_field, figure_field, message, terms};
use crate::ui::kit::{card, details, el, fact, para, several, words, El, Field};
use crate::ui::session::Session;
use crate::ui::state::{documents, Action, Change, FirmDraft, IncomeDraft, Typed, CENTS};
use yew::prelude::*;

pub fn mipyme(session: &Session) -> El {
    let documents = documents(&session.work, &session.definition);
    let Some(guide) = guide::mipyme(&session.process, &documents.firm, session.as_of) else {
        return para("", "Esta invitación no habla de limitar el proceso a Mipyme.");
    };
    let intro =
        "Si al menos dos Mipyme lo piden a tiempo, las empresas grandes quedan por fuera. Nada de esta página es obligatorio para ofertar.";
    let page = several().with(para("", intro));
    let page = page.with(card("limitacion", "La limitación de este proceso", limitation(session, &guide)));
    let page = page.with(card("tamano", "El tamaño de su empresa", size(session, &guide.size)));
    page.maybe((!guide.repealed.is_empty()).then(|| repealed(&guide.repealed)))
}

fn limitation(session: &Session, guide: &MipymeGuide) -> El {
    let onchange = firm(session, |firm, text| firm.constituted = Typed::new(&text));
    let field = Field::new("constitucion", words("Desde cuándo existe"), session.work.firm.constituted.to_string(), onchange);
    let field = date_field(field.hint("Fecha de constitución o, si es persona natural, de su matrícula mercantil"));
    let message = message("solicitud-mipyme", "Mensaje para pegar en SECOP II", &guide.message);
    several().with(field).with(terms(&guide.lines)).with(message)
}

/// A field of the firm, as it is typed.
fn firm(session: &Session, place: fn(&mut FirmDraft, String)) -> Callback<String> {
    session.dispatch.reform(move |text: String| Action::Firm(Change::put(place, text)))
}

fn size(session: &Session, found: &SizeFound) -> El {
    let income = session.work.firm.income.clone().unwrap_or_default();
    fn of(firm: &mut FirmDraft) -> &mut IncomeDraft {
        firm.income.get_or_insert_with(IncomeDraft::default)
    }
    let field = |id: &'static str, label: &'static str, typed: &Typed, place: fn(&mut FirmDraft, String)| {
        Field::new(id, words(label), typed.to_string(), firm(session, place))
    };
    let year = field("ingresos-ano", "Año de los ingresos", &income.year, |firm, text| of(firm).year = Typed::new(&text));
    let amounts = [
        field("ingresos-manufactura", "Ingresos por manufactura", &income.manufacturing, |firm, text| {
            of(firm).manufacturing = Typed::new(&text)
        }),
        field("ingresos-servicios", "Ingresos por servicios", &income.services, |firm, text| of(firm).services = Typed::new(&text)),
        field("ingresos-comercio", "Ingresos por comercio", &income.commerce, |firm, text| of(firm).commerce = Typed::new(&text)),
    ];
    let help = "Lo deciden los ingresos por actividades ordinarias de un año, en UVT (Decreto 957 de 2019). Deje vacío el sector en que no tuvo ingresos.";
    let answer = el("p").attr("role", "status").attr("data-size", found.size.unwrap_or("unknown"));
    let answer = answer.with(el("strong").words(found.sentence.clone()));
    let step = |step: &Step| fact(step.label.clone(), format!("{} = {}", step.expression, step.value));
    let steps = (!found.steps.is_empty()).then(|| el("dl").class("terms").each(found.steps.iter().map(step)));
    let fields = several().with(para("help", help)).with(year.figures().view());
    fields.each(amounts.map(|field| figure_field(field, CENTS))).with(answer).maybe(steps)
}

fn repealed(lines: &[String]) -> El {
    let lines = lines.iter().map(|line| para("", line.clone()));
    details("rule", "Los tamaños que copia la invitación ya no rigen", false).each(lines)
}
