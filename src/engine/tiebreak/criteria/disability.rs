//! 3. Workers with a disability.
//!
//! Checks: they are 10 % or more of the payroll, hired a year or more before the closing. Of a plural, a member whose own payroll says so, with 25 % or
//! more of the plural and of the experience of the offer.
//! Legal basis: Ley 2069/2020 art. 35 num. 3; Ley 361/1997 art. 24; Decreto 1082/2015 art. 2.2.1.2.4.2.17.

use crate::engine::reference::TieRule;
use crate::engine::tiebreak::conditions::quarter;
use crate::engine::tiebreak::ground::{every, one_member, Ground};
use crate::engine::tiebreak::payroll::staff;
use crate::engine::tiebreak::people::{Person, Tie};
use crate::engine::values::Date;

pub fn ground(tie: &Tie<'_>) -> Ground {
    let Some(at_least) = tie.percent(TieRule::Payroll) else { return Ground::no_threshold() };
    let payroll = |person: &Person<'_>| vec![staff(tie, &[person], hired, "con discapacidad", Some(at_least), person.name())];
    if tie.is_plural() {
        one_member(tie, |place, person| (payroll(person), quarter(place, person, tie)))
    } else {
        every(tie, payroll)
    }
}

fn hired<'a>(person: &Person<'a>) -> Option<&'a Vec<Date>> {
    person.facts.and_then(|facts| facts.disabled.as_ref())
}
