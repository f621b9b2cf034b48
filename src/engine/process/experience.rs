//! Experience asked, in contracts and SMMLV.

use super::head::Consequence;
use crate::engine::reading::{choice, record, Id, Text, Whole};
use crate::engine::values::Amount;

record! {
    /// Exactly this many contracts are presented.
    pub struct ContractCount {
        pub exactly: Whole,
    }
}

record! {
    /// The contracts presented, each in SMMLV of the year it ended, add up to at least `budget_percent` % of the budget in SMMLV of
    /// `budget_year`.
    pub struct TotalSmmlv {
        pub budget_percent: Amount,
        pub budget_year: Whole,
    }
}

choice! {
    /// The kinds of rule.
    pub enum ExperienceRuleKind {
        ContractCount(ContractCount) = "contract_count",
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
        pub rules: Vec<ExperienceRule>,
    }
}
