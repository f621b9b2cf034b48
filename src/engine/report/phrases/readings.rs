//! One rule under every reading that the invitation leaves open.

use crate::engine::report::finding::{Figures, Outcome, Step};
use crate::engine::report::State;

/// The outcome under one reading; the label completes «si…».
pub struct UnderReading {
    pub label: String,
    /// Which value each open reading takes: its id and the place of the value among the ways to read it.
    pub choices: Vec<(String, usize)>,
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
        let rest = |reading: &UnderReading| reading.choices.iter().filter(|(other, _)| other != id).cloned().collect::<Vec<_>>();
        let differ = |one: &UnderReading, other: &UnderReading| one.outcome.state() != other.outcome.state() && rest(one) == rest(other);
        self.all().any(|one| self.all().any(|other| differ(one, other)))
    }

    /// The first reading that ends in another state than the assumed one.
    fn dissent(&self) -> Option<&UnderReading> {
        let state = self.first.outcome.state();
        self.others.iter().find(|other| other.outcome.state() != state)
    }
}

fn clause(reading: &UnderReading) -> String {
    let body = reading.outcome.body();
    format!("si {}, {}: {}", reading.label, reading.outcome.state().words().to_lowercase(), body.trim_end_matches('.'))
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
            Some(other) => format!("depende de cómo se lea la invitación: {}; {}.", clause(&self.first), clause(other)),
        }
    }

    fn steps(&self) -> Vec<Step> {
        let mut steps = self.first.outcome.steps();
        if !self.agree() {
            let mut said = Vec::new();
            for reading in self.all() {
                let step = Step::new(format!("Si {}", reading.label), reading.outcome.body(), reading.outcome.state().words());
                if !said.contains(&step.expression) {
                    said.push(step.expression.clone());
                    steps.push(step);
                }
            }
        }
        steps
    }

    fn mend(&self) -> Option<String> {
        if self.agree() {
            return self.first.outcome.mend();
        }
        Some("Acepte la lectura que se asume, si está de acuerdo, o pregunte a la entidad en las observaciones.".to_owned())
    }

    fn readings(&self) -> Vec<String> {
        let open = self.first.choices.iter().map(|(id, _)| id);
        open.filter(|id| self.decides(id)).cloned().collect()
    }
}
