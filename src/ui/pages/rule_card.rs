//! A rule by itself: what it asks, its questions if it has some, and what was found.

use crate::engine::reading::{Id, Text};
use crate::ui::components::{finding_card, Show};
use crate::ui::kit::{card, para};
use crate::ui::session::Session;
use yew::prelude::*;

pub fn rule_card(session: &Session, id: &Id, title: impl ToString, help: &Text, questions: Html) -> Html {
    card(
        format!("{id}-titulo"),
        title.to_string(),
        html! { <>
            { para("help", help.to_string()) }
            { questions }
            if let Some(finding) = session.finding(id.as_str()) { { finding_card(&finding, Show::Untitled) } }
        </> },
    )
}
