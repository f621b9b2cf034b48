//! «Hallazgos»: everything that was found, the gravest of each section first.

use super::cell::{heads, sheet as made, text};
use super::Judged;
use crate::engine::report::{Section, State};
use serde_json::Value;

const HEADS: [&str; 6] = ["Id", "Sección", "Numeral", "Estado", "Qué se encontró", "Qué hacer"];

pub fn sheet(judged: &Judged<'_>) -> Value {
    let mut rows = vec![heads(HEADS)];
    for section in Section::ALL {
        for state in State::ALL {
            for finding in judged.findings().filter(|one| one.section == section && one.state == state) {
                let (clause, remedy) = (finding.clause.clone().unwrap_or_default(), finding.remedy.clone().unwrap_or_default());
                let row = [finding.id.as_str(), section.words(), &clause, state.words(), &finding.sentence, &remedy];
                rows.push(Value::Array(row.into_iter().map(text).collect()));
            }
        }
    }
    made("Hallazgos", &[14, 22, 12, 18, 80, 60], 1, rows)
}
