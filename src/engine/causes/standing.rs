//! Where each cause of rejection of an invitation stands, by what was found of the rules that judge it.

use crate::engine::process::{CauseRule, Place, Process};
use crate::engine::reading::Id;
use crate::engine::reference::disqualifications;
use crate::engine::report::{CauseStanding, Consequence, Finding, State};
use std::rc::Rc;

/// Every cause of the invitation, in its order.
pub fn standing(process: &Process, findings: &[Rc<Finding>]) -> Vec<CauseStanding> {
    let one = |cause: &crate::engine::process::Rejection| {
        let mut rules: Vec<Id> = Vec::new();
        deciding(process, &cause.id, &mut rules);
        let theirs = || findings.iter().filter(|finding| rules.iter().any(|rule| of(&finding.id, rule)));
        let note = match &cause.rule {
            CauseRule::Later(later) => Some(later.note.to_string()),
            _ => None,
        };
        // The gravest; not applicable where nothing decides it yet.
        let order = [State::NoCumple, State::PorConfirmar, State::RequiereRevision, State::Cumple];
        let found = order.into_iter().find(|state| theirs().any(|f| f.state == *state)).unwrap_or(State::NoAplica);
        // What can still be cured is a threat and not yet a cause.
        let threat = found == State::NoCumple && theirs().filter(|f| f.state == found).all(|f| f.effect != Some(Consequence::Rejection));
        let state = if threat { State::RequiereRevision } else { found };
        let note = note.or_else(|| threat.then(|| "Se puede subsanar: solo es causa de rechazo si no lo corrige a tiempo.".to_owned()));
        CauseStanding {
            id: cause.id.to_string(),
            clause: cause.clause.to_string(),
            title: cause.title.to_string(),
            place: match cause.place {
                Place::Listed => "listed",
                Place::Elsewhere => "elsewhere",
            },
            state,
            // Of a rule judged on every item only the gravest are named: the others say nothing more.
            findings: theirs().filter(|finding| finding.state == found).map(|finding| finding.id.clone()).collect(),
            note,
        }
    };
    process.rejections.iter().map(one).collect()
}

/// The rules that decide a cause: itself if it is asked, those it names, those of the causes it names.
fn deciding(process: &Process, id: &Id, rules: &mut Vec<Id>) {
    if rules.contains(id) {
        return;
    }
    let Some(cause) = process.rejections.iter().find(|cause| cause.id == *id) else { return rules.push(id.clone()) };
    match &cause.rule {
        CauseRule::Asked(asked) => {
            rules.push(id.clone());
            rules.extend(asked.also.iter().cloned());
        }
        CauseRule::Guided(_) => {
            let list = disqualifications().map(|table| table.entries.as_slice()).unwrap_or_default();
            rules.extend(list.iter().map(|entry| entry.id.clone()));
        }
        CauseRule::Rules(judged) => judged.ids.iter().filter(|other| *other != id).for_each(|other| deciding(process, other, rules)),
        CauseRule::Later(_) => {}
    }
}

/// Whether a finding is of a rule: `JUR-03` and `JUR-03.m1` are both of `JUR-03`.
fn of(finding: &str, rule: &Id) -> bool {
    finding.strip_prefix(rule.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}
