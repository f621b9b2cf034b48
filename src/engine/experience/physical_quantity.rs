//! A physical quantity (kilometres, square metres, rations), in one contract or in all that count.
//!
//! Checks: the quantity said of each contract × the own share ≥ what is asked.
//! Legal basis: what each invitation asks; the scaling by the share follows that of the values.
//! Unknown: a contract without its quantity, or that may not count, matters only while the rest are not enough.

use super::Presented;
use crate::engine::process::{PhysicalQuantity, Quantity, QuantityOf};
use crate::engine::report::phrases::{quantity, QuantityLine, Told};
use crate::engine::values::Smmlv;

pub fn judge(rule: &PhysicalQuantity, quantities: &[Quantity], presented: Option<&[Presented<'_>]>) -> Told {
    let unit = quantities.iter().find(|one| one.id == rule.quantity).map_or_else(String::new, |one| one.unit.to_string());
    let lines = presented.map(|presented| presented.iter().filter(|one| one.counts()).map(|one| line(rule, one)).collect());
    quantity(lines, &Smmlv::from_decimal(rule.at_least.get()), &unit, rule.of == QuantityOf::One)
}

fn line(rule: &PhysicalQuantity, one: &Presented<'_>) -> QuantityLine {
    let said = one.contract.quantities.get(&rule.quantity).copied();
    QuantityLine {
        place: one.place,
        whole: said.map(|said| said.plain()),
        share: one.share,
        own: said.map(|_| own(rule, one)),
        sure: one.sure(),
    }
}

/// The part of it that is the bidder's, as an exact number of its unit; zero if it is not known.
pub fn own(rule: &PhysicalQuantity, one: &Presented<'_>) -> Smmlv {
    let whole = one.contract.quantities.get(&rule.quantity).map_or_else(Smmlv::zero, |said| Smmlv::from_decimal(said.get()));
    one.share.map_or_else(|| whole.clone(), |share| whole.percent(share.get()))
}
