//! From what was typed to the documents the engine judges. What cannot be read becomes unknown; its field says why.

use super::asked::paper_place;
use super::draft::{ContractDraft, DrawDraft, MemberDraft, PaperDraft};
use super::priced::prices;
use super::{AnswerDraft, Work};
use crate::engine::bidder::{Answer, BidderKind};
use crate::engine::firm::{self, Contract, ContractState, Firm, Member, Paper};
use crate::engine::offer::{self, Bidder, Claim, DrawFacts, Offer};
use crate::engine::process::{Activity, CriterionRule, Exclusion, Fact, Process, Settable, YearBasis};
use crate::engine::reading::{Dictionary, Text};
use crate::engine::values::text::{parse_date, parse_figure, parse_percent};
use crate::engine::values::{Amount, Percent, Pesos};
use std::rc::Rc;

/// Decimals a price or a contract may have.
pub const CENTS: usize = 2;
/// Decimals of a share, in %.
pub const SHARE_DECIMALS: usize = 4;
/// Decimals of the TRM.
pub const TRM_DECIMALS: usize = 4;

/// A firm and an offer, ready for the engine.
pub struct Documents {
    pub firm: Rc<Firm>,
    pub offer: Offer,
}

/// The documents of `work` for `process`. Answers about things this process does not ask stay in the draft.
pub fn documents(work: &Work, process: &Process) -> Documents {
    documents_after(work, process, None)
}

/// The same, where the documents of some earlier work for the process are at hand: only what changed since is read again.
pub fn documents_after(work: &Work, process: &Process, earlier: Option<(&Work, &Documents)>) -> Documents {
    let same = earlier.filter(|(before, _)| before.firm == work.firm);
    let firm = same.map_or_else(|| Rc::new(firm(work, process)), |(_, documents)| documents.firm.clone());
    let chosen = (!firm.contracts.is_empty()).then(|| firm.contracts.iter().map(|c| c.id.clone()).collect());
    Documents {
        firm,
        offer: Offer {
            format: offer::Format::V1,
            process: process.id.clone(),
            contracts: chosen,
            prices: prices(work, process, earlier.map(|(before, documents)| (before, &documents.offer.prices))),
            tiebreak: claims(work, process),
            draw: draw(&work.offer.draw),
            accepted: work.offer.accepted.iter().filter(|id| process.readings.iter().any(|r| r.id == **id)).cloned().collect(),
        },
    }
}

fn firm(work: &Work, process: &Process) -> Firm {
    let rows: Vec<&ContractDraft> = work.firm.contracts.iter().filter(|row| !row.is_empty()).collect();
    let contracts: Vec<Contract> = rows.iter().filter_map(|row| contract(row, process)).collect();
    let papers = work.firm.papers.iter().filter(|(_, draft)| !blank(draft));
    let papers = papers.filter_map(|(id, draft)| paper_place(work, process, id).map(|(_, dated)| (id.clone(), paper(draft, dated))));
    Firm {
        format: firm::Format::V1,
        kind: kind_for(work, process),
        members: members(work, process),
        facts: facts(work, process),
        papers: papers.collect(),
        contracts,
    }
}

fn blank(draft: &PaperDraft) -> bool {
    draft.has.and_then(AnswerDraft::answer).is_none() && draft.issued.trim().is_empty()
}

/// `asked`: whether its date is. One typed for another process, or left behind by an earlier «sí», says nothing.
fn paper(draft: &PaperDraft, asked: bool) -> Paper {
    let has = draft.has.and_then(AnswerDraft::answer);
    let dated = asked && !matches!(draft.has, Some(AnswerDraft::No | AnswerDraft::Unknown));
    Paper { has, issued: parse_date(&draft.issued).ok().filter(|_| dated) }
}

pub(super) fn pesos(typed: &str) -> Option<Pesos> {
    parse_figure(typed, CENTS).ok().and_then(|text| Pesos::new(&text))
}

/// The form of bidder, if the process admits it.
pub fn kind_for(work: &Work, process: &Process) -> Option<BidderKind> {
    work.firm.kind.filter(|kind| process.bidders.contains(kind))
}

/// Whether something is asked of this form of bidder: of everybody, or of them. While it is unknown who bids, everything may be.
pub fn asked_of(applies: &[BidderKind], kind: Option<BidderKind>) -> bool {
    applies.is_empty() || kind.is_none_or(|kind| applies.contains(&kind))
}

/// The facts on which some paper of this form of bidder hangs.
pub fn facts_asked(process: &Process, kind: Option<BidderKind>) -> Vec<&Fact> {
    let hangs = |fact: &Fact| {
        let mut owed = process.requirements.iter().filter(|requirement| asked_of(&requirement.applies, kind));
        owed.any(|requirement| requirement.when.iter().any(|condition| condition.fact == fact.id))
    };
    process.facts.iter().filter(|fact| kind.is_some() && hangs(fact)).collect()
}

fn facts(work: &Work, process: &Process) -> Dictionary<Answer> {
    let asked = facts_asked(process, kind_for(work, process)).into_iter();
    asked.filter_map(|fact| Some((fact.id.clone(), work.firm.facts.get(&fact.id)?.answer()?))).collect()
}

/// The members count while a plural bids.
fn members(work: &Work, process: &Process) -> Vec<Member> {
    if !kind_for(work, process).is_some_and(BidderKind::is_plural) {
        return Vec::new();
    }
    let member = |row: &MemberDraft| {
        Some(Member {
            id: row.id.clone()?,
            name: Text::new(row.name.trim()),
            kind: row.kind.filter(|kind| !kind.is_plural()),
            share: parse_percent(&row.share, SHARE_DECIMALS).ok().and_then(|text| Percent::new(&text)),
        })
    };
    work.firm.members.iter().filter(|row| !row.is_empty()).filter_map(member).collect()
}

/// What this process does not ask of a contract stays in the draft.
fn contract(row: &ContractDraft, process: &Process) -> Option<Contract> {
    let asked = &process.experience;
    let answered = |answer: Option<AnswerDraft>| answer.and_then(AnswerDraft::answer);
    let activity = |activity: &Activity| Some((activity.id.clone(), row.activities.get(&activity.id)?.answer()?));
    let self_certified = asked.counting.excludes.contains(&Exclusion::SelfCertified);
    let share = parse_percent(&row.share, SHARE_DECIMALS).ok().and_then(|text| Percent::new(&text));
    Some(Contract {
        id: row.id.clone()?,
        object: Text::new(&row.object),
        // A share that cannot be read leaves the value unknown: as if it were absent, the whole contract would count.
        value: pesos(&row.value).filter(|_| row.share.trim().is_empty() || share.is_some()),
        start: parse_date(&row.start).ok().filter(|_| starts_matter(process)),
        end: parse_date(&row.end).ok(),
        share,
        state: answered(row.running).filter(|_| asked.counting.excludes.contains(&Exclusion::Running)).map(|running| match running {
            Answer::Yes => ContractState::Running,
            Answer::No => ContractState::Finished,
        }),
        self_certified: answered(row.self_certified).filter(|_| self_certified),
        activities: asked.activities.iter().filter_map(activity).collect(),
    })
}

/// Whether the year a contract started could convert it.
pub fn starts_matter(process: &Process) -> bool {
    !matches!(process.experience.counting.year, Settable::Printed(YearBasis::Termination))
}

fn claims(work: &Work, process: &Process) -> Dictionary<Claim> {
    let kind = kind_for(work, process);
    let mut claims = Dictionary::default();
    for criterion in process.tiebreak.criteria.iter().filter(|criterion| asked_of(&criterion.applies, kind)) {
        let draft = work.offer.tiebreak.get(&criterion.id);
        let Some((draft, claimed)) = draft.and_then(|draft| Some((draft, draft.claimed?.answer()?))) else { continue };
        let CriterionRule::Proofs(asked) = &criterion.rule;
        let mut proofs = Dictionary::default();
        for proof in asked.proofs.iter().filter(|proof| claimed == Answer::Yes && asked_of(&proof.applies, kind)) {
            if let Some(given) = draft.proofs.get(&proof.id).filter(|given| !blank(given)) {
                proofs.insert(proof.id.clone(), paper(given, proof.max_age.is_some()));
            }
        }
        claims.insert(criterion.id.clone(), Claim { claimed: Some(claimed), proofs });
    }
    claims
}

fn draw(draft: &DrawDraft) -> Option<DrawFacts> {
    let bidders: Vec<Bidder> =
        draft.names.lines().filter_map(|line| Text::new(line.trim())).map(|name| Bidder { name, offered_at: None }).collect();
    let trm = parse_figure(&draft.trm, TRM_DECIMALS).ok().and_then(|text| Amount::new(&text));
    (trm.is_some() || !bidders.is_empty()).then_some(DrawFacts { trm, bidders })
}
