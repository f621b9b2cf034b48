//! The dates that an addendum has given to the schedule.

use crate::engine::process::MilestoneKind;
use crate::engine::reading::Id;
use crate::engine::report::Deadline;
use crate::engine::values::text::{parse_hour, Misread};
use crate::ui::components::date_field;
use crate::ui::kit::{para, Field};
use crate::ui::session::Session;
use crate::ui::state::{Action, Change, MovedDraft, Typed};
use yew::prelude::*;

pub fn moved(session: &Session) -> Html {
    let drafts = &session.work.offer.schedule;
    let given = drafts.iter().any(|(_, draft)| !draft.date.trim().is_empty());
    let mut kinds: Vec<MilestoneKind> = Vec::new();
    for row in session.definition.schedule.iter().filter(|row| row.milestone != MilestoneKind::Other) {
        if !kinds.contains(&row.milestone) {
            kinds.push(row.milestone);
        }
    }
    html! {
        <details class="rule" open={given}>
            <summary>{ "¿Una adenda cambió las fechas?" }</summary>
            { para("help", "Escriba solo las que cambiaron. Lo que se cuenta hasta el cierre se vuelve a contar; lo que la invitación cuenta desde el cierre publicado primero no cambia.") }
            { for kinds.into_iter().map(|kind| row(session, kind)) }
        </details>
    }
}

fn row(session: &Session, kind: MilestoneKind) -> Html {
    let (Some(first), Some(id)) = (session.definition.milestone(kind), Id::new(kind.as_str())) else { return html! {} };
    let draft = session.work.offer.schedule.get(&id).cloned().unwrap_or_default();
    let change = |place: fn(&mut MovedDraft, String)| {
        let id = id.clone();
        session.dispatch.reform(move |text: String| Action::Moved(id.clone(), Change::put(place, text)))
    };
    let published = Deadline { date: first.date, hour: first.hour };
    let hour_fault = match parse_hour(&draft.hour) {
        Ok(_) | Err(Misread::Empty) => None,
        Err(misread) => Some(html! { { misread.to_string() } }),
    };
    html! {
        <fieldset class="moved">
            <legend>{ format!("{}: {published}", first.title) }</legend>
            { date_field(Field::new(format!("adenda-{id}"), html! { "Nueva fecha" }, draft.date.to_string(), change(|draft, text| draft.date = Typed::new(&text)))) }
            { Field::new(format!("adenda-{id}-hora"), html! { "Nueva hora" }, draft.hour.to_string(), change(|draft, text| draft.hour = Typed::new(&text))).date().fault(hour_fault).view() }
        </fieldset>
    }
}
