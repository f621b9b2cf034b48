//! The papers that go with the offer, in the order of the invitation.

use crate::engine::process::Process;
use crate::engine::report::{Finding, Section, State};
use std::rc::Rc;

/// The findings of the papers that are owed, or may be: of each person, where a paper is asked of each.
pub fn to_attach(process: &Process, findings: &[Rc<Finding>]) -> Vec<Rc<Finding>> {
    let of = |id: &str| {
        let start = format!("{id}.");
        let papers = findings.iter().filter(|finding| finding.section == Section::Requirements && finding.state != State::NoAplica);
        papers.filter(move |finding| finding.id == id || finding.id.starts_with(&start)).cloned().collect::<Vec<_>>()
    };
    process.requirements.iter().flat_map(|requirement| of(requirement.id.as_str())).collect()
}
