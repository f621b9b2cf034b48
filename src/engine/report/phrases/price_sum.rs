//! Sentences about a lot that is not offered, and about a sum of unit prices.

use super::TotalPriceOutcome;
use crate::engine::report::outcome::{Figures, Outcome, Step};
use crate::engine::report::State;

/// The offer is not for this lot.
#[derive(Clone, Debug)]
pub struct LotNotOffered;

impl Outcome for LotNotOffered {
    fn state(&self) -> State {
        State::NoAplica
    }

    fn code(&self) -> &'static str {
        "lot_not_offered"
    }

    fn figures(&self) -> Figures {
        Figures::default()
    }

    fn body(&self) -> String {
        "la oferta no es para este lote.".to_owned()
    }
}

/// What came of adding unit prices up where no quantities are printed: a reading, not a fact.
#[derive(Clone, Debug)]
pub struct UnitSumOutcome(pub TotalPriceOutcome);

impl Outcome for UnitSumOutcome {
    fn state(&self) -> State {
        match self.0.state() {
            State::NoCumple => State::RequiereRevision,
            other => other,
        }
    }

    fn code(&self) -> &'static str {
        match self.state() {
            State::Cumple => "unit_sum_within_budget",
            State::RequiereRevision => "unit_sum_above_budget",
            _ => "unit_sum_incomplete",
        }
    }

    fn figures(&self) -> Figures {
        self.0.figures()
    }

    fn body(&self) -> String {
        format!("la invitación no imprime cantidades; se suman los precios unitarios, una unidad de cada ítem: {}", self.0.body())
    }

    fn steps(&self) -> Vec<Step> {
        self.0.steps()
    }

    fn many_steps(&self) -> Option<usize> {
        self.0.many_steps()
    }

    fn mend(&self) -> Option<String> {
        match self.state() {
            State::RequiereRevision => Some("Pregunte a la entidad con qué cantidades se compara el total con el presupuesto.".to_owned()),
            State::PorConfirmar => self.0.mend(),
            _ => None,
        }
    }
}
