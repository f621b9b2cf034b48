//! Which offers seem artificially low, as a report tells it. Nothing here is a verdict: whoever is asked explains, and the entity decides.

use super::outcome::Step;
use serde::Serialize;

/// One offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LowOffer {
    pub name: String,
    pub total: String,
    /// Below the estimate, in %, negative above it.
    pub percent_below: String,
    /// Whether it is to be asked to explain its price.
    pub asked: bool,
    /// The same by the other deviation, where that gives another answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub otherwise: Option<bool>,
    pub sentence: String,
}

/// A deviation and the least amount that is not asked about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeastAccepted {
    /// `population` or `sample`.
    pub kind: &'static str,
    pub deviation: String,
    pub minimum: String,
}

/// Every offer of a process, each held against the others or against the estimate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LowOffers {
    /// `absolute`: against the estimate; `relative`: among themselves.
    pub test: &'static str,
    pub estimate: String,
    /// In the order given.
    pub offers: Vec<LowOffer>,
    /// The least amount that is not asked about, whole, or with cents if some amount has them.
    pub minimum: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub median: Option<String>,
    /// The deviation that is taken and, where it gives another answer about some offer, the other.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub deviations: Vec<LeastAccepted>,
    pub sentence: String,
    pub steps: Vec<Step>,
    /// Where the figures come from, and what is to be kept in mind.
    pub cautions: Vec<String>,
}
