//! How a contract counts: which part of it, of which year, rounded how, and which do not count at all.

use crate::engine::process::reading::Settable;
use crate::engine::process::schedule::MilestoneKind;
use crate::engine::reading::{record, word, Id, Text, Whole};
use crate::engine::values::{Rounding, VatBasis};

word! {
    /// Which part of a contract executed with others counts.
    pub enum ShareBasis { Own = "own", Whole = "whole", }
}

word! {
    /// The year whose wage converts a contract: when it ended (its last extension), started, or was received for good.
    pub enum YearBasis { Termination = "termination", Start = "start", Reception = "reception", }
}

word! {
    /// The TRM that turns dollars into pesos. The bidder types it; other currencies go through the dollar.
    pub enum DollarRate { Termination = "termination", YearAverage = "year_average", }
}

word! {
    /// What is rounded.
    pub enum RoundedPart { Contract = "contract", Total = "total", Threshold = "threshold", }
}

word! {
    /// Contracts that do not count.
    pub enum Exclusion {
        /// Not finished at the closing.
        Running = "running",
        /// Finished, perhaps, but without its act of liquidation.
        NotLiquidated = "not_liquidated",
        /// Not even started at the closing.
        NotStarted = "not_started",
        SelfCertified = "self_certified",
        /// Certified by a consorcio or UT the bidder was part of.
        OwnConsortium = "own_consortium",
        /// Certified by another member of the plural that bids.
        Member = "member",
        /// Certified by a company of the same group.
        Group = "group",
    }
}

record! {
    /// Only contracts that ended within so many years before a milestone.
    pub struct LookBack {
        pub years: Whole,
        pub from: MilestoneKind,
    }
}

record! {
    /// A company constituted less than so many years before the closing may show its partners' experience (Decreto 1082 de 2015,
    /// art. 2.2.1.1.1.5.2).
    pub struct Partners {
        pub years: Whole,
    }
}

record! {
    /// Another number of contracts while a fact holds: it may be greater or smaller.
    pub struct FirstWhen {
        pub fact: Id,
        pub first: Whole,
    }
}

record! {
    /// How a contract counts. `rounding` is done to `rounds` (all three if empty). `activity`: only contracts about it. Of those presented in
    /// excess only the `first` so many in the order of upload count, or the `highest` so many in value; `differs` changes `first`.
    pub struct Counting {
        pub clause: Text,
        pub share: Settable<ShareBasis>,
        pub year: Settable<YearBasis>,
        pub rounding: Settable<Rounding>,
        pub rounds: Vec<RoundedPart>,
        pub vat: Option<Settable<VatBasis>>,
        pub dollar: Option<DollarRate>,
        pub excludes: Vec<Exclusion>,
        pub activity: Option<Id>,
        pub look_back: Option<LookBack>,
        pub partners: Option<Partners>,
        pub first: Option<Whole>,
        pub highest: Option<Whole>,
        pub differs: Vec<FirstWhen>,
    }
}
