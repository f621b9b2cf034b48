//! What is taken from each payment of the contract: the rows of the table that an invitation prints.

use crate::engine::bidder::{Answer, BidderKind};
use crate::engine::reading::{choice, record, word, Id, Text};
use crate::engine::values::{Amount, Percent};

word! {
    /// What a rate is taken of.
    pub enum DeductionBase {
        /// The price before VAT.
        Price = "price",
        /// The price with VAT.
        Total = "total",
        /// The VAT alone.
        Vat = "vat",
    }
}

impl DeductionBase {
    /// What a person calls it.
    pub fn words(self) -> &'static str {
        match self {
            DeductionBase::Price => "el valor antes de IVA",
            DeductionBase::Total => "el valor con IVA",
            DeductionBase::Vat => "el IVA",
        }
    }
}

record! {
    /// A fact that a row hangs on, for the forms of person of `applies`, all of them when it is empty; for the others the row does not hang on it.
    pub struct DeductionWhen {
        pub fact: Id,
        pub is: Answer,
        pub applies: Vec<BidderKind>,
    }
}

record! {
    /// A row that can be taken from this contract. Of the rows of a `family` at most one is taken from an item: for the forms of person of `applies`
    /// (all of them when it is empty), while every fact of `when` holds, from the items named (those that no other row of the family names when
    /// none is), in contracts of `from_smmlv` or more and less than `below_smmlv`, in wages of the year of the closing. `assumed`: what the
    /// invitation does not say and is taken for granted here, as sentences.
    pub struct TakenDeduction {
        pub family: Id,
        pub base: DeductionBase,
        pub applies: Vec<BidderKind>,
        pub when: Vec<DeductionWhen>,
        pub items: Vec<Id>,
        pub from_smmlv: Option<Amount>,
        pub below_smmlv: Option<Amount>,
        pub assumed: Vec<Text>,
    }
}

impl TakenDeduction {
    /// Whether it names the item itself.
    pub fn names(&self, item: &Id) -> bool {
        self.items.contains(item)
    }

    /// Whether it exists for this form of person.
    pub fn concerns(&self, kind: BidderKind) -> bool {
        self.applies.is_empty() || self.applies.contains(&kind)
    }
}

record! {
    /// Why a row of the table is not taken from this contract, as a sentence.
    pub struct OtherDeduction {
        pub why: Text,
    }
}

choice! {
    /// Whether a row is for this contract.
    pub enum DeductionRule {
        Taken(TakenDeduction) = "taken",
        Elsewhere(OtherDeduction) = "elsewhere",
    }
}

record! {
    /// One row of the table of deductions on payments. `percent` is absent where the row says that it is exempt, or has no rate. Without `rule` it is
    /// only told.
    pub struct Deduction {
        pub id: Id,
        pub clause: Text,
        pub title: Text,
        pub percent: Option<Percent>,
        pub note: Option<Text>,
        pub rule: Option<DeductionRule>,
    }
}

impl Deduction {
    /// What is needed to compute it.
    pub fn taken(&self) -> Option<&TakenDeduction> {
        match &self.rule {
            Some(DeductionRule::Taken(taken)) => Some(taken),
            _ => None,
        }
    }
}
