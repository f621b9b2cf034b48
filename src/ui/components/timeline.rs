//! The schedule as a line of time: a picture of its days and the list of what happens on each.

use crate::engine::report::{ScheduleRow, Standing};
use crate::engine::values::{text, Date, Moment};
use crate::ui::kit::{el, nothing, para, several, El};

/// Width of the picture, in its own units.
const WIDTH: i64 = 1000;

pub fn timeline(rows: &[ScheduleRow], as_of: Moment) -> El {
    several().with(picture(rows, as_of.date)).with(el("ol").class("timeline").each(rows.iter().map(line)))
}

fn code(standing: Standing) -> &'static str {
    match standing {
        Standing::Passed => "passed",
        Standing::Next => "next",
        Standing::Coming => "coming",
    }
}

fn line(row: &ScheduleRow) -> El {
    let hour = row.hour.as_deref().and_then(|hour| text::parse_hour(hour).ok());
    let when = hour.map_or_else(|| row.date.to_string(), |hour| format!("{}, {hour}", row.date));
    let moved = row.original.map(|first| format!("La fecha publicada primero era {first}."));
    let when = el("p").class("when").with(el("strong").words(when)).with(el("span").class("left").words(row.left.clone()));
    let line = el("li").attr("data-standing", code(row.standing)).with(when).with(para("", row.title.clone()));
    let line = line.maybe(row.remark.as_ref().map(|remark| para("fault", format!("Atención: {remark}."))));
    line.maybe(moved.map(|moved| para("hint", moved)))
}

/// A dot for each row, as far along as its day; the check stands where its day is.
fn picture(rows: &[ScheduleRow], today: Date) -> El {
    let (Some(first), Some(last)) = (rows.iter().map(|row| row.date).min(), rows.iter().map(|row| row.date).max()) else {
        return nothing();
    };
    let length = last.days_since(first).max(1);
    let along = |day: Date| (day.days_since(first).clamp(0, length) * (WIDTH - 40) / length + 20).to_string();
    let dot = |row: &ScheduleRow| {
        let radius = if row.milestone == "closing" { "9" } else { "6" };
        el("circle").attr("cx", along(row.date)).attr("cy", "20").attr("r", radius).class(code(row.standing))
    };
    let days = el("line").attr("x1", "20").attr("y1", "20").attr("x2", "980").attr("y2", "20");
    let now = el("path").attr("d", format!("M{} 2 v36", along(today))).class("today");
    let words = format!("Del {first} al {last}; revisado el {today}");
    let drawing = el("svg").attr("viewBox", "0 0 1000 40").attr("role", "img").attr("aria-label", words).class("days");
    drawing.with(days).each(rows.iter().map(dot)).with(now)
}
