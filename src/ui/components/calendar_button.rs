//! A button that gives dates as a file for the user's own calendar. What writes the file is fetched when it is pressed.

use crate::ui::browser;
use crate::ui::kit::{alert, button, el, para, El, Tone};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct CalendarButtonProps {
    pub id: &'static str,
    /// How the file is called, with its `.ics`.
    pub file_name: AttrValue,
    /// The dates, as `calendar::calendar` reads them.
    pub json: AttrValue,
}

/// How far the file has come.
#[derive(Clone, Copy, PartialEq)]
pub enum CalendarStep {
    Ready,
    Working,
    Done,
    Failed,
}

#[component]
pub fn CalendarButton(props: &CalendarButtonProps) -> Html {
    let step = use_state(|| CalendarStep::Ready);
    let press = {
        let (step, name, json) = (step.clone(), props.file_name.clone(), props.json.clone());
        Callback::from(move |_: MouseEvent| {
            // Pressed again meanwhile, it is the same file.
            if *step == CalendarStep::Working {
                return;
            }
            step.set(CalendarStep::Working);
            let (step, name, json) = (step.clone(), name.clone(), json.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let text = browser::calendar(&json).await;
                if let Some(text) = &text {
                    browser::download(&name, text);
                }
                step.set(if text.is_some() { CalendarStep::Done } else { CalendarStep::Failed });
            });
        })
    };
    calendar_view(props.id, *step, press).html()
}

/// The button, and what became of it.
pub fn calendar_view(id: &'static str, step: CalendarStep, press: Callback<MouseEvent>) -> El {
    let said = match step {
        CalendarStep::Working => Some("Preparando el calendario…"),
        CalendarStep::Done => Some("Abra el archivo que se descargó para poner las fechas en su calendario."),
        CalendarStep::Ready | CalendarStep::Failed => None,
    };
    // There before it says anything, so that it is read out when it does.
    let status = el("div").attr("role", "status").each(said.map(|words| para("hint", words)));
    let failure = "No se pudo preparar el calendario. Revise la conexión y vuelva a intentarlo.";
    let failure = (step == CalendarStep::Failed).then(|| alert(Tone::Error, para("", failure)));
    let press = el("p").with(button("quiet", id, "Guardar en mi calendario (.ics)", press));
    el("div").class("screen-only").with(press).with(status).maybe(failure)
}
