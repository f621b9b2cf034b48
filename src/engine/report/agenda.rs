//! What to do first: the findings that ask for something, in the order in which they can still hurt.

use super::consequence::Consequence;
use super::finding::{Finding, Section};
use super::state::State;
use std::rc::Rc;

/// How soon something must be done, first things first. What cannot be mended after the closing comes before what can.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// It rejects the offer.
    Rejects,
    /// It could reject the offer, and is not known.
    MayReject,
    /// It could reject the offer, and a person must decide.
    DecideOrReject,
    /// It can be cured after the closing, but not without being asked to.
    Cures,
    MayNeedCure,
    DecideOrCure,
    /// It can only lose a tie.
    TieBreak,
}

impl Urgency {
    const ALL: [Urgency; 7] = [
        Urgency::Rejects,
        Urgency::MayReject,
        Urgency::DecideOrReject,
        Urgency::Cures,
        Urgency::MayNeedCure,
        Urgency::DecideOrCure,
        Urgency::TieBreak,
    ];
}

/// Findings that ask for the same: of one section, with one code. Never empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Task<'a> {
    pub urgency: Urgency,
    pub section: Section,
    pub findings: Vec<&'a Finding>,
}

fn urgency(finding: &Finding) -> Option<Urgency> {
    let curable = matches!(finding.effect, Some(Consequence::Curable { .. } | Consequence::LookedUp { .. }));
    match (finding.state, finding.effect) {
        (State::Cumple | State::NoAplica, _) => None,
        (_, Some(Consequence::TieBreak)) => Some(Urgency::TieBreak),
        (State::NoCumple, _) => Some(if curable { Urgency::Cures } else { Urgency::Rejects }),
        (State::PorConfirmar, _) => Some(if curable { Urgency::MayNeedCure } else { Urgency::MayReject }),
        (State::RequiereRevision, _) => Some(if curable { Urgency::DecideOrCure } else { Urgency::DecideOrReject }),
    }
}

/// What to do, most urgent first; within an urgency, in the order of the findings.
pub fn agenda(findings: &[Rc<Finding>]) -> Vec<Task<'_>> {
    let mut tasks: Vec<Task<'_>> = Vec::new();
    for finding in findings {
        let Some(urgency) = urgency(finding) else { continue };
        let alike = |task: &&mut Task<'_>| {
            task.urgency == urgency && task.section == finding.section && task.findings.first().is_some_and(|f| f.code == finding.code)
        };
        match tasks.iter_mut().find(alike) {
            Some(task) => task.findings.push(finding),
            None => tasks.push(Task { urgency, section: finding.section, findings: vec![finding] }),
        }
    }
    // Into one pile for each urgency: seven piles cost less code than sorting.
    Urgency::ALL.iter().flat_map(|urgency| tasks.iter().filter(move |task| task.urgency == *urgency)).cloned().collect()
}
