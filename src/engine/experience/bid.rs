//! What an offer brings to the rules about experience, and under which answers.

use crate::engine::bidder::Answer;
use crate::engine::firm::{Contract, Firm};
use crate::engine::process::{Experience, Fact, Process};
use crate::engine::reading::Id;
use crate::engine::report::phrases::ContractProblem;
use crate::engine::values::{Date, Percent, Pesos};

/// `looked_from`: the day years are looked back from; `accepted`: the readings the bidder accepts; `facts`: how each is asked; `supposed`: answers
/// nobody gave, while what follows from them is looked at.
#[derive(Clone, Copy)]
pub struct Bid<'a> {
    pub asked: &'a Experience,
    pub budget: Pesos,
    pub closing: Date,
    pub looked_from: Option<Date>,
    pub facts: &'a [Fact],
    pub firm: &'a Firm,
    pub accepted: &'a [Id],
    pub supposed: [Option<(&'a Id, Answer)>; 2],
}

impl<'a> Bid<'a> {
    /// What a firm brings to a process.
    pub fn of(process: &'a Process, firm: &'a Firm, closing: Date, accepted: &'a [Id]) -> Bid<'a> {
        let asked = &process.experience;
        let looked = asked.counting.look_back.as_ref().and_then(|look_back| process.milestone(look_back.from));
        let looked_from = looked.map(|row| row.date);
        Bid { asked, budget: process.budget.amount, closing, looked_from, facts: &process.facts, firm, accepted, supposed: [None; 2] }
    }

    pub fn is_plural(&self) -> bool {
        self.firm.kind.is_some_and(|kind| kind.is_plural())
    }

    /// The same, if the answer to `fact` were this one. (Of a third unknown fact nothing is supposed: it stays unknown.)
    pub fn supposing(mut self, fact: &'a Id, answer: Answer) -> Bid<'a> {
        if let Some(free) = self.supposed.iter_mut().find(|place| place.is_none()) {
            *free = Some((fact, answer));
        }
        self
    }

    /// A fact of the bidder; of a plural, it holds if it holds of any member.
    pub fn fact(&self, id: &Id) -> Option<Answer> {
        if let Some((_, answer)) = self.supposed.iter().flatten().find(|(fact, _)| *fact == id) {
            return Some(*answer);
        }
        if let Some(answer) = self.firm.facts.get(id) {
            return Some(*answer);
        }
        let mut all = self.firm.members.iter().filter(|_| self.is_plural()).map(|member| member.facts.get(id).copied());
        if all.clone().any(|answer| answer == Some(Answer::Yes)) {
            return Some(Answer::Yes);
        }
        (self.is_plural() && !self.firm.members.is_empty() && all.all(|answer| answer == Some(Answer::No))).then_some(Answer::No)
    }

    /// How a fact is asked.
    pub fn question(&self, id: &Id) -> String {
        self.facts.iter().find(|fact| fact.id == *id).map_or_else(|| id.to_string(), |fact| fact.question.to_string())
    }
}

/// The part of a contract that is the bidder's: that of all its members together, so that a contract two of them shared is one contract.
/// `Err`: they add up to more than the whole; it is another part if a group bids and nobody said whether one does; or a group bids and nobody
/// said which part was of its members: none of them need have executed all of it.
pub fn share(contract: &Contract, firm: &Firm) -> Result<Option<Percent>, ContractProblem> {
    let parts = || firm.members.iter().filter_map(|member| contract.members.get(&member.id).copied());
    let plural = firm.kind.map(|kind| kind.is_plural());
    if plural == Some(false) || parts().next().is_none() {
        let unsaid = plural == Some(true) && !firm.members.is_empty() && contract.share.is_none();
        return if unsaid { Err(ContractProblem::NoMember) } else { Ok(contract.share) };
    }
    let sum = Percent::sum(parts()).map(Some);
    if firm.kind.is_none() && sum != Some(contract.share) {
        return Err(ContractProblem::NoBidder);
    }
    sum.ok_or(ContractProblem::SharesAbove)
}
