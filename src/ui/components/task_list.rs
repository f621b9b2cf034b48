//! The steps and where each stands, in sight on every page: and how far one has come.

use super::overall::overall_look;
use super::state_badge::state_glyph;
use crate::engine::report::{Section, State, Verdict};
use crate::ui::kit::{el, icon, nothing, words, El, Glyph};
use crate::ui::routes::{link, Page};
use crate::ui::words::lower;

/// Where a step stands.
struct Standing {
    glyph: Glyph,
    tone: &'static str,
    /// How many of what the words say.
    count: Option<usize>,
    words: String,
}

impl Standing {
    fn view(&self) -> El {
        let count = self.count.map(|count| words(format!("{count} ")));
        // On a phone only the icon and the figure are seen.
        let said = el("span").class("what").words(self.words.clone());
        el("span").attr("data-state", self.tone).class("standing").with(icon(self.glyph)).maybe(count).with(said)
    }
}

/// What is found on a page.
pub(super) fn section(page: Page) -> Option<Section> {
    match page {
        Page::Requirements => Some(Section::Requirements),
        Page::Causes => Some(Section::Causes),
        Page::Experience => Some(Section::Experience),
        Page::Prices => Some(Section::Price),
        Page::TieBreak => Some(Section::Tiebreak),
        Page::Summary | Page::Bidder | Page::Mipyme | Page::Report | Page::Offers => None,
    }
}

/// The gravest state of a section and how many findings have it.
pub(super) fn gravest(report: &Verdict, section: Section) -> Option<(State, usize)> {
    let count = |state: State| report.findings.iter().filter(|f| f.section == section && f.state == state).count();
    State::ALL.into_iter().map(|state| (state, count(state))).find(|(_, n)| *n > 0)
}

/// Nothing to say of the process itself.
fn standing(page: Page, found: Option<&Verdict>, unanswered: usize) -> Option<Standing> {
    if let Some(section) = section(page) {
        let (state, n) = gravest(found?, section)?;
        let count = (n > 1).then_some(n);
        return Some(Standing { glyph: state_glyph(state), tone: state.code(), count, words: lower(state.words()) });
    }
    let answered =
        |state: State, count, words: &str| Standing { glyph: state_glyph(state), tone: state.code(), count, words: words.to_owned() };
    match page {
        Page::Bidder if unanswered == 0 => Some(answered(State::Cumple, None, "respondido")),
        Page::Bidder => Some(answered(State::PorConfirmar, Some(unanswered), "sin responder")),
        Page::Report => {
            let (tone, glyph) = overall_look(found?.overall);
            Some(Standing { glyph, tone, count: None, words: found?.overall.words().to_owned() })
        }
        _ => None,
    }
}

/// `found`: nothing while what judges is on its way. `unanswered`: how many questions about who bids have no answer yet.
pub fn task_list(place: &str, here: Page, found: Option<&Verdict>, unanswered: usize) -> El {
    let step = |page: Page| {
        let standing = standing(page, found, unanswered).map(|standing| standing.view());
        let way = el("a").attr("href", link(place, page)).maybe_attr("aria-current", (page == here).then_some("page"));
        el("li").with(way.with(el("span").words(page.words())).maybe(standing))
    };
    let steps = el("ol").each(Page::ALL.into_iter().map(step));
    el("nav").attr("aria-label", "Pasos de la revisión").class("tasks").with(progress(found)).with(steps)
}

/// How many points are settled, of those that apply.
fn progress(found: Option<&Verdict>) -> El {
    let line = |words: String, done: usize, all: usize| {
        let bar = el("progress").attr("value", done.to_string()).attr("max", all.to_string()).attr("aria-hidden", "true");
        el("p").class("progress").with(el("span").words(words)).with(bar)
    };
    // As tall as what follows.
    let Some(report) = found else { return line("Revisando…".to_owned(), 0, 1) };
    let count = |state: State| report.findings.iter().filter(|finding| finding.state == state).count();
    let (done, all) = (count(State::Cumple), report.findings.len().saturating_sub(count(State::NoAplica)));
    if all == 0 {
        return nothing();
    }
    line(format!("{done} de {all} puntos en regla"), done, all)
}
