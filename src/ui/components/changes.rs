//! What changing an early answer did to the rest of the check.

use crate::ui::kit::{alert, anchor, el, nothing, para, several, El, Tone};
use crate::ui::routes::{link, Page};
use crate::ui::state::{Changes, Question};

/// How many are named; the rest are counted.
const NAMED: usize = 8;

pub fn changes_notice(place: &str, changes: &Changes) -> El {
    let Changes { dropped, added } = changes;
    if changes.is_empty() {
        return nothing();
    }
    let pages = Page::ALL.into_iter().filter(|page| added.iter().any(|question| question.page == *page));
    let said = (!dropped.is_empty()).then(|| {
        let head = match dropped.len() {
            1 => "Con este cambio ya no cuenta una respuesta que había dado:".to_owned(),
            n => format!("Con este cambio ya no cuentan {n} respuestas que había dado:"),
        };
        several().with(strong(head)).with(named(dropped)).with(para("", "Se guardan por si vuelve a cambiar."))
    });
    let asked = (!added.is_empty()).then(|| {
        let count = match added.len() {
            1 => "pregunta una cosa más".to_owned(),
            n => format!("preguntan {n} cosas más"),
        };
        let places = pages.map(|page| several().with(anchor("", link(place, page), page.words())).words(" "));
        let places = el("p").words("Están en: ").each(places);
        several().with(strong(format!("Ahora se le {count}:"))).with(named(added)).with(places)
    });
    el("div").class("changes").with(alert(Tone::Warning, several().maybe(said).maybe(asked)))
}

fn strong(words: String) -> El {
    el("p").with(el("strong").words(words))
}

fn named(questions: &[Question]) -> El {
    let rest = questions.len().saturating_sub(NAMED);
    let list = el("ul").each(
        questions
            .iter()
            .take(NAMED)
            .map(|question| el("li").class(if question.private { "sensitive" } else { "" }).words(question.words.clone())),
    );
    list.maybe((rest > 0).then(|| el("li").words(format!("y {rest} más"))))
}
