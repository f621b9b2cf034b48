//! At least so many of the contracts that count were about an activity.
//!
//! Checks: the answers given for each contract. One contract may serve several rules.
//! Legal basis: what each invitation asks.
//! Unknown: a contract without an answer, or that may be running, matters only while the others are not enough.

use super::Presented;
use crate::engine::bidder::Answer;
use crate::engine::process::{Activity, ActivityCount};
use crate::engine::report::phrases::ActivityOutcome;

pub fn judge(rule: &ActivityCount, activities: &[Activity], presented: Option<&[Presented<'_>]>) -> ActivityOutcome {
    let question = activities.iter().find(|a| a.id == rule.activity).map_or_else(|| rule.activity.to_string(), |a| a.question.to_string());
    let asked = || rule.also.iter().chain([&rule.activity]);
    // «No» to any of them is no; otherwise one that is not known leaves it unknown.
    let answer = |p: &Presented<'_>| {
        let mut answers = asked().map(|activity| p.contract.activities.get(activity).copied());
        if answers.clone().any(|answer| answer == Some(Answer::No)) {
            return Some(Answer::No);
        }
        (answers.all(|answer| answer == Some(Answer::Yes)) && p.unsure.is_none()).then_some(Answer::Yes)
    };
    let answered = |wanted: Option<Answer>| {
        let counting = presented.unwrap_or_default().iter().filter(|p| p.left_out.is_none());
        counting.filter(|p| answer(p) == wanted).map(|p| p.place).collect::<Vec<_>>()
    };
    let places = presented.map(|_| (answered(Some(Answer::Yes)), answered(None)));
    ActivityOutcome { question, asked: usize::from(rule.at_least.get()), places }
}
