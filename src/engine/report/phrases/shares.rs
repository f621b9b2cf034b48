//! Sentences about the shares of the members of a plural bidder.

use super::{counted, figures};
use crate::engine::report::outcome::{Figures, Outcome, Step};
use crate::engine::report::State;
use crate::engine::values::text::grouped;
use crate::engine::values::Percent;
use rust_decimal::Decimal;

/// What the shares add up to.
#[derive(Clone, Debug)]
pub struct Total {
    pub shares: Vec<(String, Percent)>,
    pub sum: Decimal,
    /// Who has not said its share.
    pub unknown: Vec<String>,
}

/// What came of the shares.
#[derive(Clone, Debug)]
pub enum SharesOutcome {
    /// Fewer than two members are named.
    Few {
        members: usize,
    },
    /// A member with nothing.
    Nothing {
        name: String,
    },
    Total(Total),
    /// The document says no shares: a unión temporal is taken as a consorcio, by a reading.
    AsConsorcio {
        reading: String,
        accepted: bool,
    },
    /// The document says no shares, and they are asked.
    Unstated,
}

impl Total {
    /// What is left to reach the whole; below zero when they exceed it.
    fn left(&self) -> Decimal {
        Decimal::ONE_HUNDRED.checked_sub(self.sum).unwrap_or(Decimal::MIN)
    }

    fn state(&self) -> State {
        match self.left() {
            left if left < Decimal::ZERO => State::NoCumple,
            _ if !self.unknown.is_empty() => State::PorConfirmar,
            left if left.is_zero() => State::Cumple,
            _ => State::NoCumple,
        }
    }
}

fn plain(value: Decimal) -> String {
    value.normalize().to_string()
}

fn percent(value: Decimal) -> String {
    format!("{} %", grouped(&plain(value.abs())))
}

impl Outcome for SharesOutcome {
    fn state(&self) -> State {
        match self {
            SharesOutcome::Few { .. } => State::PorConfirmar,
            SharesOutcome::Nothing { .. } | SharesOutcome::Unstated => State::NoCumple,
            SharesOutcome::Total(total) => total.state(),
            SharesOutcome::AsConsorcio { accepted: true, .. } => State::Cumple,
            SharesOutcome::AsConsorcio { .. } => State::RequiereRevision,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            SharesOutcome::Few { .. } => "members_unknown",
            SharesOutcome::Nothing { .. } => "member_without_share",
            SharesOutcome::Unstated => "shares_unstated",
            SharesOutcome::AsConsorcio { .. } => "shares_unstated_as_consorcio",
            SharesOutcome::Total(total) => match total.state() {
                State::Cumple => "shares_whole",
                State::PorConfirmar => "shares_unknown",
                _ => "shares_not_whole",
            },
        }
    }

    fn figures(&self) -> Figures {
        match self {
            SharesOutcome::Total(total) => figures([("total_percent", plain(total.sum)), ("required_percent", "100".to_owned())]),
            _ => Figures::new(),
        }
    }

    fn body(&self) -> String {
        match self {
            SharesOutcome::Few { members: 0 } => "falta decir quiénes la integran y cuánto participa cada uno.".to_owned(),
            SharesOutcome::Few { .. } => "hay un solo integrante y hacen falta al menos dos.".to_owned(),
            SharesOutcome::Nothing { name } => format!("«{name}» figura con 0 % de participación."),
            SharesOutcome::Unstated => "el documento del grupo no dice cuánto participa cada uno.".to_owned(),
            SharesOutcome::AsConsorcio { .. } => {
                "el documento no dice cuánto participa cada uno: esta unión temporal se trataría como consorcio y todos responden por todo."
                    .to_owned()
            }
            SharesOutcome::Total(total) => {
                let sum = percent(total.sum);
                match total.state() {
                    State::Cumple => format!("las participaciones suman {sum}."),
                    State::PorConfirmar => format!("falta la participación de {}; las demás suman {sum}.", total.unknown.join(" y ")),
                    _ if total.left() < Decimal::ZERO => format!("las participaciones suman {sum}; sobra {}.", percent(total.left())),
                    _ => format!("las participaciones suman {sum}; falta {}.", percent(total.left())),
                }
            }
        }
    }

    fn steps(&self) -> Vec<Step> {
        let SharesOutcome::Total(total) = self else { return Vec::new() };
        let mut steps: Vec<Step> = total.shares.iter().map(|(name, share)| Step::new(name, "participación", share.to_string())).collect();
        steps.push(Step::new("Suma", counted(total.shares.len(), "integrante", "integrantes"), percent(total.sum)));
        steps
    }

    fn mend(&self) -> Option<String> {
        match self.state() {
            State::Cumple => None,
            State::PorConfirmar => Some("Escriba cada integrante con su participación.".to_owned()),
            State::RequiereRevision => Some("Escriba los porcentajes en el documento antes del cierre, o acepte esa lectura.".to_owned()),
            _ if matches!(self, SharesOutcome::Unstated) => {
                Some("Escriba en el documento del grupo el porcentaje de cada integrante, y aquí también.".to_owned())
            }
            _ => Some("Corrija las participaciones, aquí y en el documento del grupo: deben sumar 100 %.".to_owned()),
        }
    }

    fn readings(&self) -> Vec<String> {
        match self {
            SharesOutcome::AsConsorcio { reading, accepted: false } => vec![reading.clone()],
            _ => Vec::new(),
        }
    }
}
