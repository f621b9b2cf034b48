//! The overall verdict.

use super::consequence::Consequence;
use super::finding::Finding;
use super::state::State;
use serde::Serialize;
use std::borrow::Borrow;

/// The verdict on the whole offer, gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Overall {
    #[serde(rename = "con causal de rechazo")]
    Rejected,
    #[serde(rename = "incompleta")]
    Incomplete,
    #[serde(rename = "con puntos por revisar")]
    ToReview,
    #[serde(rename = "con puntos por subsanar")]
    ToCure,
    #[serde(rename = "lista para presentar")]
    Ready,
}

impl Overall {
    pub const ALL: [Overall; 5] = [Overall::Rejected, Overall::Incomplete, Overall::ToReview, Overall::ToCure, Overall::Ready];

    /// The verdict that follows from the findings. What can only lose a tie never holds an offer back.
    pub fn of<F: Borrow<Finding>>(findings: &[F]) -> Overall {
        let grave = |f: &Finding| match (f.state, f.effect) {
            (_, Some(Consequence::TieBreak)) => None,
            (State::Cumple | State::NoAplica, _) => Some(Overall::Ready),
            (State::NoCumple, Some(Consequence::Curable { .. } | Consequence::LookedUp { .. })) => Some(Overall::ToCure),
            (State::NoCumple, _) => Some(Overall::Rejected),
            (State::PorConfirmar, _) => Some(Overall::Incomplete),
            (State::RequiereRevision, _) => Some(Overall::ToReview),
        };
        // Nothing looked at is nothing known.
        findings.iter().map(Borrow::borrow).filter_map(grave).min().unwrap_or(Overall::Incomplete)
    }

    pub fn words(self) -> &'static str {
        match self {
            Overall::Rejected => "con causal de rechazo",
            Overall::Incomplete => "incompleta",
            Overall::ToReview => "con puntos por revisar",
            Overall::ToCure => "con puntos por subsanar",
            Overall::Ready => "lista para presentar",
        }
    }

    /// What the verdict means, in one sentence.
    pub fn meaning(self) -> &'static str {
        match self {
            Overall::Rejected => "Si la presenta así, hay al menos un motivo para que la rechacen sin poder corregirla después.",
            Overall::Incomplete => "Faltan datos para saber si cumple. Complete lo que está por confirmar.",
            Overall::ToReview => "Hay puntos que una persona debe decidir: la invitación se puede leer de varias maneras o no lo dice.",
            Overall::ToCure => "Nada la hace rechazar de entrada, pero hay puntos que la entidad le pedirá corregir dentro del plazo.",
            Overall::Ready => {
                "Con lo que escribió, cumple todo lo que se revisó. Compare con la invitación y sus adendas antes de presentarla."
            }
        }
    }
}
