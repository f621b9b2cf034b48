//! What to ask the entity where its document contradicts itself: a text ready to be sent, and until when.
//!
//! Legal basis: observations to the invitation are received within the term of the schedule (Decreto 1082/2015 art. 2.2.1.2.1.5.2).

use crate::engine::process::{MilestoneKind, Process};
use crate::engine::report::{Deadline, Observation};
use crate::engine::values::Moment;

pub fn observations(process: &Process, as_of: Moment) -> Vec<Observation> {
    let row = process.milestone(MilestoneKind::Observations).or_else(|| process.milestone(MilestoneKind::MipymeRequest));
    let until = row.map(|row| Deadline { date: row.date, hour: row.hour });
    let deadline = until.map(|until| match until.passed(as_of) {
        true => format!("El plazo para observar la invitación ({until}) ya pasó: pregunte igual por los mensajes de SECOP II, aunque la entidad puede no responder."),
        false => format!("Envíela por SECOP II hasta el {until}"),
    });
    let one = |found: &crate::engine::process::Contradiction| {
        let clauses: Vec<String> = found.clauses.iter().map(ToString::to_string).collect();
        let text = found.ask.as_ref().map(|ask| {
            let (one, many) = ("numeral", "numerales");
            format!(
                "Señores {}. Sobre el proceso {}, {} {}. {}: {} Solicitamos aclarar {ask}.",
                process.entity.name,
                process.reference,
                if clauses.len() == 1 { one } else { many },
                clauses.join("; "),
                found.title,
                found.detail
            )
        });
        Observation {
            id: found.id.to_string(),
            title: found.title.to_string(),
            detail: found.detail.to_string(),
            rules: found.rules.iter().map(ToString::to_string).collect(),
            deadline: deadline.clone().filter(|_| text.is_some()),
            text,
            clauses,
        }
    };
    process.contradictions.iter().map(one).collect()
}
