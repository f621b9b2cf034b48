//! Sentences about experience: adding contracts up, and what is missing.

use super::contract::{ContractLine, Converted, Unit};
use super::{counted, figures};
use crate::engine::report::finding::{Figures, Outcome, Part, Step};
use crate::engine::report::State;
use crate::engine::values::{Pesos, Rounding, Smmlv};

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
}

/// What is asked, and how it was found.
#[derive(Clone, Debug)]
pub struct Required {
    pub amount: Smmlv,
    pub expression: String,
    pub unit: Unit,
}

/// Contracts added up against what is asked, under one reading. `full`: no more may be presented. `reach`: the years, with their wages, of a
/// contract that could still be brought.
#[derive(Clone, Debug)]
pub struct Sum {
    pub lines: Vec<ContractLine>,
    pub total: Smmlv,
    pub required: Required,
    pub rounding: Rounding,
    pub full: bool,
    pub reach: Vec<(i32, Pesos)>,
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
    /// A contract that could not be converted matters only while the rest do not reach the threshold.
    fn state(&self) -> State {
        if self.total >= self.required.amount {
            State::Cumple
        } else if !self.problems().is_empty() {
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

    fn lacking(&self) -> String {
        let (short, unit) = (self.short(), self.required.unit);
        let least = self.counted().min_by(|(_, one), (_, other)| one.amount.cmp(&other.amount)).filter(|_| self.full);
        let mut said = match least {
            Some((place, contract)) => {
                let wanted = contract.amount.plus(&short);
                let less = unit.read(&contract.amount);
                format!("No puede presentar más contratos: cambie el {place} ({less}) por uno {}.", self.pesos(&wanted))
            }
            None => format!("Alcanza con otro contrato {}.", self.pesos(&short)),
        };
        let grown = self.counted().find_map(|(place, contract)| {
            let share = contract.share?;
            let wanted = contract.amount.plus(&short);
            let percent = wanted.percent_up(&contract.whole).filter(|_| wanted <= contract.whole)?;
            Some(format!(
                " O con que su parte en el contrato {place} fuera de {} % (escribió {share}).",
                crate::engine::values::text::grouped(&percent)
            ))
        });
        said.push_str(&grown.unwrap_or_default());
        said
    }

    /// «de 1,3200 SMMLV: $ 1.879.020 si terminó en 2025, $ 1.716.000 si en 2024».
    fn pesos(&self, wanted: &Smmlv) -> String {
        let unit = self.required.unit;
        if unit == Unit::Pesos {
            return format!("de {} o más", unit.read(wanted));
        }
        let year = |(year, wage): &(i32, Pesos)| Some(format!("de {} o más si terminó en {year}", wanted.in_pesos_up(*wage)?));
        let years: Vec<String> = self.reach.iter().filter_map(year).collect();
        if years.is_empty() {
            return format!("de {} o más", unit.read(wanted));
        }
        years.join(", o ")
    }
}
