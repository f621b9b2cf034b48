//! A message in a box.

use super::icon::{Glyph, Icon};
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

#[derive(Properties, PartialEq)]
pub struct NoticeProps {
    #[prop_or(Tone::Info)]
    pub tone: Tone,
    /// Read out at once by a screen reader when it appears.
    #[prop_or_default]
    pub live: bool,
    pub children: Html,
}

#[component]
pub fn Notice(props: &NoticeProps) -> Html {
    let (name, glyph) = match props.tone {
        Tone::Info => ("info", Glyph::Info),
        Tone::Warning => ("warning", Glyph::Warning),
        Tone::Error => ("error", Glyph::Cross),
    };
    html! {
        <div class="notice" data-tone={name} role={props.live.then_some("alert")}>
            <Icon {glyph} /><div>{ props.children.clone() }</div>
        </div>
    }
}
