//! Experience asked, in contracts and SMMLV.

mod counting;
mod rules;

pub use counting::{Counting, DollarRate, Exclusion, FirstWhen, RoundedPart, ShareBasis, YearBasis};
pub use rules::{
    ActivityCount, CodesOf, ContractCount, CountWhen, ExperienceRuleKind, MembersHow, MembersRule, OfContracts, PhysicalQuantity,
    QuantityOf, SingleSmmlv, Threshold, Tier, TotalSmmlv, UnspscCodes,
};

use super::head::Consequence;
use crate::engine::bidder::Answer;
use crate::engine::reading::{record, Id, Text, Whole};
use crate::engine::values::Pesos;

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

record! {
    /// A kind of contract that some rule asks about, answered for each contract.
    pub struct Activity {
        pub id: Id,
        pub question: Text,
    }
}

record! {
    /// Something physical that some rule asks about, said of each contract as a number of `unit`s.
    pub struct Quantity {
        pub id: Id,
        pub question: Text,
        pub unit: Text,
    }
}

record! {
    /// Something that the papers of a contract must show. `private`: asked only of contracts between private parties; `shared`: only of those
    /// executed with others.
    pub struct CertificateItem {
        pub id: Id,
        pub title: Text,
        pub private: Option<Answer>,
        pub shared: Option<Answer>,
    }
}

record! {
    /// What the papers of each contract must show. `private_when`: the fact that some contract was between private parties; while it does not
    /// hold, none was.
    pub struct Certificate {
        pub clause: Text,
        pub private_when: Option<Id>,
        pub items: Vec<CertificateItem>,
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
        pub quantities: Vec<Quantity>,
        pub certificate: Option<Certificate>,
        pub wages: Option<PrintedWages>,
        pub rules: Vec<ExperienceRule>,
    }
}

impl Experience {
    /// The facts on which it hangs how contracts count.
    pub fn facts(&self) -> Vec<&Id> {
        let mut all: Vec<&Id> = self.counting.differs.iter().map(|when| &when.fact).collect();
        for rule in &self.rules {
            if let ExperienceRuleKind::ContractCount(count) = &rule.rule {
                all.extend(count.differs.iter().map(|when| &when.fact));
            }
        }
        all.extend(self.certificate.iter().filter_map(|certificate| certificate.private_when.as_ref()));
        all
    }
}
