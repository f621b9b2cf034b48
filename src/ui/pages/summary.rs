//! The process: its facts, its schedule and the moment of the check; and what comes after them, with the part that draws pages of questions.

use super::moved::moved;
use crate::engine::guide;
use crate::engine::process::{Milestone, MilestoneKind};
use crate::engine::reading::json_text;
use crate::engine::report::{Deadline, GuaranteeLine, LegalCheck, State};
use crate::ui::components::{
    assumptions, date_field, first_use, overall_banner, overall_coming, process_record, state_badge, timeline, CalendarButton,
};
use crate::ui::kit::{anchor, details, el, fact, nothing, notice, para, several, to_come, use_gradually, words, El, Field, Fold, Tone};
use crate::ui::routes::{link, Page};
use crate::ui::session::{Session, SessionProps};
use crate::ui::state::{strangers, Action, Work};
use yew::prelude::*;

/// `failed`: what is said if what judges does not come.
pub fn summary(session: &Session, failed: Option<El>) -> El {
    let process = &session.process;
    let closing = process.milestone(MilestoneKind::Closing).map(deadline).map(|d| d.to_string()).unwrap_or_default();
    let facts = [
        fact("Entidad", format!("{}, {}", process.entity.name, process.entity.place)),
        fact("Objeto", process.object.to_string()),
        fact("Presupuesto oficial", format!("{} (num. {})", process.budget.amount, process.budget.clause)),
        fact("Cierre", closing),
        fact("Contrato", format!("{}, {} meses (num. {})", process.contract, process.term.months.get(), process.term.clause)),
        fact("Validez de la oferta", format!("{} días desde el cierre (num. {})", process.validity.days.get(), process.validity.clause)),
        fact("Lugar", process.place.to_string()),
        fact("UNSPSC", process.unspsc.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")),
        fact("Fuente", process.source.document.to_string()),
    ];
    let begin = anchor("button", link(&session.place, Page::Bidder), "Empezar: quién se presenta");
    let verdict = match (session.found(), failed) {
        (Some(found), _) => overall_banner(found),
        (None, Some(failed)) => failed,
        (None, None) => overall_coming(),
    };
    let page = several().with(first_use(*session.work != Work::default())).with(verdict).with(el("p").with(begin));
    let page = page.with(moment(session)).with(unknown_answers(session));
    let page = page.with(el("dl").class("facts").each(facts)).with(el("h2").words("Cronograma"));
    page.with(timeline(&guide::schedule(process, session.as_of), session.as_of))
}

/// What is below the schedule.
#[component]
pub fn SummaryRest(props: &SessionProps) -> Html {
    let session = &props.session;
    let process = &session.process;
    let shown = use_gradually(3, 1, false);
    let dates = html! { <CalendarButton id="calendario" file_name={format!("{}.ics", process.id)} json={json_text(&guide::calendar(process, session.as_of))} /> };
    let page = several().with(dates).with(legal_terms(&guide::legal_checks(process))).with(moved(session));
    let terms = || several().with(guarantees(&guide::guarantees(process))).with(assumptions(&session.report, &session.dispatch, false));
    let page = page.maybe((shown > 1).then(terms));
    page.maybe((shown > 2).then(|| process_record(process, &session.contradictions()))).maybe(to_come(shown, 3)).html()
}

/// Answers given for another version of this invitation.
fn unknown_answers(session: &Session) -> El {
    let found = strangers(&session.process, &session.work);
    if found.is_empty() {
        return nothing();
    }
    let count = if found.len() == 1 { "una respuesta".to_owned() } else { format!("{} respuestas", found.len()) };
    let words = format!(
        "Su oferta tiene {count} que esta versión de la invitación no trae: {}. Se guardan y no cuentan. Revise que el archivo de la invitación sea el correcto.",
        found.join(", ")
    );
    notice(Tone::Warning, several().with(para("", words)))
}

fn deadline(row: &Milestone) -> Deadline {
    Deadline { date: row.date, hour: row.hour }
}

/// The terms of the law and those of the schedule.
fn legal_terms(checks: &[LegalCheck]) -> El {
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
        el("li").with(state_badge(state)).words(words)
    };
    details("rule", "¿Los plazos cumplen el mínimo de la ley?", false).with(el("ul").each(checks.iter().map(line)))
}

/// The guarantees of the contract, if there are some.
pub fn guarantees(lines: &[GuaranteeLine]) -> El {
    if lines.is_empty() {
        return nothing();
    }
    let line = |line: &GuaranteeLine| {
        let name = el("dt").words(format!("{} (num. {})", line.title, line.clause));
        let says = el("dd").words(format!("{} {}", line.sentence, line.help));
        el("div").attr("data-guarantee", line.id.clone()).with(name).with(says)
    };
    let lines = el("dl").class("terms").each(lines.iter().map(line));
    several().with(el("h2").words("Garantías si gana")).with(lines)
}

/// The moment the check supposes, which only says what can still be done.
fn moment(session: &Session) -> El {
    let typed = session.work.offer.as_of.to_string();
    let onchange = session.dispatch.reform(Action::AsOf);
    let field = Field::new("revisar-como", words("Fecha"), typed, onchange);
    let field =
        field.hint("Cambia lo que todavía se puede hacer, no si un requisito se cumple. Vacío: hoy o, si ya cerró, la víspera del cierre.");
    // Whoever comes to it afterwards must not take it for one that is open, nor for the last word of the entity.
    let over = session.over.then(|| {
        let closing = session.process.milestone(MilestoneKind::Closing).map(deadline).map(|d| d.to_string()).unwrap_or_default();
        let version = session.process.version.get();
        let words = format!(" ({closing}). Se usa la versión {version} de su definición: si después hubo una adenda, abra la definición nueva o escriba abajo las fechas que cambió.");
        el("p").with(el("strong").words("Esta invitación ya cerró")).words(words)
    });
    let now = el("p").words("Se revisa como si fuera el ").with(el("strong").words(session.as_of.to_string()));
    // Open where somebody has already asked for one.
    let asked = !session.work.offer.as_of.is_empty();
    let other = html! { <Fold summary="Revisar con otra fecha" open={asked}>{ date_field(field) }</Fold> };
    notice(Tone::Info, several().maybe(over).with(now).with(other))
}
