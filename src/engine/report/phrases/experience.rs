//! Sentences about experience.

use super::{counted, figures};
use crate::engine::report::finding::{Figures, Outcome, Step};
use crate::engine::report::State;
use crate::engine::values::{Pesos, Smmlv};

/// What came of counting contracts.
#[derive(Clone, Debug)]
pub enum CountOutcome {
    /// No contract has been chosen yet.
    Unknown {
        asked: usize,
    },
    Exact {
        asked: usize,
    },
    Few {
        given: usize,
        asked: usize,
    },
    /// The invitation does not say what happens with the ones in excess.
    Many {
        given: usize,
        asked: usize,
    },
}

impl Outcome for CountOutcome {
    fn state(&self) -> State {
        match self {
            CountOutcome::Unknown { .. } => State::PorConfirmar,
            CountOutcome::Exact { .. } => State::Cumple,
            CountOutcome::Few { .. } => State::NoCumple,
            CountOutcome::Many { .. } => State::RequiereRevision,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            CountOutcome::Unknown { .. } => "contracts_unknown",
            CountOutcome::Exact { .. } => "contracts_exact",
            CountOutcome::Few { .. } => "contracts_few",
            CountOutcome::Many { .. } => "contracts_many",
        }
    }

    fn figures(&self) -> Figures {
        match self {
            CountOutcome::Unknown { asked } => figures([("asked", asked.to_string())]),
            CountOutcome::Exact { asked } => figures([("given", asked.to_string()), ("asked", asked.to_string())]),
            CountOutcome::Few { given, asked } | CountOutcome::Many { given, asked } => {
                figures([("given", given.to_string()), ("asked", asked.to_string())])
            }
        }
    }

    fn body(&self) -> String {
        match self {
            CountOutcome::Unknown { asked } => format!("todavía no ha indicado contratos; se piden {asked}."),
            CountOutcome::Exact { asked } => format!("presenta {}, los que se piden.", counted(*asked, "contrato", "contratos")),
            CountOutcome::Few { given, asked } => format!(
                "presenta {} y se piden {asked}; {} {}.",
                counted(*given, "contrato", "contratos"),
                if asked.saturating_sub(*given) == 1 { "falta" } else { "faltan" },
                asked.saturating_sub(*given)
            ),
            CountOutcome::Many { given, asked } => {
                format!("presenta {given} contratos y se piden {asked}; la invitación no dice qué pasa con los que sobran.")
            }
        }
    }

    fn mend(&self) -> Option<String> {
        match self {
            CountOutcome::Few { asked, .. } => Some(format!("Complete {}.", counted(*asked, "contrato terminado", "contratos terminados"))),
            CountOutcome::Many { asked, .. } => Some(format!("Deje solo los {asked} que más le convengan.")),
            CountOutcome::Unknown { .. } | CountOutcome::Exact { .. } => None,
        }
    }
}

/// Why a contract could not be converted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContractProblem {
    NoValue,
    NoEnd,
    /// No SMMLV is known for the year it ended.
    NoWage(i32),
}

impl ContractProblem {
    fn words(self) -> String {
        match self {
            ContractProblem::NoValue => "falta el valor".to_owned(),
            ContractProblem::NoEnd => "falta la fecha de terminación".to_owned(),
            ContractProblem::NoWage(year) => format!("no hay SMMLV de {year} en las tablas"),
        }
    }
}

/// One contract in the sum.
#[derive(Clone, Debug)]
pub struct ContractShare {
    /// Place in the order of upload, from 1.
    pub place: usize,
    pub converted: Result<(Pesos, i32, Pesos, Smmlv), ContractProblem>,
}

impl ContractShare {
    fn step(&self) -> Step {
        match &self.converted {
            Ok((value, year, wage, smmlv)) => Step::new(
                format!("Contrato {}, terminado en {year}", self.place),
                format!("{value} ÷ {wage} (SMMLV {year})"),
                format!("{} SMMLV", smmlv.read_4()),
            ),
            Err(problem) => Step::new(format!("Contrato {}", self.place), problem.words(), "por confirmar"),
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

/// Contracts added up against what is asked.
#[derive(Clone, Debug)]
pub struct Sum {
    pub shares: Vec<ContractShare>,
    pub total: Smmlv,
    pub required: Smmlv,
    pub budget: Pesos,
    /// The share of the budget that is asked, as it is read: `100`.
    pub percent: String,
    /// The wage the budget is converted by, and its year.
    pub wage: Pesos,
    pub year: i32,
}

impl Sum {
    fn short(&self) -> Smmlv {
        self.required.minus(&self.total)
    }

    fn problems(&self) -> String {
        let words = self.shares.iter().filter_map(|s| s.converted.as_ref().err().map(|p| format!("contrato {}: {}", s.place, p.words())));
        words.collect::<Vec<_>>().join("; ")
    }
}

impl Outcome for Sum {
    /// A contract that could not be converted matters only while the rest do not reach the threshold.
    fn state(&self) -> State {
        if self.total >= self.required {
            State::Cumple
        } else if self.shares.iter().any(|share| share.converted.is_err()) {
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
        let mut found = figures([
            ("total", self.total.half_up(4)),
            ("total_exact", self.total.exact()),
            ("required", self.required.half_up(4)),
            ("required_exact", self.required.exact()),
        ]);
        if self.total < self.required {
            found.insert("short", self.short().half_up(4));
        }
        found
    }

    fn body(&self) -> String {
        let (has, asks) = self.total.read_apart(&self.required);
        let base = format!("acredita {has} SMMLV y se exigen {asks}");
        match self.state() {
            State::Cumple => format!("{base}."),
            State::NoCumple => format!("{base}; faltan {}.", self.short().read_4()),
            _ => format!("{base} ({}).", self.problems()),
        }
    }

    fn steps(&self) -> Vec<Step> {
        let Sum { budget, percent, wage, year, .. } = self;
        let contracts = counted(self.shares.len(), "contrato", "contratos");
        let mut steps: Vec<Step> = self.shares.iter().map(ContractShare::step).collect();
        steps.push(Step::new("Suma", format!("{contracts} sin redondear"), format!("{} SMMLV", self.total.read_4())));
        let asked = format!("{budget} × {percent} % ÷ {wage} (SMMLV {year})");
        steps.push(Step::new("Se exige", asked, format!("{} SMMLV", self.required.read_4())));
        steps
    }

    fn mend(&self) -> Option<String> {
        match self.state() {
            State::NoCumple => {
                let pesos = self.short().in_pesos_up(self.wage)?;
                Some(format!("Le faltan {pesos} en pesos de {}: cambie un contrato por otro mayor.", self.year))
            }
            State::PorConfirmar => Some("Complete los datos de esos contratos.".to_owned()),
            _ => None,
        }
    }
}
