//! Answers that came in a link: nothing is opened before the user says so.

use crate::engine::reading::Problem;
use crate::ui::browser;
use crate::ui::components::problem_list;
use crate::ui::kit::{alert, button, el, nothing, para, several, El, Tone};
use crate::ui::opened::Brought;
use crate::ui::state::{read_file, Given};
use crate::ui::words::counted;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct BroughtPageProps {
    /// The letters after the mark of the address.
    pub letters: AttrValue,
    /// Whether there is work of the user's own here.
    pub work: bool,
    /// Takes what was in the link, or says what is wrong with it.
    pub onopen: Callback<Brought, Vec<Problem>>,
}

#[component]
pub fn BroughtPage(props: &BroughtPageProps) -> Html {
    let read = use_state(|| None::<Result<Given, Vec<Problem>>>);
    {
        let read = read.clone();
        use_effect_with(props.letters.clone(), move |letters| {
            let letters = letters.clone();
            wasm_bindgen_futures::spawn_local(async move {
                let text = browser::unpack(&letters).await;
                read.set(Some(text.map_or_else(|| Err(vec![cut()]), |text| read_file(&text))));
            });
        });
    }
    let open = {
        let (read, onopen) = (read.clone(), props.onopen.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(Ok(Given::Saved(saved, left_out))) = &*read {
                let problems = onopen.emit(Brought::Saved(saved.clone(), left_out.clone()));
                if !problems.is_empty() {
                    read.set(Some(Err(problems)));
                }
            }
        })
    };
    let title = el("h1").attr("id", "titulo").attr("tabindex", "-1").words("Un enlace con respuestas");
    several().with(title).with(brought_view(read.as_ref(), props.work, open)).html()
}

fn cut() -> Problem {
    let message = "El enlace llegó cortado o cambiado: no se puede leer. Pídalo de nuevo, o pida el informe guardado (.html). Lo que usted tiene aquí sigue igual.";
    Problem { code: "broken_link", path: String::new(), message: message.to_owned() }
}

fn brought_view(read: Option<&Result<Given, Vec<Problem>>>, work: bool, open: Callback<MouseEvent>) -> El {
    let stay = Callback::from(|_: MouseEvent| browser::go("#/"));
    match read {
        None => el("p").attr("role", "status").words("Leyendo el enlace…"),
        Some(Err(problems)) => problem_list(problems),
        Some(Ok(Given::Definition)) => problem_list(&[cut()]),
        Some(Ok(Given::Saved(saved, _))) => {
            let places: Vec<&str> = saved.offers.iter().map(|offer| offer.place.as_str()).collect();
            let contracts = saved.firm.as_ref().map_or(0, |firm| firm.contracts.len());
            let what = format!(
                "Trae los datos de una firma ({}) y su oferta para: {}.",
                counted(contracts, "contrato", "contratos"),
                places.join(", ")
            );
            let over = "Si lo abre, reemplaza los datos de la firma y la oferta que usted tiene en este navegador para esa invitación. Se puede deshacer.";
            let buttons = el("p").class("buttons").with(button("", "abrir-enlace", "Abrir lo que trae", open));
            let buttons = buttons.with(button("quiet", "dejar-enlace", "No abrirlo", stay));
            let over = if work { alert(Tone::Warning, para("", over)) } else { nothing() };
            several().with(para("", what)).with(over).with(buttons)
        }
    }
}
