//! The verdict on what is typed, a moment after each key: the key is painted first, then everything is judged and kept.

use crate::engine::process::{MilestoneKind, Process};
use crate::engine::reading::Problem;
use crate::engine::report::Verdict;
use crate::engine::values::text::parse_date;
use crate::engine::values::{Hour, Moment};
use crate::engine::Earlier;
use crate::ui::browser;
use crate::ui::held::Held;
use crate::ui::routes::Page;
use crate::ui::state::{documents, documents_after, moved, Desk, Documents, Work};
use std::rc::Rc;
use yew::prelude::*;

/// The moment the check supposes: what the user asked for; now while the process is open; the eve of the closing once it is past.
fn moment(process: &Process, work: &Work, now: Option<Moment>) -> Option<Moment> {
    if let Ok(date) = parse_date(&work.offer.as_of) {
        return Some(Moment { date, hour: Hour::MIDNIGHT });
    }
    let closing = process.milestone(MilestoneKind::Closing)?;
    let closes = Moment { date: closing.date, hour: closing.hour.unwrap_or(Hour::MIDNIGHT) };
    let eve = Moment { date: closing.date.days_before(1)?, hour: Hour::MIDNIGHT };
    Some(now.filter(|now| *now <= closes).unwrap_or(eve))
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
    let documents = documents_after(work, process, earlier.map(|earlier| (&*earlier.work, &earlier.documents)));
    let earlier = earlier.map(|e| Earlier { verdict: &e.report, offer: &e.documents.offer, as_of: e.as_of });
    let verdict = crate::engine::judge(process, &documents.firm, &documents.offer, as_of, earlier.as_ref())?;
    Ok(Judged { report: Held::new(verdict), as_of, work: work.clone(), documents })
}

/// The verdict on other work, at a moment already settled: on another offer for the same process.
///
/// # Errors
/// As [`judge`].
pub fn judge_at(definition: &Process, work: &Work, as_of: Moment) -> Result<Verdict, Vec<Problem>> {
    let documents = documents(work, definition);
    let moved = moved(work, definition);
    crate::engine::judge(moved.as_ref().unwrap_or(definition), &documents.firm, &documents.offer, as_of, None)
}

/// What is judged, with the dates of its addendum, and what it depends on besides the work.
#[derive(Clone, PartialEq)]
pub struct Inputs {
    pub process: Held<Process>,
    pub now: Option<Moment>,
    /// The page in sight: a new one never shows an old verdict.
    pub page: Page,
}

/// The latest verdict, and the work that still waits for its own.
struct Bench {
    inputs: Inputs,
    judged: Result<Judged, Vec<Problem>>,
    /// What is on the table now.
    latest: Rc<Work>,
    /// Typed and not yet kept.
    unkept: Option<Rc<Work>>,
    /// Whether storage refused the last of it.
    unsaved: bool,
    /// Whether something is to be done after the next paint.
    waiting: bool,
    later: Option<browser::Later>,
    onchange: Callback<Rc<Work>, bool>,
}

impl Bench {
    fn keep(&mut self) {
        if let Some(work) = self.unkept.take() {
            self.unsaved = !self.onchange.emit(work);
        }
    }

    fn judge(&mut self, inputs: Inputs) {
        let earlier = self.judged.as_ref().ok().filter(|_| self.inputs.process == inputs.process);
        self.judged = judge(&inputs.process, &self.latest, inputs.now, earlier);
        self.inputs = inputs;
    }

    /// What is left for after the paint.
    fn settle(&mut self) {
        self.waiting = false;
        self.keep();
        if !self.judged.as_ref().is_ok_and(|judged| Rc::ptr_eq(&judged.work, &self.latest)) {
            self.judge(self.inputs.clone());
        }
    }
}

/// What the page shows of a verdict.
pub type Seen = Result<(Held<Verdict>, Moment), Vec<Problem>>;

/// The verdict on the work, at most a frame late; whether storage refused something (`unsaved` when it begins); and a way to keep at once what is
/// waiting. What is typed is kept after each paint, and at once when the user leaves or the app dies.
#[hook]
pub fn use_judged(desk: &Desk, inputs: Inputs, onchange: &Callback<Rc<Work>, bool>, unsaved: bool) -> (Seen, bool, Rc<dyn Fn()>) {
    let update = use_force_update();
    let work = &desk.work;
    let bench = {
        let (work, inputs, onchange) = (work.clone(), inputs.clone(), onchange.clone());
        use_mut_ref(move || Bench {
            judged: judge(&inputs.process, &work, inputs.now, None),
            inputs,
            latest: work,
            unkept: None,
            unsaved,
            waiting: false,
            later: None,
            onchange,
        })
    };
    let leave: Rc<dyn Fn()> = {
        let bench = bench.clone();
        Rc::new(move || {
            // Borrowed only by what died.
            if let Ok(mut bench) = bench.try_borrow_mut() {
                bench.keep();
            }
        })
    };
    {
        let leave = leave.clone();
        use_effect_with((), move |()| {
            let listeners = browser::on_leave(leave.clone());
            move || {
                drop(listeners);
                leave();
            }
        });
    }
    {
        let mut bench = bench.borrow_mut();
        bench.onchange = onchange.clone();
        bench.latest = work.clone();
        if bench.inputs != inputs {
            bench.judge(inputs);
        }
    }
    {
        let (bench, latest, taken) = (bench.clone(), Held::from(work.clone()), desk.taken);
        let first = use_mut_ref(|| true);
        use_effect_with(latest, move |latest| {
            // Nothing has changed the first time.
            if first.replace(false) {
                return;
            }
            let mut now = bench.borrow_mut();
            // Kept by this tab too, it would undo what the other one has typed since.
            now.unkept = (!taken).then(|| latest.shared());
            if !now.waiting {
                now.waiting = true;
                let bench = bench.clone();
                now.later = Some(browser::after_paint(move || {
                    bench.borrow_mut().settle();
                    update.force_update();
                }));
            }
        });
    }
    let bench = bench.borrow();
    let seen = bench.judged.as_ref().map(|judged| (judged.report.clone(), judged.as_of)).map_err(Clone::clone);
    (seen, bench.unsaved, leave)
}
