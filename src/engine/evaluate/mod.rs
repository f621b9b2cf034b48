//! From documents to a report: the order of the checks, their heads and their consequences.

mod tie_check;
mod ties;
mod together;

pub use tie_check::{draw_winner, load_tie, tie_break};

use super::firm::{Contract, Firm};
use super::offer::Offer;
use super::process::{self, MilestoneKind, Process};
use super::reading::{canonical_text, Id, Problem, Text};
use super::report::{
    Assumption, Consequence, Context, Deadline, Finding, Head, Outcome, Overall, Parts, Receipt, Report, Section, Selection, Term, Verdict,
};
use super::values::Moment;
use super::{causes, experience, guide, price, reference, requirements, VERSION};
use std::rc::Rc;

/// Judges an offer. `as_of` moves no state: it only says what can still be done.
///
/// # Errors
/// Documents that do not belong together: an offer for another process, contracts that the firm does not have.
pub fn evaluate(process: &Process, firm: &Firm, offer: &Offer, as_of: Moment) -> Result<Report, Vec<Problem>> {
    let moved = process.moved(&offer.schedule);
    let (first, process) = (process, moved.as_ref().unwrap_or(process));
    let Verdict { overall, findings, assumptions } = judge(process, firm, offer, as_of, None)?;
    let causes = causes::standing(process, &findings);
    let guide = guide::guide(process, firm, as_of);
    let receipt = receipt(first, firm, offer, as_of);
    Ok(Report { process: process.id.to_string(), overall, findings, causes, assumptions, guide, receipt })
}

/// The best of the firm's contracts for this process, whichever the offer presents. Nothing when there are none, or too many to choose among.
pub fn selection(process: &Process, firm: &Firm, offer: &Offer) -> Option<Selection> {
    let moved = process.moved(&offer.schedule);
    let process = moved.as_ref().unwrap_or(process);
    let closing = process.milestone(MilestoneKind::Closing)?.date;
    experience::among(&experience::Bid::of(process, firm, closing, &offer.accepted), &firm.contracts)
}

/// A check of the same process made before, and what it was about. A firm that is the same one in memory is taken for unchanged.
pub struct Earlier<'a> {
    pub verdict: &'a Verdict,
    pub firm: &'a Firm,
    pub offer: &'a Offer,
    pub as_of: Moment,
}

/// The findings, without the receipt: those of [`judge_untied`] and of [`add_ties`].
///
/// # Errors
/// Those of [`evaluate`].
pub fn judge(process: &Process, firm: &Firm, offer: &Offer, as_of: Moment, earlier: Option<&Earlier<'_>>) -> Result<Verdict, Vec<Problem>> {
    let mut verdict = judge_untied(process, firm, offer, as_of, earlier)?;
    add_ties(&mut verdict, process, firm, offer, as_of);
    Ok(verdict)
}

/// Adds what was found about a tie. It holds no offer back: the overall verdict stays.
pub fn add_ties(verdict: &mut Verdict, process: &Process, firm: &Firm, offer: &Offer, as_of: Moment) {
    let (Ok(chosen), Some(closing)) = (together::chosen_contracts(process, firm, offer), deadline(process, MilestoneKind::Closing)) else {
        return;
    };
    let bid = experience::Bid::of(process, firm, closing.date, &offer.accepted);
    let judge = Judge { process, context: Context { as_of, closing } };
    ties::judge(&judge, (firm, offer), &bid, chosen.as_deref(), &mut verdict.findings);
    verdict.assumptions = assumptions(process, offer, &verdict.findings);
}

/// Everything but what is found about a tie, of a process with the dates of the offer's addendum ([`Process::moved`]). What an `earlier` check found is
/// kept as it is where nothing that it hangs on has changed, item by item and section by section: the result is the same as without it, at the cost of
/// what did change.
///
/// # Errors
/// Those of [`evaluate`].
pub fn judge_untied(
    process: &Process,
    firm: &Firm,
    offer: &Offer,
    as_of: Moment,
    earlier: Option<&Earlier<'_>>,
) -> Result<Verdict, Vec<Problem>> {
    let chosen = together::chosen_contracts(process, firm, offer)?;
    let closing = deadline(process, MilestoneKind::Closing).ok_or_else(|| vec![no_closing()])?;
    let judge = Judge { process, context: Context { as_of, closing } };
    // What can still be done is told by the date, so another date words everything again.
    let earlier = earlier.filter(|earlier| earlier.as_of == as_of && earlier.offer.schedule == offer.schedule);
    let mut findings = match earlier.filter(|earlier| earlier.is_of(firm, offer)) {
        Some(earlier) => earlier.verdict.findings.iter().filter(|f| PAPERS.contains(&f.section)).cloned().collect(),
        None => judge.papers(firm, offer, chosen.as_deref()),
    };
    let mut known = earlier.into_iter().flat_map(|earlier| &earlier.verdict.findings).filter(|f| f.section == Section::Price);
    let mut heads: Option<(&Id, Head)> = None;
    for (rule, item, outcome) in price::judge(process, offer, earlier.map(|earlier| earlier.offer)) {
        let known = known.next();
        let Some(outcome) = outcome else {
            findings.extend(known.cloned());
            continue;
        };
        // One for all items of a rule.
        let head = match heads.take().filter(|(of, _)| *of == &rule.id) {
            Some((_, head)) => head,
            None => head(&rule.id, Section::Price, &rule.title, &rule.clause, &rule.cites),
        };
        let id = item.map_or_else(|| rule.id.to_string(), |item| format!("{}.{item}", rule.id));
        let own = Head { id, ..head.clone() };
        heads = Some((&rule.id, head));
        findings.push(match &rule.consequence {
            Some(consequence) => judge.finding(own, consequence, outcome),
            None => Rc::new(Finding::new(own, None, outcome, &judge.context)),
        });
    }
    Ok(Verdict { overall: Overall::of(&findings), assumptions: assumptions(process, offer, &findings), findings })
}

/// What [`Judge::papers`] finds.
const PAPERS: [Section; 3] = [Section::Requirements, Section::Causes, Section::Experience];

impl Earlier<'_> {
    /// Whether what it found of papers is found again.
    fn is_of(&self, firm: &Firm, offer: &Offer) -> bool {
        let before = self.offer;
        std::ptr::eq(self.firm, firm)
            && before.accepted == offer.accepted
            && before.contracts == offer.contracts
            && before.causes == offer.causes
    }
}

/// What every finding of one evaluation shares.
struct Judge<'a> {
    process: &'a Process,
    context: Context,
}

impl Judge<'_> {
    /// What is found of who bids, of their papers, of the causes of rejection and of experience.
    fn papers(&self, firm: &Firm, offer: &Offer, chosen: Option<&[&Contract]>) -> Vec<Rc<Finding>> {
        let Judge { process, ref context } = *self;
        let bid = experience::Bid::of(process, firm, context.closing.date, &offer.accepted);
        let mut findings: Vec<Rc<Finding>> = Vec::new();
        for (doubt, outcome) in requirements::judge_bidder(process, firm, &offer.accepted) {
            let head = doubt.map_or_else(not_admitted, |doubt| head(&doubt.id, Section::Requirements, &doubt.title, &doubt.clause, &[]));
            findings.push(self.followed(head, Consequence::Rejection, Rc::new(outcome)));
        }
        for requirements::Judged { requirement: rule, owner, terms, outcome } in requirements::judge(process, firm, &offer.accepted) {
            let plain = head(&rule.id, Section::Requirements, &rule.title, &rule.clause, &rule.cites);
            let head = Head { id: owner.id(&rule.id), owner: owner.name(rule.per), terms, ..plain };
            findings.push(self.finding(head, &rule.consequence, outcome.into()));
        }
        for (cause, outcome) in causes::judge(process, firm.kind, offer) {
            let plain = head(cause.id, Section::Causes, cause.title, cause.clause, &[]);
            findings.push(self.followed(Head { cites: cause.cites.into(), ..plain }, Consequence::Rejection, Rc::new(outcome)));
        }
        for (rule, outcome) in experience::judge(&bid, chosen) {
            let head = head(&rule.id, Section::Experience, &rule.title, &rule.clause, &rule.cites);
            findings.push(self.finding(head, &rule.consequence, outcome.into()));
        }
        findings
    }

    fn finding(&self, head: Head, consequence: &process::Consequence, outcome: Rc<dyn Outcome>) -> Rc<Finding> {
        let effect = match consequence {
            process::Consequence::Rejection(_) => Consequence::Rejection,
            process::Consequence::TieBreak(_) => Consequence::TieBreak,
            process::Consequence::Curable(cure) => Consequence::Curable { until: self.until(cure.until) },
            process::Consequence::LookedUp(cure) => Consequence::LookedUp { until: self.until(cure.until) },
        };
        let mut head = head;
        if let (process::Consequence::Rejection(rejected), false) = (consequence, head.terms.is_empty()) {
            head.terms.extend(rejected.why.as_ref().map(|why| Term::new("Por qué no se subsana", why.to_string())));
        }
        self.followed(head, effect, outcome)
    }

    /// The day of a milestone, unless an addendum has moved the closing past it.
    fn until(&self, kind: MilestoneKind) -> Option<Deadline> {
        deadline(self.process, kind).filter(|until| until.date >= self.context.closing.date)
    }

    fn followed(&self, head: Head, effect: Consequence, outcome: Rc<dyn Outcome>) -> Rc<Finding> {
        Rc::new(Finding::new(head, Some(effect), outcome, &self.context))
    }
}

fn deadline(process: &Process, kind: MilestoneKind) -> Option<Deadline> {
    process.milestone(kind).map(|row| Deadline { date: row.date, hour: row.hour })
}

/// The finding about a form of bidder that the invitation does not name.
fn not_admitted() -> Head {
    Head::new("QUIEN", Section::Requirements, "Quién puede presentarse".into(), "quiénes pueden participar".into())
}

fn head(id: &Id, section: Section, title: &Text, clause: &Text, cites: &[Text]) -> Head {
    let cites = cites.iter().map(ToString::to_string).collect();
    Head { cites, ..Head::new(id.to_string(), section, title.as_str().into(), clause.as_str().into()) }
}

/// Every reading of the invitation, accepted or not, with the findings that hang on it.
fn assumptions(process: &Process, offer: &Offer, findings: &[Rc<Finding>]) -> Vec<Assumption> {
    let one = |reading: &process::Reading| Assumption {
        id: reading.id.to_string(),
        title: reading.title.to_string(),
        text: reading.assume.to_string(),
        otherwise: reading.otherwise.to_string(),
        clause: reading.clause.to_string(),
        accepted: offer.accepted.contains(&reading.id),
        findings: findings.iter().filter(|f| f.readings.iter().any(|id| id == reading.id.as_str())).map(|f| f.id.clone()).collect(),
    };
    process.readings.iter().map(one).collect()
}

/// The offer as a receipt sees it: without the facts that must not reach one, and readings accepted once each, in order.
fn without_sensitive(process: &Process, firm: &Firm, offer: &Offer) -> Offer {
    let mut kept = ties::without_sensitive(process, firm, offer);
    kept.accepted = process.readings.iter().map(|reading| reading.id.clone()).filter(|id| offer.accepted.contains(id)).collect();
    kept
}

/// What was judged, as a code that two people can compare.
pub fn receipt(process: &Process, firm: &Firm, offer: &Offer, as_of: Moment) -> Receipt {
    let tables = reference::versions();
    let (process, firm, offer) = (process.canonical_text(), canonical_text(firm), canonical_text(&without_sensitive(process, firm, offer)));
    Receipt::new(&Parts { process: &process, firm: &firm, offer: &offer, tables: &tables, engine: VERSION }, as_of.iso())
}

fn no_closing() -> Problem {
    Problem { code: "missing_milestone", path: "/schedule".to_owned(), message: "El cronograma no tiene el cierre.".to_owned() }
}
