//! The app of the check door: which invitation, which page, and what to say while it loads.

use crate::engine::process::Process;
use crate::engine::reading::Ordered;
use crate::ui::apart::{self, bring_all, use_arrival, Arrival};
use crate::ui::browser;
use crate::ui::check::Check;
use crate::ui::components::{footer, masthead};
use crate::ui::doors::Door;
use crate::ui::held::Held;
use crate::ui::keeper::Keeper;
use crate::ui::kit::{component, el, several, El};
use crate::ui::notices::{kept_notices, undo_notice, unsaved_notice};
use crate::ui::office::{Asked, Office};
use crate::ui::opened::Brought;
use crate::ui::pages::{self, BroughtPageProps, Choice};
use crate::ui::routes::{Page, Place, Route};
use crate::ui::session::{Errand, Written};
use crate::ui::state::Work;
use std::cell::Cell;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq, Default)]
pub struct AppProps {
    /// The address after `#` when the page opened.
    #[prop_or_default]
    pub hash: AttrValue,
}

#[component]
pub fn App(props: &AppProps) -> Html {
    let route = {
        let hash = props.hash.clone();
        use_state(move || Route::parse(&hash))
    };
    let live = use_state(|| false);
    let redraw = use_force_update();
    let office = Office {
        keeper: use_memo((), |()| Keeper::default()),
        asked: use_state(|| Asked::Loading),
        questions: use_memo((), |()| Cell::new(0)),
        turn: use_state(|| 0),
        redraw: Rc::new(move || redraw.force_update()),
    };
    {
        // What another tab does to what is not in sight.
        let keeper = office.keeper.clone();
        use_effect_with((), move |()| {
            let listener = browser::on_storage(move |key| keeper.refresh(key.as_deref()));
            move || drop(listener)
        });
    }
    {
        let first = use_mut_ref(|| true);
        use_effect_with(*office.turn, move |_| {
            // What the keyboard was on is gone with what it did.
            if !first.replace(false) {
                browser::focus("titulo");
            }
        });
    }

    {
        let (route, live) = (route.clone(), live.clone());
        use_effect_with((), move |()| {
            live.set(true);
            let printed = browser::on_printed(browser::forget_print);
            let listener = browser::on_hash_change(move |hash| {
                browser::forget_print();
                // Links inside the page, such as «saltar al contenido», are not routes.
                if hash.is_empty() || hash.starts_with("#/") {
                    route.set(Route::parse(&hash));
                }
            });
            move || drop((listener, printed))
        });
    }
    let wanted = match &*route {
        Route::Check { place, .. } => Some(place.process.clone()),
        Route::Choose | Route::Brought(_) => None,
        #[allow(clippy::panic, reason = "asked for by address, to see the recovery page at work")]
        Route::Panic => panic!("asked for by address"),
    };
    {
        let office = office.clone();
        // On every move, so that what failed is tried again; what is here is not asked for twice.
        use_effect_with((*route).clone(), move |route| {
            office.keeper.moved();
            if let Route::Check { place, .. } = route {
                if !office.asked.is(&place.process) {
                    office.ask(&place.process);
                }
            }
        });
    }
    let (arrival, answering) = use_arrival(match &*route {
        Route::Check { page, .. } => Some(*page),
        // What opens a link travels with what opens files.
        Route::Brought(_) => Some(Page::Offers),
        _ => None,
    });
    let here = match &*office.asked {
        Asked::Here { process, opened } if wanted.as_deref() == Some(process.id.as_str()) => Some((process.clone(), *opened)),
        _ => None,
    };
    {
        // The first page is drawn, and answers, before what judges has come.
        let first = matches!(&*route, Route::Check { page: Page::Summary, .. });
        let drawn = here.is_some() && (first || arrival != Arrival::Coming);
        let answers = *live && (wanted.is_none() || drawn || matches!(*office.asked, Asked::Failed(_)));
        let redraw = use_force_update();
        use_effect_with(answers, move |answers| {
            if *answers {
                browser::mark_ready();
                // The start leads straight to where a file is opened.
                if browser::hash() == "#archivo" {
                    browser::focus("archivo");
                }
                answering.emit(());
                bring_all(&Callback::from(move |()| redraw.force_update()));
            }
        });
    }
    {
        let ready = wanted.is_none() || here.is_some();
        let last = use_mut_ref(|| None::<Route>);
        use_effect_with(((*route).clone(), ready), move |(route, ready)| {
            if *ready {
                let moved = last.replace(Some(route.clone())).is_some_and(|last| last != *route);
                announce(route, moved);
            }
        });
    }

    let content = match (&*route, here) {
        (Route::Check { place, page }, Some((process, opened))) => check(&office, process, place, (*page, arrival), opened),
        (Route::Check { place, .. }, None) => match &*office.asked {
            Asked::Failed(failure) => {
                let retry = {
                    let (office, id) = (office.clone(), place.process.clone());
                    Callback::from(move |_: MouseEvent| office.ask(&id))
                };
                choose(&office, *live, Some((failure.clone(), retry)))
            }
            _ => el("p").attr("role", "status").words("Cargando la invitación…"),
        },
        (Route::Brought(letters), _) if *live => brought(&office, letters, &arrival),
        _ => choose(&office, *live, None),
    };
    let main = el("main").attr("id", "contenido").attr("tabindex", "-1").class("page").with(content);
    several().with(masthead(Door::Check)).with(main).with(footer()).html()
}

/// What a link brings, to be opened or not.
fn brought(office: &Office, letters: &str, arrival: &Arrival) -> El {
    office.keeper.look_away();
    if let Some(waiting) = apart::waiting(arrival) {
        return waiting;
    }
    let work = !office.keeper.places().is_empty();
    let onopen = {
        let office = office.clone();
        Callback::from(move |brought: Brought| office.open(brought))
    };
    apart::brought(&BroughtPageProps { letters: letters.to_owned().into(), work, onopen })
}

fn choose(office: &Office, live: bool, failure: Option<(AttrValue, Callback<MouseEvent>)>) -> El {
    // Before the page answers there is no storage to ask: it is being written as HTML.
    let kept = if live { office.keeper.places() } else { Ordered::default() };
    let kept: Vec<(Place, String)> = kept.into_iter().map(|(place, offer)| (place.clone(), place.called(&offer.title))).collect();
    office.keeper.look_away();
    let notices = several().with(undo(office, None)).with(unsaved_notice(office.keeper.unsaved(), None)).html();
    let onopen = {
        let office = office.clone();
        Callback::from(move |brought: Brought| office.open(brought))
    };
    pages::choose(Choice { live, failure, kept, notices, onopen })
}

/// What the last errand did, with a way back.
fn undo(office: &Office, place: Option<&Place>) -> El {
    let back = {
        let (office, process) = (office.clone(), place.map(|place| place.process.clone()));
        Callback::from(move |_: MouseEvent| office.undo(process.as_deref()))
    };
    let close = {
        let office = office.clone();
        Callback::from(move |_: MouseEvent| {
            office.keeper.forget_undo();
            (office.redraw)();
            browser::focus("titulo");
        })
    };
    undo_notice(office.keeper.undoable(), back, close)
}

fn check(office: &Office, process: Held<Process>, place: &Place, (page, arrival): (Page, Arrival), opened: bool) -> El {
    let keeper = office.keeper.clone();
    let initial = keeper.work(&process, place);
    let shelf = Held::new(keeper.shelf(&place.process));
    let onchange = {
        let (office, process, place, turn) = (office.clone(), process.clone(), place.clone(), keeper.turn());
        Callback::from(move |work: Rc<Work>| {
            let undoable = office.keeper.undoable().is_some();
            let saved = office.keeper.keep(&place, &work.marked(&process), turn);
            if undoable && office.keeper.undoable().is_none() {
                (office.redraw)();
            }
            saved
        })
    };
    let elsewhere = {
        let (keeper, place) = (keeper.clone(), place.clone());
        Callback::from(move |key: Option<String>| keeper.elsewhere(&place, key.as_deref()))
    };
    let errand = {
        let (office, place) = (office.clone(), place.clone());
        Callback::from(move |errand: Errand| office.run(errand, &place))
    };
    let earlier = keeper.earlier(&process);
    let written = {
        let (office, place) = (office.clone(), place.clone());
        Callback::from(move |wanted: Written| apart::written(&office.keeper, wanted, &place))
    };
    let onopen = {
        let office = office.clone();
        Callback::from(move |brought: Brought| office.open(brought))
    };
    let forget = {
        let (office, id) = (office.clone(), place.process.clone());
        Callback::from(move |_: MouseEvent| {
            office.keeper.forget_opened(&id);
            office.ask(&id);
        })
    };
    let kept = kept_notices(place, opened.then_some(forget), office.keeper.damage());
    let notices = several().with(undo(office, Some(place))).with(kept).html();
    let key = format!("{place}-{opened}-{}", *office.turn);
    component(
        html! { <Check {key} {process} place={place.clone()} {page} {arrival} {initial} now={browser::now()} {shelf} {errand} {earlier} {opened} {written} {onopen} {onchange} {elsewhere} {notices} unsaved={keeper.unsaved()} /> },
    )
}

/// Names the page for the tab and, when the user moved to it, takes keyboard and screen reader to its start.
fn announce(route: &Route, moved: bool) {
    match route {
        Route::Check { page, .. } => browser::set_title(&format!("{} · Habilita", page.words())),
        Route::Choose | Route::Brought(_) | Route::Panic => browser::set_title(Door::Check.title()),
    }
    if moved {
        browser::focus("titulo");
    }
}
