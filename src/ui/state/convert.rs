//! From what was typed to the documents the engine judges. What cannot be read becomes unknown; its field says why.

use super::columns::Column;
use super::draft::{ContractDraft, MovedDraft, PaperDraft};
use super::loose::{loose, USD_DECIMALS};
use super::owed::{facts_asked, signer_asked, Asks, Owed};
use super::people::{kind_for, people};
use super::price::{prices, pricing};
use super::tie::{self, TieAsks};
use super::typed::Typed;
use super::{AnswerDraft, Work};
use crate::engine::bidder::{Answer, BidderKind};
use crate::engine::firm::{Contract, ContractState, Firm, Member, Paper};
use crate::engine::offer::{self, Offer};
use crate::engine::papers_asked;
use crate::engine::process::{Activity, CertificateItem, Exclusion, Experience, Moved, Process, YearBasis};
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
    let mut documents = untied(work, process, None);
    add_ties(&mut documents.offer, work, process, &documents.firm);
    documents
}

/// Adds what is said for a tie: the code that reads it travels with the pages of questions.
pub fn add_ties(offer: &mut Offer, work: &Work, process: &Process, firm: &Firm) {
    let asks = TieAsks::of(process, work, firm);
    offer.tiebreak = tie::claims(&asks);
    (offer.tie_facts, offer.tie_members) = (asks.own, asks.members);
    offer.draw = tie::draw(&work.offer.draw, process);
}

/// The documents without what is said for a tie. Where those of some `earlier` work for the process are at hand only what changed since is read again.
pub fn untied(work: &Work, process: &Process, earlier: Option<(&Work, &Documents)>) -> Documents {
    let same = earlier.filter(|(before, _)| before.firm == work.firm);
    let firm = same.map_or_else(|| Rc::new(firm(work, process)), |(_, documents)| documents.firm.clone());
    let presented = |id: &&Id| !work.offer.apart.contains(id);
    let chosen = (!firm.contracts.is_empty()).then(|| firm.contracts.iter().map(|c| &c.id).filter(presented).cloned().collect());
    Documents {
        firm,
        offer: Offer {
            format: offer::Format::V1,
            process: process.id.clone(),
            contracts: chosen,
            prices: prices(work, process, earlier.map(|(before, documents)| (before, &documents.offer.prices))),
            pricing: pricing(work, process),
            tiebreak: Dictionary::default(),
            tie_facts: None,
            tie_members: Dictionary::default(),
            draw: None,
            causes: causes(work, process),
            schedule: schedule(work),
            accepted: work.offer.accepted.iter().filter(|id| process.readings.iter().any(|r| r.id == **id)).cloned().collect(),
        },
    }
}

fn firm(work: &Work, process: &Process) -> Firm {
    let mut firm = people(work, process);
    let rows: Vec<&ContractDraft> = work.firm.contracts.iter().filter(|row| !row.is_empty()).collect();
    let columns = Column::of(process, &work.firm);
    firm.contracts = rows.iter().filter_map(|row| contract(row, process, &columns, &firm)).collect();
    let owed = Owed::of(process, &firm);
    let given = |owner: Option<&Id>, drafts: &Dictionary<PaperDraft>| -> Dictionary<Paper> {
        let said = drafts.iter().filter(|(_, draft)| !draft.is_blank());
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
    // The size is asked where the process speaks of Mipyme; the day of constitution there, or where a tie may hang on it.
    let constituted = tie::constituted(process, &firm);
    if process.mipyme.is_none() {
        firm.income = None;
        firm.constituted = firm.constituted.filter(|_| constituted.contains(&None));
    }
    for member in &mut firm.members {
        member.constituted = member.constituted.filter(|_| constituted.contains(&Some(member.id.clone())));
    }
    firm
}

/// A date that is not asked, typed for another process or left behind by an earlier «sí», says nothing; nor does a last day before the first.
pub fn paper(draft: &PaperDraft, asks: Asks) -> Paper {
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

pub fn pesos(typed: &str) -> Option<Pesos> {
    parse_figure(typed, CENTS).ok().and_then(|text| Pesos::new(&text))
}

/// What this process does not ask of a contract stays in the draft. `firm` is who bids, as it is known.
fn contract(row: &ContractDraft, process: &Process, columns: &[Column], firm: &Firm) -> Option<Contract> {
    let asked = &process.experience;
    let is_asked = |column: &Column| columns.contains(column);
    let answered = |answer: Option<AnswerDraft>, column: Column| answer.and_then(AnswerDraft::answer).filter(|_| is_asked(&column));
    let activity = |activity: &Activity| Some((activity.id.clone(), row.activities.get(&activity.id)?.answer()?));
    let share = |typed: &str| parse_percent(typed, SHARE_DECIMALS).ok().and_then(|text| Percent::new(&text));
    let money = loose(row).ok();
    let running = answered(row.running, Column::Running).or(answered(row.running, Column::State));
    let liquidated = answered(row.liquidated, Column::State) == Some(Answer::Yes);
    let quantity = |typed: &Typed| parse_figure(typed, USD_DECIMALS).ok().and_then(|text| Amount::new(&text));
    let mut contract = Contract {
        id: row.id.clone()?,
        object: Text::new(&row.object),
        client: Text::new(&row.client),
        rup: Text::new(&row.rup),
        // Something beside it that cannot be read leaves the value unknown: as if it were absent, more would count, or less.
        value: money.as_ref().and_then(|money| money.value),
        additions: money.as_ref().and_then(|money| money.additions),
        vat: pesos(&row.vat).filter(|_| is_asked(&Column::Vat)),
        currency: money.as_ref().and_then(|money| money.currency.clone()),
        trm: money.as_ref().and_then(|money| money.trm),
        usd: money.as_ref().and_then(|money| money.usd),
        start: parse_span(&row.start).ok().filter(|_| is_asked(&Column::Start)),
        end: parse_span(&row.end).ok(),
        received: parse_date(&row.received).ok().filter(|_| is_asked(&Column::Received)),
        share: share(&row.share),
        members: Dictionary::default(),
        state: running.map(|running| match running {
            Answer::Yes => ContractState::Running,
            Answer::No if liquidated => ContractState::Liquidated,
            Answer::No => ContractState::Finished,
        }),
        self_certified: answered(row.self_certified, Column::SelfCertified),
        certifier: row.certifier.filter(|_| is_asked(&Column::Certifier)),
        private: answered(row.private, Column::Private),
        partner: answered(row.partner, Column::Partner),
        activities: asked.activities.iter().filter_map(activity).collect(),
        certificate: Dictionary::default(),
        codes: if is_asked(&Column::Codes) { codes(&row.codes) } else { Vec::new() },
        quantities: asked.quantities.iter().filter_map(|one| Some((one.id.clone(), quantity(row.quantities.get(&one.id)?)?))).collect(),
    };
    if firm.kind.is_some_and(BidderKind::is_plural) {
        let part = |member: &Member| Some((member.id.clone(), share(row.members.get(&member.id)?)?));
        contract.members = firm.members.iter().filter_map(part).collect();
        // What was typed for whoever bid alone is not in sight.
        contract.share = None;
    }
    contract.certificate = certificate(row, &contract, asked, firm);
    Some(contract)
}

/// What the papers of a contract show: all that is asked of them, or all but what was marked as lacking.
fn certificate(row: &ContractDraft, contract: &Contract, asked: &Experience, firm: &Firm) -> Dictionary<Answer> {
    let lacks = |item: &CertificateItem| row.certificate.get(&item.id) == Some(&AnswerDraft::No);
    let items = || papers_asked(contract, asked, firm);
    match row.papers {
        Some(AnswerDraft::Yes) => items().map(|item| (item.id.clone(), Answer::Yes)).collect(),
        // Something is lacking, and nobody said what: nothing is known.
        Some(AnswerDraft::No) if items().any(lacks) => {
            items().map(|item| (item.id.clone(), if lacks(item) { Answer::No } else { Answer::Yes })).collect()
        }
        _ => Dictionary::default(),
    }
}

/// The codes of eight digits in what was typed, whatever is between them.
fn codes(typed: &str) -> Vec<Text> {
    let parts = typed.split(|c: char| !c.is_ascii_digit()).filter(|part| (6..=8).contains(&part.len()));
    parts.filter_map(Text::new).collect()
}

/// Whether the day a contract started matters: it could convert it, or leave it out.
pub fn starts_matter(process: &Process) -> bool {
    let counting = &process.experience.counting;
    counting.year.values(&[]).contains(&&YearBasis::Start) || counting.excludes.contains(&Exclusion::NotStarted)
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
