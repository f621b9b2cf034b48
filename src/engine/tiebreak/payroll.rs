//! Which workers count, and what part of the payroll they are: shared by criteria 3, 4 and 5.
//!
//! Checks: hired a year or more before the closing, date to date; of a company younger than that, since it was constituted. Against the closing in
//! force and, if an addendum has moved it, against the first one too.
//! Legal basis: Decreto 1082/2015 art. 2.2.1.2.4.2.17; the months are in the table.
//! Unknown: a list, a payroll or a day of constitution that nobody said matters only while it could change the answer.

use super::people::{Person, Tie};
use crate::engine::reference::{tie_entry, TieRule};
use crate::engine::report::phrases::{Point, Said, Staff};
use crate::engine::report::State;
use crate::engine::values::{Date, Percent, Proportion};

/// The workers of a person: how many in all, how many of those listed count for sure, and how many may.
#[derive(Clone, Copy)]
struct Count {
    workers: Option<usize>,
    listed: Option<usize>,
    sure: usize,
    may: usize,
}

/// Hired on these days, so many count for sure and so many may, at a closing.
fn seniors(person: &Person<'_>, hired: &[Date], closing: Date) -> Option<(usize, usize)> {
    let year_before = closing.months_before(tie_entry(TieRule::Seniority, closing)?.months?.get())?;
    let senior = |day: &&Date| **day <= year_before;
    let sure = hired.iter().filter(senior).count();
    // Who hired somebody before then existed before then.
    let old = person.is_natural() || sure > 0;
    let recent = || hired.iter().filter(|day| !senior(day) && **day <= closing);
    Some(match person.constituted() {
        _ if old => (sure, sure),
        Some(day) if day > year_before => {
            let founders = recent().filter(|hired| **hired <= day).count();
            // Of somebody who may be a natural person nobody knows.
            (if person.kind().is_some() { founders } else { 0 }, founders)
        }
        Some(_) => (0, 0),
        None => (0, recent().count()),
    })
}

/// The workers of everybody that is asked about, at one closing.
fn counts(people: &[&Person<'_>], hired: Hired, closing: Date) -> Option<Vec<Count>> {
    let count = |person: &&Person<'_>| {
        let workers = person.says(|facts| facts.workers).map(|workers| usize::from(workers.get()));
        Some(match hired(person) {
            None => Count { workers, listed: None, sure: 0, may: 0 },
            Some(days) => {
                let (sure, may) = seniors(person, days, closing)?;
                Count { workers, listed: Some(days.len()), sure, may }
            }
        })
    };
    people.iter().map(count).collect()
}

type Hired = for<'a> fn(&Person<'a>) -> Option<&'a Vec<Date>>;

/// Whether they are `at_least` so much of the payroll, or any at all if no part is asked.
fn reaches(counts: &[Count], at_least: Option<Percent>) -> State {
    let sum = |of: fn(&Count) -> usize| counts.iter().map(of).fold(0, usize::saturating_add);
    let workers = counts.iter().map(|one| one.workers).try_fold(0_usize, |sum, one| Some(sum.saturating_add(one?)));
    let enough = |part: usize, whole: usize| match at_least {
        None => part > 0,
        Some(at_least) => Proportion::of_counts(part, whole).is_some_and(|proportion| proportion.reaches(at_least)),
    };
    if workers.is_some_and(|workers| enough(sum(|one| one.sure), workers))
        && (at_least.is_some() || counts.iter().all(|one| one.listed.is_some()))
    {
        return State::Cumple;
    }
    // At best all that may count do, and of a payroll that is not known there is nobody else.
    let boundless = counts.iter().any(|one| one.listed.is_none() && one.workers.is_none());
    let best = |one: &Count| if one.listed.is_none() { one.workers.unwrap_or(0) } else { one.may };
    let least = |one: &Count| one.workers.or(one.listed).unwrap_or(0);
    if boundless || enough(sum(best), sum(least)) {
        State::PorConfirmar
    } else {
        State::NoCumple
    }
}

/// What is found of the workers of some people together. `of`: what those workers are called; `who`: whose they are, if it is one member.
pub fn staff(
    tie: &Tie<'_>,
    people: &[&Person<'_>],
    hired: Hired,
    of: &'static str,
    at_least: Option<Percent>,
    who: Option<String>,
) -> Point {
    let Some(now) = counts(people, hired, tie.closing) else { return Point { who, state: State::PorConfirmar, said: Said::NoThreshold } };
    let first = tie.first_closing.and_then(|first| counts(people, hired, first));
    let state = reaches(&now, at_least);
    let before = first.as_ref().map(|first| reaches(first, at_least));
    let state = match before {
        Some(before) if before != state && [before, state].contains(&State::PorConfirmar) => State::PorConfirmar,
        Some(before) if before != state => State::RequiereRevision,
        _ => state,
    };
    let sum = |counts: &[Count], of: fn(&Count) -> usize| counts.iter().map(of).fold(0, usize::saturating_add);
    let staff = Staff {
        of,
        workers: now.iter().map(|one| one.workers).try_fold(0_usize, |sum, one| Some(sum.saturating_add(one?))),
        listed: now.iter().map(|one| one.listed).try_fold(0_usize, |sum, one| Some(sum.saturating_add(one?))),
        counted: sum(&now, |one| one.sure),
        may: sum(&now, |one| one.may),
        counted_first: first.map(|first| sum(&first, |one| one.sure)),
        at_least,
        parts: people.iter().zip(&now).filter_map(|(person, one)| Some((person.name()?, one.sure, one.workers))).collect(),
    };
    Point { who, state, said: Said::Payroll(staff) }
}

/// Whether some of its workers count, or may, at a closing that matters.
pub fn may_count(tie: &Tie<'_>, person: &Person<'_>, hired: Hired) -> bool {
    let at = |days: &Vec<Date>, closing| seniors(person, days, closing).is_none_or(|(_, may)| may > 0);
    hired(person).is_none_or(|days| [Some(tie.closing), tie.first_closing].into_iter().flatten().any(|closing| at(days, closing)))
}

/// The exact part of the payroll that counts, if everything is known and no closing changes it.
pub fn proportion(tie: &Tie<'_>, hired: Hired) -> Option<Proportion> {
    let people: Vec<&Person<'_>> = tie.people.iter().collect();
    let of = |closing: Date| {
        let counts = counts(&people, hired, closing)?;
        let whole = counts.iter().map(|one| one.workers).try_fold(0_usize, |sum, one| Some(sum.saturating_add(one?)))?;
        let known = counts.iter().all(|one| one.listed.is_some() && one.sure == one.may);
        let part = counts.iter().map(|one| one.sure).fold(0, usize::saturating_add);
        Proportion::of_counts(part, whole).filter(|_| known)
    };
    let now = of(tie.closing)?;
    match tie.first_closing {
        Some(first) => of(first).filter(|first| *first == now),
        None => Some(now),
    }
}
