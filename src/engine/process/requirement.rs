//! Habilitating papers.

use super::head::{Consequence, Nothing};
use super::schedule::MilestoneKind;
use crate::engine::bidder::{Answer, BidderKind, OfferSigner};
use crate::engine::reading::{choice, record, word, Id, Text, Whole};

word! {
    /// How days are counted.
    pub enum DayUnit { Calendar = "calendar", Business = "business", }
}

record! {
    /// A paper may be at most `days` old, counted back from a milestone; both ends count. `unit` absent: calendar days. `doubt` is the reading
    /// under which they might be business days: they are judged as calendar days, which is more exacting, and the finding says so between both.
    /// `original`: counted from the date first published, even if an addendum moves it.
    pub struct MaxAge {
        pub days: Whole,
        pub from: MilestoneKind,
        pub unit: Option<DayUnit>,
        pub doubt: Option<Id>,
        pub original: Option<Answer>,
    }
}

record! {
    /// A paper may be at most `months` old, date to date, counted back from a milestone.
    pub struct MaxAgeMonths {
        pub months: Whole,
        pub from: MilestoneKind,
        pub original: Option<Answer>,
    }
}

record! {
    /// A paper is issued in the calendar month of a milestone.
    pub struct MonthOf {
        pub milestone: MilestoneKind,
        pub original: Option<Answer>,
    }
}

record! {
    /// A paper is dated no later than a milestone; one dated later cannot put its absence right.
    pub struct IssuedBy {
        pub milestone: MilestoneKind,
    }
}

record! {
    /// A paper with an expiry date of its own is in force at a milestone; `original`: at its date first published, even if an addendum moves it.
    pub struct InForce {
        pub at: MilestoneKind,
        pub original: Option<Answer>,
    }
}

record! {
    /// What a paper shows lasts as long as the contract and `extra_months` more. The contract starts between two milestones, since the day is
    /// not printed; between both ends `reading` decides: accepted, the later one counts.
    pub struct Covers {
        pub extra_months: Whole,
        pub or_extra_months: Option<Whole>,
        pub earliest: MilestoneKind,
        pub latest: MilestoneKind,
        pub reading: Id,
    }
}

record! {
    /// The shares of the members of a plural. `unstated` is the reading under which a unión temporal whose document says no shares is taken
    /// as a consorcio; where there is none, its absence is a fault.
    pub struct MemberShares {
        pub unstated: Option<Id>,
    }
}

choice! {
    /// How a paper is judged.
    pub enum RequirementRule {
        /// It is there; its age does not matter.
        Present(Nothing) = "present",
        MaxAge(MaxAge) = "max_age",
        MaxAgeMonths(MaxAgeMonths) = "max_age_months",
        MonthOf(MonthOf) = "month_of",
        IssuedBy(IssuedBy) = "issued_by",
        InForce(InForce) = "in_force",
        Covers(Covers) = "covers",
        /// Signing the letter of the offer says it; no paper is due.
        ByLetter(Nothing) = "by_letter",
        /// The members of a plural bidder, as the paper names them: two or more, whose shares are all of it.
        MemberShares(MemberShares) = "member_shares",
    }
}

word! {
    /// Of whom a paper is asked, or a fact; the bidder as a whole where nothing is said.
    pub enum Per {
        /// Each person: the bidder itself, or every member of a plural.
        Member = "member",
        /// The person itself if it is natural, else its legal representative; of every member of a plural.
        Representative = "representative",
    }
}

record! {
    /// The requirement is due only if a fact about the bidder holds.
    pub struct Condition {
        pub fact: Id,
        pub is: Answer,
    }
}

record! {
    /// Who signs a paper: the first of a list whose conditions hold.
    pub struct SignedBy {
        pub who: Text,
        pub applies: Vec<BidderKind>,
        pub signers: Vec<OfferSigner>,
        pub when: Vec<Condition>,
    }
}

record! {
    /// One requirement. `paper` is the kind of paper, shared by every process that asks for it. `per` says of whom it is asked; `bidders` are
    /// the forms of bidder it exists for and `applies` the forms of that person who owe it, all of them when they are empty; `signers`: owed only when one of them signs the offer; every
    /// condition of `when` must hold. `question` stands for «¿Lo tiene?» where that would sound wrong.
    pub struct Requirement {
        pub id: Id,
        pub clause: Text,
        pub cites: Vec<Text>,
        pub title: Text,
        pub help: Text,
        pub question: Option<Text>,
        pub paper: Id,
        pub per: Option<Per>,
        pub bidders: Vec<BidderKind>,
        pub applies: Vec<BidderKind>,
        pub signers: Vec<OfferSigner>,
        pub when: Vec<Condition>,
        pub issuer: Option<Text>,
        pub signed_by: Vec<SignedBy>,
        pub consequence: Consequence,
        pub rule: RequirementRule,
    }
}
