//! Sentences about causes of rejection that the bidder answers.

use crate::engine::report::outcome::{Figures, Outcome};
use crate::engine::report::State;

/// What came of a cause.
#[derive(Clone, Debug)]
pub enum CauseOutcome {
    /// It cannot happen to this form of bidder.
    NotForThem {
        kind: &'static str,
    },
    Unknown {
        question: String,
    },
    Absent,
    Happens {
        question: String,
    },
    /// The bidder says that it happens, and a person must judge what follows.
    ToJudge {
        question: String,
    },
}

impl Outcome for CauseOutcome {
    fn state(&self) -> State {
        match self {
            CauseOutcome::NotForThem { .. } => State::NoAplica,
            CauseOutcome::Unknown { .. } => State::PorConfirmar,
            CauseOutcome::Absent => State::Cumple,
            CauseOutcome::Happens { .. } => State::NoCumple,
            CauseOutcome::ToJudge { .. } => State::RequiereRevision,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            CauseOutcome::NotForThem { .. } => "cause_not_for_them",
            CauseOutcome::Unknown { .. } => "cause_unknown",
            CauseOutcome::Absent => "cause_absent",
            CauseOutcome::Happens { .. } => "cause_happens",
            CauseOutcome::ToJudge { .. } => "cause_to_judge",
        }
    }

    fn figures(&self) -> Figures {
        Figures::new()
    }

    fn body(&self) -> String {
        match self {
            CauseOutcome::NotForThem { kind } => format!("no le puede pasar a una oferta de {kind}."),
            CauseOutcome::Unknown { question } => format!("falta responder «{question}»."),
            CauseOutcome::Absent => "no le pasa, según respondió.".to_owned(),
            CauseOutcome::Happens { question } => format!("respondió «sí» a «{question}»."),
            CauseOutcome::ToJudge { question } => format!("respondió «sí» a «{question}»: una persona debe mirar su caso."),
        }
    }

    fn mend(&self) -> Option<String> {
        match self {
            CauseOutcome::Unknown { .. } => Some("Responda esa pregunta.".to_owned()),
            CauseOutcome::Happens { .. } => {
                Some("Arréglelo antes de presentar la oferta, si se puede; si no, no la presente así.".to_owned())
            }
            CauseOutcome::ToJudge { .. } => Some("Consulte con un abogado antes de ofertar: Habilita no decide esto.".to_owned()),
            CauseOutcome::NotForThem { .. } | CauseOutcome::Absent => None,
        }
    }
}
