//! A message in a box.

use super::icon::{icon, Glyph};
use super::text::{el, El};

/// How grave the message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Info,
    Warning,
    Error,
}

impl Tone {
    /// For the page that shows them.
    #[cfg(feature = "ssr")]
    pub const ALL: [Tone; 3] = [Tone::Info, Tone::Warning, Tone::Error];
}

/// A message that is part of the page.
pub fn notice(tone: Tone, content: El) -> El {
    boxed(tone, None, content)
}

/// A message that is read out at once by a screen reader when it appears.
pub fn alert(tone: Tone, content: El) -> El {
    boxed(tone, Some("alert"), content)
}

fn boxed(tone: Tone, role: Option<&'static str>, content: El) -> El {
    let (name, glyph) = match tone {
        Tone::Info => ("info", Glyph::Info),
        Tone::Warning => ("warning", Glyph::Warning),
        Tone::Error => ("error", Glyph::Cross),
    };
    el("div").attr("data-tone", name).maybe_attr("role", role).class("notice").with(icon(glyph)).with(el("div").with(content))
}
