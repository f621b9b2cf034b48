//! 2. Women victims of domestic violence, alone or together with heads of family. Sensitive.
//!
//! Checks: she is one; of a company, more than half is of them and of heads of family; every member of a plural is any of these.
//! Legal basis: Ley 2069/2020 art. 35 num. 2; Ley 1257/2008 arts. 16 and 21; Decreto 1082/2015 art. 2.2.1.2.4.2.17.

use crate::engine::bidder::Answer;
use crate::engine::report::phrases::Point;
use crate::engine::tiebreak::conditions::{is, majority};
use crate::engine::tiebreak::ground::{every, Ground};
use crate::engine::tiebreak::people::{Person, Tie};

pub fn ground(tie: &Tie<'_>) -> Ground {
    every(tie, |person| vec![of(person, tie)])
}

fn of(person: &Person<'_>, tie: &Tie<'_>) -> Point {
    if !person.is_natural() {
        let parts = [person.sensitive().and_then(|facts| facts.victims), person.says(|facts| facts.heads_of_family)];
        return majority(person, tie, "mujeres víctimas de violencia intrafamiliar o cabeza de familia", &parts);
    }
    let victim = person.sensitive().and_then(|facts| facts.victim);
    if !tie.is_plural() {
        return is(person, "es mujer víctima de violencia intrafamiliar", victim);
    }
    let either = match (victim, person.says(|facts| facts.head_of_family)) {
        (Some(Answer::Yes), _) | (_, Some(Answer::Yes)) => Some(Answer::Yes),
        (Some(Answer::No), Some(Answer::No)) => Some(Answer::No),
        _ => None,
    };
    is(person, "es mujer víctima de violencia intrafamiliar o cabeza de familia", either)
}
