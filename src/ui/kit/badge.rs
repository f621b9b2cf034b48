//! A state told by word, icon and colour.

use super::icon::{icon, Glyph};
use yew::prelude::*;

/// `tone`: which colours, by the name of a state.
pub fn badge(glyph: Glyph, words: &'static str, tone: &'static str) -> Html {
    html! { <span class="badge" data-state={tone}>{ icon(glyph) }{ words }</span> }
}
