//! 5. Workers of indigenous, black, afro-colombian, raizal, palenquero, Rrom or gypsy peoples. Sensitive.
//!
//! Checks: they are 10 % or more of the payroll; of a plural, of the payroll of all its members together.
//! Legal basis: Ley 2069/2020 art. 35 num. 5; Decreto 1082/2015 art. 2.2.1.2.4.2.17.

use crate::engine::reference::TieRule;
use crate::engine::tiebreak::ground::Ground;
use crate::engine::tiebreak::people::{Person, Tie};
use crate::engine::tiebreak::summed::summed;
use crate::engine::values::Date;

pub fn ground(tie: &Tie<'_>) -> Ground {
    let Some(at_least) = tie.percent(TieRule::Payroll) else { return Ground::no_threshold() };
    summed(tie, hired, "de esos pueblos", Some(at_least))
}

fn hired<'a>(person: &Person<'a>) -> Option<&'a Vec<Date>> {
    person.sensitive().and_then(|facts| facts.ethnic.as_ref())
}
