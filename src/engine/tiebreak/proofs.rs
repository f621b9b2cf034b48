//! Which papers prove a criterion, of whom, and how each stands.
//!
//! Checks: the papers that the invitation asks of the bidder, and of each person on whom the criterion rests; how old they are, or whether they are in
//! force; another paper in their place, if the invitation or one of its readings lets it.
//! Legal basis: what each invitation prints; Decreto 1082/2015 art. 2.2.1.2.4.2.17. A proof that is missing never rejects the offer, and cannot be put
//! right after the closing.

use super::ground::{all, Ground};
use super::people::{Person, Tie};
use crate::engine::bidder::{Answer, BidderKind};
use crate::engine::firm::Paper;
use crate::engine::offer::Claim;
use crate::engine::owners::{signer, Owner};
use crate::engine::process::{Criterion, MilestoneKind, Proof as Asked, SignedBy, Whose};
use crate::engine::reading::Id;
use crate::engine::report::phrases::{Instead, Proof, ProofLine};
use crate::engine::report::{Outcome, PackPaper, State};
use crate::engine::validity;
use crate::engine::values::Date;

/// A paper and who attaches it. `perhaps`: it hangs on what nobody has said whether it is asked at all.
#[derive(Clone, Copy)]
pub struct TiePaper<'a> {
    pub criterion: &'a Criterion,
    pub owner: Owner<'a>,
    pub proof: &'a Asked,
    pub perhaps: bool,
}

/// The papers that go with a criterion, in its order, and of each those of everybody: the bidder's, and those of whom the criterion rests on. `holder`
/// is the place of whose it is among the holders; nothing for a paper of the bidder as a whole.
pub fn papers<'a>(criterion: &'a Criterion, tie: &Tie<'a>, ground: &Ground) -> Vec<(Option<usize>, TiePaper<'a>)> {
    let mut found = Vec::new();
    let whole = Owner { firm: tie.firm, member: None };
    for proof in criterion.rule.proofs().iter().filter(|proof| fits(&proof.bidders, tie.firm.kind)) {
        let mut add = |holder, owner, perhaps| found.push((holder, TiePaper { criterion, owner, proof, perhaps }));
        let unsaid = |person: &Person<'_>| !proof.businesses.is_empty() && person.says(|facts| facts.business).is_none();
        match proof.whose {
            Some(Whose::Each) => {
                // Where one member is enough, no paper of one that cannot give it serves.
                let gives = |state: State| !(ground.one_enough && state == State::NoCumple);
                for (at, (place, _)) in ground.holders.iter().enumerate().filter(|(_, (_, state))| gives(*state)) {
                    if let Some(person) = tie.people.get(*place).filter(|person| asked_of(proof, person)) {
                        add(Some(at), person.owner, ground.perhaps.contains(place) || unsaid(person));
                    }
                }
            }
            _ if !fits(&proof.applies, tie.firm.kind) => {}
            _ if tie.is_plural() || tie.people.first().is_none_or(|person| asked_of(proof, person)) => {
                add(None, whole, !tie.is_plural() && tie.people.first().is_some_and(unsaid));
            }
            _ => {}
        }
    }
    found
}

/// An empty list means everybody.
fn fits(kinds: &[BidderKind], kind: Option<BidderKind>) -> bool {
    kinds.is_empty() || kind.is_some_and(|kind| kinds.contains(&kind))
}

/// By its form and by what it is; while nobody has said what it is the paper may be asked.
fn asked_of(proof: &Asked, person: &Person<'_>) -> bool {
    let business = person.says(|facts| facts.business);
    fits(&proof.applies, person.kind())
        && (proof.businesses.is_empty() || business.is_none_or(|business| proof.businesses.contains(&business)))
}

/// A paper that was said to be there, of the bidder or of a member.
fn given<'a>(claim: Option<&'a Claim>, owner: &Owner<'_>, id: &Id) -> Option<&'a Paper> {
    match owner.itself() {
        Some(member) => claim?.members.get(&member.id)?.get(id),
        None => claim?.proofs.get(id),
    }
}

/// The day of a paper that is later than the closing: it cannot have gone with the offer.
fn late(paper: Option<&Paper>, tie: &Tie<'_>) -> Option<Date> {
    paper.and_then(|paper| paper.issued).filter(|issued| *issued > tie.closing)
}

/// How a paper stands.
pub fn line(asked: &TiePaper<'_>, tie: &Tie<'_>, claim: Option<&Claim>) -> ProofLine {
    let TiePaper { criterion, owner, proof, perhaps } = asked;
    let paper = given(claim, owner, &proof.id);
    let limit = proof.max_age.as_ref().and_then(|rule| validity::days(rule, tie.process));
    let told = limit.as_ref().map(|limit| {
        let original = proof.max_age.as_ref().is_some_and(|rule| rule.original == Some(Answer::Yes));
        let closing = if original { "el cierre previsto al comienzo" } else { "el cierre" };
        format!("{}: desde el {}, contado hasta {closing} ({})", limit.words(), limit.oldest, limit.from)
    });
    let lasting = proof.in_force.as_ref().and_then(|rule| Some((rule, tie.process.milestone(rule.at)?)));
    let until = lasting.map(|(rule, row)| format!("vigente {}", day(rule.at, row.counted(rule.original == Some(Answer::Yes)))));
    let told = match (told, until) {
        (Some(told), Some(until)) => Some(format!("{told}; {until}")),
        (told, until) => told.or(until),
    };
    let held = paper.and_then(Paper::held);
    let verdict = match (limit, lasting, held, late(paper, tie)) {
        (_, _, Some(Answer::Yes), Some(issued)) => Proof::Late { issued },
        (Some(limit), lasting, held, _) => {
            let aged = validity::judge(Some(limit), paper);
            let lasts = lasting.filter(|_| held == Some(Answer::Yes)).map(|(rule, _)| validity::in_force(rule, tie.process, paper));
            // Of both limits the one that decides.
            match lasts.filter(|lasts| aged.state() != all([aged.state(), lasts.state()])) {
                Some(lasts) => Proof::Lasting(lasts),
                None => Proof::Aged(aged),
            }
        }
        (None, Some((rule, _)), Some(Answer::Yes), None) => Proof::Lasting(validity::in_force(rule, tie.process, paper)),
        (None, _, None, _) => Proof::Unknown,
        (None, _, Some(Answer::No), _) => Proof::Missing,
        (None, None, Some(Answer::Yes), None) => Proof::Attached,
    };
    let other = proof.or.as_ref();
    let instead = other.and_then(|other| {
        let paper = given(claim, owner, &other.id).filter(|paper| paper.held().is_some());
        (paper.and_then(Paper::held) != Some(Answer::No) && late(paper, tie).is_none()).then(|| Instead {
            title: other.title.to_string(),
            reading: other.reading.as_ref().filter(|id| !tie.offer.accepted.contains(id)).map(ToString::to_string),
            sure: paper.is_some(),
        })
    });
    let signs = |by: &[SignedBy]| signer(by, tie.process, owner);
    let pack = PackPaper {
        criterion: criterion.id.to_string(),
        id: proof.id.to_string(),
        owner: owner.name(Some(crate::engine::process::Per::Member)),
        title: proof.title.to_string(),
        format: proof.format.as_ref().map(ToString::to_string),
        signed_by: signs(&proof.signed_by),
        issuer: proof.issuer.as_ref().map(ToString::to_string),
        limit: told,
        consent: proof.consent == Some(Answer::Yes),
        other: other.map(|other| other.title.to_string()),
        state: State::PorConfirmar,
        words: String::new(),
    };
    ProofLine { paper: pack, verdict, instead, perhaps: *perhaps }
}

fn day(at: MilestoneKind, date: Date) -> String {
    if at == MilestoneKind::Closing {
        format!("al cierre ({date})")
    } else {
        format!("el {date}")
    }
}
