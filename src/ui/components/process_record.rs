//! What an invitation says besides its rules: guarantees, deductions, causes of rejection, contradictions.

use crate::engine::process::{Base, Cause, Process};
use crate::engine::values::text::grouped;
use yew::prelude::*;

pub fn process_record(process: &Process) -> Html {
    let causes =
        |causes: &[Cause]| causes.iter().map(|cause| item(&cause.title.to_string(), &cause.clause.to_string())).collect::<Vec<_>>();
    let guarantees = process.guarantees.iter().map(|g| {
        let base = match g.base {
            Base::Budget => "del presupuesto",
            Base::Offer => "de la oferta",
        };
        item(
            &format!(
                "{}: {} % {base}, por el plazo y {} meses más. {}",
                g.title,
                grouped(&g.percent.plain()),
                g.extra_months.get(),
                g.help
            ),
            &g.clause.to_string(),
        )
    });
    let deductions = process.deductions.iter().map(|d| {
        let rate = d.percent.map_or_else(|| "exento".to_owned(), |percent| format!("{} %", grouped(&percent.plain())));
        let note = d.note.as_ref().map(|note| format!(" ({note})")).unwrap_or_default();
        item(&format!("{}: {rate}{note}", d.title), &d.clause.to_string())
    });
    let contradictions = process.contradictions.iter().map(|c| {
        let clauses = c.clauses.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
        item(&format!("{}. {}", c.title, c.detail), &clauses)
    });
    let mipyme = process.mipyme.iter().map(|m| item(&m.help.to_string(), &m.clause.to_string()));
    let notices = process.notices.iter().map(|n| item(&n.text.to_string(), &n.clause.to_string()));
    html! {
        <>
            { list("Contradicciones y errores de la invitación", contradictions.collect()) }
            { list("Otras advertencias", notices.collect()) }
            { list("Limitación a Mipyme", mipyme.collect()) }
            { list("Causas de rechazo", causes(&process.rejections)) }
            { list("Cuándo se declara desierto", causes(&process.void)) }
            { list("Garantías", guarantees.collect()) }
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
