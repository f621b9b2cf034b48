//! 7. A plural with a head of family.
//!
//! Checks: a member is one, or a company with more than half of them; it has 25 % or more of the plural and of the experience, and neither it nor its
//! partners or representatives are employees or partners of another member.
//! Legal basis: Ley 2069/2020 art. 35 num. 7; Decreto 1082/2015 art. 2.2.1.2.4.2.17.
//! Does not apply: to who bids alone.

use crate::engine::tiebreak::conditions::{is, majority, no_ties, quarter};
use crate::engine::tiebreak::ground::{one_member, Ground};
use crate::engine::tiebreak::people::Tie;

pub fn ground(tie: &Tie<'_>) -> Ground {
    one_member(tie, |place, person| {
        let what = match person.is_natural() {
            true => is(person, "es mujer cabeza de familia", person.says(|facts| facts.head_of_family)),
            false => majority(person, tie, "mujeres cabeza de familia", &[person.says(|facts| facts.heads_of_family)]),
        };
        let mut rest = quarter(place, person, tie);
        rest.push(no_ties(person));
        (vec![what], rest)
    })
}
