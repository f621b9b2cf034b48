//! A button that asks once more before it does what it says.

use crate::ui::browser;
use crate::ui::kit::{el, para, press};
use crate::ui::words::lower;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ConfirmProps {
    pub id: AttrValue,
    /// What the button does.
    pub ask: AttrValue,
    /// What will happen.
    pub sure: AttrValue,
    pub onsure: Callback<MouseEvent>,
}

#[component]
pub fn Confirm(props: &ConfirmProps) -> Html {
    let asking = use_state(|| false);
    let set = |value: bool| {
        let asking = asking.clone();
        Callback::from(move |_: MouseEvent| asking.set(value))
    };
    let no = {
        let (asking, id) = (asking.clone(), props.id.clone());
        Callback::from(move |_: MouseEvent| {
            asking.set(false);
            // The question goes away with its buttons.
            browser::focus(&id);
        })
    };
    let sure = {
        let (asking, onsure) = (asking.clone(), props.onsure.clone());
        Callback::from(move |event: MouseEvent| {
            asking.set(false);
            onsure.emit(event);
        })
    };
    let ask = press("quiet", set(!*asking)).attr("id", props.id.clone()).attr("aria-expanded", asking.to_string());
    let question = asking.then(|| {
        let yes = press("danger", sure).attr("id", format!("{}-si", props.id)).words(format!("Sí: {}", lower(&props.ask)));
        let no = press("quiet", no).attr("id", format!("{}-no", props.id)).words("No");
        let group = el("div").attr("role", "group").attr("aria-label", props.ask.clone()).with(para("", props.sure.clone()));
        group.with(el("p").class("buttons").with(yes).with(no))
    });
    el("div").class("confirm").with(ask.words(props.ask.clone())).maybe(question).html()
}
