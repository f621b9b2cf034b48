//! What the facts of a criterion come to, before any paper is looked at.

use super::people::{Person, Tie};
use crate::engine::report::phrases::{Point, Said};
use crate::engine::report::State;

/// The state by the facts; what was found of whom; and on whom the criterion rests or may rest, by place among the people, each with the state of
/// its own facts.
pub struct Ground {
    pub state: State,
    pub points: Vec<Point>,
    pub holders: Vec<(usize, State)>,
    /// The people among them of whom nobody has said what would make them so.
    pub perhaps: Vec<usize>,
    /// One of the holders is enough.
    pub one_enough: bool,
}

impl Ground {
    /// Something that leaves nothing else to look at.
    pub fn only(point: Point) -> Ground {
        Ground { state: point.state, points: vec![point], holders: Vec::new(), perhaps: Vec::new(), one_enough: false }
    }

    /// A day for which the table has no threshold.
    pub fn no_threshold() -> Ground {
        Ground::only(Point { who: None, state: State::PorConfirmar, said: Said::NoThreshold })
    }
}

/// All of them must hold.
pub fn all(states: impl IntoIterator<Item = State>) -> State {
    worst(states, [State::NoCumple, State::PorConfirmar, State::RequiereRevision], State::Cumple)
}

/// One of them must.
pub fn any(states: impl IntoIterator<Item = State>) -> State {
    worst(states, [State::Cumple, State::PorConfirmar, State::RequiereRevision], State::NoCumple)
}

/// The first of the list that is there.
fn worst(states: impl IntoIterator<Item = State>, order: [State; 3], otherwise: State) -> State {
    let states: Vec<State> = states.into_iter().collect();
    order.into_iter().find(|state| states.contains(state)).unwrap_or(otherwise)
}

/// The criterion rests on every person: each must hold.
pub fn every(tie: &Tie<'_>, of: impl Fn(&Person<'_>) -> Vec<Point>) -> Ground {
    if let Some(unnamed) = tie.unnamed() {
        return Ground::only(unnamed);
    }
    let mut ground = Ground { state: State::Cumple, points: Vec::new(), holders: Vec::new(), perhaps: Vec::new(), one_enough: false };
    for (place, person) in tie.people.iter().enumerate() {
        let points = person.unknown_form().map_or_else(|| of(person), |unknown| vec![unknown]);
        let state = all(points.iter().map(|point| point.state));
        ground.holders.push((place, state));
        ground.points.extend(points);
    }
    ground.state = all(ground.holders.iter().map(|(_, state)| *state));
    ground
}

/// The criterion rests on one member of a plural that meets everything. `of` says first what makes it such a member, then the rest. A member that is
/// surely no such member is not spoken of, unless none is; nor one that fails by the rest, while another may do.
pub fn one_member(tie: &Tie<'_>, of: impl Fn(usize, &Person<'_>) -> (Vec<Point>, Vec<Point>)) -> Ground {
    if let Some(unnamed) = tie.unnamed() {
        return Ground::only(unnamed);
    }
    let mut ground = Ground { state: State::NoCumple, points: Vec::new(), holders: Vec::new(), perhaps: Vec::new(), one_enough: true };
    let (mut others, mut failing, mut given) = (Vec::new(), Vec::new(), Vec::new());
    for (place, person) in tie.people.iter().enumerate() {
        if let Some(unknown) = person.unknown_form() {
            ground.holders.push((place, unknown.state));
            ground.points.push(unknown);
            continue;
        }
        let (what, rest) = of(place, person);
        let is = all(what.iter().map(|point| point.state));
        if is == State::NoCumple {
            others.extend(what);
            continue;
        }
        let state = all([is].into_iter().chain(rest.iter().map(|point| point.state)));
        let said = match state {
            State::NoCumple => &mut failing,
            State::Cumple => &mut given,
            _ => &mut ground.points,
        };
        said.extend(what.into_iter().chain(rest));
        if state != State::NoCumple {
            ground.holders.push((place, state));
        }
    }
    // Once some give it, what the others have not is not spoken of.
    if !given.is_empty() {
        ground.points = given;
    }
    if ground.holders.is_empty() {
        ground.points = if failing.is_empty() { others } else { failing };
    }
    ground.state = any(ground.holders.iter().map(|(_, state)| *state));
    ground
}
