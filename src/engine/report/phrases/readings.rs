//! One rule under every reading that the invitation leaves open.

use crate::engine::report::outcome::{Figures, Outcome, Part, Step};
use crate::engine::report::State;

/// How one open reading is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The reading.
    pub id: String,
    /// Completes «si…».
    pub words: String,
}

/// The outcome under one way to read the rule; `choices` has every open reading.
pub struct UnderReading {
    pub choices: Vec<Choice>,
    pub outcome: Box<dyn Outcome>,
}

/// The outcomes under every open reading, the assumed one first.
pub struct Readings {
    pub first: UnderReading,
    pub others: Vec<UnderReading>,
}

impl Readings {
    fn all(&self) -> impl Iterator<Item = &UnderReading> {
        [&self.first].into_iter().chain(&self.others)
    }

    /// Whether every reading ends in the same state.
    fn agree(&self) -> bool {
        let state = self.first.outcome.state();
        self.others.iter().all(|other| other.outcome.state() == state)
    }

    /// Whether changing only how this one is read changes the state.
    fn decides(&self, id: &str) -> bool {
        let rest = |reading: &UnderReading| reading.choices.iter().filter(|choice| choice.id != id).cloned().collect::<Vec<_>>();
        let differ = |one: &UnderReading, other: &UnderReading| one.outcome.state() != other.outcome.state() && rest(one) == rest(other);
        self.all().any(|one| self.all().any(|other| differ(one, other)))
    }

    /// «si…», naming only the readings that decide.
    fn label(&self, reading: &UnderReading) -> String {
        let deciding: Vec<&str> =
            reading.choices.iter().filter(|choice| self.decides(&choice.id)).map(|choice| choice.words.as_str()).collect();
        // Readings that only decide together are all named.
        let all = || reading.choices.iter().map(|choice| choice.words.as_str()).collect();
        let named: Vec<&str> = if deciding.is_empty() { all() } else { deciding };
        named.join(" y ")
    }

    fn clause(&self, reading: &UnderReading) -> String {
        let state = reading.outcome.state().words().to_ascii_lowercase();
        format!("si {}, {state}: {}", self.label(reading), reading.outcome.body().trim_end_matches('.'))
    }

    /// The first reading that ends in another state than the assumed one.
    fn dissent(&self) -> Option<&UnderReading> {
        let state = self.first.outcome.state();
        self.others.iter().find(|other| other.outcome.state() != state)
    }
}

impl Outcome for Readings {
    fn state(&self) -> State {
        if self.agree() {
            self.first.outcome.state()
        } else if self.all().any(|reading| reading.outcome.state() == State::PorConfirmar) {
            State::PorConfirmar
        } else {
            State::RequiereRevision
        }
    }

    fn code(&self) -> &'static str {
        if self.agree() {
            self.first.outcome.code()
        } else {
            "readings_differ"
        }
    }

    fn figures(&self) -> Figures {
        self.first.outcome.figures()
    }

    fn body(&self) -> String {
        match self.dissent() {
            None => self.first.outcome.body(),
            Some(other) => format!("depende de cómo se lea la invitación: {}; {}.", self.clause(&self.first), self.clause(other)),
        }
    }

    fn steps(&self) -> Vec<Step> {
        let mut steps = self.first.outcome.steps();
        if !self.agree() {
            let mut said = Vec::new();
            for reading in self.all() {
                let step = Step::new(format!("Si {}", self.label(reading)), reading.outcome.body(), reading.outcome.state().words());
                if !said.contains(&step.expression) {
                    said.push(step.expression.clone());
                    steps.push(step);
                }
            }
        }
        steps
    }

    fn many_steps(&self) -> Option<usize> {
        self.first.outcome.many_steps().filter(|_| self.agree())
    }

    fn parts(&self) -> Vec<Part> {
        self.first.outcome.parts()
    }

    fn mend(&self) -> Option<String> {
        if self.agree() {
            return self.first.outcome.mend();
        }
        if self.first.outcome.state() == State::Cumple {
            return Some("Acepte la lectura que se asume, si está de acuerdo, o pregunte a la entidad en las observaciones.".to_owned());
        }
        let mend = self.first.outcome.mend().unwrap_or_default();
        Some(format!("{mend} Con la lectura que se asume no alcanza: pregunte a la entidad en las observaciones.").trim_start().to_owned())
    }

    fn readings(&self) -> Vec<String> {
        self.first.choices.iter().filter(|choice| self.decides(&choice.id)).map(|choice| choice.id.clone()).collect()
    }
}
