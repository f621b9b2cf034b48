//! From what was typed of who bids to the firm the engine looks at, without its papers and contracts.

use super::convert::SHARE_DECIMALS;
use super::draft::MemberDraft;
use super::{AnswerDraft, Work};
use crate::engine::bidder::{Answer, BidderKind};
use crate::engine::firm::{Firm, Format, Income, Member};
use crate::engine::process::Process;
use crate::engine::reading::{Dictionary, Text, Whole};
use crate::engine::values::text::{parse_date, parse_percent};
use crate::engine::values::{nit, Percent};

/// Who bids, if this process admits that form.
pub fn kind_for(work: &Work, process: &Process) -> Option<BidderKind> {
    work.firm.kind.filter(|kind| process.bidders.contains(kind))
}

/// The answers that say something.
fn answers(drafts: &Dictionary<AnswerDraft>) -> Dictionary<Answer> {
    drafts.iter().filter_map(|(id, answer)| Some((id.clone(), answer.answer()?))).collect()
}

/// Who bids, with every fact that was said of them, and nothing else.
pub fn people(work: &Work, process: &Process) -> Firm {
    let draft = &work.firm;
    let kind = kind_for(work, process);
    let mut taken: Vec<String> = Vec::new();
    // A plural has no number of its own before it wins.
    let own = number(&draft.nit, &mut Vec::new()).filter(|_| !kind.is_some_and(BidderKind::is_plural));
    let mut member = |row: &MemberDraft| {
        Some(Member {
            id: row.id.clone()?,
            name: Text::new(row.name.trim()),
            nit: number(&row.nit, &mut taken),
            kind: row.kind.filter(|kind| !kind.is_plural()),
            share: parse_percent(&row.share, SHARE_DECIMALS).ok().and_then(|text| Percent::new(&text)),
            constituted: parse_date(&row.constituted).ok(),
            facts: answers(&row.facts),
            papers: Dictionary::default(),
        })
    };
    // The members count while a plural bids.
    let plural = kind.is_some_and(BidderKind::is_plural);
    let members: Vec<Member> = draft.members.iter().filter(|row| plural && !row.is_empty()).filter_map(&mut member).collect();
    Firm {
        format: Format::V1,
        nit: own,
        kind,
        signer: draft.signer,
        shares_stated: draft.shares_stated.and_then(AnswerDraft::answer).filter(|_| plural),
        members,
        facts: answers(&draft.facts),
        papers: Dictionary::default(),
        contracts: Vec::new(),
        constituted: parse_date(&draft.constituted).ok(),
        income: income(work),
    }
}

fn income(work: &Work) -> Option<Income> {
    let draft = work.firm.income.as_ref()?;
    let pesos = super::convert::pesos;
    Some(Income {
        year: draft.year.trim().parse().ok().and_then(Whole::new),
        manufacturing: pesos(&draft.manufacturing),
        services: pesos(&draft.services),
        commerce: pesos(&draft.commerce),
    })
}

/// A NIT as the engine writes it, if it is right and nobody before has it.
fn number(typed: &str, taken: &mut Vec<String>) -> Option<Text> {
    let check = nit::check(typed);
    if typed.trim().is_empty() || !check.valid || taken.contains(&check.number) {
        return None;
    }
    let text = Text::new(&format!("{}-{}", check.number, check.digit));
    taken.push(check.number);
    text
}

/// What is wrong with a NIT, in itself or because another has it. An empty one is not wrong.
pub fn nit_fault(typed: &str, others: &[&str]) -> Option<String> {
    if typed.trim().is_empty() {
        return None;
    }
    let check = nit::check(typed);
    let twice = || others.iter().any(|other| !other.trim().is_empty() && nit::check(other).number == check.number);
    let same = || "Este NIT ya lo tiene otro: una misma persona no puede estar dos veces en la oferta.".to_owned();
    check.problem.clone().or_else(|| twice().then(same))
}
