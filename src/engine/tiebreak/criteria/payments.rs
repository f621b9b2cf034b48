//! 10. Payments to Mipyme, cooperatives and mutual associations.
//!
//! Checks: of who bids alone, that they were 25 % or more of what it paid to suppliers in the year before. Of a plural nothing was paid yet: a
//! member that is one of them has 25 % or more of the plural and of the experience, without ties to the others.
//! Legal basis: Ley 2069/2020 art. 35 num. 10; Decreto 1082/2015 art. 2.2.1.2.4.2.17.

use super::mipyme::is_mipyme;
use crate::engine::reference::TieRule;
use crate::engine::report::phrases::Said;
use crate::engine::report::State;
use crate::engine::tiebreak::conditions::{no_ties, quarter};
use crate::engine::tiebreak::ground::{every, one_member, Ground};
use crate::engine::tiebreak::people::Tie;
use crate::engine::values::Proportion;

pub fn ground(tie: &Tie<'_>) -> Ground {
    if tie.is_plural() {
        return one_member(tie, |place, person| {
            let mut rest = quarter(place, person, tie);
            rest.push(no_ties(person));
            (vec![is_mipyme(person)], rest)
        });
    }
    let Some(at_least) = tie.percent(TieRule::Payments) else { return Ground::no_threshold() };
    every(tie, |person| {
        let (all, part) = (person.says(|facts| facts.payments), person.says(|facts| facts.mipyme_payments));
        let proportion = all.zip(part).map(|(all, part)| Proportion::of_pesos(part, all));
        let state = match &proportion {
            None => State::PorConfirmar,
            Some(Some(proportion)) if proportion.reaches(at_least) => State::Cumple,
            // Nothing paid is no part of anything.
            Some(_) => State::NoCumple,
        };
        vec![person.point(state, Said::Payments { part, all, proportion: proportion.flatten(), at_least })]
    })
}
