//! The columns of the table of contracts, and what each takes.

use super::convert::starts_matter;
use super::draft::{AnswerDraft, ContractDraft};
use super::loose::currency;
use super::typed::Typed;
use crate::engine::process::{Exclusion, Process, YearBasis};
use crate::engine::reading::Id;

/// A column that is filled in.
#[derive(Clone, Debug, PartialEq)]
pub enum Column {
    Object,
    Client,
    Value,
    Additions,
    Currency,
    Trm,
    /// USD per unit of another currency.
    Usd,
    Start,
    End,
    Share,
    /// Finished, liquidated or running.
    State,
    Running,
    SelfCertified,
    /// An activity that the invitation asks about.
    Activity(Id),
}

/// What [`Column::State`] takes.
pub const FINISHED: &str = "finished";
pub const LIQUIDATED: &str = "liquidated";
pub const RUNNING: &str = "running";

impl Column {
    /// The columns a process asks for.
    pub fn asked(process: &Process) -> Vec<Column> {
        let counting = &process.experience.counting;
        let excluded = |exclusion| counting.excludes.contains(&exclusion);
        let mut columns = vec![Column::Object, Column::Value];
        columns.extend(starts_matter(process).then_some(Column::Start));
        columns.extend([Column::End, Column::Share]);
        columns.extend(excluded(Exclusion::Running).then_some(Column::Running));
        columns.extend(excluded(Exclusion::SelfCertified).then_some(Column::SelfCertified));
        columns.extend(process.experience.activities.iter().map(|activity| Column::Activity(activity.id.clone())));
        columns
    }

    /// The columns of the calculator: those of the common case, and with `more` all of them. One that has something in it is always there, and
    /// so is one of `kept`: the keyboard may be in it while it is emptied.
    pub fn to_add_up(rows: &[ContractDraft], more: bool, year: YearBasis, kept: &[Column]) -> Vec<Column> {
        let used = |column: &Column| rows.iter().any(|row| column.typed(row).is_some_and(|typed| !typed.trim().is_empty()));
        let foreign = |other: fn(&str) -> bool| {
            rows.iter().any(|row| currency(&row.currency).is_ok_and(|code| code.is_some_and(|code| other(&code))))
        };
        let there = |column: &Column| match column {
            _ if kept.contains(column) => true,
            Column::Start => more || year == YearBasis::Start || used(column),
            Column::Additions | Column::Currency => more || used(column),
            Column::Trm => used(column) || foreign(|_| true),
            Column::Usd => used(column) || foreign(|code| code != "USD"),
            _ => true,
        };
        let all = [
            Column::Object,
            Column::Client,
            Column::Value,
            Column::Additions,
            Column::Currency,
            Column::Trm,
            Column::Usd,
            Column::Start,
            Column::End,
            Column::Share,
            Column::State,
        ];
        all.into_iter().filter(there).collect()
    }

    /// The end of the id of its fields: `valor` in `c1-valor`.
    pub fn suffix(&self) -> String {
        let plain = match self {
            Column::Object => "objeto",
            Column::Client => "contratante",
            Column::Value => "valor",
            Column::Additions => "adiciones",
            Column::Currency => "moneda",
            Column::Trm => "trm",
            Column::Usd => "usd",
            Column::Start => "inicio",
            Column::End => "fin",
            Column::Share => "participacion",
            Column::State => "estado",
            Column::Running => "ejecucion",
            Column::SelfCertified => "propio",
            // Apart from the others, whatever the definition calls it.
            Column::Activity(id) => return format!("es-{id}"),
        };
        plain.to_owned()
    }

    /// Whether a figure or a date goes in it.
    pub fn has_digits(&self) -> bool {
        use Column::{Additions, End, Share, Start, Trm, Usd, Value};
        matches!(self, Value | Additions | Trm | Usd | Start | End | Share)
    }

    /// What was typed, unless it is a question.
    pub fn typed<'a>(&self, row: &'a ContractDraft) -> Option<&'a Typed> {
        match self {
            Column::Object => Some(&row.object),
            Column::Client => Some(&row.client),
            Column::Value => Some(&row.value),
            Column::Additions => Some(&row.additions),
            Column::Currency => Some(&row.currency),
            Column::Trm => Some(&row.trm),
            Column::Usd => Some(&row.usd),
            Column::Start => Some(&row.start),
            Column::End => Some(&row.end),
            Column::Share => Some(&row.share),
            _ => None,
        }
    }

    /// Writes text, if it is not a question.
    pub fn set_typed(&self, row: &mut ContractDraft, text: &str) {
        let place = match self {
            Column::Object => &mut row.object,
            Column::Client => &mut row.client,
            Column::Value => &mut row.value,
            Column::Additions => &mut row.additions,
            Column::Currency => &mut row.currency,
            Column::Trm => &mut row.trm,
            Column::Usd => &mut row.usd,
            Column::Start => &mut row.start,
            Column::End => &mut row.end,
            Column::Share => &mut row.share,
            _ => return,
        };
        *place = Typed::new(text);
    }

    /// What was answered, if it is a question.
    pub fn answer(&self, row: &ContractDraft) -> Option<&'static str> {
        match self {
            Column::State => match (row.running, row.liquidated) {
                (Some(AnswerDraft::Yes), _) => Some(RUNNING),
                (_, Some(AnswerDraft::Yes)) => Some(LIQUIDATED),
                (Some(AnswerDraft::No), _) => Some(FINISHED),
                _ => None,
            },
            Column::Running => row.running.map(AnswerDraft::as_str),
            Column::SelfCertified => row.self_certified.map(AnswerDraft::as_str),
            Column::Activity(id) => row.activities.get(id).map(|answer| answer.as_str()),
            _ => None,
        }
    }

    /// Answers, or takes the answer back.
    pub fn set_answer(&self, row: &mut ContractDraft, answer: Option<&str>) {
        let said = AnswerDraft::ALL.iter().copied().find(|one| Some(one.as_str()) == answer);
        match (self, said) {
            (Column::State, _) => {
                let liquidated = answer == Some(LIQUIDATED);
                row.running = answer.map(|state| if state == RUNNING { AnswerDraft::Yes } else { AnswerDraft::No });
                row.liquidated = if liquidated { Some(AnswerDraft::Yes) } else { row.liquidated.filter(|said| *said != AnswerDraft::Yes) };
            }
            (Column::Running, _) => row.running = said,
            (Column::SelfCertified, _) => row.self_certified = said,
            (Column::Activity(id), Some(said)) => drop(row.activities.insert(id.clone(), said)),
            (Column::Activity(id), None) => drop(row.activities.remove(id)),
            _ => {}
        }
    }

    /// The answer that people write in a cell: «sí», «no», «no sé»; «terminado», «liquidado», «en ejecución».
    pub fn read_answer(&self, cell: &str) -> Option<&'static str> {
        let words: String = cell.trim().chars().map(crate::engine::values::text::lower).collect();
        if *self == Column::State {
            return match words.as_str() {
                "terminado" | "ejecutado" | "finalizado" => Some(FINISHED),
                "liquidado" => Some(LIQUIDATED),
                "en ejecución" | "en ejecucion" => Some(RUNNING),
                _ => None,
            };
        }
        let said = match words.as_str() {
            "sí" | "si" | "s" | "x" => AnswerDraft::Yes,
            "no" | "n" => AnswerDraft::No,
            "no sé" | "no se" => AnswerDraft::Unknown,
            _ => return None,
        };
        Some(said.as_str())
    }

    /// Whether it is a question.
    pub fn is_question(&self) -> bool {
        matches!(self, Column::State | Column::Running | Column::SelfCertified | Column::Activity(_))
    }
}
