//! What the app does beyond showing: loading an invitation, taking what is in a file, running errands.

use crate::engine::process::Process;
use crate::engine::reading::Problem;
use crate::ui::apart;
use crate::ui::browser;
use crate::ui::held::Held;
use crate::ui::keeper::Keeper;
use crate::ui::opened::Brought;
use crate::ui::routes::{link, Page, Place};
use crate::ui::session::{Errand, Written};
use std::cell::Cell;
use std::rc::Rc;
use yew::prelude::*;

/// The invitation asked for.
#[derive(Clone, PartialEq)]
pub enum Asked {
    Loading,
    Here { process: Held<Process>, opened: bool },
    Failed(AttrValue),
}

impl Asked {
    pub fn is(&self, id: &str) -> bool {
        matches!(self, Asked::Here { process, .. } if process.id.as_str() == id)
    }
}

/// What the parts of the app share.
#[derive(Clone)]
pub struct Office {
    pub keeper: Rc<Keeper>,
    pub asked: UseStateHandle<Asked>,
    /// How many times an invitation was asked for: a slow answer to an earlier question is not the answer to the last one.
    pub questions: Rc<Cell<u32>>,
    /// Grows when what is kept changed without being typed: the check in sight begins again from it.
    pub turn: UseStateHandle<u32>,
    /// Draws everything again.
    pub redraw: Rc<dyn Fn()>,
}

impl Office {
    /// Loads an invitation and says so meanwhile.
    pub fn ask(&self, id: &str) {
        let (office, id, question) = (self.clone(), id.to_owned(), self.question());
        self.asked.set(Asked::Loading);
        wasm_bindgen_futures::spawn_local(async move {
            let answer = load(&office.keeper, &id).await;
            if office.questions.get() == question {
                office.asked.set(answer);
            }
        });
    }

    /// The number of a new question.
    fn question(&self) -> u32 {
        self.questions.set(self.questions.get().wrapping_add(1));
        self.questions.get()
    }

    /// Brings back what was there before the last errand.
    pub fn undo(&self, process: Option<&str>) {
        self.begin();
        self.keeper.undo();
        // A file may have brought another definition of what is in sight.
        match process {
            Some(process) => self.ask(process),
            None => self.forget(),
        }
    }

    /// Nothing that was loaded is taken for granted.
    fn forget(&self) {
        self.question();
        self.asked.set(Asked::Loading);
    }

    /// From here on the check in sight may not write: what comes next is not what it shows.
    fn begin(&self) {
        self.turn.set(self.keeper.next_turn());
    }

    /// Takes what was in a file.
    pub fn open(&self, brought: Brought) -> Vec<Problem> {
        match brought {
            Brought::Definition(opened) => {
                self.begin();
                self.question();
                self.keeper.open(&opened);
                browser::go(&link(&opened.process.id, Page::Summary));
                // The address may already be that of the file, which then changes nothing by itself.
                self.asked.set(Asked::Here { process: opened.process, opened: true });
            }
            Brought::Saved(saved, left_out) => match apart::bring(&self.keeper, *saved, &left_out) {
                Ok(place) => {
                    self.begin();
                    if let Some(place) = place {
                        browser::go(&link(&place, Page::Report));
                        self.ask(&place.process);
                    }
                }
                Err(problems) => return problems,
            },
        }
        Vec::new()
    }

    pub fn run(&self, errand: Errand, place: &Place) {
        let keeper = &self.keeper;
        let first = Place::first(&place.process);
        if !matches!(errand, Errand::Save { .. } | Errand::SaveAside | Errand::SeenChanges) {
            self.begin();
        }
        match errand {
            Errand::New { from } => browser::go(&link(keeper.new_offer(&place.process, from.as_ref()), Page::Offers)),
            Errand::Remove(gone) => {
                keeper.remove_offer(&gone);
                if gone == *place {
                    browser::go(&link(keeper.shelf(&place.process).offers.keys().next().cloned().unwrap_or(first), Page::Offers));
                }
            }
            Errand::StartOver => keeper.start_over(place),
            Errand::ForgetEverything => {
                keeper.forget_everything();
                self.forget();
                browser::go("#/");
            }
            Errand::Save { sensitive } => {
                let day = browser::now().map(|now| now.date.iso()).unwrap_or_default();
                browser::download(&format!("habilita-{day}.json"), &apart::written(keeper, Written::Everything(sensitive), place));
            }
            Errand::SeenChanges => {
                keeper.forget_earlier(&place.process);
                (self.redraw)();
                browser::focus("titulo");
            }
            Errand::SaveAside => browser::download("habilita-apartado.json", &keeper.aside_file()),
        }
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
