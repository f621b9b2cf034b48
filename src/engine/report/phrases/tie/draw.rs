//! Sentences about the final draw.

use crate::engine::report::outcome::{Figures, Outcome, Step};
use crate::engine::report::phrases::figures;
use crate::engine::report::State;
use crate::engine::values::text::grouped;
use crate::engine::values::Amount;

/// What came of replaying the draw. It never judges the offer.
#[derive(Clone, Debug)]
pub enum DrawOutcome {
    /// Nobody asked to replay it.
    NotAsked,
    /// The TRM or the bidders are missing.
    Incomplete,
    /// One bidder, or none, is left: there is nothing to draw.
    NotNeeded,
    /// Who is still tied hangs on what is not known.
    Open,
    /// Drawn by hand, or by a method told in words: nothing to compute.
    ByHand {
        told: Option<String>,
    },
    Drawn {
        order: Vec<String>,
        trm: Amount,
        integer: u64,
        residue: u64,
        number: usize,
        winner: String,
    },
}

impl Outcome for DrawOutcome {
    fn state(&self) -> State {
        State::NoAplica
    }

    fn code(&self) -> &'static str {
        match self {
            DrawOutcome::NotAsked => "draw_not_asked",
            DrawOutcome::Incomplete => "draw_incomplete",
            DrawOutcome::NotNeeded => "draw_not_needed",
            DrawOutcome::Open => "draw_open",
            DrawOutcome::ByHand { .. } => "draw_by_hand",
            DrawOutcome::Drawn { .. } => "draw_replayed",
        }
    }

    fn figures(&self) -> Figures {
        match self {
            DrawOutcome::Drawn { order, trm, integer, residue, number, winner } => figures([
                ("bidders", order.len().to_string()),
                ("trm", trm.plain()),
                ("integer", integer.to_string()),
                ("residue", residue.to_string()),
                ("number", number.to_string()),
                ("winner", winner.clone()),
            ]),
            _ => Figures::new(),
        }
    }

    fn body(&self) -> String {
        match self {
            DrawOutcome::NotAsked => "solo se usa si el empate sigue después de todos los criterios.".to_owned(),
            DrawOutcome::Incomplete => "para simularlo faltan la TRM del día del cierre o los nombres de los empatados.".to_owned(),
            DrawOutcome::Open => "no se sabe quiénes llegarían empatados al sorteo: faltan datos de los criterios.".to_owned(),
            DrawOutcome::ByHand { told: None } => "se sortea con balotas ante la entidad: no se puede calcular de antemano.".to_owned(),
            DrawOutcome::ByHand { told: Some(told) } => {
                format!("no se puede calcular de antemano. El método de la invitación: {}.", told.trim_end_matches('.'))
            }
            DrawOutcome::NotNeeded => "con un solo proponente no hay nada que sortear.".to_owned(),
            DrawOutcome::Drawn { number, winner, .. } => {
                format!("simulación: con esa TRM y esos empatados saldría el número {number}, «{winner}».")
            }
        }
    }

    fn steps(&self) -> Vec<Step> {
        let DrawOutcome::Drawn { order, trm, integer, residue, number, winner } = self else { return Vec::new() };
        let mut steps: Vec<Step> =
            order.iter().zip(1_u64..).map(|(name, place)| Step::new("Orden alfabético", name, place.to_string())).collect();
        steps.push(Step::new("Parte entera de la TRM", grouped(&trm.plain()), integer.to_string()));
        steps.push(Step::new("Residuo", format!("{integer} entre {} empatados", order.len()), residue.to_string()));
        steps.push(Step::new(
            if *residue == 0 { "Residuo cero: gana el número mayor" } else { "Gana el número igual al residuo" },
            number.to_string(),
            winner,
        ));
        steps
    }
}
