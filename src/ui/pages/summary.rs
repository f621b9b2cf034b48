//! The process: its facts, its schedule and the moment of the check.

use super::moved::moved;
use crate::engine::guide;
use crate::engine::process::{Milestone, MilestoneKind};
use crate::engine::report::{Deadline, GuaranteeLine, LegalCheck, State};
use crate::ui::components::{assumptions, date_field, overall_banner, process_record, state_badge, timeline, CalendarButton};
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
            { timeline(&guide::schedule(process, session.as_of), session.as_of) }
            <CalendarButton id="calendario" file_name={format!("{}.ics", process.id)} json={guide::calendar(process, session.as_of).to_string()} />
            { legal_terms(&guide::legal_checks(process)) }
            { moved(session) }
            { guarantees(&guide::guarantees(process)) }
            { assumptions(&session.report.assumptions, &session.dispatch, false) }
            { process_record(&session.process, &guide::observations(process, session.as_of)) }
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

/// The terms of the law and those of the schedule.
fn legal_terms(checks: &[LegalCheck]) -> Html {
    let line = |check: &LegalCheck| {
        let state = if check.enough { State::Cumple } else { State::NoCumple };
        let words = format!(
            " {}. Del {} al {}: {} hábiles; el mínimo es {}. {}.",
            check.title,
            check.from,
            check.to,
            if check.days == 1 { "1 día".to_owned() } else { format!("{} días", check.days) },
            check.least,
            check.norm
        );
        html! { <li>{ state_badge(state) }{ words }</li> }
    };
    html! { <details class="rule"><summary>{ "¿Los plazos cumplen el mínimo de la ley?" }</summary><ul>{ for checks.iter().map(line) }</ul></details> }
}

/// The guarantees of the contract, if there are some.
fn guarantees(lines: &[GuaranteeLine]) -> Html {
    if lines.is_empty() {
        return html! {};
    }
    let line = |line: &GuaranteeLine| {
        html! { <div data-guarantee={line.id.clone()}><dt>{ format!("{} (num. {})", line.title, line.clause) }</dt><dd>{ format!("{} {}", line.sentence, line.help) }</dd></div> }
    };
    html! { <><h2>{ "Garantías si gana" }</h2><dl class="terms">{ for lines.iter().map(line) }</dl></> }
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
