//! The five states of a finding.

use serde::Serialize;

/// Where a finding stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Cumple,
    NoCumple,
    /// Something unknown could change it.
    PorConfirmar,
    /// The readings of the invitation differ, or only a person can judge.
    RequiereRevision,
    NoAplica,
}

impl State {
    pub const ALL: [State; 5] = [State::NoCumple, State::PorConfirmar, State::RequiereRevision, State::Cumple, State::NoAplica];

    /// The word in JSON.
    pub fn code(self) -> &'static str {
        match self {
            State::Cumple => "cumple",
            State::NoCumple => "no_cumple",
            State::PorConfirmar => "por_confirmar",
            State::RequiereRevision => "requiere_revision",
            State::NoAplica => "no_aplica",
        }
    }

    /// The words a person reads.
    pub fn words(self) -> &'static str {
        match self {
            State::Cumple => "Cumple",
            State::NoCumple => "No cumple",
            State::PorConfirmar => "Por confirmar",
            State::RequiereRevision => "Requiere revisión",
            State::NoAplica => "No aplica",
        }
    }
}
