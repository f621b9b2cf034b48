//! What an invitation says besides its rules: contradictions, notices, deductions, when it is declared void.

use super::observation;
use crate::engine::process::{Cause, Process};
use crate::engine::report::Observation;
use crate::engine::values::text::grouped;
use yew::prelude::*;

pub fn process_record(process: &Process, observations: &[Observation]) -> Html {
    let causes =
        |causes: &[Cause]| causes.iter().map(|cause| item(&cause.title.to_string(), &cause.clause.to_string())).collect::<Vec<_>>();
    let deductions = process.deductions.iter().map(|d| {
        let rate = d.percent.map_or_else(|| "exento".to_owned(), |percent| format!("{} %", grouped(&percent.plain())));
        let note = d.note.as_ref().map(|note| format!(" ({note})")).unwrap_or_default();
        item(&format!("{}: {rate}{note}", d.title), &d.clause.to_string())
    });
    let notices = process.notices.iter().map(|n| item(&n.text.to_string(), &n.clause.to_string()));
    html! {
        <>
            if !observations.is_empty() {
                <details class="rule">
                    <summary>{ format!("Contradicciones y errores de la invitación ({})", observations.len()) }</summary>
                    { for observations.iter().map(|found| observation("proceso", found, false)) }
                </details>
            }
            { list("Otras advertencias", notices.collect()) }
            { list("Cuándo se declara desierto", causes(&process.void)) }
            { list("Descuentos sobre los pagos", deductions.collect()) }
        </>
    }
}

fn item(text: &str, clause: &str) -> Html {
    html! { <li>{ text }<span class="clause">{ format!(" num. {clause}") }</span></li> }
}

fn list(title: &'static str, items: Vec<Html>) -> Html {
    if items.is_empty() {
        return html! {};
    }
    html! { <details class="rule"><summary>{ format!("{title} ({})", items.len()) }</summary><ul>{ items }</ul></details> }
}
