//! What a definition must say consistently beyond its shape: ids said once, names that exist, milestones that the schedule has.

mod deductions;
mod experience;
mod ids;
mod milestones;
mod names;
mod price;
mod sense;

use super::Process;
use crate::engine::reading::Problems;

pub fn references(process: &Process, problems: &mut Problems) {
    ids::unique(process, problems);
    names::names(process, problems);
    sense::sense(process, problems);
    deductions::deductions(process, problems);
    for (kind, path) in milestones::used(process) {
        if process.milestone(kind).is_none() {
            problems.add(
                "missing_milestone",
                path,
                format!("Se usa el hito «{}» y el cronograma (schedule) no lo tiene. Agréguelo o cambie la regla.", kind.as_str()),
            );
        }
    }
}
