//! Which papers and facts are asked, and of whom: as the engine decides who owes what.

use super::people::people;
use super::Work;
use crate::engine::bidder::BidderKind;
use crate::engine::firm::Firm;
use crate::engine::owners::Owner;
use crate::engine::process::{Fact, Process, Requirement, RequirementRule};
use crate::engine::reading::Id;
use crate::engine::requirements::may_owe;

/// Which dates of a paper matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Asks {
    pub issued: bool,
    pub expires: bool,
    /// It may be given after the closing, to cure.
    pub cures: bool,
}

impl Asks {
    fn of(rule: &RequirementRule) -> Asks {
        match rule {
            RequirementRule::MaxAge(_) | RequirementRule::MaxAgeMonths(_) | RequirementRule::MonthOf(_) => {
                Asks { issued: true, cures: true, ..Asks::default() }
            }
            RequirementRule::IssuedBy(_) => Asks { issued: true, ..Asks::default() },
            RequirementRule::InForce(_) | RequirementRule::Covers(_) => Asks { expires: true, ..Asks::default() },
            RequirementRule::Present(_) | RequirementRule::ByLetter(_) | RequirementRule::MemberShares(_) => Asks::default(),
        }
    }

    fn and(self, other: Asks) -> Asks {
        Asks { issued: self.issued || other.issued, expires: self.expires || other.expires, cures: self.cures || other.cures }
    }
}

/// Whether the requirement asks for a paper at all.
pub fn asks_paper(requirement: &Requirement) -> bool {
    !matches!(requirement.rule, RequirementRule::ByLetter(_) | RequirementRule::MemberShares(_))
}

/// A requirement asked of somebody.
pub struct Asked<'a> {
    pub requirement: &'a Requirement,
    /// The member it is asked of; nothing of the bidder.
    pub owner: Option<Id>,
    /// The id of its finding and of its fields.
    pub id: String,
    pub owed: bool,
    /// Asked of members that nobody has named yet.
    pub unnamed: bool,
}

/// What is asked, of everybody, in the order of the definition.
pub struct Owed<'a> {
    pub all: Vec<Asked<'a>>,
}

impl<'a> Owed<'a> {
    pub fn new(work: &Work, process: &'a Process) -> Owed<'a> {
        Owed::of(process, &people(work, process))
    }

    pub fn of(process: &'a Process, firm: &Firm) -> Owed<'a> {
        let mut all = Vec::new();
        for requirement in &process.requirements {
            for owner in Owner::all(firm, requirement.per) {
                all.push(Asked {
                    requirement,
                    owner: owner.member.and_then(|index| firm.members.get(index)).map(|member| member.id.clone()),
                    id: owner.id(&requirement.id),
                    owed: may_owe(requirement, process, &owner),
                    unnamed: owner.unnamed(requirement.per),
                });
            }
        }
        Owed { all }
    }

    /// Where a paper of somebody is asked for: the first requirement that may be owed and asks for it; and which of its dates matter, to all of
    /// those that ask for it.
    pub fn place(&self, owner: Option<&Id>, paper: &Id) -> Option<(&Asked<'a>, Asks)> {
        let theirs = |asked: &&Asked<'a>| {
            asked.owed
                && !asked.unnamed
                && asked.owner.as_ref() == owner
                && asked.requirement.paper == *paper
                && asks_paper(asked.requirement)
        };
        let first = self.all.iter().find(theirs)?;
        let asks = self.all.iter().filter(theirs).map(|asked| Asks::of(&asked.requirement.rule)).fold(Asks::default(), Asks::and);
        Some((first, asks))
    }
}

/// Whether somebody of this form could owe the requirement to this bidder, whatever the facts.
fn concerns(requirement: &Requirement, bidder: BidderKind, person: Option<BidderKind>) -> bool {
    let fits = |forms: &[BidderKind], kind: Option<BidderKind>| forms.is_empty() || kind.is_none_or(|kind| forms.contains(&kind));
    fits(&requirement.bidders, Some(bidder)) && fits(&requirement.applies, person)
}

/// The facts asked, of the bidder (`None`) or of each member: those on which a paper that they could owe hangs, or how contracts count.
pub fn facts_asked<'a>(process: &'a Process, firm: &Firm) -> Vec<(Option<usize>, &'a Fact)> {
    let Some(bidder) = firm.kind else { return Vec::new() };
    let people: Vec<Option<BidderKind>> = match bidder.is_plural() {
        true => firm.members.iter().map(|member| member.kind).collect(),
        false => vec![Some(bidder)],
    };
    let counted = process.experience.facts();
    let hangs = |fact: &Fact, person: Option<BidderKind>, of_each: bool| {
        if counted.contains(&&fact.id) {
            return true;
        }
        let asking = process.requirements.iter().filter(|r| r.when.iter().any(|c| c.fact == fact.id));
        asking.into_iter().any(|r| match (r.per, of_each) {
            (Some(_), true) => concerns(r, bidder, person),
            (Some(_), false) => people.is_empty() || people.iter().any(|person| concerns(r, bidder, *person)),
            (None, _) => concerns(r, bidder, Some(bidder)),
        })
    };
    let mut found = Vec::new();
    for fact in &process.facts {
        if fact.per.is_some() && bidder.is_plural() {
            found.extend(people.iter().enumerate().filter(|(_, person)| hangs(fact, **person, true)).map(|(at, _)| (Some(at), fact)));
        } else if hangs(fact, Some(bidder), false) {
            found.push((None, fact));
        }
    }
    found
}

/// Whether some paper hangs on who signs the offer.
pub fn signer_asked(process: &Process, kind: Option<BidderKind>) -> bool {
    kind.is_some_and(|kind| {
        process.requirements.iter().any(|r| !r.signers.is_empty() && concerns(r, kind, r.per.is_none().then_some(kind)))
    })
}
