//! «Resumen»: what was checked, what came of it, and that it binds nobody.

use super::cell::{self, cell, text};
use super::Judged;
use crate::engine::process::MilestoneKind;
use crate::engine::report::{Deadline, State};
use crate::engine::values::text::capital;
use serde_json::Value;

const NOTICE: &str =
    "Orientativo: lo calculó Habilita con lo que usted escribió. No reemplaza la invitación ni sus adendas, y la entidad decide.";

pub fn sheet(judged: &Judged<'_>) -> Value {
    let Judged { process, report, ask, .. } = judged;
    let row = |label: &str, value: Value| Value::Array(vec![cell("bold", label.to_owned(), None), value]);
    let closing = process.milestone(MilestoneKind::Closing).map(|row| Deadline { date: row.date, hour: row.hour }.to_string());
    let mut rows = vec![
        Value::Array(vec![cell("title", "Revisión de la oferta".to_owned(), None)]),
        row("Proceso", text(&process.reference)),
        row("Entidad", text(&process.entity.name)),
        row("Objeto", text(&process.object)),
        row("Cierre", text(closing.unwrap_or_default())),
    ];
    if !ask.title.is_empty() {
        rows.push(row("Oferta", text(&ask.title)));
    }
    rows.extend(judged.firm.kind.map(|kind| row("Se presenta", text(kind.words()))));
    rows.push(row("Resultado", text(capital(report.overall.words()))));
    rows.push(row("Qué significa", text(report.overall.meaning())));
    for state in State::ALL {
        let count = judged.findings().filter(|finding| finding.state == state).count();
        rows.push(row(state.words(), cell("number", count.to_string(), None)));
    }
    rows.push(row("Presupuesto oficial", cell("pesos", process.budget.amount.plain(), None)));
    rows.push(row("Revisado como si fuera el", text(ask.as_of)));
    rows.push(row("Definición", text(format!("{}, versión {}", process.id, process.version.get()))));
    rows.push(row("Comprobante", text(&report.receipt.code)));
    rows.push(row("Aviso", text(NOTICE)));
    cell::sheet("Resumen", &[26, 90], 0, rows)
}
