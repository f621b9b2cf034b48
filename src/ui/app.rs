//! The app of the check door: which invitation, which page, and what to say while it loads.

use crate::engine::process::Process;
use crate::engine::reading::Problem;
use crate::ui::browser;
use crate::ui::check::Check;
use crate::ui::components::{Footer, Masthead};
use crate::ui::doors::Door;
use crate::ui::held::Held;
use crate::ui::keeper::Keeper;
use crate::ui::notices::{kept_notices, undo_notice};
use crate::ui::opened::Brought;
use crate::ui::pages::{title, Choose};
use crate::ui::routes::{link, Page, Place, Route};
use crate::ui::session::Errand;
use crate::ui::state::Work;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq, Default)]
pub struct AppProps {
    /// The address after `#` when the page opened.
    #[prop_or_default]
    pub hash: AttrValue,
}

/// The invitation asked for.
#[derive(Clone, PartialEq)]
enum Asked {
    Loading,
    Here { process: Held<Process>, opened: bool },
    Failed(AttrValue),
}

impl Asked {
    fn is(&self, id: &str) -> bool {
        matches!(self, Asked::Here { process, .. } if process.id.as_str() == id)
    }
}

/// What the parts of the app share.
#[derive(Clone)]
struct Desk {
    keeper: Rc<Keeper>,
    asked: UseStateHandle<Asked>,
    /// Grows when what is kept changed without being typed: the check in sight begins again from it.
    turn: UseStateHandle<u32>,
}

impl Desk {
    /// Loads an invitation and says so meanwhile.
    fn ask(&self, id: &str) {
        let (keeper, asked, id) = (self.keeper.clone(), self.asked.clone(), id.to_owned());
        asked.set(Asked::Loading);
        wasm_bindgen_futures::spawn_local(async move { asked.set(load(&keeper, &id).await) });
    }

    fn turn(&self) {
        self.turn.set(self.turn.wrapping_add(1));
    }

    /// Takes what was in a file.
    fn open(&self, brought: Brought) -> Vec<Problem> {
        match brought {
            Brought::Definition(opened) => {
                self.keeper.open(&opened);
                browser::go(&link(&opened.process.id, Page::Summary));
                // The address may already be that of the file, which then changes nothing by itself.
                self.asked.set(Asked::Here { process: opened.process, opened: true });
            }
            Brought::Saved(saved) => match self.keeper.bring(*saved) {
                Ok(Some(place)) => {
                    browser::go(&link(&place, Page::Report));
                    self.ask(&place.process);
                }
                Ok(None) => {}
                Err(problems) => return problems,
            },
        }
        self.turn();
        Vec::new()
    }

    fn run(&self, errand: Errand, place: &Place) {
        let keeper = &self.keeper;
        let first = Place::first(&place.process);
        match errand {
            Errand::New { from } => browser::go(&link(keeper.new_offer(&place.process, from.as_ref()), Page::Offers)),
            Errand::Remove(gone) => {
                keeper.remove_offer(&gone);
                if gone == *place {
                    browser::go(&link(keeper.shelf(&place.process).offers.first().map_or(first, |(other, _)| other.clone()), Page::Offers));
                }
            }
            Errand::StartOver => keeper.start_over(place),
            Errand::ForgetEverything => {
                keeper.forget_everything();
                browser::go("#/");
            }
            Errand::Save { sensitive } => {
                let day = browser::now().map(|now| now.date.iso()).unwrap_or_default();
                return browser::download(&format!("habilita-{day}.json"), &keeper.file(sensitive));
            }
            Errand::SaveAside => return browser::download("habilita-apartado.json", &keeper.aside_file()),
        }
        self.turn();
    }
}

#[component]
pub fn App(props: &AppProps) -> Html {
    let route = {
        let hash = props.hash.clone();
        use_state(move || Route::parse(&hash))
    };
    let live = use_state(|| false);
    let desk = Desk { keeper: use_memo((), |()| Keeper::default()), asked: use_state(|| Asked::Loading), turn: use_state(|| 0) };

    {
        let (route, live) = (route.clone(), live.clone());
        use_effect_with((), move |()| {
            live.set(true);
            let listener = browser::on_hash_change(move |hash| {
                // Links inside the page, such as «saltar al contenido», are not routes.
                if hash.is_empty() || hash.starts_with("#/") {
                    route.set(Route::parse(&hash));
                }
            });
            move || drop(listener)
        });
    }
    let wanted = match &*route {
        Route::Check { place, .. } => Some(place.process.clone()),
        Route::Choose => None,
        #[allow(clippy::panic, reason = "asked for by address, to see the recovery page at work")]
        Route::Panic => panic!("asked for by address"),
    };
    {
        let desk = desk.clone();
        // On every move, so that what failed is tried again; what is here is not asked for twice.
        use_effect_with((*route).clone(), move |route| {
            desk.keeper.moved();
            if let Route::Check { place, .. } = route {
                if !desk.asked.is(&place.process) {
                    desk.ask(&place.process);
                }
            }
        });
    }
    let here = match &*desk.asked {
        Asked::Here { process, opened } if wanted.as_deref() == Some(process.id.as_str()) => Some((process.clone(), *opened)),
        _ => None,
    };
    {
        let answers = *live && (wanted.is_none() || here.is_some() || matches!(*desk.asked, Asked::Failed(_)));
        use_effect_with(answers, |answers| {
            if *answers {
                browser::mark_ready();
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
        (Route::Check { place, page }, Some((process, opened))) => check(&desk, process, place, *page, opened),
        (Route::Check { place, .. }, None) => match &*desk.asked {
            Asked::Failed(failure) => {
                let retry = {
                    let (desk, id) = (desk.clone(), place.process.clone());
                    Callback::from(move |_: MouseEvent| desk.ask(&id))
                };
                choose(&desk, *live, Some((failure.clone(), retry)))
            }
            _ => html! { <p role="status">{ "Cargando la invitación…" }</p> },
        },
        _ => choose(&desk, *live, None),
    };
    html! {
        <>
            <Masthead door={Door::Check} />
            <main id="contenido" class="page" tabindex="-1">{ content }</main>
            <Footer />
        </>
    }
}

async fn load(keeper: &Keeper, id: &str) -> Asked {
    if let Some(process) = keeper.opened(id) {
        return Asked::Here { process, opened: true };
    }
    let text = match browser::fetch_text(&format!("./procesos/{id}.json")).await {
        Ok(text) => text,
        Err(failure) => return Asked::Failed(failure.into()),
    };
    match Process::load(&text) {
        Ok(process) if process.id.as_str() == id => Asked::Here { process: Held::new(process), opened: false },
        Ok(_) => Asked::Failed("El archivo de esa invitación lleva otro identificador adentro. Avise a quien administra el sitio.".into()),
        Err(problems) => {
            let first = problems.first().map(|p| format!(" {} {}", p.path, p.message)).unwrap_or_default();
            Asked::Failed(format!("La definición de esa invitación tiene errores.{first}").into())
        }
    }
}

fn choose(desk: &Desk, live: bool, failure: Option<(AttrValue, Callback<MouseEvent>)>) -> Html {
    // Before the page answers there is no storage to ask: it is being written as HTML.
    let kept = if live { desk.keeper.places() } else { Vec::new() };
    let kept: Vec<(Place, String)> = kept.into_iter().map(|(place, offer)| (place.clone(), title(&place, &offer.title))).collect();
    let notices = undo(desk);
    let onopen = {
        let desk = desk.clone();
        Callback::from(move |brought: Brought| desk.open(brought))
    };
    html! { <Choose {live} {failure} {kept} {notices} {onopen} /> }
}

/// What the last errand did, with a way back.
fn undo(desk: &Desk) -> Html {
    let back = |bring: fn(&Keeper)| {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| {
            bring(&desk.keeper);
            desk.turn();
            browser::focus("titulo");
        })
    };
    undo_notice(desk.keeper.undoable(), back(Keeper::undo), back(Keeper::forget_undo))
}

fn check(desk: &Desk, process: Held<Process>, place: &Place, page: Page, opened: bool) -> Html {
    let keeper = desk.keeper.clone();
    let initial = Rc::new(keeper.work(&process, place));
    let shelf = Held::new(keeper.shelf(&place.process));
    let onchange = {
        let (keeper, place) = (keeper.clone(), place.clone());
        Callback::from(move |work: Rc<Work>| keeper.keep(&place, &work))
    };
    let elsewhere = {
        let (keeper, place) = (keeper.clone(), place.clone());
        Callback::from(move |key: Option<String>| keeper.elsewhere(&place, key.as_deref()))
    };
    let errand = {
        let (desk, place) = (desk.clone(), place.clone());
        Callback::from(move |errand: Errand| desk.run(errand, &place))
    };
    let onopen = {
        let desk = desk.clone();
        Callback::from(move |brought: Brought| desk.open(brought))
    };
    let forget = {
        let (desk, id) = (desk.clone(), place.process.clone());
        Callback::from(move |_: MouseEvent| {
            desk.keeper.forget_opened(&id);
            desk.ask(&id);
        })
    };
    let notices = html! { <>{ undo(desk) }{ kept_notices(place, opened.then_some(forget), desk.keeper.damage()) }</> };
    let key = format!("{place}-{opened}-{}", *desk.turn);
    html! { <Check {key} {process} place={place.clone()} {page} {initial} now={browser::now()} {shelf} {errand} {onopen} {onchange} {elsewhere} {notices} /> }
}

/// Names the page for the tab and, when the user moved to it, takes keyboard and screen reader to its start.
fn announce(route: &Route, moved: bool) {
    match route {
        Route::Check { page, .. } => browser::set_title(&format!("{} · Habilita", page.words())),
        Route::Choose | Route::Panic => browser::set_title(Door::Check.title()),
    }
    if moved {
        browser::focus("titulo");
    }
}
