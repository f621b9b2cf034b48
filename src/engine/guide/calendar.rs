//! The schedule as events for a calendar program. The file itself is written outside the engine.

use crate::engine::process::{Milestone, MilestoneKind, Process};
use crate::engine::values::Moment;
use serde_json::{json, Value};

/// Minutes before, and what the alarm says. A day without an hour counts from its first minute.
const ALARMS: [(u32, &str); 2] = [(24 * 60, "Falta un día"), (3 * 60, "Faltan tres horas")];
/// Of a day without an hour: the morning before.
const DAY_ALARMS: [(u32, &str); 1] = [(15 * 60, "Es mañana")];

/// `{ name, stamp, events: [{ uid, title, text, start, alarms: [{ uid, minutes, text }] }] }`. The same schedule gives the same ids, so that a
/// calendar replaces what an earlier file wrote. `start` is Colombian; alarms only before what the bidder must do.
pub fn calendar(process: &Process, as_of: Moment) -> Value {
    let events = process.schedule.iter().enumerate().map(|(index, row)| event(process, index, row));
    json!({
        "name": format!("{} · {}", process.reference, process.entity.name),
        "stamp": as_of.iso(),
        "events": events.collect::<Vec<Value>>(),
    })
}

fn event(process: &Process, index: usize, row: &Milestone) -> Value {
    // Rows of one kind are told apart by their order among them, which an addendum keeps.
    let earlier = process.schedule.iter().take(index).filter(|other| other.milestone == row.milestone).count();
    let suffix = if earlier > 0 { format!(".{}", earlier.saturating_add(1)) } else { String::new() };
    let uid = format!("{}.{}{suffix}@habilita", process.id, row.milestone.as_str());
    let warned =
        matches!(row.milestone, MilestoneKind::MipymeRequest | MilestoneKind::Observations | MilestoneKind::Closing | MilestoneKind::Cure);
    let alarms: &[(u32, &str)] = match (warned, row.hour) {
        (false, _) => &[],
        (true, Some(_)) => &ALARMS,
        (true, None) => &DAY_ALARMS,
    };
    let alarm = |(minutes, words): &(u32, &str)| json!({ "uid": format!("{}.{minutes}", uid.trim_end_matches("@habilita")), "minutes": minutes, "text": format!("{words}: {}", row.title) });
    let start = row.hour.map_or_else(|| row.date.iso(), |hour| Moment { date: row.date, hour }.iso());
    json!({
        "uid": uid,
        "title": format!("{}: {}", process.reference, row.title),
        "text": format!("Num. {} de la invitación. Revise SECOP II: una adenda puede cambiar esta fecha.", row.clause),
        "start": start,
        "alarms": alarms.iter().map(alarm).collect::<Vec<Value>>(),
    })
}
