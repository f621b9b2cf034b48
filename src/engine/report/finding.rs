//! A finding: one rule applied to one offer, with its figures, its sentence and its arithmetic.

use super::consequence::{Consequence, Context};
use super::outcome::{Figures, Outcome, Part, Term};
use super::pack::PackPaper;
use super::state::State;
use super::steps::Steps;
use serde::Serialize;
use std::cell::OnceCell;
use std::ops::Deref;
use std::rc::Rc;

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

/// Which rule a finding is about. `owner`: the member of a plural it is about. `sensitive`: about facts that the law protects most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    pub id: String,
    pub section: Section,
    pub title: Rc<str>,
    pub clause: Rc<str>,
    pub cites: Rc<[String]>,
    pub owner: Option<String>,
    pub terms: Vec<Term>,
    pub sensitive: bool,
}

impl Head {
    pub fn new(id: impl Into<String>, section: Section, title: Rc<str>, clause: Rc<str>) -> Head {
        Head { id: id.into(), section, title, clause, cites: Rc::default(), owner: None, terms: Vec::new(), sensitive: false }
    }
}

/// One rule applied to one offer. It is held by what it found; what it says of it ([`Told`], which it derefs to) is written the first time that
/// somebody reads it, since of a list of thousands only what is in sight is read.
#[derive(Clone)]
pub struct Finding {
    pub id: String,
    pub code: &'static str,
    pub section: Section,
    pub title: Rc<str>,
    pub owner: Option<String>,
    pub state: State,
    pub consequence: Option<&'static str>,
    pub clause: Option<Rc<str>>,
    pub cites: Rc<[String]>,
    pub parts: Vec<Part>,
    pub readings: Vec<String>,
    pub terms: Vec<Term>,
    pub papers: Vec<PackPaper>,
    /// About facts of violence, reincorporation or ethnic origin: it enters a print only if the user says so.
    pub sensitive: bool,
    /// The consequence with its deadline, for the verdict.
    pub effect: Option<Consequence>,
    outcome: Rc<dyn Outcome>,
    context: Context,
    told: OnceCell<Told>,
}

/// What a finding says.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    pub sentence: String,
    pub figures: Figures,
    pub steps: Steps,
    pub remedy: Option<String>,
}

impl Finding {
    pub fn new(head: Head, effect: Option<Consequence>, outcome: Rc<dyn Outcome>, context: &Context) -> Finding {
        let state = outcome.state();
        let curable = !(state == State::NoCumple && outcome.never_curable());
        let effect = effect.map(|effect| if curable || effect == Consequence::TieBreak { effect } else { Consequence::Rejection });
        let mut terms = head.terms;
        if !terms.is_empty() && state != State::NoAplica {
            terms.extend(outcome.terms(context));
            terms.extend(effect.map(|effect| Term::new("Si falta", effect.rule())));
        }
        Finding {
            id: head.id,
            code: outcome.code(),
            section: head.section,
            title: head.title,
            owner: head.owner,
            state,
            consequence: effect.filter(|_| is_open(state)).map(Consequence::code),
            clause: Some(head.clause),
            cites: head.cites,
            parts: outcome.parts(),
            readings: outcome.readings(),
            terms: if state == State::NoAplica { Vec::new() } else { terms },
            papers: outcome.papers(),
            sensitive: head.sensitive,
            effect,
            outcome,
            context: *context,
            told: OnceCell::new(),
        }
    }

    /// Words it.
    fn tell(&self) -> Told {
        let Finding { outcome, state, effect, .. } = self;
        let follows = effect.filter(|_| is_open(*state)).map(|effect| match state {
            State::NoCumple => effect.outlook(&self.context),
            _ => effect.stake().to_owned(),
        });
        let remedy: Vec<String> = [outcome.mend(), follows].into_iter().flatten().collect();
        let mut figures = outcome.figures();
        if let (Some(Consequence::Curable { until: Some(until) } | Consequence::LookedUp { until: Some(until) }), State::NoCumple) =
            (effect, state)
        {
            figures.insert("curable_until", until.date.iso());
        }
        let owner = self.owner.as_ref().map(|owner| format!(", {owner}")).unwrap_or_default();
        let clause = self.clause.as_deref().unwrap_or_default();
        Told {
            sentence: format!("{} {} (num. {clause}){owner}: {}", state.words(), self.id, outcome.body()),
            figures,
            steps: Steps::of(Rc::clone(outcome)),
            remedy: (!remedy.is_empty()).then(|| remedy.join(" ")),
        }
    }
}

/// Whether something is still to be done or known.
fn is_open(state: State) -> bool {
    matches!(state, State::NoCumple | State::PorConfirmar | State::RequiereRevision)
}

impl Deref for Finding {
    type Target = Told;
    fn deref(&self) -> &Told {
        self.told.get_or_init(|| self.tell())
    }
}
