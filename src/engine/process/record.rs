//! What an invitation says besides its rules: facts to ask, guarantees, deductions, causes, contradictions.

use crate::engine::bidder::BidderKind;
use crate::engine::reading::{record, word, Id, Text, Whole};
use crate::engine::values::{Percent, Pesos};

record! {
    /// A fact about the bidder that some requirement depends on, asked once.
    pub struct Fact {
        pub id: Id,
        pub question: Text,
        pub help: Option<Text>,
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
    /// Whether and how the call may be limited to Mipyme. `threshold` in COP only where it is printed.
    pub struct Mipyme {
        pub clause: Text,
        pub threshold: Option<Pesos>,
        pub requests: Whole,
        pub years: Whole,
        pub max_age_days: Whole,
        pub help: Text,
    }
}

word! {
    /// What a percentage is taken of.
    pub enum Base { Budget = "budget", Offer = "offer", }
}

record! {
    /// A guarantee of the contract. `extra_months` after the term.
    pub struct Guarantee {
        pub id: Id,
        pub clause: Text,
        pub title: Text,
        pub percent: Percent,
        pub base: Base,
        pub extra_months: Whole,
        pub help: Text,
    }
}

record! {
    /// One row of the table of deductions on payments. `percent` is absent where the row says that it is exempt.
    pub struct Deduction {
        pub id: Id,
        pub clause: Text,
        pub title: Text,
        pub percent: Option<Percent>,
        pub note: Option<Text>,
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

record! {
    /// A cause of rejection, or of declaring the tender void.
    pub struct Cause {
        pub id: Id,
        pub clause: Text,
        pub title: Text,
        pub place: Place,
    }
}

record! {
    /// Something in the document that contradicts itself or the law. `missing` are clauses it refers to and does not have.
    pub struct Contradiction {
        pub id: Id,
        pub clauses: Vec<Text>,
        pub title: Text,
        pub detail: Text,
        pub missing: Vec<Text>,
    }
}

record! {
    /// Something to know that no rule judges.
    pub struct Notice {
        pub clause: Text,
        pub text: Text,
    }
}
