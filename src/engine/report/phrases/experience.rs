//! Sentences about experience.

use super::{counted, figures};
use crate::engine::report::finding::{Figures, Outcome, Step};
use crate::engine::report::State;
use crate::engine::values::{Pesos, Smmlv};

/// What came of counting contracts.
#[derive(Clone, Debug)]
pub enum CountOutcome {
    /// No contract has been chosen yet.
    Unknown { asked: usize },
    Exact { asked: usize },
    Few { given: usize, asked: usize },
    /// The invitation does not say what happens with the ones in excess.
    Many { given: usize, asked: usize },
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
            Ok((value, year, wage, smmlv)) => {
                Step::new(format!("Contrato {}, terminado en {year}", self.place), format!("{value} ÷ {wage} (SMMLV {year})"), format!("{} SMMLV", smmlv.read_4()))
            }
            Err(problem) => Step::new(format!("Contrato {}", self.place), problem.words(), "por confirmar"),
        }
    }
}

/// What came of adding contracts up.
#[derive(Clone, Debug)]
pub enum TotalOutcome {
    /// No contract has been chosen yet.
    NoContracts,
    /// No SMMLV is known for the year of the budget.
    NoThreshold { year: i32 },
    Added { shares: Vec<ContractShare>, total: Smmlv, required: Smmlv, budget: Pesos, percent: String, wage: Pesos, year: i32 },
}

impl TotalOutcome {
    fn problems(shares: &[ContractShare]) -> Vec<String> {
        shares.iter().filter_map(|s| s.converted.as_ref().err().map(|p| format!("contrato {}: {}", s.place, p.words()))).collect()
    }
}

impl Outcome for TotalOutcome {
    fn state(&self) -> State {
        match self {
            TotalOutcome::NoContracts | TotalOutcome::NoThreshold { .. } => State::PorConfirmar,
            TotalOutcome::Added { total, required, .. } if total >= required => State::Cumple,
            TotalOutcome::Added { shares, .. } if shares.iter().any(|s| s.converted.is_err()) => State::PorConfirmar,
            TotalOutcome::Added { .. } => State::NoCumple,
        }
    }

    fn code(&self) -> &'static str {
        match (self, self.state()) {
            (TotalOutcome::NoContracts, _) => "experience_unknown",
            (TotalOutcome::NoThreshold { .. }, _) => "threshold_unknown",
            (_, State::Cumple) => "experience_enough",
            (_, State::NoCumple) => "experience_short",
            _ => "experience_incomplete",
        }
    }

    fn figures(&self) -> Figures {
        match self {
            TotalOutcome::NoContracts => Figures::new(),
            TotalOutcome::NoThreshold { year } => figures([("year", year.to_string())]),
            TotalOutcome::Added { total, required, .. } => {
                let mut found = figures([
                    ("total", total.half_up(4)),
                    ("total_exact", total.exact()),
                    ("required", required.half_up(4)),
                    ("required_exact", required.exact()),
                ]);
                if total < required {
                    found.insert("short", required.minus(total).half_up(4));
                }
                found
            }
        }
    }

    fn body(&self) -> String {
        match self {
            TotalOutcome::NoContracts => "todavía no ha indicado contratos.".to_owned(),
            TotalOutcome::NoThreshold { year } => format!("no hay SMMLV de {year} en las tablas para convertir el presupuesto."),
            TotalOutcome::Added { shares, total, required, .. } => {
                let (has, asks) = total.read_apart(required);
                let base = format!("acredita {has} SMMLV y se exigen {asks}");
                match self.state() {
                    State::Cumple => format!("{base}."),
                    State::NoCumple => format!("{base}; faltan {}.", required.minus(total).read_4()),
                    _ => format!("{base} ({}).", Self::problems(shares).join("; ")),
                }
            }
        }
    }

    fn steps(&self) -> Vec<Step> {
        let TotalOutcome::Added { shares, total, required, budget, percent, wage, year } = self else { return Vec::new() };
        let mut steps: Vec<Step> = shares.iter().map(ContractShare::step).collect();
        steps.push(Step::new("Suma", format!("{} sin redondear", counted(shares.len(), "contrato", "contratos")), format!("{} SMMLV", total.read_4())));
        steps.push(Step::new("Se exige", format!("{budget} × {percent} % ÷ {wage} (SMMLV {year})"), format!("{} SMMLV", required.read_4())));
        steps
    }

    fn mend(&self) -> Option<String> {
        match (self, self.state()) {
            (TotalOutcome::Added { total, required, wage, year, .. }, State::NoCumple) => {
                let pesos = required.minus(total).in_pesos_up(*wage)?;
                Some(format!("Le faltan {pesos} en pesos de {year}: cambie un contrato por otro mayor."))
            }
            (TotalOutcome::Added { .. }, State::PorConfirmar) => Some("Complete los datos de esos contratos.".to_owned()),
            _ => None,
        }
    }
}
