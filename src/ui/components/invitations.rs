//! The invitations that come with the site, a card each: on the start, which runs no script, and where one is chosen.

use crate::ui::catalogue::{entries, Entry};
use crate::ui::kit::para;
use crate::ui::routes::{link, Page};
use yew::prelude::*;

/// `page`: the page of the check, where this is another one.
pub fn invitations(page: &str) -> Html {
    html! { <ul class="invitations">{ for entries().iter().map(|entry| card(entry, page)) }</ul> }
}

fn card(entry: &Entry, page: &str) -> Html {
    let (closing, words) = match entry.eve() {
        Some(eve) => (format!("Cerró el {}", entry.closing), format!("Revisar como si fuera el {eve}")),
        None => (format!("Cierre: {}", entry.closing), "Revisar una oferta".to_owned()),
    };
    html! {
        <li class="invitation">
            <h3>{ entry.reference.to_string() }</h3>
            { para("entity", entry.entity.to_string()) }
            { para("", entry.object.to_string()) }
            { para("hint", closing) }
            <p class="go">
                <a class="button" href={format!("{page}{}", link(entry.id.as_str(), Page::Summary))}>
                    { words }<span class="visually-hidden">{ format!(": {}", entry.reference) }</span>
                </a>
            </p>
        </li>
    }
}
