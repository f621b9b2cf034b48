//! Where the causes of rejection of an invitation stand.

use super::state::State;
use serde::Serialize;

/// One cause and where it stands. `findings` are those that decide it; `note` what to watch of one that can only happen later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CauseStanding {
    pub id: String,
    pub clause: String,
    pub title: String,
    /// In the list of causes, or in another clause.
    pub place: &'static str,
    pub state: State,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}
