//! «Papeles»: what is to be attached, in the order of the invitation.

use super::cell::{figure, heads, sheet as made, text};
use super::Judged;
use crate::engine::firm::Paper;
use crate::engine::process::Requirement;
use crate::engine::report::{Finding, Section, State};
use crate::engine::values::Date;
use serde_json::Value;

const HEADS: [&str; 8] = ["Id", "Numeral", "Papel", "De quién", "Estado", "Expedido", "Vence", "Qué hacer"];

pub fn sheet(judged: &Judged<'_>) -> Value {
    let mut rows = vec![heads(HEADS)];
    for requirement in &judged.process.requirements {
        for (finding, owner) in judged.findings().filter_map(|one| Some((one, owner(requirement, one)?))) {
            if finding.state != State::NoAplica {
                rows.push(row(judged, requirement, finding, owner));
            }
        }
    }
    // Those of a tie are no requirement, but are attached too.
    for finding in judged.findings().filter(|one| one.section == Section::Tiebreak) {
        for paper in finding.papers.iter().filter(|paper| paper.state != State::NoAplica) {
            let whom = paper.owner.clone().unwrap_or_default();
            let clause = finding.clause.clone().unwrap_or_default();
            let words = [text(&paper.id), text(clause), text(&paper.title), text(whom), text(paper.state.words())];
            rows.push(Value::Array(words.into_iter().chain([Value::Null, Value::Null, text(&paper.words)]).collect()));
        }
    }
    made("Papeles", &[14, 12, 50, 26, 18, 13, 13, 60], 1, rows)
}

/// The end of the id of a finding of a requirement, which names the member it is about.
fn owner<'a>(requirement: &Requirement, finding: &'a Finding) -> Option<&'a str> {
    let rest = finding.id.strip_prefix(requirement.id.as_str())?;
    let own = finding.section == Section::Requirements && (rest.is_empty() || rest.starts_with('.'));
    own.then(|| rest.trim_start_matches('.'))
}

fn row(judged: &Judged<'_>, requirement: &Requirement, finding: &Finding, owner: &str) -> Value {
    let member = judged.firm.members.iter().find(|member| member.id.as_str() == owner);
    let paper: Option<&Paper> = member.map_or(&judged.firm.papers, |member| &member.papers).get(&requirement.paper);
    let day = |day: Option<Date>| figure("date", day.map(Date::iso));
    let whom = finding.owner.clone().unwrap_or_else(|| "el proponente".to_owned());
    let remedy = finding.remedy.clone().unwrap_or_default();
    let words = [text(&finding.id), text(&requirement.clause), text(&requirement.title), text(whom), text(finding.state.words())];
    let days = [day(paper.and_then(|paper| paper.issued)), day(paper.and_then(|paper| paper.expires))];
    Value::Array(words.into_iter().chain(days).chain([text(remedy)]).collect())
}
