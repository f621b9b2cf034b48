//! The steps and where each stands, in sight on every page.

use super::overall::overall_look;
use super::state_badge::state_glyph;
use crate::engine::report::{Section, State, Verdict};
use crate::ui::kit::{el, icon, El, Glyph};
use crate::ui::routes::{link, Page};
use crate::ui::words::lower;

fn section(page: Page) -> Option<Section> {
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
fn gravest(report: &Verdict, section: Section) -> Option<(State, usize)> {
    let count = |state: State| report.findings.iter().filter(|f| f.section == section && f.state == state).count();
    State::ALL.into_iter().map(|state| (state, count(state))).find(|(_, n)| *n > 0)
}

/// Where a step stands: icon, colour and words. Nothing to say of the process itself.
fn standing(page: Page, report: &Verdict, unanswered: usize) -> Option<(Glyph, &'static str, String)> {
    if let Some(section) = section(page) {
        let (state, n) = gravest(report, section)?;
        let words = lower(state.words());
        return Some((state_glyph(state), state.code(), if n > 1 { format!("{n} {words}") } else { words }));
    }
    match page {
        Page::Bidder if unanswered == 0 => Some((Glyph::Check, State::Cumple.code(), "respondido".to_owned())),
        Page::Bidder => Some((Glyph::Question, State::PorConfirmar.code(), format!("{} sin responder", unanswered))),
        Page::Report => {
            let (tone, glyph) = overall_look(report.overall);
            Some((glyph, tone, report.overall.words().to_owned()))
        }
        _ => None,
    }
}

/// `unanswered`: how many questions about who bids have no answer yet.
pub fn task_list(place: &str, here: Page, report: &Verdict, unanswered: usize) -> El {
    let step = |page: Page| {
        let standing = standing(page, report, unanswered);
        let standing =
            standing.map(|(glyph, tone, words)| el("span").attr("data-state", tone).class("standing").with(icon(glyph)).words(words));
        let way = el("a").attr("href", link(place, page)).maybe_attr("aria-current", (page == here).then_some("page"));
        el("li").with(way.with(el("span").words(page.words())).maybe(standing))
    };
    let steps = el("ol").each(Page::ALL.into_iter().map(step));
    el("nav").attr("aria-label", "Pasos de la revisión").class("tasks").with(steps)
}
