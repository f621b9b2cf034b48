//! A button that gives the report in sight as a file that reads by itself and that Habilita opens again. What writes it is fetched when it is pressed.

use crate::ui::browser;
use crate::ui::kit::{alert, button, el, para, El, Tone};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ReportButtonProps {
    /// How the file is called, with its `.html`.
    pub file_name: AttrValue,
    /// The data it carries, with sensitive answers or without.
    pub data: Callback<bool, String>,
}

/// How far the file has come.
#[derive(Clone, Copy, PartialEq)]
pub enum ReportStep {
    Ready,
    Working,
    Done,
    Failed,
}

#[component]
pub fn ReportButton(props: &ReportButtonProps) -> Html {
    let step = use_state(|| ReportStep::Ready);
    let press = {
        let (step, name, data) = (step.clone(), props.file_name.clone(), props.data.clone());
        Callback::from(move |_: MouseEvent| {
            // Pressed again meanwhile, it is the same file.
            if *step == ReportStep::Working {
                return;
            }
            step.set(ReportStep::Working);
            let sensitive = browser::wants_sensitive();
            let json = data.emit(sensitive);
            let (step, name) = (step.clone(), name.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let text = if json.is_empty() { None } else { browser::report_file(&json, sensitive).await };
                if let Some(text) = &text {
                    browser::download(&name, text);
                    // Asked for once, it is of this file only.
                    browser::forget_print();
                }
                step.set(if text.is_some() { ReportStep::Done } else { ReportStep::Failed });
            });
        })
    };
    report_view("guardar-informe", *step, press).html()
}

/// The button, and what became of it.
pub fn report_view(id: &'static str, step: ReportStep, press: Callback<MouseEvent>) -> El {
    let said = match step {
        ReportStep::Working => Some("Preparando el informe…"),
        ReportStep::Done => {
            Some("El informe se descargó. Se lee en cualquier navegador, sin internet, y se abre otra vez aquí con «Abrir un archivo».")
        }
        ReportStep::Ready | ReportStep::Failed => None,
    };
    // There before it says anything, so that it is read out when it does.
    let status = el("div").attr("role", "status").each(said.map(|words| para("hint", words)));
    let failure = "No se pudo preparar el informe. Revise la conexión y vuelva a intentarlo; lo que escribió sigue aquí.";
    let failure = (step == ReportStep::Failed).then(|| alert(Tone::Error, para("", failure)));
    let press = el("p").with(button("", id, "Guardar el informe (.html)", press));
    el("div").class("screen-only").with(press).with(status).maybe(failure)
}
