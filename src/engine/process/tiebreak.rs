//! Tie-break criteria (Ley 2069/2020 art. 35) and the final draw.

use super::head::Nothing;
use super::requirement::MaxAge;
use crate::engine::bidder::BidderKind;
use crate::engine::reading::{choice, record, word, Id, Text, Whole};

record! {
    /// One paper that proves a criterion; it must travel with the offer. `applies` are the bidders who attach it, all when it is empty.
    pub struct Proof {
        pub id: Id,
        pub title: Text,
        pub applies: Vec<BidderKind>,
        pub max_age: Option<MaxAge>,
    }
}

record! {
    /// The criterion counts when every one of these papers is attached.
    pub struct Proofs {
        pub proofs: Vec<Proof>,
    }
}

choice! {
    /// How a criterion is judged.
    pub enum CriterionRule {
        Proofs(Proofs) = "proofs",
    }
}

word! {
    /// How a fact must be kept.
    pub enum Privacy { Sensitive = "sensitive", }
}

record! {
    /// One criterion. `number` is its place in the law, 1 to 11.
    pub struct Criterion {
        pub id: Id,
        pub number: Whole,
        pub clause: Text,
        pub cites: Vec<Text>,
        pub title: Text,
        pub help: Text,
        /// Facts of violence, reincorporation or ethnic origin: kept in memory only, never in the receipt.
        pub privacy: Option<Privacy>,
        /// The bidders who can credit it, all when it is empty.
        pub applies: Vec<BidderKind>,
        pub rule: CriterionRule,
    }
}

choice! {
    /// How the last tie is broken.
    pub enum DrawMethod {
        /// Residue of the integer part of the TRM of the closing day over the number of tied bidders, in alphabetical order.
        TrmResidue(Nothing) = "trm_residue",
        /// Numbered balls drawn by hand: nothing to compute.
        Balls(Nothing) = "balls",
    }
}

record! {
    /// The last rule: the draw.
    pub struct Draw {
        pub id: Id,
        pub clause: Text,
        pub cites: Vec<Text>,
        pub title: Text,
        pub help: Text,
        pub method: DrawMethod,
    }
}

record! {
    /// All the rules that apply to a tie.
    pub struct TieBreak {
        pub criteria: Vec<Criterion>,
        pub draw: Option<Draw>,
    }
}
