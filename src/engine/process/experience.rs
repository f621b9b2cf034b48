//! Experience asked, in contracts and SMMLV.

use super::head::Consequence;
use super::reading::Settable;
use crate::engine::reading::{choice, record, word, Id, Text, Whole};
use crate::engine::values::{Amount, Pesos, Rounding};

record! {
    /// The wage of a year, as an invitation prints it.
    pub struct PrintedWage {
        pub year: Whole,
        pub value: Pesos,
    }
}

record! {
    /// The table of wages an invitation prints. It goes before the national one.
    pub struct PrintedWages {
        pub clause: Text,
        pub wages: Vec<PrintedWage>,
    }
}

word! {
    /// Which part of a contract executed with others counts.
    pub enum ShareBasis { Own = "own", Whole = "whole", }
}

word! {
    /// The year whose wage converts a contract.
    pub enum YearBasis { Termination = "termination", Start = "start", }
}

word! {
    /// Contracts that do not count.
    pub enum Exclusion {
        /// Not finished at the closing.
        Running = "running",
        SelfCertified = "self_certified",
    }
}

record! {
    /// How a contract counts. `activity`: only contracts about it. `first`: only so many, in the order of upload, however many are presented.
    pub struct Counting {
        pub clause: Text,
        pub share: Settable<ShareBasis>,
        pub year: Settable<YearBasis>,
        pub rounding: Settable<Rounding>,
        pub excludes: Vec<Exclusion>,
        pub activity: Option<Id>,
        pub first: Option<Whole>,
    }
}

record! {
    /// A kind of contract that some rule asks about, answered for each contract.
    pub struct Activity {
        pub id: Id,
        pub question: Text,
    }
}

record! {
    /// Exactly this many contracts are presented.
    pub struct ContractCount {
        pub exactly: Whole,
    }
}

record! {
    /// At least this many of the contracts that count were about an activity, and about all of `also`.
    pub struct ActivityCount {
        pub activity: Id,
        pub also: Vec<Id>,
        pub at_least: Whole,
    }
}

record! {
    /// A share of the budget, in wages of a year.
    pub struct BudgetShare {
        pub percent: Amount,
        pub year: Whole,
    }
}

choice! {
    /// How much is asked.
    pub enum Threshold {
        Budget(BudgetShare) = "budget",
        /// A printed number of SMMLV.
        Smmlv(Amount) = "smmlv",
    }
}

record! {
    /// The contracts that count add up to at least a threshold.
    pub struct TotalSmmlv {
        pub at_least: Settable<Threshold>,
    }
}

choice! {
    /// The kinds of rule.
    pub enum ExperienceRuleKind {
        ContractCount(ContractCount) = "contract_count",
        ActivityCount(ActivityCount) = "activity_count",
        TotalSmmlv(TotalSmmlv) = "total_smmlv",
    }
}

record! {
    /// One rule about experience.
    pub struct ExperienceRule {
        pub id: Id,
        pub clause: Text,
        pub cites: Vec<Text>,
        pub title: Text,
        pub help: Text,
        pub consequence: Consequence,
        pub rule: ExperienceRuleKind,
    }
}

record! {
    /// All that is asked of experience.
    pub struct Experience {
        pub counting: Counting,
        pub activities: Vec<Activity>,
        pub wages: Option<PrintedWages>,
        pub rules: Vec<ExperienceRule>,
    }
}
