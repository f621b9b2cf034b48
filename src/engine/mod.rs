//! The rules engine: pure. It knows no screen, clock, network, float or panic, and no invitation by name.
#![warn(
    clippy::arithmetic_side_effects,
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::expect_used,
    clippy::float_arithmetic,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::todo,
    clippy::unimplemented,
    clippy::unreachable,
    clippy::unwrap_used
)]

pub mod bidder;
pub mod causes;
pub mod firm;
pub mod guide;
pub mod offer;
pub mod owners;
pub mod process;
pub mod reading;
pub mod reference;
pub mod report;
#[cfg(not(target_arch = "wasm32"))]
pub mod schemas;
pub mod values;

mod evaluate;
mod experience;
pub mod lint;
mod price;
pub mod requirements;
pub mod sheet;
mod tiebreak;
mod validity;
pub mod workbook;

pub use evaluate::{add_ties, evaluate, judge, judge_untied, receipt, selection, Earlier};
pub use evaluate::{draw_winner, load_tie, tie_break};
pub use experience::choice;
#[cfg(feature = "ui")]
pub use experience::papers_asked;
pub use experience::{add_up, Line, Refused, Sums, YearSum};
pub use experience::{answer as selection_answer, select_contracts};
pub use experience::{convert_experience, load_contracts, Conversion, ConversionOptions};
pub use price::{check_prices, deduction_facts, left, load_named_offers, low_among, net_income, LineTotals, NamedOffer};
#[cfg(feature = "bench")]
pub use price::{price_tally, PriceTally};
#[cfg(feature = "ui")]
pub use tiebreak::name_key;
pub use tiebreak::{draw, Drawn};

/// What the pages ask about a tie.
pub mod tie {
    pub use super::tiebreak::{facts_of, papers_of, TieFact, TiePaper};
}

/// The version of the engine, part of every receipt.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
