//! A message in a box.

use super::icon::{icon, Glyph};
use yew::prelude::*;

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
pub fn notice(tone: Tone, content: Html) -> Html {
    boxed(tone, None, content)
}

/// A message that is read out at once by a screen reader when it appears.
pub fn alert(tone: Tone, content: Html) -> Html {
    boxed(tone, Some("alert"), content)
}

fn boxed(tone: Tone, role: Option<&'static str>, content: Html) -> Html {
    let (name, glyph) = match tone {
        Tone::Info => ("info", Glyph::Info),
        Tone::Warning => ("warning", Glyph::Warning),
        Tone::Error => ("error", Glyph::Cross),
    };
    html! { <div class="notice" data-tone={name} {role}>{ icon(glyph) }<div>{ content }</div></div> }
}
