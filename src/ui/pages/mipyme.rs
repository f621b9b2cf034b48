//! Whether the call may be limited to Mipyme, who may ask for it, and the size of the firm.

use crate::engine::guide;
use crate::engine::report::{MipymeGuide, SizeFound};
use crate::ui::components::{date_field, figure_field, message, terms};
use crate::ui::kit::{card, para, Field};
use crate::ui::session::Session;
use crate::ui::state::{documents, Action, Change, FirmDraft, IncomeDraft, Typed, CENTS};
use yew::prelude::*;

pub fn mipyme(session: &Session) -> Html {
    let documents = documents(&session.work, &session.definition);
    let Some(guide) = guide::mipyme(&session.process, &documents.firm, session.as_of) else {
        return para("", "Esta invitación no habla de limitar el proceso a Mipyme.");
    };
    html! {
        <>
            { para("", "Si al menos dos Mipyme lo piden a tiempo, las empresas grandes quedan por fuera. Nada de esta página es obligatorio para ofertar.") }
            { card("limitacion", "La limitación de este proceso", limitation(session, &guide)) }
            { card("tamano", "El tamaño de su empresa", size(session, &guide.size)) }
            if !guide.repealed.is_empty() { { repealed(&guide.repealed) } }
        </>
    }
}

fn limitation(session: &Session, guide: &MipymeGuide) -> Html {
    let onchange = firm(session, |firm, text| firm.constituted = Typed::new(&text));
    html! {
        <>
            { date_field(Field::new("constitucion", html! { "Desde cuándo existe" }, session.work.firm.constituted.to_string(), onchange).hint("Fecha de constitución o, si es persona natural, de su matrícula mercantil")) }
            { terms(&guide.lines) }
            { message("solicitud-mipyme", "Mensaje para pegar en SECOP II", &guide.message) }
        </>
    }
}

/// A field of the firm, as it is typed.
fn firm(session: &Session, place: fn(&mut FirmDraft, String)) -> Callback<String> {
    session.dispatch.reform(move |text: String| Action::Firm(Change::put(place, text)))
}

fn size(session: &Session, found: &SizeFound) -> Html {
    let income = session.work.firm.income.clone().unwrap_or_default();
    fn of(firm: &mut FirmDraft) -> &mut IncomeDraft {
        firm.income.get_or_insert_with(IncomeDraft::default)
    }
    let amount = |id: &'static str, label: &'static str, typed: &Typed, place: fn(&mut FirmDraft, String)| {
        figure_field(Field::new(id, html! { { label } }, typed.to_string(), firm(session, place)), CENTS)
    };
    html! {
        <>
            { para("help", "Lo deciden los ingresos por actividades ordinarias de un año, en UVT (Decreto 957 de 2019). Deje vacío el sector en que no tuvo ingresos.") }
            { Field::new("ingresos-ano", html! { "Año de los ingresos" }, income.year.to_string(), firm(session, |firm, text| of(firm).year = Typed::new(&text))).figures().view() }
            { amount("ingresos-manufactura", "Ingresos por manufactura", &income.manufacturing, |firm, text| of(firm).manufacturing = Typed::new(&text)) }
            { amount("ingresos-servicios", "Ingresos por servicios", &income.services, |firm, text| of(firm).services = Typed::new(&text)) }
            { amount("ingresos-comercio", "Ingresos por comercio", &income.commerce, |firm, text| of(firm).commerce = Typed::new(&text)) }
            <p role="status" data-size={found.size.unwrap_or("unknown")}><strong>{ &found.sentence }</strong></p>
            if !found.steps.is_empty() {
                <dl class="terms">{ for found.steps.iter().map(|step| fact_of(&step.label, format!("{} = {}", step.expression, step.value))) }</dl>
            }
        </>
    }
}

fn fact_of(name: &str, words: String) -> Html {
    html! { <div><dt>{ name.to_owned() }</dt><dd>{ words }</dd></div> }
}

fn repealed(lines: &[String]) -> Html {
    html! {
        <details class="rule">
            <summary>{ "Los tamaños que copia la invitación ya no rigen" }</summary>
            { for lines.iter().map(|line| para("", line.clone())) }
        </details>
    }
}
