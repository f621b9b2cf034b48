//! A finding: one rule applied to one offer, with its figures, its sentence and its arithmetic.

use super::consequence::{Consequence, Context};
use super::pack::PackPaper;
use super::state::State;
use super::steps::Steps;
use crate::engine::reading::Ordered;
use serde::Serialize;

/// Canonical figures by name: amounts with a dot, ISO dates.
pub type Figures = Ordered<&'static str, String>;

/// Which of the checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    #[default]
    Requirements,
    /// Causes of rejection that no paper answers.
    Causes,
    Experience,
    Price,
    Tiebreak,
}

impl Section {
    pub const ALL: [Section; 5] = [Section::Requirements, Section::Causes, Section::Experience, Section::Price, Section::Tiebreak];

    pub fn words(self) -> &'static str {
        match self {
            Section::Requirements => "Documentos habilitantes",
            Section::Causes => "Causas de rechazo",
            Section::Experience => "Experiencia",
            Section::Price => "Precio",
            Section::Tiebreak => "Desempate",
        }
    }
}

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

/// Which rule a finding is about. `owner`: the member of a plural it is about. `sensitive`: about facts that the law protects most.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Head {
    pub id: String,
    pub section: Section,
    pub title: String,
    pub clause: String,
    pub cites: Vec<String>,
    pub owner: Option<String>,
    pub terms: Vec<Term>,
    pub sensitive: bool,
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

/// One rule applied to one offer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Finding {
    pub id: String,
    pub code: &'static str,
    pub section: Section,
    pub title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    pub state: State,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consequence: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
    pub cites: Vec<String>,
    pub sentence: String,
    pub figures: Figures,
    pub steps: Steps,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remedy: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub readings: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<Term>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub papers: Vec<PackPaper>,
    /// About facts of violence, reincorporation or ethnic origin: it enters a print only if the user says so.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub sensitive: bool,
    /// The consequence with its deadline, for the verdict.
    #[serde(skip)]
    pub effect: Option<Consequence>,
}

impl Finding {
    /// Words an outcome.
    pub fn new(head: Head, effect: Option<Consequence>, outcome: Box<dyn Outcome>, context: &Context) -> Finding {
        let state = outcome.state();
        let curable = !(state == State::NoCumple && outcome.never_curable());
        let effect = effect.map(|effect| if curable || effect == Consequence::TieBreak { effect } else { Consequence::Rejection });
        let open = matches!(state, State::NoCumple | State::PorConfirmar | State::RequiereRevision);
        let follows = effect.filter(|_| open).map(|effect| match state {
            State::NoCumple => effect.outlook(context),
            _ => effect.stake().to_owned(),
        });
        let parts = [outcome.mend(), follows];
        let remedy: Vec<String> = parts.into_iter().flatten().collect();
        let mut figures = outcome.figures();
        if let (Some(Consequence::Curable { until: Some(until) } | Consequence::LookedUp { until: Some(until) }), State::NoCumple) =
            (effect, state)
        {
            figures.insert("curable_until", until.date.iso());
        }
        let owner = head.owner.as_ref().map(|owner| format!(", {owner}")).unwrap_or_default();
        let mut terms = head.terms;
        if !terms.is_empty() && state != State::NoAplica {
            terms.extend(outcome.terms(context));
            terms.extend(effect.map(|effect| Term::new("Si falta", effect.rule())));
        }
        Finding {
            sentence: format!("{} {} (num. {}){owner}: {}", state.words(), head.id, head.clause, outcome.body()),
            code: outcome.code(),
            section: head.section,
            title: head.title,
            owner: head.owner,
            terms: if state == State::NoAplica { Vec::new() } else { terms },
            state,
            consequence: effect.filter(|_| open).map(Consequence::code),
            clause: Some(head.clause),
            cites: head.cites,
            figures,
            readings: outcome.readings(),
            parts: outcome.parts(),
            papers: outcome.papers(),
            sensitive: head.sensitive,
            steps: Steps::of(outcome),
            remedy: (!remedy.is_empty()).then(|| remedy.join(" ")),
            id: head.id,
            effect,
        }
    }
}
