//! One check: a process, what was typed, the verdict, and the page in sight.

use crate::engine::process::{MilestoneKind, Process};
use crate::engine::reading::Problem;
use crate::engine::report::Report;
use crate::engine::values::text::parse_date;
use crate::engine::values::{Hour, Moment};
use crate::ui::browser;
use crate::ui::components::{ProblemList, TaskList};
use crate::ui::held::Held;
use crate::ui::keeper::Elsewhere;
use crate::ui::kit::{Notice, Tone};
use crate::ui::opened::Brought;
use crate::ui::pages;
use crate::ui::routes::{link, Page, Place};
use crate::ui::session::{Errand, Session, Shelf};
use crate::ui::state::{bidder_questions, documents, Action, Work};
use std::rc::Rc;
use yew::prelude::*;

/// The moment the check supposes: what the user asked for; now while the process is open; the eve of the closing once it is past.
pub fn moment(process: &Process, work: &Work, now: Option<Moment>) -> Option<Moment> {
    if let Ok(date) = parse_date(&work.offer.as_of) {
        return Some(Moment { date, hour: Hour::MIDNIGHT });
    }
    let closing = process.milestone(MilestoneKind::Closing)?;
    let closes = Moment { date: closing.date, hour: closing.hour.unwrap_or(Hour::MIDNIGHT) };
    let eve = Moment { date: closing.date.days_before(1)?, hour: Hour::MIDNIGHT };
    Some(now.filter(|now| *now <= closes).unwrap_or(eve))
}

/// The report on what was typed.
///
/// # Errors
/// Documents that do not belong together, which the screen never makes.
pub fn judge(process: &Process, work: &Work, now: Option<Moment>) -> Result<(Report, Moment), Vec<Problem>> {
    let as_of = moment(process, work, now).ok_or_else(Vec::new)?;
    judge_at(process, work, as_of).map(|report| (report, as_of))
}

/// The same, at a moment already settled.
///
/// # Errors
/// As [`judge`].
pub fn judge_at(process: &Process, work: &Work, as_of: Moment) -> Result<Report, Vec<Problem>> {
    let documents = documents(work, process);
    crate::engine::evaluate(process, &documents.firm, &documents.offer, as_of)
}

#[derive(Properties, PartialEq)]
pub struct FrameProps {
    pub session: Session,
    pub page: Page,
    #[prop_or_default]
    pub notices: Html,
    pub onopen: Callback<Brought, Vec<Problem>>,
}

/// The page in sight, with the steps beside it.
#[component]
pub fn Frame(props: &FrameProps) -> Html {
    let session = &props.session;
    let unanswered = bidder_questions(&session.process, &session.work).iter().filter(|q| !q.answered && !q.optional).count();
    let page = match props.page {
        Page::Summary => html! { <pages::Summary /> },
        Page::Bidder => html! { <pages::Bidder /> },
        Page::Requirements => html! { <pages::Requirements /> },
        Page::Experience => html! { <pages::Experience /> },
        Page::Prices => html! { <pages::Prices /> },
        Page::TieBreak => html! { <pages::TieBreak /> },
        Page::Report => html! { <pages::ReportPage /> },
        Page::Offers => html! { <pages::Offers onopen={props.onopen.clone()} /> },
    };
    html! {
        <ContextProvider<Session> context={session.clone()}>
            <div class="check">
                <TaskList place={session.place.clone()} page={props.page} report={session.report.clone()} {unanswered} />
                <div class="check-page">
                    <p class="process-name">{ format!("{} · {}", session.process.reference, session.process.entity.name) }</p>
                    <h1 id="titulo" tabindex="-1">{ props.page.words() }</h1>
                    // Read out when the verdict changes, wherever the eye is.
                    <p class="visually-hidden" role="status" aria-live="polite">{ format!("Oferta {}", session.report.overall.words()) }</p>
                    { props.notices.clone() }
                    { page }
                </div>
            </div>
        </ContextProvider<Session>>
    }
}

#[derive(Properties, PartialEq)]
pub struct CheckProps {
    pub process: Held<Process>,
    pub place: Place,
    pub page: Page,
    pub initial: Rc<Work>,
    pub now: Option<Moment>,
    pub shelf: Held<Shelf>,
    pub errand: Callback<Errand>,
    pub onopen: Callback<Brought, Vec<Problem>>,
    /// Keeps a change; says whether storage took it.
    pub onchange: Callback<Rc<Work>, bool>,
    /// What another tab did to a key, or to all of them, if it is about this check.
    pub elsewhere: Callback<Option<String>, Option<Elsewhere>>,
    #[prop_or_default]
    pub notices: Html,
}

/// A check the user works on.
#[component]
pub fn Check(props: &CheckProps) -> Html {
    let work = {
        let initial = props.initial.clone();
        use_reducer(move || (*initial).clone())
    };
    let unsaved = use_state(|| false);
    let wiped = use_state(|| false);
    {
        let (elsewhere, dispatcher, wiped) = (props.elsewhere.clone(), work.dispatcher(), wiped.clone());
        use_effect_with((), move |()| {
            let listener = browser::on_storage(move |key| match elsewhere.emit(key) {
                Some(Elsewhere::Wrote(work)) => dispatcher.dispatch(Action::TakeUp(work)),
                Some(Elsewhere::Wiped) => wiped.set(true),
                None => {}
            });
            move || drop(listener)
        });
    }
    {
        let (onchange, unsaved, first) = (props.onchange.clone(), unsaved.clone(), use_mut_ref(|| true));
        use_effect_with(Rc::new((*work).clone()), move |work| {
            // Nothing has changed the first time.
            if !first.replace(false) {
                unsaved.set(!onchange.emit(work.clone()));
            }
        });
    }
    let judged = use_memo(((*work).clone(), props.process.clone(), props.now), |(work, process, now)| {
        judge(process, work, *now).map(|(report, as_of)| (Held::new(report), as_of))
    });
    let (report, as_of) = match &*judged {
        Ok((report, as_of)) => (report.clone(), *as_of),
        Err(problems) => return html! { <ProblemList problems={problems.clone()} /> },
    };
    let dispatcher = work.dispatcher();
    let session = Session {
        process: props.process.clone(),
        place: props.place.to_string().into(),
        work: Rc::new((*work).clone()),
        report,
        as_of,
        dispatch: Callback::from(move |action| dispatcher.dispatch(action)),
        shelf: props.shelf.clone(),
        errand: props.errand.clone(),
    };
    let notices = html! {
        <>
            { props.notices.clone() }
            if *unsaved && browser::can_store() {
                <Notice tone={Tone::Warning} live=true>
                    <p>{ "No queda espacio en este navegador para guardar: lo último que escribió se pierde al cerrar o recargar la página. Guárdelo en un archivo antes de salir." }</p>
                    <p><a href={link(&props.place, Page::Offers)}>{ "Guardar en un archivo" }</a></p>
                </Notice>
            }
            if *wiped {
                <Notice tone={Tone::Warning} live=true>
                    <p>{ "Se borró lo que este navegador guardaba, en otra pestaña o desde su configuración. Lo que ve aquí no se ha perdido: se guarda de nuevo en cuanto escriba algo." }</p>
                </Notice>
            }
        </>
    };
    html! { <Frame {session} page={props.page} {notices} onopen={props.onopen.clone()} /> }
}
