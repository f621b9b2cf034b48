//! What is told of a tie to programs.

use super::outcome::{Figures, Step};
use super::pack::PackPaper;
use super::state::State;
use serde::Serialize;

/// One criterion. `missing`: the papers that do not stand yet, in words; of a criterion that the facts rule out there are none.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TieLine {
    pub id: String,
    pub number: u16,
    pub state: State,
    pub missing: Vec<String>,
    pub sentence: String,
    pub sensitive: bool,
    pub papers: Vec<PackPaper>,
}

/// How a tie that was described would end, or its draw.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TieDraw {
    pub code: &'static str,
    pub sentence: String,
    pub figures: Figures,
    pub steps: Vec<Step>,
    pub sensitive: bool,
}

/// Everything about a tie.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TieCheck {
    pub criteria: Vec<TieLine>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trial: Option<TieDraw>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub draw: Option<TieDraw>,
}
