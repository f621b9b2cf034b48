//! 7. A plural with a person in reintegration or reincorporation, alone or together with heads of family. Sensitive.
//!
//! Checks: as for heads of family, of a member that is such a person, or a company with more than half of them and of heads of family.
//! Legal basis: Ley 2069/2020 art. 35 num. 7; Decreto 1082/2015 art. 2.2.1.2.4.2.17.
//! Does not apply: to who bids alone.

use crate::engine::tiebreak::conditions::{is, majority, no_ties, quarter};
use crate::engine::tiebreak::ground::{one_member, Ground};
use crate::engine::tiebreak::people::Tie;

pub fn ground(tie: &Tie<'_>) -> Ground {
    one_member(tie, |place, person| {
        let facts = person.sensitive();
        let what = match person.is_natural() {
            true => is(person, "está en reintegración o reincorporación", facts.and_then(|facts| facts.reincorporated)),
            false => {
                let parts = [facts.and_then(|facts| facts.reincorporated_share), person.says(|facts| facts.heads_of_family)];
                majority(person, tie, "personas en reintegración o reincorporación o mujeres cabeza de familia", &parts)
            }
        };
        let mut rest = quarter(place, person, tie);
        rest.push(no_ties(person));
        (vec![what], rest)
    })
}
