//! The papers that prove the criteria of a tie, as a list to attach.

use super::state::State;
use serde::Serialize;

/// One paper of one person. `owner`: the member who attaches it, nothing of the bidder as a whole. `limit`: how old it may be and from which closing,
/// or until when it must last. `other`: another paper that would do. `words`: how it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PackPaper {
    pub criterion: String,
    pub id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    pub title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signed_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issuer: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<String>,
    pub consent: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other: Option<String>,
    pub state: State,
    pub words: String,
}
