//! The schedule as a bidder reads it: what has passed, what comes next, how long is left, and whether the law's shortest terms are kept.
//!
//! Legal basis: the terms of `reference/legal_terms.json`, each with its status; business days are Monday to Friday, holidays aside.

use crate::engine::process::{Milestone, Process};
use crate::engine::reference::{business_days, is_business_day, legal_terms};
use crate::engine::report::{Deadline, LegalCheck, ScheduleRow, Standing};
use crate::engine::values::{Hour, Moment};

/// The rows in the order of the invitation.
pub fn schedule(process: &Process, as_of: Moment) -> Vec<ScheduleRow> {
    let deadline = |row: &Milestone| Deadline { date: row.date, hour: row.hour };
    let open = process.schedule.iter().filter(|row| !deadline(row).passed(as_of));
    // A day without an hour ends after every hour of it.
    let next = open.min_by_key(|row| (row.date, row.hour.is_none(), row.hour)).map(|row| (row.date, row.hour));
    let one = |row: &Milestone| {
        let standing = match deadline(row).passed(as_of) {
            true => Standing::Passed,
            false if Some((row.date, row.hour)) == next => Standing::Next,
            false => Standing::Coming,
        };
        ScheduleRow {
            milestone: row.milestone.as_str(),
            title: row.title.to_string(),
            clause: row.clause.to_string(),
            date: row.date,
            hour: row.hour.map(Hour::iso),
            original: row.original,
            standing,
            left: left(row, as_of, standing),
            remark: (is_business_day(row.date) == Some(false)).then(|| "no es día hábil".to_owned()),
        }
    };
    process.schedule.iter().map(one).collect()
}

/// How long until a row, in whole minutes of the Colombian clock.
fn left(row: &Milestone, as_of: Moment, standing: Standing) -> String {
    if standing == Standing::Passed {
        return "ya pasó".to_owned();
    }
    let days = row.date.days_since(as_of.date);
    let Some(hour) = row.hour else {
        return match days {
            0 => "es hoy; no tiene hora".to_owned(),
            1 => "es mañana; no tiene hora".to_owned(),
            days => format!("faltan {days} días; no tiene hora"),
        };
    };
    let minutes = i64::from(hour.minutes()).saturating_sub(i64::from(as_of.hour.minutes()));
    let total = days.saturating_mul(24 * 60).saturating_add(minutes);
    let parts = [(total / (24 * 60), "día", "días"), (total / 60 % 24, "hora", "horas"), (total % 60, "minuto", "minutos")];
    let said: Vec<String> =
        parts.iter().filter(|(n, _, _)| *n > 0).take(2).map(|(n, one, many)| format!("{n} {}", if *n == 1 { one } else { many })).collect();
    match said.as_slice() {
        [] => "es ahora".to_owned(),
        said => format!(
            "{} {}",
            if total == 1 || total / 60 == 1 && total % 60 == 0 || total == 24 * 60 { "falta" } else { "faltan" },
            said.join(" y ")
        ),
    }
}

/// Every term whose two ends the schedule has.
pub fn legal_checks(process: &Process) -> Vec<LegalCheck> {
    let row = |word: &str| process.schedule.iter().enumerate().find(|(_, row)| row.milestone.as_str() == word);
    let terms = legal_terms().map(|table| table.entries.as_slice()).unwrap_or_default();
    let one = |term: &crate::engine::reference::LegalTerm| {
        let ((_, from), (at, to)) = (row(term.from.as_str())?, row(term.to.as_str())?);
        let days = business_days(from.date, to.date)?.days;
        Some(LegalCheck {
            title: term.title.to_string(),
            from: from.date,
            to: to.date,
            row: at,
            days,
            least: term.least.get(),
            enough: days >= i32::from(term.least.get()),
            norm: format!("{}{}", term.norm, term.status.caution()),
        })
    };
    terms.iter().filter_map(one).collect()
}
