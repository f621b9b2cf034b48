//! The report: the verdict, every finding with the gravest first, what was assumed, and the receipt.

use super::causes::standing_list;
use crate::engine::process::MilestoneKind;
use crate::engine::report::{Deadline, Finding, Observation, Receipt, Section, State};
use crate::engine::{causes, guide};
use crate::ui::browser;
use crate::ui::components::{agenda_part, assumptions, finding_card, observation, overall_banner, timeline, Show};
use crate::ui::held::Held;
use crate::ui::kit::{button, fact, para};
use crate::ui::session::{Session, SessionProps};
use std::rc::Rc;
use yew::prelude::*;

#[component]
pub fn ReportPage(props: &SessionProps) -> Html {
    let session = &props.session;
    // Of what is on the table now, not of what was found a moment ago: a code that is read out must not be an earlier one.
    let receipt = use_memo((Held::from(session.work.clone()), session.process.clone(), session.as_of), |_| session.receipt());
    html! {
        <>
            { head(session) }
            { overall_banner(&session.report) }
            <p class="screen-only">{ button("", "imprimir", "Imprimir o guardar en PDF", Callback::from(|_: MouseEvent| browser::print())) }</p>
            { agenda_part(&session.place, &session.report) }
            { for Section::ALL.into_iter().map(|section| part(session, section)) }
            { standing_list(&causes::standing(&session.process, &session.report.findings), true) }
            { guide_part(session) }
            { assumptions(&session.report.assumptions, &session.dispatch, true) }
            { receipt_part(session, &receipt) }
        </>
    }
}

/// What was checked, for whoever holds only the paper.
fn head(session: &Session) -> Html {
    let process = &session.process;
    let closing = process.milestone(MilestoneKind::Closing).map(|row| Deadline { date: row.date, hour: row.hour }.to_string());
    let title = session.work.offer.title.trim();
    html! {
        <dl class="facts">
            { fact("Proceso", format!("{} · {}", process.reference, process.entity.name)) }
            { fact("Objeto", process.object.to_string()) }
            if let Some(closing) = closing { { fact("Cierre", closing) } }
            if let Some(kind) = session.kind() { { fact("Se presenta", kind.words().to_owned()) } }
            if !title.is_empty() { { fact("Oferta", title.to_owned()) } }
        </dl>
    }
}

/// The findings of one section, gravest first.
fn part(session: &Session, section: Section) -> Html {
    let of = |state: State| session.report.findings.iter().filter(move |f| f.section == section && f.state == state);
    let findings: Vec<&Rc<Finding>> = State::ALL.into_iter().flat_map(of).collect();
    if findings.is_empty() {
        return html! {};
    }
    html! {
        <section class="part">
            <h2>{ section.words() }</h2>
            { for findings.into_iter().map(|finding| {
                // What complies needs its sentence only; its arithmetic stays at hand.
                let brief = finding.state == State::Cumple;
                finding_card(finding, if brief { Show::BriefOpen } else { Show::Open })
            }) }
        </section>
    }
}

/// The deadlines, and what to ask the entity.
fn guide_part(session: &Session) -> Html {
    let observations = guide::observations(&session.process, session.as_of);
    let asking: Vec<&Observation> = observations.iter().filter(|found| found.text.is_some()).collect();
    html! {
        <>
            <section class="part">
                <h2>{ "Cronograma" }</h2>
                { timeline(&guide::schedule(&session.process, session.as_of), session.as_of) }
            </section>
            if !asking.is_empty() {
                <section class="part">
                    <h2>{ "Qué preguntarle a la entidad" }</h2>
                    { for asking.into_iter().map(|found| observation("informe", found, false)) }
                </section>
            }
        </>
    }
}

fn receipt_part(session: &Session, receipt: &Receipt) -> Html {
    html! {
        <section class="part receipt">
            <h2>{ "Comprobante" }</h2>
            { para("", "Con los mismos datos sale siempre el mismo código, en este equipo o en otro. No contiene sus datos.") }
            <p><code id="comprobante">{ &receipt.code }</code></p>
            { para("hint", format!("Revisado como si fuera el {}. Definición {}, versión {}.", session.as_of, session.process.id, session.process.version.get())) }
            <details>
                <summary>{ "De qué está hecho" }</summary>
                <dl class="parts">{ for receipt.parts.iter().map(|(name, value)| html! { <div data-part={name.clone()}><dt>{ part_words(name) }</dt><dd><code>{ value }</code></dd></div> }) }</dl>
            </details>
        </section>
    }
}

/// What a part of the receipt is, in words.
fn part_words(name: &str) -> String {
    match name {
        "process" => "Definición de la invitación".to_owned(),
        "firm" => "Datos de la firma".to_owned(),
        "offer" => "Datos de la oferta".to_owned(),
        "engine" => "Versión de Habilita".to_owned(),
        _ => format!("Tabla {}", name.trim_start_matches("table:").replace('_', " ")),
    }
}
