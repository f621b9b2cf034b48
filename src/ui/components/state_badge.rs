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
    let glyph = match props.state {
        State::Cumple => Glyph::Check,
        State::NoCumple => Glyph::Cross,
        State::PorConfirmar => Glyph::Question,
        State::RequiereRevision => Glyph::Eye,
        State::NoAplica => Glyph::Dash,
    };
    html! { <Badge {glyph} words={props.state.words()} tone={props.state.code()} /> }
}
