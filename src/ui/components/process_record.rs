//! What an invitation says besides its rules: contradictions, notices, deductions, when it is declared void.

use super::observation;
use crate::engine::process::{Cause, Process};
use crate::engine::report::Observation;
use crate::engine::values::text::grouped;
use crate::ui::kit::{details, el, nothing, several, El};

pub fn process_record(process: &Process, observations: &[Observation]) -> El {
    let causes =
        |causes: &[Cause]| causes.iter().map(|cause| item(&cause.title.to_string(), &cause.clause.to_string())).collect::<Vec<_>>();
    let deductions = process.deductions.iter().map(|d| {
        let rate = d.percent.map_or_else(|| "exento".to_owned(), |percent| format!("{} %", grouped(&percent.plain())));
        let note = d.note.as_ref().map(|note| format!(" ({note})")).unwrap_or_default();
        item(&format!("{}: {rate}{note}", d.title), &d.clause.to_string())
    });
    let notices = process.notices.iter().map(|n| item(&n.text.to_string(), &n.clause.to_string()));
    let contradictions = (!observations.is_empty()).then(|| {
        let words = format!("Contradicciones y errores de la invitación ({})", observations.len());
        details("rule", words, false).each(observations.iter().map(|found| observation("proceso", found, false)))
    });
    let record = several().maybe(contradictions).with(list("Otras advertencias", notices.collect()));
    let record = record.with(list("Cuándo se declara desierto", causes(&process.void)));
    record.with(list("Descuentos sobre los pagos", deductions.collect()))
}

fn item(text: &str, clause: &str) -> El {
    el("li").words(text.to_owned()).with(el("span").class("clause").words(format!(" num. {clause}")))
}

fn list(title: &'static str, items: Vec<El>) -> El {
    if items.is_empty() {
        return nothing();
    }
    details("rule", format!("{title} ({})", items.len()), false).with(el("ul").each(items))
}
