//! The app of the check door: which invitation, which page, and what to say while it loads.

use crate::engine::process::Process;
use crate::ui::browser;
use crate::ui::check::Check;
use crate::ui::components::{Footer, Masthead};
use crate::ui::doors::Door;
use crate::ui::held::Held;
use crate::ui::keeper::Keeper;
use crate::ui::kit::{Notice, Tone};
use crate::ui::pages::{Choose, Opened};
use crate::ui::routes::{link, Page, Route};
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

/// Loads an invitation and says so meanwhile.
fn ask(keeper: &Keeper, asked: &UseStateHandle<Asked>, id: &str) {
    let (keeper, asked, id) = (keeper.clone(), asked.clone(), id.to_owned());
    asked.set(Asked::Loading);
    wasm_bindgen_futures::spawn_local(async move { asked.set(load(&keeper, &id).await) });
}

#[component]
pub fn App(props: &AppProps) -> Html {
    let route = {
        let hash = props.hash.clone();
        use_state(move || Route::parse(&hash))
    };
    let live = use_state(|| false);
    let asked = use_state(|| Asked::Loading);
    let keeper = use_memo((), |()| Keeper::default());

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
        Route::Check { process, .. } => Some(process.clone()),
        Route::Choose => None,
        #[allow(clippy::panic, reason = "asked for by address, to see the recovery page at work")]
        Route::Panic => panic!("asked for by address"),
    };
    {
        let (asked, keeper) = (asked.clone(), keeper.clone());
        // On every move, so that what failed is tried again; what is here is not asked for twice.
        use_effect_with((*route).clone(), move |route| {
            if let Route::Check { process, .. } = route {
                if !asked.is(process) {
                    ask(&keeper, &asked, process);
                }
            }
        });
    }
    let here = match &*asked {
        Asked::Here { process, opened } if wanted.as_deref() == Some(process.id.as_str()) => Some((process.clone(), *opened)),
        _ => None,
    };
    {
        let answers = *live && (wanted.is_none() || here.is_some() || matches!(*asked, Asked::Failed(_)));
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
        (Route::Check { page, .. }, Some((process, opened))) => check(&keeper, process, *page, opened, &asked),
        (Route::Check { .. }, None) => match &*asked {
            Asked::Failed(failure) => {
                let retry = {
                    let (keeper, asked, wanted) = (keeper.clone(), asked.clone(), wanted.clone());
                    Callback::from(move |_: MouseEvent| ask(&keeper, &asked, wanted.as_deref().unwrap_or_default()))
                };
                choose(&keeper, *live, Some((failure.clone(), retry)), &asked)
            }
            _ => html! { <p role="status">{ "Cargando la invitación…" }</p> },
        },
        _ => choose(&keeper, *live, None, &asked),
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

fn choose(keeper: &Keeper, live: bool, failure: Option<(AttrValue, Callback<MouseEvent>)>, asked: &UseStateHandle<Asked>) -> Html {
    let (keeper, asked) = (keeper.clone(), asked.clone());
    let onopen = Callback::from(move |opened: Opened| {
        keeper.open(&opened);
        browser::go(&link(opened.process.id.as_str(), Page::Summary));
        // The address may already be that of the file, which then changes nothing by itself.
        asked.set(Asked::Here { process: opened.process, opened: true });
    });
    html! { <Choose {live} {failure} {onopen} /> }
}

fn check(keeper: &Keeper, process: Held<Process>, page: Page, opened: bool, asked: &UseStateHandle<Asked>) -> Html {
    let id = process.id.to_string();
    let initial = Rc::new(keeper.work(&id));
    let onchange = {
        let (keeper, process) = (keeper.clone(), process.clone());
        Callback::from(move |work: Rc<Work>| keeper.keep(&process, &work))
    };
    let forget = {
        let (keeper, asked, id) = (keeper.clone(), asked.clone(), id.clone());
        Callback::from(move |_: MouseEvent| {
            keeper.forget_opened(&id);
            ask(&keeper, &asked, &id);
        })
    };
    let notices = html! {
        <>
            if opened {
                <Notice>
                    <p>{ "Usa una definición que usted abrió de un archivo." }</p>
                    <p><button type="button" class="small" onclick={forget}>{ "Usar la de este sitio" }</button></p>
                </Notice>
            }
            if !browser::can_store() {
                <Notice tone={Tone::Warning}>
                    <p>{ "Este navegador no deja guardar: lo que escriba se pierde al cerrar o recargar la página. Imprima el informe antes de salir." }</p>
                </Notice>
            }
            if keeper.found_damage() {
                <Notice tone={Tone::Warning}>
                    <p>{ "Lo que había guardado en este navegador no se pudo leer. Se dejó aparte, sin borrarlo, y se empezó de nuevo." }</p>
                </Notice>
            }
        </>
    };
    let take_up = {
        let (keeper, process) = (keeper.clone(), process.clone());
        Callback::from(move |key: String| keeper.taken_up(&process, &key))
    };
    html! { <Check key={format!("{id}-{opened}")} {process} {page} {initial} now={browser::now()} {onchange} {take_up} {notices} /> }
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
