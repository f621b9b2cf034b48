//! The dates that an addendum has given to the schedule.

use crate::engine::process::MilestoneKind;
use crate::engine::reading::Id;
use crate::engine::report::Deadline;
use crate::engine::values::text::{parse_hour, Misread};
use crate::ui::components::date_field;
use crate::ui::kit::{component, fieldset, nothing, para, several, words, El, Field, Fold};
use crate::ui::session::Session;
use crate::ui::state::{Action, Change, MovedDraft, Typed};
use yew::prelude::*;

pub fn moved(session: &Session) -> El {
    let drafts = &session.work.offer.schedule;
    let given = drafts.iter().any(|(_, draft)| !draft.date.trim().is_empty());
    let mut kinds: Vec<MilestoneKind> = Vec::new();
    for row in session.definition.schedule.iter().filter(|row| row.milestone != MilestoneKind::Other) {
        if !kinds.contains(&row.milestone) {
            kinds.push(row.milestone);
        }
    }
    let help = "Escriba solo las que cambiaron. Lo que se cuenta hasta el cierre se vuelve a contar; lo que la invitación cuenta desde el cierre publicado primero no cambia.";
    let rows = several().with(para("help", help)).each(kinds.into_iter().map(|kind| row(session, kind)));
    component(html! { <Fold class="rule" summary="¿Una adenda cambió las fechas?" open={given}>{ rows }</Fold> })
}

fn row(session: &Session, kind: MilestoneKind) -> El {
    let (Some(first), Some(id)) = (session.definition.milestone(kind), Id::new(kind.as_str())) else { return nothing() };
    let draft = session.work.offer.schedule.get(&id).cloned().unwrap_or_default();
    let change = |place: fn(&mut MovedDraft, String)| {
        let id = id.clone();
        session.dispatch.reform(move |text: String| Action::Moved(id.clone(), Change::put(place, text)))
    };
    let published = Deadline { date: first.date, hour: first.hour };
    let hour_fault = match parse_hour(&draft.hour) {
        Ok(_) | Err(Misread::Empty) => None,
        Err(misread) => Some(words(misread.to_string())),
    };
    let changed = change(|draft, text| draft.date = Typed::new(&text));
    let date = Field::new(format!("adenda-{id}"), words("Nueva fecha"), draft.date.to_string(), changed);
    let changed = change(|draft, text| draft.hour = Typed::new(&text));
    let hour = Field::new(format!("adenda-{id}-hora"), words("Nueva hora"), draft.hour.to_string(), changed);
    let row = fieldset("moved", words(format!("{}: {published}", first.title)));
    row.with(date_field(date)).with(hour.date().fault(hour_fault).view())
}
