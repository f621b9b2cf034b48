//! A physical quantity (kilometres, square metres, rations), in one contract or in all that count.
//!
//! Checks: the quantity said of each contract × the own share ≥ what is asked, under each way to read which share counts.
//! Legal basis: what each invitation asks; the scaling by the share follows that of the values.
//! Unknown: a contract without its quantity, or that may not count, matters only while the rest are not enough.

use super::bid::Bid;
use super::ways::{share_words, together};
use super::Presented;
use crate::engine::process::{PhysicalQuantity, QuantityOf, ShareBasis};
use crate::engine::report::phrases::{quantity, Choice, QuantityLine, UnderReading};
use crate::engine::report::Outcome;
use crate::engine::values::Smmlv;

pub fn judge(rule: &PhysicalQuantity, bid: &Bid<'_>, presented: Option<&[Presented<'_>]>) -> Box<dyn Outcome> {
    let asked = bid.asked;
    let unit = asked.quantities.iter().find(|one| one.id == rule.quantity).map_or_else(String::new, |one| one.unit.to_string());
    let share = &asked.counting.share;
    let open = share.reading().filter(|id| !bid.accepted.contains(id));
    let under = |basis: &&ShareBasis| {
        let counting =
            |presented: &[Presented<'_>]| presented.iter().filter(|one| one.counts()).map(|one| line(rule, one, **basis)).collect();
        let least = Smmlv::from_decimal(rule.at_least.get());
        UnderReading {
            choices: open.iter().map(|id| Choice { id: id.to_string(), words: share_words(**basis) }).collect(),
            outcome: Box::new(quantity(presented.map(counting), &least, &unit, rule.of == QuantityOf::One)),
        }
    };
    together(share.values(bid.accepted).iter().map(under).collect())
}

/// The part of it that counts however the share is read, as an exact number of its unit; zero if it is not known.
pub fn own(rule: &PhysicalQuantity, one: &Presented<'_>, bid: &Bid<'_>) -> Smmlv {
    // The own share is never more than the whole.
    let whole = bid.asked.counting.share.values(bid.accepted).iter().all(|basis| **basis == ShareBasis::Whole);
    let basis = if whole { ShareBasis::Whole } else { ShareBasis::Own };
    line(rule, one, basis).own.unwrap_or_else(Smmlv::zero)
}

fn line(rule: &PhysicalQuantity, one: &Presented<'_>, basis: ShareBasis) -> QuantityLine {
    let said = one.contract.quantities.get(&rule.quantity).copied();
    let share = one.share.filter(|_| basis == ShareBasis::Own);
    let own = |whole: Smmlv| share.map_or_else(|| whole.clone(), |share| whole.percent(share.get()));
    QuantityLine {
        place: one.place,
        whole: said.map(|said| said.plain()),
        share,
        own: said.map(|said| own(Smmlv::from_decimal(said.get()))),
        sure: one.sure(),
    }
}
