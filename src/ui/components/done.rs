//! What was just done to much of the work at once, with the way back.

use crate::ui::browser;
use crate::ui::kit::{el, para, press, several};
use crate::ui::state::{Action, Done};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct DoneNoticeProps {
    pub done: Option<Rc<Done>>,
    pub dispatch: Callback<Action>,
}

/// In sight wherever the table is scrolled to. The place is always there, so that a screen reader hears what comes into it.
#[component]
pub fn DoneNotice(props: &DoneNoticeProps) -> Html {
    // Where the keyboard was before it came to the button, which goes away when it is pressed.
    let from = use_mut_ref(String::new);
    let onfocus = {
        let from = from.clone();
        Callback::from(move |event: FocusEvent| {
            let left = event.related_target().and_then(|left| left.dyn_into::<web_sys::Element>().ok());
            *from.borrow_mut() = left.map(|left| left.id()).unwrap_or_default();
        })
    };
    let act = |action: fn() -> Action| {
        let (dispatch, from) = (props.dispatch.clone(), from.clone());
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(action());
            browser::focus_first(&[&from.borrow(), "agregar-contrato", "titulo"]);
        })
    };
    let done = props.done.as_ref().map(|done| {
        let undo = || press("small", act(|| Action::Undo)).attr("id", "deshacer").onfocus(onfocus.clone()).words("Deshacer");
        let close = press("small", act(|| Action::Seen)).attr("id", "visto").onfocus(onfocus.clone()).words("Cerrar");
        several().with(para("", done.what.clone())).maybe(done.before.is_some().then(undo)).with(close)
    });
    el("div").attr("role", "status").attr("aria-live", "polite").class("done-notice").maybe(done).html()
}
