//! The findings about a tie, and what of them a receipt must not know.

use super::{head, Judge};
use crate::engine::bidder::Answer;
use crate::engine::experience::{self, Bid};
use crate::engine::firm::{Contract, Firm};
use crate::engine::offer::{Offer, TieFacts};
use crate::engine::owners::Owner;
use crate::engine::process::{Criterion, Process};
use crate::engine::reading::{Field, Id};
use crate::engine::reference::{tie_entry, TieRule};
use crate::engine::report::{Consequence, Finding, Head, Section, Term};
use crate::engine::tiebreak::{self, facts_of, TieFact};
use std::rc::Rc;

/// The id of the finding about a tie that is tried.
pub const TRIAL: &str = "DESEMPATE";

/// Adds what was found of each criterion, of the trial and of the draw.
pub fn judge(
    judge: &Judge<'_>,
    (firm, offer): (&Firm, &Offer),
    bid: &Bid<'_>,
    chosen: Option<&[&Contract]>,
    findings: &mut Vec<Rc<Finding>>,
) {
    let process = judge.process;
    let at_least = tiebreak::experience_asked(process).filter(|_| process.tiebreak.criteria.iter().any(asks_experience));
    let brought = at_least.map(|at_least| experience::brought(bid, chosen, at_least)).unwrap_or_default();
    let tied = tiebreak::judge(process, firm, offer, &brought);
    let uncured = uncured(judge);
    for (rule, outcome) in tied.criteria {
        let mut head = head(&rule.id, Section::Tiebreak, &rule.title, &rule.clause, &rule.cites);
        head.sensitive = rule.is_sensitive();
        head.terms.extend(uncured.clone());
        findings.push(judge.followed(head, Consequence::TieBreak, Rc::new(outcome)));
    }
    if let Some((outcome, sensitive)) = tied.trial {
        let clause = process.tiebreak.criteria.first().map(|criterion| criterion.clause.as_str().into()).unwrap_or_default();
        let head = Head { sensitive, ..Head::new(TRIAL, Section::Tiebreak, "Si empatan".into(), clause) };
        findings.push(Rc::new(Finding::new(head, None, Rc::new(outcome), &judge.context)));
    }
    if let Some((rule, outcome, sensitive)) = tied.draw {
        let head = Head { sensitive, ..head(&rule.id, Section::Tiebreak, &rule.title, &rule.clause, &rule.cites) };
        findings.push(judge.followed(head, Consequence::TieBreak, Rc::new(outcome)));
    }
}

/// Whether a part of the experience is asked of a member.
fn asks_experience(criterion: &Criterion) -> bool {
    use crate::engine::process::CriterionRule::{Disability, MemberHead, MemberReincorporation, Payments};
    matches!(criterion.rule, Disability(_) | MemberHead(_) | MemberReincorporation(_) | Payments(_))
}

/// Where it says that proofs are not added later: in the invitation, else in the law.
fn uncured(judge: &Judge<'_>) -> Option<Term> {
    let why = match &judge.process.tiebreak.never_cured {
        Some(clause) => format!("lo dice la invitación (num. {clause})."),
        None => {
            let entry = tie_entry(TieRule::NeverCured, judge.context.closing.date)?;
            format!("{}{}.", entry.norm, entry.status.caution())
        }
    };
    Some(Term::new("Por qué no se subsana", why))
}

/// The offer without the facts of a tie that must not reach a receipt: those of the bidder, and what it said of the others under the same numbers. Of
/// the rest only what a claimed criterion that is not sensitive hangs on: more would tell that a sensitive one is claimed.
pub fn without_sensitive(process: &Process, firm: &Firm, offer: &Offer) -> Offer {
    let criteria = || process.tiebreak.criteria.iter().filter(|criterion| criterion.is_sensitive());
    let mut kept = offer.clone();
    kept.tiebreak.retain(|id, _| !criteria().any(|criterion| criterion.id == *id));
    let claimed = |id: &Id| kept.tiebreak.get(id).is_some_and(|claim| claim.claimed == Some(Answer::Yes));
    let needed: Vec<_> = process
        .tiebreak
        .criteria
        .iter()
        .filter(|criterion| claimed(&criterion.id))
        .flat_map(|criterion| facts_of(criterion, firm))
        .collect();
    // Nor that something was said and had to be left out.
    let open = |member: Option<&Id>, facts: &TieFacts| {
        let of = |owner: &Owner<'_>| owner.itself().map(|member| &member.id) == member;
        let wanted: Vec<TieFact> = needed.iter().filter(|(owner, _)| of(owner)).map(|(_, fact)| *fact).collect();
        Some(tiebreak::only(facts, &wanted)).filter(|open| *open != TieFacts::blank())
    };
    kept.tie_facts = kept.tie_facts.as_ref().and_then(|facts| open(None, facts));
    kept.tie_members = kept.tie_members.iter().filter_map(|(id, facts)| Some((id.clone(), open(Some(id), facts)?))).collect();
    let private = |number: &Id| criteria().any(|criterion| criterion.number.get().to_string() == number.as_str());
    for bidder in kept.draw.iter_mut().flat_map(|draw| &mut draw.bidders) {
        bidder.credits.retain(|number, _| !private(number));
    }
    kept
}
