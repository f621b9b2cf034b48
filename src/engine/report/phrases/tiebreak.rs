//! Sentences about the tie-break.

use super::{counted, figures, PaperOutcome};
use crate::engine::report::finding::{Figures, Outcome, Step};
use crate::engine::report::State;
use crate::engine::values::Amount;

/// One proof of a criterion.
#[derive(Clone, Debug)]
pub struct ProofLine {
    pub title: String,
    pub verdict: Proof,
}

/// The ways a proof can turn out.
#[derive(Clone, Debug)]
pub enum Proof {
    Unknown,
    Missing,
    Attached,
    /// A proof with a maximum age.
    Aged(PaperOutcome),
}

impl ProofLine {
    fn state(&self) -> State {
        match &self.verdict {
            Proof::Unknown => State::PorConfirmar,
            Proof::Missing => State::NoCumple,
            Proof::Attached => State::Cumple,
            // A tie-break proof cannot be cured, so one issued after the closing does not count.
            Proof::Aged(
                PaperOutcome::Later { .. } | PaperOutcome::Cures { .. } | PaperOutcome::TooLate { .. } | PaperOutcome::LaterFact { .. },
            ) => State::NoCumple,
            Proof::Aged(paper) => paper.state(),
        }
    }

    fn words(&self) -> String {
        match &self.verdict {
            Proof::Unknown => "no se sabe si lo tiene".to_owned(),
            Proof::Missing => "falta".to_owned(),
            Proof::Attached => "va con la oferta".to_owned(),
            Proof::Aged(
                PaperOutcome::Later { issued, .. }
                | PaperOutcome::Cures { issued, .. }
                | PaperOutcome::TooLate { issued, .. }
                | PaperOutcome::LaterFact { issued, .. },
            ) => format!("con fecha del {issued}, después del cierre: no cuenta"),
            Proof::Aged(paper) => paper.body().trim_end_matches('.').replace("expedido el", "con fecha del"),
        }
    }
}

/// What came of one criterion.
#[derive(Clone, Debug)]
pub enum CriterionOutcome {
    /// Nobody said whether it is claimed.
    Unknown,
    NotClaimed,
    /// This form of bidder cannot credit it.
    NotForThem {
        kind: &'static str,
    },
    /// It is claimed, and the proofs depend on who bids.
    WhoUnknown,
    Claimed {
        proofs: Vec<ProofLine>,
    },
}

impl CriterionOutcome {
    fn lacking(&self, state: State) -> Vec<&ProofLine> {
        match self {
            CriterionOutcome::Claimed { proofs } => proofs.iter().filter(|p| p.state() == state).collect(),
            _ => Vec::new(),
        }
    }
}

fn listed(lines: &[&ProofLine]) -> String {
    lines.iter().map(|p| format!("{} ({})", p.title, p.words())).collect::<Vec<_>>().join("; ")
}

impl Outcome for CriterionOutcome {
    fn state(&self) -> State {
        match self {
            CriterionOutcome::Unknown | CriterionOutcome::WhoUnknown => State::PorConfirmar,
            CriterionOutcome::NotClaimed | CriterionOutcome::NotForThem { .. } => State::NoAplica,
            CriterionOutcome::Claimed { .. } if !self.lacking(State::NoCumple).is_empty() => State::NoCumple,
            CriterionOutcome::Claimed { .. } if !self.lacking(State::PorConfirmar).is_empty() => State::PorConfirmar,
            CriterionOutcome::Claimed { .. } => State::Cumple,
        }
    }

    fn code(&self) -> &'static str {
        match (self, self.state()) {
            (CriterionOutcome::Unknown, _) => "criterion_unknown",
            (CriterionOutcome::NotClaimed, _) => "criterion_not_claimed",
            (CriterionOutcome::NotForThem { .. }, _) => "criterion_not_for_them",
            (CriterionOutcome::WhoUnknown, _) => "bidder_unknown",
            (_, State::Cumple) => "criterion_proven",
            (_, State::NoCumple) => "criterion_proof_missing",
            _ => "criterion_proof_unknown",
        }
    }

    fn figures(&self) -> Figures {
        match self {
            CriterionOutcome::Claimed { proofs } => figures([
                ("proofs", proofs.len().to_string()),
                ("proofs_ready", proofs.iter().filter(|p| p.state() == State::Cumple).count().to_string()),
            ]),
            _ => Figures::new(),
        }
    }

    fn body(&self) -> String {
        match self {
            CriterionOutcome::Unknown => "no se sabe si va a invocar este criterio.".to_owned(),
            CriterionOutcome::NotClaimed => "no invoca este criterio.".to_owned(),
            CriterionOutcome::NotForThem { kind } => format!("no lo puede acreditar una oferta de {kind}."),
            CriterionOutcome::WhoUnknown => "las pruebas dependen de quién presenta la oferta, y no lo ha dicho.".to_owned(),
            CriterionOutcome::Claimed { proofs } => match self.state() {
                State::NoCumple => format!("no cuenta si hay empate: {}.", listed(&self.lacking(State::NoCumple))),
                State::PorConfirmar => format!("hay pruebas por confirmar: {}.", listed(&self.lacking(State::PorConfirmar))),
                _ => format!("lleva {} con la oferta.", counted(proofs.len(), "prueba", "pruebas")),
            },
        }
    }

    fn steps(&self) -> Vec<Step> {
        match self {
            CriterionOutcome::Claimed { proofs } => proofs.iter().map(|p| Step::new(&p.title, p.words(), p.state().words())).collect(),
            _ => Vec::new(),
        }
    }

    fn mend(&self) -> Option<String> {
        match self.state() {
            State::NoCumple => Some("Consiga las pruebas que faltan y cárguelas con la oferta, o no invoque el criterio.".to_owned()),
            State::PorConfirmar => Some("Diga si lo invoca y qué pruebas tiene.".to_owned()),
            _ => None,
        }
    }
}

/// What came of replaying the draw. It never judges the offer.
#[derive(Clone, Debug)]
pub enum DrawOutcome {
    /// Nobody asked to replay it.
    NotAsked,
    /// The TRM or the bidders are missing.
    Incomplete,
    /// One bidder, or none, is left: there is nothing to draw.
    NotNeeded,
    /// Drawn by hand: nothing to compute.
    ByHand,
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
            DrawOutcome::ByHand => "draw_by_hand",
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
            DrawOutcome::ByHand => "se sortea con balotas ante la entidad: no se puede calcular de antemano.".to_owned(),
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
        steps.push(Step::new("Parte entera de la TRM", crate::engine::values::text::grouped(&trm.plain()), integer.to_string()));
        steps.push(Step::new("Residuo", format!("{integer} entre {} empatados", order.len()), residue.to_string()));
        steps.push(Step::new(
            if *residue == 0 { "Residuo cero: gana el número mayor" } else { "Gana el número igual al residuo" },
            number.to_string(),
            winner,
        ));
        steps
    }
}
