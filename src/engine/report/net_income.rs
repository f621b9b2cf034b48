//! What is left of an offer after the deductions on its payments, as a report tells it. Nothing here is a verdict: no state of the check hangs on it.

use super::outcome::Step;
use serde::Serialize;

/// How sure a deduction is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Settled {
    /// One amount.
    Settled,
    /// One of several, by something that is not known.
    ToConfirm,
    /// Nothing: the contract is worth too little or too much for it, or no row is for this bidder.
    NotTaken,
}

/// One row of the table, taken from some items.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DeductionRow {
    pub id: String,
    pub label: String,
    pub clause: String,
    /// `price`, `total` or `vat`.
    pub base: &'static str,
    pub base_amount: String,
    /// In %; nothing where the row says that it is exempt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<String>,
    pub amount: String,
}

/// What is taken of some items by one family of rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DeductionLine {
    pub family: String,
    pub state: Settled,
    pub label: String,
    /// The items it is taken from.
    pub items: Vec<String>,
    /// The row that is taken or, until something is known, each that could be.
    pub rows: Vec<DeductionRow>,
    /// Where it is sure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<String>,
    pub least: String,
    pub most: String,
    pub sentence: String,
    pub steps: Vec<Step>,
}

/// A row of the table that is not for this contract, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OtherRow {
    pub id: String,
    pub label: String,
    pub clause: String,
    pub why: String,
}

/// A fact that would settle a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OpenFact {
    pub id: String,
    pub question: String,
}

/// Everything about what is left. Amounts may be negative, where more is taken than is paid. The least and the most are bounds: each line at its
/// most need not happen together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct NetIncome {
    /// With VAT, of the items that have a price.
    pub total: String,
    pub price: String,
    pub vat: String,
    pub deductions: Vec<DeductionLine>,
    /// All deductions together, at the least and at the most.
    pub least_deducted: String,
    pub most_deducted: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub guarantees: Option<String>,
    /// What is left at the least and at the most: the same, if nothing is open.
    pub least: String,
    pub most: String,
    /// Whether one amount is left.
    pub settled: bool,
    /// Items without a price, which are not in it.
    pub missing: usize,
    pub open: Vec<OpenFact>,
    pub elsewhere: Vec<OtherRow>,
    pub sentence: String,
    pub steps: Vec<Step>,
    pub assumptions: Vec<String>,
    pub cautions: Vec<String>,
}
