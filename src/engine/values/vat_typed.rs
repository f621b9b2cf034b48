//! VAT as people type it: «19», «19 %», «exento», «Excluida».

use super::text::{lower, parse_percent};
use super::{Percent, Vat};

/// Decimals of a rate, in %.
const DECIMALS: usize = 2;

/// The VAT that was typed; `None` if it is none. What is less than one is no rate: spreadsheets keep 19 % as 0,19.
pub fn parse_vat(typed: &str) -> Option<Vat> {
    let small: String = typed.trim().chars().map(lower).collect();
    let words = small.strip_prefix("iva").unwrap_or(&small).trim();
    if words.starts_with("exent") {
        return Some(Vat::Exempt);
    }
    if words.starts_with("exclu") {
        return Some(Vat::Excluded);
    }
    let percent = parse_percent(words, DECIMALS).ok().filter(|rate| rate == "0" || !rate.starts_with('0'))?;
    Percent::new(&percent).map(Vat::Rate)
}
