//! The schedule as a line of time: a picture of its days and the list of what happens on each.

use crate::engine::report::{ScheduleRow, Standing};
use crate::engine::values::{text, Date, Moment};
use crate::ui::kit::para;
use yew::prelude::*;

/// Width of the picture, in its own units.
const WIDTH: i64 = 1000;

pub fn timeline(rows: &[ScheduleRow], as_of: Moment) -> Html {
    html! {
        <>
            { picture(rows, as_of.date) }
            <ol class="timeline">{ for rows.iter().map(line) }</ol>
        </>
    }
}

fn code(standing: Standing) -> &'static str {
    match standing {
        Standing::Passed => "passed",
        Standing::Next => "next",
        Standing::Coming => "coming",
    }
}

fn line(row: &ScheduleRow) -> Html {
    let hour = row.hour.as_deref().and_then(|hour| text::parse_hour(hour).ok());
    let when = hour.map_or_else(|| row.date.to_string(), |hour| format!("{}, {hour}", row.date));
    let moved = row.original.map(|first| format!("La fecha publicada primero era {first}."));
    html! {
        <li data-standing={code(row.standing)}>
            <p class="when"><strong>{ when }</strong><span class="left">{ &row.left }</span></p>
            { para("", row.title.clone()) }
            if let Some(remark) = &row.remark { { para("fault", format!("Atención: {remark}.")) } }
            if let Some(moved) = moved { { para("hint", moved) } }
        </li>
    }
}

/// A dot for each row, as far along as its day; the check stands where its day is.
fn picture(rows: &[ScheduleRow], today: Date) -> Html {
    let (Some(first), Some(last)) = (rows.iter().map(|row| row.date).min(), rows.iter().map(|row| row.date).max()) else { return html! {} };
    let length = last.days_since(first).max(1);
    let along = |day: Date| (day.days_since(first).clamp(0, length) * (WIDTH - 40) / length + 20).to_string();
    let dot = |row: &ScheduleRow| {
        let radius = if row.milestone == "closing" { "9" } else { "6" };
        html! { <circle class={code(row.standing)} cx={along(row.date)} cy="20" r={radius} /> }
    };
    html! {
        <svg class="days" viewBox="0 0 1000 40" role="img" aria-label={format!("Del {first} al {last}; revisado el {today}")}>
            <line x1="20" y1="20" x2="980" y2="20" />
            { for rows.iter().map(dot) }
            <path class="today" d={format!("M{} 2 v36", along(today))} />
        </svg>
    }
}
