//! The process: its facts, its schedule and the moment of the check.

use crate::engine::process::{Milestone, MilestoneKind};
use crate::engine::report::Deadline;
use crate::engine::values::Moment;
use crate::ui::components::{assumptions, date_field, overall_banner, process_record};
use crate::ui::kit::{fact, notice, Field, Tone};
use crate::ui::routes::{link, Page};
use crate::ui::session::Session;
use crate::ui::state::{strangers, Action};
use yew::prelude::*;

pub fn summary(session: &Session) -> Html {
    let process = &session.process;
    let closing = process.milestone(MilestoneKind::Closing).map(deadline).map(|d| d.to_string()).unwrap_or_default();
    html! {
        <>
            { overall_banner(&session.report) }
            { moment(session) }
            { unknown_answers(session) }
            <dl class="facts">
                { fact("Entidad", format!("{}, {}", process.entity.name, process.entity.place)) }
                { fact("Objeto", process.object.to_string()) }
                { fact("Presupuesto oficial", format!("{} (num. {})", process.budget.amount, process.budget.clause)) }
                { fact("Cierre", closing) }
                { fact("Contrato", format!("{}, {} meses (num. {})", process.contract, process.term.months.get(), process.term.clause)) }
                { fact("Validez de la oferta", format!("{} días desde el cierre (num. {})", process.validity.days.get(), process.validity.clause)) }
                { fact("Lugar", process.place.to_string()) }
                { fact("UNSPSC", process.unspsc.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")) }
                { fact("Fuente", process.source.document.to_string()) }
            </dl>
            <p><a class="button" href={link(&session.place, Page::Bidder)}>{ "Empezar: quién se presenta" }</a></p>
            <h2>{ "Cronograma" }</h2>
            <table class="schedule">
                <thead><tr><th scope="col">{ "Fecha" }</th><th scope="col">{ "Qué pasa" }</th></tr></thead>
                <tbody>{ for process.schedule.iter().map(|row| milestone(row, session.as_of)) }</tbody>
            </table>
            { assumptions(&session.report.assumptions, &session.dispatch, false) }
            { process_record(&session.process) }
        </>
    }
}

/// Answers given for another version of this invitation.
fn unknown_answers(session: &Session) -> Html {
    let found = strangers(&session.process, &session.work);
    if found.is_empty() {
        return html! {};
    }
    notice(
        Tone::Warning,
        html! { <>
            <p>{ format!("Su oferta tiene {} que esta versión de la invitación no trae: {}. Se guardan y no cuentan. Revise que el archivo de la invitación sea el correcto.",
                if found.len() == 1 { "una respuesta".to_owned() } else { format!("{} respuestas", found.len()) }, found.join(", ")) }</p>
        </> },
    )
}

fn deadline(row: &Milestone) -> Deadline {
    Deadline { date: row.date, hour: row.hour }
}

fn milestone(row: &Milestone, as_of: Moment) -> Html {
    let row_deadline = deadline(row);
    let passed = row_deadline.passed(as_of);
    html! {
        <tr class={passed.then_some("passed")}>
            <td>{ row_deadline.to_string() }</td>
            <td>{ row.title.to_string() }if passed { <span class="hint">{ " (ya pasó)" }</span> }</td>
        </tr>
    }
}

/// The moment the check supposes, which only says what can still be done.
fn moment(session: &Session) -> Html {
    let typed = session.work.offer.as_of.to_string();
    let onchange = session.dispatch.reform(Action::AsOf);
    notice(
        Tone::Info,
        html! { <>
            <p>{ "Se revisa como si fuera el " }<strong>{ session.as_of.to_string() }</strong></p>
            { date_field(Field::new("revisar-como", html! { "Revisar con otra fecha" }, typed, onchange).hint("Cambia lo que todavía se puede hacer, no si un requisito se cumple. Vacío: hoy o, si ya cerró, la víspera del cierre.")) }
        </> },
    )
}
