//! What is wrong with a document, and where.

use super::canonical::without_empty_lists;
use super::node::Path;
use serde::Serialize;
use serde_json::Value;

/// One fault of a document. `path` is a JSON pointer; `message` says in Spanish what is wrong and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    pub code: &'static str,
    pub path: String,
    pub message: String,
}

/// More faults than anyone would read are cut off, so that a hostile document cannot fill the memory.
const MOST: usize = 200;

/// The faults found so far; and the canonical document, where it is asked for.
#[derive(Debug, Default)]
pub struct Problems {
    found: Vec<Problem>,
    dropped: usize,
    canonical: Value,
}

impl Problems {
    /// None so far, of a document whose canonical form is wanted.
    pub fn of(document: &Value) -> Self {
        Problems { canonical: without_empty_lists(document), ..Problems::default() }
    }

    /// The canonical document says it otherwise at this place.
    pub fn otherwise(&mut self, place: &Path<'_>, value: Value) {
        if let Some(said) = place.within(&mut self.canonical) {
            *said = value;
        }
    }

    /// The canonical document of what has been read without faults: what its types would write.
    pub fn into_canonical(self) -> Value {
        self.canonical
    }

    pub fn add(&mut self, code: &'static str, path: String, message: String) {
        if self.found.len() < MOST {
            self.found.push(Problem { code, path, message });
        } else {
            self.dropped = self.dropped.saturating_add(1);
        }
    }

    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    pub fn into_vec(mut self) -> Vec<Problem> {
        if self.dropped > 0 {
            self.found.push(Problem {
                code: "more_problems",
                path: String::new(),
                message: format!("Hay {} problemas más que no se muestran. Corrija primero los anteriores.", self.dropped),
            });
        }
        self.found
    }
}
