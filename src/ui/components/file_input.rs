//! A file to open: an invitation, or what was saved earlier.

use super::problem_list;
use crate::engine::reading::Problem;
use crate::ui::kit::{el, several};
use crate::ui::opened::{self, Brought};
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct FileInputProps {
    pub id: AttrValue,
    pub label: AttrValue,
    /// Whether the page answers already.
    #[prop_or(true)]
    pub live: bool,
    /// Takes what was in the file, or says what is wrong with it.
    pub onopen: Callback<Brought, Vec<Problem>>,
}

#[component]
pub fn FileInput(props: &FileInputProps) -> Html {
    let problems = use_state(Vec::<Problem>::new);
    let chosen = {
        let (problems, onopen) = (problems.clone(), props.onopen.clone());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
            // The same file, mended, must be able to be chosen again.
            input.set_value("");
            let (problems, onopen) = (problems.clone(), onopen.clone());
            wasm_bindgen_futures::spawn_local(async move {
                problems.set(match opened::read(file).await {
                    Ok(brought) => onopen.emit(brought),
                    Err(found) => found,
                });
            });
        })
    };
    let label = el("label").attr("for", props.id.clone()).words(props.label.clone());
    let input = el("input").attr("id", props.id.clone()).attr("type", "file").attr("accept", ".json,.html,application/json,text/html");
    let input = input.flag("disabled", !props.live).onchange(chosen);
    let field = el("div").class("field").with(label).with(input);
    several().with(field).maybe((!problems.is_empty()).then(|| problem_list(&problems))).html()
}
