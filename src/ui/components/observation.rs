//! A contradiction of the invitation, and the text to ask the entity about it.

use crate::engine::report::Observation;
use crate::ui::browser;
use crate::ui::kit::{details, el, para, press, several, unseen, El};
use yew::prelude::*;

/// `place` tells apart the same contradiction shown in several places; `open`: as paper needs it.
pub fn observation(place: &str, found: &Observation, open: bool) -> El {
    let text =
        found.text.as_ref().map(|text| message(&format!("observacion-{place}-{}", found.id), "Texto para preguntarle a la entidad", text));
    let what = details("contradiction", format!("La invitación se contradice: {}", found.title), open).key(found.id.clone());
    let what = what.attr("data-contradiction", found.id.clone());
    let what = what.with(para("", format!("{} (num. {})", found.detail, found.clauses.join("; "))));
    what.maybe(text).maybe(found.deadline.as_ref().map(|deadline| para("hint", deadline.clone())))
}

/// Those that matter to a rule, beside it.
pub fn observations_of(place: &str, rule: &str, all: &[Observation]) -> El {
    let here = all.iter().filter(|found| found.rules.iter().any(|other| other == rule));
    several().each(here.map(|found| observation(place, found, false)))
}

/// A text made ready to be pasted somewhere else. The user can select it by hand where the browser lets nothing be copied.
pub fn message(id: &str, label: &'static str, text: &str) -> El {
    let copy = {
        let text = text.to_owned();
        Callback::from(move |_: MouseEvent| browser::copy(&text))
    };
    let name = el("label").attr("for", id.to_owned()).words(label);
    let area = el("textarea").attr("id", id.to_owned()).attr("rows", "4").flag("readonly", true).value(text.to_owned().into());
    let copy = press("quiet small screen-only", copy).words("Copiar").with(unseen(format!(": {label}")));
    el("div").class("field message").with(name).with(area).with(para("paper-only", text.to_owned())).with(copy)
}
