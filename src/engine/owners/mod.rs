//! Of whom a paper is asked: the bidder, or every person that makes it up; and who signs it.
//!
//! Checks: nothing; it says whose facts and papers are looked at, what they are called and who signs for them. Shared by requirements and by
//! tie-break proofs.
//! Legal basis: what each invitation asks of the members of a plural bidder and of their representatives (Ley 80/1993 art. 7).

mod signer;

pub use signer::signer;

use crate::engine::firm::{Answer, BidderKind, Firm, Paper};
use crate::engine::process::{Condition, Fact, Per, Process};
use crate::engine::reading::{Dictionary, Id};

/// Who owes a paper. `member` is its place and its id among the members of a plural; nothing when the bidder owes it.
#[derive(Clone, Copy, Debug)]
pub struct Owner<'a> {
    pub firm: &'a Firm,
    pub member: Option<usize>,
}

impl<'a> Owner<'a> {
    /// Of whom something is asked `per` each of them. A plural whose members are not known yet answers as a whole.
    pub fn all(firm: &'a Firm, per: Option<Per>) -> Vec<Owner<'a>> {
        let whole = Owner { firm, member: None };
        if per.is_none() || !firm.kind.is_some_and(BidderKind::is_plural) || firm.members.is_empty() {
            return vec![whole];
        }
        (0..firm.members.len()).map(|index| Owner { firm, member: Some(index) }).collect()
    }

    pub fn itself(&self) -> Option<&'a crate::engine::firm::Member> {
        self.member.and_then(|index| self.firm.members.get(index))
    }

    /// The id of a rule asked of it: `JUR-03`, or `JUR-03.m1` of a member.
    pub fn id(&self, rule: &Id) -> String {
        self.itself().map_or_else(|| rule.to_string(), |member| format!("{rule}.{}", member.id))
    }

    pub fn kind(&self) -> Option<BidderKind> {
        self.itself().map_or(self.firm.kind, |member| member.kind)
    }

    pub fn papers(&self) -> &'a Dictionary<Paper> {
        self.itself().map_or(&self.firm.papers, |member| &member.papers)
    }

    /// Whether it stands for members that are not known yet.
    pub fn unnamed(&self, per: Option<Per>) -> bool {
        per.is_some() && self.member.is_none() && self.kind().is_some_and(BidderKind::is_plural)
    }

    /// What it is called, if it is not the bidder as a whole.
    pub fn name(&self, per: Option<Per>) -> Option<String> {
        let name = self.member.and_then(|index| self.itself().map(|member| member.called(index)))?;
        let represented = per == Some(Per::Representative) && self.kind().is_some_and(|kind| !kind.is_natural());
        Some(if represented { format!("representante legal de {name}") } else { name })
    }

    /// The answer to a fact: its own where the fact is asked of each person; of a plural as a whole, whether it holds of any member.
    pub fn holds(&self, process: &Process, condition: &Condition) -> Option<bool> {
        let says = |facts: &Dictionary<Answer>| facts.get(&condition.fact).map(|answer| *answer == condition.is);
        let of_each =
            fact(process, &condition.fact).is_some_and(|fact| fact.per.is_some()) && self.firm.kind.is_some_and(BidderKind::is_plural);
        match self.itself() {
            Some(member) if of_each => says(&member.facts),
            None if of_each => {
                let answers: Vec<Option<bool>> = self.firm.members.iter().map(|member| says(&member.facts)).collect();
                match answers.contains(&Some(true)) {
                    true => Some(true),
                    false if answers.is_empty() || answers.contains(&None) => None,
                    false => Some(false),
                }
            }
            _ => says(&self.firm.facts),
        }
    }
}

/// A fact of the definition.
pub fn fact<'a>(process: &'a Process, id: &Id) -> Option<&'a Fact> {
    process.facts.iter().find(|fact| fact.id == *id)
}
