//! Sentences about experience: adding contracts up.

use super::{counted, figures};
use crate::engine::report::finding::{Figures, Outcome, Step};
use crate::engine::report::State;
use crate::engine::values::{Percent, Pesos, Rounding, Smmlv};

/// Why a contract could not be converted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContractProblem {
    NoValue,
    NoEnd,
    NoStart,
    /// Nobody said who certifies it, and some certificates do not count.
    NoCertifier,
    /// Nobody said whether it is about what the invitation asks.
    NoObject,
    /// It is said to be finished and ends after the closing.
    StateDisagrees,
    /// No SMMLV is known for the year.
    NoWage(i32),
}

impl ContractProblem {
    fn words(self) -> String {
        match self {
            ContractProblem::NoValue => "falta el valor, o lo escrito no se entiende".to_owned(),
            ContractProblem::NoEnd => "falta la fecha de terminación, o lo escrito no se entiende".to_owned(),
            ContractProblem::NoObject => "falta decir si es del objeto que se pide".to_owned(),
            ContractProblem::StateDisagrees => "dice que terminó y su fecha de terminación es posterior al cierre".to_owned(),
            ContractProblem::NoCertifier => "falta decir quién lo certifica".to_owned(),
            ContractProblem::NoStart => "falta la fecha de inicio".to_owned(),
            ContractProblem::NoWage(year) => format!("no hay SMMLV de {year} en las tablas"),
        }
    }
}

/// Why a contract does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    Running,
    SelfCertified,
    /// It is not about what the invitation asks.
    OtherObject,
    /// Only the first so many count.
    BeyondFirst(usize),
}

impl LeftOut {
    fn words(self) -> String {
        match self {
            LeftOut::Running => "no cuenta: en ejecución al cierre".to_owned(),
            LeftOut::SelfCertified => "no cuenta: certificado por el mismo proponente".to_owned(),
            LeftOut::OtherObject => "no cuenta: no es del objeto que se pide".to_owned(),
            LeftOut::BeyondFirst(first) => format!("no cuenta: solo se miran los {first} primeros en el orden de cargue"),
        }
    }
}

/// A contract converted. `national`: its wage is not in the table the invitation prints, which has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Converted {
    pub value: Pesos,
    pub share: Option<Percent>,
    pub year: i32,
    pub wage: Pesos,
    pub national: bool,
    pub amount: Smmlv,
}

/// One contract in the sum. `place` in the order of upload, from 1.
#[derive(Clone, Debug)]
pub struct ContractLine {
    pub place: usize,
    pub counts: Result<Result<Converted, ContractProblem>, LeftOut>,
}

impl ContractLine {
    fn step(&self) -> Step {
        match &self.counts {
            Ok(Ok(c)) => {
                let share = c.share.map(|share| format!(" × {share}")).unwrap_or_default();
                let table = if c.national { ", tabla nacional" } else { "" };
                let label = format!("Contrato {}, año {}", self.place, c.year);
                let expression = format!("{}{share} ÷ {} (SMMLV {}{table})", c.value, c.wage, c.year);
                Step::new(label, expression, format!("{} SMMLV", c.amount.read_4()))
            }
            Ok(Err(problem)) => Step::new(format!("Contrato {}", self.place), problem.words(), "por confirmar"),
            Err(left_out) => Step::new(format!("Contrato {}", self.place), left_out.words(), "0"),
        }
    }
}

/// Why contracts could not be added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoSum {
    /// No contract has been chosen yet.
    NoContracts,
    /// No SMMLV is known for the year of the budget.
    NoWage { year: i32 },
}

impl Outcome for NoSum {
    fn state(&self) -> State {
        State::PorConfirmar
    }

    fn code(&self) -> &'static str {
        match self {
            NoSum::NoContracts => "experience_unknown",
            NoSum::NoWage { .. } => "threshold_unknown",
        }
    }

    fn figures(&self) -> Figures {
        match self {
            NoSum::NoContracts => Figures::new(),
            NoSum::NoWage { year } => figures([("year", year.to_string())]),
        }
    }

    fn body(&self) -> String {
        match self {
            NoSum::NoContracts => "todavía no ha indicado contratos.".to_owned(),
            NoSum::NoWage { year } => format!("no hay SMMLV de {year} en las tablas para convertir el presupuesto."),
        }
    }
}

/// What is asked, and how it was found.
#[derive(Clone, Debug)]
pub struct Required {
    pub amount: Smmlv,
    pub expression: String,
    /// The wage and year by which a shortfall is said in pesos.
    pub wage: Option<(Pesos, i32)>,
}

/// Contracts added up against what is asked, under one reading.
#[derive(Clone, Debug)]
pub struct Sum {
    pub lines: Vec<ContractLine>,
    pub total: Smmlv,
    pub required: Required,
    pub rounding: Rounding,
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
        let (has, asks) = self.total.read_apart(&self.required.amount);
        let base = format!("acredita {has} SMMLV y se exigen {asks}");
        match self.state() {
            State::Cumple => format!("{base}."),
            State::NoCumple => format!("{base}; faltan {}.", self.short().read_4()),
            _ => format!("{base} ({}).", self.problems().join("; ")),
        }
    }

    fn steps(&self) -> Vec<Step> {
        let contracts = counted(self.lines.len(), "contrato", "contratos");
        let mut steps: Vec<Step> = self.lines.iter().map(ContractLine::step).collect();
        steps.push(Step::new("Suma", format!("{contracts}, {}", self.rounding.words()), format!("{} SMMLV", self.total.read_4())));
        steps.push(Step::new("Se exige", &self.required.expression, format!("{} SMMLV", self.required.amount.read_4())));
        steps
    }

    fn mend(&self) -> Option<String> {
        match self.state() {
            State::NoCumple => {
                let (wage, year) = self.required.wage?;
                let pesos = self.short().in_pesos_up(wage)?;
                Some(format!("Le faltan {pesos} en pesos de {year}: cambie un contrato por otro mayor."))
            }
            State::PorConfirmar => Some("Complete los datos de esos contratos.".to_owned()),
            _ => None,
        }
    }
}
