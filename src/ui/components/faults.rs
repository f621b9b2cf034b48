//! What was typed on the page and cannot be taken, on top, with a way to each field.

use crate::ui::browser::{self, Faulty, Later};
use crate::ui::kit::{el, nothing, notice, press, several, El, Tone};
use crate::ui::routes::Page;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// How many fields are named; the rest are counted.
const NAMED: usize = 8;

#[derive(Properties, PartialEq)]
pub struct FaultsProps {
    pub page: Page,
}

/// Looked for whenever the keyboard leaves a field, and not with every key: half a date is no mistake yet.
#[component]
pub fn Faults(props: &FaultsProps) -> Html {
    let found = use_state_eq(Vec::<Faulty>::new);
    {
        let found = found.setter();
        use_effect_with(props.page, move |_| {
            let look = move || found.set(browser::faulty());
            let waiting: Rc<RefCell<Option<Later>>> = Rc::new(RefCell::new(Some(browser::after_paint(look.clone()))));
            let listener = {
                let waiting = waiting.clone();
                browser::on_focus_left(move || drop(waiting.replace(Some(browser::after_paint(look.clone())))))
            };
            move || drop((listener, waiting))
        });
    }
    faults_view(&found).html()
}

pub fn faults_view(found: &[Faulty]) -> El {
    if found.is_empty() {
        return nothing();
    }
    let way = |one: &Faulty| {
        let id = one.id.clone();
        el("li").with(press("link", Callback::from(move |_: MouseEvent| browser::focus(&id))).words(one.label.clone()))
    };
    let head = if found.len() == 1 {
        "Hay un dato por corregir en esta página".to_owned()
    } else {
        format!("Hay {} datos por corregir en esta página", found.len())
    };
    let rest = found.len().saturating_sub(NAMED);
    let list = el("ul").each(found.iter().take(NAMED).map(way)).maybe((rest > 0).then(|| el("li").words(format!("y {rest} más"))));
    notice(Tone::Warning, several().with(el("p").with(el("strong").words(head))).with(list))
        .attr("role", "region")
        .attr("aria-label", "Datos por corregir")
        .attr("data-faults", found.len().to_string())
}
