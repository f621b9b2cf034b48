//! Icons drawn with attributes only (the page's policy forbids `style=`).

use yew::prelude::*;

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
}

impl Glyph {
    /// For the page that shows them.
    #[cfg(feature = "ssr")]
    pub const ALL: [Glyph; 7] = [Glyph::Check, Glyph::Cross, Glyph::Question, Glyph::Eye, Glyph::Dash, Glyph::Info, Glyph::Warning];

    fn path(self) -> &'static str {
        match self {
            Glyph::Check => "M3.5 8.5l3 3 6-7",
            Glyph::Cross => "M4 4l8 8M12 4l-8 8",
            Glyph::Question => "M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M8 12.4v.1",
            Glyph::Eye => "M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM8 6.6v2.8M6.6 8h2.8",
            Glyph::Dash => "M4 8h8",
            Glyph::Info => "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM8 7.6v3.6M8 4.8v.1",
            Glyph::Warning => "M8 1.8L15 14H1zM8 6.4v3.4M8 11.8v.1",
        }
    }
}

/// A 16 × 16 icon; the words beside it say the same.
pub fn icon(glyph: Glyph) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path d={glyph.path()} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />
        </svg>
    }
}
