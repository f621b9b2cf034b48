//! What belongs to one offer for one process.

mod check;
mod tie;

pub use super::firm::Answer;
pub use check::{bidders as bidder_faults, person as tie_faults};
pub use tie::{Bidder, Claim, Credit, DrawFacts, SensitiveFacts, TieFacts};

use super::firm::Paper;
use super::process::Moved;
use super::reading::{read_document, record, word, Dictionary, Id, Limits, Problem, Text};
use super::values::{Amount, Percent, Pesos, PriceEntry, Vat, VatBasis};

word! {
    /// The format of an offer.
    pub enum Format { V1 = "habilita-oferta/1", }
}

record! {
    /// The price of one item, in COP per unit. `unit_price` absent: not answered yet; `""`: left empty. `ceiling` is the one the bidder
    /// read in the market study, where the invitation prints none. `vat`: its rate, or why it has none, and the norm that says so.
    /// `quantity` and `total` are what the bidder wrote on its form, if it did.
    pub struct Price {
        pub unit_price: Option<PriceEntry>,
        pub ceiling: Option<Pesos>,
        pub vat: Option<Vat>,
        pub vat_norm: Option<Text>,
        pub quantity: Option<Amount>,
        pub total: Option<Pesos>,
    }
}

record! {
    /// Administration, contingencies and profit, in % of the sum of the items, and the rate of VAT on the profit.
    pub struct Aiu {
        pub administration: Option<Percent>,
        pub contingencies: Option<Percent>,
        pub profit: Option<Percent>,
        pub vat: Option<Percent>,
    }
}

record! {
    /// How the offer is priced: whether the bidder charges VAT, whether the prices and the ceilings that were typed include it, the total as
    /// written on the form, in figures and in words, the estimate of the entity if it is not the budget, what the guarantees cost, and the
    /// lots it is for (all of them, if none is named).
    pub struct Pricing {
        pub charges_vat: Option<Answer>,
        pub prices: Option<VatBasis>,
        pub ceilings: Option<VatBasis>,
        pub total: Option<Pesos>,
        pub words: Option<Text>,
        pub estimate: Option<Pesos>,
        pub guarantees: Option<Pesos>,
        pub aiu: Option<Aiu>,
        pub lots: Vec<Id>,
    }
}

record! {
    /// The offer. `accepted` are ids of readings the bidder accepts; `contracts` are ids of the firm's, in the order of upload; absent while nothing has been chosen.
    /// `causes` are answers about causes of rejection, under their ids; `schedule` are dates that an addendum gives to milestones, by their word.
    /// `tie_facts` are those of who bids, and `tie_members` those of each member of a plural, under its id.
    pub struct Offer {
        pub format: Format,
        pub process: Id,
        pub contracts: Option<Vec<Id>>,
        pub prices: Dictionary<Price>,
        pub pricing: Option<Pricing>,
        pub tiebreak: Dictionary<Claim>,
        pub tie_facts: Option<TieFacts>,
        pub tie_members: Dictionary<TieFacts>,
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
        let offer: Offer = read_document(text, &LIMITS)?;
        let problems = check::problems(&offer);
        if problems.is_empty() {
            Ok(offer)
        } else {
            Err(problems)
        }
    }
}
