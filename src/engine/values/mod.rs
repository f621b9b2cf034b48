//! Amounts, ratios, civil dates and text as Colombians write them. No float, no clock, no zone.

mod amount;
mod brought;
mod date;
mod moment;
mod money;
pub mod nit;
mod percent;
mod proportion;
mod ratio;
mod rounding;
mod shortfall;
mod smmlv;
mod span;
mod spread;
pub mod text;
mod vat;
mod vat_typed;
pub mod words;

pub use amount::Amount;
pub use brought::{Brought, BroughtWay, MayBring};
pub use date::Date;
pub use moment::{Hour, Moment};
pub use money::{Pesos, PriceEntry};
pub use nit::{Nit, NitCheck};
pub use percent::Percent;
pub use proportion::Proportion;
pub use rounding::Rounding;
pub use shortfall::Shortfall;
pub use smmlv::Smmlv;
pub use span::Span;
pub use spread::{Deviation, Spread};
pub use vat::{Vat, VatBasis};
pub use vat_typed::parse_vat;

#[cfg(test)]
mod tests;
