//! Sentences about experience: UNSPSC codes.

use super::{figures, Told};
use crate::engine::report::outcome::Step;
use crate::engine::report::State;

/// Which of the codes asked a contract holds, as places of the list, if its codes are known.
pub struct CodesLine {
    pub place: usize,
    pub held: Option<Vec<usize>>,
    pub sure: bool,
}

/// `least` of the codes of `asked`, each with the digits it is compared by, in each contract or in all together.
pub struct Codes {
    pub asked: Vec<String>,
    pub least: usize,
    pub digits: usize,
    pub each: bool,
}

impl CodesLine {
    fn count(&self) -> Option<usize> {
        self.held.as_ref().map(Vec::len)
    }
}

impl Codes {
    /// `None`: no contract was chosen.
    pub fn told(&self, lines: Option<Vec<CodesLine>>) -> Told {
        let who = if self.each { "en cada contrato" } else { "entre todos los contratos" };
        let verb = if self.least == 1 { "exige" } else { "exigen" };
        let asked = format!("se {verb} {} de {} códigos UNSPSC ({} dígitos) {who}", self.least, self.asked.len(), self.digits);
        let Some(lines) = lines else {
            return Told::new(State::PorConfirmar, "codes_unknown", format!("todavía no ha indicado contratos; {asked}."));
        };
        let has = match self.each {
            true => lines.iter().filter_map(CodesLine::count).min().unwrap_or(0),
            false => self.union(&lines, true).len(),
        };
        let state = self.state(&lines);
        let code = match state {
            State::Cumple => "codes_enough",
            State::NoCumple => "codes_short",
            _ => "codes_unknown",
        };
        let given = match self.each {
            _ if lines.is_empty() => "ningún contrato cuenta".to_owned(),
            true => format!("el que menos trae, trae {has}"),
            false => format!("traen {has}"),
        };
        let mut told = Told::new(state, code, format!("{asked}; {given}."));
        told.figures = figures([("given", has.to_string()), ("asked", self.least.to_string())]);
        told.steps = lines.iter().map(|line| self.step(line)).collect();
        told.mend = match state {
            State::NoCumple => Some(self.mend(&lines)),
            State::PorConfirmar if lines.iter().all(|line| line.held.is_some()) => Some("Complete los datos de esos contratos.".to_owned()),
            State::PorConfirmar => Some("Escriba los códigos UNSPSC con que cada contrato está en el RUP.".to_owned()),
            _ => None,
        };
        told
    }

    /// The codes that some contract holds; of those that count for sure only.
    fn union(&self, lines: &[CodesLine], sure: bool) -> Vec<usize> {
        let holds =
            |code: &usize| lines.iter().filter(|line| line.sure || !sure).any(|line| line.held.iter().flatten().any(|one| one == code));
        (0..self.asked.len()).filter(holds).collect()
    }

    fn fails(&self, line: &CodesLine) -> bool {
        line.count().is_some_and(|held| held < self.least)
    }

    fn state(&self, lines: &[CodesLine]) -> State {
        let unknown = lines.iter().any(|line| line.held.is_none());
        let sure = || lines.iter().filter(|line| line.sure);
        let (enough, never) = if self.each {
            let enough = !unknown && !lines.iter().any(|line| self.fails(line)) && sure().next().is_some();
            (enough, lines.iter().all(|line| self.fails(line)) || sure().any(|line| self.fails(line)))
        } else {
            (self.union(lines, true).len() >= self.least, !unknown && self.union(lines, false).len() < self.least)
        };
        match () {
            () if enough => State::Cumple,
            () if never => State::NoCumple,
            () => State::PorConfirmar,
        }
    }

    fn named(&self, held: &[usize]) -> String {
        let names: Vec<&str> = held.iter().filter_map(|at| self.asked.get(*at)).map(String::as_str).collect();
        if names.is_empty() {
            "ninguno".to_owned()
        } else {
            names.join(", ")
        }
    }

    fn step(&self, line: &CodesLine) -> Step {
        let (held, count) = match &line.held {
            Some(held) => (self.named(held), held.len().to_string()),
            None => ("falta decirlos".to_owned(), "por confirmar".to_owned()),
        };
        Step::new(format!("Contrato {}", line.place), format!("códigos de los que se piden: {held}"), count)
    }

    fn mend(&self, lines: &[CodesLine]) -> String {
        let failing: Vec<String> = lines.iter().filter(|line| self.each && self.fails(line)).map(|line| line.place.to_string()).collect();
        if !failing.is_empty() {
            return format!("Cambie el contrato {} por otro inscrito con al menos {} de ellos.", failing.join(", el "), self.least);
        }
        let held = self.union(lines, true);
        let missing: Vec<usize> = (0..self.asked.len()).filter(|code| !held.contains(code)).collect();
        let short = self.least.saturating_sub(if self.each { 0 } else { held.len() });
        format!("Presente contratos inscritos con al menos {short} de los códigos que faltan: {}.", self.named(&missing))
    }
}
