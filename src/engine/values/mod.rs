//! Amounts, ratios, civil dates and text as Colombians write them. No float, no clock, no zone.

mod amount;
mod date;
mod money;
mod moment;
mod smmlv;
pub mod text;

pub use amount::Amount;
pub use date::Date;
pub use money::{Pesos, PriceEntry};
pub use moment::{Hour, Moment};
pub use smmlv::Smmlv;

#[cfg(test)]
mod tests;
