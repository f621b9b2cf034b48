//! Icons drawn with attributes only (the page's policy forbids `style=`).

use super::text::{el, El};

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyph {
    Check,
    Cross,
    Question,
    Eye,
    Dash,
    Info,
    Warning,
    Up,
    Down,
    Copy,
}

impl Glyph {
    /// For the page that shows them.
    #[cfg(feature = "ssr")]
    pub const ALL: [Glyph; 10] = [
        Glyph::Check,
        Glyph::Cross,
        Glyph::Question,
        Glyph::Eye,
        Glyph::Dash,
        Glyph::Info,
        Glyph::Warning,
        Glyph::Up,
        Glyph::Down,
        Glyph::Copy,
    ];

    fn path(self) -> &'static str {
        match self {
            Glyph::Check => "M3.5 8.5l3 3 6-7",
            Glyph::Cross => "M4 4l8 8M12 4l-8 8",
            Glyph::Question => "M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M8 12.4v.1",
            Glyph::Eye => "M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM8 6.6v2.8M6.6 8h2.8",
            Glyph::Dash => "M4 8h8",
            Glyph::Info => "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM8 7.6v3.6M8 4.8v.1",
            Glyph::Warning => "M8 1.8L15 14H1zM8 6.4v3.4M8 11.8v.1",
            Glyph::Up => "M8 13V3M4 7l4-4 4 4",
            Glyph::Down => "M8 3v10M4 9l4 4 4-4",
            Glyph::Copy => "M6 6h7.5v7.5H6zM3.5 10.5h-1v-8h8v1",
        }
    }
}

/// A 16 × 16 icon; the words beside it say the same.
pub fn icon(glyph: Glyph) -> El {
    let path = el("path").attr("d", glyph.path()).attr("fill", "none").attr("stroke", "currentColor").attr("stroke-width", "2");
    let path = path.attr("stroke-linecap", "round").attr("stroke-linejoin", "round");
    let drawing = el("svg").attr("viewBox", "0 0 16 16").attr("width", "16").attr("height", "16").attr("aria-hidden", "true");
    drawing.attr("focusable", "false").class("icon").with(path)
}
