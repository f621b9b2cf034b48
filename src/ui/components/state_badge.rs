//! The badge of a finding's state.

use crate::engine::report::State;
use crate::ui::kit::{badge, El, Glyph};

/// The icon of a state.
pub fn state_glyph(state: State) -> Glyph {
    match state {
        State::Cumple => Glyph::Check,
        State::NoCumple => Glyph::Cross,
        State::PorConfirmar => Glyph::Question,
        State::RequiereRevision => Glyph::Eye,
        State::NoAplica => Glyph::Dash,
    }
}

pub fn state_badge(state: State) -> El {
    badge(state_glyph(state), state.words(), state.code())
}
