//! A rule that hangs on an answer nobody gave.

use crate::engine::report::outcome::{Figures, Outcome, Part, Step};
use crate::engine::report::State;

/// The outcomes under «sí» and under «no».
pub struct Depends {
    pub question: String,
    pub yes: Box<dyn Outcome>,
    pub no: Box<dyn Outcome>,
}

impl Depends {
    fn agree(&self) -> bool {
        self.yes.state() == self.no.state()
    }
}

impl Outcome for Depends {
    fn state(&self) -> State {
        if self.agree() {
            self.no.state()
        } else {
            State::PorConfirmar
        }
    }

    fn code(&self) -> &'static str {
        if self.agree() {
            self.no.code()
        } else {
            "depends_on_answer"
        }
    }

    fn figures(&self) -> Figures {
        self.no.figures()
    }

    fn body(&self) -> String {
        if self.agree() {
            return self.no.body();
        }
        let side = |outcome: &dyn Outcome| {
            let (state, body) = (outcome.state().words().to_ascii_lowercase(), outcome.body());
            format!("{state}: {}", body.trim_end_matches('.'))
        };
        let (yes, no) = (side(self.yes.as_ref()), side(self.no.as_ref()));
        format!("depende de una respuesta que falta («{}»): si es sí, {yes}; si es no, {no}.", self.question)
    }

    fn steps(&self) -> Vec<Step> {
        self.no.steps()
    }

    fn parts(&self) -> Vec<Part> {
        self.no.parts()
    }

    fn mend(&self) -> Option<String> {
        if self.agree() {
            self.no.mend()
        } else {
            Some("Responda esa pregunta.".to_owned())
        }
    }

    fn readings(&self) -> Vec<String> {
        self.no.readings()
    }
}
