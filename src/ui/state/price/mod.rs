//! Prices: as typed, what is asked of them, their table, a list of them pasted or copied, and as a document has them.

mod asks;
mod block;
mod column;
mod draft;
mod entries;
mod list;
mod problem;
mod whole;

pub use asks::PriceAsks;
pub use block::{is_price_block, paste_prices};
pub use column::PriceColumn;
pub use draft::{PriceDraft, PricingDraft};
pub use entries::{base, prices, quantity, QUANTITY_DECIMALS};
pub use list::{all_vat, price_settings, price_text, take_prices};
pub use problem::is_problem;
pub use whole::pricing;

#[cfg(test)]
mod tests;
