//! The verdict on the whole offer.

use super::state_badge::state_glyph;
use crate::engine::report::{Overall, State, Verdict};
use crate::ui::kit::{el, icon, para, El, Glyph};
use crate::ui::words::lower;

/// The colours, by the name of a state, and the icon of a verdict.
pub fn overall_look(overall: Overall) -> (&'static str, Glyph) {
    match overall {
        Overall::Rejected => ("no_cumple", Glyph::Cross),
        Overall::Incomplete => ("por_confirmar", Glyph::Question),
        Overall::ToReview => ("requiere_revision", Glyph::Eye),
        Overall::ToCure => ("no_cumple", Glyph::Warning),
        Overall::Ready => ("cumple", Glyph::Check),
    }
}

/// In place of the verdict while what judges is on its way.
pub fn overall_coming() -> El {
    let said = el("p").class("overall-words").with(icon(Glyph::Question)).words("Revisando su oferta…");
    let banner = el("div").attr("data-viene", "").attr("data-state", State::PorConfirmar.code()).class("overall").with(said);
    banner.with(para("", "El resultado aparece aquí en un momento."))
}

pub fn overall_banner(verdict: &Verdict) -> El {
    let overall = verdict.overall;
    let (tone, glyph) = overall_look(overall);
    let count = |state: State| verdict.findings.iter().filter(|f| f.state == state).count();
    let counts = State::ALL.into_iter().map(|state| (state, count(state))).filter(|(_, n)| *n > 0);
    let counts = counts.map(|(state, n)| {
        let line = el("li").attr("data-state", state.code()).with(icon(state_glyph(state)));
        line.words(format!("{n} {}", lower(state.words())))
    });
    let said = el("p").class("overall-words").with(icon(glyph)).words("Oferta ").with(el("strong").words(overall.words()));
    let banner = el("div").attr("data-overall", overall.words()).attr("data-state", tone).class("overall").with(said);
    banner.with(para("", overall.meaning())).with(el("ul").class("counts").each(counts))
}
