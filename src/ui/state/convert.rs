//! From what was typed to the documents the engine judges. What cannot be read becomes unknown; its field says why.

use super::draft::{ContractDraft, DrawDraft, MovedDraft, PaperDraft};
use super::owed::{facts_asked, signer_asked, Asks, Owed};
use super::people::{kind_for, people};
use super::priced::prices;
use super::{AnswerDraft, Work};
use crate::engine::bidder::{Answer, BidderKind};
use crate::engine::firm::{Contract, ContractState, Firm, Paper};
use crate::engine::offer::{self, Bidder, Claim, DrawFacts, Offer};
use crate::engine::process::{Activity, CriterionRule, Exclusion, Moved, Process, Settable, YearBasis};
use crate::engine::reading::{Dictionary, Id, Text};
use crate::engine::values::text::{parse_date, parse_figure, parse_hour, parse_percent, parse_span};
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
            causes: causes(work, process),
            schedule: schedule(work),
            accepted: work.offer.accepted.iter().filter(|id| process.readings.iter().any(|r| r.id == **id)).cloned().collect(),
        },
    }
}

fn firm(work: &Work, process: &Process) -> Firm {
    let mut firm = people(work, process);
    let rows: Vec<&ContractDraft> = work.firm.contracts.iter().filter(|row| !row.is_empty()).collect();
    firm.contracts = rows.iter().filter_map(|row| contract(row, process)).collect();
    let owed = Owed::of(process, &firm);
    let given = |owner: Option<&Id>, drafts: &Dictionary<PaperDraft>| -> Dictionary<Paper> {
        let said = drafts.iter().filter(|(_, draft)| !blank(draft));
        said.filter_map(|(id, draft)| owed.place(owner, id).map(|(_, asks)| (id.clone(), paper(draft, asks)))).collect()
    };
    let papers = given(None, &work.firm.papers);
    let rows = |id: &Id| work.firm.members.iter().find(|row| row.id.as_ref() == Some(id));
    let of_members: Vec<Dictionary<Paper>> =
        firm.members.iter().map(|member| rows(&member.id).map(|row| given(Some(&member.id), &row.papers)).unwrap_or_default()).collect();
    // Only what is asked reaches the documents.
    let asked = facts_asked(process, &firm);
    let is_asked = |owner: Option<usize>, id: &Id| asked.iter().any(|(of, fact)| *of == owner && fact.id == *id);
    let facts = firm.facts.iter().filter(|(id, _)| is_asked(None, id)).map(|(id, answer)| (id.clone(), *answer)).collect();
    let of_each: Vec<Dictionary<Answer>> = firm
        .members
        .iter()
        .enumerate()
        .map(|(at, member)| {
            member.facts.iter().filter(|(id, _)| is_asked(Some(at), id)).map(|(id, answer)| (id.clone(), *answer)).collect()
        })
        .collect();
    drop(owed);
    (firm.papers, firm.facts) = (papers, facts);
    for ((member, papers), facts) in firm.members.iter_mut().zip(of_members).zip(of_each) {
        (member.papers, member.facts) = (papers, facts);
    }
    firm.signer = firm.signer.filter(|_| signer_asked(process, firm.kind));
    // What only the pages on Mipyme ask of a process that speaks of it.
    if process.mipyme.is_none() {
        (firm.constituted, firm.income) = (None, None);
    }
    firm
}

fn blank(draft: &PaperDraft) -> bool {
    draft.has.and_then(AnswerDraft::answer).is_none() && draft.issued.trim().is_empty() && draft.expires.trim().is_empty()
}

/// A date that is not asked, typed for another process or left behind by an earlier «sí», says nothing; nor does a last day before the first.
fn paper(draft: &PaperDraft, asks: Asks) -> Paper {
    let has = draft.has.and_then(AnswerDraft::answer);
    let said = !matches!(draft.has, Some(AnswerDraft::No | AnswerDraft::Unknown));
    let date = |typed: &str, asked: bool| parse_date(typed).ok().filter(|_| asked && said);
    let issued = date(&draft.issued, asks.issued);
    let expires = date(&draft.expires, asks.expires).filter(|expires| issued.is_none_or(|issued| issued <= *expires));
    let indefinite = draft.indefinite.filter(|_| asks.expires && said);
    let expires = expires.filter(|_| indefinite.is_none());
    Paper {
        has,
        issued,
        expires,
        indefinite,
        existed: draft.existed.and_then(AnswerDraft::answer).filter(|_| asks.cures && said && issued.is_some()),
    }
}

pub(super) fn pesos(typed: &str) -> Option<Pesos> {
    parse_figure(typed, CENTS).ok().and_then(|text| Pesos::new(&text))
}

/// Whether something is asked of this form of bidder: of everybody, or of them. While it is unknown who bids, everything may be.
pub fn asked_of(applies: &[BidderKind], kind: Option<BidderKind>) -> bool {
    applies.is_empty() || kind.is_none_or(|kind| applies.contains(&kind))
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
        start: parse_span(&row.start).ok().filter(|_| starts_matter(process)),
        end: parse_span(&row.end).ok(),
        share,
        state: answered(row.running).filter(|_| asked.counting.excludes.contains(&Exclusion::Running)).map(|running| match running {
            Answer::Yes => ContractState::Running,
            Answer::No => ContractState::Finished,
        }),
        self_certified: answered(row.self_certified).filter(|_| self_certified),
        activities: asked.activities.iter().filter_map(activity).collect(),
        client: None,
        rup: None,
        additions: None,
        vat: None,
        currency: None,
        trm: None,
        usd: None,
        received: None,
        members: Dictionary::default(),
        certifier: None,
        private: None,
        partner: None,
        certificate: Dictionary::default(),
        codes: Vec::new(),
        quantities: Dictionary::default(),
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
                let asks = Asks { issued: proof.max_age.is_some(), ..Asks::default() };
                proofs.insert(proof.id.clone(), paper(given, asks));
            }
        }
        claims.insert(criterion.id.clone(), Claim { claimed: Some(claimed), proofs });
    }
    claims
}

/// Of the causes this process asks of this form of bidder.
fn causes(work: &Work, process: &Process) -> Dictionary<Answer> {
    let kind = kind_for(work, process);
    let asked = crate::engine::causes::asked(process).into_iter().filter(|cause| cause.concerns(kind));
    asked.filter_map(|cause| Some((cause.id.clone(), work.offer.causes.get(cause.id)?.answer()?))).collect()
}

/// Dates that can be read; without an hour, none is known.
fn schedule(work: &Work) -> Dictionary<Moved> {
    let one = |draft: &MovedDraft| Some(Moved { date: parse_date(&draft.date).ok()?, hour: parse_hour(&draft.hour).ok() });
    work.offer.schedule.iter().filter_map(|(id, draft)| Some((id.clone(), one(draft)?))).collect()
}

/// The process with the dates that the user says an addendum has given, if they change something.
pub fn moved(work: &Work, process: &Process) -> Option<Process> {
    process.moved(&schedule(work))
}

fn draw(draft: &DrawDraft) -> Option<DrawFacts> {
    let bidders: Vec<Bidder> =
        draft.names.lines().filter_map(|line| Text::new(line.trim())).map(|name| Bidder { name, offered_at: None }).collect();
    let trm = parse_figure(&draft.trm, TRM_DECIMALS).ok().and_then(|text| Amount::new(&text));
    (trm.is_some() || !bidders.is_empty()).then_some(DrawFacts { trm, bidders })
}
