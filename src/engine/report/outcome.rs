//! What comes of applying a rule: what a finding is made from.

use super::consequence::Context;
use super::pack::PackPaper;
use super::state::State;
use crate::engine::reading::Ordered;
use serde::Serialize;

/// Canonical figures by name: amounts with a dot, ISO dates.
pub type Figures = Ordered<&'static str, String>;

/// One line of arithmetic, as a person would write it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    pub label: String,
    pub expression: String,
    pub value: String,
}

impl Step {
    pub fn new(label: impl Into<String>, expression: impl Into<String>, value: impl Into<String>) -> Self {
        Step { label: label.into(), expression: expression.into(), value: value.into() }
    }
}

/// What one contract brings to a sum: `amount` in its unit with four decimals, or why it brings nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    /// In the order of upload, from 1.
    pub place: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<String>,
    /// With eight decimals, for whoever adds it to others: the sum of what was rounded to four is not the sum that was found.
    #[serde(skip)]
    pub finer: Option<String>,
    pub words: String,
}

/// One thing to know of a rule beside what was found: «Lo firma», «el revisor fiscal».
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Term {
    pub label: &'static str,
    pub text: String,
}

impl Term {
    pub fn new(label: &'static str, text: impl Into<String>) -> Self {
        Term { label, text: text.into() }
    }
}

/// What came of applying a rule. The wording lives in [`super::phrases`].
pub trait Outcome {
    fn state(&self) -> State;
    /// A stable word for programs, such as `paper_too_old`.
    fn code(&self) -> &'static str;
    fn figures(&self) -> Figures;
    /// The clause of the sentence after «No cumple X (num. Y):», in lower case and with its full stop.
    fn body(&self) -> String;
    fn steps(&self) -> Vec<Step> {
        Vec::new()
    }
    /// How many steps there are, if they are many: then they are written only when somebody reads them.
    fn many_steps(&self) -> Option<usize> {
        None
    }
    /// What each contract brings, if contracts were added up.
    fn parts(&self) -> Vec<Part> {
        Vec::new()
    }
    /// What would make it comply.
    fn mend(&self) -> Option<String> {
        None
    }
    /// Whether what fails happened after the closing, or can no longer happen, so that no paper puts it right.
    fn never_curable(&self) -> bool {
        false
    }
    /// What is to be known of it whatever was found: when to ask for it, what happens if the closing moves.
    fn terms(&self, _: &Context) -> Vec<Term> {
        Vec::new()
    }
    /// The papers to attach, if it rests on several.
    fn papers(&self) -> Vec<PackPaper> {
        Vec::new()
    }
    /// The readings of the invitation on which the state hangs, by id.
    fn readings(&self) -> Vec<String> {
        Vec::new()
    }
}
