//! Tie-break: the facts of each criterion, its proofs, a tie tried criterion by criterion, and the final draw.

mod asked;
mod conditions;
mod criteria;
mod draw;
mod ground;
mod payroll;
mod people;
mod proofs;
mod spanish_order;
mod summed;
mod survivors;
mod trial;

pub use asked::{facts_of, only, TieFact};
pub use draw::{draw, Drawn};
pub use proofs::TiePaper;
#[cfg(feature = "ui")]
pub use spanish_order::key as name_key;

use super::bidder::Answer;
use super::firm::Firm;
use super::offer::Offer;
use super::process::{Criterion, Draw, Process};
use super::reference::{tie_entry, TieRule};
use super::report::phrases::{CriterionOutcome, DrawOutcome, ProofLine, TrialOutcome};
use super::report::State;
use super::values::{BroughtWay, Percent};
use ground::{all, any, Ground};
use people::Tie;

/// What came of everything about a tie. `sensitive`: it tells of facts that the law protects most.
pub struct Judged<'a> {
    pub criteria: Vec<(&'a Criterion, CriterionOutcome)>,
    pub trial: Option<(TrialOutcome, bool)>,
    pub draw: Option<(&'a Draw, DrawOutcome, bool)>,
}

/// The part of the experience that criteria ask of a member, if the table has one for the closing; nothing if no criterion asks for it.
pub fn experience_asked(process: &Process) -> Option<Percent> {
    let closing = process.milestone(super::process::MilestoneKind::Closing)?.date;
    tie_entry(TieRule::Experience, closing)?.percent
}

/// The papers to attach, by the facts alone.
pub fn papers_of<'a>(process: &'a Process, firm: &'a Firm, offer: &'a Offer) -> Vec<TiePaper<'a>> {
    let Some(tie) = Tie::new(process, firm, offer, &[]) else { return Vec::new() };
    let theirs = process.tiebreak.criteria.iter().filter(|criterion| firm.kind.is_some_and(|kind| criterion.is_for(kind)));
    let of = |criterion| proofs::papers(criterion, &tie, &criteria::ground(&criterion.rule, &tie)).into_iter().map(|(_, paper)| paper);
    theirs.flat_map(of).collect()
}

/// The outcome of each criterion, of the trial and of the draw.
pub fn judge<'a>(process: &'a Process, firm: &'a Firm, offer: &'a Offer, brought: &'a [BroughtWay]) -> Judged<'a> {
    let Some(tie) = Tie::new(process, firm, offer, brought) else { return Judged { criteria: Vec::new(), trial: None, draw: None } };
    let criteria: Vec<_> = process.tiebreak.criteria.iter().map(|criterion| (criterion, judge_one(criterion, &tie))).collect();
    let tried = trial::attempt(&tie, &criteria);
    let draw = process.tiebreak.draw.as_ref().map(|rule| {
        let (outcome, sensitive) = trial::replay(&rule.method, &tie, tried.as_ref());
        (rule, outcome, sensitive)
    });
    Judged { criteria, trial: tried.and_then(|tried| tried.told), draw }
}

fn judge_one(criterion: &Criterion, tie: &Tie<'_>) -> CriterionOutcome {
    let claim = tie.offer.tiebreak.get(&criterion.id);
    let claimed = claim.and_then(|claim| claim.claimed);
    match (tie.firm.kind, claimed) {
        (Some(kind), _) if !criterion.is_for(kind) => return CriterionOutcome::NotForThem { kind: kind.words() },
        (_, Some(Answer::No)) => {
            return CriterionOutcome::NotClaimed { marked_in: tie.process.tiebreak.marked_in.as_ref().map(ToString::to_string) };
        }
        (None, claimed) => return CriterionOutcome::WhoUnknown { claimed: claimed.is_some() },
        _ => {}
    }
    let ground = criteria::ground(&criterion.rule, tie);
    let asked = proofs::papers(criterion, tie, &ground);
    let papers: Vec<(Option<usize>, ProofLine)> = asked.iter().map(|(holder, paper)| (*holder, proofs::line(paper, tie, claim))).collect();
    let state = proven(&ground, &papers);
    let papers = papers.into_iter().map(|(_, line)| line).collect();
    CriterionOutcome::Judged { claimed: claimed.is_some(), ground: ground.state, state, points: ground.points, papers }
}

/// The facts and the papers together: those of the bidder, and those of whom it rests on — all of them, or one.
fn proven(ground: &Ground, papers: &[(Option<usize>, ProofLine)]) -> State {
    let of = |holder: Option<usize>| all(papers.iter().filter(|(whose, _)| *whose == holder).map(|(_, line)| line.state()));
    let each = ground.holders.iter().enumerate().map(|(at, (_, state))| all([*state, of(Some(at))]));
    let rest = if ground.one_enough { any(each) } else { all(each.chain([ground.state])) };
    all([rest, of(None)])
}
