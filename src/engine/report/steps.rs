//! The arithmetic of a finding.

use super::outcome::{Outcome, Step};
use serde::{Serialize, Serializer};
use std::cell::LazyCell;
use std::fmt;
use std::ops::Deref;
use std::rc::Rc;

/// Lines, or how to write them.
type Lines = LazyCell<Vec<Step>, Box<dyn FnOnce() -> Vec<Step>>>;

/// The lines of a sum. A long one is written the first time somebody reads it: a screen seldom shows its thousands of lines, and they
/// would be written again with every key.
#[derive(Clone)]
pub struct Steps {
    count: usize,
    lines: Rc<Lines>,
}

impl Steps {
    pub fn of(outcome: Rc<dyn Outcome>) -> Steps {
        match outcome.many_steps() {
            Some(count) => Steps { count, lines: Rc::new(LazyCell::new(Box::new(move || outcome.steps()))) },
            None => Steps::from(outcome.steps()),
        }
    }

    /// How many there are, without writing them.
    pub fn count(&self) -> usize {
        self.count
    }
}

impl From<Vec<Step>> for Steps {
    fn from(steps: Vec<Step>) -> Steps {
        Steps { count: steps.len(), lines: Rc::new(LazyCell::new(Box::new(move || steps))) }
    }
}

impl Deref for Steps {
    type Target = [Step];
    fn deref(&self) -> &[Step] {
        &self.lines
    }
}

impl PartialEq for Steps {
    fn eq(&self, other: &Steps) -> bool {
        Rc::ptr_eq(&self.lines, &other.lines) || **self == **other
    }
}

impl fmt::Debug for Steps {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl Serialize for Steps {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).serialize(serializer)
    }
}
