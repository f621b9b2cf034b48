//! What a machine can see wrong with a definition beyond its shape: contradictions with itself, with the calendar and with the law.
//!
//! An error keeps a definition from being used; a contradiction is in the invitation and should be asked about; a doubt is in the definition.

mod clauses;
mod figures;
mod schedule;
mod ties;

use super::process::Process;
use serde::Serialize;

/// How grave a remark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    Error,
    Contradiction,
    Doubt,
}

/// One remark. `path` is a JSON pointer into the definition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Remark {
    pub path: String,
    pub severity: Severity,
    pub message: String,
}

impl Remark {
    fn contradiction(path: impl Into<String>, message: impl Into<String>) -> Self {
        Remark { path: path.into(), severity: Severity::Contradiction, message: message.into() }
    }

    fn doubt(path: impl Into<String>, message: impl Into<String>) -> Self {
        Remark { path: path.into(), severity: Severity::Doubt, message: message.into() }
    }
}

/// Every remark on the text of a definition: its errors if it cannot be read, otherwise what contradicts or is doubtful.
pub fn lint(text: &str) -> Vec<Remark> {
    match Process::load(text) {
        Ok(process) => remarks(&process),
        Err(problems) => problems.into_iter().map(|p| Remark { path: p.path, severity: Severity::Error, message: p.message }).collect(),
    }
}

/// Every remark on a definition that reads, gravest first.
pub fn remarks(process: &Process) -> Vec<Remark> {
    let mut found = schedule::remarks(process);
    found.extend(figures::remarks(process));
    found.extend(clauses::remarks(process));
    found.extend(ties::remarks(process));
    let (grave, doubts): (Vec<_>, Vec<_>) = found.into_iter().partition(|remark| remark.severity < Severity::Doubt);
    grave.into_iter().chain(doubts).collect()
}
