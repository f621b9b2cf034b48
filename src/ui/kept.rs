//! What is typed is painted first, then followed (judged, added up) and kept: at most a frame late, and at once when the user leaves or the app dies.

use crate::ui::browser;
use crate::ui::held::Held;
use crate::ui::keeper::Elsewhere;
use crate::ui::state::{Action, Desk, Work};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// What follows the work on the table, a moment late.
pub trait Follower: 'static {
    fn follow(&mut self, work: &Rc<Work>);
}

/// The work that still waits to be followed and kept.
pub struct Bench<F> {
    pub follower: F,
    /// What is on the table now.
    latest: Rc<Work>,
    /// Typed and not yet kept.
    unkept: Option<Rc<Work>>,
    /// Whether storage refused the last of it.
    pub unsaved: bool,
    /// Whether something is to be done after the next paint.
    waiting: bool,
    later: Option<browser::Later>,
    onchange: Callback<Rc<Work>, bool>,
}

impl<F: Follower> Bench<F> {
    fn keep(&mut self) {
        if let Some(work) = self.unkept.take() {
            self.unsaved = !self.onchange.emit(work);
        }
    }

    /// What is on the table, which may not have been drawn yet.
    fn take_up(&mut self, desk: &Desk) {
        if !Rc::ptr_eq(&self.latest, &desk.work) {
            self.latest = desk.work.clone();
            // Kept by this tab too, it would undo what the other one has typed since.
            self.unkept = (!desk.taken).then(|| desk.work.clone());
        }
    }

    /// What is left for after the paint.
    fn settle(&mut self) {
        self.waiting = false;
        self.keep();
        self.follower.follow(&self.latest);
    }
}

/// Keeps at once what is waiting.
pub type Leave = Rc<dyn Fn()>;

/// The bench of what is on the table, and a way to keep at once what is waiting. `onchange` keeps the work and says whether storage took it;
/// `unsaved`: whether it refused something before this began.
#[hook]
pub fn use_kept<F: Follower>(
    desk: &UseReducerHandle<Desk>,
    begin: impl FnOnce() -> F,
    onchange: &Callback<Rc<Work>, bool>,
    unsaved: bool,
) -> (Rc<RefCell<Bench<F>>>, Leave) {
    let update = use_force_update();
    let work = &desk.work;
    let bench = {
        let (latest, onchange) = (work.clone(), onchange.clone());
        use_mut_ref(move || Bench { follower: begin(), latest, unkept: None, unsaved, waiting: false, later: None, onchange })
    };
    let leave: Leave = {
        let (bench, desk) = (bench.clone(), desk.clone());
        Rc::new(move || {
            browser::tell_now();
            // Borrowed only by what died.
            if let Ok(mut bench) = bench.try_borrow_mut() {
                bench.take_up(&desk);
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
    (bench, leave)
}

/// Takes up what another tab writes of what is on the table. Whether it, or the browser, has removed it and nothing has been typed since.
#[hook]
pub fn use_elsewhere(desk: &UseReducerHandle<Desk>, elsewhere: &Callback<Option<String>, Option<Elsewhere>>) -> bool {
    let wiped = use_state(|| false);
    {
        let (elsewhere, dispatcher, wiped) = (elsewhere.clone(), desk.dispatcher(), wiped.clone());
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
        // Whatever is typed is kept again.
        let (wiped, first) = (wiped.clone(), use_mut_ref(|| true));
        use_effect_with(Held::from(desk.work.clone()), move |_| {
            if !first.replace(false) {
                wiped.set(false);
            }
        });
    }
    *wiped
}
