//! A link to send: to the invitation, without anything of the bidder; or, after a warning, with the answers inside.

use crate::ui::browser;
use crate::ui::kit::{alert, details, el, notice, para, press, several, unseen, words, El, Field, Tone};
use crate::ui::routes::{link, Page, Place, ANSWERS};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ShareProps {
    /// The offer in sight.
    pub place: AttrValue,
    /// Whether the invitation is of this site: one that came from a file is not where the link leads.
    pub published: bool,
    /// The firm and the offer in sight, without anything sensitive.
    pub data: Callback<(), String>,
}

/// How far the link with the answers has come.
#[derive(Clone, PartialEq)]
pub enum Linked {
    Ready,
    Working,
    Done(AttrValue),
    /// Programs of messages would cut it.
    TooLong,
    Failed,
}

#[component]
pub fn Share(props: &ShareProps) -> Html {
    let linked = use_state(|| Linked::Ready);
    let copied = use_state(|| None::<bool>);
    let copy = {
        let copied = copied.clone();
        Callback::from(move |text: AttrValue| {
            let copied = copied.clone();
            wasm_bindgen_futures::spawn_local(async move { copied.set(Some(browser::copied(&text).await)) });
        })
    };
    let make = {
        let (linked, data, copied) = (linked.clone(), props.data.clone(), copied.clone());
        Callback::from(move |_: MouseEvent| {
            linked.set(Linked::Working);
            copied.set(None);
            let (linked, text) = (linked.clone(), data.emit(()));
            wasm_bindgen_futures::spawn_local(async move {
                linked.set(match browser::pack(&text).await.as_deref() {
                    Some("") => Linked::TooLong,
                    Some(letters) => Linked::Done(format!("{}#/{ANSWERS}/{letters}", browser::page_address()).into()),
                    None => Linked::Failed,
                });
            });
        })
    };
    // Known once the page is in a browser: before that there is no address.
    let address = use_state(AttrValue::default);
    {
        let address = address.clone();
        use_effect_with((), move |()| address.set(browser::page_address().into()));
    }
    let process = Place::parse(&props.place).map(|place| place.process).unwrap_or_default();
    let plain = format!("{}{}", *address, link(process, Page::Summary));
    share_view("enlace", props.published, plain.into(), &linked, *copied, &copy, make).html()
}

/// Both links, and what became of them.
pub fn share_view(
    id: &'static str,
    published: bool,
    plain: AttrValue,
    linked: &Linked,
    copied: Option<bool>,
    copy: &Callback<AttrValue>,
    make: Callback<MouseEvent>,
) -> El {
    if !published {
        return para(
            "",
            "Esta invitación vino de un archivo: un enlace no la lleva. Envíe el archivo de la invitación o el informe guardado.",
        );
    }
    let said = copied.map(|copied| if copied { "Enlace copiado." } else { "El navegador no deja copiar: seleccione el enlace y cópielo." });
    let status = el("div").attr("role", "status").each(said.map(|words| para("hint", words)));
    let warning = "Quien tenga este enlace ve su NIT, sus contratos y sus precios. Queda en el historial del navegador y en el programa de mensajes por donde lo envíe. Lo sensible del desempate nunca va en él.";
    let with_answers = details("", "Un enlace con sus respuestas adentro", *linked != Linked::Ready);
    let with_answers = with_answers.with(notice(Tone::Warning, para("", warning)));
    let with_answers = with_answers
        .with(el("p").with(press("quiet", make).attr("id", format!("{id}-hacer")).words("Entiendo: hacer el enlace con mis respuestas")));
    let failed = |words: &'static str| alert(Tone::Error, para("", words));
    let result = match linked {
        Linked::Ready => several(),
        Linked::Working => el("p").attr("role", "status").words("Haciendo el enlace…"),
        Linked::Done(text) => one(format!("{id}-respuestas"), "Enlace con sus respuestas", text, copy),
        Linked::TooLong => failed("Sus respuestas no caben en un enlace que se pueda enviar. Envíe el informe guardado (.html)."),
        Linked::Failed => failed("No se pudo hacer el enlace en este navegador. Envíe el informe guardado (.html)."),
    };
    let help = "El enlace abre la invitación en blanco: no lleva nada de lo que usted escribió.";
    let first = several().with(para("help", help)).with(one(format!("{id}-proceso"), "Enlace a la invitación", &plain, copy));
    first.with(status).with(with_answers.with(result))
}

/// A link in a field of its own, so that it can be selected where nothing may be copied.
fn one(id: String, label: &'static str, text: &AttrValue, copy: &Callback<AttrValue>) -> El {
    let copy = {
        let text = text.clone();
        copy.reform(move |_: MouseEvent| text.clone())
    };
    let field = Field::new(id.clone(), words(label), text.clone(), Callback::noop()).view();
    let press = press("small", copy).attr("id", format!("copiar-{id}")).words("Copiar").with(unseen(format!(": {label}")));
    several().with(field).with(el("p").with(press))
}
