//! The verdict on the whole offer.

use super::state_badge::state_glyph;
use crate::engine::report::{Overall, State, Verdict};
use crate::ui::kit::{icon, para, Glyph};
use crate::ui::words::lower;
use yew::prelude::*;

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

pub fn overall_banner(verdict: &Verdict) -> Html {
    let overall = verdict.overall;
    let (tone, glyph) = overall_look(overall);
    let count = |state: State| verdict.findings.iter().filter(|f| f.state == state).count();
    let counts = State::ALL.into_iter().map(|state| (state, count(state))).filter(|(_, n)| *n > 0);
    html! {
        <div class="overall" data-overall={overall.words()} data-state={tone}>
            <p class="overall-words">{ icon(glyph) }{ "Oferta " }<strong>{ overall.words() }</strong></p>
            { para("", overall.meaning()) }
            <ul class="counts">
                { for counts.map(|(state, n)| html! { <li data-state={state.code()}>{ icon(state_glyph(state)) }{ format!("{n} {}", lower(state.words())) }</li> }) }
            </ul>
        </div>
    }
}
