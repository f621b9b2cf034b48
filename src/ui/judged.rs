//! The verdict on what is typed, a moment after each key.

use crate::engine::process::{MilestoneKind, Process};
use crate::engine::reading::Problem;
use crate::engine::report::{Deadline, Verdict};
use crate::engine::values::text::parse_date;
use crate::engine::values::{Hour, Moment};
use crate::engine::{judge_untied, Earlier};
use crate::ui::apart::{self, Here, Untied};
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
    /// Nothing while what judges is on its way.
    pub report: Option<Held<Verdict>>,
    pub as_of: Moment,
    work: Rc<Work>,
    documents: Option<Documents>,
}

/// What is to be judged. `earlier`: a check of the same process, of which what did not change is kept.
pub struct Asked<'a> {
    pub process: &'a Process,
    pub work: &'a Work,
    pub as_of: Moment,
    pub earlier: Option<&'a Judged>,
}

/// The verdict on what was typed; the process has the dates of its addendum. `earlier`: one on the same process, of which what did not change is kept.
///
/// # Errors
/// Documents that do not belong together, which the screen never makes.
pub fn judge(process: &Process, work: &Rc<Work>, now: Option<Moment>, earlier: Option<&Judged>) -> Result<Judged, Vec<Problem>> {
    let as_of = moment(process, work, now).ok_or_else(Vec::new)?;
    let (report, documents) = match apart::here().verdict {
        true => whole(&Asked { process, work, as_of, earlier }).map(|(verdict, documents)| (Some(Held::new(verdict)), Some(documents)))?,
        false => (None, None),
    };
    Ok(Judged { report, as_of, work: work.clone(), documents })
}

/// The verdict on other work, at a moment already settled: on another offer for the same process.
///
/// # Errors
/// As [`judge`].
pub fn judge_at(definition: &Process, work: &Work, as_of: Moment) -> Result<Verdict, Vec<Problem>> {
    let moved = moved(work, definition);
    let asked = Asked { process: moved.as_ref().unwrap_or(definition), work, as_of, earlier: None };
    whole(&asked).map(|(verdict, _)| verdict)
}

/// The verdict, with what is found about a tie once the code that judges it is here: that travels with the pages of questions.
fn whole(asked: &Asked<'_>) -> Result<(Verdict, Documents), Vec<Problem>> {
    let (mut verdict, mut documents) = apart::judge(asked)?;
    let Asked { process, work, as_of, .. } = *asked;
    apart::judge_ties(&mut Untied { verdict: &mut verdict, process, work, documents: &mut documents, as_of });
    Ok((verdict, documents))
}

/// What is found but for a tie, and what it was found of: in the part of [`apart::Part::Verdict`].
///
/// # Errors
/// As [`judge`].
pub fn untied_verdict(asked: &Asked<'_>) -> Result<(Verdict, Documents), Vec<Problem>> {
    let Asked { process, work, as_of, earlier } = *asked;
    let earlier = earlier.and_then(|judged| Some((judged, judged.report.as_ref()?, judged.documents.as_ref()?)));
    let documents = untied(work, process, earlier.map(|(judged, _, documents)| (&*judged.work, documents)));
    let earlier = earlier.map(|(judged, report, documents)| Earlier {
        verdict: report,
        firm: &documents.firm,
        offer: &documents.offer,
        as_of: judged.as_of,
    });
    let verdict = judge_untied(process, &documents.firm, &documents.offer, as_of, earlier.as_ref())?;
    Ok((verdict, documents))
}

/// What is judged, with the dates of its addendum, and what it depends on besides the work.
#[derive(Clone, PartialEq)]
pub struct Inputs {
    pub process: Held<Process>,
    pub now: Option<Moment>,
    /// The page in sight: a new one never shows an old verdict.
    pub page: Page,
    /// What can be judged: the code that does comes after the first page.
    pub here: Here,
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
pub type Seen = Result<(Option<Held<Verdict>>, Moment), Vec<Problem>>;

/// The verdict on the work, at most a frame late; whether storage refused something (`unsaved` when it begins); and a way to keep at once what is
/// waiting.
#[hook]
pub fn use_judged(
    desk: &UseReducerHandle<Desk>,
    inputs: Inputs,
    onchange: &Callback<Rc<Work>, bool>,
    unsaved: bool,
) -> (Seen, bool, Rc<dyn Fn()>) {
    let begin = || Judge { judged: judge(&inputs.process, &desk.work, inputs.now, None), inputs: inputs.clone() };
    let (bench, leave) = use_kept(desk, begin, onchange, unsaved);
    let mut bench = bench.borrow_mut();
    let moved = std::mem::replace(&mut bench.follower.inputs.page, inputs.page) != inputs.page;
    if bench.follower.inputs != inputs {
        bench.follower.judge(&desk.work, inputs);
    } else if moved {
        bench.follower.follow(&desk.work);
    }
    let seen = bench.follower.judged.as_ref().map(|judged| (judged.report.clone(), judged.as_of)).map_err(Clone::clone);
    (seen, bench.unsaved, leave)
}
