//! 11. Companies of collective benefit and interest (BIC) that are Mipyme.
//!
//! Checks: each person is a BIC company and a Mipyme. Of a plural, every member.
//! Legal basis: Ley 2069/2020 art. 35 num. 11; Ley 1901/2018 art. 2; Decreto 1082/2015 art. 2.2.1.2.4.2.17.
//! Does not apply: to natural persons, who are no company.

use super::mipyme::business;
use crate::engine::bidder::Answer;
use crate::engine::process::Business;
use crate::engine::tiebreak::conditions::is;
use crate::engine::tiebreak::ground::{every, Ground};
use crate::engine::tiebreak::people::Tie;

pub fn ground(tie: &Tie<'_>) -> Ground {
    every(tie, |person| {
        let what = "es sociedad BIC";
        if person.is_natural() {
            return vec![is(person, what, Some(Answer::No))];
        }
        let fits = |business| !matches!(business, Business::Large | Business::LargeCooperative);
        vec![is(person, what, person.says(|facts| facts.bic)), business(person, "Mipyme", fits)]
    })
}
