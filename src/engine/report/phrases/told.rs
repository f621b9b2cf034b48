//! An outcome already in words.

use crate::engine::report::outcome::{Figures, Outcome, Step};
use crate::engine::report::State;

/// What came of a rule. The fields are those of [`Outcome`].
#[derive(Clone, Debug)]
pub struct Told {
    pub state: State,
    pub code: &'static str,
    pub figures: Figures,
    pub body: String,
    pub steps: Vec<Step>,
    pub mend: Option<String>,
}

impl Told {
    pub fn new(state: State, code: &'static str, body: String) -> Told {
        Told { state, code, figures: Figures::new(), body, steps: Vec::new(), mend: None }
    }
}

impl Outcome for Told {
    fn state(&self) -> State {
        self.state
    }

    fn code(&self) -> &'static str {
        self.code
    }

    fn figures(&self) -> Figures {
        self.figures.clone()
    }

    fn body(&self) -> String {
        self.body.clone()
    }

    fn steps(&self) -> Vec<Step> {
        self.steps.clone()
    }

    fn mend(&self) -> Option<String> {
        self.mend.clone()
    }
}
