//! 2. Women heads of family.
//!
//! Checks: she is one; of a company, more than half is of them (exactly half is not enough); every member of a plural is one or the other.
//! Legal basis: Ley 2069/2020 art. 35 num. 2; Ley 82/1993 art. 2; Decreto 1082/2015 art. 2.2.1.2.4.2.17.

use crate::engine::tiebreak::conditions::{is, majority};
use crate::engine::tiebreak::ground::{every, Ground};
use crate::engine::tiebreak::people::{Person, Tie};

pub fn ground(tie: &Tie<'_>) -> Ground {
    every(tie, |person| {
        vec![match person.is_natural() {
            true => is(person, "es mujer cabeza de familia", head(person)),
            false => majority(person, tie, "mujeres cabeza de familia", &[person.says(|facts| facts.heads_of_family)]),
        }]
    })
}

fn head(person: &Person<'_>) -> Option<crate::engine::bidder::Answer> {
    person.says(|facts| facts.head_of_family)
}
