//! 9. Plurals made up of micro and small firms, cooperatives and mutual associations.
//!
//! Checks: every member is one of them.
//! Legal basis: Ley 2069/2020 art. 35 num. 9; Decreto 1082/2015 arts. 2.2.1.2.4.2.4 and 2.2.1.2.4.2.17.
//! Does not apply: to who bids alone.

use super::mipyme::business;
use crate::engine::process::Business;
use crate::engine::tiebreak::ground::{every, Ground};
use crate::engine::tiebreak::people::Tie;

pub fn ground(tie: &Tie<'_>) -> Ground {
    let fits = |business| !matches!(business, Business::Medium | Business::Large);
    every(tie, |person| vec![business(person, "micro o pequeña empresa, cooperativa o asociación mutual", fits)])
}
