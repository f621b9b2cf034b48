//! Sentences about the form of the bidder.

use crate::engine::report::outcome::{Figures, Outcome};
use crate::engine::report::State;

/// What the invitation leaves open, or does not admit, about a form of bidder.
#[derive(Clone, Debug)]
pub enum BidderOutcome {
    /// The invitation does not name this form among those who may bid.
    NotAdmitted {
        kind: &'static str,
    },
    Open {
        assume: String,
        reading: String,
    },
    Accepted {
        assume: String,
    },
}

impl Outcome for BidderOutcome {
    fn state(&self) -> State {
        match self {
            BidderOutcome::NotAdmitted { .. } | BidderOutcome::Open { .. } => State::RequiereRevision,
            BidderOutcome::Accepted { .. } => State::Cumple,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            BidderOutcome::NotAdmitted { .. } => "bidder_not_named",
            BidderOutcome::Open { .. } => "bidder_reading_open",
            BidderOutcome::Accepted { .. } => "bidder_reading_accepted",
        }
    }

    fn figures(&self) -> Figures {
        Figures::new()
    }

    fn body(&self) -> String {
        match self {
            BidderOutcome::NotAdmitted { kind } => format!("la invitación no nombra a {kind} entre quienes pueden presentarse."),
            BidderOutcome::Open { assume, .. } => format!("la invitación no lo dice o se contradice. {assume}"),
            BidderOutcome::Accepted { assume } => format!("con la lectura que aceptó. {assume}"),
        }
    }

    fn mend(&self) -> Option<String> {
        match self {
            BidderOutcome::NotAdmitted { .. } => Some("Pregunte a la entidad antes de presentarse, o elija otra forma.".to_owned()),
            BidderOutcome::Open { .. } => {
                Some("Acepte esa lectura, si está de acuerdo, o pregunte a la entidad en las observaciones.".to_owned())
            }
            BidderOutcome::Accepted { .. } => None,
        }
    }

    fn readings(&self) -> Vec<String> {
        match self {
            BidderOutcome::Open { reading, .. } => vec![reading.clone()],
            _ => Vec::new(),
        }
    }
}
