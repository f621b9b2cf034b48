//! At least so many of the contracts that count were about an activity.
//!
//! Checks: the answers given for each contract. One contract may serve several rules.
//! Legal basis: what each invitation asks.
//! Unknown: a contract without an answer, or that may not count, matters only while the others are not enough.

use super::Presented;
use crate::engine::bidder::Answer;
use crate::engine::process::{Activity, ActivityCount};
use crate::engine::reading::Id;
use crate::engine::report::phrases::ActivityOutcome;

pub fn judge(rule: &ActivityCount, activities: &[Activity], presented: Option<&[Presented<'_>]>) -> ActivityOutcome {
    let one = |one: &Presented<'_>| (one.place, answer(rule, one).map(|said| said == Answer::Yes));
    let answers = presented.map(|presented| presented.iter().filter(|one| one.counts()).map(one).collect());
    ActivityOutcome { question: questions(rule, activities), asked: usize::from(rule.at_least.get()), answers }
}

/// What is asked, in words.
pub fn questions(rule: &ActivityCount, activities: &[Activity]) -> String {
    let question = |id: &Id| activities.iter().find(|a| a.id == *id).map_or_else(|| id.to_string(), |a| a.question.to_string());
    let any: Vec<String> = [&rule.activity].into_iter().chain(&rule.or).map(question).collect();
    [any.join(" o ")].into_iter().chain(rule.also.iter().map(question)).collect::<Vec<_>>().join(", y ")
}

/// Whether a contract is about it, for sure.
pub fn answer(rule: &ActivityCount, one: &Presented<'_>) -> Option<Answer> {
    let any = [&rule.activity].into_iter().chain(&rule.or);
    answered(one, any, &rule.also).filter(|said| *said == Answer::No || one.unsure.is_none())
}

/// Whether a contract is about one of `any` and about all of `also`.
pub fn answered<'a>(one: &Presented<'_>, any: impl Iterator<Item = &'a Id>, also: &[Id]) -> Option<Answer> {
    let said = |id: &Id| one.contract.activities.get(id).copied();
    let (mut yes, mut unknown) = (false, false);
    for id in any {
        yes |= said(id) == Some(Answer::Yes);
        unknown |= said(id).is_none();
    }
    let none = !yes && !unknown;
    if none || also.iter().any(|id| said(id) == Some(Answer::No)) {
        return Some(Answer::No);
    }
    (yes && also.iter().all(|id| said(id) == Some(Answer::Yes))).then_some(Answer::Yes)
}
