//! The kinds of rule about experience.

use crate::engine::process::head::Nothing;
use crate::engine::process::reading::Settable;
use crate::engine::reading::{choice, record, word, Id, Text, Whole};
use crate::engine::values::{Amount, Percent, Pesos};

record! {
    /// Other numbers of contracts while a fact holds (Mipyme, women's firms): they may be greater or smaller.
    pub struct CountWhen {
        pub fact: Id,
        pub exactly: Option<Whole>,
        pub at_least: Option<Whole>,
        pub at_most: Option<Whole>,
    }
}

record! {
    /// How many contracts are presented.
    pub struct ContractCount {
        pub exactly: Option<Whole>,
        pub at_least: Option<Whole>,
        pub at_most: Option<Whole>,
        pub differs: Vec<CountWhen>,
    }
}

record! {
    /// At least this many of the contracts that count were about an activity, or one of `or`, and about all of `also`. One contract may serve
    /// several rules.
    pub struct ActivityCount {
        pub activity: Id,
        pub or: Vec<Id>,
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
        /// Pesos: values are added up as they are, without converting them.
        Pesos(Pesos) = "pesos",
    }
}

record! {
    /// Which part of the threshold is asked when between `from` and `to` contracts count.
    pub struct Tier {
        pub from: Whole,
        pub to: Whole,
        pub percent: Amount,
    }
}

record! {
    /// The contracts that count add up to at least a threshold, or to a part of it by how many they are.
    pub struct TotalSmmlv {
        pub at_least: Settable<Threshold>,
        pub tiers: Vec<Tier>,
    }
}

word! {
    /// Of which contracts something is asked.
    pub enum OfContracts { One = "one", Each = "each", }
}

record! {
    /// One of the contracts that count, or each of them, reaches a threshold by itself; with an `activity` (and all of `also`), one about it.
    pub struct SingleSmmlv {
        pub of: OfContracts,
        pub at_least: Settable<Threshold>,
        pub activity: Option<Id>,
        pub also: Vec<Id>,
    }
}

word! {
    /// Who must hold the codes.
    pub enum CodesOf { Each = "each", Together = "together", }
}

record! {
    /// UNSPSC: each contract that counts, or all together, hold at least so many of these codes, compared by their first `digits` (6: class,
    /// 8: product).
    pub struct UnspscCodes {
        pub codes: Vec<Text>,
        pub digits: Whole,
        pub at_least: Whole,
        pub of: CodesOf,
    }
}

word! {
    /// How physical quantities are taken.
    pub enum QuantityOf { One = "one", Sum = "sum", }
}

record! {
    /// A physical quantity, scaled by the own share: in one contract, or in all that count.
    pub struct PhysicalQuantity {
        pub quantity: Id,
        pub at_least: Amount,
        pub of: QuantityOf,
    }
}

record! {
    /// One member reaches `leader` % of the threshold, every other that brings something `others` %, and who brings nothing has at most `idle` %
    /// of the plural.
    pub struct MemberMinimum {
        pub leader: Percent,
        pub others: Percent,
        pub idle: Percent,
    }
}

choice! {
    /// How the members of a plural bidder make up the experience.
    pub enum MembersHow {
        /// Whatever they add up to.
        Sum(Nothing) = "sum",
        /// One of them alone reaches the threshold.
        AnyOne(Nothing) = "any_one",
        /// Each brings at least so many contracts that count.
        EachOne(Whole) = "each_one",
        /// Each reaches its share in the plural of the threshold.
        Proportion(Nothing) = "proportion",
        Minimum(MemberMinimum) = "minimum",
    }
}

record! {
    /// How the members of a plural bidder make up the experience; `of` is the rule of the total whose threshold is shared out.
    pub struct MembersRule {
        pub how: Settable<MembersHow>,
        pub of: Id,
    }
}

choice! {
    /// The kinds of rule.
    pub enum ExperienceRuleKind {
        ContractCount(ContractCount) = "contract_count",
        ActivityCount(ActivityCount) = "activity_count",
        TotalSmmlv(TotalSmmlv) = "total_smmlv",
        SingleSmmlv(SingleSmmlv) = "single_smmlv",
        UnspscCodes(UnspscCodes) = "unspsc_codes",
        PhysicalQuantity(PhysicalQuantity) = "physical_quantity",
        Members(MembersRule) = "members",
    }
}
