//! The verdict on what is typed, a moment after each key.

use crate::engine::process::{MilestoneKind, Process};
use crate::engine::reading::Problem;
use crate::engine::report::{Deadline, Verdict};
use crate::engine::values::text::parse_date;
use crate::engine::values::{Hour, Moment};
use crate::engine::Earlier;
use crate::ui::apart::{self, Untied};
use crate::ui::held::Held;
use crate::ui::kept::{use_kept, Follower};
use crate::ui::routes::Page;
use crate::ui::state::{moved, untied, Desk, Documents, Work};
use std::rc::Rc;
use yew::prelude::*;

/// The moment the check supposes: what the user asked for; now while the process is open; the eve of the closing once it is past.
fn moment(process: &Process, work: &Work, now: Option<Moment>) -> Option<Moment> {
    if let Ok(date) = parse_date(&work.offer.as_of) {
        return Some(Moment { date, hour: Hour::MIDNIGHT });
    }
    let eve = Moment { date: process.milestone(MilestoneKind::Closing)?.date.days_before(1)?, hour: Hour::MIDNIGHT };
    Some(now.filter(|now| !over(process, *now)).unwrap_or(eve))
}

/// Whether the closing has passed; one without an hour is open until its day ends.
pub fn over(process: &Process, now: Moment) -> bool {
    process.milestone(MilestoneKind::Closing).is_some_and(|row| Deadline { date: row.date, hour: row.hour }.passed(now))
}

/// What was found, and of what.
pub struct Judged {
    pub report: Held<Verdict>,
    pub as_of: Moment,
    work: Rc<Work>,
    documents: Documents,
}

/// The verdict on what was typed; the process has the dates of its addendum. `earlier`: one on the same process, of which what did not change is kept.
///
/// # Errors
/// Documents that do not belong together, which the screen never makes.
pub fn judge(process: &Process, work: &Rc<Work>, now: Option<Moment>, earlier: Option<&Judged>) -> Result<Judged, Vec<Problem>> {
    let as_of = moment(process, work, now).ok_or_else(Vec::new)?;
    let mut documents = untied(work, process, earlier.map(|earlier| (&*earlier.work, &earlier.documents)));
    let earlier = earlier.map(|e| Earlier { verdict: &e.report, offer: &e.documents.offer, as_of: e.as_of });
    let verdict = whole(process, work, &mut documents, as_of, earlier.as_ref())?;
    Ok(Judged { report: Held::new(verdict), as_of, work: work.clone(), documents })
}

/// The verdict on other work, at a moment already settled: on another offer for the same process.
///
/// # Errors
/// As [`judge`].
pub fn judge_at(definition: &Process, work: &Work, as_of: Moment) -> Result<Verdict, Vec<Problem>> {
    let mut documents = untied(work, definition, None);
    let moved = moved(work, definition);
    whole(moved.as_ref().unwrap_or(definition), work, &mut documents, as_of, None)
}

/// The verdict, with what is found about a tie once the code that judges it is here: that travels with the pages of questions.
fn whole(
    process: &Process,
    work: &Work,
    documents: &mut Documents,
    as_of: Moment,
    earlier: Option<&Earlier<'_>>,
) -> Result<Verdict, Vec<Problem>> {
    let mut verdict = crate::engine::judge_untied(process, &documents.firm, &documents.offer, as_of, earlier)?;
    apart::judge_ties(&mut Untied { verdict: &mut verdict, process, work, documents, as_of });
    Ok(verdict)
}

/// What is judged, with the dates of its addendum, and what it depends on besides the work.
#[derive(Clone, PartialEq)]
pub struct Inputs {
    pub process: Held<Process>,
    pub now: Option<Moment>,
    /// The page in sight: a new one never shows an old verdict.
    pub page: Page,
    /// Whether ties are judged: the code that does comes after the first page.
    pub ties: bool,
}

/// What is judged, and the latest verdict.
struct Judge {
    inputs: Inputs,
    judged: Result<Judged, Vec<Problem>>,
}

impl Judge {
    fn judge(&mut self, work: &Rc<Work>, inputs: Inputs) {
        let earlier = self.judged.as_ref().ok().filter(|_| self.inputs.process == inputs.process);
        self.judged = judge(&inputs.process, work, inputs.now, earlier);
        self.inputs = inputs;
    }
}

impl Follower for Judge {
    fn follow(&mut self, work: &Rc<Work>) {
        if !self.judged.as_ref().is_ok_and(|judged| Rc::ptr_eq(&judged.work, work)) {
            self.judge(work, self.inputs.clone());
        }
    }
}

/// What the page shows of a verdict.
pub type Seen = Result<(Held<Verdict>, Moment), Vec<Problem>>;

/// The verdict on the work, at most a frame late; whether storage refused something (`unsaved` when it begins); and a way to keep at once what is
/// waiting.
#[hook]
pub fn use_judged(desk: &Desk, inputs: Inputs, onchange: &Callback<Rc<Work>, bool>, unsaved: bool) -> (Seen, bool, Rc<dyn Fn()>) {
    let begin = || Judge { judged: judge(&inputs.process, &desk.work, inputs.now, None), inputs: inputs.clone() };
    let (bench, leave) = use_kept(desk, begin, onchange, unsaved);
    let mut bench = bench.borrow_mut();
    if bench.follower.inputs != inputs {
        bench.follower.judge(&desk.work, inputs);
    }
    let seen = bench.follower.judged.as_ref().map(|judged| (judged.report.clone(), judged.as_of)).map_err(Clone::clone);
    (seen, bench.unsaved, leave)
}
