//! Sentences about a requirement that is a fact and not a paper: an object that fits, an account that is the right one.

use crate::engine::report::outcome::{Figures, Outcome};
use crate::engine::report::State;

/// What was answered to its question.
#[derive(Clone, Debug)]
pub enum QuestionOutcome {
    Open { question: String },
    Affirmed,
    Denied { question: String },
}

impl Outcome for QuestionOutcome {
    fn state(&self) -> State {
        match self {
            QuestionOutcome::Open { .. } => State::PorConfirmar,
            QuestionOutcome::Affirmed => State::Cumple,
            QuestionOutcome::Denied { .. } => State::NoCumple,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            QuestionOutcome::Open { .. } => "fact_unknown",
            QuestionOutcome::Affirmed => "fact_holds",
            QuestionOutcome::Denied { .. } => "fact_fails",
        }
    }

    fn figures(&self) -> Figures {
        Figures::new()
    }

    fn body(&self) -> String {
        match self {
            QuestionOutcome::Open { question } => format!("falta responder «{question}»."),
            QuestionOutcome::Affirmed => "según respondió, es así.".to_owned(),
            QuestionOutcome::Denied { question } => format!("respondió «no» a «{question}»."),
        }
    }

    fn mend(&self) -> Option<String> {
        match self {
            QuestionOutcome::Open { .. } => Some("Responda esa pregunta.".to_owned()),
            QuestionOutcome::Affirmed => None,
            QuestionOutcome::Denied { .. } => Some("Si puede, arréglelo antes del cierre.".to_owned()),
        }
    }
}
