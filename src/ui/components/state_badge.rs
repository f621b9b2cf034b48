//! The badge of a finding's state.

use crate::engine::report::State;
use crate::ui::kit::{Badge, Glyph};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct StateBadgeProps {
    pub state: State,
}

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

#[component]
pub fn StateBadge(props: &StateBadgeProps) -> Html {
    html! { <Badge glyph={state_glyph(props.state)} words={props.state.words()} tone={props.state.code()} /> }
}
