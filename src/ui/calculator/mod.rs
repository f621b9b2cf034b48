//! The calculator: the contracts of the firm in SMMLV, without an invitation. A page and a program of its own, over what the check keeps too.

mod added;
mod options;
mod paper;
mod table;
mod totals;

pub use added::Added;
pub use options::Options;

use crate::engine::values::Moment;
use crate::ui::browser;
use crate::ui::components::{footer, masthead, Confirm, DoneNotice};
use crate::ui::doors::Door;
use crate::ui::held::Held;
use crate::ui::keeper::Keeper;
use crate::ui::kept::{use_elsewhere, use_kept};
use crate::ui::kit::{anchor, button, component, el, para, several, tick, El};
use crate::ui::notices::{table_notices, taken_notice};
use crate::ui::state::{Action, Desk, Done, Work};
use crate::ui::words::counted;
use paper::Sheet;
use std::rc::Rc;
use table::Table;
use yew::prelude::*;

/// A table of so many rows is also there as text, at all times.
const SHORT: usize = 300;

#[derive(Properties, PartialEq, Default)]
pub struct CalculatorProps {
    /// Whether it answers; not while the page is written as HTML.
    #[prop_or_default]
    pub live: bool,
}

/// The page over what this browser keeps.
#[component]
pub fn Calculator(props: &CalculatorProps) -> Html {
    let live = props.live;
    let keeper = use_memo((), |()| Keeper::default());
    let desk = {
        let keeper = keeper.clone();
        use_reducer(move || {
            let firm = if live { keeper.firm() } else { Default::default() };
            Desk::new(Rc::new(Work { firm, ..Work::default() }))
        })
    };
    let options = use_state(|| if live { Options::stored() } else { Options::default() });
    let onchange = {
        let keeper = keeper.clone();
        use_callback((), move |work: Rc<Work>, ()| keeper.keep_firm(&work.firm))
    };
    let elsewhere = {
        let keeper = keeper.clone();
        use_callback((), move |key: Option<String>, ()| keeper.firm_elsewhere(key.as_deref()))
    };
    let wiped = use_elsewhere(&desk, &elsewhere);
    let (bench, _) = use_kept(&desk, || Added::new(&desk.work, *options), &onchange, false);
    let dispatcher = desk.dispatcher();
    // The same callback every time, or every row of the table would be drawn again with every key.
    let dispatch = use_callback((), move |action: Action, ()| dispatcher.dispatch(action));
    let printing = use_state_eq(|| false);
    {
        let printing = printing.setter();
        use_effect_with((), move |()| {
            browser::mark_ready();
            let listener = browser::on_print(move || printing.set(true));
            move || drop(listener)
        });
    }
    {
        // What was printed is not what is on the table any more.
        let printing = printing.setter();
        use_effect_with(Held::from(desk.work.clone()), move |_| printing.set(false));
    }
    let onoptions = {
        let options = options.clone();
        Callback::from(move |asked: Options| {
            asked.store();
            options.set(asked);
        })
    };
    let onprint = {
        let printing = printing.setter();
        Callback::from(move |_: MouseEvent| {
            printing.set(true);
            browser::print_drawn();
        })
    };
    let mut bench = bench.borrow_mut();
    if bench.follower.options != *options {
        bench.follower = Added::new(&desk.work, *options);
    }
    let view = View {
        live,
        work: desk.work.clone(),
        added: bench.follower.clone(),
        done: desk.done.clone(),
        dispatch,
        onoptions,
        onprint,
        printing: *printing,
        now: if live { browser::now() } else { None },
        notices: if live { table_notices(bench.unsaved, wiped, keeper.damage()).with(taken_notice(desk.taken)) } else { several() }.html(),
    };
    page(&view).html()
}

/// What the page shows.
#[derive(Properties, PartialEq)]
pub struct View {
    pub live: bool,
    pub work: Rc<Work>,
    /// What was added up a moment ago.
    pub added: Added,
    pub done: Option<Rc<Done>>,
    pub dispatch: Callback<Action>,
    pub onoptions: Callback<Options>,
    pub onprint: Callback<MouseEvent>,
    /// Whether the rows are to be there as text however many they are.
    pub printing: bool,
    pub now: Option<Moment>,
    pub notices: Html,
}

pub fn page(view: &View) -> El {
    let title = el("h1").attr("id", "titulo").attr("tabindex", "-1").words("Calculadora de experiencia");
    let lead = "Sume sus contratos en salarios mínimos (SMMLV) del año en que terminaron, con el redondeo que le pidan, sin escoger una invitación.";
    let private = "Funciona en su navegador: nada de lo que escribe sale de este equipo.";
    let top = several().with(title).with(para("lead screen-only", lead)).with(para("privacy screen-only", private));
    let content = if view.live {
        let way = el("p").class("screen-only").with(anchor("", Door::Check.href(), "Revisar una oferta con estos contratos"));
        let done = html! { <DoneNotice done={view.done.clone()} dispatch={view.dispatch.clone()} /> };
        // Not every browser waits for what is drawn when it is told to print: only a very long table is left for then.
        let sheet = view.printing || view.work.firm.contracts.len() <= SHORT;
        let printed = sheet.then(|| component(html! { <Sheet added={view.added.clone()} /> }));
        let content = several().with(view.notices.clone()).with(paper::head(view.now)).with(contracts(view)).maybe(printed);
        let some = !view.work.firm.contracts.is_empty();
        let sums = some.then(|| several().with(totals::totals(&view.added)).with(print(view)));
        content.maybe(sums).with(totals::method(&view.added)).with(way).with(done)
    } else {
        let wait = para("", "Cargando la calculadora… Si no aparece en unos segundos, recargue la página; necesita JavaScript.");
        several().with(wait).with(totals::method(&view.added))
    };
    let main = el("main").attr("id", "contenido").attr("tabindex", "-1").class("page").with(top).with(content);
    several().with(masthead(Door::Calculator)).with(main).with(footer())
}

/// How they count, and the table.
fn contracts(view: &View) -> El {
    let options = view.added.options;
    let help = "Valor como 10.000.000; fechas como 15/12/2023, o 12/2023 si solo sabe el mes; su parte, solo si lo ejecutó con otros (vacío si lo ejecutó solo).";
    let more = view.onoptions.reform(move |more| Options { more, ..options });
    let words = "Más columnas: adiciones, otra moneda y fecha de inicio";
    let (work, as_of) = (Held::from(view.work.clone()), view.now.map(|now| now.date));
    let table = html! { <Table {work} added={view.added.clone()} {as_of} dispatch={view.dispatch.clone()} /> };
    let part = several().with(options::questions(options, &view.onoptions)).with(el("h2").words("Sus contratos"));
    let fill =
        el("div").class("screen-only").with(para("help", help)).with(tick("done", "mas-columnas".to_owned(), words, options.more, more));
    part.with(fill.with(component(table)).with(clear(view)))
}

/// A way to begin again, which can be undone.
fn clear(view: &View) -> El {
    let count = view.work.firm.contracts.len();
    if count == 0 {
        return several();
    }
    let sure = "Se quitan todos, también de la revisión de ofertas, que usa los mismos. Lo demás de la firma se queda. Podrá deshacerlo hasta que escriba otra cosa.";
    let onsure = {
        let (work, dispatch) = (view.work.clone(), view.dispatch.clone());
        Callback::from(move |_: MouseEvent| {
            let mut empty = (*work).clone();
            empty.firm.contracts.clear();
            let verb = if count == 1 { "Se borró" } else { "Se borraron" };
            dispatch.emit(Action::Bulk(Box::new(empty), format!("{verb} {}.", counted(count, "contrato", "contratos"))));
            browser::focus("agregar-contrato");
        })
    };
    component(html! { <Confirm id="borrar-contratos" ask="Borrar todos los contratos" {sure} {onsure} /> })
}

fn print(view: &View) -> El {
    el("p").class("screen-only").with(button("quiet", "imprimir", "Imprimir o guardar en PDF", view.onprint.clone()))
}
