//! The persons that make up a bidder, with what was said of each.

use crate::engine::bidder::{Answer, BidderKind};
use crate::engine::firm::Firm;
use crate::engine::offer::{Offer, SensitiveFacts, TieFacts};
use crate::engine::owners::Owner;
use crate::engine::process::{MilestoneKind, Per, Process};
use crate::engine::reference::{tie_entry, TieRule};
use crate::engine::report::phrases::{Point, Said};
use crate::engine::report::State;
use crate::engine::values::{BroughtWay, Date, Percent};

/// The bidder itself, or a member of a plural.
#[derive(Clone, Copy)]
pub struct Person<'a> {
    pub owner: Owner<'a>,
    pub facts: Option<&'a TieFacts>,
}

impl<'a> Person<'a> {
    pub fn kind(&self) -> Option<BidderKind> {
        self.owner.kind()
    }

    pub fn is_natural(&self) -> bool {
        self.kind().is_some_and(BidderKind::is_natural)
    }

    pub fn sensitive(&self) -> Option<&'a SensitiveFacts> {
        self.facts.and_then(|facts| facts.sensitive.as_ref())
    }

    /// A fact that was said of it.
    pub fn says<T>(&self, fact: impl Fn(&'a TieFacts) -> Option<T>) -> Option<T> {
        self.facts.and_then(fact)
    }

    /// The day the company was constituted.
    pub fn constituted(&self) -> Option<Date> {
        self.owner.itself().map_or(self.owner.firm.constituted, |member| member.constituted)
    }

    /// Its share of the plural.
    pub fn share(&self) -> Option<Percent> {
        self.owner.itself().and_then(|member| member.share)
    }

    /// What it is called, if it is a member.
    pub fn name(&self) -> Option<String> {
        self.owner.name(Some(Per::Member))
    }

    /// Something found of it.
    pub fn point(&self, state: State, said: Said) -> Point {
        Point { who: self.name(), state, said }
    }

    /// What its form leaves unknown, if it does.
    pub fn unknown_form(&self) -> Option<Point> {
        self.kind().is_none().then(|| self.point(State::PorConfirmar, Said::FormUnknown))
    }
}

/// What a tie is judged by: who bids and with what.
pub struct Tie<'a> {
    pub process: &'a Process,
    pub firm: &'a Firm,
    pub offer: &'a Offer,
    pub people: Vec<Person<'a>>,
    /// The closing in force, and the one first published if an addendum has moved it.
    pub closing: Date,
    pub first_closing: Option<Date>,
    /// What each member brings to the experience, each way to read the invitation.
    pub brought: &'a [BroughtWay],
}

impl<'a> Tie<'a> {
    /// `None` only without a closing, which the reader of definitions refuses.
    pub fn new(process: &'a Process, firm: &'a Firm, offer: &'a Offer, brought: &'a [BroughtWay]) -> Option<Tie<'a>> {
        let row = process.milestone(MilestoneKind::Closing)?;
        let person = |owner: Owner<'a>| Person {
            owner,
            facts: match owner.itself() {
                Some(member) => offer.tie_members.get(&member.id),
                None if owner.unnamed(Some(Per::Member)) => None,
                None => offer.tie_facts.as_ref(),
            },
        };
        let people = Owner::all(firm, Some(Per::Member)).into_iter().map(person).collect();
        Some(Tie {
            process,
            firm,
            offer,
            people,
            closing: row.date,
            first_closing: row.original.filter(|first| *first != row.date),
            brought,
        })
    }

    pub fn is_plural(&self) -> bool {
        self.firm.kind.is_some_and(BidderKind::is_plural)
    }

    /// Nobody has said who the members are.
    pub fn unnamed(&self) -> Option<Point> {
        let unnamed = self.people.iter().any(|person| person.owner.unnamed(Some(Per::Member)));
        unnamed.then_some(Point { who: None, state: State::PorConfirmar, said: Said::Unnamed })
    }

    /// The part, in %, that a rule of the law asks for on the day of the closing.
    pub fn percent(&self, rule: TieRule) -> Option<Percent> {
        tie_entry(rule, self.closing)?.percent
    }
}

/// Yes, no, or nobody said.
pub fn answered(answer: Option<Answer>) -> State {
    match answer {
        Some(Answer::Yes) => State::Cumple,
        Some(Answer::No) => State::NoCumple,
        None => State::PorConfirmar,
    }
}
