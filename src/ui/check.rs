//! One check: a process, what was typed, the verdict, and the page in sight.

use crate::engine::process::Process;
use crate::engine::values::Moment;
use crate::ui::browser;
use crate::ui::components::{DoneNotice, ProblemList, TaskList};
use crate::ui::held::Held;
use crate::ui::judged::{use_judged, Inputs};
use crate::ui::kit::{Notice, Tone};
use crate::ui::pages;
use crate::ui::routes::Page;
use crate::ui::session::Session;
use crate::ui::state::{Action, Desk, Done, Work};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct FrameProps {
    pub session: Session,
    pub page: Page,
    #[prop_or_default]
    pub notices: Html,
    /// The last thing done to much of the work at once.
    #[prop_or_default]
    pub done: Option<Rc<Done>>,
}

/// The page in sight, with the steps beside it.
#[component]
pub fn Frame(props: &FrameProps) -> Html {
    let session = &props.session;
    let page = match props.page {
        Page::Summary => html! { <pages::Summary /> },
        Page::Bidder => html! { <pages::Bidder /> },
        Page::Requirements => html! { <pages::Requirements /> },
        Page::Experience => html! { <pages::Experience /> },
        Page::Prices => html! { <pages::Prices /> },
        Page::TieBreak => html! { <pages::TieBreak /> },
        Page::Report => html! { <pages::ReportPage /> },
    };
    html! {
        <ContextProvider<Session> context={session.clone()}>
            <div class="check">
                <TaskList process={session.process.id.to_string()} page={props.page} report={session.report.clone()} />
                <div class="check-page">
                    <p class="process-name">{ format!("{} · {}", session.process.reference, session.process.entity.name) }</p>
                    <h1 id="titulo" tabindex="-1">{ props.page.words() }</h1>
                    // Read out when the verdict changes, wherever the eye is.
                    <p class="visually-hidden" role="status" aria-live="polite">{ format!("Oferta {}", session.report.overall.words()) }</p>
                    { props.notices.clone() }
                    { page }
                    <DoneNotice done={props.done.clone()} dispatch={session.dispatch.clone()} />
                </div>
            </div>
        </ContextProvider<Session>>
    }
}

#[derive(Properties, PartialEq)]
pub struct CheckProps {
    pub process: Held<Process>,
    pub page: Page,
    pub initial: Rc<Work>,
    pub now: Option<Moment>,
    /// Keeps a change; says whether storage took it.
    pub onchange: Callback<Rc<Work>, bool>,
    /// What another tab wrote under a key, if it is about this check.
    pub take_up: Callback<String, Option<Work>>,
    #[prop_or_default]
    pub notices: Html,
}

/// A check the user works on.
#[component]
pub fn Check(props: &CheckProps) -> Html {
    let desk = {
        let initial = props.initial.clone();
        use_reducer(move || Desk::new(initial))
    };
    {
        let (take_up, dispatcher) = (props.take_up.clone(), desk.dispatcher());
        use_effect_with((), move |()| {
            let listener = browser::on_storage(move |key| {
                if let Some(work) = take_up.emit(key) {
                    dispatcher.dispatch(Action::TakeUp(Box::new(work)));
                }
            });
            move || drop(listener)
        });
    }
    {
        // What was done on a page is not offered back on another.
        let (dispatcher, shown) = (desk.dispatcher(), desk.done.is_some());
        use_effect_with(props.page, move |_| {
            if shown {
                dispatcher.dispatch(Action::Seen);
            }
        });
    }
    let inputs = Inputs { process: props.process.clone(), now: props.now, page: props.page };
    let (seen, unsaved) = use_judged(&desk.work, inputs, &props.onchange);
    let dispatcher = desk.dispatcher();
    // The same callback every time, or every row of a table would be drawn again with every key.
    let dispatch = use_callback((), move |action: Action, ()| dispatcher.dispatch(action));
    let (report, as_of) = match seen {
        Ok(seen) => seen,
        Err(problems) => return html! { <ProblemList {problems} /> },
    };
    let session = Session { process: props.process.clone(), work: desk.work.clone(), report, as_of, dispatch };
    let notices = html! {
        <>
            { props.notices.clone() }
            if unsaved && browser::can_store() {
                <Notice tone={Tone::Warning} live=true>
                    <p>{ "No queda espacio en este navegador para guardar: lo último que escribió se pierde al cerrar o recargar la página. Imprima el informe antes de salir." }</p>
                </Notice>
            }
        </>
    };
    html! { <Frame {session} page={props.page} {notices} done={desk.done.clone()} /> }
}
