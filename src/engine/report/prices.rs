//! Prices held against their ceilings and the budget, as they are told outside a report.

use super::State;
use serde::Serialize;

/// An item: what it comes to without VAT, and its VAT, if they are known.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CheckedLine {
    pub id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vat: Option<String>,
    pub state: State,
    pub sentence: String,
}

/// All items: the total without VAT and with it (and with AIU), if every part is known, and the gravest state.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PriceCheck {
    pub lines: Vec<CheckedLine>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_with_vat: Option<String>,
    pub state: State,
}
