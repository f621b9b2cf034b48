//! What one version of an invitation says that another does not, as a bidder reads it.

use serde::Serialize;

/// One thing that changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChangedPart {
    /// «Requisito JUR-03 (num. 13.1.1): certificado de existencia».
    pub what: String,
    /// «se agregó», «cambió lo que se exige (de 30 a 60)».
    pub how: String,
}

impl ChangedPart {
    pub fn new(what: impl Into<String>, how: impl Into<String>) -> Self {
        ChangedPart { what: what.into(), how: how.into() }
    }
}
