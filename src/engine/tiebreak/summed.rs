//! Criteria on the workers of all members together: 4 and 5.

use super::ground::{all, Ground};
use super::payroll::{may_count, staff};
use super::people::{Person, Tie};
use crate::engine::report::State;
use crate::engine::values::{Date, Percent};

/// It rests on everybody who has such workers that count, or may have.
pub fn summed(
    tie: &Tie<'_>,
    hired: for<'a> fn(&Person<'a>) -> Option<&'a Vec<Date>>,
    of: &'static str,
    at_least: Option<Percent>,
) -> Ground {
    if let Some(unnamed) = tie.unnamed() {
        return Ground::only(unnamed);
    }
    let people: Vec<&Person<'_>> = tie.people.iter().collect();
    let point = staff(tie, &people, hired, of, at_least, None);
    let holders = || tie.people.iter().enumerate().filter(|(_, person)| may_count(tie, person, hired));
    // Which papers somebody attaches hangs on what it is.
    let mut points = vec![point];
    points.extend(holders().filter_map(|(_, person)| person.unknown_form()));
    let state = all(points.iter().map(|point| point.state));
    let perhaps = holders().filter(|(_, person)| hired(person).is_none()).map(|(place, _)| place).collect();
    Ground { state, points, holders: holders().map(|(place, _)| (place, State::Cumple)).collect(), perhaps, one_enough: false }
}
