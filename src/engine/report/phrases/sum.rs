//! Sentences about experience: adding contracts up, and what is missing.

use super::{counted, figures, Adding, Bar, ContractLine, Converted, Reach, Unit};
use crate::engine::report::outcome::{Figures, Outcome, Part, Step};
use crate::engine::report::State;
use crate::engine::values::{Rounding, Smmlv};

/// Why contracts could not be added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoSum {
    /// No contract has been chosen yet.
    NoContracts,
    /// No SMMLV is known for the year of the budget.
    NoWage { year: i32 },
    /// The invitation says how much is asked of other numbers of contracts, and not of this one.
    NoTier { count: usize },
}

impl Outcome for NoSum {
    fn state(&self) -> State {
        match self {
            NoSum::NoTier { .. } => State::RequiereRevision,
            _ => State::PorConfirmar,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            NoSum::NoContracts => "experience_unknown",
            NoSum::NoWage { .. } => "threshold_unknown",
            NoSum::NoTier { .. } => "threshold_unsaid",
        }
    }

    fn figures(&self) -> Figures {
        match self {
            NoSum::NoContracts => Figures::new(),
            NoSum::NoWage { year } => figures([("year", year.to_string())]),
            NoSum::NoTier { count } => figures([("given", count.to_string())]),
        }
    }

    fn body(&self) -> String {
        match self {
            NoSum::NoContracts => "todavía no ha indicado contratos.".to_owned(),
            NoSum::NoWage { year } => format!("no hay SMMLV de {year} en las tablas para convertir el presupuesto."),
            NoSum::NoTier { count } => format!("la invitación no dice cuánto deben sumar {count} contratos."),
        }
    }

    fn mend(&self) -> Option<String> {
        let other = "Presente otro número de contratos, o pregunte a la entidad en las observaciones.";
        matches!(self, NoSum::NoTier { .. }).then(|| other.to_owned())
    }
}

/// What is asked, and how it was found.
#[derive(Clone, Debug)]
pub struct Required {
    pub amount: Smmlv,
    pub expression: String,
    pub unit: Unit,
}

/// Contracts added up against what is asked, under one reading. `rounding`: how the total was. `open`: what is not known of the contracts could be
/// enough. `bar`: why one more cannot be added. `readings`: how every reading adds up, so that what is said to be enough is, under all of them.
#[derive(Clone, Debug)]
pub struct Sum {
    pub lines: Vec<ContractLine>,
    pub total: Smmlv,
    pub required: Required,
    pub rounding: Rounding,
    pub open: bool,
    pub bar: Option<Bar>,
    pub readings: Vec<Adding>,
    pub reach: Reach,
}

impl Sum {
    fn short(&self) -> Smmlv {
        self.required.amount.minus(&self.total)
    }

    fn problems(&self) -> Vec<String> {
        let found = self.lines.iter().filter_map(|line| Some((line.place, line.counts.as_ref().ok()?.as_ref().err()?)));
        found.map(|(place, problem)| format!("contrato {place}: {}", problem.words())).collect()
    }
}

impl Outcome for Sum {
    fn state(&self) -> State {
        if self.total >= self.required.amount && !self.open {
            State::Cumple
        } else if self.open {
            State::PorConfirmar
        } else {
            State::NoCumple
        }
    }

    fn code(&self) -> &'static str {
        match self.state() {
            State::Cumple => "experience_enough",
            State::NoCumple => "experience_short",
            _ => "experience_incomplete",
        }
    }

    fn figures(&self) -> Figures {
        let required = &self.required.amount;
        let mut found = figures([
            ("total", self.total.half_up(4)),
            ("total_exact", self.total.exact()),
            ("required", required.half_up(4)),
            ("required_exact", required.exact()),
        ]);
        if self.total < *required {
            found.insert("short", self.short().half_up(4));
        }
        found
    }

    fn body(&self) -> String {
        let unit = self.required.unit;
        let (has, asks) = unit.read_apart(&self.total, &self.required.amount);
        let base = format!("acredita {has} y se exigen {asks}");
        match self.state() {
            State::Cumple => format!("{base}."),
            State::NoCumple if unit == Unit::Smmlv => format!("{base}; faltan {}.", self.short().read_4()),
            State::NoCumple => format!("{base}; faltan {}.", unit.read(&self.short())),
            _ => format!("{base} ({}).", self.problems().join("; ")),
        }
    }

    fn steps(&self) -> Vec<Step> {
        let unit = self.required.unit;
        let contracts = counted(self.lines.len(), "contrato", "contratos");
        let mut steps: Vec<Step> = self.lines.iter().map(|line| line.step(unit)).collect();
        let rounded = if unit == Unit::Smmlv { format!(", {}", self.rounding.words()) } else { String::new() };
        steps.push(Step::new("Suma", format!("{contracts}{rounded}"), unit.read(&self.total)));
        steps.push(Step::new("Se exige", &self.required.expression, unit.read(&self.required.amount)));
        steps
    }

    fn parts(&self) -> Vec<Part> {
        self.lines.iter().map(|line| line.part(self.required.unit)).collect()
    }

    fn mend(&self) -> Option<String> {
        match self.state() {
            State::NoCumple => Some(self.lacking()),
            State::PorConfirmar => Some("Complete los datos de esos contratos.".to_owned()),
            _ => None,
        }
    }
}

/// What would be enough.
impl Sum {
    fn counted(&self) -> impl Iterator<Item = (usize, &Converted)> {
        self.lines.iter().filter_map(|line| Some((line.place, line.counts.as_ref().ok()?.as_ref().ok()?)))
    }

    /// The least that a contract must come to, whatever the reading.
    fn needs(&self, place: Option<usize>) -> Smmlv {
        self.readings.iter().map(|reading| reading.needs(place)).max().unwrap_or_else(|| self.short())
    }

    /// The contract to change for another, and what is said of it, if one must be.
    fn changed(&self) -> Option<(usize, String)> {
        let bar = self.bar?;
        if let Bar::First(first) = bar {
            if let Some(wasted) = self.lines.iter().find(|line| line.place <= first && line.counts.is_err()) {
                return Some((wasted.place, "no cuenta".to_owned()));
            }
        }
        let unit = self.required.unit;
        let doubtful = self.lines.iter().find(|line| matches!(line.counts, Ok(Err(_))));
        let doubtful = doubtful.map(|line| (line.place, "por confirmar".to_owned()));
        let least = self.counted().min_by(|(_, one), (_, other)| one.amount.cmp(&other.amount));
        doubtful.or_else(|| least.map(|(place, contract)| (place, unit.read(&contract.amount))))
    }

    fn lacking(&self) -> String {
        let unit = self.required.unit;
        let mut said = match self.changed() {
            Some((place, words)) => {
                let why = if self.bar == Some(Bar::Tier) {
                    "Con otro contrato se exigiría otra suma"
                } else {
                    "No puede presentar más contratos"
                };
                let contract = self.reach.contract(unit, &self.needs(Some(place)));
                format!("{why}: cambie el {place} ({words}) por uno{contract}.")
            }
            None => format!("Alcanza con otro contrato{}.", self.reach.contract(unit, &self.needs(None))),
        };
        let grown = self.counted().find_map(|(place, contract)| {
            let share = contract.share?;
            let wanted = self.needs(Some(place));
            let percent = wanted.percent_up(&contract.whole).filter(|_| wanted <= contract.whole)?;
            Some(format!(
                " O con que su parte en el contrato {place} fuera de {} % (escribió {share}).",
                crate::engine::values::text::grouped(&percent)
            ))
        });
        said.push_str(&grown.unwrap_or_default());
        said
    }
}
