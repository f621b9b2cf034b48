//! 8. Mipyme, cooperatives and mutual associations.
//!
//! Checks: each person is one of them. Which of them wins among large cooperatives and the rest is decided when the tie is tried.
//! Legal basis: Ley 2069/2020 art. 35 num. 8; Decreto 1082/2015 arts. 2.2.1.2.4.2.4 and 2.2.1.2.4.2.17; Decreto 957/2019 (sizes).

use crate::engine::process::Business;
use crate::engine::report::phrases::{Point, Said};
use crate::engine::report::State;
use crate::engine::tiebreak::ground::{every, Ground};
use crate::engine::tiebreak::people::{Person, Tie};

pub fn ground(tie: &Tie<'_>) -> Ground {
    every(tie, |person| vec![is_mipyme(person)])
}

/// Whether a person is a Mipyme, a cooperative or a mutual association.
pub fn is_mipyme(person: &Person<'_>) -> Point {
    business(person, "Mipyme, cooperativa o asociación mutual", |business| business != Business::Large)
}

/// Whether a person is what is asked for; `asked` completes «se exige ser».
pub fn business(person: &Person<'_>, asked: &'static str, fits: impl Fn(Business) -> bool) -> Point {
    let business = person.says(|facts| facts.business);
    let state = match business {
        None => State::PorConfirmar,
        Some(business) if fits(business) => State::Cumple,
        Some(_) => State::NoCumple,
    };
    person.point(state, Said::Business { is: business.map(words), asked })
}

fn words(business: Business) -> &'static str {
    match business {
        Business::Micro => "microempresa",
        Business::Small => "pequeña empresa",
        Business::Medium => "mediana empresa",
        Business::Large => "gran empresa",
        Business::Cooperative => "cooperativa o mutual de tamaño Mipyme",
        Business::LargeCooperative => "cooperativa o mutual de tamaño grande",
    }
}
