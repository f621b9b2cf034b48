//! 4. Workers of pension age without a pension.
//!
//! Checks: there is at least one that counts; the greatest part of the payroll wins, so the exact part is told. Of a plural, those of all members over
//! the payroll of all.
//! Legal basis: Ley 2069/2020 art. 35 num. 4; Decreto 1082/2015 art. 2.2.1.2.4.2.17.

use crate::engine::tiebreak::ground::Ground;
use crate::engine::tiebreak::people::{Person, Tie};
use crate::engine::tiebreak::summed::summed;
use crate::engine::values::Date;

pub fn ground(tie: &Tie<'_>) -> Ground {
    summed(tie, hired, "en edad de pensión y sin pensión", None)
}

pub fn hired<'a>(person: &Person<'a>) -> Option<&'a Vec<Date>> {
    person.facts.and_then(|facts| facts.pension_age.as_ref())
}
