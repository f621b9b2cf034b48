//! The work on the table, and the last thing done to it that can be undone at once.

use super::{Action, Work};
use crate::engine::values::text::grouped;
use std::rc::Rc;
use yew::Reducible;

/// Something done to much of the work at once, in words, and the work before it, if there is a way back.
#[derive(Clone, Debug, PartialEq)]
pub struct Done {
    pub what: String,
    pub before: Option<Rc<Work>>,
}

/// What a check works on.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Desk {
    pub work: Rc<Work>,
    pub done: Option<Rc<Done>>,
    /// Whether the work is as another tab wrote it: it is that tab's to keep.
    pub taken: bool,
}

impl Desk {
    pub fn new(work: Rc<Work>) -> Self {
        Desk { work, ..Desk::default() }
    }

    /// What a bulk action does, in the words its notice says.
    fn words(&self, action: &Action) -> Option<String> {
        match action {
            Action::Bulk(_, what) => Some(what.clone()),
            Action::RemoveContract(index) => Some(format!("Se quitó el contrato {}.", place(*index))),
            Action::MoveContract(from, to) => Some(format!("El contrato {} pasó a ser el {}.", place(*from), place(*to))),
            Action::CopyContract(index) => {
                Some(format!("Se duplicó el contrato {}: la copia es el {}.", place(*index), place(*index).saturating_add(1)))
            }
            Action::RemoveMember(index) => Some(format!("Se quitó el integrante {}.", place(*index))),
            Action::RemoveRival(index) => Some(format!("Se quitó el rival {}.", place(*index))),
            Action::MarksAreThousands(table) => {
                Some(format!("Se escribieron como miles {} cifras.", grouped(&self.work.ambiguous(*table).to_string())))
            }
            _ => None,
        }
    }
}

/// The place of a row, from 1, as it is read.
fn place(index: usize) -> usize {
    index.saturating_add(1)
}

impl Reducible for Desk {
    type Action = Action;

    /// Any edit makes an earlier undo meaningless: it would take the edit away too.
    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let taken = matches!(action, Action::TakeUp(_)) || self.taken && matches!(action, Action::Seen | Action::Tell(_));
        let (work, done) = match action {
            Action::Undo => (self.done.as_ref().and_then(|done| done.before.clone()).unwrap_or_else(|| self.work.clone()), None),
            Action::Seen => (self.work.clone(), None),
            Action::Tell(what) => (self.work.clone(), Some(Done { what, before: None })),
            action => {
                let done = self.words(&action).map(|what| Done { what, before: Some(self.work.clone()) });
                (self.work.clone().reduce(action), done)
            }
        };
        Rc::new(Desk { work, done: done.map(Rc::new), taken })
    }
}
