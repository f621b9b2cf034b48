//! Which contracts to present.

use super::state::State;
use serde::Serialize;

/// A contract that was left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeftOutContract {
    pub id: String,
    pub reason: String,
}

/// If the certificate of `without` is refused: whether the rest still comply, and the best set without it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Refused {
    pub without: String,
    pub holds: bool,
    pub chosen: Vec<String>,
    pub sentence: String,
}

/// The contracts to present, in the order to upload them. `missing`: what the nearest set lacks, when none complies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Selection {
    pub state: State,
    pub chosen: Vec<String>,
    #[serde(rename = "leftOut")]
    pub left_out: Vec<LeftOutContract>,
    pub total: String,
    pub slack: String,
    pub proven: bool,
    pub steps: u64,
    pub missing: Vec<String>,
    #[serde(rename = "planB")]
    pub plan_b: Vec<Refused>,
}
