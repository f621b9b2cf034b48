//! 1. National goods or services.
//!
//! Checks: whether what each person offers is national, or is treated as such, as the bidder says; every member of a plural must.
//! Legal basis: Ley 2069/2020 art. 35 num. 1; Ley 816/2003; Decreto 1082/2015 arts. 2.2.1.1.1.3.1 and 2.2.1.2.4.2.9.
//! Unknown: nothing is guessed from the form of the bidder, since of goods the origin counts.

use crate::engine::tiebreak::conditions::is;
use crate::engine::tiebreak::ground::{every, Ground};
use crate::engine::tiebreak::people::Tie;

pub fn ground(tie: &Tie<'_>) -> Ground {
    every(tie, |person| vec![is(person, "ofrece bienes o servicios nacionales", person.says(|facts| facts.national))])
}
