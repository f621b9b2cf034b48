//! The columns of the table of contracts, and what each takes.

use super::convert::starts_matter;
use super::draft::{AnswerDraft, ContractDraft};
use super::typed::Typed;
use crate::engine::process::{Exclusion, Process};
use crate::engine::reading::Id;

/// A column that the bidder fills in.
#[derive(Clone, Debug, PartialEq)]
pub enum Column {
    Object,
    Value,
    Start,
    End,
    Share,
    Running,
    SelfCertified,
    /// An activity that the invitation asks about.
    Activity(Id),
}

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

    /// The end of the id of its fields: `valor` in `c1-valor`.
    pub fn suffix(&self) -> String {
        let plain = match self {
            Column::Object => "objeto",
            Column::Value => "valor",
            Column::Start => "inicio",
            Column::End => "fin",
            Column::Share => "participacion",
            Column::Running => "ejecucion",
            Column::SelfCertified => "propio",
            // Apart from the others, whatever the definition calls it.
            Column::Activity(id) => return format!("es-{id}"),
        };
        plain.to_owned()
    }

    /// Whether a figure or a date goes in it.
    pub fn has_digits(&self) -> bool {
        matches!(self, Column::Value | Column::Start | Column::End | Column::Share)
    }

    /// What was typed, unless it is a question.
    pub fn typed<'a>(&self, row: &'a ContractDraft) -> Option<&'a Typed> {
        match self {
            Column::Object => Some(&row.object),
            Column::Value => Some(&row.value),
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
            Column::Value => &mut row.value,
            Column::Start => &mut row.start,
            Column::End => &mut row.end,
            Column::Share => &mut row.share,
            _ => return,
        };
        *place = Typed::new(text);
    }

    /// What was answered, if it is a question.
    pub fn answer(&self, row: &ContractDraft) -> Option<AnswerDraft> {
        match self {
            Column::Running => row.running,
            Column::SelfCertified => row.self_certified,
            Column::Activity(id) => row.activities.get(id).copied(),
            _ => None,
        }
    }

    /// Answers, or takes the answer back.
    pub fn set_answer(&self, row: &mut ContractDraft, answer: Option<AnswerDraft>) {
        match (self, answer) {
            (Column::Running, _) => row.running = answer,
            (Column::SelfCertified, _) => row.self_certified = answer,
            (Column::Activity(id), Some(answer)) => drop(row.activities.insert(id.clone(), answer)),
            (Column::Activity(id), None) => drop(row.activities.remove(id)),
            _ => {}
        }
    }

    /// Whether it is a question.
    pub fn is_question(&self) -> bool {
        matches!(self, Column::Running | Column::SelfCertified | Column::Activity(_))
    }
}
