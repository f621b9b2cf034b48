//! A button that asks once more before it does what it says.

use crate::ui::browser;
use crate::ui::kit::para;
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
    html! {
        <div class="confirm">
            <button type="button" class="quiet" id={props.id.clone()} aria-expanded={asking.to_string()} onclick={set(!*asking)}>{ &props.ask }</button>
            if *asking {
                <div role="group" aria-label={props.ask.clone()}>
                    { para("", props.sure.clone()) }
                    <p class="buttons">
                        <button type="button" class="danger" id={format!("{}-si", props.id)} onclick={sure}>{ format!("Sí: {}", lower(&props.ask)) }</button>
                        <button type="button" class="quiet" id={format!("{}-no", props.id)} onclick={no}>{ "No" }</button>
                    </p>
                </div>
            }
        </div>
    }
}
