//! A rule by itself: what it asks, its questions if it has some, and what was found.

use crate::engine::reading::{Id, Text};
use crate::ui::components::{finding_card, Show};
use crate::ui::kit::{card, para, several, El};
use crate::ui::session::Session;

pub fn rule_card(session: &Session, id: &Id, title: impl ToString, help: &Text, questions: El) -> El {
    let found = session.finding(id.as_str()).map(|finding| finding_card(&finding, Show::Untitled));
    let content = several().with(para("help", help.to_string())).with(questions).maybe(found);
    card(format!("{id}-titulo"), title.to_string(), content)
}
