//! A file to open: an invitation, or what was saved earlier.

use super::problem_list;
use crate::engine::reading::Problem;
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
    html! {
        <>
            <div class="field">
                <label for={props.id.clone()}>{ &props.label }</label>
                <input id={props.id.clone()} type="file" accept=".json,application/json" disabled={!props.live} onchange={chosen} />
            </div>
            if !problems.is_empty() { { problem_list(&problems) } }
        </>
    }
}
