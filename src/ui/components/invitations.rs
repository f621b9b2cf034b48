//! The invitations that come with the site, a card each: on the start, which runs no script, and where one is chosen.

use crate::ui::catalogue::{entries, Entry};
use crate::ui::kit::{anchor, el, para, unseen, El};
use crate::ui::routes::{link, Page};

/// Which of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Offers can still be presented, as far as is known.
    Open,
    /// They are over, and serve as examples.
    Past,
}

/// Those of one kind, if there are some. `page`: the page of the check, where this is another one.
pub fn invitations(which: Which, page: &str) -> Option<El> {
    let entries = entries();
    let theirs: Vec<&Entry> = entries.iter().filter(|entry| entry.eve().is_some() == (which == Which::Past)).collect();
    (!theirs.is_empty()).then(|| el("ul").class("invitations").each(theirs.into_iter().map(|entry| card(entry, page))))
}

fn card(entry: &Entry, page: &str) -> El {
    let (closing, words) = match entry.eve() {
        Some(eve) => (format!("Ejemplo: cerró el {}", entry.closing), format!("Revisar como si fuera el {eve}")),
        None => (format!("Cierre: {}", entry.closing), "Revisar una oferta".to_owned()),
    };
    let go = anchor("button", format!("{page}{}", link(entry.id.as_str(), Page::Summary)), words);
    let go = el("p").class("go").with(go.with(unseen(format!(": {}", entry.reference))));
    let card = el("li").class("invitation").with(el("h3").words(entry.reference.to_string()));
    let card = card.with(para("entity", entry.entity.to_string())).with(para("", entry.object.to_string()));
    card.with(para("hint", closing)).with(go)
}
