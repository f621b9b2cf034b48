//! One check: a process, what was typed, the verdict, and the page in sight.

use crate::engine::process::Process;
use crate::engine::reading::Problem;
use crate::engine::values::Moment;
use crate::ui::apart::{self, Arrival};
use crate::ui::components::{onward, problem_list, task_list, DoneNotice};
use crate::ui::held::Held;
use crate::ui::judged::{over, use_judged, Inputs};
use crate::ui::keeper::Elsewhere;
use crate::ui::kept::use_elsewhere;
use crate::ui::kit::{el, para, several, El};
use crate::ui::notices::{taken_notice, unsaved_notice, wiped_notice};
use crate::ui::opened::Brought;
use crate::ui::routes::{Page, Place};
use crate::ui::session::{nothing_found, Errand, Parts, Session, Shelf, Written};
use crate::ui::state::{bidder_questions, moved, Action, Desk, Done, Work};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct FrameProps {
    pub session: Session,
    pub page: Page,
    /// How far the code of the page has come.
    #[prop_or_default]
    pub arrival: Arrival,
    #[prop_or_default]
    pub notices: Html,
    pub onopen: Callback<Brought, Vec<Problem>>,
    /// The last thing done to much of the work at once.
    #[prop_or_default]
    pub done: Option<Rc<Done>>,
}

/// The page in sight, with the steps beside it.
pub fn frame(props: &FrameProps) -> El {
    let session = &props.session;
    let unanswered = bidder_questions(&session.process, &session.work).iter().filter(|q| !q.answered && !q.optional).count();
    let page = apart::page(props);
    let title = el("h1").attr("id", "titulo").attr("tabindex", "-1").words(props.page.words());
    // Read out when the verdict changes, wherever the eye is.
    let verdict = el("p").attr("role", "status").attr("aria-live", "polite").class("visually-hidden");
    let found = session.found();
    // The word itself is what a page around this one may be told: see www/marco.
    let word = found.map(|found| found.overall.words());
    let verdict = verdict.maybe_attr("data-veredicto", word).words(word.map(|word| format!("Oferta {word}")).unwrap_or_default());
    let name = para("process-name", format!("{} · {}", session.process.reference, session.process.entity.name));
    let done = html! { <DoneNotice done={props.done.clone()} dispatch={session.dispatch.clone()} /> };
    let in_sight = el("div").class("check-page").with(name).with(title).with(verdict);
    let onward = onward(&session.place, props.page, found, unanswered);
    let in_sight = in_sight.with(props.notices.clone()).with(page).with(onward).with(done);
    let tasks = task_list(&session.place, props.page, found, unanswered);
    el("div").class("check").with(tasks).with(in_sight)
}

#[derive(Properties, PartialEq)]
pub struct CheckProps {
    pub process: Held<Process>,
    pub place: Place,
    pub page: Page,
    pub arrival: Arrival,
    pub initial: Rc<Work>,
    pub now: Option<Moment>,
    pub shelf: Held<Shelf>,
    pub errand: Callback<Errand>,
    #[prop_or_default]
    pub earlier: Option<Held<Process>>,
    /// Whether the invitation came from a file of the user's.
    pub opened: bool,
    pub written: Callback<Written, String>,
    pub onopen: Callback<Brought, Vec<Problem>>,
    /// Keeps a change; says whether storage took it.
    pub onchange: Callback<Rc<Work>, bool>,
    /// What another tab did to a key, or to all of them, if it is about this check.
    pub elsewhere: Callback<Option<String>, Option<Elsewhere>>,
    #[prop_or_default]
    pub notices: Html,
    /// Whether storage refused something before this check began.
    pub unsaved: bool,
}

/// A check the user works on.
#[component]
pub fn Check(props: &CheckProps) -> Html {
    let desk = {
        let initial = props.initial.clone();
        use_reducer(move || Desk::new(initial))
    };
    let wiped = use_elsewhere(&desk, &props.elsewhere);
    {
        // What was done on a page is not offered back on another.
        let (dispatcher, shown) = (desk.dispatcher(), desk.done.is_some());
        use_effect_with(props.page, move |_| {
            if shown {
                dispatcher.dispatch(Action::Seen);
            }
        });
    }
    // The same one with every key, or every row of a table would be drawn again.
    let process = use_memo((props.process.clone(), desk.work.offer.schedule.clone()), {
        let work = desk.work.clone();
        move |(definition, _)| moved(&work, definition).map(Held::new)
    });
    let process = (*process).clone().unwrap_or_else(|| props.process.clone());
    let inputs = Inputs { process: process.clone(), now: props.now, page: props.page, here: apart::here() };
    let (seen, unsaved, flush) = use_judged(&desk, inputs, &props.onchange, props.unsaved);
    let dispatcher = desk.dispatcher();
    // The same callback every time, or every row of a table would be drawn again with every key.
    let dispatch = use_callback((), move |action: Action, ()| dispatcher.dispatch(action));
    let (report, as_of) = match seen {
        Ok(seen) => seen,
        Err(problems) => return problem_list(&problems).html(),
    };
    let closed = props.now.is_some_and(|now| over(&process, now));
    let session = Session::new(Parts {
        definition: props.process.clone(),
        process,
        place: props.place.to_string().into(),
        work: desk.work.clone(),
        judged: report.is_some(),
        report: report.unwrap_or_else(nothing_found),
        as_of,
        dispatch,
        shelf: props.shelf.clone(),
        // What was typed a moment ago is kept before anything is done to the offers as a whole.
        errand: {
            let (errand, flush) = (props.errand.clone(), flush.clone());
            Callback::from(move |order: Errand| {
                flush();
                errand.emit(order);
            })
        },
        earlier: props.earlier.clone(),
        opened: props.opened,
        over: closed,
        written: {
            let (written, flush) = (props.written.clone(), flush.clone());
            Callback::from(move |wanted: Written| {
                flush();
                written.emit(wanted)
            })
        },
    });
    let onopen = {
        let onopen = props.onopen.clone();
        Callback::from(move |brought: Brought| {
            flush();
            onopen.emit(brought)
        })
    };
    let notices = several()
        .with(props.notices.clone())
        .with(unsaved_notice(unsaved, Some(&props.place)))
        .with(wiped_notice(wiped))
        .with(taken_notice(desk.taken))
        .html();
    let (page, arrival, done) = (props.page, props.arrival.clone(), desk.done.clone());
    frame(&FrameProps { session, page, arrival, notices, onopen, done }).html()
}
