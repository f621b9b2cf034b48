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

impl Changes {
    /// Between two states of the same check.
    pub fn between(process: &Process, before: &Work, after: &Work) -> Changes {
        let (before, after) = (questions(process, before), questions(process, after));
        let without = |list: &[Question], question: &Question| !list.iter().any(|other| other.field == question.field);
        Changes {
            dropped: before.iter().filter(|q| q.answered && !q.optional && without(&after, q)).cloned().collect(),
            added: after.iter().filter(|q| !q.answered && !q.optional && without(&before, q)).cloned().collect(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.dropped.is_empty() && self.added.is_empty()
    }
}
