//! What belongs to one offer for one process.

use super::firm::{Answer, Paper};
use super::process::Moved;
use super::reading::{read_document, record, word, Dictionary, Id, Limits, Problem, Text};
use super::values::{Amount, Moment, Pesos, PriceEntry};

word! {
    /// The format of an offer.
    pub enum Format { V1 = "habilita-oferta/1", }
}

record! {
    /// The price of one item, in COP per unit. `unit_price` absent: not answered yet; `""`: left empty. `ceiling` is the one the bidder
    /// read in the market study, where the invitation prints none.
    pub struct Price {
        pub unit_price: Option<PriceEntry>,
        pub ceiling: Option<Pesos>,
    }
}

record! {
    /// Whether a tie-break criterion is claimed, and its proofs.
    pub struct Claim {
        pub claimed: Option<Answer>,
        pub proofs: Dictionary<Paper>,
    }
}

record! {
    /// One of the tied bidders. `offered_at` decides only between equal names.
    pub struct Bidder {
        pub name: Text,
        pub offered_at: Option<Moment>,
    }
}

record! {
    /// Facts to replay the final draw. `trm` in COP per USD, of the closing day.
    pub struct DrawFacts {
        pub trm: Option<Amount>,
        pub bidders: Vec<Bidder>,
    }
}

record! {
    /// The offer. `accepted` are ids of readings the bidder accepts; `contracts` are ids of the firm's, in the order of upload; absent while nothing has been chosen.
    /// `causes` are answers about causes of rejection, under their ids; `schedule` are dates that an addendum gives to milestones, by their word.
    pub struct Offer {
        pub format: Format,
        pub process: Id,
        pub contracts: Option<Vec<Id>>,
        pub prices: Dictionary<Price>,
        pub tiebreak: Dictionary<Claim>,
        pub draw: Option<DrawFacts>,
        pub accepted: Vec<Id>,
        pub causes: Dictionary<Answer>,
        pub schedule: Dictionary<Moved>,
    }
}

const LIMITS: Limits = Limits { bytes: 2_000_000, what: "La oferta" };

impl Offer {
    /// Reads an offer.
    ///
    /// # Errors
    /// Every problem found, each with its JSON pointer and its mend.
    pub fn load(text: &str) -> Result<Offer, Vec<Problem>> {
        read_document(text, &LIMITS)
    }
}
