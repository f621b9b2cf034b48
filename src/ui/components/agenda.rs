//! What to do first, with the way to where it is done.

use super::state_badge;
use crate::engine::report::{agenda, Finding, Section, Task, Verdict};
use crate::ui::kit::para;
use crate::ui::routes::{link, Page};
use crate::ui::words::lower;
use yew::prelude::*;

/// Titles named in a line that stands for several findings; the rest are counted.
const NAMED: usize = 6;

pub fn agenda_part(place: &str, verdict: &Verdict) -> Html {
    let tasks = agenda(&verdict.findings);
    if tasks.is_empty() {
        return html! {};
    }
    html! {
        <section class="part agenda">
            <h2>{ "Qué hacer primero" }</h2>
            { para("hint", "Arriba, lo que después del cierre ya no se puede corregir.") }
            <ol>{ for tasks.iter().map(|task| line(place, task)) }</ol>
        </section>
    }
}

/// The page where findings of a section are mended.
pub fn page_of(section: Section) -> Page {
    match section {
        Section::Requirements => Page::Requirements,
        Section::Causes => Page::Causes,
        Section::Experience => Page::Experience,
        Section::Price => Page::Prices,
        Section::Tiebreak => Page::TieBreak,
    }
}

fn line(place: &str, task: &Task<'_>) -> Html {
    let Some(first) = task.findings.first() else { return html! {} };
    let page = page_of(task.section);
    let several = task.findings.len() > 1;
    let rest = task.findings.len().saturating_sub(NAMED);
    // The lines of one rule have its title; what tells them apart is the item.
    let name = |finding: &&&Finding| finding.figures.get("item").map_or_else(|| finding.title.clone(), |item| format!("ítem {item}"));
    let titles = || {
        let named = task.findings.iter().take(NAMED).map(|finding| name(&finding)).collect::<Vec<_>>().join("; ");
        if rest > 0 {
            format!("{named} y {rest} más.")
        } else {
            format!("{named}.")
        }
    };
    // Said once if all need the same.
    let remedy = first.remedy.as_ref().filter(|_| task.findings.iter().all(|finding| finding.remedy == first.remedy));
    html! {
        <li data-urgent={first.id.clone()}>
            <p class="finding-head">{ state_badge(first.state) }
                if several { <strong>{ format!("{}: {} puntos", task.section.words(), task.findings.len()) }</strong> } else { <strong>{ &first.title }</strong> }
                <a class="screen-only" href={link(place, page)}>{ format!("Ir a {}", lower(page.words())) }</a>
            </p>
            if several { { para("", titles()) } } else { { para("", first.sentence.clone()) } }
            if let Some(remedy) = remedy { { para("remedy", remedy.clone()) } }
        </li>
    }
}
