//! What a requirement asks, beside its field: who owes it, how old the paper may be, what follows if it is missing.

use crate::engine::bidder::Answer;
use crate::engine::process::{Condition, Consequence, MilestoneKind, Process, Requirement, RequirementRule};
use crate::engine::report::Deadline;
use crate::ui::kit::fact;
use yew::prelude::*;

pub fn terms(process: &Process, requirement: &Requirement) -> Html {
    html! {
        <dl class="terms">
            { fact("Lo debe", owes(process, requirement)) }
            if let Some(age) = age(process, &requirement.rule) { { fact("Antigüedad", age) } }
            { fact("Si falta", follows(process, &requirement.consequence)) }
        </dl>
    }
}

fn owes(process: &Process, requirement: &Requirement) -> String {
    let kinds: Vec<&str> = requirement.applies.iter().map(|kind| kind.words()).collect();
    let who =
        if kinds.is_empty() || kinds.len() == process.bidders.len() { "todo el que se presente".to_owned() } else { kinds.join(", ") };
    let conditions: Vec<String> = requirement.when.iter().map(|condition| on(process, condition)).collect();
    if conditions.is_empty() {
        who
    } else {
        format!("{who}; solo si {}", conditions.join(" y "))
    }
}

fn on(process: &Process, condition: &Condition) -> String {
    let question = process.facts.iter().find(|fact| fact.id == condition.fact).map(|fact| fact.question.to_string()).unwrap_or_default();
    let answer = if condition.is == Answer::Yes { "sí" } else { "no" };
    format!("responde «{answer}» a «{question}»")
}

fn age(process: &Process, rule: &RequirementRule) -> Option<String> {
    let until = |kind: MilestoneKind| date(process, kind);
    Some(match rule {
        RequirementRule::MaxAge(age) => format!("máximo {} días, contados hasta el {}", age.days.get(), until(age.from)),
        RequirementRule::MaxAgeMonths(age) => {
            let months = age.months.get();
            format!("máximo {months} {}, contados hasta el {}", if months == 1 { "mes" } else { "meses" }, until(age.from))
        }
        RequirementRule::MonthOf(month) => format!("del mismo mes del {}", until(month.milestone)),
        RequirementRule::Present(_) | RequirementRule::ByLetter(_) | RequirementRule::MemberShares(_) => return None,
    })
}

/// The day of a milestone and what happens then.
fn date(process: &Process, kind: MilestoneKind) -> String {
    process.milestone(kind).map(|row| format!("{} ({})", row.date, row.title)).unwrap_or_default()
}

fn follows(process: &Process, consequence: &Consequence) -> String {
    let until = |kind: MilestoneKind| {
        process.milestone(kind).map(|row| Deadline { date: row.date, hour: row.hour }.to_string()).unwrap_or_default()
    };
    match consequence {
        Consequence::Rejection(_) => "causal de rechazo; no se puede subsanar".to_owned(),
        Consequence::Curable(cure) => format!("se puede subsanar hasta el {}, o en el plazo menor que fije la entidad", until(cure.until)),
        Consequence::LookedUp(cure) => {
            format!("la entidad puede consultarlo ella misma; también se puede subsanar hasta el {}", until(cure.until))
        }
        Consequence::TieBreak(_) => "solo se pierde el desempate".to_owned(),
    }
}
