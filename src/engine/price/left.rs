//! What is left of an offer after the deductions on its payments: its priced items, handed to `net`.
//!
//! Checks: nothing.
//! Legal basis: none of its own; see `net`.
//! Unknown: an item whose VAT is not known is left out, and so is one without a price.

use super::asked::Asked;
use super::lines::{add_up, Line};
use super::net::{net_income, LineTotals};
use crate::engine::bidder::Answer;
use crate::engine::firm::Firm;
use crate::engine::offer::Offer;
use crate::engine::process::Process;
use crate::engine::reading::Dictionary;
use crate::engine::report::NetIncome;
use crate::engine::values::Pesos;

/// `answers` to the facts that only this view asks ([`super::net::deduction_facts`]) stand beside those of the firm; of nothing priced nothing is left.
pub fn left(process: &Process, firm: &Firm, offer: &Offer, answers: &Dictionary<Answer>) -> Option<NetIncome> {
    let asked = Asked::of(process, offer);
    let lines: Vec<LineTotals<'_>> = add_up(asked.items(), &asked).lines.into_iter().filter_map(known).collect();
    let guarantees = offer.pricing.as_ref().and_then(|pricing| pricing.guarantees);
    (!lines.is_empty()).then(|| net_income(process, firm, &lines, answers, guarantees))
}

fn known(line: Line<'_>) -> Option<LineTotals<'_>> {
    let (net, gross) = (line.net.known()?, line.gross.known()?);
    Some(LineTotals { item: line.item, net, vat: gross.above(net).unwrap_or(Pesos::ZERO) })
}
