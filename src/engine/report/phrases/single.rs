//! Sentences about experience: what one contract reaches by itself.

use super::{figures, ContractLine, ContractProblem, Converted, Reach, Required, Told};
use crate::engine::report::outcome::Step;
use crate::engine::report::State;
use crate::engine::values::Smmlv;

/// A contract that may be the one: what it comes to, or why that is not known, and what is not known of whether it counts.
pub struct SingleLine {
    pub place: usize,
    pub converted: Result<Converted, ContractProblem>,
    pub doubt: Option<ContractProblem>,
}

impl SingleLine {
    fn amount(&self) -> Option<&Smmlv> {
        self.converted.as_ref().ok().map(|converted| &converted.amount)
    }
}

/// One of them, or `each`, reaches what is asked; `about`: only contracts about something were looked at. `wanted`: what a contract must come to
/// for it to be enough, however the invitation is read.
pub struct Single {
    pub lines: Vec<SingleLine>,
    pub asked: Required,
    pub each: bool,
    pub about: bool,
    pub wanted: Smmlv,
    pub reach: Reach,
}

impl Single {
    fn reaches(&self, line: &SingleLine) -> bool {
        line.amount().is_some_and(|amount| *amount >= self.asked.amount)
    }

    fn fails(&self, line: &SingleLine) -> bool {
        line.amount().is_some_and(|amount| *amount < self.asked.amount)
    }

    fn state(&self) -> State {
        let sure = |line: &&SingleLine| line.doubt.is_none();
        let some = self.lines.iter().filter(sure).any(|line| self.reaches(line));
        let lacks = self.lines.iter().filter(sure).any(|line| self.fails(line));
        if self.lines.iter().all(|line| self.fails(line)) || (self.each && lacks) {
            State::NoCumple
        } else if some && (!self.each || self.lines.iter().all(|line| self.reaches(line))) {
            State::Cumple
        } else {
            State::PorConfirmar
        }
    }

    fn kind(&self) -> &'static str {
        if self.about {
            " de los que se piden"
        } else {
            ""
        }
    }

    fn step(&self, line: &SingleLine) -> Step {
        let whole = ContractLine { place: line.place, counts: Ok(line.converted.clone()) };
        let mut step = whole.step(self.asked.unit);
        if let Some(doubt) = &line.doubt {
            step.expression = format!("{}; {}", step.expression, doubt.words());
        }
        step
    }

    fn mend(&self) -> String {
        let contract = self.reach.contract(self.asked.unit, &self.wanted);
        let failing: Vec<String> =
            self.lines.iter().filter(|line| self.each && self.fails(line)).map(|line| format!("el {}", line.place)).collect();
        if failing.is_empty() {
            format!("Presente un contrato{} que por sí solo llegue:{contract}.", self.kind())
        } else {
            format!("Cambie los que no llegan ({}) por otros{contract}.", failing.join(", "))
        }
    }

    pub fn told(self) -> Told {
        let (state, kind, unit) = (self.state(), self.kind(), self.asked.unit);
        let code = match state {
            State::Cumple => "single_enough",
            State::NoCumple => "single_short",
            _ => "single_unknown",
        };
        let which = if self.each { "cada uno" } else { "uno solo" };
        let known = self.lines.iter().filter_map(|line| Some((line.amount()?, line.place)));
        let best = if self.each { known.min() } else { known.max() };
        let wanted = unit.read(&self.asked.amount);
        let body = match best {
            None if self.lines.is_empty() => format!("ningún contrato{kind} cuenta, y se exige que llegue a {wanted}."),
            None => format!("falta saber a cuánto llegan los contratos{kind}; se exige que {which} llegue a {wanted}."),
            Some((amount, place)) => {
                let (has, asks) = unit.read_apart(amount, &self.asked.amount);
                let word = if self.each { "menor" } else { "mayor" };
                format!("el {word} de los contratos{kind}, el {place}, llega a {has} y se exige que {which} llegue a {asks}.")
            }
        };
        let mut told = Told::new(state, code, body);
        if let Some((amount, _)) = best {
            told.figures = figures([("amount", amount.half_up(4)), ("required", self.asked.amount.half_up(4))]);
        }
        told.steps = self.lines.iter().map(|line| self.step(line)).collect();
        told.steps.push(Step::new("Se exige", &self.asked.expression, wanted));
        told.mend = match state {
            State::NoCumple => Some(self.mend()),
            State::PorConfirmar => Some("Complete los datos de esos contratos.".to_owned()),
            _ => None,
        };
        told
    }
}
