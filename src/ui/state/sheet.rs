//! What the reader of lists says of one that was pasted (`engine::sheet::answer`), and its rows as contracts.

use super::columns::Column;
use super::draft::{AnswerDraft, ContractDraft};
use super::paste::{counted, number, unanswered};
use super::typed::Typed;
use super::{Action, Work};
use crate::engine::reading::{parse, Limits};
use crate::engine::sheet::MOST_ROWS;
use serde_json::Value;

/// Five thousand rows of forty columns.
const LIMITS: Limits = Limits { bytes: 40_000_000, what: "La lista" };

/// A list as it was understood, ready to be shown and taken.
pub struct Answer(Value);

impl Answer {
    /// `None`: it is no answer.
    pub fn read(json: &str) -> Option<Answer> {
        parse(json, &LIMITS).ok().map(Answer)
    }

    /// What to tell the user when the list was refused.
    pub fn refused(&self) -> Option<&str> {
        self.word("refused")
    }

    pub fn word(&self, key: &str) -> Option<&str> {
        self.0.get(key)?.as_str()
    }

    /// Whether it says so.
    pub fn is(&self, key: &str) -> bool {
        self.0.get(key).and_then(Value::as_bool).unwrap_or(false)
    }

    pub fn list(&self, key: &str) -> &[Value] {
        self.0.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
    }
}

/// The text under a key, or at a place.
pub fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// How to read a list, but for what the user chooses: the day of the check, and the headings of the columns that are questions, which are
/// words of ours, without marks.
pub fn settings<'a>(as_of: &str, extra: impl Iterator<Item = &'a str>) -> String {
    let extra: Vec<String> = extra.map(|name| format!("\"{name}\"")).collect();
    format!("\"as_of\":\"{as_of}\",\"extra\":[{}]", extra.join(","))
}

/// Takes the rows of a list, in place of the contracts there are or after the last of them. `questions`: the columns whose headings were
/// given to the reader.
pub fn take_sheet(work: &Work, questions: &[Column], answer: &Answer, replace: bool) -> Action {
    let rows = answer.list("rows");
    let mut next = work.clone();
    let contracts = &mut next.firm.contracts;
    if replace {
        contracts.clear();
    }
    // Rows that were added and never filled in are filled in now.
    let start = contracts.iter().rposition(|row| !row.is_empty()).map_or(0, |last| last + 1);
    let needed = start.saturating_add(rows.len());
    if needed > MOST_ROWS {
        return Action::Tell(format!("La tabla admite hasta {} contratos: no se tomó nada.", number(MOST_ROWS)));
    }
    ContractDraft::add(contracts, needed.saturating_sub(contracts.len()));
    let fields = answer.list("fields");
    let mut unclear = 0;
    for (draft, cells) in contracts.iter_mut().skip(start).zip(rows) {
        for (field, cell) in fields.iter().zip(cells.as_array().into_iter().flatten()) {
            unclear += usize::from(!put(draft, text(field), text(cell), questions));
        }
    }
    let taken = counted(rows.len(), "contrato", "contratos");
    let mut words = if replace { format!("Se reemplazó la tabla: {taken}.") } else { format!("En la tabla hay {taken} más.") };
    words.push_str(&unanswered(unclear, false));
    Action::Bulk(Box::new(next), words)
}

/// Writes a cell in its field; whether it was understood.
fn put(draft: &mut ContractDraft, field: &str, cell: &str, questions: &[Column]) -> bool {
    if let Some(place) = field.strip_prefix("extra") {
        let Some(column) = place.parse::<usize>().ok().and_then(|place| questions.get(place)) else { return cell.is_empty() };
        let answer = column.read_answer(cell);
        column.set_answer(draft, answer);
        return answer.is_some() || cell.is_empty();
    }
    let place = match field {
        "object" => &mut draft.object,
        "client" => &mut draft.client,
        "rup" => &mut draft.rup,
        "value" => &mut draft.value,
        "additions" => &mut draft.additions,
        "vat" => &mut draft.vat,
        "currency" => &mut draft.currency,
        "trm" => &mut draft.trm,
        "start" => &mut draft.start,
        "end" => &mut draft.end,
        "received" => &mut draft.received,
        "share" => &mut draft.share,
        "codes" => &mut draft.codes,
        "state" => {
            let said = |yes: bool| Some(if yes { AnswerDraft::Yes } else { AnswerDraft::No });
            if !cell.is_empty() {
                (draft.running, draft.liquidated) = (said(cell == "en ejecución"), said(cell == "liquidado"));
            }
            return true;
        }
        _ => return true,
    };
    *place = Typed::new(cell);
    true
}

#[cfg(test)]
mod tests;
