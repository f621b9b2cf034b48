//! The badge of a finding's state.

use crate::engine::report::State;
use crate::ui::kit::{Badge, Glyph};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct StateBadgeProps {
    pub state: State,
}

#[component]
pub fn StateBadge(props: &StateBadgeProps) -> Html {
    html! { <Badge glyph={glyph(props.state)} words={props.state.words()} tone={props.state.code()} /> }
}

/// What is drawn beside the word of a state, wherever it is told.
pub fn glyph(state: State) -> Glyph {
    match state {
        State::Cumple => Glyph::Check,
        State::NoCumple => Glyph::Cross,
        State::PorConfirmar => Glyph::Question,
        State::RequiereRevision => Glyph::Eye,
        State::NoAplica => Glyph::Dash,
    }
}
