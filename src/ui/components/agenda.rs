//! What to do first, with the way to where it is done.

use super::state_badge;
use crate::engine::report::{agenda, Finding, Section, Task, Verdict};
use crate::ui::kit::{anchor, el, nothing, para, El};
use crate::ui::routes::{link, Page};
use crate::ui::words::lower;

/// Titles named in a line that stands for several findings; the rest are counted.
const NAMED: usize = 6;

pub fn agenda_part(place: &str, verdict: &Verdict) -> El {
    let tasks = agenda(&verdict.findings);
    if tasks.is_empty() {
        return nothing();
    }
    let section = el("section").class("part agenda").with(el("h2").words("Qué hacer primero"));
    let section = section.with(para("hint", "Arriba, lo que después del cierre ya no se puede corregir."));
    // Apart, so that a print leaves out what is sensitive.
    let lines = tasks.iter().flat_map(|task| {
        let (private, public): (Vec<&Finding>, Vec<&Finding>) = task.findings.iter().partition(|finding| finding.sensitive);
        [(public, ""), (private, "sensitive")].map(|(findings, class)| line(place, &Task { findings, ..*task }).class(class))
    });
    section.with(el("ol").each(lines))
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

fn line(place: &str, task: &Task<'_>) -> El {
    let Some(first) = task.findings.first() else { return nothing() };
    let page = page_of(task.section);
    let several = task.findings.len() > 1;
    let rest = task.findings.len().saturating_sub(NAMED);
    // The lines of one rule have its title; what tells them apart is the item.
    let name = |finding: &&&Finding| finding.figures.get("item").map_or_else(|| finding.title.to_string(), |item| format!("ítem {item}"));
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
    let what = if several { format!("{}: {} puntos", task.section.words(), task.findings.len()) } else { first.title.to_string() };
    let head = el("p").class("finding-head").with(state_badge(first.state)).with(el("strong").words(what));
    let head = head.with(anchor("screen-only", link(place, page), format!("Ir a {}", lower(page.words()))));
    let sentence = if several { titles() } else { first.sentence.clone() };
    let remedy = remedy.map(|remedy| para("remedy", remedy.clone()));
    el("li").attr("data-urgent", first.id.clone()).with(head).with(para("", sentence)).maybe(remedy)
}
