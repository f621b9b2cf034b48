//! Which parts are here, and how the others come.

use super::Part;
use crate::ui::browser;
use crate::ui::routes::Page;
use std::cell::Cell;
use yew::prelude::*;

/// How far the code of the page in sight has come.
#[derive(Clone, Default, PartialEq)]
pub enum Arrival {
    #[default]
    Here,
    Coming,
    /// It did not come; this asks for it again.
    Failed(Callback<MouseEvent>),
}

thread_local! {
    /// The parts that have come. Where nothing is divided all are here from the start.
    static HERE: Cell<[bool; Part::ALL.len()]> = const { Cell::new([!cfg!(apart); Part::ALL.len()]) };
}

pub(super) fn is_here(part: Part) -> bool {
    HERE.get()[part as usize]
}

/// Fetches a part; says whether it is here.
pub(super) async fn bring(part: Part, later: bool) -> bool {
    // Any of its addresses names it.
    let came = browser::bring_page(part.slugs().first().copied().unwrap_or_default(), later).await;
    if came {
        let mut here = HERE.get();
        // With every page comes what judges: see `prerender`.
        (here[part as usize], here[Part::Verdict as usize]) = (true, true);
        HERE.set(here);
    }
    came
}

/// Brings what is not here yet, so that every page opens at once and needs no network any more: what judges before anything else, the rest once the
/// browser has nothing better to do. What does not come now is asked for again by its page. `came`: what one brings may be seen on the page in sight.
pub fn bring_all(came: &Callback<()>) {
    let came = came.clone();
    wasm_bindgen_futures::spawn_local(async move {
        if !is_here(Part::Verdict) && bring(Part::Verdict, false).await {
            came.emit(());
        }
        for part in Part::ALL.into_iter().filter(|part| !is_here(*part)) {
            let came = came.clone();
            wasm_bindgen_futures::spawn_local(async move {
                if bring(part, true).await {
                    came.emit(());
                }
            });
        }
    });
}

/// Fetches what draws the page in sight when it is not here, on every move to it; and what judges for the first page, once that one answers and the
/// callback says so.
#[hook]
pub fn use_arrival(page: Option<Page>) -> (Arrival, Callback<()>) {
    let part = page.map(Part::of).filter(|part| !is_here(*part));
    let redraw = use_force_update();
    let failed = use_state_eq(|| None::<Part>);
    let ask = {
        let failed = failed.setter();
        move |part: Part| {
            let (failed, redraw) = (failed.clone(), redraw.clone());
            failed.set(None);
            wasm_bindgen_futures::spawn_local(async move {
                match bring(part, false).await {
                    true => redraw.force_update(),
                    false => failed.set(Some(part)),
                }
            });
        }
    };
    {
        let ask = ask.clone();
        use_effect_with(page, move |_| {
            if let Some(part) = part.filter(|part| *part != Part::Verdict || browser::is_ready()) {
                ask(part);
            }
        });
    }
    let answers = {
        let ask = ask.clone();
        Callback::from(move |()| {
            if part == Some(Part::Verdict) {
                ask(Part::Verdict);
            }
        })
    };
    let arrival = match part {
        None => Arrival::Here,
        Some(part) if *failed == Some(part) => Arrival::Failed(Callback::from(move |_: MouseEvent| ask(part))),
        Some(_) => Arrival::Coming,
    };
    (arrival, answers)
}
