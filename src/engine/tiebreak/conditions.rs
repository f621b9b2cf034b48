//! Conditions that several criteria share: a majority of a company, and what is asked of the member of a plural that gives a criterion.

use super::people::{answered, Person, Tie};
use crate::engine::bidder::Answer;
use crate::engine::reference::TieRule;
use crate::engine::report::phrases::{Point, Said};
use crate::engine::report::State;
use crate::engine::values::{Percent, Proportion};

/// Whether a natural person is something.
pub fn is(person: &Person<'_>, what: &'static str, answer: Option<Answer>) -> Point {
    let state = answered(answer);
    person.point(state, Said::Is { what, state })
}

/// Whether more than half of a company is of some persons: the parts that were said, together. What is not known is not more than what is left.
pub fn majority(person: &Person<'_>, tie: &Tie<'_>, of: &'static str, parts: &[Option<Percent>]) -> Point {
    let Some(more_than) = tie.percent(TieRule::Majority) else { return person.point(State::PorConfirmar, Said::NoThreshold) };
    let known = Percent::sum(parts.iter().flatten().copied());
    let state = match known {
        Some(sum) if Proportion::from(sum).exceeds(more_than) => State::Cumple,
        // Parts above the whole are refused where they are read.
        Some(_) if parts.iter().all(Option::is_some) => State::NoCumple,
        _ => State::PorConfirmar,
    };
    person.point(state, Said::Majority { of, part: known.filter(|_| parts.iter().any(Option::is_some)), more_than })
}

/// What is asked of a member that gives a criterion to its plural: so much of it, and so much of the experience.
pub fn quarter(place: usize, person: &Person<'_>, tie: &Tie<'_>) -> Vec<Point> {
    let (Some(share), Some(experience)) = (tie.percent(TieRule::Share), tie.percent(TieRule::Experience)) else {
        return vec![person.point(State::PorConfirmar, Said::NoThreshold)];
    };
    vec![shares(person, share), brings(place, person, tie, experience)]
}

fn shares(person: &Person<'_>, at_least: Percent) -> Point {
    let share = person.share();
    let state = match share {
        Some(share) if share >= at_least => State::Cumple,
        Some(_) => State::NoCumple,
        None => State::PorConfirmar,
    };
    person.point(state, Said::Share { share, at_least })
}

fn brings(place: usize, person: &Person<'_>, tie: &Tie<'_>, at_least: Percent) -> Point {
    let ways: Vec<_> = tie.brought.iter().filter_map(|way| Some((way, way.members.get(place)?))).collect();
    let answers: Vec<Option<bool>> = ways.iter().map(|(_, brought)| brought.reaches(at_least)).collect();
    let state = match answers.first() {
        None | Some(None) => State::PorConfirmar,
        Some(Some(first)) if answers.iter().all(|answer| *answer == Some(*first)) => {
            if *first {
                State::Cumple
            } else {
                State::NoCumple
            }
        }
        _ if answers.contains(&None) => State::PorConfirmar,
        // Under one way to read the invitation the answers to a fact nobody gave may differ by themselves.
        _ if ways.iter().zip(&answers).any(|((way, _), answer)| {
            way.supposed && ways.iter().zip(&answers).any(|((other, _), differs)| other.readings == way.readings && differs != answer)
        }) =>
        {
            State::PorConfirmar
        }
        _ => State::RequiereRevision,
    };
    let mut readings: Vec<(String, String)> = Vec::new();
    if let (State::RequiereRevision, Some((assumed, _))) = (state, ways.first()) {
        for ((way, _), answer) in ways.iter().zip(&answers) {
            let differs = Some(answer) != answers.first();
            let others = way.readings.iter().filter(|one| differs && !assumed.readings.contains(one));
            let new: Vec<_> = others.filter(|(id, _)| !readings.iter().any(|(known, _)| known == id)).cloned().collect();
            readings.extend(new);
        }
    }
    let first = ways.first().map(|(_, brought)| (*brought).clone());
    person.point(state, Said::Experience { brought: first.map(Box::new), at_least, readings })
}

/// Neither the member nor its partners or representatives work for another member or own it.
pub fn no_ties(person: &Person<'_>) -> Point {
    let state = match person.says(|facts| facts.ties) {
        Some(Answer::No) => State::Cumple,
        Some(Answer::Yes) => State::NoCumple,
        None => State::PorConfirmar,
    };
    person.point(state, Said::Ties { state })
}
