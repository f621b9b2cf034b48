//! What each item comes to: quantity × unit price, its VAT and its total.
//!
//! Checks: nothing; other rules look at what it finds. Amounts are exact; in whole pesos where the invitation asks for them in every figure.
//! Legal basis: what each invitation asks of the figures of the offer.
//! Unknown: whether a price includes VAT, and at which rate; then what it comes to lies between two amounts, the greater of which may not be known.

use super::asked::Asked;
use crate::engine::process::Item;
use crate::engine::values::{Amount, Pesos, VatBasis};
use rust_decimal::Decimal;

/// An amount that is at least `least` and, if it is known, at most `most`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    pub least: Pesos,
    pub most: Option<Pesos>,
}

impl Bounds {
    pub const NOTHING: Bounds = Bounds { least: Pesos::ZERO, most: Some(Pesos::ZERO) };

    pub fn exactly(amount: Pesos) -> Bounds {
        Bounds { least: amount, most: Some(amount) }
    }

    /// The amount, if it is known.
    pub fn known(self) -> Option<Pesos> {
        self.most.filter(|most| *most == self.least)
    }

    /// `None` beyond what can be added.
    pub fn plus(self, other: Bounds) -> Option<Bounds> {
        let most = match self.most.zip(other.most) {
            Some((one, other)) => Some(one.plus(other)?),
            None => None,
        };
        Some(Bounds { least: self.least.plus(other.least)?, most })
    }
}

/// An item with its price. Without a printed quantity it counts once. `net` is without VAT and `gross` with it.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    pub item: &'a Item,
    pub quantity: Option<Amount>,
    pub price: Pesos,
    /// Quantity × price, as it is written.
    pub base: Pesos,
    pub rate: Option<Decimal>,
    pub net: Bounds,
    pub gross: Bounds,
}

/// What an item comes to; `None` without a price, or beyond what can be multiplied (`Some(None)`).
pub fn line<'a>(item: &'a Item, asked: &Asked<'_>) -> Option<Option<Line<'a>>> {
    let entry = asked.entry(item)?;
    Some(priced(item, asked.priced_of(entry)?, asked.rate_of(item, Some(entry)), asked))
}

fn priced<'a>(item: &'a Item, price: Pesos, rate: Option<Decimal>, asked: &Asked<'_>) -> Option<Line<'a>> {
    let base = asked.round(item.quantity.map_or(Some(price), |quantity| price.times(quantity.get()))?);
    let basis = asked.basis();
    let exact = Bounds::exactly(base);
    let free = rate.is_some_and(|rate| rate.is_zero());
    // Each only where it counts: a division is what costs most here.
    let with = match rate {
        Some(rate) if !free && basis != Some(VatBasis::In) => Some(base.plus(asked.round(base.percent(rate)?))?),
        _ => None,
    };
    let without = rate.filter(|_| !free && basis != Some(VatBasis::Out)).and_then(|rate| Some(asked.round(base.without(rate)?)));
    let (net, gross) = match basis {
        _ if free => (exact, exact),
        Some(VatBasis::In) => (Bounds { least: without.unwrap_or(Pesos::ZERO), most: Some(without.unwrap_or(base)) }, exact),
        Some(VatBasis::Out) => (exact, Bounds { least: with.unwrap_or(base), most: with }),
        None => (Bounds { least: without.unwrap_or(Pesos::ZERO), most: Some(base) }, Bounds { least: base, most: with }),
    };
    Some(Line { item, quantity: item.quantity, price, base, rate, net, gross })
}

/// The items that are offered, or those of one lot, with what they come to.
pub struct Lines<'a> {
    pub lines: Vec<Line<'a>>,
    /// How many items have no price.
    pub unpriced: usize,
    /// `None` beyond what can be added.
    pub net: Option<Bounds>,
    pub gross: Option<Bounds>,
}

/// Adds the items up.
pub fn add_up<'a>(items: impl Iterator<Item = &'a Item>, asked: &Asked<'_>) -> Lines<'a> {
    let mut all = Lines { lines: Vec::new(), unpriced: 0, net: Some(Bounds::NOTHING), gross: Some(Bounds::NOTHING) };
    for item in items {
        match line(item, asked) {
            None => all.unpriced = all.unpriced.saturating_add(1),
            Some(None) => (all.net, all.gross) = (None, None),
            Some(Some(line)) => {
                all.net = all.net.and_then(|sum| sum.plus(line.net));
                all.gross = all.gross.and_then(|sum| sum.plus(line.gross));
                all.lines.push(line);
            }
        }
    }
    all
}

impl Lines<'_> {
    /// How many lines have a VAT that nobody said.
    pub fn without_rate(&self) -> usize {
        self.lines.iter().filter(|line| line.rate.is_none()).count()
    }
}
