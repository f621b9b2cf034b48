//! Choosing an invitation, or opening the file of one.

use crate::engine::process::{Process, LIMITS};
use crate::engine::reading::{too_large, Problem};
use crate::ui::components::{Invitations, ProblemList};
use crate::ui::held::Held;
use crate::ui::kit::{Notice, Tone};
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// A definition the user opened, and its text to keep.
#[derive(Clone, PartialEq)]
pub struct Opened {
    pub process: Held<Process>,
    pub text: Rc<str>,
}

#[derive(Properties, PartialEq)]
pub struct ChooseProps {
    pub live: bool,
    /// Why the invitation asked for is not here, and how to ask again.
    #[prop_or_default]
    pub failure: Option<(AttrValue, Callback<MouseEvent>)>,
    pub onopen: Callback<Opened>,
}

#[component]
pub fn Choose(props: &ChooseProps) -> Html {
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
                match open(file).await {
                    Ok(opened) => {
                        problems.set(Vec::new());
                        onopen.emit(opened);
                    }
                    Err(found) => problems.set(found),
                }
            });
        })
    };
    html! {
        <>
            <h1 id="titulo" tabindex="-1">{ "Revisar una oferta" }</h1>
            if let Some((failure, retry)) = &props.failure {
                <Notice tone={Tone::Error} live=true>
                    <p>{ failure }</p>
                    <p><button type="button" class="small" id="reintentar" onclick={retry}>{ "Volver a intentarlo" }</button></p>
                </Notice>
            }
            <h2>{ "Elija la invitación" }</h2>
            <Invitations />
            <h2>{ "O abra el archivo de otra invitación" }</h2>
            <p>{ "Si la entidad publicó su invitación en un archivo para Habilita (.json), ábralo aquí. El archivo no sale de su equipo." }</p>
            <div class="field">
                <label for="archivo">{ "Archivo de la invitación" }</label>
                <input id="archivo" type="file" accept=".json,application/json" disabled={!props.live} onchange={chosen} />
            </div>
            if !problems.is_empty() { <ProblemList problems={(*problems).clone()} /> }
        </>
    }
}

async fn open(file: web_sys::File) -> Result<Opened, Vec<Problem>> {
    let blob = gloo::file::File::from(file);
    // Refused by its size before a byte is read.
    let bytes = usize::try_from(blob.size()).unwrap_or(usize::MAX);
    if bytes > LIMITS.bytes {
        return Err(vec![too_large(bytes, &LIMITS)]);
    }
    let text = gloo::file::futures::read_as_text(&blob).await.map_err(|_| {
        let message = "El navegador no pudo leer el archivo. Cópielo al equipo y vuelva a abrirlo.".to_owned();
        vec![Problem { code: "unreadable", path: String::new(), message }]
    })?;
    Process::load(&text).map(|process| Opened { process: Held::new(process), text: text.into() })
}
