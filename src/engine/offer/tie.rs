//! What the bidder says for a tie: the facts on which criteria hang, the proofs, and the bidders it could tie with.

use super::{Answer, Paper};
use crate::engine::process::Business;
use crate::engine::reading::{record, Dictionary, Text, Whole};
use crate::engine::values::{Amount, Date, Moment, Percent, Pesos};

record! {
    /// Facts about violence, reincorporation and ethnic origin. They reach no receipt. Of a natural person whether it is one of them; of a company
    /// the percentage of it that is theirs; of the workers only the days they were hired.
    pub struct SensitiveFacts {
        pub victim: Option<Answer>,
        pub victims: Option<Percent>,
        pub reincorporated: Option<Answer>,
        pub reincorporated_share: Option<Percent>,
        pub ethnic: Option<Vec<Date>>,
    }
}

record! {
    /// Facts of one person, or of one member, at the closing. Whatever is absent is unknown.
    /// `national`: what it offers is national or treated as such. `head_of_family`, of a woman; `heads_of_family`, the percentage of a company that is
    /// of them. `workers`: how many there are in all; `disabled` and `pension_age`: the days on which those were hired (an empty list: there are
    /// none). `ties`: whether it, its partners or its representatives are employees or partners of another member. `payments`: what it paid to
    /// suppliers in the year before, in COP, and what of it was to Mipyme, cooperatives or mutual associations. `bic`: it is a company of collective
    /// benefit and interest.
    pub struct TieFacts {
        pub national: Option<Answer>,
        pub head_of_family: Option<Answer>,
        pub heads_of_family: Option<Percent>,
        pub workers: Option<Whole>,
        pub disabled: Option<Vec<Date>>,
        pub pension_age: Option<Vec<Date>>,
        pub ties: Option<Answer>,
        pub business: Option<Business>,
        pub payments: Option<Pesos>,
        pub mipyme_payments: Option<Pesos>,
        pub bic: Option<Answer>,
        pub sensitive: Option<SensitiveFacts>,
    }
}

record! {
    /// Whether a tie-break criterion is claimed, and its proofs: those of the bidder, and those of each member under its id.
    pub struct Claim {
        pub claimed: Option<Answer>,
        pub proofs: Dictionary<Paper>,
        pub members: Dictionary<Dictionary<Paper>>,
    }
}

record! {
    /// What is known of a rival under one number of the law. `proportion`: of its workers, for number 4. `large`: it is made up only of large
    /// cooperatives or mutual associations, for 8, 9 and 10.
    pub struct Credit {
        pub credited: Option<Answer>,
        pub proportion: Option<Percent>,
        pub large: Option<Answer>,
    }
}

record! {
    /// One of the tied bidders. `offered_at` decides only between equal names. `own`: it is who is being checked. `credits`: what a rival credits,
    /// under the numbers of the law.
    pub struct Bidder {
        pub name: Text,
        pub offered_at: Option<Moment>,
        pub own: Option<Answer>,
        pub credits: Dictionary<Credit>,
    }
}

record! {
    /// Facts to try a tie and its final draw. `trm` in COP per USD, of the closing day.
    pub struct DrawFacts {
        pub trm: Option<Amount>,
        pub bidders: Vec<Bidder>,
    }
}
