//! A state told by word, icon and colour.

use super::icon::{Glyph, Icon};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct BadgeProps {
    pub glyph: Glyph,
    pub words: AttrValue,
    /// Which colours: the name of a state.
    pub tone: AttrValue,
}

#[component]
pub fn Badge(props: &BadgeProps) -> Html {
    html! {
        <span class="badge" data-state={&props.tone}><Icon glyph={props.glyph} />{ &props.words }</span>
    }
}
