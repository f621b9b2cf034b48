//! What an invitation says besides its rules: facts to ask, guarantees, causes, contradictions.

use super::head::Nothing;
use super::requirement::Per;
use super::schedule::MilestoneKind;
use crate::engine::bidder::{Answer, BidderKind};
use crate::engine::reading::{choice, record, word, Id, Text, Whole};
use crate::engine::values::{Percent, Pesos};

record! {
    /// A fact about the bidder that some requirement depends on, asked once; of each person where `per` says so.
    pub struct Fact {
        pub id: Id,
        pub question: Text,
        pub help: Option<Text>,
        pub per: Option<Per>,
    }
}

record! {
    /// Something the invitation leaves open for some forms of bidder: until its reading is accepted, a person must look at it.
    pub struct BidderDoubt {
        pub id: Id,
        pub clause: Text,
        pub title: Text,
        pub reading: Id,
        pub applies: Vec<BidderKind>,
    }
}

record! {
    /// How long the contract lasts.
    pub struct Term {
        pub months: Whole,
        pub clause: Text,
        pub note: Option<Text>,
    }
}

record! {
    /// How long the offer binds, in calendar days from the closing.
    pub struct OfferValidity {
        pub days: Whole,
        pub clause: Text,
        pub note: Option<Text>,
    }
}

record! {
    /// Whether and how the call may be limited to Mipyme. `threshold` in COP only where it is printed; `formula`: the words the request must
    /// carry, where they are set; `limited`: what changes for the bidder if it is limited; `repealed`: the invitation copies the sizes by workers
    /// and assets that no longer rule.
    pub struct Mipyme {
        pub clause: Text,
        pub threshold: Option<Pesos>,
        pub requests: Whole,
        pub years: Whole,
        pub max_age_days: Whole,
        pub formula: Option<Text>,
        pub limited: Vec<Text>,
        pub repealed: Option<Answer>,
        pub help: Text,
    }
}

word! {
    /// What a percentage is taken of.
    pub enum Base { Budget = "budget", Offer = "offer", }
}

record! {
    /// A guarantee of the contract: `percent` of the base, from the milestone `from` until the term and `extra_months` more have run.
    pub struct Guarantee {
        pub id: Id,
        pub clause: Text,
        pub title: Text,
        pub percent: Percent,
        pub base: Base,
        pub from: MilestoneKind,
        pub extra_months: Whole,
        pub help: Text,
    }
}

word! {
    /// Where a cause stands in the document.
    pub enum Place {
        /// In the list of causes.
        Listed = "listed",
        /// In another clause.
        Elsewhere = "elsewhere",
    }
}

word! {
    /// What a cause of rejection is about.
    pub enum CauseGroup { Bidder = "bidder", Offer = "offer", Truth = "truth", Conduct = "conduct", }
}

record! {
    /// Asked of the bidder: «sí» means that the cause happens. `review`: a «sí» is for a person to judge. It stands
    /// for entries of the national list of disqualifications, which are then not asked again. `also` are rules that make it happen too.
    pub struct AskedCause {
        pub question: Text,
        pub help: Option<Text>,
        pub group: CauseGroup,
        pub applies: Vec<BidderKind>,
        pub review: Option<Answer>,
        pub stands_for: Vec<Id>,
        pub also: Vec<Id>,
    }
}

record! {
    /// Already judged by these rules, or asked in these causes.
    pub struct JudgedCause {
        pub ids: Vec<Id>,
    }
}

record! {
    /// It can only happen after the offer.
    pub struct LaterCause {
        pub note: Text,
    }
}

choice! {
    /// How a cause of rejection is told.
    pub enum CauseRule {
        Asked(AskedCause) = "asked",
        Rules(JudgedCause) = "rules",
        /// By the national list of disqualifications.
        Guided(Nothing) = "guided",
        Later(LaterCause) = "later",
    }
}

record! {
    /// A cause of rejection.
    pub struct Rejection {
        pub id: Id,
        pub clause: Text,
        pub title: Text,
        pub place: Place,
        pub rule: CauseRule,
    }
}

record! {
    /// A cause of declaring the tender void.
    pub struct Cause {
        pub id: Id,
        pub clause: Text,
        pub title: Text,
        pub place: Place,
    }
}

record! {
    /// Something in the document that contradicts itself or the law. `missing` are clauses it refers to and does not have; `rules` those it
    /// matters to; `ask` what to ask the entity to make clear, as the end of a sentence.
    pub struct Contradiction {
        pub id: Id,
        pub clauses: Vec<Text>,
        pub title: Text,
        pub detail: Text,
        pub missing: Vec<Text>,
        pub rules: Vec<Id>,
        pub ask: Option<Text>,
    }
}

record! {
    /// Something to know that no rule judges.
    pub struct Notice {
        pub clause: Text,
        pub text: Text,
    }
}
