//! What changing an early answer did to the rest of the check.

use crate::ui::kit::{alert, para, Tone};
use crate::ui::routes::{link, Page};
use crate::ui::state::{Changes, Question};
use yew::prelude::*;

/// How many are named; the rest are counted.
const NAMED: usize = 8;

pub fn changes_notice(place: &str, changes: &Changes) -> Html {
    let Changes { dropped, added } = changes;
    if changes.is_empty() {
        return html! {};
    }
    let pages = Page::ALL.into_iter().filter(|page| added.iter().any(|question| question.page == *page));
    html! {
        <div class="changes">
            { alert(Tone::Warning, html! { <>
                if !dropped.is_empty() {
                    <p><strong>{ match dropped.len() { 1 => "Con este cambio ya no cuenta una respuesta que había dado:".to_owned(), n => format!("Con este cambio ya no cuentan {n} respuestas que había dado:") } }</strong></p>
                    { named(dropped) }
                    { para("", "Se guardan por si vuelve a cambiar.") }
                }
                if !added.is_empty() {
                    <p><strong>{ format!("Ahora se le {}:", if added.len() == 1 { "pregunta una cosa más".to_owned() } else { format!("preguntan {} cosas más", added.len()) }) }</strong></p>
                    { named(added) }
                    <p>{ "Están en: " }{ for pages.map(|page| html! { <><a href={link(place, page)}>{ page.words() }</a>{ " " }</> }) }</p>
                }
            </> }) }
        </div>
    }
}

fn named(questions: &[Question]) -> Html {
    let rest = questions.len().saturating_sub(NAMED);
    html! {
        <ul>
            { for questions.iter().take(NAMED).map(|question| html! { <li>{ &question.words }</li> }) }
            if rest > 0 { <li>{ format!("y {rest} más") }</li> }
        </ul>
    }
}
