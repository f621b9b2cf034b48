//! The way on from the foot of a page.

use super::task_list::{gravest, section};
use crate::engine::report::{State, Verdict};
use crate::ui::kit::{anchor, el, El};
use crate::ui::routes::{link, Page};
use crate::ui::words::lower;

/// The step that follows, and the one where there is most to win if it is another; `found`: nothing while what judges is on its way. `unanswered`: how many questions about who bids have no
/// answer yet.
pub fn onward(place: &str, here: Page, found: Option<&Verdict>, unanswered: usize) -> El {
    let after = Page::ALL.into_iter().skip_while(|page| *page != here).nth(1).unwrap_or(Page::Report);
    // Once each: there may be thousands of findings, and this is drawn with every key.
    let gravest = |found: &Verdict, page: Page| Some((page, gravest(found, section(page)?)?.0));
    let best = found.map(|found| best(&Page::ALL.into_iter().filter_map(|page| gravest(found, page)).collect::<Vec<_>>(), unanswered));
    let way = |class: &'static str, said: &str, page: Page| {
        el("p").with(anchor(class, link(place, page), format!("{said}: {}", lower(page.words()))))
    };
    let said = |best: Page| if best == Page::Report { "Vea el resultado" } else { "Donde más falta" };
    let urgent = best.filter(|best| *best != here && *best != after).map(|best| way("", said(best), best));
    el("nav").attr("aria-label", "Seguir").class("onward").with(way("button", "Siguiente", after)).maybe(urgent)
}

/// The page where there is most to win now: who bids, since the rest hangs on it; then what fails; then what is not known; then what a person
/// must look at. With nothing left, the report. `gravest`: of what is found on each page.
fn best(gravest: &[(Page, State)], unanswered: usize) -> Page {
    if unanswered > 0 {
        return Page::Bidder;
    }
    let first = |state: State| gravest.iter().find(|(_, of)| *of == state).map(|(page, _)| *page);
    [State::NoCumple, State::PorConfirmar, State::RequiereRevision].into_iter().find_map(first).unwrap_or(Page::Report)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_bids_comes_first_then_what_fails_then_what_is_not_known_then_what_a_person_must_see() {
        let found = [(Page::Requirements, State::PorConfirmar), (Page::Causes, State::RequiereRevision), (Page::Prices, State::NoCumple)];
        assert_eq!(best(&found, 1), Page::Bidder);
        assert_eq!(best(&found, 0), Page::Prices);
        assert_eq!(best(&found[..2], 0), Page::Requirements);
        assert_eq!(best(&[(Page::Causes, State::RequiereRevision), (Page::Prices, State::Cumple)], 0), Page::Causes);
        assert_eq!(best(&[(Page::Prices, State::Cumple), (Page::TieBreak, State::NoAplica)], 0), Page::Report);
    }
}
