//! Prices as figures and states, without a word: what `cargo xtask bench` times beside a reference.
//!
//! Checks: those of `unit_prices` and `total_within_budget`.
//! Legal basis: none of its own.
//! Unknown: as in those rules.

use super::asked::Asked;
use super::totals::totals;
use super::unit_prices;
use crate::engine::offer::Offer;
use crate::engine::process::Process;
use crate::engine::report::State;
use crate::engine::values::Pesos;

/// What an item comes to without VAT, its VAT, and whether it is within its ceiling.
pub struct TallyLine {
    pub total: Option<Pesos>,
    pub vat: Option<Pesos>,
    pub state: State,
}

/// The items and the whole.
pub struct PriceTally {
    pub lines: Vec<TallyLine>,
    pub net: Option<Pesos>,
    pub gross: Option<Pesos>,
    pub within: State,
}

pub fn price_tally(process: &Process, offer: &Offer) -> PriceTally {
    let asked = Asked::of(process, offer);
    let all = totals(asked.items(), &asked);
    let mut priced = all.items.lines.iter().peekable();
    let lines = asked.items().map(|item| {
        let line = priced.next_if(|line| std::ptr::eq(line.item, item));
        let (net, gross) = (line.and_then(|line| line.net.known()), line.and_then(|line| line.gross.known()));
        let vat = net.zip(gross).map(|(net, gross)| gross.above(net).unwrap_or(Pesos::ZERO));
        TallyLine { total: net, vat, state: unit_prices::verdict(item, &asked).state() }
    });
    let lines = lines.collect();
    let within = match all.gross {
        Some(gross) if gross.most.is_some_and(|most| most <= asked.budget) => State::Cumple,
        Some(gross) if gross.least <= asked.budget => State::PorConfirmar,
        _ => State::NoCumple,
    };
    let known = |sum: Option<super::lines::Bounds>| sum.map(|sum| sum.least);
    PriceTally { lines, net: known(all.net), gross: known(all.gross), within }
}
