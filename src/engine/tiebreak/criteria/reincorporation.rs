//! 6. Persons in reintegration or reincorporation. Sensitive.
//!
//! Checks: the person is one; of a company, more than half is of them; every member of a plural is one or the other.
//! Legal basis: Ley 2069/2020 art. 35 num. 6; Decreto 1082/2015 art. 2.2.1.2.4.2.17.

use crate::engine::tiebreak::conditions::{is, majority};
use crate::engine::tiebreak::ground::{every, Ground};
use crate::engine::tiebreak::people::Tie;

pub fn ground(tie: &Tie<'_>) -> Ground {
    every(tie, |person| {
        let facts = person.sensitive();
        vec![match person.is_natural() {
            true => is(person, "está en reintegración o reincorporación", facts.and_then(|facts| facts.reincorporated)),
            false => {
                majority(person, tie, "personas en reintegración o reincorporación", &[facts.and_then(|facts| facts.reincorporated_share)])
            }
        }]
    })
}
