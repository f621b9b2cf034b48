//! What changing an early answer does to the questions that hang on it.

use super::asked::questions;
use super::{Question, Work};
use crate::engine::process::Process;

/// What a change of answer did.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Changes {
    /// Questions with an answer that are no longer asked; the answers stay in the draft and do not count.
    pub dropped: Vec<Question>,
    /// Questions that are asked now and have no answer yet.
    pub added: Vec<Question>,
}

/// What became of the answers between two versions of one invitation.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Carried {
    /// How many answers the later version asks for too.
    pub kept: usize,
    pub changes: Changes,
}

impl Carried {
    pub fn between(before: &Process, after: &Process, work: &Work) -> Carried {
        let (before, after) = (questions(before, work), questions(after, work));
        let kept = after.iter().filter(|q| q.answered && before.iter().any(|other| other.field == q.field && other.answered)).count();
        Carried { kept, changes: Changes::of(&before, &after) }
    }
}

impl Changes {
    /// Between two states of the same check.
    pub fn between(process: &Process, before: &Work, after: &Work) -> Changes {
        Changes::of(&questions(process, before), &questions(process, after))
    }

    fn of(before: &[Question], after: &[Question]) -> Changes {
        let without = |list: &[Question], question: &Question| !list.iter().any(|other| other.field == question.field);
        Changes {
            dropped: before.iter().filter(|q| q.answered && !q.optional && without(after, q)).cloned().collect(),
            added: after.iter().filter(|q| !q.answered && !q.optional && without(before, q)).cloned().collect(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.dropped.is_empty() && self.added.is_empty()
    }
}

#[cfg(test)]
mod tests;
