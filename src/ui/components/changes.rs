//! What changing an early answer did to the rest of the check.

use crate::ui::kit::{Notice, Tone};
use crate::ui::routes::{link, Page};
use crate::ui::state::{Changes, Question};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ChangesNoticeProps {
    pub place: AttrValue,
    pub changes: Changes,
}

/// How many are named; the rest are counted.
const NAMED: usize = 8;

#[component]
pub fn ChangesNotice(props: &ChangesNoticeProps) -> Html {
    let Changes { dropped, added } = &props.changes;
    if props.changes.is_empty() {
        return html! {};
    }
    let pages = Page::ALL.into_iter().filter(|page| added.iter().any(|question| question.page == *page));
    html! {
        <div class="changes">
            <Notice tone={Tone::Warning} live=true>
                if !dropped.is_empty() {
                    <p><strong>{ format!("Con este cambio ya no cuentan {} que había dado:", counted(dropped.len(), "respuesta", "respuestas")) }</strong></p>
                    { named(dropped) }
                    <p>{ "Se guardan por si vuelve a cambiar." }</p>
                }
                if !added.is_empty() {
                    <p><strong>{ format!("Ahora se le {}:", if added.len() == 1 { "pregunta una cosa más".to_owned() } else { format!("preguntan {} cosas más", added.len()) }) }</strong></p>
                    { named(added) }
                    <p>{ "Están en: " }{ for pages.map(|page| html! { <><a href={link(&props.place, page)}>{ page.words() }</a>{ " " }</> }) }</p>
                }
            </Notice>
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

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
