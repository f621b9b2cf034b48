//! Sentences about experience: counting contracts.

use super::{counted, figures};
use crate::engine::report::finding::{Figures, Outcome, Step};
use crate::engine::report::State;

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
        left_out: usize,
    },
    /// Some of them may still be running.
    Unsure {
        given: usize,
        asked: usize,
        unsure: usize,
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
            CountOutcome::Unknown { .. } | CountOutcome::Unsure { .. } => State::PorConfirmar,
            CountOutcome::Exact { .. } => State::Cumple,
            CountOutcome::Few { .. } => State::NoCumple,
            CountOutcome::Many { .. } => State::RequiereRevision,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            CountOutcome::Unknown { .. } => "contracts_unknown",
            CountOutcome::Unsure { .. } => "contracts_unsure",
            CountOutcome::Exact { .. } => "contracts_exact",
            CountOutcome::Few { .. } => "contracts_few",
            CountOutcome::Many { .. } => "contracts_many",
        }
    }

    fn figures(&self) -> Figures {
        match self {
            CountOutcome::Unknown { asked } => figures([("asked", asked.to_string())]),
            CountOutcome::Exact { asked } => figures([("given", asked.to_string()), ("asked", asked.to_string())]),
            CountOutcome::Few { given, asked, .. } | CountOutcome::Many { given, asked } | CountOutcome::Unsure { given, asked, .. } => {
                figures([("given", given.to_string()), ("asked", asked.to_string())])
            }
        }
    }

    fn body(&self) -> String {
        match self {
            CountOutcome::Unknown { asked } => format!("todavía no ha indicado contratos; se piden {asked}."),
            CountOutcome::Exact { asked } => format!("presenta {}, los que se piden.", counted(*asked, "contrato", "contratos")),
            CountOutcome::Few { given, asked, left_out } => {
                let short = asked.saturating_sub(*given);
                let verb = if short == 1 { "falta" } else { "faltan" };
                let aside = if *left_out > 0 { format!(" ({})", counted(*left_out, "no cuenta", "no cuentan")) } else { String::new() };
                format!("presenta {}{aside} y se piden {asked}; {verb} {short}.", counted(*given, "contrato", "contratos"))
            }
            CountOutcome::Unsure { given, asked, unsure } => {
                let given = counted(*given, "contrato", "contratos");
                format!("presenta {given} y se piden {asked}, pero no se sabe si {}.", counted(*unsure, "cuenta", "cuentan"))
            }
            CountOutcome::Many { given, asked } => {
                format!("presenta {given} contratos y se piden {asked}; la invitación no dice qué pasa con los que sobran.")
            }
        }
    }

    fn mend(&self) -> Option<String> {
        match self {
            CountOutcome::Few { given, asked, .. } => {
                Some(format!("Agregue {}.", counted(asked.saturating_sub(*given), "contrato terminado", "contratos terminados")))
            }
            CountOutcome::Unsure { .. } => Some("Escriba la fecha de terminación de cada contrato.".to_owned()),
            CountOutcome::Many { asked, .. } => Some(format!("Deje solo los {asked} que más le convengan.")),
            CountOutcome::Unknown { .. } | CountOutcome::Exact { .. } => None,
        }
    }
}

/// What came of counting contracts about an activity.
#[derive(Clone, Debug)]
pub struct ActivityOutcome {
    pub question: String,
    pub asked: usize,
    /// Places of the contracts that are about it, and of those of which it is not known; `None` while nothing has been chosen.
    pub places: Option<(Vec<usize>, Vec<usize>)>,
}

impl Outcome for ActivityOutcome {
    fn state(&self) -> State {
        match &self.places {
            Some((yes, _)) if yes.len() >= self.asked => State::Cumple,
            Some((yes, unknown)) if yes.len().saturating_add(unknown.len()) < self.asked => State::NoCumple,
            _ => State::PorConfirmar,
        }
    }

    fn code(&self) -> &'static str {
        match self.state() {
            State::Cumple => "activity_enough",
            State::NoCumple => "activity_short",
            _ => "activity_unknown",
        }
    }

    fn figures(&self) -> Figures {
        let given = self.places.as_ref().map_or(0, |(yes, _)| yes.len());
        figures([("given", given.to_string()), ("asked", self.asked.to_string())])
    }

    fn body(&self) -> String {
        let verb = if self.asked == 1 { "se pide" } else { "se piden" };
        let asked = counted(self.asked, "contrato que cuente", "contratos que cuenten");
        match &self.places {
            None => format!("todavía no ha indicado contratos; {verb} {asked}."),
            Some((yes, unknown)) => {
                let aside = if unknown.is_empty() { String::new() } else { format!(" y hay {} por confirmar", unknown.len()) };
                let comply = if yes.len() == 1 { "lo cumple" } else { "lo cumplen" };
                format!("«{}»: {comply} {}{aside}; {verb} {asked}.", self.question, counted(yes.len(), "contrato", "contratos"))
            }
        }
    }

    fn steps(&self) -> Vec<Step> {
        let Some((yes, unknown)) = &self.places else { return Vec::new() };
        let line = |place: &usize, words: &str| Step::new(format!("Contrato {place}"), self.question.clone(), words);
        yes.iter().map(|place| line(place, "sí")).chain(unknown.iter().map(|place| line(place, "no sé"))).collect()
    }

    fn mend(&self) -> Option<String> {
        match self.state() {
            State::NoCumple => Some("Cambie un contrato por otro que lo cumpla.".to_owned()),
            State::PorConfirmar => Some("Responda esa pregunta en cada contrato y diga cuándo terminó.".to_owned()),
            _ => None,
        }
    }
}
