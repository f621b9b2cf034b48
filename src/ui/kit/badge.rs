//! A state told by word, icon and colour.

use super::icon::{icon, Glyph};
use super::text::{el, El};

/// `tone`: which colours, by the name of a state.
pub fn badge(glyph: Glyph, words: &'static str, tone: &'static str) -> El {
    el("span").attr("data-state", tone).class("badge").with(icon(glyph)).words(words)
}
