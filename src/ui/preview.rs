//! Pages as text, rendered natively: for the prerendered doors and for the markup tests.

use crate::engine::process::Process;
use crate::engine::values::{Moment, Rounding};
use crate::ui::apart::Arrival;
use crate::ui::app::App;
use crate::ui::calculator::{self, Added, Calculator, Options, View};
use crate::ui::check::{frame, FrameProps};
use crate::ui::doors::{Door, DoorPage, DoorPageProps};
use crate::ui::held::Held;
use crate::ui::judged::{judge, over};
use crate::ui::opened::Brought;
use crate::ui::session::{nothing_found, Parts, Session, Shelf, Written};
use crate::ui::state::{moved, questions};
use std::rc::Rc;
use yew::prelude::*;
use yew::LocalServerRenderer;

pub use crate::ui::routes::Page;
pub use crate::ui::state::{read_firm, read_offer, Work};

/// The fields a page should show, by the model of the questions: the id of each, or the name of its group of answers.
pub fn fields_asked(process: &Process, work: &Work, page: Page) -> Vec<String> {
    questions(process, work).into_iter().filter(|question| question.page == page).map(|question| question.field).collect()
}

/// The body of a door.
pub async fn door(door: Door) -> String {
    match door {
        Door::Check => LocalServerRenderer::<App>::new().hydratable(false).render().await,
        Door::Calculator => LocalServerRenderer::<Calculator>::new().hydratable(false).render().await,
        _ => LocalServerRenderer::<DoorPage>::with_props(DoorPageProps { door }).hydratable(false).render().await,
    }
}

#[component]
fn CalculatorPage(view: &View) -> Html {
    calculator::page(view).html()
}

/// The calculator over what was typed, as it looks once it answers and, when it is printed, on paper.
pub async fn calculator(work: Work, rounding: Rounding, printing: bool, now: Moment) -> String {
    let work = Rc::new(work);
    let added = Added::new(&work, Options { rounding, ..Options::default() });
    let view = View {
        live: true,
        work,
        added,
        done: None,
        dispatch: Callback::noop(),
        onoptions: Callback::noop(),
        onprint: Callback::noop(),
        printing,
        now: Some(now),
        notices: Html::default(),
    };
    LocalServerRenderer::<CalculatorPage>::with_props(view).hydratable(false).render().await
}

#[component]
fn Frame(props: &FrameProps) -> Html {
    frame(props).html()
}

/// A page of a check over what was typed, as it looks once all of it is here.
pub async fn page(process: Process, work: Work, page: Page, now: Moment) -> String {
    shown(process, work, page, now, true).await
}

/// The first page as it answers, before what judges has come.
pub async fn first_page(process: Process, work: Work, now: Moment) -> String {
    shown(process, work, Page::Summary, now, false).await
}

async fn shown(process: Process, work: Work, page: Page, now: Moment, judges: bool) -> String {
    let (process, work) = (Held::new(process), Rc::new(work));
    let definition = process;
    let process = moved(&work, &definition).map_or_else(|| definition.clone(), Held::new);
    let found = match judge(&process, &work, Some(now), None) {
        Ok(found) => found,
        Err(problems) => return format!("{problems:?}"),
    };
    let over = over(&process, now);
    let session = Session::new(Parts {
        place: process.id.to_string().into(),
        definition,
        process,
        work,
        judged: judges,
        report: found.report.filter(|_| judges).unwrap_or_else(nothing_found),
        as_of: found.as_of,
        dispatch: Callback::noop(),
        shelf: Held::new(Shelf::default()),
        earlier: None,
        opened: false,
        over,
        written: Callback::from(|_: Written| String::new()),
        errand: Callback::noop(),
    });
    let onopen = Callback::from(|_: Brought| Vec::new());
    let props = FrameProps { session, page, arrival: Arrival::Here, notices: html! {}, onopen, done: None };
    LocalServerRenderer::<Frame>::with_props(props).hydratable(false).render().await
}
