//! A file to open: an invitation, or what was saved earlier.

use super::problem_list;
use crate::engine::reading::Problem;
use crate::ui::kit::{details, el, press, several, words, Field};
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
    let typed = use_state(AttrValue::default);
    let settle = {
        let (problems, onopen) = (problems.clone(), props.onopen.clone());
        move |read: Result<Brought, Vec<Problem>>| problems.set(read.map_or_else(|found| found, |brought| onopen.emit(brought)))
    };
    let chosen = {
        let settle = settle.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
            // The same file, mended, must be able to be chosen again.
            input.set_value("");
            let settle = settle.clone();
            wasm_bindgen_futures::spawn_local(async move { settle(opened::read(file).await) });
        })
    };
    let paste = {
        let typed = typed.clone();
        Callback::from(move |_: MouseEvent| {
            let (settle, text) = (settle.clone(), typed.to_string());
            wasm_bindgen_futures::spawn_local(async move { settle(opened::read_text(text).await) });
        })
    };
    let ontype = Callback::from({
        let typed = typed.clone();
        move |text: String| typed.set(text.into())
    });
    let label = el("label").attr("for", props.id.clone()).words(props.label.clone());
    let input = el("input").attr("id", props.id.clone()).attr("type", "file").attr("accept", ".json,.html,application/json,text/html");
    let input = input.flag("disabled", !props.live).onchange(chosen);
    let field = el("div").class("field").with(label).with(input);
    let text = Field::new(format!("{}-texto", props.id), words("El texto del archivo, entero"), (*typed).clone(), ontype).lines(4);
    let open = el("p").with(press("small", paste).attr("id", format!("{}-pegar", props.id)).words("Abrir lo pegado"));
    let ways = details("keys", "O pegue aquí el texto del archivo", false).with(text.view()).with(open);
    several().with(field).with(ways).maybe((!problems.is_empty()).then(|| problem_list(&problems))).html()
}
